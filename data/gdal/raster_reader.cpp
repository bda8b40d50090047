#include "data/gdal/raster_reader.hpp"

#include "data/gdal/open_file.hpp"
#include "data/gdal/projection.hpp"
#include "data/gdal/source_layer.hpp"
#include "data/sqlite/database.hpp"
#include "model/finding/plain_number.hpp"

#include <gdal_alg.h>
#include <gdal_utils.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace wattort::data::gdal {

namespace {

/// As many as a scenario file holds in one value; a state of Germany in cells of 100 m has 7 million.
constexpr double mostCells = 33e6;
static_assert(mostCells * sizeof(double) < sqlite::largestValueBytes);
constexpr int wgs84 = 4326;

using WarpOptions = std::unique_ptr<GDALWarpAppOptions, decltype(&GDALWarpAppOptionsFree)>;
using Transformer = std::unique_ptr<void, decltype(&GDALDestroyGenImgProjTransformer)>;
using GeoTransform = std::array<double, 6>;

std::string wellKnownText(OGRSpatialReferenceH reference)
{
    char* text = nullptr;
    OSRExportToWkt(reference, &text);
    std::string wkt(text == nullptr ? "" : text);
    CPLFree(text);
    return wkt;
}

/// Pixels to coordinates. \throws Failure when the raster does not say where it lies
GeoTransform placeOf(GDALDatasetH dataset, const ImportRequest& request)
{
    GeoTransform transform{};
    const bool placed = GDALGetGeoTransform(dataset, transform.data()) == CE_None
                        && std::all_of(transform.begin(), transform.end(), [](double x) { return std::isfinite(x); })
                        && std::abs(transform[1] * transform[5] - transform[2] * transform[4]) > 0.0;
    if (!placed) {
        throw Failure({.problem = Problem::MissingCrs, .place = {.file = request.file.string()}});
    }
    return transform;
}

/// Side of the square cells into which the raster is warped. \throws Failure TooLarge, OutsideRegion
double cellSize(GDALDatasetH dataset, const std::string& from, const std::string& to, const ImportRequest& request)
{
    const Transformer transformer(GDALCreateGenImgProjTransformer(dataset, from.c_str(), nullptr, to.c_str(), 0, 0, 0),
                                  &GDALDestroyGenImgProjTransformer);
    GeoTransform target{};
    int columns = 0;
    int rows = 0;
    if (!transformer
        || GDALSuggestedWarpOutput(dataset, GDALGenImgProjTransform, transformer.get(), target.data(), &columns, &rows)
               != CE_None) {
        throw Failure(
            {.problem = Problem::OutsideRegion, .place = {.file = request.file.string()}, .found = lastMessage()});
    }
    if (double(columns) * double(rows) > mostCells) {
        throw Failure({.problem = Problem::TooLarge,
                       .place = {.file = request.file.string()},
                       .found = std::to_string(columns) + " × " + std::to_string(rows),
                       .expected = "≤ " + plainNumber(mostCells)});
    }
    return std::sqrt(std::abs(target[1] * target[5]));
}

/// No exception may pass through GDAL.
int CPL_STDCALL reportTo(double fraction, const char* /*message*/, void* data)
{
    try {
        static_cast<const Task*>(data)->report(std::clamp(fraction, 0.0, 1.0));
    } catch (const Cancelled&) {
        return FALSE;
    }
    return TRUE;
}

/// The first band in memory, in square cells, north up, NaN where there is nothing.
Dataset warped(GDALDatasetH source, const ImportRequest& request, int epsg, const Task& task)
{
    const Reference own = referenceOf(GDALGetSpatialRef(source), request, nullptr);
    const Reference wanted = referenceOfEpsg(epsg);
    const std::string from = wellKnownText(own.get());
    const std::string to = wellKnownText(wanted.get());
    const std::string cell = plainNumber(cellSize(source, from, to, request));
    std::vector<std::string> arguments{"-of",    "MEM", "-ot",    "Float64", "-dstnodata", "nan", "-r", "near",
                                       "-s_srs", from,  "-t_srs", to,        "-tr",        cell,  cell};
    std::vector<char*> list;
    for (std::string& argument : arguments) {
        list.push_back(argument.data());
    }
    list.push_back(nullptr);
    const WarpOptions options(GDALWarpAppOptionsNew(list.data(), nullptr), &GDALWarpAppOptionsFree);
    GDALWarpAppOptionsSetProgress(options.get(), reportTo, const_cast<void*>(static_cast<const void*>(&task)));
    Dataset plane(GDALWarp("", nullptr, 1, &source, options.get(), nullptr));
    if (task.cancelled()) {
        throw Cancelled{};
    }
    if (!plane) {
        throw Failure({.problem = Problem::Damaged, .place = {.file = request.file.string()}, .found = lastMessage()});
    }
    return plane;
}

} // namespace

Point middleOfRaster(const ImportRequest& request)
{
    const Dataset dataset = openRaster(request.file);
    const Reference from = referenceOf(GDALGetSpatialRef(dataset.get()), request, nullptr);
    const GeoTransform transform = placeOf(dataset.get(), request);
    const double columns = GDALGetRasterXSize(dataset.get()) / 2.0;
    const double rows = GDALGetRasterYSize(dataset.get()) / 2.0;
    const Reference geographic = referenceOfEpsg(wgs84);
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
    placeOf(dataset.get(), request);
    const Dataset plane = warped(dataset.get(), request, epsg, task);
    GeoTransform transform{};
    GDALGetGeoTransform(plane.get(), transform.data());
    HeatDensityGrid grid{.northWest = {transform[0], transform[3]},
                         .cellMetres = transform[1],
                         .columns = static_cast<std::size_t>(GDALGetRasterXSize(plane.get())),
                         .rows = static_cast<std::size_t>(GDALGetRasterYSize(plane.get()))};
    grid.megawattHoursPerHectare.resize(grid.columns * grid.rows);
    const int columns = static_cast<int>(grid.columns);
    const int rows = static_cast<int>(grid.rows);
    if (GDALRasterIO(GDALGetRasterBand(plane.get(), 1), GF_Read, 0, 0, columns, rows,
                     grid.megawattHoursPerHectare.data(), columns, rows, GDT_Float64, 0, 0)
        != CE_None) {
        throw Failure({.problem = Problem::Damaged, .place = {.file = request.file.string()}, .found = lastMessage()});
    }
    bool any = false;
    for (double& cell : grid.megawattHoursPerHectare) {
        // Less than no heat is another way to write "no data".
        cell = cell >= 0.0 && std::isfinite(cell) ? cell : std::numeric_limits<double>::quiet_NaN();
        any = any || !std::isnan(cell);
    }
    if (!any) {
        throw Failure({.problem = Problem::EmptyLayer, .place = {.file = request.file.string()}, .found = "0"});
    }
    return grid;
}

} // namespace wattort::data::gdal
