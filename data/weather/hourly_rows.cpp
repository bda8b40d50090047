#include "data/weather/hourly_rows.hpp"

#include "data/text/text_rows.hpp"
#include "model/finding/plain_number.hpp"
#include "model/quantity/hourly.hpp"

#include <algorithm>
#include <array>

namespace wattort::data {

namespace {

constexpr std::size_t hoursPerLeapYear = 8'784;
/// First hour of 29 February.
constexpr std::size_t leapDay = (31 + 28) * 24;

struct Hour {
    int month = 1;
    int day = 1;
    int hour = 1;

    std::string text() const
    {
        return std::to_string(day) + "." + std::to_string(month) + "., " + std::to_string(hour) + " h";
    }
    friend bool operator==(const Hour&, const Hour&) = default;
};

Hour hourOfYear(std::size_t index, bool leapYear)
{
    const std::array<int, 12> days{31, leapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    Hour time{.hour = static_cast<int>(index % 24) + 1};
    int day = static_cast<int>(index / 24);
    while (time.month < 12 && day >= days[std::size_t(time.month - 1)]) {
        day -= days[std::size_t(time.month++ - 1)];
    }
    time.day = day + 1;
    return time;
}

} // namespace

HourlyRows::HourlyRows(std::filesystem::path file, const std::vector<std::string>& lines, std::size_t first,
                       char separator, std::optional<TimeColumns> time)
    : m_file(std::move(file)), m_lines(lines), m_first(first), m_separator(separator), m_time(time)
{}

Place HourlyRows::place(std::size_t hour, std::string field) const
{
    return {.file = m_file.string(), .row = static_cast<std::int64_t>(m_first + hour + 1), .field = std::move(field)};
}

std::vector<std::string_view> HourlyRows::fields(std::size_t hour) const
{
    return fieldsOf(m_lines[m_first + hour], m_separator);
}

std::optional<Finding> HourlyRows::firstOutOfOrder(std::size_t count, bool leapYear) const
{
    for (std::size_t hour = 0; m_time && hour < count; ++hour) {
        const auto row = fields(hour);
        const auto number = [&row](std::size_t position) {
            const auto value = position < row.size() ? numberOf(row[position]) : std::nullopt;
            return value && std::abs(*value) < 1e4 ? static_cast<int>(*value) : -1;
        };
        const Hour found{number(m_time->month), number(m_time->day), number(m_time->hour)};
        const Hour expected = hourOfYear(hour, leapYear);
        if (!(found == expected)) {
            return Finding{.problem = Problem::HoursOutOfOrder,
                           .place = place(hour),
                           .found = found.text(),
                           .expected = expected.text()};
        }
    }
    return {};
}

std::vector<std::size_t> HourlyRows::hours(Findings& findings) const
{
    std::size_t count = m_lines.size() - std::min(m_first, m_lines.size());
    while (count > 0 && m_lines[m_first + count - 1].find_first_not_of(" \t,;") == std::string::npos) {
        --count;
    }
    const bool leapYear = count == hoursPerLeapYear;
    const auto outOfOrder = firstOutOfOrder(std::min(count, hoursPerLeapYear), leapYear);
    if (count != hoursPerYear && !leapYear) {
        throw Failure({.problem = Problem::MissingHours,
                       .place = {.file = m_file.string(), .row = outOfOrder ? outOfOrder->place.row : place(count).row},
                       .found = std::to_string(count),
                       .expected = std::to_string(hoursPerYear)});
    }
    if (outOfOrder) {
        throw Failure(*outOfOrder);
    }
    std::vector<std::size_t> hours;
    for (std::size_t hour = 0; hour < count; ++hour) {
        if (!leapYear || hour < leapDay || hour >= leapDay + 24) {
            hours.push_back(hour);
        }
    }
    if (leapYear) {
        findings.push_back({.severity = Severity::Note,
                            .problem = Problem::LeapDayLeftOut,
                            .place = {.file = m_file.string()},
                            .found = std::to_string(count),
                            .expected = std::to_string(hoursPerYear)});
    }
    return hours;
}

double HourlyRows::value(std::size_t hour, const std::vector<std::string_view>& fields, const Column& column) const
{
    const std::string found(column.position < fields.size() ? fields[column.position] : std::string_view());
    const auto number = numberOf(found);
    if (!number) {
        throw Failure({.problem = found.empty() ? Problem::MissingValue : Problem::NotANumber,
                       .place = place(hour, column.field),
                       .found = found,
                       .expected = column.unit});
    }
    if (!column.limits.contain(*number)) {
        throw Failure({.problem = Problem::OutOfRange,
                       .place = place(hour, column.field),
                       .found = found,
                       .expected = plainRange(column.limits.low, column.limits.high) + " " + column.unit});
    }
    return *number;
}

double HourlyRows::measured(std::size_t hour, const std::vector<std::string_view>& fields, const Column& column)
{
    const auto written = column.position < fields.size() ? numberOf(fields[column.position]) : std::nullopt;
    if (written && (*written <= -900.0 || *written == 999.0 || *written >= 9'000.0)) {
        m_unknown.try_emplace(column.field, 0).first->second += 1;
        return 0.0;
    }
    return value(hour, fields, column);
}

void HourlyRows::tellUnknown(Findings& findings) const
{
    for (const auto& [field, count] : m_unknown) {
        findings.push_back({.severity = Severity::Warning,
                            .problem = Problem::MissingValue,
                            .place = {.file = m_file.string(), .field = field},
                            .found = std::to_string(count) + " h"});
    }
}

} // namespace wattort::data
