#include "data/geopackage/container.hpp"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <ogr_srs_api.h>

#include <algorithm>
#include <memory>

namespace wattort::data::geopackage {

namespace {

constexpr std::int64_t applicationId = 0x47504B47; // "GPKG"
constexpr int wgs84 = 4326;

constexpr const char* containerTables = R"(
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (
    srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
    table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
    last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
    CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
    table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
    z TINYINT NOT NULL, m TINYINT NOT NULL,
    CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
)";

struct ReferenceSystem {
    std::string name;
    int id = 0;
    std::string organization;
    std::string definition;
};

void insert(const sqlite::Database& database, const ReferenceSystem& system)
{
    sqlite::Statement statement =
        database.prepare("INSERT INTO gpkg_spatial_ref_sys VALUES (?1, ?2, ?3, ?2, ?4, NULL)");
    statement.bind(1, std::string_view(system.name));
    statement.bind(2, std::int64_t(system.id));
    statement.bind(3, std::string_view(system.organization));
    statement.bind(4, std::string_view(system.definition));
    statement.run();
}

/// Triggers that GDAL and QGIS add for spatial indexes and feature counts. Reading runs no trigger at all.
bool wellKnownTrigger(std::string_view name)
{
    return name.starts_with("rtree_") || name.starts_with("trigger_insert_feature_count_")
           || name.starts_with("trigger_delete_feature_count_");
}

} // namespace

std::string wellKnownText(int epsg)
{
    const std::unique_ptr<void, void (*)(OGRSpatialReferenceH)> system(OSRNewSpatialReference(nullptr),
                                                                       OSRDestroySpatialReference);
    CPLPushErrorHandler(CPLQuietErrorHandler);
    char* text = nullptr;
    const bool known = OSRImportFromEPSG(system.get(), epsg) == OGRERR_NONE
                       && OSRExportToWkt(system.get(), &text) == OGRERR_NONE && text != nullptr;
    CPLPopErrorHandler();
    const std::string result = known ? text : "undefined";
    CPLFree(text);
    return result;
}

bool isPlaneInMetres(int epsg)
{
    const std::unique_ptr<void, void (*)(OGRSpatialReferenceH)> system(OSRNewSpatialReference(nullptr),
                                                                       OSRDestroySpatialReference);
    CPLPushErrorHandler(CPLQuietErrorHandler);
    const bool known = OSRImportFromEPSG(system.get(), epsg) == OGRERR_NONE;
    CPLPopErrorHandler();
    return known && OSRIsProjected(system.get()) != 0 && OSRGetLinearUnits(system.get(), nullptr) == 1.0;
}

std::optional<LayerReference> referenceOfLayer(const sqlite::Database& database, std::string_view table)
{
    sqlite::Statement statement = database.prepare(
        "SELECT g.srs_id, s.organization || ':' || s.organization_coordsys_id FROM gpkg_geometry_columns g "
        "JOIN gpkg_contents c ON c.table_name = g.table_name AND c.srs_id = g.srs_id "
        "JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id WHERE g.table_name = ?1 COLLATE NOCASE");
    statement.bind(1, table);
    if (!statement.step()) {
        return {};
    }
    std::string crs(statement.text(1));
    std::transform(crs.begin(), crs.end(), crs.begin(), [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
    return LayerReference{statement.integer(0), std::move(crs)};
}

void createContainer(const sqlite::Database& database, int epsg)
{
    database.execute(containerTables);
    insert(database, {"Undefined cartesian SRS", -1, "NONE", "undefined"});
    insert(database, {"Undefined geographic SRS", 0, "NONE", "undefined"});
    insert(database, {"WGS 84 geodetic", wgs84, "EPSG", wellKnownText(wgs84)});
    if (epsg != wgs84 && epsg > 0) {
        insert(database, {"EPSG:" + std::to_string(epsg), epsg, "EPSG", wellKnownText(epsg)});
    }
}

void createTable(const sqlite::Database& database, const NewTable& table, const ColumnList& columns)
{
    std::string sql = "CREATE TABLE " + sqlite::quoted(table.name) + " (fid INTEGER PRIMARY KEY NOT NULL";
    for (const auto& [name, type, required] : columns.columns()) {
        sql += ", " + sqlite::quoted(name) + ' ' + std::string(name == geometryColumn ? table.geometry : type);
    }
    database.execute(sql + ')');
    if (!table.geometry.empty()) {
        sqlite::Statement statement =
            database.prepare("INSERT INTO gpkg_geometry_columns VALUES (?1, ?2, ?3, ?4, 0, 0)");
        statement.bind(1, table.name);
        statement.bind(2, geometryColumn);
        statement.bind(3, table.geometry);
        statement.bind(4, std::int64_t(table.epsg));
        statement.run();
    }
}

sqlite::Statement insertInto(const sqlite::Database& database, const NewTable& table, const ColumnList& columns)
{
    std::string names;
    std::string values;
    for (const auto& column : columns.columns()) {
        names += (names.empty() ? "" : ", ") + sqlite::quoted(column.name);
        values += values.empty() ? "?" : ", ?";
    }
    return database.prepare("INSERT INTO " + sqlite::quoted(table.name) + " (" + names + ") VALUES (" + values + ')');
}

void registerTable(const sqlite::Database& database, const NewTable& table, const Box& extent)
{
    sqlite::Statement statement =
        database.prepare("INSERT INTO gpkg_contents (table_name, data_type, identifier, min_x, min_y, max_x, max_y, "
                         "srs_id) VALUES (?1, ?2, ?1, ?3, ?4, ?5, ?6, ?7)");
    statement.bind(1, table.name);
    statement.bind(2, std::string_view(table.geometry.empty() ? "attributes" : "features"));
    if (extent.valid()) {
        statement.bind(3, extent.minX);
        statement.bind(4, extent.minY);
        statement.bind(5, extent.maxX);
        statement.bind(6, extent.maxY);
    }
    if (!table.geometry.empty()) {
        statement.bind(7, std::int64_t(table.epsg));
    }
    statement.run();
}

void checkContainer(const sqlite::Database& database)
{
    if (database.number("PRAGMA application_id") != applicationId || !hasTable(database, "wattort_meta")) {
        throw Failure({.problem = Problem::NotAScenario, .place = {.file = database.file()}});
    }
    sqlite::Statement statement = database.prepare(
        "SELECT type, name, lower(ltrim(sql)) FROM sqlite_schema WHERE type IN ('view', 'trigger', 'table')");
    while (statement.step()) {
        const std::string_view type = statement.text(0);
        const std::string_view name = statement.text(1);
        const bool index = name.starts_with("rtree_");
        if (type == "view" || (type == "trigger" && !wellKnownTrigger(name))
            || (type == "table" && !index && statement.text(2).starts_with("create virtual"))) {
            throw Failure({.problem = Problem::UnsafeContent,
                           .place = {.file = database.file(), .layer = std::string(name)},
                           .found = std::string(type)});
        }
    }
}

bool hasTable(const sqlite::Database& database, std::string_view name)
{
    sqlite::Statement statement =
        database.prepare("SELECT 1 FROM sqlite_schema WHERE name = ?1 COLLATE NOCASE AND type IN ('table', 'view')");
    statement.bind(1, name);
    return statement.step();
}

} // namespace wattort::data::geopackage
