#include "data/gdal/open_file.hpp"

#include "model/finding/finding.hpp"
#include "model/finding/reader_message.hpp"

#include <cpl_error.h>
#include <cpl_string.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace wattort::data::gdal {

namespace {

// Formats that planners have, and whose readers follow no references to other places.
constexpr std::array vectorDrivers{"GPKG", "GeoJSON", "ESRI Shapefile", "CSV", "FlatGeobuf", "OSM"};
constexpr std::array rasterDrivers{"GTiff", "AAIGrid"};

/// What is said while a file is opened, and forgotten when it could be opened all the same.
thread_local bool referenceIsUnknown = false;

void CPL_STDCALL keepQuiet(CPLErr /*severity*/, CPLErrorNum /*number*/, const char* said)
{
    referenceIsUnknown = referenceIsUnknown || std::string_view(said).find("crs not found") != std::string_view::npos;
}

void initialise()
{
    static const bool done = [] {
        GDALAllRegister();
        // Errors come back as Findings, not as lines on standard error.
        CPLSetErrorHandler(keepQuiet);
        // A file must not make us look elsewhere.
        CPLSetConfigOption("GDAL_HTTP_MAX_RETRY", "0");
        CPLSetConfigOption("CPL_VSIL_CURL_ALLOWED_EXTENSIONS", "none");
        CPLSetConfigOption("GDAL_PAM_ENABLED", "NO");
        CPLSetConfigOption("OSM_USE_CUSTOM_INDEXING", "YES");
        return true;
    }();
    static_cast<void>(done);
}

std::string formatsOf(unsigned flags)
{
    return (flags & GDAL_OF_RASTER) != 0 ? "GeoTIFF (.tif), ASCII Grid (.asc)"
                                         : "GeoPackage, GeoJSON, Shapefile (.shp, .shx, .dbf), CSV, FlatGeobuf";
}

template <std::size_t Count>
Dataset open(const std::filesystem::path& file, unsigned flags, const std::array<const char*, Count>& drivers,
             const std::vector<std::string>& options)
{
    initialise();
    const std::string path = file.string();
    if (path.rfind("/vsi", 0) == 0 || path.find("://") != std::string::npos) {
        throw Failure({.problem = Problem::UnsafeContent, .place = {.file = path}, .found = path});
    }
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) {
        throw Failure({.problem = Problem::CannotOpen, .place = {.file = path}});
    }
    std::vector<const char*> allowed(drivers.begin(), drivers.end());
    allowed.push_back(nullptr);
    std::vector<const char*> optionList;
    for (const std::string& option : options) {
        optionList.push_back(option.c_str());
    }
    optionList.push_back(nullptr);
    CPLErrorReset();
    referenceIsUnknown = false;
    Dataset dataset(GDALOpenEx(path.c_str(), flags | GDAL_OF_READONLY, allowed.data(), optionList.data(), nullptr));
    if (!dataset) {
        throw Failure({.problem = Problem::UnknownFormat,
                       .place = {.file = path},
                       .found = lastMessage(file.filename().string()),
                       .expected = formatsOf(flags)});
    }
    return dataset;
}

} // namespace

Dataset openVector(const std::filesystem::path& file, const std::vector<std::string>& options)
{
    return open(file, GDAL_OF_VECTOR, vectorDrivers, options);
}

Dataset openRaster(const std::filesystem::path& file)
{
    return open(file, GDAL_OF_RASTER, rasterDrivers, {});
}

bool namesUnknownReference()
{
    return referenceIsUnknown;
}

void checkWhole(const std::filesystem::path& file, std::int64_t row)
{
    if (CPLGetLastErrorType() >= CE_Failure) {
        throw Failure({.problem = Problem::Damaged,
                       .place = {.file = file.string(), .row = row > 0 ? row : -1},
                       .found = lastMessage()});
    }
}

std::string lastMessage(const std::string& file)
{
    constexpr std::size_t longest = 200;
    std::string said = CPLGetLastErrorMsg();
    // It may start with the path, which the place names already.
    const std::size_t path = said.rfind('/');
    const std::size_t colon = path == std::string::npos ? path : said.find(": ", path);
    if (said.starts_with('/') && colon != std::string::npos) {
        said.erase(0, colon + 2);
    }
    if (!file.empty() && said.starts_with(file + ":")) {
        said.erase(0, file.size() + 1);
    }
    said.erase(0, said.find_first_not_of(' '));
    said.resize(std::min({said.size(), said.find('\n'), longest}));
    while (!said.empty() && (said.back() == '.' || said.back() == ' ')) {
        said.pop_back();
    }
    return said.empty() ? said : std::string(readerSays) + said;
}

} // namespace wattort::data::gdal
