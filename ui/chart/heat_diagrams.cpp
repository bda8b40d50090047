#include "ui/chart/chart_texts.hpp"
#include "ui/chart/charts.hpp"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace wattort::ui {

namespace {

/// What each source gives to the network in an hour; together they are the heat fed in.
struct Contribution {
    QString name;
    Hue hue;
    std::vector<double> watts;
};

std::vector<Contribution> contributions(const DispatchYear& dispatch)
{
    std::vector<Contribution> sources{{Charts::tr("Waste heat, direct"), Hue::Green, {}},
                                      {Charts::tr("Waste heat by heat pump"), Hue::Blue, {}},
                                      {Charts::tr("From the heat storage"), Hue::Purple, {}},
                                      {Charts::tr("Peak boiler"), Hue::Vermilion, {}}};
    const auto direct = dispatch.direct.raw();
    const auto pumped = dispatch.heatPump.raw();
    for (std::size_t hour = 0; hour < direct.size(); ++hour) {
        // What charges the storage comes from both sources in their proportion.
        const double made = direct[hour] + pumped[hour];
        const double passed = made > 0.0 ? 1.0 - std::min(1.0, dispatch.charge.raw()[hour] / made) : 0.0;
        sources[0].watts.push_back(direct[hour] * passed);
        sources[1].watts.push_back(pumped[hour] * passed);
    }
    sources[2].watts.assign(dispatch.discharge.raw().begin(), dispatch.discharge.raw().end());
    sources[3].watts.assign(dispatch.boiler.raw().begin(), dispatch.boiler.raw().end());
    // What gives nothing all year long would only fill the legend.
    std::erase_if(sources, [](const Contribution& source) {
        return std::all_of(source.watts.begin(), source.watts.end(), [](double watts) { return watts == 0.0; });
    });
    return sources;
}

/// Means over `bin` hours in a row, in the given order of the hours.
std::vector<double> binned(std::span<const double> hourly, std::span<const std::size_t> order, std::size_t bin,
                           double unit)
{
    std::vector<double> means(order.size() / bin);
    for (std::size_t i = 0; i < means.size() * bin; ++i) {
        means[i / bin] += hourly[order[i]] / (double(bin) * unit);
    }
    return means;
}

std::array<double, 12> monthly(std::span<const double> watts)
{
    static constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    std::array<double, 12> joules{};
    auto hour = watts.begin();
    for (std::size_t month = 0; month < 12; ++month) {
        const auto end = hour + std::min<std::ptrdiff_t>(24 * days[month], watts.end() - hour);
        joules[month] = std::accumulate(hour, end, 0.0) * oneHour.value();
        hour = end;
    }
    return joules;
}

} // namespace

Diagram loadDuration(const DispatchYear& dispatch, const NetworkDesign& network)
{
    constexpr std::size_t bin = 24;
    Diagram diagram{.title = Charts::tr("Load duration curve of the heat"),
                    .description =
                        Charts::tr("Heat fed into the network by source. The hours of the year are sorted "
                                   "by demand, the highest on the left; each value is the mean of 24 hours."),
                    .xAxis = {.name = Charts::tr("Hours of the year"), .unit = "h", .digits = 0},
                    .yAxis = {.name = Charts::tr("Heat power"), .unit = "MW", .digits = 2}};
    const auto demand = network.feedIn.raw();
    std::vector<std::size_t> order(demand.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return demand[a] > demand[b]; });

    const std::size_t bins = order.size() / bin;
    for (std::size_t i = 0; i < bins; ++i) {
        // The first and the last value stand at the ends of the axis.
        diagram.x.push_back(double(order.size()) * double(i) / double(std::max<std::size_t>(1, bins - 1)));
    }
    for (const Contribution& source : contributions(dispatch)) {
        diagram.series.push_back({.name = source.name,
                                  .look = Look::StackedArea,
                                  .hue = source.hue,
                                  .values = binned(source.watts, order, bin, MW.value())});
    }
    diagram.series.push_back({.name = Charts::tr("Heat demand with network losses"),
                              .look = Look::Line,
                              .hue = Hue::Text,
                              .values = binned(demand, order, bin, MW.value())});
    return diagram;
}

Diagram monthlyBalance(const DispatchYear& dispatch, const NetworkDesign& network, const ComputeYear& year)
{
    Diagram diagram{.title = Charts::tr("Heat balance by month"),
                    .description = Charts::tr("Heat fed into the network by source and month, beside the demand and "
                                              "the waste heat that stays unused."),
                    .positions = Diagram::Positions::Categories,
                    .xAxis = {.name = Charts::tr("Month")},
                    .yAxis = {.name = Charts::tr("Heat energy"), .unit = "GWh", .digits = 3}};
    for (int month = 1; month <= 12; ++month) {
        diagram.names.push_back(QLocale().standaloneMonthName(month, QLocale::ShortFormat).remove(QLatin1Char('.')));
    }
    std::vector<double> unused(year.recoverableHeat.raw().begin(), year.recoverableHeat.raw().end());
    for (std::size_t hour = 0; hour < unused.size(); ++hour) {
        unused[hour] = std::max(0.0, unused[hour] - dispatch.wasteHeatUsed.raw()[hour]);
    }
    const auto add = [&](const QString& name, Look look, Hue hue, std::span<const double> watts) {
        DiagramSeries series{.name = name, .look = look, .hue = hue};
        for (const double joules : monthly(watts)) {
            series.values.push_back(joules / GWh.value());
        }
        diagram.series.push_back(std::move(series));
    };
    for (const Contribution& source : contributions(dispatch)) {
        add(source.name, Look::StackedBar, source.hue, source.watts);
    }
    add(Charts::tr("Heat demand with network losses"), Look::StepLine, Hue::Text, network.feedIn.raw());
    add(Charts::tr("Waste heat unused"), Look::DashedLine, Hue::Grey, unused);
    return diagram;
}

} // namespace wattort::ui
