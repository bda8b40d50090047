#include "ui/chart/chart_texts.hpp"
#include "ui/chart/charts.hpp"

#include <array>
#include <limits>
#include <numeric>

namespace wattort::ui {

namespace {

Diagram overTheYear(const QString& title, const QString& description)
{
    Diagram diagram{.title = title, .description = description, .positions = Diagram::Positions::Hours};
    diagram.xAxis = {.name = Charts::tr("Hour of the year")};
    diagram.x.resize(hoursPerYear);
    std::iota(diagram.x.begin(), diagram.x.end(), 0.0);
    return diagram;
}

std::vector<double> scaled(std::span<const double> raw, double unit, double offset = 0.0)
{
    std::vector<double> values(raw.begin(), raw.end());
    for (double& value : values) {
        value = value / unit - offset;
    }
    return values;
}

} // namespace

Diagram hourlyPowers(const QString& title, const QString& axisName, std::span<const NamedPower> powers)
{
    Diagram diagram =
        overTheYear(title, Charts::tr("Lines are means of a day, bands reach from its lowest to its highest hour; "
                                      "zoomed in, the lines are the hours themselves."));
    diagram.yAxis = {.name = axisName, .unit = "MW", .digits = 2, .fromNought = true};
    for (const NamedPower& power : powers) {
        diagram.series.push_back({.name = power.name,
                                  .look = Look::Hourly,
                                  .hue = power.hue,
                                  .values = scaled(power.power->raw(), MW.value())});
    }
    return diagram;
}

Diagram powerOverYear(const ComputeYear& year)
{
    return hourlyPowers(Charts::tr("Power over the year"), Charts::tr("Electrical power"),
                        std::array{NamedPower{Charts::tr("Compute centre in all"), &year.facilityPower, Hue::Orange},
                                   NamedPower{Charts::tr("IT"), &year.itPower, Hue::Blue}});
}

Diagram heatOverYear(const ComputeYear& year)
{
    return hourlyPowers(
        Charts::tr("Waste heat over the year"), Charts::tr("Heat power"),
        std::array{NamedPower{Charts::tr("Waste heat that can be recovered"), &year.recoverableHeat, Hue::Green}});
}

Diagram networkOverYear(const NetworkDesign& network)
{
    return hourlyPowers(Charts::tr("Heat network over the year"), Charts::tr("Heat power"),
                        std::array{NamedPower{Charts::tr("Heat fed in"), &network.feedIn, Hue::Teal},
                                   NamedPower{Charts::tr("Heat loss of the network"), &network.loss, Hue::Purple}});
}

Diagram coolingOverYear(const ComputeYear& year, const WeatherYear& weather)
{
    Diagram diagram =
        overTheYear(Charts::tr("PUE and temperatures over the year"),
                    Charts::tr("The power usage effectiveness of each day beside the temperature outdoors "
                               "and that of the waste heat."));
    diagram.yAxis = {.name = Charts::tr("PUE"), .unit = "1", .digits = 3};
    diagram.rightAxis = {.name = Charts::tr("Temperature"), .unit = "°C", .digits = 1};
    diagram.series = {
        {.name = Charts::tr("Outdoor temperature"),
         .look = Look::Hourly,
         .hue = Hue::Sky,
         .values = scaled(weather.dryBulb.raw(), 1.0, 273.15),
         .right = true},
        {.name = Charts::tr("Temperature of the waste heat"),
         .look = Look::Hourly,
         .hue = Hue::Vermilion,
         .values = scaled(year.heatTemperature.raw(), 1.0, 273.15),
         .right = true},
        {.name = Charts::tr("PUE"), .look = Look::Hourly, .hue = Hue::Text, .values = scaled(year.pue.raw(), 1.0)}};
    return diagram;
}

Diagram expansionDiagram(std::span<const ExpansionYear> years)
{
    Diagram diagram{.title = Charts::tr("The compute centre over 25 years"),
                    .description = Charts::tr("Electricity and usable heat of each year after the start of operation, "
                                              "and computing over that of the first full hardware."),
                    .positions = Diagram::Positions::Numbers};
    diagram.xAxis = {.name = Charts::tr("Years after the start of operation"), .digits = 0};
    diagram.yAxis = {.name = Charts::tr("Energy of the year"), .unit = "GWh", .digits = 1, .fromNought = true};
    diagram.rightAxis = {
        .name = Charts::tr("Computing, first hardware = 1"), .unit = "1", .digits = 1, .fromNought = true};
    diagram.series = {{.name = Charts::tr("Compute centre in all"), .hue = Hue::Orange},
                      {.name = Charts::tr("IT"), .hue = Hue::Blue},
                      {.name = Charts::tr("Waste heat that can be recovered"), .hue = Hue::Green},
                      {.name = Charts::tr("Computing"), .look = Look::DashedLine, .hue = Hue::Purple, .right = true}};
    for (const ExpansionYear& year : years) {
        diagram.x.push_back(double(year.year));
        diagram.series[0].values.push_back(inUnit(year.facilityEnergy, GWh));
        diagram.series[1].values.push_back(inUnit(year.itEnergy, GWh));
        diagram.series[2].values.push_back(inUnit(year.recoverableHeat, GWh));
        diagram.series[3].values.push_back(year.computing);
    }
    return diagram;
}

Diagram waterTemperatureDiagram(std::span<const WaterTemperatureCase> cases)
{
    Diagram diagram{.title = Charts::tr("Temperature of the facility water"),
                    .description =
                        Charts::tr("The same hardware with colder and warmer facility water: what is lost in "
                                   "PUE and won in the temperature of the heat. Dashed: warmer than the "
                                   "system allows."),
                    .positions = Diagram::Positions::Numbers};
    diagram.xAxis = {.name = Charts::tr("Facility water, supply"), .unit = "°C", .digits = 0};
    diagram.yAxis = {.name = Charts::tr("PUE of the year"), .unit = "1", .digits = 3};
    diagram.rightAxis = {.name = Charts::tr("Temperature of the heat"), .unit = "°C", .digits = 1};
    constexpr double gap = std::numeric_limits<double>::quiet_NaN();
    diagram.series = {{.name = Charts::tr("PUE"), .hue = Hue::Text},
                      {.name = Charts::tr("PUE, too warm for the system"), .look = Look::DashedLine, .hue = Hue::Text},
                      {.name = Charts::tr("Temperature of the heat"), .hue = Hue::Vermilion, .right = true}};
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const WaterTemperatureCase& one = cases[i];
        const bool edge = one.allowed && i + 1 < cases.size() && !cases[i + 1].allowed;
        diagram.x.push_back(inCelsius(one.supply));
        diagram.series[0].values.push_back(one.allowed ? one.annualPue : gap);
        diagram.series[1].values.push_back(one.allowed && !edge ? gap : one.annualPue);
        diagram.series[2].values.push_back(inCelsius(one.heat));
    }
    return diagram;
}

} // namespace wattort::ui
