#include "data/gdal/raster_reader.hpp"

#include "data/gdal/open_file.hpp"
#include "data/gdal/projection.hpp"

#include <gdalwarper.h>

#include <cmath>
#include <limits>

namespace wattort::data::gdal {

namespace {

constexpr double mostCells = 1e8;
constexpr double wgs84 = 4326;

Reference referenceOf(GDALDatasetH dataset, const ImportRequest& request)
{
    if (request.sourceEpsg) {
        return referenceOfEpsg(*request.sourceEpsg);
    }
    if (OGRSpatialReferenceH own = GDALGetSpatialRef(dataset)) {
        return Reference(OSRClone(own));
    }
    throw Failure({.problem = Problem::MissingCrs, .place = {.file = request.file.string()}});
}

/// A virtual dataset in the wanted system; nothing is computed before it is read.
Dataset warped(GDALDatasetH source, OGRSpatialReferenceH from, int epsg)
{
    const auto wktOf = [](OGRSpatialReferenceH reference) {
        char* text = nullptr;
        OSRExportToWkt(reference, &text);
        std::string wkt(text == nullptr ? "" : text);
        CPLFree(text);
        return wkt;
    };
    const Reference target = referenceOfEpsg(epsg);
    return Dataset(GDALAutoCreateWarpedVRT(source, wktOf(from).c_str(), wktOf(target.get()).c_str(),
                                           GRA_NearestNeighbour, 0.0, nullptr));
}

} // namespace

Point middleOfRaster(const ImportRequest& request)
{
    const Dataset dataset = openRaster(request.file);
    const Reference from = referenceOf(dataset.get(), request);
    double transform[6];
    GDALGetGeoTransform(dataset.get(), transform);
    const double columns = GDALGetRasterXSize(dataset.get()) / 2.0;
    const double rows = GDALGetRasterYSize(dataset.get()) / 2.0;
    const Reference geographic = referenceOfEpsg(static_cast<int>(wgs84));
    const Projection projection(from.get(), geographic.get());
    const auto middle = projection.transformed({transform[0] + columns * transform[1] + rows * transform[2],
                                                transform[3] + columns * transform[4] + rows * transform[5]});
    if (!middle) {
        throw Failure({.problem = Problem::OutsideRegion, .place = {.file = request.file.string()}});
    }
    return *middle;
}

HeatDensityGrid readHeatDensity(const ImportRequest& request, int epsg, const Task& task)
{
    const Dataset dataset = openRaster(request.file);
    const Reference from = referenceOf(dataset.get(), request);
    const Dataset plane = warped(dataset.get(), from.get(), epsg);
    if (!plane) {
        throw Failure({.problem = Problem::Damaged, .place = {.file = request.file.string()}, .found = lastMessage()});
    }
    HeatDensityGrid grid;
    grid.columns = static_cast<std::size_t>(GDALGetRasterXSize(plane.get()));
    grid.rows = static_cast<std::size_t>(GDALGetRasterYSize(plane.get()));
    if (double(grid.columns) * double(grid.rows) > mostCells) {
        throw Failure({.problem = Problem::OutOfRange,
                       .place = {.file = request.file.string()},
                       .found = std::to_string(grid.columns) + " × " + std::to_string(grid.rows),
                       .expected = "1e8"});
    }
    double transform[6];
    GDALGetGeoTransform(plane.get(), transform);
    grid.northWest = {transform[0], transform[3]};
    grid.cellMetres = transform[1];
    grid.megawattHoursPerHectare.resize(grid.columns * grid.rows);
    GDALRasterBandH band = GDALGetRasterBand(plane.get(), 1);
    int hasNoData = 0;
    const double noData = GDALGetRasterNoDataValue(band, &hasNoData);
    for (std::size_t row = 0; row < grid.rows; ++row) {
        task.report(double(row) / double(grid.rows));
        double* cells = &grid.megawattHoursPerHectare[row * grid.columns];
        const auto status = GDALRasterIO(band, GF_Read, 0, static_cast<int>(row), static_cast<int>(grid.columns), 1,
                                         cells, static_cast<int>(grid.columns), 1, GDT_Float64, 0, 0);
        if (status != CE_None) {
            throw Failure({.problem = Problem::Damaged,
                           .place = {.file = request.file.string(), .row = static_cast<std::int64_t>(row)},
                           .found = lastMessage()});
        }
        for (std::size_t column = 0; column < grid.columns; ++column) {
            const bool missing = (hasNoData != 0 && cells[column] == noData) || cells[column] < 0.0;
            cells[column] = missing ? std::numeric_limits<double>::quiet_NaN() : cells[column];
        }
    }
    return grid;
}

} // namespace wattort::data::gdal
