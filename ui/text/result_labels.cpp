#include "ui/text/labels.hpp"

#include <QCoreApplication>

namespace wattort::ui {

namespace {

struct Labels {
    Q_DECLARE_TR_FUNCTIONS(Labels)
};

} // namespace

QString label(DemandBasis basis)
{
    switch (basis) {
    case DemandBasis::Unheated:
        return Labels::tr("No heat demand");
    case DemandBasis::Metered:
        return Labels::tr("Metered");
    case DemandBasis::HeatDensity:
        return Labels::tr("From the heat density", "basis of a heat demand");
    case DemandBasis::Estimated:
        return Labels::tr("Estimated");
    }
    return {};
}

QString label(PipeColour shows)
{
    switch (shows) {
    case PipeColour::Diameter:
        return Labels::tr("Diameter");
    case PipeColour::SupplyTemperature:
        return Labels::tr("Supply temperature");
    case PipeColour::ReturnTemperature:
        return Labels::tr("Return temperature");
    case PipeColour::SupplyPressure:
        return Labels::tr("Supply pressure");
    case PipeColour::ReturnPressure:
        return Labels::tr("Return pressure");
    case PipeColour::DifferentialPressure:
        return Labels::tr("Differential pressure");
    case PipeColour::FlowVelocity:
        return Labels::tr("Flow velocity");
    case PipeColour::HeatLoss:
        return Labels::tr("Heat loss of both pipes");
    case PipeColour::MeanSupplyTemperature:
        return Labels::tr("Mean supply temperature of the year");
    case PipeColour::LowestSupplyTemperature:
        return Labels::tr("Lowest supply temperature of the year");
    case PipeColour::ConstructionPhase:
        return Labels::tr("Construction phase");
    case PipeColour::Source:
        return Labels::tr("Heat source");
    }
    return {};
}

QString label(EdgeKind kind)
{
    switch (kind) {
    case EdgeKind::Street:
        return Labels::tr("Distribution pipe");
    case EdgeKind::HouseConnection:
        return Labels::tr("House connection");
    case EdgeKind::SiteConnection:
        return Labels::tr("Connection of the site");
    }
    return {};
}

QString label(PowerStepKind step)
{
    switch (step) {
    case PowerStepKind::Compute:
        return Labels::tr("Computing");
    case PowerStepKind::RackConversion:
        return Labels::tr("Power conversion in the racks");
    case PowerStepKind::Network:
        return Labels::tr("Data network");
    case PowerStepKind::Storage:
        return Labels::tr("Data storage");
    case PowerStepKind::Management:
        return Labels::tr("Management systems");
    case PowerStepKind::PowerSupply:
        return Labels::tr("Uninterruptible power supply");
    case PowerStepKind::Distribution:
        return Labels::tr("Transformers and distribution");
    case PowerStepKind::Lighting:
        return Labels::tr("Lighting and ancillary systems");
    case PowerStepKind::Cooling:
        return Labels::tr("Cooling");
    }
    return {};
}

QString label(CostKind kind)
{
    switch (kind) {
    case CostKind::Pipes:
        return Labels::tr("Pipes");
    case CostKind::HouseConnections:
        return Labels::tr("House connections");
    case CostKind::DecentralHeatPumps:
        return Labels::tr("Decentral heat pumps");
    case CostKind::HeatPump:
        return Labels::tr("Heat pump");
    case CostKind::HeatExchanger:
        return Labels::tr("Heat exchanger");
    case CostKind::Storage:
        return Labels::tr("Heat storage");
    case CostKind::Boiler:
        return Labels::tr("Peak boiler");
    case CostKind::SourceConnection:
        return Labels::tr("Connection of the heat source");
    case CostKind::HeatSources:
        return Labels::tr("New heat sources");
    case CostKind::Planning:
        return Labels::tr("Planning");
    case CostKind::Contingency:
        return Labels::tr("Contingencies");
    case CostKind::Electricity:
        return Labels::tr("Electricity of the heat pump");
    case CostKind::DecentralElectricity:
        return Labels::tr("Electricity of the decentral heat pumps");
    case CostKind::Fuel:
        return Labels::tr("Fuel of the peak boiler");
    case CostKind::EmissionPrice:
        return Labels::tr("CO₂ price");
    case CostKind::PumpingElectricity:
        return Labels::tr("Electricity of the pumps");
    case CostKind::WasteHeat:
        return Labels::tr("Purchase of waste heat");
    case CostKind::OtherHeat:
        return Labels::tr("Heat of other sources");
    case CostKind::Funding:
        return Labels::tr("Funding");
    }
    return {};
}

QString label(FundingLimit limit)
{
    switch (limit) {
    case FundingLimit::Share:
        return Labels::tr("Full funding rate");
    case FundingLimit::Cap:
        return Labels::tr("Limited by the highest amount per project");
    case FundingLimit::Gap:
        return Labels::tr("Limited by the funding gap");
    case FundingLimit::NotEligible:
        return Labels::tr("Not eligible");
    }
    return {};
}

QString label(LegalStatus status)
{
    switch (status) {
    case LegalStatus::Kept:
        return Labels::tr("Met");
    case LegalStatus::Broken:
        return Labels::tr("Not met");
    case LegalStatus::Duty:
        return Labels::tr("Duty applies");
    case LegalStatus::NoDuty:
        return Labels::tr("No duty");
    case LegalStatus::Exempt:
        return Labels::tr("Exempt");
    case LegalStatus::NotDecidable:
        return Labels::tr("Cannot be decided");
    }
    return {};
}

QString label(LegalQuantity quantity)
{
    switch (quantity) {
    case LegalQuantity::PowerUsageEffectiveness:
        return Labels::tr("Power usage effectiveness (PUE)");
    case LegalQuantity::EnergyReuseFactor:
        return Labels::tr("Energy reuse factor (ERF)");
    case LegalQuantity::RenewableShare:
        return Labels::tr("Share of electricity from renewable sources");
    case LegalQuantity::NonRedundantConnection:
        return Labels::tr("Non-redundant rated electrical connection");
    case LegalQuantity::AnnualWasteHeat:
        return Labels::tr("Waste heat in a year");
    case LegalQuantity::RenewableHeatShare:
        return Labels::tr("Share of renewable heat and unavoidable waste heat");
    case LegalQuantity::EmergencyGeneratorThermalInput:
        return Labels::tr("Rated thermal input of the emergency generators");
    case LegalQuantity::InstalledItPower:
        return Labels::tr("Installed IT power");
    case LegalQuantity::AnnualFinalEnergy:
        return Labels::tr("Final energy used in a year");
    case LegalQuantity::ReuseThroughHeatNetwork:
        return Labels::tr("Reused energy that a heat network takes");
    case LegalQuantity::ServesCustomers:
        return Labels::tr("Customers with IT in the centre");
    case LegalQuantity::AnnualWater:
        return Labels::tr("Water used for cooling in a year");
    case LegalQuantity::OutsideOfPlan:
        return Labels::tr("Not part of a plan");
    }
    return {};
}

QString label(LegalComparison comparison)
{
    switch (comparison) {
    case LegalComparison::AtMost:
        return Labels::tr("at most");
    case LegalComparison::AtLeast:
        return Labels::tr("at least");
    case LegalComparison::DutyFrom:
        return Labels::tr("duty from");
    case LegalComparison::DutyAbove:
        return Labels::tr("duty above");
    }
    return {};
}

QString label(LegalGap gap)
{
    switch (gap) {
    case LegalGap::ItEnergy:
        return Labels::tr("IT energy in the year");
    case LegalGap::FacilityEnergy:
        return Labels::tr("Energy of the compute centre in the year");
    case LegalGap::HeatFedIn:
        return Labels::tr("Heat that is fed into a network");
    case LegalGap::HeatReused:
        return Labels::tr("Waste heat that is reused");
    case LegalGap::GeneratorEfficiency:
        return Labels::tr("Efficiency of the emergency generators");
    case LegalGap::OutsideOfPlan:
        return Labels::tr("What is not part of a plan");
    }
    return {};
}

QString label(CentreFigure figure)
{
    switch (figure) {
    case CentreFigure::ItPower:
        return Labels::tr("Rated IT power");
    case CentreFigure::Accelerators:
        return Labels::tr("Accelerators");
    case CentreFigure::Electricity:
        return Labels::tr("Electricity of the year");
    case CentreFigure::PowerUsageEffectiveness:
        return Labels::tr("Power usage effectiveness (PUE)");
    case CentreFigure::WaterUsageEffectiveness:
        return Labels::tr("Water usage effectiveness (WUE)");
    case CentreFigure::RecoverableHeat:
        return Labels::tr("Recoverable heat of the year");
    case CentreFigure::EnergyReuseFactor:
        return Labels::tr("Energy reuse factor (ERF)");
    }
    return {};
}

QString label(PublishedQuantity quantity)
{
    switch (quantity) {
    case PublishedQuantity::LinpackPower:
        return Labels::tr("Power in the Linpack run");
    case PublishedQuantity::PowerPerAccelerator:
        return Labels::tr("Power of the facility per accelerator");
    case PublishedQuantity::IdleShare:
        return Labels::tr("Power when idle over power at full work");
    case PublishedQuantity::PowerUsageEffectiveness:
        return Labels::tr("Power usage effectiveness (PUE)");
    case PublishedQuantity::WaterUsageEffectiveness:
        return Labels::tr("Water usage effectiveness (WUE)");
    case PublishedQuantity::HeatTemperature:
        return Labels::tr("Temperature of the waste heat");
    case PublishedQuantity::Racks:
        return Labels::tr("Racks");
    case PublishedQuantity::HeatOfYear:
        return Labels::tr("Waste heat in a year");
    case PublishedQuantity::EnergyOfYear:
        return Labels::tr("Energy of the centre in a year");
    case PublishedQuantity::CoefficientOfPerformance:
        return Labels::tr("Coefficient of performance of the heat pump");
    }
    return {};
}

QString label(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return Labels::tr("Note");
    case Severity::Warning:
        return Labels::tr("Warning");
    case Severity::Error:
        return Labels::tr("Error");
    }
    return {};
}

