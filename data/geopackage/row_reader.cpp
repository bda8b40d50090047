#include "data/geopackage/row_reader.hpp"

#include "model/finding/plain_number.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>

namespace wattort::data::geopackage {

namespace {

/// Rows of one table that are told one by one; of the others only how many they are.
constexpr std::size_t examples = 50;

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return lower;
}

/// The columns of the table in lower case (SQLite does not tell cases apart) with their position.
std::map<std::string, int> columnsOf(const sqlite::Database& database, std::string_view table)
{
    std::map<std::string, int> columns;
    sqlite::Statement statement = database.prepare("PRAGMA table_xinfo(" + sqlite::quoted(table) + ")");
    while (statement.step()) {
        constexpr int name = 1;
        constexpr int hidden = 6;
        if (statement.integer(hidden) != 0) {
            throw Failure({.problem = Problem::UnsafeContent,
                           .place = {.file = database.file(),
                                     .layer = std::string(table),
                                     .field = std::string(statement.text(name))}});
        }
        columns.emplace(lowerCase(statement.text(name)), int(columns.size()));
    }
    return columns;
}

} // namespace

RowReader::RowReader(const sqlite::Database& database, std::string_view table, const ColumnList& wanted,
                     Findings& findings, std::int64_t srsId)
    : m_file(database.file()), m_table(table), m_findings(findings), m_srsId(srsId)
{
    const std::map<std::string, int> there = columnsOf(database, table);
    std::string sql = "SELECT rowid";
    int position = 1;
    for (const auto& [name, type, required] : wanted.columns()) {
        if (there.contains(std::string(name))) {
            sql += ", " + sqlite::quoted(name);
            m_columns.push_back(position++);
            continue;
        }
        m_columns.push_back(-1);
        if (required) {
            m_findings.push_back({.severity = Severity::Warning,
                                  .problem = Problem::MissingField,
                                  .place = {.file = m_file, .layer = m_table, .field = std::string(name)}});
        }
    }
    m_statement = database.prepare(sql + " FROM " + sqlite::quoted(table) + " ORDER BY rowid");
}

RowReader::~RowReader()
{
    if (m_leftOut > examples) {
        m_findings.push_back({.problem = Problem::Damaged,
                              .place = {.file = m_file, .layer = m_table},
                              .found = std::to_string(m_leftOut),
                              .expected = "0"});
    }
    if (m_forgotten > examples) {
        m_findings.push_back({.severity = Severity::Warning,
                              .problem = Problem::OutOfRange,
                              .place = {.file = m_file, .layer = m_table},
                              .found = std::to_string(m_forgotten) + " ×"});
    }
}

bool RowReader::next()
{
    m_field = 0;
    m_good = true;
    return m_statement->step();
}

void RowReader::leaveOut(Problem problem, std::string_view field, std::string found, std::string expected)
{
    if (!m_good) {
        return;
    }
    m_good = false;
    if (++m_leftOut <= examples) {
        m_findings.push_back(
            {.problem = problem,
             .place = {.file = m_file, .layer = m_table, .row = m_statement->integer(0), .field = std::string(field)},
             .found = std::move(found),
             .expected = std::move(expected)});
    }
}

std::string RowReader::shown(int column) const
{
    constexpr std::size_t longest = 80;
    return m_statement->type(column) == sqlite::CellType::Blob
               ? "BLOB"
               : std::string(m_statement->text(column).substr(0, longest));
}

void RowReader::leaveOutBeyond(const Limits& limits, std::string_view field, double found)
{
    if (!limits.contain(found)) {
        leaveOut(Problem::OutOfRange, field, plainNumber(found), plainRange(limits.low, limits.high));
    }
}

void RowReader::tellForgotten(std::string_view field, double found, const Limits& limits)
{
    if (++m_forgotten <= examples) {
        m_findings.push_back(
            {.severity = Severity::Warning,
             .problem = Problem::OutOfRange,
             .place = {.file = m_file, .layer = m_table, .row = m_statement->integer(0), .field = std::string(field)},
             .found = plainNumber(found),
             .expected = plainRange(limits.low, limits.high)});
    }
}

bool RowReader::is(int column, sqlite::CellType type, std::string_view name)
{
    if (m_statement->type(column) == type) {
        return true;
    }
    leaveOut(Problem::WrongType, name, shown(column), type == sqlite::CellType::Text ? "TEXT" : "BLOB");
    return false;
}

void RowReader::blob(std::string_view name, std::vector<double>& values)
{
    const int column = nextColumn();
    if (column < 0 || m_statement->type(column) == sqlite::CellType::Null
        || !is(column, sqlite::CellType::Blob, name)) {
        return;
    }
    const std::span<const std::byte> bytes = m_statement->blob(column);
    if (bytes.size() % sizeof(double) != 0) {
        leaveOut(Problem::Damaged, name, std::to_string(bytes.size()), {});
        return;
    }
    values.resize(bytes.size() / sizeof(double));
    if (!bytes.empty()) {
        std::memcpy(values.data(), bytes.data(), bytes.size());
    }
}

void RowReader::field(std::string_view name, std::string& value)
{
    const int column = nextColumn();
    if (column >= 0 && m_statement->type(column) != sqlite::CellType::Null
        && is(column, sqlite::CellType::Text, name)) {
        value = m_statement->text(column);
    }
}

std::optional<double> RowReader::number(std::string_view name)
{
    const int column = nextColumn();
    if (column < 0) {
        return {};
    }
    switch (m_statement->type(column)) {
    case sqlite::CellType::Null:
        return {};
    case sqlite::CellType::Integer:
        return double(m_statement->integer(column));
    case sqlite::CellType::Real:
        if (std::isfinite(m_statement->real(column))) {
            return m_statement->real(column);
        }
        leaveOut(Problem::NotANumber, name, shown(column), {});
        return {};
    default:
        leaveOut(Problem::WrongType, name, shown(column), "REAL");
        return {};
    }
}

void RowReader::field(std::string_view name, double& value)
{
    value = number(name).value_or(value);
}

void RowReader::field(std::string_view name, std::optional<double>& value)
{
    value = number(name);
}

void RowReader::field(std::string_view name, std::optional<std::string>& value)
{
    std::string text;
    const int column = m_columns[m_field];
    const bool there = column >= 0 && m_statement->type(column) != sqlite::CellType::Null;
    field(name, text);
    value = there ? std::optional(std::move(text)) : std::nullopt;
}

void RowReader::field(std::string_view name, std::uint64_t& value)
{
    // SQLite's integers are signed; the bits are the same.
    value = std::uint64_t(integer(name, std::int64_t(value), std::numeric_limits<std::int64_t>::min(),
                                  std::numeric_limits<std::int64_t>::max()));
}

std::int64_t RowReader::integer(std::string_view name, std::int64_t value, std::int64_t least, std::int64_t most)
{
    const int column = nextColumn();
    if (column < 0 || m_statement->type(column) == sqlite::CellType::Null) {
        return value;
    }
    if (m_statement->type(column) != sqlite::CellType::Integer) {
        leaveOut(Problem::WrongType, name, shown(column), "INTEGER");
        return value;
    }
    const std::int64_t read = m_statement->integer(column);
    if (read < least || read > most) {
        leaveOut(Problem::OutOfRange, name, std::to_string(read), std::to_string(least) + " … " + std::to_string(most));
        return value;
    }
    return read;
}

} // namespace wattort::data::geopackage
