#include "ui/map/tile_renderer.hpp"

#include <QPainter>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <utility>

namespace wattort::ui {

namespace {

constexpr int stepsPerDoubling = 4;
constexpr qsizetype cacheBytes = 192 * 1024 * 1024;

QImage paintedTile(const TileKey& key, const TileContent& content)
{
    const Viewport viewport = tileViewport(key, content.devicePixelRatio);
    const int side = static_cast<int>(std::lround(tilePixels * content.devicePixelRatio));
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(content.devicePixelRatio);
    QPainter painter(&image);
    paintGround(painter, content.scene, viewport, content.style);
    return image;
}

} // namespace

/// What the window's thread and the workers both see.
struct TileRenderer::Shared {
    std::mutex mutex;
    std::deque<TileKey> wanted;
    std::vector<TileKey> underWay;
    std::shared_ptr<const TileContent> content;
    std::uint64_t revision = 0;
    int workers = 0;
};

size_t qHash(const TileKey& key, size_t seed)
{
    return qHashMulti(seed, key.level, key.column, key.row);
}

double metresPerPixelOf(int level)
{
    return std::exp2(double(level) / stepsPerDoubling);
}

int nearestLevel(double metresPerPixel)
{
    return static_cast<int>(std::lround(std::log2(metresPerPixel) * stepsPerDoubling));
}

int levelThatFits(double metresPerPixel)
{
    return static_cast<int>(std::ceil(std::log2(metresPerPixel) * stepsPerDoubling - 1e-9));
}

Viewport tileViewport(const TileKey& key, double devicePixelRatio)
{
    const double metresPerPixel = metresPerPixelOf(key.level);
    const double side = tilePixels * metresPerPixel;
    return {.centre = {(key.column + 0.5) * side, -(key.row + 0.5) * side},
            .metresPerPixel = metresPerPixel,
            .size = QSizeF(tilePixels, tilePixels),
            .devicePixelRatio = devicePixelRatio};
}

std::vector<TileKey> tilesOf(const Viewport& viewport, int level, int ring)
{
    const double side = tilePixels * metresPerPixelOf(level);
    const Box box = viewport.visibleBox();
    const auto cell = [side](double metres) { return static_cast<int>(std::floor(metres / side)); };
    std::vector<TileKey> keys;
    for (int row = cell(-box.maxY) - ring; row <= cell(-box.minY) + ring; ++row) {
        for (int column = cell(box.minX) - ring; column <= cell(box.maxX) + ring; ++column) {
            keys.push_back({level, column, row});
        }
    }
    const auto farness = [&](const TileKey& key) {
        return std::hypot((key.column + 0.5) * side - viewport.centre.x, -(key.row + 0.5) * side - viewport.centre.y);
    };
    std::ranges::stable_sort(keys, {}, farness);
    return keys;
}

TileRenderer::TileRenderer(QObject* parent) : QObject(parent), m_shared(std::make_shared<Shared>())
{
    // Plans are computed at the same time: the map leaves them half of the machine.
    m_pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount() / 2, 1, 4));
}

TileRenderer::~TileRenderer()
{
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->wanted.clear();
    }
    m_pool.waitForDone();
}

void TileRenderer::setContent(TileContent content)
{
    ++m_revision;
    const std::lock_guard lock(m_shared->mutex);
    m_shared->content = std::make_shared<const TileContent>(std::move(content));
    m_shared->revision = m_revision;
    m_shared->wanted.clear();
}

const Tile* TileRenderer::tile(const TileKey& key) const
{
    const auto found = m_tiles.constFind(key);
    return found == m_tiles.constEnd() ? nullptr : &*found;
}

bool TileRenderer::isCurrent(const TileKey& key) const
{
    const Tile* found = tile(key);
    return found && found->revision == m_revision;
}

void TileRenderer::want(const std::vector<TileKey>& keys)
{
    m_inUse = QSet<TileKey>(keys.begin(), keys.end());
    int toStart = 0;
    {
        const std::lock_guard lock(m_shared->mutex);
        if (!m_shared->content) {
            return;
        }
        m_shared->wanted.clear();
        for (const TileKey& key : keys) {
            const bool isUnderWay = std::ranges::find(m_shared->underWay, key) != m_shared->underWay.end();
            if (!isCurrent(key) && !isUnderWay) {
                m_shared->wanted.push_back(key);
            }
        }
        const int useful = std::min(m_pool.maxThreadCount(), static_cast<int>(m_shared->wanted.size()));
        toStart = std::max(useful - m_shared->workers, 0);
        m_shared->workers += toStart;
    }
    for (int i = 0; i < toStart; ++i) {
        m_pool.start([this] { work(); });
    }
}

/// On a worker: paints what is wanted most until nothing is.
void TileRenderer::work()
{
    while (true) {
        TileKey key;
        std::shared_ptr<const TileContent> content;
        std::uint64_t revision = 0;
        {
            const std::lock_guard lock(m_shared->mutex);
            if (m_shared->wanted.empty()) {
                --m_shared->workers;
                return;
            }
            key = m_shared->wanted.front();
            m_shared->wanted.pop_front();
            m_shared->underWay.push_back(key);
            content = m_shared->content;
            revision = m_shared->revision;
        }
        const Tile tile{paintedTile(key, *content), revision};
        {
            const std::lock_guard lock(m_shared->mutex);
            std::erase(m_shared->underWay, key);
        }
        // The destructor waits for the workers, and an object's queued calls go with it.
        QMetaObject::invokeMethod(
            this, [this, key, tile] { keep(key, tile); }, Qt::QueuedConnection);
    }
}

void TileRenderer::keep(const TileKey& key, const Tile& tile)
{
    const auto former = m_tiles.constFind(key);
    if (former != m_tiles.constEnd()) {
        if (former->revision > tile.revision) {
            return;
        }
        m_bytes -= former->image.sizeInBytes();
        std::erase(m_age, key);
    }
    m_tiles.insert(key, tile);
    m_age.push_back(key);
    m_bytes += tile.image.sizeInBytes();
    dropOldest();
    Q_EMIT tileReady();
}

void TileRenderer::dropOldest()
{
    for (auto oldest = m_age.begin(); oldest != m_age.end() && m_bytes > cacheBytes;) {
        if (m_inUse.contains(*oldest)) {
            ++oldest;
            continue;
        }
        m_bytes -= m_tiles.take(*oldest).image.sizeInBytes();
        oldest = m_age.erase(oldest);
    }
}

} // namespace wattort::ui
