#include "data/weather/load_table.hpp"

#include "model/quantity/hourly.hpp"

#include <algorithm>
#include <array>

namespace wattort::data {

namespace {

bool has(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

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

} // namespace

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
    m_separator = separatorOf(lines[0]);
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
        const std::string name = lowerOf(names[i]);
        if (timeStampOf(row[i])) {
            m_time = m_time ? m_time : i;
        } else if (numberOf(row[i])) {
            numbers = i;
            const bool speaks =
                std::any_of(words.begin(), words.end(), [&name](const char* word) { return has(name, word); });
            if (wanted.empty() ? speaks && !spoken : name == lowerOf(wanted)) {
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

Unit LoadTable::unit() const
{
    return unitOf(lowerOf(m_valueName));
}

} // namespace wattort::data
