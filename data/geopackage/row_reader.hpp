#pragma once

/// \file
/// Rows of a table that nobody has to trust, into records.

#include "data/geopackage/geometry_blob.hpp"
#include "data/geopackage/row_writer.hpp"
#include "data/keys.hpp"
#include "data/sqlite/database.hpp"
#include "model/scenario/plausible.hpp"

#include <limits>
#include <string>
#include <type_traits>
#include <vector>

namespace wattort::data::geopackage {

/// Reads one table: columns that are missing and empty cells keep the default, a row with a wrong value is left out
/// and told. Columns come in the order of ColumnList.
class RowReader {
public:
    /// \throws Failure UnsafeContent (a column that computes), Damaged
    /// `srsId` is the one that geometries must have.
    RowReader(const sqlite::Database& database, std::string_view table, const ColumnList& columns, Findings& findings,
              std::int64_t srsId);
    ~RowReader();
    RowReader(const RowReader&) = delete;
    RowReader& operator=(const RowReader&) = delete;

    /// Whether there is a next row. \throws Failure
    bool next();
    /// Whether all fields of the row were good.
    bool good() const { return m_good; }
    /// Leaves the present row out; only its first problem is told.
    void leaveOut(Problem problem, std::string_view field, std::string found, std::string expected);
    void leaveOutBeyond(const Limits& limits, std::string_view field, double found);
    /// Makes the values that cannot be believed "not known", and tells them.
    template <class Record>
    void forgetImplausible(Record& record)
    {
        eachImplausible(record, [this](std::string_view field, double found, const Limits& limits) {
            tellForgotten(field, found, limits);
        });
        wattort::forgetImplausible(record);
    }

    template <class Geometry>
    void geometry(Geometry& value)
    {
        const int column = nextColumn();
        if (column < 0 || m_statement->type(column) == sqlite::CellType::Null) {
            leaveOut(Problem::EmptyGeometry, geometryColumn, {}, {});
        } else if (is(column, sqlite::CellType::Blob, geometryColumn)) {
            take(decode(value, m_statement->blob(column)), value);
        }
    }
    void blob(std::string_view name, std::vector<double>& values);
    void field(std::string_view name, std::string& value);
    void field(std::string_view name, double& value);
    void field(std::string_view name, std::optional<double>& value);
    void field(std::string_view name, std::optional<std::string>& value);
    void field(std::string_view name, std::uint64_t& value);
    template <class Value>
    void field(std::string_view name, Value& value)
    {
        if constexpr (std::is_enum_v<Value>) {
            key(name, value);
        } else if constexpr (std::is_same_v<Value, bool>) {
            value = integer(name, value ? 1 : 0, 0, 1) != 0;
        } else {
            value = Value(integer(name, std::int64_t(value), std::numeric_limits<Value>::min(),
                                  std::int64_t(std::numeric_limits<Value>::max())));
        }
    }

private:
    template <class Enum>
    void key(std::string_view name, Enum& value)
    {
        const int column = nextColumn();
        if (column < 0 || m_statement->type(column) == sqlite::CellType::Null
            || !is(column, sqlite::CellType::Text, name)) {
            return;
        }
        if (const auto known = fromKey<Enum>(m_statement->text(column))) {
            value = *known;
            return;
        }
        std::string keys;
        for (const auto& [candidate, ignored] : enumKeys<Enum>) {
            keys += (keys.empty() ? "" : ", ") + std::string(candidate);
        }
        leaveOut(Problem::UnknownKey, name, shown(column), keys);
    }
    template <class Geometry>
    void take(Decoded<Geometry> decoded, Geometry& value)
    {
        if (auto* problem = std::get_if<BlobProblem>(&decoded)) {
            leaveOut(problem->problem, geometryColumn, std::move(problem->found), std::move(problem->expected));
        } else {
            value = std::move(std::get<Geometry>(decoded));
        }
    }
    Decoded<Point> decode(const Point&, std::span<const std::byte> blob) const { return decodePoint(blob, m_srsId); }
    Decoded<Polyline> decode(const Polyline&, std::span<const std::byte> blob) const
    {
        return decodeLine(blob, m_srsId);
    }
    Decoded<Polygon> decode(const Polygon&, std::span<const std::byte> blob) const
    {
        return decodePolygon(blob, m_srsId);
    }
    Decoded<MultiPolygon> decode(const MultiPolygon&, std::span<const std::byte> blob) const
    {
        return decodeMultiPolygon(blob, m_srsId);
    }

    void tellForgotten(std::string_view field, double found, const Limits& limits);
    int nextColumn() { return m_columns[m_field++]; }
    bool is(int column, sqlite::CellType type, std::string_view name);
    std::int64_t integer(std::string_view name, std::int64_t value, std::int64_t least, std::int64_t most);
    std::optional<double> number(std::string_view name);
    std::string shown(int column) const;

    std::string m_file;
    std::string m_table;
    Findings& m_findings;
    std::optional<sqlite::Statement> m_statement;
    std::vector<int> m_columns; ///< of the statement, for each field; -1: the table has none
    std::size_t m_field = 0;
    bool m_good = true;
    std::size_t m_leftOut = 0;
    std::size_t m_forgotten = 0;
    std::int64_t m_srsId;
};

} // namespace wattort::data::geopackage
