#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <QCoreApplication>

namespace wattort::ui {

namespace {

struct Labels {
    Q_DECLARE_TR_FUNCTIONS(Labels)
};

} // namespace

QString label(Language language)
{
    switch (language) {
    case Language::German:
        return QStringLiteral("Deutsch");
    case Language::English:
        return QStringLiteral("English");
    }
    return {};
}

QString label(LayerKind kind)
{
    switch (kind) {
    case LayerKind::Streets:
        return Labels::tr("Streets");
    case LayerKind::Buildings:
        return Labels::tr("Buildings");
    case LayerKind::LandUse:
        return Labels::tr("Land use");
    case LayerKind::Sites:
        return Labels::tr("Candidate sites");
    case LayerKind::Substations:
        return Labels::tr("Substations");
    case LayerKind::PowerLines:
        return Labels::tr("Power lines");
    case LayerKind::Exclusion:
        return Labels::tr("Protected and flood areas");
    case LayerKind::HeatNetwork:
        return Labels::tr("Existing heat network");
    case LayerKind::HeatDensity:
        return Labels::tr("Heat demand density");
    case LayerKind::HeatSources:
        return Labels::tr("Heat sources");
    }
    return {};
}

QString label(SurfaceClass surface)
{
    switch (surface) {
    case SurfaceClass::MainRoad:
        return Labels::tr("Main road");
    case SurfaceClass::Street:
        return Labels::tr("Street");
    case SurfaceClass::Path:
        return Labels::tr("Path");
    case SurfaceClass::Unpaved:
        return Labels::tr("Unpaved ground");
    }
    return {};
}

QString label(Decision decision)
{
    switch (decision) {
    case Decision::Optional:
        return Labels::tr("Optional");
    case Decision::Mandatory:
        return Labels::tr("Mandatory");
    case Decision::Excluded:
        return Labels::tr("Excluded");
    }
    return {};
}

QString label(BuildingUse use)
{
    switch (use) {
    case BuildingUse::Unknown:
        return Labels::tr("Use not known");
    case BuildingUse::SingleFamilyHouse:
        return Labels::tr("Single-family house");
    case BuildingUse::MultiFamilyHouse:
        return Labels::tr("Multi-family house");
    case BuildingUse::Office:
        return Labels::tr("Office and administration");
    case BuildingUse::Retail:
        return Labels::tr("Retail");
    case BuildingUse::School:
        return Labels::tr("School and day care");
    case BuildingUse::Research:
        return Labels::tr("Research and teaching");
    case BuildingUse::Health:
        return Labels::tr("Health and care");
    case BuildingUse::Culture:
        return Labels::tr("Culture and assembly");
    case BuildingUse::Sports:
        return Labels::tr("Sports");
    case BuildingUse::Lodging:
        return Labels::tr("Hotel and restaurant");
    case BuildingUse::Production:
        return Labels::tr("Production and workshop");
    case BuildingUse::Technical:
        return Labels::tr("Technical building");
    case BuildingUse::Transport:
        return Labels::tr("Transport");
    case BuildingUse::Unheated:
        return Labels::tr("Unheated");
    }
    return {};
}

QString label(LandUseKind kind)
{
    switch (kind) {
    case LandUseKind::Residential:
        return Labels::tr("Residential area");
    case LandUseKind::Commercial:
        return Labels::tr("Commercial area");
    case LandUseKind::Industrial:
        return Labels::tr("Industrial area");
    case LandUseKind::Agriculture:
        return Labels::tr("Agriculture");
    case LandUseKind::Forest:
        return Labels::tr("Forest");
    case LandUseKind::Green:
        return Labels::tr("Green space");
    case LandUseKind::Water:
        return Labels::tr("Water");
    case LandUseKind::Railway:
        return Labels::tr("Railway area");
    case LandUseKind::Brownfield:
        return Labels::tr("Brownfield");
    case LandUseKind::Other:
        return Labels::tr("Other land use");
    }
    return {};
}

QString label(ExclusionKind kind)
{
    switch (kind) {
    case ExclusionKind::FloodArea:
        return Labels::tr("Flood area");
    case ExclusionKind::NatureReserve:
        return Labels::tr("Nature reserve");
    case ExclusionKind::NationalPark:
        return Labels::tr("National park");
    case ExclusionKind::Natura2000:
        return Labels::tr("Natura 2000 site");
    case ExclusionKind::WaterProtection:
        return Labels::tr("Water protection area");
    case ExclusionKind::LandscapeProtection:
        return Labels::tr("Landscape protection area");
    case ExclusionKind::Other:
        return Labels::tr("Other protected area");
    }
    return {};
}

QString label(CoolingKind kind)
{
    switch (kind) {
    case CoolingKind::AirChiller:
        return Labels::tr("Chiller alone");
    case CoolingKind::AirDryEconomiser:
        return Labels::tr("Chiller, dry free cooling");
    case CoolingKind::AirWetEconomiser:
        return Labels::tr("Chiller, cooling tower");
    case CoolingKind::DirectAir:
        return Labels::tr("Outside air and a chiller");
    case CoolingKind::DirectAirAdiabatic:
        return Labels::tr("Outside air, evaporative");
    case CoolingKind::RearDoor:
        return Labels::tr("Rear-door heat exchanger");
    case CoolingKind::DirectToChip:
        return Labels::tr("Warm water to the chip");
    case CoolingKind::Immersion:
        return Labels::tr("Immersion, single-phase");
    }
    return {};
}

QString label(HeatRejection rejection)
{
    switch (rejection) {
    case HeatRejection::DryCooler:
        return Labels::tr("Dry cooler");
    case HeatRejection::WettedDryCooler:
        return Labels::tr("Wetted (adiabatic) dry cooler");
    case HeatRejection::CoolingTower:
        return Labels::tr("Cooling tower");
    }
    return {};
}

QString text(const LoadSeries& load)
{
    const QString step = text(load.step);
    const QString source = QString::fromStdString(load.source);
    switch (load.coverage) {
    case LoadCoverage::Year:
        return Labels::tr("%1: a year in steps of %2").arg(source, step);
    case LoadCoverage::Week:
        return Labels::tr("%1: %2 in steps of %3. The mean week is repeated through the year.")
            .arg(source, text(load.recorded), step);
    case LoadCoverage::Day:
        return Labels::tr("%1: %2 in steps of %3. The mean day is repeated; weekends are those of inference in "
                          "the catalogue.")
            .arg(source, text(load.recorded), step);
    case LoadCoverage::Hours:
        return Labels::tr("%1: only %2 in steps of %3. Level and fast changes are recorded; the shape of days and "
                          "weeks is that of inference in the catalogue.")
            .arg(source, text(load.recorded), step);
    }
    return {};
}

QString label(EstimateKind kind)
{
    switch (kind) {
    case EstimateKind::BuildingInvestment:
        return Labels::tr("Investment in building and technical systems");
    case EstimateKind::ItInvestment:
        return Labels::tr("Investment in IT");
    case EstimateKind::PlotArea:
        return Labels::tr("Plot area");
    case EstimateKind::GrossFloorArea:
        return Labels::tr("Gross floor area");
    case EstimateKind::Staff:
        return Labels::tr("Jobs");
    case EstimateKind::BuildingTime:
        return Labels::tr("Building time");
    case EstimateKind::ModularBuildingTime:
        return Labels::tr("Building time, modular");
    case EstimateKind::GridConnectionTime:
        return Labels::tr("Time to the grid connection");
    }
    return {};
}

QString label(Redundancy redundancy)
{
    switch (redundancy) {
    case Redundancy::N:
        return Labels::tr("N (none)");
    case Redundancy::NPlus1:
        return Labels::tr("N+1 (one spare unit)");
    case Redundancy::ThreeHalves:
        return Labels::tr("3/2 (three units for two)");
    case Redundancy::FourThirds:
        return Labels::tr("4/3 (four units for three)");
    case Redundancy::TwoN:
        return Labels::tr("2N (everything twice)");
    case Redundancy::TwoNPlus1:
        return Labels::tr("2(N+1) (everything twice, each with a spare unit)");
    }
    return {};
}

QString label(LoadKind load)
{
    switch (load) {
    case LoadKind::Training:
        return Labels::tr("AI training");
    case LoadKind::Inference:
        return Labels::tr("AI inference");
    case LoadKind::Mixed:
        return Labels::tr("Training and inference");
    case LoadKind::Colocation:
        return Labels::tr("Colocation");
    case LoadKind::HpcBatch:
        return Labels::tr("Supercomputer (batch jobs)");
    case LoadKind::Imported:
        return Labels::tr("Imported load");
    }
    return {};
}

QString label(SizingBasis basis)
{
    switch (basis) {
    case SizingBasis::ItPower:
        return Labels::tr("From IT power");
    case SizingBasis::Accelerators:
        return Labels::tr("From the number of accelerators");
    case SizingBasis::Racks:
        return Labels::tr("From the number of racks");
    case SizingBasis::TrainingJob:
        return Labels::tr("From a training job");
    case SizingBasis::Inference:
        return Labels::tr("From tokens per second");
    case SizingBasis::GridConnection:
        return Labels::tr("From the grid connection");
    case SizingBasis::PlotArea:
        return Labels::tr("From the area of the site");
    case SizingBasis::Heat:
        return Labels::tr("From the heat that is wanted");
    case SizingBasis::Budget:
        return Labels::tr("From the budget");
    }
    return {};
}

QString label(WeatherOrigin origin)
{
    switch (origin) {
    case WeatherOrigin::Synthetic:
        return Labels::tr("Synthetic year from monthly statistics");
    case WeatherOrigin::TestReferenceYear:
        return Labels::tr("DWD test reference year");
    case WeatherOrigin::EnergyPlusWeather:
        return Labels::tr("EnergyPlus weather file");
    }
    return {};
}

QString label(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Verified:
        return Labels::tr("Verified in the source");
    case Confidence::Derived:
        return Labels::tr("Derived from verified values");
    case Confidence::Memory:
        return Labels::tr("Source not consulted");
    case Confidence::Assumed:
        return Labels::tr("Engineering assumption");
    }
    return {};
}

