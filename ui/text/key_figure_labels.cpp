#include "ui/text/labels.hpp"

#include <QCoreApplication>

namespace wattort::ui {

namespace {

struct KeyFigures {
    Q_DECLARE_TR_FUNCTIONS(KeyFigures)
};

} // namespace

QString label(KeyFigure figure)
{
    switch (figure) {
    case KeyFigure::ItPower:
        return KeyFigures::tr("Rated IT power");
    case KeyFigure::Accelerators:
        return KeyFigures::tr("Accelerators installed");
    case KeyFigure::Connection:
        return KeyFigures::tr("Non-redundant rated electrical connection");
    case KeyFigure::PeakPower:
        return KeyFigures::tr("Highest power drawn in the year");
    case KeyFigure::ItEnergy:
        return KeyFigures::tr("Electricity of the IT in a year");
    case KeyFigure::FacilityEnergy:
        return KeyFigures::tr("Electricity of the compute centre in a year");
    case KeyFigure::Pue:
        return KeyFigures::tr("Power usage effectiveness (PUE), annual mean");
    case KeyFigure::Wue:
        return KeyFigures::tr("Water usage effectiveness (WUE)");
    case KeyFigure::RecoverableHeat:
        return KeyFigures::tr("Waste heat that can be recovered in a year");
    case KeyFigure::HeatTemperature:
        return KeyFigures::tr("Mean temperature of the waste heat");
    case KeyFigure::PlotArea:
        return KeyFigures::tr("Plot area needed");
    case KeyFigure::CentreInvestment:
        return KeyFigures::tr("Investment in the compute centre, with IT");
    case KeyFigure::CentreStaff:
        return KeyFigures::tr("Jobs in the compute centre");
    case KeyFigure::HeatDemandOfRegion:
        return KeyFigures::tr("Heat demand of the region in a year");
    case KeyFigure::Consumers:
        return KeyFigures::tr("Buildings connected");
    case KeyFigure::HeatSold:
        return KeyFigures::tr("Heat sold in a year");
    case KeyFigure::TrenchLength:
        return KeyFigures::tr("Trench length with house connections");
    case KeyFigure::LinearHeatDensity:
        return KeyFigures::tr("Linear heat density");
    case KeyFigure::NetworkLossShare:
        return KeyFigures::tr("Network heat loss, share of the heat fed in");
    case KeyFigure::NetworkDesignPower:
        return KeyFigures::tr("Heat power of the network at design load");
    case KeyFigure::WasteHeatShare:
        return KeyFigures::tr("Share of waste heat in the heat fed in");
    case KeyFigure::WasteHeatUsed:
        return KeyFigures::tr("Waste heat used in a year");
    case KeyFigure::SeasonalCop:
        return KeyFigures::tr("Seasonal coefficient of performance of the heat pump");
    case KeyFigure::BoilerHeat:
        return KeyFigures::tr("Heat from the peak boiler in a year");
    case KeyFigure::DecentralHeatPumps:
        return KeyFigures::tr("Decentral heat pumps at consumers");
    case KeyFigure::DecentralPower:
        return KeyFigures::tr("Heat power of the decentral heat pumps");
    case KeyFigure::DecentralElectricity:
        return KeyFigures::tr("Electricity of the decentral heat pumps in a year");
    case KeyFigure::DecentralCop:
        return KeyFigures::tr("Seasonal coefficient of performance of the decentral heat pumps");
    case KeyFigure::DecentralInvestment:
        return KeyFigures::tr("Investment in decentral heat pumps");
    case KeyFigure::PumpEnergy:
        return KeyFigures::tr("Electricity of the network pumps in a year");
    case KeyFigure::HeatInvestment:
        return KeyFigures::tr("Investment in the heat supply");
    case KeyFigure::Funding:
        return KeyFigures::tr("Funding of the heat supply");
    case KeyFigure::LevelisedCostOfHeat:
        return KeyFigures::tr("Levelised cost of heat");
    case KeyFigure::NetPresentValue:
        return KeyFigures::tr("Net present value of the heat supply");
    case KeyFigure::ConsumersSaving:
        return KeyFigures::tr("Saving of the consumers in a year");
    case KeyFigure::AvoidedEmissions:
        return KeyFigures::tr("Avoided CO₂ emissions in a year");
    case KeyFigure::EmissionsPerHeat:
        return KeyFigures::tr("CO₂ emissions per heat sold");
    case KeyFigure::EnergyReuseFactor:
        return KeyFigures::tr("Energy reuse factor (ERF)");
    case KeyFigure::RenewableEnergyFactor:
        return KeyFigures::tr("Renewable energy factor (REF)");
    case KeyFigure::LegalRulesBroken:
        return KeyFigures::tr("Legal requirements not met");
    case KeyFigure::ParkArea:
        return KeyFigures::tr("Net area of the digital park");
    case KeyFigure::ParkJobs:
        return KeyFigures::tr("Jobs in the digital park at full build");
    case KeyFigure::MunicipalRevenue:
        return KeyFigures::tr("Net revenue of the municipality in a year");
    }
    return {};
}

QString shortLabel(KeyFigure figure)
{
    switch (figure) {
    case KeyFigure::ItPower:
        return KeyFigures::tr("IT power");
    case KeyFigure::Accelerators:
        return KeyFigures::tr("Accelerators");
    case KeyFigure::Connection:
        return KeyFigures::tr("Rated connection");
    case KeyFigure::PeakPower:
        return KeyFigures::tr("Peak power");
    case KeyFigure::ItEnergy:
        return KeyFigures::tr("IT electricity");
    case KeyFigure::FacilityEnergy:
        return KeyFigures::tr("Electricity");
    case KeyFigure::Pue:
        return KeyFigures::tr("PUE");
    case KeyFigure::Wue:
        return KeyFigures::tr("WUE");
    case KeyFigure::RecoverableHeat:
        return KeyFigures::tr("Recoverable heat");
    case KeyFigure::HeatTemperature:
        return KeyFigures::tr("Heat temperature");
    case KeyFigure::PlotArea:
        return KeyFigures::tr("Plot area");
    case KeyFigure::CentreInvestment:
        return KeyFigures::tr("Investment in centre");
    case KeyFigure::CentreStaff:
        return KeyFigures::tr("Jobs in centre");
    case KeyFigure::HeatDemandOfRegion:
        return KeyFigures::tr("Heat demand");
    case KeyFigure::Consumers:
        return KeyFigures::tr("Buildings");
    case KeyFigure::HeatSold:
        return KeyFigures::tr("Heat sold");
    case KeyFigure::TrenchLength:
        return KeyFigures::tr("Trench length");
    case KeyFigure::LinearHeatDensity:
        return KeyFigures::tr("Linear heat density");
    case KeyFigure::NetworkLossShare:
        return KeyFigures::tr("Network loss");
    case KeyFigure::NetworkDesignPower:
        return KeyFigures::tr("Network power");
    case KeyFigure::WasteHeatShare:
        return KeyFigures::tr("Waste heat share");
    case KeyFigure::WasteHeatUsed:
        return KeyFigures::tr("Waste heat used");
    case KeyFigure::SeasonalCop:
        return KeyFigures::tr("Seasonal COP");
    case KeyFigure::BoilerHeat:
        return KeyFigures::tr("Boiler heat");
    case KeyFigure::DecentralHeatPumps:
        return KeyFigures::tr("Decentral heat pumps");
    case KeyFigure::DecentralPower:
        return KeyFigures::tr("Decentral heat power");
    case KeyFigure::DecentralElectricity:
        return KeyFigures::tr("Decentral power use");
    case KeyFigure::DecentralCop:
        return KeyFigures::tr("Decentral COP");
    case KeyFigure::DecentralInvestment:
        return KeyFigures::tr("Decentral investment");
    case KeyFigure::PumpEnergy:
        return KeyFigures::tr("Pump electricity");
    case KeyFigure::HeatInvestment:
        return KeyFigures::tr("Investment in heat");
    case KeyFigure::Funding:
        return KeyFigures::tr("Funding");
    case KeyFigure::LevelisedCostOfHeat:
        return KeyFigures::tr("Cost of heat");
    case KeyFigure::NetPresentValue:
        return KeyFigures::tr("Net present value");
    case KeyFigure::ConsumersSaving:
        return KeyFigures::tr("Consumers' saving");
    case KeyFigure::AvoidedEmissions:
        return KeyFigures::tr("Avoided CO₂");
    case KeyFigure::EmissionsPerHeat:
        return KeyFigures::tr("CO₂ of heat");
    case KeyFigure::EnergyReuseFactor:
        return KeyFigures::tr("ERF");
    case KeyFigure::RenewableEnergyFactor:
        return KeyFigures::tr("REF");
    case KeyFigure::LegalRulesBroken:
        return KeyFigures::tr("Limits broken");
    case KeyFigure::ParkArea:
        return KeyFigures::tr("Park area");
    case KeyFigure::ParkJobs:
        return KeyFigures::tr("Park jobs");
    case KeyFigure::MunicipalRevenue:
        return KeyFigures::tr("Municipal revenue");
    }
    return {};
}

} // namespace wattort::ui