QString label(data::ImportKind kind)
{
    switch (kind) {
    case data::ImportKind::Osm:
        return Labels::tr("OpenStreetMap extract (all layers)");
    case data::ImportKind::Streets:
        return Labels::tr("Streets");
    case data::ImportKind::Buildings:
        return Labels::tr("Buildings");
    case data::ImportKind::LandUse:
        return Labels::tr("Land use");
    case data::ImportKind::Sites:
        return Labels::tr("Candidate sites");
    case data::ImportKind::Substations:
        return Labels::tr("Substations");
    case data::ImportKind::PowerLines:
        return Labels::tr("Power lines");
    case data::ImportKind::Exclusion:
        return Labels::tr("Protected and flood areas");
    case data::ImportKind::HeatNetwork:
        return Labels::tr("Existing heat network");
    case data::ImportKind::HeatSources:
        return Labels::tr("Heat sources");
    case data::ImportKind::HeatDensity:
        return Labels::tr("Heat demand density (raster)");
    case data::ImportKind::Weather:
        return Labels::tr("Weather (EPW or DWD test reference year)");
    case data::ImportKind::Prices:
        return Labels::tr("Electricity prices by hour");
    case data::ImportKind::Load:
        return Labels::tr("Load of a compute centre (power or requests)");
    }
    return {};
}

