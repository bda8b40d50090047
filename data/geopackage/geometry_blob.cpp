#include "data/geopackage/geometry_blob.hpp"

#include <array>
#include <bit>
#include <cmath>
#include <cstring>

namespace wattort::data::geopackage {

namespace {

enum Type : std::uint32_t {
    pointType = 1,
    lineType = 2,
    polygonType = 3,
    multiPointType = 4,
    multiLineType = 5,
    multiPolygonType = 6
};

constexpr double farthest = 1e8;

class Writer {
public:
    Writer(Blob& blob, int epsg, const Box* envelope) : m_blob(blob)
    {
        static_assert(std::endian::native == std::endian::little, "blobs are written in the machine's byte order");
        m_blob.clear();
        put(std::array{'G', 'P', '\0', envelope != nullptr ? '\3' : '\1'});
        put(std::int32_t(epsg));
        if (envelope != nullptr) {
            put(envelope->minX);
            put(envelope->maxX);
            put(envelope->minY);
            put(envelope->maxY);
        }
    }

    template <class Number>
    void put(Number number)
    {
        append(std::as_bytes(std::span(&number, 1)));
    }

    void begin(Type type)
    {
        put(std::uint8_t(1));
        put(std::uint32_t(type));
    }

    void points(std::span<const Point> points)
    {
        put(std::uint32_t(points.size()));
        append(std::as_bytes(points));
    }

    void polygon(const Polygon& polygon)
    {
        begin(polygonType);
        put(std::uint32_t(1 + polygon.holes.size()));
        points(polygon.outer);
        for (const Ring& hole : polygon.holes) {
            points(hole);
        }
    }

private:
    void append(std::span<const std::byte> bytes)
    {
        const std::size_t size = m_blob.size();
        m_blob.resize(size + bytes.size());
        std::copy(bytes.begin(), bytes.end(), m_blob.begin() + std::ptrdiff_t(size));
    }

    Blob& m_blob;
};

struct Broken {
    BlobProblem problem;
};

[[noreturn]] void broken(Problem problem, std::string found = {}, std::string expected = {})
{
    throw Broken{{problem, std::move(found), std::move(expected)}};
}

struct Begin {
    std::uint32_t type = 0;
    std::size_t ordinates = 2;
};

class Reader {
public:
    Reader(std::span<const std::byte> blob, std::int64_t srsId) : m_rest(blob)
    {
        if (m_rest.size() < 8 || m_rest[0] != std::byte('G') || m_rest[1] != std::byte('P')) {
            broken(m_rest.empty() ? Problem::EmptyGeometry : Problem::InvalidGeometry, {}, "GP");
        }
        const auto flags = std::to_integer<unsigned>(m_rest[3]);
        const unsigned envelope = flags >> 1 & 7U;
        static constexpr std::array<std::size_t, 5> envelopeBytes{0, 32, 48, 48, 64};
        if (m_rest[2] != std::byte(0) || envelope >= envelopeBytes.size() || (flags & 0x20U) != 0) {
            broken(Problem::InvalidGeometry, std::to_string(flags));
        }
        if ((flags & 0x10U) != 0) {
            broken(Problem::EmptyGeometry);
        }
        skip(4);
        m_swap = (flags & 1U) == 0;
        const auto own = number<std::int32_t>();
        if (own != srsId) {
            broken(Problem::WrongCrs, std::to_string(own), std::to_string(srsId));
        }
        skip(envelopeBytes[envelope]);
    }

    Begin begin()
    {
        const auto order = std::to_integer<unsigned>(take(1)[0]);
        if (order > 1) {
            broken(Problem::InvalidGeometry, std::to_string(order));
        }
        m_swap = order == 0;
        std::uint32_t type = number<std::uint32_t>();
        // Z and M as ISO has them (1000, 2000, 3000) and as PostGIS does (high bits).
        std::size_t ordinates = 2;
        ordinates += (type & 0x80000000U) != 0 ? 1U : 0U;
        ordinates += (type & 0x40000000U) != 0 ? 1U : 0U;
        if ((type & 0x20000000U) != 0) {
            skip(4);
        }
        type &= 0x0fffffffU;
        if (type >= 1000 && type < 4000) {
            ordinates = type >= 3000 ? 4 : 3;
            type %= 1000;
        }
        return {type, ordinates};
    }

    std::uint32_t count(std::size_t bytesEach)
    {
        const auto count = number<std::uint32_t>();
        if (count > m_rest.size() / bytesEach) {
            broken(Problem::InvalidGeometry, std::to_string(count), std::to_string(m_rest.size() / bytesEach));
        }
        return count;
    }

    Point point(std::size_t ordinates)
    {
        const Point point{number<double>(), number<double>()};
        skip((ordinates - 2) * sizeof(double));
        if (!(std::abs(point.x) <= farthest && std::abs(point.y) <= farthest)) {
            broken(Problem::InvalidGeometry, std::to_string(point.x) + ' ' + std::to_string(point.y));
        }
        return point;
    }

    std::vector<Point> points(std::size_t ordinates, std::size_t least)
    {
        const std::uint32_t size = count(ordinates * sizeof(double));
        if (size < least) {
            broken(size == 0 ? Problem::EmptyGeometry : Problem::InvalidGeometry, std::to_string(size),
                   std::to_string(least));
        }
        std::vector<Point> points;
        points.reserve(size);
        for (std::uint32_t i = 0; i < size; ++i) {
            points.push_back(point(ordinates));
        }
        return points;
    }

