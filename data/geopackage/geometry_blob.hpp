#pragma once

/// \file
/// Geometries as GeoPackage keeps them: a header and well-known binary.
/// \source OGC 12-128r18 (GeoPackage 1.3), 2.1.3; OGC 06-103r4, well-known binary

#include "model/finding/finding.hpp"
#include "model/geometry/point.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace wattort::data::geopackage {

using Blob = std::vector<std::byte>;

/// Little-endian, with an envelope except for points. Replaces what is in `blob`, whose memory is used again.
void encode(Blob& blob, const Point& point, int epsg);
void encode(Blob& blob, const Polyline& line, int epsg);
void encode(Blob& blob, const Polygon& polygon, int epsg);
void encode(Blob& blob, const MultiPolygon& polygons, int epsg);

/// What kept a blob from being used, in the terms of a Finding.
struct BlobProblem {
    Problem problem = Problem::InvalidGeometry;
    std::string found;
    std::string expected;
};

template <class Geometry>
using Decoded = std::variant<Geometry, BlobProblem>;

/// Never trusts the blob: every count is compared with the bytes that are left before anything is reserved. Either byte
/// order; Z and M are left out; a multi-geometry with one part is taken for the part. Coordinates are finite and within
/// 1e8 m; lines have two points and rings four, and rings are closed.
Decoded<Point> decodePoint(std::span<const std::byte> blob, std::int64_t srsId);
Decoded<Polyline> decodeLine(std::span<const std::byte> blob, std::int64_t srsId);
Decoded<Polygon> decodePolygon(std::span<const std::byte> blob, std::int64_t srsId);
Decoded<MultiPolygon> decodeMultiPolygon(std::span<const std::byte> blob, std::int64_t srsId);

} // namespace wattort::data::geopackage
