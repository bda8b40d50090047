#include "ui/chart/demand_diagrams.hpp"

#include "ui/chart/chart_texts.hpp"
#include "ui/text/labels.hpp"

#include <algorithm>
#include <array>

namespace wattort::ui {

Diagram demandOverYears(const HeatDemand& demand, const RenovationPath& path, int lastYear)
{
    Diagram diagram{.title = Charts::tr("Heat demand of the region by year"),
                    .description = Charts::tr(
                        "Useful heat of all buildings from year to year with the renovation rate and depth of "
                        "the assumptions; the range is that of rate and depth."),
                    .positions = Diagram::Positions::Categories,
                    .xAxis = {.name = Charts::tr("Year")},
                    .yAxis = {.name = Charts::tr("Heat demand"), .unit = "GWh/a", .digits = 1, .fromNought = true}};
    DiagramSeries middle{.name = Charts::tr("Heat demand"), .look = Look::Line, .hue = Hue::Vermilion};
    DiagramSeries slow{.name = Charts::tr("Slow and shallow renovation"), .look = Look::DashedLine, .hue = Hue::Grey};
    DiagramSeries fast{.name = Charts::tr("Fast and deep renovation"), .look = Look::DashedLine, .hue = Hue::Green};
    for (const DemandYear& year : demandPath(path, demand.today, demand.renovatable, lastYear)) {
        diagram.names.push_back(QString::number(year.year));
        middle.values.push_back(inUnit(year.demand.value, GWh));
        slow.values.push_back(inUnit(year.demand.high, GWh));
        fast.values.push_back(inUnit(year.demand.low, GWh));
    }
    diagram.series = {std::move(middle), std::move(slow), std::move(fast)};
    return diagram;
}

namespace {

/// Places along the sorted streets: enough for a smooth curve, whatever the number of sections is.
constexpr std::size_t curvePoints = 300;

DiagramSeries limit(LinearDensityClass step, std::size_t points)
{
    return {.name = suitabilityText(step),
            .look = Look::DashedLine,
            .hue = std::array{Hue::Grey, Hue::Orange, Hue::Blue, Hue::Purple}[std::size_t(step)],
            .values = std::vector<double>(points, linearDensityFrom[std::size_t(step)])};
}

} // namespace

Diagram linearDensityDuration(const StreetHeat& heat)
{
    Diagram diagram{
        .title = Charts::tr("Linear heat density of the streets"),
        .description =
            Charts::tr("Heat demand per metre of street and year over the length of all streets, the densest "
                       "on the left. The dashed lines are the limits from which a heat network is suitable."),
        .xAxis = {.name = Charts::tr("Length of the streets"), .unit = "km", .digits = 1},
        .yAxis = {.name = Charts::tr("Linear heat density"), .unit = "MWh/(m a)", .digits = 2, .fromNought = true}};
    std::vector<const StreetSection*> sorted;
    double all = 0.0;
    for (const StreetSection& section : heat.sections) {
        sorted.push_back(&section);
        all += inUnit(section.length, km);
    }
    if (sorted.empty()) {
        return diagram;
    }
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto* a, const auto* b) { return a->density() > b->density(); });
    DiagramSeries curve{.name = Charts::tr("Linear heat density"), .look = Look::Line, .hue = Hue::Vermilion};
    std::size_t at = 0;
    double end = inUnit(sorted.front()->length, km);
    for (std::size_t point = 0; point < curvePoints; ++point) {
        const double x = all * double(point) / double(curvePoints - 1);
        while (at + 1 < sorted.size() && end < x) {
            end += inUnit(sorted[++at]->length, km);
        }
        diagram.x.push_back(x);
        curve.values.push_back(inUnit(sorted[at]->density(), MWh / m));
    }
    diagram.series = {std::move(curve), limit(LinearDensityClass::NewlyBuilt, curvePoints),
                      limit(LinearDensityClass::BuiltUp, curvePoints),
                      limit(LinearDensityClass::WithObstacles, curvePoints)};
    return diagram;
}

} // namespace wattort::ui
