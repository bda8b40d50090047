#include "data/weather/weather_file.hpp"

#include "data/weather/text_rows.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

namespace wattort::data {

namespace {

constexpr std::size_t hoursPerLeapYear = 8'784;
/// First hour of 29 February.
constexpr std::size_t leapDay = (31 + 28) * 24;

/// One quantity of a weather row: where it stands and what is believable (at the surface of Central Europe).
struct Column {
    const char* field;
    std::size_t position;
    double low;
    double high;
};

struct Layout {
    char separator;
    std::size_t columns; ///< at least
    Column temperature;
    Column humidity; ///< percent
    Column pressure; ///< in `pressureUnit` pascals
    double pressureUnit;
    Column wind;
    Column radiation;    ///< global, or direct horizontal
    std::size_t diffuse; ///< added to it; 0: none
};

// EnergyPlus weather format: columns as numbered in its Auxiliary Programs, 1 = year.
constexpr Layout energyPlus{',',
                            22,
                            {"dry bulb", 6, -60, 60},
                            {"relative humidity", 8, 0, 110},
                            {"pressure", 9, 50'000, 120'000},
                            1.0,
                            {"wind speed", 21, 0, 70},
                            {"global horizontal radiation", 13, 0, 1'600},
                            0};
// DWD test reference years 2010 (19 columns) and 2015/2045 (17 columns).
constexpr Layout tryOf2010{
    ' ', 19, {"t", 8, -60, 60}, {"RF", 11, 0, 110}, {"p", 9, 600, 1'100}, 100.0, {"WG", 7, 0, 100}, {"B", 13, 0, 1'600},
    14};
constexpr Layout tryOf2015{
    ' ', 17, {"t", 5, -60, 60}, {"RF", 11, 0, 110}, {"p", 6, 600, 1'100}, 100.0, {"WG", 8, 0, 100}, {"B", 12, 0, 1'600},
    13};

struct Rows {
    std::filesystem::path file;
    const std::vector<std::string>& lines;
    std::size_t first; ///< line of the first hour

    double value(std::size_t hour, const std::vector<std::string_view>& fields, const Column& column) const
    {
        const auto number = column.position < fields.size() ? numberOf(fields[column.position]) : std::nullopt;
        const Place place{
            .file = file.string(), .row = static_cast<std::int64_t>(first + hour + 1), .field = column.field};
        const std::string found(column.position < fields.size() ? fields[column.position] : std::string_view());
        if (!number) {
            throw Failure({.problem = Problem::NotANumber, .place = place, .found = found});
        }
        if (*number < column.low || *number > column.high) {
            throw Failure({.problem = Problem::OutOfRange,
                           .place = place,
                           .found = found,
                           .expected = std::to_string(int(column.low)) + "–" + std::to_string(int(column.high))});
        }
        return *number;
    }

    /// Stations write -999, 999 or 9999 for what they did not measure. Of wind and radiation that is taken as none, and
    /// counted: the plan uses them little. Without temperature, humidity or pressure there is no weather.
    double measured(std::size_t hour, const std::vector<std::string_view>& fields, const Column& column)
    {
        const auto written = column.position < fields.size() ? numberOf(fields[column.position]) : std::nullopt;
        if (written && (*written <= -900.0 || *written == 999.0 || *written >= 9'000.0)) {
            unknown.try_emplace(column.field, 0).first->second += 1;
            return 0.0;
        }
        return value(hour, fields, column);
    }

    /// By field.
    std::map<std::string, std::size_t> unknown;
};

/// Lines with hours: empty ones at the end do not count. A leap year loses its 29 February.
std::vector<std::size_t> hoursOf(const Rows& rows, Findings& findings)
{
    std::size_t count = rows.lines.size() - std::min(rows.first, rows.lines.size());
    while (count > 0 && rows.lines[rows.first + count - 1].find_first_not_of(" \t") == std::string::npos) {
        --count;
    }
    if (count != hoursPerYear && count != hoursPerLeapYear) {
        throw Failure({.problem = Problem::MissingHours,
                       .place = {.file = rows.file.string()},
                       .found = std::to_string(count),
                       .expected = std::to_string(hoursPerYear)});
    }
    std::vector<std::size_t> hours;
    for (std::size_t hour = 0; hour < count; ++hour) {
        if (count == hoursPerYear || hour < leapDay || hour >= leapDay + 24) {
            hours.push_back(hour);
        }
    }
    if (count == hoursPerLeapYear) {
        findings.push_back({.severity = Severity::Note,
                            .problem = Problem::MissingHours,
                            .place = {.file = rows.file.string()},
                            .found = std::to_string(count),
                            .expected = std::to_string(hoursPerYear)});
    }
    return hours;
}

WeatherYear readRows(Rows rows, const Layout& layout, Findings& findings)
{
    WeatherYear year;
    std::array<std::vector<double>, 5> series;
    for (const std::size_t hour : hoursOf(rows, findings)) {
        const auto fields = fieldsOf(rows.lines[rows.first + hour], layout.separator);
        if (fields.size() < layout.columns) {
            throw Failure(
                {.problem = Problem::MissingField,
                 .place = {.file = rows.file.string(), .row = static_cast<std::int64_t>(rows.first + hour + 1)},
                 .found = std::to_string(fields.size()),
                 .expected = std::to_string(layout.columns)});
        }
        series[0].push_back(rows.value(hour, fields, layout.temperature) + 273.15);
        series[1].push_back(std::clamp(rows.value(hour, fields, layout.humidity) / 100.0, 0.0, 1.0));
        series[2].push_back(rows.value(hour, fields, layout.pressure) * layout.pressureUnit);
        const double diffuse =
            layout.diffuse == 0 ? 0.0 : rows.measured(hour, fields, {"D", layout.diffuse, 0.0, layout.radiation.high});
        series[3].push_back(rows.measured(hour, fields, layout.radiation) + diffuse);
        series[4].push_back(rows.measured(hour, fields, layout.wind));
    }
    for (const auto& [field, count] : rows.unknown) {
        findings.push_back({.severity = Severity::Warning,
                            .problem = Problem::MissingValue,
                            .place = {.file = rows.file.string(), .field = field},
                            .found = std::to_string(count)});
    }
    year.dryBulb = HourlyTemperature::fromRaw(std::move(series[0]));
    year.relativeHumidity = HourlyRatio::fromRaw(std::move(series[1]));
    year.pressure = Hourly<Pressure>::fromRaw(std::move(series[2]));
    year.globalRadiation = Hourly<PowerPerArea>::fromRaw(std::move(series[3]));
    year.wind = Hourly<Velocity>::fromRaw(std::move(series[4]));
    year.source = rows.file.filename().string();
    return year;
}

std::string trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string()
                                           : std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

WeatherYear readTestReferenceYear(const std::filesystem::path& file, const std::vector<std::string>& lines,
                                  std::size_t marker, Findings& findings)
{
    const Rows rows{file, lines, marker + 1};
    const std::size_t columns = rows.first < lines.size() ? fieldsOf(lines[rows.first], ' ').size() : 0;
    if (columns != tryOf2010.columns && columns != tryOf2015.columns) {
        throw Failure({.problem = Problem::MissingField,
                       .place = {.file = file.string(), .row = static_cast<std::int64_t>(rows.first + 1)},
                       .found = std::to_string(columns),
                       .expected = "17, 19"});
    }
    WeatherYear year = readRows(rows, columns == tryOf2010.columns ? tryOf2010 : tryOf2015, findings);
    year.origin = WeatherOrigin::TestReferenceYear;
    for (std::size_t i = 0; i < marker; ++i) {
        if (lines[i].rfind("Hoehenlage", 0) == 0) {
            const auto fields = fieldsOf(lines[i], ' ');
            for (const std::string_view field : fields) {
                year.height = numberOf(field).value_or(inUnit(year.height, m)) * m;
            }
        }
    }
    return year;
}

WeatherYear readEnergyPlus(const std::filesystem::path& file, const std::vector<std::string>& lines, Findings& findings)
{
    constexpr std::size_t headerLines = 8;
    WeatherYear year = readRows({file, lines, headerLines}, energyPlus, findings);
    year.origin = WeatherOrigin::EnergyPlusWeather;
    const auto location = fieldsOf(lines[0], ',');
    if (location.size() >= 10) {
        year.source = std::string(location[1]) + " (" + file.filename().string() + ")";
        year.latitudeDegrees = numberOf(location[6]).value_or(0.0);
        year.longitudeDegrees = numberOf(location[7]).value_or(0.0);
        year.height = numberOf(location[9]).value_or(0.0) * m;
    }
    return year;
}

std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

bool isHeader(std::string_view line, char separator)
{
    const auto fields = fieldsOf(line, separator);
    return std::none_of(fields.begin(), fields.end(), [](std::string_view field) { return numberOf(field); });
}

/// The column of that name, or the one whose header speaks of a price, or the last with a number.
std::size_t priceColumn(const Rows& rows, char separator, const std::string& wanted)
{
    constexpr std::array words{"price", "preis", "auktion", "eur/mwh"};
    for (std::size_t line = 0; line < rows.first; ++line) {
        const auto header = fieldsOf(rows.lines[line], separator);
        for (std::size_t i = 0; i < header.size(); ++i) {
            const std::string name = lower(header[i]);
            const bool speaks = std::any_of(words.begin(), words.end(),
                                            [&name](const char* word) { return name.find(word) != std::string::npos; });
            if (wanted.empty() ? speaks : name == lower(wanted)) {
                return i;
            }
        }
    }
    if (!wanted.empty()) {
        throw Failure({.problem = Problem::MissingField, .place = {.file = rows.file.string(), .field = wanted}});
    }
    const auto first = fieldsOf(rows.lines[rows.first], separator);
    for (std::size_t i = first.size(); i-- > 0;) {
        if (numberOf(first[i])) {
            return i;
        }
    }
    return 0; // not a number: the first row is named
}

} // namespace

WeatherYear readWeather(const std::filesystem::path& file, Findings& findings)
{
    const std::vector<std::string> lines = linesOf(file);
    if (!lines.empty() && lines[0].rfind("LOCATION,", 0) == 0) {
        return readEnergyPlus(file, lines, findings);
    }
    const auto marker =
        std::find_if(lines.begin(), lines.end(), [](const std::string& line) { return trimmed(line) == "***"; });
    if (marker != lines.end()) {
        return readTestReferenceYear(file, lines, static_cast<std::size_t>(marker - lines.begin()), findings);
    }
    throw Failure({.problem = Problem::UnknownFormat, .place = {.file = file.string()}, .expected = "EPW, TRY"});
}

HourlyPrice readPrices(const std::filesystem::path& file, const std::string& column, Findings& findings)
{
    const std::vector<std::string> lines = linesOf(file);
    if (lines.size() < 2) {
        throw Failure({.problem = Problem::MissingHours,
                       .place = {.file = file.string()},
                       .found = std::to_string(lines.size()),
                       .expected = std::to_string(hoursPerYear)});
    }
    char separator = ',';
    for (const char candidate : {';', '\t'}) {
        separator = lines[0].find(candidate) != std::string::npos ? candidate : separator;
    }
    Rows rows{file, lines, 0};
    while (rows.first + 1 < lines.size() && isHeader(lines[rows.first], separator)) {
        ++rows.first;
    }
    const std::size_t position = priceColumn(rows, separator, column);
    std::vector<double> prices;
    for (const std::size_t hour : hoursOf(rows, findings)) {
        const auto fields = fieldsOf(lines[rows.first + hour], separator);
        const double eurPerMwh = rows.value(hour, fields, {"price", position, -5'000.0, 20'000.0});
        prices.push_back((eurPerMwh * EUR / MWh).value());
    }
    return HourlyPrice::fromRaw(std::move(prices));
}

} // namespace wattort::data