    Ring ring(std::size_t ordinates)
    {
        Ring ring = points(ordinates, 4);
        if (ring.front() != ring.back()) {
            broken(Problem::InvalidGeometry, std::to_string(distance(ring.front(), ring.back()).value()), "0");
        }
        return ring;
    }

    Polygon polygon(std::size_t ordinates)
    {
        const std::uint32_t rings = count(sizeof(std::uint32_t));
        if (rings == 0) {
            broken(Problem::EmptyGeometry);
        }
        Polygon polygon{.outer = ring(ordinates)};
        for (std::uint32_t i = 1; i < rings; ++i) {
            polygon.holes.push_back(ring(ordinates));
        }
        return polygon;
    }

    /// The begin of the only part when this is a multi-geometry of the type.
    Begin single(Type type, Type multi)
    {
        Begin begun = begin();
        if (begun.type == multi) {
            const std::uint32_t parts = count(5);
            if (parts != 1) {
                broken(parts == 0 ? Problem::EmptyGeometry : Problem::WrongGeometryType, std::to_string(parts), "1");
            }
            begun = begin();
        }
        if (begun.type != type) {
            broken(Problem::WrongGeometryType, std::to_string(begun.type), std::to_string(type));
        }
        return begun;
    }

private:
    std::span<const std::byte> take(std::size_t bytes)
    {
        if (bytes > m_rest.size()) {
            broken(Problem::InvalidGeometry, std::to_string(m_rest.size()), std::to_string(bytes));
        }
        const auto taken = m_rest.first(bytes);
        m_rest = m_rest.subspan(bytes);
        return taken;
    }

    void skip(std::size_t bytes) { take(bytes); }

    template <class Number>
    Number number()
    {
        std::array<std::byte, sizeof(Number)> bytes{};
        std::memcpy(bytes.data(), take(sizeof(Number)).data(), sizeof(Number));
        if (m_swap) {
            std::reverse(bytes.begin(), bytes.end());
        }
        return std::bit_cast<Number>(bytes);
    }

    std::span<const std::byte> m_rest;
    bool m_swap = false;
};

template <class Geometry, class Read>
Decoded<Geometry> decoded(std::span<const std::byte> blob, std::int64_t srsId, Read read)
{
    try {
        Reader reader(blob, srsId);
        return read(reader);
    } catch (Broken& reason) {
        return std::move(reason.problem);
    }
}

} // namespace

void encode(Blob& blob, const Point& point, int epsg)
{
    Writer writer(blob, epsg, nullptr);
    writer.begin(pointType);
    writer.put(point.x);
    writer.put(point.y);
}

void encode(Blob& blob, const Polyline& line, int epsg)
{
    const Box box = bounds(std::span<const Point>(line));
    Writer writer(blob, epsg, &box);
    writer.begin(lineType);
    writer.points(line);
}

void encode(Blob& blob, const Polygon& polygon, int epsg)
{
    const Box box = bounds(polygon);
    Writer writer(blob, epsg, &box);
    writer.polygon(polygon);
}

void encode(Blob& blob, const MultiPolygon& polygons, int epsg)
{
    const Box box = bounds(polygons);
    Writer writer(blob, epsg, &box);
    writer.begin(multiPolygonType);
    writer.put(std::uint32_t(polygons.size()));
    for (const Polygon& polygon : polygons) {
        writer.polygon(polygon);
    }
}

Decoded<Point> decodePoint(std::span<const std::byte> blob, std::int64_t srsId)
{
    return decoded<Point>(
        blob, srsId, [](Reader& reader) { return reader.point(reader.single(pointType, multiPointType).ordinates); });
}

Decoded<Polyline> decodeLine(std::span<const std::byte> blob, std::int64_t srsId)
{
    return decoded<Polyline>(
        blob, srsId, [](Reader& reader) { return reader.points(reader.single(lineType, multiLineType).ordinates, 2); });
}

Decoded<Polygon> decodePolygon(std::span<const std::byte> blob, std::int64_t srsId)
{
    return decoded<Polygon>(blob, srsId, [](Reader& reader) {
        return reader.polygon(reader.single(polygonType, multiPolygonType).ordinates);
    });
}

Decoded<MultiPolygon> decodeMultiPolygon(std::span<const std::byte> blob, std::int64_t srsId)
{
    return decoded<MultiPolygon>(blob, srsId, [](Reader& reader) {
        const Begin begun = reader.begin();
        if (begun.type == polygonType) {
            return MultiPolygon{reader.polygon(begun.ordinates)};
        }
        if (begun.type != multiPolygonType) {
            broken(Problem::WrongGeometryType, std::to_string(begun.type), std::to_string(multiPolygonType));
        }
        const std::uint32_t parts = reader.count(9);
        if (parts == 0) {
            broken(Problem::EmptyGeometry);
        }
        MultiPolygon polygons;
        for (std::uint32_t part = 0; part < parts; ++part) {
            polygons.push_back(reader.polygon(reader.single(polygonType, multiPolygonType).ordinates));
        }
        return polygons;
    });
}

} // namespace wattort::data::geopackage
