#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <QCoreApplication>

namespace wattort::ui {

namespace {

struct HeatLabels {
    Q_DECLARE_TR_FUNCTIONS(Labels)
};

} // namespace

QString label(RenovationState state)
{
    switch (state) {
    case RenovationState::Unknown:
        return HeatLabels::tr("State of renovation not known");
    case RenovationState::Unrenovated:
        return HeatLabels::tr("Unrenovated");
    case RenovationState::Partly:
        return HeatLabels::tr("Partly renovated");
    case RenovationState::Fully:
        return HeatLabels::tr("Fully renovated");
    }
    return {};
}

QString label(LinearDensityClass step)
{
    constexpr std::string_view unit = "MWh/(m a)";
    const auto at = [](LinearDensityClass each) { return linearDensityFrom[std::size_t(each)]; };
    switch (step) {
    case LinearDensityClass::None:
        return HeatLabels::tr("below %1").arg(valueText(at(LinearDensityClass::NewlyBuilt), unit, 1));
    case LinearDensityClass::NewlyBuilt:
        return rangeText(at(step), at(LinearDensityClass::BuiltUp), unit, 1);
    case LinearDensityClass::BuiltUp:
        return rangeText(at(step), at(LinearDensityClass::WithObstacles), unit, 1);
    case LinearDensityClass::WithObstacles:
        return HeatLabels::tr("from %1").arg(valueText(at(step), unit, 1));
    }
    return {};
}

QString suitabilityText(LinearDensityClass step)
{
    switch (step) {
    case LinearDensityClass::None:
        return HeatLabels::tr("No heat network");
    case LinearDensityClass::NewlyBuilt:
        return HeatLabels::tr("Newly built streets");
    case LinearDensityClass::BuiltUp:
        return HeatLabels::tr("In built-up areas");
    case LinearDensityClass::WithObstacles:
        return HeatLabels::tr("Difficult laying too");
    }
    return {};
}

QString label(Remedy remedy)
{
    switch (remedy) {
    case Remedy::HigherSupply:
        return HeatLabels::tr("Higher supply temperature of the network");
    case Remedy::DecentralHeatPump:
        return HeatLabels::tr("Decentral heat pump at the consumer");
    case Remedy::Renovation:
        return HeatLabels::tr("Renovation of the building");
    }
    return {};
}

QString label(NetworkKind kind)
{
    switch (kind) {
    case NetworkKind::Direct:
        return HeatLabels::tr("Direct supply");
    case NetworkKind::DecentralHeatPumps:
        return HeatLabels::tr("Low temperature, decentral heat pumps");
    }
    return {};
}

QString label(PipeSystem system)
{
    switch (system) {
    case PipeSystem::SteelSingle:
        return HeatLabels::tr("Steel, single pipes");
    case PipeSystem::SteelTwin:
        return HeatLabels::tr("Steel, twin pipe");
    case PipeSystem::Plastic:
        return HeatLabels::tr("Plastic, flexible");
    }
    return {};
}

} // namespace wattort::ui