QString label(data::SkipReason reason)
{
    switch (reason) {
    case data::SkipReason::EmptyGeometry:
        return Labels::tr("No geometry");
    case data::SkipReason::InvalidGeometry:
        return Labels::tr("Invalid geometry that cannot be repaired");
    case data::SkipReason::NotFinite:
        return Labels::tr("Coordinates are not numbers");
    case data::SkipReason::WrongGeometryType:
        return Labels::tr("Geometry type does not fit the layer");
    case data::SkipReason::OutsideOfProjection:
        return Labels::tr("Outside the area of the coordinate system");
    case data::SkipReason::TooShort:
        return Labels::tr("Too short");
    case data::SkipReason::TooSmall:
        return Labels::tr("Too small");
    case data::SkipReason::Duplicate:
        return Labels::tr("Duplicate");
    case data::SkipReason::NotOfThisKind:
        return Labels::tr("Not of this kind");
    }
    return {};
}

QString label(data::Repair repair)
{
    switch (repair) {
    case data::Repair::Snapped:
        return Labels::tr("Ends snapped together");
    case data::Repair::NodedCrossing:
        return Labels::tr("Crossings turned into nodes");
    case data::Repair::SplitAtJunction:
        return Labels::tr("Lines split at junctions");
    case data::Repair::ClosedRing:
        return Labels::tr("Open rings closed");
    case data::Repair::RemovedDuplicate:
        return Labels::tr("Duplicates removed");
    case data::Repair::RemovedRepeatedPoint:
        return Labels::tr("Repeated points removed");
    case data::Repair::FixedSelfIntersection:
        return Labels::tr("Self-intersections resolved");
    }
    return {};
}

} // namespace wattort::ui
