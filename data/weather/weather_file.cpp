#include "data/weather/weather_file.hpp"

#include "data/gdal/projection.hpp"
#include "data/text/text_rows.hpp"
#include "data/weather/hourly_rows.hpp"
#include "model/finding/plain_number.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace wattort::data {

namespace {

struct Layout {
    char separator;
    std::size_t columns; ///< at least
    TimeColumns time;
    Column temperature;
    Column humidity;
    Column pressure; ///< in `pressureUnit` pascals
    double pressureUnit;
    Column wind;
    Column radiation;    ///< global, or direct horizontal
    std::size_t diffuse; ///< added to it; 0: none
};

constexpr Limits percent{100.0 * limits::relativeHumidity.low, 100.0 * limits::relativeHumidity.high};
constexpr Limits hectopascals{limits::pressurePa.low / 100.0, limits::pressurePa.high / 100.0};

// EnergyPlus weather format: columns as numbered in its Auxiliary Programs, 1 = year.
constexpr Layout energyPlus{',',
                            22,
                            {1, 2, 3},
                            {"dry bulb", 6, limits::dryBulbCelsius, "°C"},
                            {"relative humidity", 8, percent, "%"},
                            {"pressure", 9, limits::pressurePa, "Pa"},
                            1.0,
                            {"wind speed", 21, limits::windMPerS, "m/s"},
                            {"global horizontal radiation", 13, limits::radiationWPerM2, "W/m2"},
                            0};
// DWD test reference years 2010 (19 columns) and 2015/2045 (17 columns).
constexpr Layout tryOf2010{' ',
                           19,
                           {2, 3, 4},
                           {"t", 8, limits::dryBulbCelsius, "°C"},
                           {"RF", 11, percent, "%"},
                           {"p", 9, hectopascals, "hPa"},
                           100.0,
                           {"WG", 7, limits::windMPerS, "m/s"},
                           {"B", 13, limits::radiationWPerM2, "W/m2"},
                           14};
constexpr Layout tryOf2015{' ',
                           17,
                           {2, 3, 4},
                           {"t", 5, limits::dryBulbCelsius, "°C"},
                           {"RF", 11, percent, "%"},
                           {"p", 6, hectopascals, "hPa"},
                           100.0,
                           {"WG", 8, limits::windMPerS, "m/s"},
                           {"B", 12, limits::radiationWPerM2, "W/m2"},
                           13};

/// As the file has them.
struct Series {
    std::vector<double> temperature;
    std::vector<double> humidity;
    std::vector<double> pressure;
    std::vector<double> radiation;
    std::vector<double> wind;
};

double mean(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

/// Units that are wrong are seen over the whole year: each hour of it could be true.
void checkUnits(const Series& series, const Layout& layout, const HourlyRows& rows, Findings& findings)
{
    // Means of a year, Zugspitze to Upper Rhine with what the climate may add; of 37 test reference years 2.9 to 12.3
    // degrees, 900 to 1,200 kWh/m2 and 1.5 to 9 m/s.
    constexpr Limits temperature{-10.0, 20.0};
    constexpr Limits radiation{600.0, 1'800.0};
    constexpr Limits wind{0.0, 12.0};
    const auto told = [&rows](Severity severity, const char* field, const std::string& found, std::string expected) {
        return Finding{.severity = severity,
                       .problem = Problem::OutOfRange,
                       .place = {.file = rows.file().string(), .field = field},
                       .found = "⌀ " + found,
                       .expected = std::move(expected)};
    };
    const double warmth = mean(series.temperature);
    if (!temperature.contain(warmth)) {
        throw Failure(told(Severity::Error, layout.temperature.field, plainNumber(warmth, 1),
                           plainRange(temperature.low, temperature.high) + " °C"));
    }
    if (mean(series.humidity) < 2.0) {
        throw Failure(told(Severity::Error, layout.humidity.field, plainNumber(mean(series.humidity), 3), "0–100 %"));
    }
    const double yearly = std::round(mean(series.radiation) * 8.76);
    if (!radiation.contain(yearly)) {
        findings.push_back(told(Severity::Warning, layout.radiation.field, plainNumber(yearly) + " kWh/m2",
                                plainRange(radiation.low, radiation.high) + " kWh/m2"));
    }
    if (!wind.contain(mean(series.wind))) {
        findings.push_back(told(Severity::Warning, layout.wind.field, plainNumber(mean(series.wind), 1),
                                plainRange(wind.low, wind.high) + " m/s"));
    }
}

Series readSeries(HourlyRows& rows, const Layout& layout, Findings& findings)
{
    Series series;
    for (const std::size_t hour : rows.hours(findings)) {
        const auto fields = rows.fields(hour);
        if (fields.size() < layout.columns) {
            throw Failure({.problem = Problem::MissingField,
                           .place = rows.place(hour),
                           .found = std::to_string(fields.size()),
                           .expected = std::to_string(layout.columns)});
        }
        series.temperature.push_back(rows.value(hour, fields, layout.temperature));
        series.humidity.push_back(rows.value(hour, fields, layout.humidity));
        series.pressure.push_back(rows.value(hour, fields, layout.pressure));
        const double diffuse =
            layout.diffuse == 0
                ? 0.0
                : rows.measured(hour, fields, {"D", layout.diffuse, layout.radiation.limits, layout.radiation.unit});
        series.radiation.push_back(rows.measured(hour, fields, layout.radiation) + diffuse);
        series.wind.push_back(rows.measured(hour, fields, layout.wind));
    }
    rows.tellUnknown(findings);
    checkUnits(series, layout, rows, findings);
    return series;
}

WeatherYear readRows(HourlyRows rows, const Layout& layout, Findings& findings)
{
    Series series = readSeries(rows, layout, findings);
    for (double& celsius : series.temperature) {
        celsius += 273.15;
    }
    for (double& share : series.humidity) {
        share = std::clamp(share / 100.0, 0.0, 1.0);
    }
    for (double& pressure : series.pressure) {
        pressure *= layout.pressureUnit;
    }
    WeatherYear year;
    year.dryBulb = HourlyTemperature::fromRaw(std::move(series.temperature));
    year.relativeHumidity = HourlyRatio::fromRaw(std::move(series.humidity));
    year.pressure = Hourly<Pressure>::fromRaw(std::move(series.pressure));
    year.globalRadiation = Hourly<PowerPerArea>::fromRaw(std::move(series.radiation));
    year.wind = Hourly<Velocity>::fromRaw(std::move(series.wind));
    year.source = rows.file().filename().string();
    return year;
}

std::string trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string()
                                           : std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

/// The whole numbers of a line, in their order.
std::vector<double> numbersIn(std::string_view line)
{
    std::vector<double> numbers;
    while (!line.empty()) {
        const std::size_t first = std::min(line.find_first_of("0123456789"), line.size());
        line.remove_prefix(first);
        const std::size_t length = std::min(line.find_first_not_of("0123456789"), line.size());
        if (const auto number = numberOf(line.substr(0, length))) {
            numbers.push_back(*number);
        }
        line.remove_prefix(length);
    }
    return numbers;
}

/// The first number of the header's line that begins like this.
std::optional<double> headerNumber(const std::vector<std::string>& header, std::string_view begin)
{
    for (const std::string& line : header) {
        if (line.starts_with(begin)) {
            const auto numbers = numbersIn(line);
            return numbers.empty() ? std::nullopt : std::optional(numbers.front());
        }
    }
    return {};
}

/// Test reference years of 2015 and 2045 stand on a grid, in ETRS89 / LCC Europe.
bool readGridPlace(const std::vector<std::string>& header, WeatherYear& year)
{
    constexpr int lambertEurope = 3034;
    constexpr int wgs84 = 4326;
    const auto east = headerNumber(header, "Rechtswert");
    const auto north = headerNumber(header, "Hochwert");
    if (!east || !north) {
        return false;
    }
    const gdal::Reference plane = gdal::referenceOfEpsg(lambertEurope);
    const gdal::Reference geographic = gdal::referenceOfEpsg(wgs84);
    const auto place = gdal::Projection(plane.get(), geographic.get()).transformed({*east, *north});
    if (place) {
        year.longitudeDegrees = place->x;
        year.latitudeDegrees = place->y;
        year.height = headerNumber(header, "Hoehenlage").value_or(0.0) * m;
    }
    return place.has_value();
}

/// Those of 2010 name a station: "Lage: 52°23'N <- B.  13°04'O <- L.    81 Meter über NN", in degrees and minutes.
bool readStationPlace(const std::vector<std::string>& header, WeatherYear& year)
{
    for (const std::string& line : header) {
        const auto numbers = line.starts_with("Lage") ? numbersIn(line) : std::vector<double>();
        if (numbers.size() == 5 && numbers[1] < 60.0 && numbers[3] < 60.0) {
            year.latitudeDegrees = numbers[0] + numbers[1] / 60.0;
            year.longitudeDegrees = numbers[2] + numbers[3] / 60.0;
            year.height = numbers[4] * m;
            return true;
        }
    }
    return false;
}

WeatherYear readTestReferenceYear(const std::filesystem::path& file, const std::vector<std::string>& lines,
                                  std::size_t marker, Findings& findings)
{
    const std::size_t first = marker + 1;
    const std::size_t columns = first < lines.size() ? fieldsOf(lines[first], ' ').size() : 0;
    if (columns != tryOf2010.columns && columns != tryOf2015.columns) {
        throw Failure({.problem = Problem::MissingField,
                       .place = {.file = file.string(), .row = static_cast<std::int64_t>(first + 1)},
                       .found = std::to_string(columns),
                       .expected = "17, 19"});
    }
    const Layout& layout = columns == tryOf2010.columns ? tryOf2010 : tryOf2015;
    WeatherYear year = readRows({file, lines, first, layout.separator, layout.time}, layout, findings);
    year.origin = WeatherOrigin::TestReferenceYear;
    const std::vector<std::string> header(lines.begin(), lines.begin() + std::ptrdiff_t(marker));
    if (!readGridPlace(header, year) && !readStationPlace(header, year)) {
        findings.push_back({.severity = Severity::Warning,
                            .problem = Problem::MissingValue,
                            .place = {.file = file.string(), .field = "Rechtswert, Hochwert, Lage"}});
    }
    return year;
}

WeatherYear readEnergyPlus(const std::filesystem::path& file, const std::vector<std::string>& lines, Findings& findings)
{
    constexpr std::size_t headerLines = 8;
    constexpr double middleEuropeanTime = 1.0;
    WeatherYear year =
        readRows({file, lines, headerLines, energyPlus.separator, energyPlus.time}, energyPlus, findings);
    year.origin = WeatherOrigin::EnergyPlusWeather;
    const auto location = fieldsOf(lines[0], ',');
    const auto number = [&](std::size_t position, const char* field, const Limits& limits) {
        const auto value = position < location.size() ? numberOf(location[position]) : std::nullopt;
        if (!value || !limits.contain(*value)) {
            findings.push_back({.severity = Severity::Warning,
                                .problem = value ? Problem::OutOfRange : Problem::MissingValue,
                                .place = {.file = file.string(), .row = 1, .field = field},
                                .found = std::string(position < location.size() ? location[position] : ""),
                                .expected = plainRange(limits.low, limits.high)});
        }
        return value && limits.contain(*value) ? *value : 0.0;
    };
    if (location.size() > 1) {
        year.source = std::string(location[1]) + " (" + file.filename().string() + ")";
    }
    year.latitudeDegrees = number(6, "latitude", limits::latitudeDegrees);
    year.longitudeDegrees = number(7, "longitude", limits::longitudeDegrees);
    number(8, "time zone", {middleEuropeanTime, middleEuropeanTime});
    year.height = number(9, "elevation", {-500.0, 5'000.0}) * m;
    return year;
}

} // namespace

WeatherYear readWeather(const std::filesystem::path& file, Findings& findings)
{
    const std::vector<std::string> lines = linesOf(file);
    if (!lines.empty() && lines[0].starts_with("LOCATION,")) {
        return readEnergyPlus(file, lines, findings);
    }
    const auto marker =
        std::find_if(lines.begin(), lines.end(), [](const std::string& line) { return trimmed(line) == "***"; });
    if (marker != lines.end()) {
        return readTestReferenceYear(file, lines, static_cast<std::size_t>(marker - lines.begin()), findings);
    }
    throw Failure({.problem = Problem::UnknownFormat,
                   .place = {.file = file.string()},
                   .expected = "EPW (.epw), DWD TRY (.dat)"});
}

} // namespace wattort::data
