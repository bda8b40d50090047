#pragma once

/// \file
/// GDAL's handles, closed by themselves.

#include <cpl_conv.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <memory>
#include <type_traits>

namespace wattort::data::gdal {

struct CloseDataset {
    void operator()(GDALDatasetH dataset) const { GDALClose(dataset); }
};
struct DestroyFeature {
    void operator()(OGRFeatureH feature) const { OGR_F_Destroy(feature); }
};
struct DestroyGeometry {
    void operator()(OGRGeometryH geometry) const { OGR_G_DestroyGeometry(geometry); }
};
struct ReleaseReference {
    void operator()(OGRSpatialReferenceH reference) const { OSRRelease(reference); }
};
struct DestroyTransformation {
    void operator()(OGRCoordinateTransformationH transformation) const
    {
        OCTDestroyCoordinateTransformation(transformation);
    }
};

using Dataset = std::unique_ptr<std::remove_pointer_t<GDALDatasetH>, CloseDataset>;
using Feature = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, DestroyFeature>;
using Geometry = std::unique_ptr<std::remove_pointer_t<OGRGeometryH>, DestroyGeometry>;
using Reference = std::unique_ptr<std::remove_pointer_t<OGRSpatialReferenceH>, ReleaseReference>;
using Transformation = std::unique_ptr<std::remove_pointer_t<OGRCoordinateTransformationH>, DestroyTransformation>;

} // namespace wattort::data::gdal
