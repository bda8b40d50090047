#pragma once

/// \file
/// Whole tables of a scenario file as records, with findings for what cannot be used.

#include "data/geopackage/container.hpp"
#include "data/geopackage/record_fields.hpp"
#include "data/geopackage/row_reader.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wattort::data::geopackage {

class TableReader {
public:
    TableReader(const sqlite::Database& database, Findings& findings) : m_database(database), m_findings(findings) {}

    /// All good rows; `accept` may leave out further ones.
    template <class Record, class Accept>
    std::vector<Record> table(Accept accept) const
    {
        const std::string_view name = tableOf<Record>.name;
        std::vector<Record> records;
        if (!hasTable(m_database, name)) {
            warn(Problem::MissingTable, name, {}, {});
            return records;
        }
        std::int64_t srsId = 0;
        if (!tableOf<Record>.geometry.empty()) {
            const auto reference = referenceOfLayer(m_database, name);
            if (!reference || reference->crs != m_crs) {
                tell(reference ? Problem::WrongCrs : Problem::MissingCrs, name, reference ? reference->crs : "", m_crs);
                return records;
            }
            srsId = reference->srsId;
        }
        ColumnList columns;
        Record record;
        fieldsOf(columns, record);
        RowReader row(m_database, name, columns, m_findings, srsId);
        while (row.next()) {
            record = Record{};
            fieldsOf(row, record);
            if (row.good()) {
                accept(row, record);
            }
            if (row.good()) {
                records.push_back(std::move(record));
            }
        }
        return records;
    }
    template <class Record>
    std::vector<Record> table() const
    {
        return table<Record>([](RowReader&, Record&) {});
    }
    /// A table that files of earlier programs do not have.
    template <class Record, class Accept>
    std::vector<Record> laterTable(Accept accept) const
    {
        return hasTable(m_database, tableOf<Record>.name) ? table<Record>(accept) : std::vector<Record>();
    }
    /// The first good row; the defaults when there is none.
    template <class Record, class Accept>
    Record single(Accept accept) const
    {
        const std::size_t told = m_findings.size();
        std::vector<Record> records = table<Record>(accept);
        if (!records.empty()) {
            return std::move(records.front());
        }
        if (m_findings.size() == told) {
            warn(Problem::MissingValue, tableOf<Record>.name, "0", "1");
        }
        return {};
    }
    /// Something of the file is lost.
    void tell(Problem problem, std::string_view table, std::string found, std::string expected) const
    {
        m_findings.push_back({.problem = problem,
                              .place = {.file = m_database.file(), .layer = std::string(table)},
                              .found = std::move(found),
                              .expected = std::move(expected)});
    }
    /// Something that a scenario has is not there; there is a default for it.
    void warn(Problem problem, std::string_view table, std::string found, std::string expected) const
    {
        tell(problem, table, std::move(found), std::move(expected));
        m_findings.back().severity = Severity::Warning;
    }
    /// Layers must be in this coordinate system.
    void setEpsg(int epsg) { m_crs = "EPSG:" + std::to_string(epsg); }
    const std::string& file() const { return m_database.file(); }

private:
    const sqlite::Database& m_database;
    Findings& m_findings;
    std::string m_crs;
};

} // namespace wattort::data::geopackage
