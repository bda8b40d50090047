#include "data/csv/record.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <span>

namespace wattort::data::csv {

namespace {

template <class Number>
std::optional<Number> parsed(std::string_view text)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

Dimension dimension(const NamedUnit& unit)
{
    return {unit.metre, unit.kilogram, unit.second, unit.kelvin, unit.euro, unit.absoluteTemperature};
}

std::string columnEnd(std::string_view unit)
{
    std::string end;
    for (const char c : unit) {
        if (c == '/') {
            end += "_per_";
        } else if (c == ' ') {
            end += '_';
        } else if (c != '(' && c != ')') {
            end += c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
        }
    }
    return end;
}

} // namespace

const NamedUnit* unitOfColumnEnd(std::string_view end)
{
    if (end == "percent" || end == "pct") {
        return namedUnit("%");
    }
    if (end == "celsius" || end == "degc" || end == "c") {
        return namedUnit("°C");
    }
    const std::span<const NamedUnit> units = namedUnits();
    const auto found =
        std::find_if(units.begin(), units.end(), [end](const NamedUnit& unit) { return columnEnd(unit.name) == end; });
    return found == units.end() ? nullptr : &*found;
}

void Record::fail(Problem problem, std::string_view column, std::string found, std::string expected) const
{
    const std::int64_t line = m_row < m_table.rows.size() ? m_table.rows[m_row].line : -1;
    throw Failure({.problem = problem,
                   .place = {.file = m_table.file, .row = line, .field = std::string(column)},
                   .found = std::move(found),
                   .expected = std::move(expected)});
}

bool Record::has(std::string_view column) const
{
    return std::find(m_table.columns.begin(), m_table.columns.end(), column) != m_table.columns.end();
}

std::optional<std::size_t> Record::find(std::string_view column)
{
    const auto found = std::find(m_table.columns.begin(), m_table.columns.end(), column);
    if (found == m_table.columns.end()) {
        return {};
    }
    const auto position = std::size_t(found - m_table.columns.begin());
    m_asked.insert(position);
    return position;
}

const std::string& Record::field(std::string_view column)
{
    const std::optional<std::size_t> position = find(column);
    if (!position) {
        fail(Problem::MissingField, column);
    }
    return m_table.rows[m_row].fields[*position];
}

std::string Record::text(std::string_view column)
{
    const std::string& found = field(column);
    if (found.find_first_not_of(" \t") == std::string::npos) {
        fail(Problem::MissingValue, column);
    }
    return found;
}

std::string Record::optionalText(std::string_view column)
{
    return field(column);
}

std::string Record::key(std::string_view column)
{
    std::string found = text(column);
    distinct(column, found);
    return found;
}

void Record::distinct(std::string_view column, const std::string& combination)
{
    if (!m_keys.emplace(column, combination).second) {
        fail(Problem::DuplicateKey, column, combination);
    }
}

double Record::parse(std::size_t column) const
{
    const std::string& found = m_table.rows[m_row].fields[column];
    const std::optional<double> value = parsed<double>(found);
    if (!value || !std::isfinite(*value)) {
        fail(found.empty() ? Problem::MissingValue : Problem::NotANumber, m_table.columns[column], found);
    }
    return *value;
}

double Record::number(std::string_view column)
{
    return *si(column, "", {}, true);
}

double Record::number(std::string_view column, double whenEmpty)
{
    return si(column, "", {}, false).value_or(whenEmpty);
}

int Record::integer(std::string_view column)
{
    const std::string found = text(column);
    const std::optional<int> value = parsed<int>(found);
    if (!value) {
        fail(Problem::NotANumber, column, found);
    }
    return *value;
}

int Record::integer(std::string_view column, int whenEmpty)
{
    return field(column).empty() ? whenEmpty : integer(column);
}

bool Record::flag(std::string_view column)
{
    const std::string found = text(column);
    if (found != "0" && found != "1") {
        fail(Problem::WrongType, column, found, "0, 1");
    }
    return found == "1";
}

Date Record::date(std::string_view column, Date whenEmpty)
{
    const std::string& found = field(column);
    if (found.empty()) {
        return whenEmpty;
    }
    const std::string_view text = found;
    const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-';
    const auto year = parsed<int>(text.substr(0, shaped ? 4 : 0));
    const auto month = parsed<int>(shaped ? text.substr(5, 2) : text.substr(0, 0));
    const auto day = parsed<int>(shaped ? text.substr(8, 2) : text.substr(0, 0));
    if (!year || !month || !day || *month < 1 || *month > 12 || *day < 1 || *day > 31) {
        fail(Problem::WrongType, column, found, "2026-07-01");
    }
    return {*year, *month, *day};
}

Provenance Record::provenance()
{
    Provenance provenance{
        .source = text("source"), .year = integer("year"), .confidence = choice<Confidence>("confidence")};
    if (provenance.year < 1900 || provenance.year > 2100) {
        fail(Problem::OutOfRange, "year", std::to_string(provenance.year), "1900 … 2100");
    }
    return provenance;
}

Record::UnitColumn Record::unitColumn(std::string_view name, std::string_view part)
{
    // nameplate_kw; nameplate_low_kw or nameplate_kw_low
    const std::string bare = std::string(name) + std::string(part);
    if (const std::optional<std::size_t> column = find(bare)) {
        return {*column, namedUnit("1")};
    }
    for (std::size_t column = 0; column < m_table.columns.size(); ++column) {
        std::string_view rest = m_table.columns[column];
        if (rest.substr(0, name.size()) != name) {
            continue;
        }
        rest.remove_prefix(name.size());
        if (rest.substr(0, part.size()) == part) {
            rest.remove_prefix(part.size());
        } else if (rest.size() > part.size() && rest.substr(rest.size() - part.size()) == part) {
            rest.remove_suffix(part.size());
        } else {
            continue;
        }
        const NamedUnit* unit = rest.size() > 1 && rest[0] == '_' ? unitOfColumnEnd(rest.substr(1)) : nullptr;
        if (unit != nullptr) {
            m_asked.insert(column);
            return {column, unit};
        }
    }
    fail(Problem::MissingField, bare);
}

std::optional<double> Record::si(std::string_view name, std::string_view part, const Dimension& expected, bool required)
{
    const auto [column, unit] = unitColumn(name, part);
    if (dimension(*unit) != expected) {
        fail(Problem::UnknownUnit, m_table.columns[column], std::string(unit->name));
    }
    if (!required && m_table.rows[m_row].fields[column].empty()) {
        return {};
    }
    return parse(column) * unit->factor + unit->offset;
}

Range<double> Record::siRange(std::string_view name, const Dimension& expected)
{
    const Range<double> range{*si(name, "", expected, true), *si(name, "_low", expected, true),
                              *si(name, "_high", expected, true)};
    checkOrder(name, range);
    return range;
}

void Record::checkOrder(std::string_view column, const Range<double>& range) const
{
    if (!(range.low <= range.value && range.value <= range.high)) {
        fail(Problem::OutOfRange, column, std::to_string(range.value),
             std::to_string(range.low) + " … " + std::to_string(range.high));
    }
}

void Record::checkColumns() const
{
    for (std::size_t column = 0; column < m_table.columns.size(); ++column) {
        if (!m_asked.contains(column)) {
            throw Failure({.problem = Problem::UnknownKey,
                           .place = {.file = m_table.file, .row = 1, .field = m_table.columns[column]},
                           .found = m_table.columns[column]});
        }
    }
}

} // namespace wattort::data::csv
