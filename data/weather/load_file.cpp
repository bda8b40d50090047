#include "data/weather/load_file.hpp"

#include "data/text/text_rows.hpp"
#include "data/text/time_stamp.hpp"
#include "model/finding/plain_number.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <numeric>

namespace wattort::data {

namespace {

constexpr double secondsPerDay = 86'400.0;
constexpr double secondsPerHour = 3'600.0;
constexpr long daysPerYear = 365;
constexpr long leapDay = 31 + 28;
/// Of the year, or of the steps between the first and the last.
constexpr double mostMissing = 0.02;

std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

bool has(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

/// What a number of the value column is, over 1 W or over 1.
struct Unit {
    bool power = false;
    double factor = 1.0;
};

Unit unitOf(const std::string& header)
{
    if (has(header, "mw")) {
        return {true, 1e6};
    }
    if (has(header, "kw")) {
        return {true, 1e3};
    }
    if (has(header, "%") || has(header, "percent") || has(header, "prozent")) {
        return {false, 0.01};
    }
    if (has(header, "watt") || has(header, "[w]") || has(header, "(w)") || header.ends_with("_w")) {
        return {true, 1.0};
    }
    return {};
}

/// The table as it stands in the file, and what its columns are.
class LoadTable {
public:
    LoadTable(const LoadFileRequest& request, const std::vector<std::string>& lines);

    std::size_t rows() const { return m_last - m_first; }
    bool timed() const { return m_time.has_value(); }
    bool isTrace() const { return !m_tokens.empty() || (timed() && !m_value); }
    const std::string& valueName() const { return m_valueName; }
    Unit unit() const { return unitOf(lower(m_valueName)); }

    std::vector<std::string_view> fields(std::size_t row) const
    {
        return fieldsOf(m_lines[m_first + row], m_separator);
    }
    /// \throws Failure
    TimeStamp time(std::size_t row, const std::vector<std::string_view>& fields) const;
    double value(std::size_t row, const std::vector<std::string_view>& fields) const;
    /// Of a request: its tokens, or 1.
    double weight(std::size_t row, const std::vector<std::string_view>& fields) const;
    Place place(std::size_t row, std::string field = {}) const
    {
        return {.file = m_file, .row = std::int64_t(m_first + row + 1), .field = std::move(field)};
    }

private:
    void findColumns(const std::string& wanted);
    double number(std::size_t row, const std::vector<std::string_view>& fields, std::size_t column) const;

    std::string m_file;
    const std::vector<std::string>& m_lines;
    std::size_t m_first = 0;
    std::size_t m_last;
    char m_separator = ',';
    std::optional<std::size_t> m_time;
    std::optional<std::size_t> m_value;
    std::vector<std::size_t> m_tokens;
    std::string m_valueName;
};

LoadTable::LoadTable(const LoadFileRequest& request, const std::vector<std::string>& lines)
    : m_file(request.file.string()), m_lines(lines), m_last(lines.size())
{
    while (m_last > 0 && lines[m_last - 1].find_first_not_of(" \t,;") == std::string::npos) {
        --m_last;
    }
    if (m_last < 2) {
        throw Failure({.problem = Problem::MissingHours,
                       .place = {.file = m_file},
                       .found = std::to_string(m_last),
                       .expected = std::to_string(hoursPerYear)});
    }
    for (const char candidate : {';', '\t'}) {
        m_separator = lines[0].find(candidate) != std::string::npos ? candidate : m_separator;
    }
    const auto isHeader = [&](std::size_t line) {
        const auto fields = fieldsOf(lines[line], m_separator);
        return std::none_of(fields.begin(), fields.end(),
                            [](std::string_view field) { return numberOf(field) || timeStampOf(field); });
    };
    while (m_first + 1 < m_last && isHeader(m_first)) {
        ++m_first;
    }
    findColumns(request.column);
}

void LoadTable::findColumns(const std::string& wanted)
{
    constexpr std::array words{"load", "power", "util", "last", "leistung", "auslast", "kw", "mw", "watt"};
    const auto row = fields(0);
    std::vector<std::string> names(row.size());
    if (m_first > 0) {
        const auto header = fieldsOf(m_lines[m_first - 1], m_separator);
        for (std::size_t i = 0; i < std::min(header.size(), names.size()); ++i) {
            names[i] = header[i];
        }
    }
    std::optional<std::size_t> spoken;
    std::optional<std::size_t> numbers;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string name = lower(names[i]);
        if (timeStampOf(row[i])) {
            m_time = m_time ? m_time : i;
        } else if (numberOf(row[i])) {
            numbers = i;
            const bool speaks =
                std::any_of(words.begin(), words.end(), [&name](const char* word) { return has(name, word); });
            if (wanted.empty() ? speaks && !spoken : name == lower(wanted)) {
                spoken = i;
            }
            if (has(name, "tokens")) {
                m_tokens.push_back(i);
            }
        }
    }
    if (!wanted.empty() && !spoken) {
        throw Failure({.problem = Problem::MissingField, .place = {.file = m_file, .field = wanted}});
    }
    m_value = spoken ? spoken : numbers;
    if (!wanted.empty() || !m_time) {
        m_tokens.clear(); // a named column is what is wanted, and a trace has times
    }
    if (!m_value && !m_time) {
        throw Failure({.problem = Problem::NotANumber,
                       .place = place(0),
                       .found = row.empty() ? std::string() : std::string(row.back())});
    }
    m_valueName = m_value ? names[*m_value] : std::string();
}

TimeStamp LoadTable::time(std::size_t row, const std::vector<std::string_view>& fields) const
{
    const std::string_view text = *m_time < fields.size() ? fields[*m_time] : std::string_view();
    const auto stamp = timeStampOf(text);
    if (!stamp) {
        throw Failure({.problem = Problem::WrongType,
                       .place = place(row),
                       .found = std::string(text.substr(0, 40)),
                       .expected = "2026-11-28 14:15"});
    }
    return *stamp;
}

double LoadTable::number(std::size_t row, const std::vector<std::string_view>& fields, std::size_t column) const
{
    const std::string text(column < fields.size() ? fields[column] : std::string_view());
    const auto number = numberOf(text);
    if (!number) {
        throw Failure({.problem = text.empty() ? Problem::MissingValue : Problem::NotANumber,
                       .place = place(row, m_valueName),
                       .found = text});
    }
    if (*number < 0.0 || *number > 1e12) {
        throw Failure(
            {.problem = Problem::OutOfRange, .place = place(row, m_valueName), .found = text, .expected = "≥ 0"});
    }
    return *number;
}

double LoadTable::value(std::size_t row, const std::vector<std::string_view>& fields) const
{
    return number(row, fields, *m_value);
}

double LoadTable::weight(std::size_t row, const std::vector<std::string_view>& fields) const
{
    double sum = m_tokens.empty() ? 1.0 : 0.0;
    for (const std::size_t column : m_tokens) {
        sum += number(row, fields, column);
    }
    return sum;
}

/// Rows with their times, in seconds since 1 January of the first one's year.
struct Recorded {
    std::vector<LoadSample> samples;
    int firstWeekday = 1;
    Duration step;
    std::size_t leapRows = 0; ///< left out
};

/// Takes 29 February out of a whole year; a shorter recording goes on through it.
void toCommonYear(Recorded& recorded, int firstYear)
{
    std::vector<LoadSample> kept;
    for (LoadSample sample : recorded.samples) {
        long day = long(std::floor(sample.second / secondsPerDay));
        const double second = sample.second - double(day) * secondsPerDay;
        int year = firstYear;
        long daysBefore = 0;
        for (long length = daysPerYear + isLeapYear(year); day >= length; length = daysPerYear + isLeapYear(year)) {
            day -= length;
            daysBefore += daysPerYear;
            ++year;
        }
        if (isLeapYear(year) && day == leapDay) {
            ++recorded.leapRows;
            continue;
        }
        day -= isLeapYear(year) && day > leapDay ? 1 : 0;
        sample.second = double(daysBefore + day) * secondsPerDay + second;
        kept.push_back(sample);
    }
    recorded.samples = std::move(kept);
}

double medianStep(const std::vector<LoadSample>& samples)
{
    std::vector<double> steps;
    for (std::size_t i = 1; i < samples.size(); ++i) {
        steps.push_back(samples[i].second - samples[i - 1].second);
    }
    const auto middle = steps.begin() + std::ptrdiff_t(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    return *middle;
}

/// \throws Failure when the times are not those of equal steps; few that are missing give a finding
void checkSteps(const LoadTable& table, const Recorded& recorded, Findings& findings)
{
    const double step = recorded.step.value();
    if (!(step > 0.0) || step > secondsPerHour * 1.001) {
        throw Failure({.problem = Problem::OutOfRange,
                       .place = table.place(0),
                       .found = plainNumber(step) + " s",
                       .expected = "1–3600 s"});
    }
    const auto& samples = recorded.samples;
    for (std::size_t i = 1; i < samples.size(); ++i) {
        // The end of summer time repeats an hour.
        if (samples[i].second < samples[i - 1].second - secondsPerHour) {
            throw Failure({.problem = Problem::HoursOutOfOrder, .place = table.place(i)});
        }
    }
    const double expected = std::round((samples.back().second - samples.front().second) / step) + 1.0;
    std::vector<double> steps;
    for (const LoadSample& sample : samples) {
        steps.push_back(std::round((sample.second - samples.front().second) / step));
    }
    std::sort(steps.begin(), steps.end());
    const double missing = expected - double(std::unique(steps.begin(), steps.end()) - steps.begin());
    if (missing > mostMissing * expected) {
        throw Failure({.problem = Problem::MissingHours,
                       .place = table.place(0),
                       .found = plainNumber(expected - missing),
                       .expected = plainNumber(expected)});
    }
    if (missing > 0.0) {
        findings.push_back({.severity = Severity::Warning,
                            .problem = Problem::MissingValue,
                            .place = {.file = table.place(0).file, .field = table.valueName()},
                            .found = plainNumber(missing)});
    }
}

/// A year of equal steps without times.
Recorded untimed(const LoadTable& table)
{
    const std::size_t rows = table.rows();
    const bool leap = rows % hoursPerYear != 0;
    const std::size_t hours = leap ? hoursPerYear + hoursPerDay : hoursPerYear;
    if (rows % hours != 0) {
        throw Failure({.problem = Problem::MissingHours,
                       .place = table.place(rows),
                       .found = std::to_string(rows),
                       .expected = std::to_string(hoursPerYear)});
    }
    Recorded recorded{.step = oneHour / double(rows / hours)};
    for (std::size_t row = 0; row < rows; ++row) {
        recorded.samples.push_back({double(row) * recorded.step.value(), table.value(row, table.fields(row))});
    }
    return recorded;
}

Recorded timed(const LoadTable& table, int& firstYear)
{
    Recorded recorded;
    long firstDay = 0;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto fields = table.fields(row);
        const TimeStamp time = table.time(row, fields);
        if (row == 0) {
            firstYear = time.year;
            firstDay = dayNumber(time.year, 1, 1);
            recorded.firstWeekday = weekdayOf(time.year, 1, 1);
        }
        const double second =
            double(dayNumber(time.year, time.month, time.day) - firstDay) * secondsPerDay + time.second;
        if (second < 0.0) {
            throw Failure({.problem = Problem::HoursOutOfOrder, .place = table.place(row)});
        }
        recorded.samples.push_back({second, table.isTrace() ? table.weight(row, fields) : table.value(row, fields)});
    }
    return recorded;
}

/// What 1 stands for, into the source's text: "5.3 MW".
std::string scale(Recorded& recorded, const LoadTable& table, const LoadFileRequest& request)
{
    const Unit unit = table.unit();
    double highest = 0.0;
    for (LoadSample& sample : recorded.samples) {
        sample.value *= unit.factor;
        highest = std::max(highest, sample.value);
    }
    constexpr double rounding = 1.0 + 1e-9;
    const bool relative = unit.power || highest > rounding;
    if (!relative) {
        return "1";
    }
    const double whole = unit.power && request.ratedPower ? request.ratedPower->value() : highest;
    for (std::size_t i = 0; i < recorded.samples.size(); ++i) {
        double& value = recorded.samples[i].value;
        value /= whole;
        if (value > rounding) {
            throw Failure({.problem = Problem::OutOfRange,
                           .place = table.place(i, table.valueName()),
                           .found = plainNumber(value * whole / 1e6) + " MW",
                           .expected = "≤ " + plainNumber(whole / 1e6) + " MW"});
        }
    }
    return unit.power ? plainNumber(whole / 1e6) + " MW" : plainNumber(highest);
}

} // namespace

LoadSeries readLoad(const LoadFileRequest& request, Findings& findings)
{
    const std::vector<std::string> lines = linesOf(request.file);
    const LoadTable table(request, lines);
    int firstYear = 2'001;
    Recorded recorded = table.timed() ? timed(table, firstYear) : untimed(table);
    const std::string name = request.file.filename().string();
    if (table.isTrace()) {
        constexpr Duration minute = Duration::from_value(60.0);
        const std::vector<LoadSample> minutes = countArrivals(recorded.samples, minute, request.peakShare);
        LoadSeries series = resample({minutes, minute, recorded.firstWeekday});
        series.meaning = LoadMeaning::ActiveShare;
        series.source = name + ", " + std::to_string(table.rows()) + " ×";
        return series;
    }
    if (table.timed()) {
        recorded.step = recorded.samples.size() > 1 ? Duration::from_value(medianStep(recorded.samples)) : oneHour;
        checkSteps(table, recorded, findings);
    } else if (table.rows() % hoursPerYear != 0) {
        firstYear = 2'000;
    }
    const std::string whole = scale(recorded, table, request);
    const double recordedDays = (recorded.samples.back().second - recorded.samples.front().second) / secondsPerDay;
    constexpr double mostOfAYear = 364.0 - 1.0 / 24.0;
    if (recordedDays >= mostOfAYear) {
        toCommonYear(recorded, firstYear);
    }
    if (recorded.leapRows > 0) {
        findings.push_back({.severity = Severity::Note,
                            .problem = Problem::LeapDayLeftOut,
                            .place = {.file = request.file.string()},
                            .found = std::to_string(recorded.leapRows)});
    }
    LoadSeries series = resample({recorded.samples, recorded.step, recorded.firstWeekday});
    series.source = name + (table.valueName().empty() ? "" : ", " + table.valueName()) + ", 1 = " + whole;
    return series;
}

} // namespace wattort::data