QString label(Criterion criterion)
{
    switch (criterion) {
    case Criterion::GridDistance:
        return Labels::tr("Distance to the power grid");
    case Criterion::HeatSold:
        return Labels::tr("Heat sold");
    case Criterion::LevelisedCostOfHeat:
        return Labels::tr("Levelised cost of heat");
    case Criterion::NetPresentValue:
        return Labels::tr("Net present value");
    case Criterion::AvoidedEmissions:
        return Labels::tr("Avoided CO₂ emissions");
    case Criterion::EnergyReuseFactor:
        return Labels::tr("Energy reuse factor (ERF)");
    case Criterion::PlotReserve:
        return Labels::tr("Plot reserve");
    case Criterion::ProtectedAreaDistance:
        return Labels::tr("Distance to protected areas");
    case Criterion::NeighbourDistance:
        return Labels::tr("Distance to dwellings");
    case Criterion::MunicipalRevenue:
        return Labels::tr("Municipal revenue");
    }
    return {};
}

const std::vector<std::string_view>& assumptionGroups()
{
    static const std::vector<std::string_view> groups{"siting",    "compute",   "heat", "network", "supply",
                                                      "economics", "emissions", "law",  "followup"};
    return groups;
}

QString assumptionGroupLabel(std::string_view group)
{
    // Same order as assumptionGroups().
    const QStringList names{Labels::tr("Site"),
                            Labels::tr("Compute centre"),
                            Labels::tr("Heat demand"),
                            Labels::tr("Heat network"),
                            Labels::tr("Heat supply"),
                            Labels::tr("Economics"),
                            Labels::tr("CO₂ emissions"),
                            Labels::tr("Law"),
                            Labels::tr("Follow-up investments")};
    const auto& groups = assumptionGroups();
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i] == group) {
            return names[qsizetype(i)];
        }
    }
    return QString::fromUtf8(group.data(), qsizetype(group.size()));
}

} // namespace wattort::ui
