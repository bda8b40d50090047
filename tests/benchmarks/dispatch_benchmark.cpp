/// Our dispatch of heat exchanger, heat pump, storage and boiler beside the best there could be:
///     dispatch_benchmark [--hours 8760] [--block HOURS] [--case FILE.csv]...
/// Without a case: made ones (a steady waste heat of 46 degC, air at 28 degC with outages, a large storage with a small
/// source, a source that is too warm for a heat pump at times). A case is a table as `wattort export --what hourly`
/// writes it (recoverable_heat_kw, waste_heat_temperature_celsius, network_feed_in_kw, supply_temperature_celsius,
/// return_temperature_celsius), its first HOURS rows. Plant and prices are the catalogue's.
/// objective: electricity of the heat pump and fuel of the boiler in euros. reference_objective: the least cost of the
/// same plant by linear programming (GLPK) with all hours known: no dispatch costs less. With `block` (0: all hours in
/// one programme) it is the sum over blocks of that many hours, each of which finds in the storage what it likes, for
/// nothing: lower than the least cost, and sooner there. Processor seconds.
/// Exit code 1: ours is cheaper than the reference, so one of them is wrong; 2: wrong usage; 3: a case cannot be read.

#include "data/catalogues.hpp"
#include "data/csv/csv_reader.hpp"
#include "tests/support/dispatch_programme.hpp"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <numbers>
#include <random>
#include <sstream>

using namespace wattort;

