#include "data/weather/load_file.hpp"

#include "data/text/text_rows.hpp"
#include "data/text/time_stamp.hpp"
#include "data/weather/load_table.hpp"
#include "model/finding/plain_number.hpp"

#include <algorithm>
#include <cmath>

namespace wattort::data {

namespace {

constexpr double secondsPerDay = 86'400.0;
constexpr double secondsPerHour = 3'600.0;
constexpr long daysPerYear = 365;
constexpr long leapDay = 31 + 28;
/// Of the year, or of the steps between the first and the last.
constexpr double mostMissing = 0.02;

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
