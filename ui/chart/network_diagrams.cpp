#include "ui/chart/network_diagrams.hpp"

#include "ui/chart/chart_texts.hpp"

#include <numeric>

namespace wattort::ui {

namespace {

template <class Value>
std::vector<double> along(std::span<const PathPoint> profile, Value value)
{
    std::vector<double> values;
    for (const PathPoint& point : profile) {
        values.push_back(value(point));
    }
    return values;
}

Diagram alongTheWay(std::span<const PathPoint> profile, const QString& title, const QString& description)
{
    Diagram diagram{.title = title, .description = description, .positions = Diagram::Positions::Numbers};
    diagram.xAxis = {.name = Charts::tr("Distance from the source"), .unit = "m", .digits = 0};
    diagram.x = along(profile, [](const PathPoint& point) { return inUnit(point.distance, m); });
    return diagram;
}

Diagram ofOnePipe(const QString& title)
{
    Diagram diagram{.title = title,
                    .description = Charts::tr(
                        "At the end of the pipe away from the source. Lines are means of a day, bands reach "
                        "from its lowest to its highest hour; zoomed in, the lines are the hours themselves."),
                    .positions = Diagram::Positions::Hours};
    diagram.xAxis = {.name = Charts::tr("Hour of the year")};
    diagram.x.resize(hoursPerYear);
    std::iota(diagram.x.begin(), diagram.x.end(), 0.0);
    return diagram;
}

DiagramSeries hourly(const QString& name, Hue hue, std::span<const double> raw, double unit, double offset = 0.0)
{
    DiagramSeries series{.name = name, .look = Look::Hourly, .hue = hue};
    for (const double value : raw) {
        series.values.push_back((value - offset) / unit);
    }
    return series;
}

constexpr double freezing = celsius(0.0).value();

} // namespace

Diagram pressureDiagram(std::span<const PathPoint> profile, const NetworkAssumptions& assumed)
{
    Diagram diagram = alongTheWay(
        profile, Charts::tr("Pressure diagram"),
        Charts::tr("Pressures above the air's at design load along the way from the source, on flat ground. Below the "
                   "vapour pressure the supply would boil."));
    diagram.yAxis = {.name = Charts::tr("Pressure"), .unit = "bar", .digits = 2, .fromNought = true};
    const auto add = [&](const QString& name, Look look, Hue hue, auto value) {
        DiagramSeries series{.name = name, .look = look, .hue = hue};
        series.values = along(profile, [&value](const PathPoint& point) { return inUnit(value(point), bar); });
        diagram.series.push_back(std::move(series));
    };
    add(Charts::tr("Pressure limit"), Look::DashedLine, Hue::Text, [&](const auto&) { return assumed.pressureLimit; });
    add(Charts::tr("Supply pressure"), Look::Line, Hue::Vermilion, [](const auto& p) { return p.supplyPressure; });
    add(Charts::tr("Return pressure"), Look::Line, Hue::Blue, [](const auto& p) { return p.returnPressure; });
    add(Charts::tr("Pressure at rest"), Look::DashedLine, Hue::Grey,
        [&](const auto&) { return assumed.staticPressure; });
    add(Charts::tr("Vapour pressure of the supply"), Look::DashedLine, Hue::Purple,
        [](const auto& p) { return p.vapourPressure; });
    return diagram;
}

Diagram temperatureDiagram(std::span<const PathPoint> profile)
{
    Diagram diagram = alongTheWay(profile, Charts::tr("Temperatures along the way"),
                                  Charts::tr("Supply and return at design load along the way from the source."));
    diagram.yAxis = {.name = Charts::tr("Temperature"), .unit = "°C", .digits = 1};
    const auto add = [&](const QString& name, Hue hue, Temperature PathPoint::*member) {
        DiagramSeries series{.name = name, .hue = hue};
        series.values = along(profile, [member](const PathPoint& point) { return inCelsius(point.*member); });
        diagram.series.push_back(std::move(series));
    };
    add(Charts::tr("Supply temperature"), Hue::Vermilion, &PathPoint::supplyTemperature);
    add(Charts::tr("Return temperature"), Hue::Blue, &PathPoint::returnTemperature);
    return diagram;
}

Diagram pipeTemperatures(const QString& title, const PipeHours& hours)
{
    Diagram diagram = ofOnePipe(title);
    diagram.yAxis = {.name = Charts::tr("Temperature"), .unit = "°C", .digits = 1};
    diagram.series = {hourly(Charts::tr("Supply temperature"), Hue::Vermilion, hours.supply.raw(), 1.0, freezing),
                      hourly(Charts::tr("Return temperature"), Hue::Blue, hours.returned.raw(), 1.0, freezing)};
    return diagram;
}

Diagram pipePressures(const QString& title, const PipeHours& hours)
{
    Diagram diagram = ofOnePipe(title);
    diagram.yAxis = {.name = Charts::tr("Pressure"), .unit = "bar", .digits = 2, .fromNought = true};
    diagram.series = {hourly(Charts::tr("Supply pressure"), Hue::Vermilion, hours.supplyPressure.raw(), bar.value()),
                      hourly(Charts::tr("Return pressure"), Hue::Blue, hours.returnPressure.raw(), bar.value())};
    return diagram;
}

Diagram waveDiagram(const QString& place, const TemperatureWave& wave)
{
    Diagram diagram{.title = Charts::tr("Supply temperature: %1", "at a consumer").arg(place),
                    .description = Charts::tr("The supply at the source and what arrives, minute by minute of the day; "
                                              "dashed: what would arrive if the water were there at once."),
                    .positions = Diagram::Positions::Numbers};
    diagram.xAxis = {.name = Charts::tr("Hour of the day"), .unit = "h", .digits = 2};
    diagram.yAxis = {.name = Charts::tr("Temperature"), .unit = "°C", .digits = 1};
    const auto add = [&diagram](const QString& name, Look look, Hue hue, const std::vector<Temperature>& values) {
        DiagramSeries series{.name = name, .look = look, .hue = hue};
        for (const Temperature& value : values) {
            series.values.push_back(inCelsius(value));
        }
        diagram.series.push_back(std::move(series));
    };
    for (std::size_t i = 0; i < wave.source.size(); ++i) {
        diagram.x.push_back(double(i + 1) * 24.0 / double(wave.source.size()));
    }
    add(Charts::tr("At the source"), Look::Line, Hue::Orange, wave.source);
    add(Charts::tr("Arrives"), Look::Line, Hue::Vermilion, wave.arriving);
    add(Charts::tr("Without delay"), Look::DashedLine, Hue::Grey, wave.steady);
    return diagram;
}

Diagram pipeFlow(const QString& title, const PipeHours& hours)
{
    Diagram diagram = ofOnePipe(title);
    diagram.yAxis = {.name = Charts::tr("Flow"), .unit = "kg/s", .digits = 2, .fromNought = true};
    diagram.rightAxis = {.name = Charts::tr("Heat loss"), .unit = "kW", .digits = 3};
    diagram.series = {hourly(Charts::tr("Flow"), Hue::Teal, hours.flow.raw(), 1.0),
                      hourly(Charts::tr("Heat loss of both pipes"), Hue::Purple, hours.loss.raw(), kW.value())};
    diagram.series.back().right = true;
    return diagram;
}

} // namespace wattort::ui
