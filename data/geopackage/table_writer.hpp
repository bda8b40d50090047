#pragma once

/// \file
/// Writes records as a table of a GeoPackage.

#include "data/geopackage/container.hpp"

namespace wattort::data::geopackage {

class TableWriter {
public:
    TableWriter(const sqlite::Database& database, int epsg) : m_database(database), m_epsg(epsg) {}

    /// A new table with all records; `name` and `geometry` as of NewTable.
    template <class Records>
    void table(std::string_view name, std::string_view geometry, const Records& records) const
    {
        using Record = std::remove_cvref_t<decltype(*records.begin())>;
        const NewTable info{name, geometry, m_epsg};
        ColumnList columns;
        fieldsOf(columns, static_cast<const Record&>(Record{}));
        createTable(m_database, info, columns);
        sqlite::Statement statement = insertInto(m_database, info, columns);
        RowWriter row(statement, m_epsg);
        for (const Record& record : records) {
            row.begin();
            fieldsOf(row, record);
            statement.run();
        }
        registerTable(m_database, info, row.extent());
    }

private:
    const sqlite::Database& m_database;
    int m_epsg;
};

} // namespace wattort::data::geopackage
