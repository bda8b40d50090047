#pragma once

/// \file
/// The columns of a table, and the values of its rows, out of fieldsOf().

#include "data/geopackage/geometry_blob.hpp"
#include "data/keys.hpp"
#include "data/sqlite/database.hpp"

#include <bit>
#include <concepts>
#include <string>
#include <type_traits>

namespace wattort::data::geopackage {

inline constexpr std::string_view geometryColumn = "geom";

/// Enums that files of earlier programs do not have: there they keep their first value.
template <class Enum>
inline constexpr bool cameLater = std::is_same_v<Enum, RenovationState>;

/// Collects names and types of the columns.
class ColumnList {
public:
    struct Column {
        std::string_view name;
        std::string_view type;
        bool required = true;
    };

    template <class Geometry>
    void geometry(const Geometry& /*value*/)
    {
        m_columns.push_back({geometryColumn, "GEOMETRY"});
    }
    void blob(std::string_view name, const std::vector<double>& /*values*/) { m_columns.push_back({name, "BLOB"}); }
    void field(std::string_view name, const std::optional<double>& /*value*/)
    {
        m_columns.push_back({name, "REAL", false});
    }
    void field(std::string_view name, const std::optional<std::string>& /*value*/)
    {
        m_columns.push_back({name, "TEXT", false});
    }
    template <class Value>
    void field(std::string_view name, const Value& /*value*/)
    {
        if constexpr (std::is_same_v<Value, std::string> || std::is_enum_v<Value>) {
            m_columns.push_back({name, "TEXT", !cameLater<Value>});
        } else if constexpr (std::is_same_v<Value, bool>) {
            m_columns.push_back({name, "BOOLEAN"});
        } else {
            m_columns.push_back({name, std::is_floating_point_v<Value> ? "REAL" : "INTEGER"});
        }
    }

    const std::vector<Column>& columns() const { return m_columns; }

private:
    std::vector<Column> m_columns;
};

/// Binds the values of one record to the parameters of an INSERT.
class RowWriter {
public:
    RowWriter(sqlite::Statement& statement, int epsg) : m_statement(statement), m_epsg(epsg) {}

    void begin() { m_parameter = 1; }

    template <class Geometry>
    void geometry(const Geometry& value)
    {
        encode(m_blob, value, m_epsg);
        m_statement.bind(m_parameter++, std::span<const std::byte>(m_blob));
        add(value);
    }
    void blob(std::string_view /*name*/, const std::vector<double>& values)
    {
        static_assert(std::endian::native == std::endian::little, "blobs are written in the machine's byte order");
        m_statement.bind(m_parameter++, std::as_bytes(std::span(values)));
    }
    void field(std::string_view /*name*/, const std::optional<double>& value)
    {
        value ? m_statement.bind(m_parameter, *value) : m_statement.bindNull(m_parameter);
        ++m_parameter;
    }
    void field(std::string_view /*name*/, const std::optional<std::string>& value)
    {
        value ? m_statement.bind(m_parameter, std::string_view(*value)) : m_statement.bindNull(m_parameter);
        ++m_parameter;
    }
    template <class Value>
    void field(std::string_view /*name*/, const Value& value)
    {
        if constexpr (std::is_same_v<Value, std::string>) {
            m_statement.bind(m_parameter++, std::string_view(value));
        } else if constexpr (std::is_enum_v<Value>) {
            m_statement.bind(m_parameter++, keyOf(value));
        } else if constexpr (std::is_floating_point_v<Value>) {
            m_statement.bind(m_parameter++, double(value));
        } else {
            m_statement.bind(m_parameter++, std::int64_t(value));
        }
    }

    /// Of all geometries written so far.
    const Box& extent() const { return m_extent; }

private:
    void add(const Point& point) { m_extent.add(point); }
    void add(const Polyline& line) { m_extent.add(bounds(std::span<const Point>(line))); }
    void add(const Polygon& polygon) { m_extent.add(bounds(polygon)); }
    void add(const MultiPolygon& polygons) { m_extent.add(bounds(polygons)); }

    sqlite::Statement& m_statement;
    int m_epsg;
    int m_parameter = 1;
    Blob m_blob;
    Box m_extent;
};

} // namespace wattort::data::geopackage