namespace {

struct Case {
    std::string name;
    ComputeYear source;
    NetworkDesign network;
};

struct Options {
    std::size_t hours = hoursPerYear;
    std::size_t block = 0;
    std::vector<std::string> files;
};

double secondsSince(std::clock_t start)
{
    return double(std::clock() - start) / CLOCKS_PER_SEC;
}

Case withHours(std::string name, std::size_t hours)
{
    Case one{.name = std::move(name)};
    one.source.recoverableHeat = HourlyPower(hours);
    one.source.heatTemperature = HourlyTemperature(hours);
    one.network.feedIn = HourlyPower(hours);
    one.network.supplyTemperature = HourlyTemperature(hours);
    one.network.returnTemperature = HourlyTemperature(hours);
    return one;
}

struct MadeSource {
    const char* name;
    Power power;
    double meanCelsius;
    double swingKelvin;
    double outageShare;
};

/// A town's demand with seasons, days and weather by chance; about 20 MW at most.
Case made(const MadeSource& source, std::size_t hours, std::uint32_t seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> chance(0.0, 1.0);
    std::uniform_real_distribution<double> share(0.0, 1.0);
    Case one = withHours(source.name, hours);
    double weather = 0.0;
    for (std::size_t hour = 0; hour < hours; ++hour) {
        weather = 0.985 * weather + 0.17 * chance(random);
        const double season = std::cos(2.0 * std::numbers::pi * double(hour) / double(hoursPerYear));
        const double day = std::cos(2.0 * std::numbers::pi * (double(hour % 24) - 8.0) / 24.0);
        const double cold = std::max(0.0, 0.45 + 0.4 * season + 0.12 * weather);
        one.network.feedIn.set(hour, (1.5 + 17.0 * cold * (1.0 + 0.2 * day)) * MW);
        one.network.supplyTemperature.set(hour, celsius(65.0 + 10.0 * std::min(1.0, cold)));
        one.network.returnTemperature.set(hour, celsius(46.0 - 2.0 * cold));
        const bool outage = share(random) < source.outageShare;
        one.source.recoverableHeat.set(hour, outage ? Power{} : source.power * (0.85 + 0.1 * share(random)));
        one.source.heatTemperature.set(
            hour, celsius(source.meanCelsius + source.swingKelvin * (0.3 * weather - 0.5 * season)));
    }
    one.network.designPower = peak(one.network.feedIn);
    return one;
}

std::vector<Case> madeCases(std::size_t hours)
{
    return {made({"liquid_46", 15.0 * MW, 46.0, 1.0, 0.0}, hours, 1),
            made({"air_28_outages", 10.0 * MW, 28.0, 4.0, 0.02}, hours, 2),
            made({"small_source", 5.0 * MW, 40.0, 2.0, 0.0}, hours, 3),
            made({"warm_70", 12.0 * MW, 70.0, 8.0, 0.01}, hours, 4)};
}

Case readCase(const std::string& file, std::size_t hours)
{
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    const data::csv::Table table = data::csv::read(text.str(), file);
    Case one = withHours(file, std::min(hours, table.rows.size()));
    const auto each = [&](const char* name, auto take) {
        const auto column = std::find(table.columns.begin(), table.columns.end(), name);
        if (column == table.columns.end()) {
            throw Failure(Finding{.problem = Problem::MissingValue, .place = {.file = file, .field = name}});
        }
        for (std::size_t hour = 0; hour < one.network.feedIn.size(); ++hour) {
            const std::string& cell = table.rows[hour].fields[std::size_t(column - table.columns.begin())];
            take(hour, std::strtod(cell.c_str(), nullptr));
        }
    };
    each("recoverable_heat_kw", [&](std::size_t h, double x) { one.source.recoverableHeat.set(h, x * kW); });
    each("waste_heat_temperature_celsius",
         [&](std::size_t h, double x) { one.source.heatTemperature.set(h, celsius(x)); });
    each("network_feed_in_kw", [&](std::size_t h, double x) { one.network.feedIn.set(h, x * kW); });
    each("supply_temperature_celsius",
         [&](std::size_t h, double x) { one.network.supplyTemperature.set(h, celsius(x)); });
    each("return_temperature_celsius",
         [&](std::size_t h, double x) { one.network.returnTemperature.set(h, celsius(x)); });
    one.network.designPower = peak(one.network.feedIn);
    return one;
}

DispatchInput inputOf(const Case& one, const SupplyAssumptions& assumed)
{
    return {std::make_shared<const ComputeYear>(one.source), std::make_shared<const NetworkDesign>(one.network),
            assumed};
}

template <typename Value>
Hourly<Value> part(const Hourly<Value>& series, std::size_t first, std::size_t last)
{
    const auto raw = series.raw();
    return Hourly<Value>::fromRaw(
        std::vector<double>(raw.begin() + std::ptrdiff_t(first), raw.begin() + std::ptrdiff_t(last)));
}

Case part(const Case& one, std::size_t first, std::size_t last)
{
    Case some{.name = one.name};
    some.source.recoverableHeat = part(one.source.recoverableHeat, first, last);
    some.source.heatTemperature = part(one.source.heatTemperature, first, last);
    some.network.feedIn = part(one.network.feedIn, first, last);
    some.network.supplyTemperature = part(one.network.supplyTemperature, first, last);
    some.network.returnTemperature = part(one.network.returnTemperature, first, last);
    return some;
}

/// \return whether ours is not below the reference
bool compare(const Case& one, const Options& options, const Assumptions& assumed)
{
    const auto perWattHour = [&](const char* key) { return assumed.value<EnergyPrice>(key).value() * oneHour.value(); };
    const SupplyAssumptions supply = supplyAssumptions(assumed);
    const test::DispatchPrices prices{.electricity =
                                          perWattHour("electricity_price") + perWattHour("electricity_levies"),
                                      .boilerHeat = perWattHour("gas_price") / supply.boilerEfficiency};
    const DispatchInput input = inputOf(one, supply);
    const std::size_t hours = one.network.feedIn.size();
    std::clock_t start = std::clock();
    const DispatchYear year = dispatchYear(input);
    const double seconds = secondsSince(start);
    const double objective = prices.electricity * (year.heatPumpEnergy / oneHour).value()
                             + prices.boilerHeat * (year.heatFromBoiler / oneHour).value();
    start = std::clock();
    double reference = 0.0;
    const std::size_t block = options.block == 0 ? hours : options.block;
    for (std::size_t first = 0; first < hours; first += block) {
        const Case some = part(one, first, std::min(hours, first + block));
        reference += test::leastCost(inputOf(some, supply), year, prices, first > 0);
    }
    std::printf("{\"instance\":\"%s\",\"hours\":%zu,\"objective\":%.6f,\"seconds\":%.6f,\"reference_objective\":%.6f,"
                "\"reference_seconds\":%.3f,\"reference_hours\":%zu}\n",
                one.name.c_str(), hours, objective, seconds, reference, secondsSince(start), block);
    std::fflush(stdout);
    return objective >= reference * (1.0 - 1e-6) - 1e-6;
}

[[noreturn]] void stopForUsage()
{
    std::fputs("usage: dispatch_benchmark [--hours 8760] [--block HOURS] [--case FILE.csv]...\n", stderr);
    std::exit(2);
}

Options optionsOf(int count, char** arguments)
{
    Options options;
    for (int i = 1; i < count; i += 2) {
        const std::string_view name = arguments[i];
        if (i + 1 == count) {
            stopForUsage();
        }
        const long number = std::strtol(arguments[i + 1], nullptr, 10);
        if (name == "--case") {
            options.files.emplace_back(arguments[i + 1]);
        } else if (name == "--hours" && number > 0) {
            options.hours = std::size_t(number);
        } else if (name == "--block" && number >= 0) {
            options.block = std::size_t(number);
        } else {
            stopForUsage();
        }
    }
    return options;
}

} // namespace

int main(int count, char** arguments)
{
    const Options options = optionsOf(count, arguments);
    const Assumptions assumed(data::catalogues().assumptions, {});
    try {
        std::vector<Case> cases;
        for (const std::string& file : options.files) {
            cases.push_back(readCase(file, options.hours));
        }
        if (cases.empty()) {
            cases = madeCases(options.hours);
        }
        bool sound = true;
        for (const Case& one : cases) {
            sound = compare(one, options, assumed) && sound;
        }
        return sound ? 0 : 1;
    } catch (const Failure& failure) {
        const Place& place = failure.finding().place;
        std::fprintf(stderr, "%s: cannot be read %s\n", place.file.c_str(), place.field.c_str());
        return 3;
    }
}
