#pragma once

/// \file
/// The tables that every GeoPackage has, and what a file must be before its content is looked at.
/// \source OGC 12-128r18 (GeoPackage 1.3), 1.1 and 2.1

#include "data/geopackage/row_writer.hpp"
#include "data/sqlite/database.hpp"

namespace wattort::data::geopackage {

/// Definition of a coordinate system as well-known text; "undefined" when PROJ does not know it.
std::string wellKnownText(int epsg);

/// Header and gpkg_* tables of a new file.
void createContainer(const sqlite::Database& database, int epsg);

struct NewTable {
    std::string_view name;
    std::string_view geometry; ///< "": an attributes table
    int epsg = 0;
};

/// Creates the table and enters it in the list of geometries.
void createTable(const sqlite::Database& database, const NewTable& table, const ColumnList& columns);
/// INSERT for all columns, in their order.
sqlite::Statement insertInto(const sqlite::Database& database, const NewTable& table, const ColumnList& columns);
/// Enters the table in the list of contents.
void registerTable(const sqlite::Database& database, const NewTable& table, const Box& extent);

/// Whether PROJ knows it as a plane system with the metre as its unit, as a scenario needs it.
bool isPlaneInMetres(int epsg);

/// The coordinate system that the lists of geometries and contents give a layer.
struct LayerReference {
    std::int64_t srsId = 0;
    std::string crs; ///< "EPSG:25832"
};
/// None when the layer is in neither list, or when they contradict each other.
std::optional<LayerReference> referenceOfLayer(const sqlite::Database& database, std::string_view table);

/// \throws Failure NotAScenario, UnsafeContent (what we read is a view or virtual, or has triggers of unknown kind)
void checkContainer(const sqlite::Database& database);
bool hasTable(const sqlite::Database& database, std::string_view name);

} // namespace wattort::data::geopackage
