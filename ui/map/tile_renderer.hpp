#pragma once

/// \file
/// Paints pieces of the map on worker threads and keeps them.

#include "ui/map/map_scene.hpp"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <vector>

namespace wattort::ui {

/// Tiles exist at the steps of a ladder of scales, four steps for each doubling; a view's scale is always one of them.
struct TileKey {
    int level = 0;
    int column = 0; ///< eastwards
    int row = 0;    ///< southwards

    friend bool operator==(const TileKey&, const TileKey&) = default;
};

size_t qHash(const TileKey& key, size_t seed = 0);

inline constexpr int tilePixels = 512;

double metresPerPixelOf(int level);
/// The nearest step of the ladder, or the first that is not closer.
int nearestLevel(double metresPerPixel);
int levelThatFits(double metresPerPixel);
/// The viewport that a tile is.
Viewport tileViewport(const TileKey& key, double devicePixelRatio);
/// Tiles that touch the viewport and `ring` tiles more around it, nearest to its centre first.
std::vector<TileKey> tilesOf(const Viewport& viewport, int level, int ring = 0);

/// A scene with a style: what all tiles of one revision show.
struct TileContent {
    MapScene scene;
    MapStyle style;
    double devicePixelRatio = 1.0;
};

struct Tile {
    QImage image;
    std::uint64_t revision = 0;
};

class TileRenderer : public QObject {
    Q_OBJECT

public:
    explicit TileRenderer(QObject* parent = nullptr);
    /// Waits for the tiles that are being painted.
    ~TileRenderer() override;
    Q_DISABLE_COPY_MOVE(TileRenderer)

    /// From now on tiles show this. Those of former revisions stay until they are replaced.
    void setContent(TileContent content);
    std::uint64_t revision() const { return m_revision; }

    /// nullptr: not there. A former revision's tile is better than none.
    const Tile* tile(const TileKey& key) const;
    bool isCurrent(const TileKey& key) const;

    /// Wanted now, the first most of all; what was wanted before and is not in the list is forgotten.
    void want(const std::vector<TileKey>& keys);

Q_SIGNALS:
    void tileReady();

private:
    struct Shared;
    void work();
    void keep(const TileKey& key, const Tile& tile);
    void dropOldest();

    std::uint64_t m_revision = 0;
    QHash<TileKey, Tile> m_tiles;
    std::deque<TileKey> m_age; ///< oldest first
    QSet<TileKey> m_inUse;     ///< never dropped, however large the window is
    qsizetype m_bytes = 0;
    std::shared_ptr<Shared> m_shared;
    QThreadPool m_pool;
};

} // namespace wattort::ui
