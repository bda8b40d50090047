#include "ui/map/feature_index.hpp"

#include "ui/map/with_layer.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <future>
#include <map>
#include <mutex>
#include <utility>

namespace wattort::ui {

namespace {

Box boxOf(const Street& street)
{
    return bounds(std::span<const Point>(street.line));
}
Box boxOf(const Building& building)
{
    return bounds(building.footprint);
}
Box boxOf(const LandUse& use)
{
    return bounds(use.area);
}
Box boxOf(const Site& site)
{
    return bounds(site.area);
}
Box boxOf(const Substation& substation)
{
    Box box;
    box.add(substation.position);
    return box;
}
Box boxOf(const PowerLine& line)
{
    return bounds(std::span<const Point>(line.line));
}
Box boxOf(const ExclusionArea& area)
{
    return bounds(area.area);
}
Box boxOf(const HeatNetworkPipe& pipe)
{
    return bounds(std::span<const Point>(pipe.line));
}
Box boxOf(const HeatSource& source)
{
    Box box;
    box.add(source.position);
    return box;
}
Box boxOf(const HeatDensityGrid& grid)
{
    return boundsOf(grid);
}
Box boxOf(const NetworkPipe& pipe)
{
    return bounds(std::span<const Point>(pipe.line));
}

Box boxOf(const StreetSection& section)
{
    return bounds(std::span<const Point>(section.line));
}

int classOf(const Street& street)
{
    return static_cast<int>(street.surface);
}
int classOf(const Building& building)
{
    return static_cast<int>(building.decision);
}
int classOf(const LandUse& use)
{
    return static_cast<int>(use.kind);
}
int classOf(const ExclusionArea& area)
{
    return static_cast<int>(area.kind);
}
int classOf(const HeatSource& source)
{
    return static_cast<int>(source.state);
}
template <class Feature>
int classOf(const Feature&)
{
    return 0;
}

/// So many features are indexed in a few milliseconds (300,000 boxes take 57).
constexpr std::size_t indexedAtOnce = 20'000;

template <class Features>
FeatureIndex builtIndex(const Features& features)
{
    FeatureIndex index;
    index.boxes.reserve(features.size());
    for (const auto& feature : features) {
        index.boxes.push_back(boxOf(feature));
        index.extent.add(index.boxes.back());
        index.classes |= 1u << classOf(feature);
    }
    index.tree = SpatialIndex(index.boxes);
    return index;
}

FeatureIndex builtIndex(const StreetHeat& heat)
{
    return builtIndex(heat.sections);
}

NetworkIndex builtIndex(const NetworkDesign& network)
{
    NetworkIndex index;
    index.pipes = builtIndex(network.pipes);
    for (std::uint32_t i = 0; i < network.consumers.size(); ++i) {
        const std::size_t building = network.consumers[i].building;
        if (building >= index.consumerOfBuilding.size()) {
            index.consumerOfBuilding.resize(building + 1, NetworkIndex::none);
        }
        index.consumerOfBuilding[building] = i;
    }
    return index;
}

/// Indexes by the address of what they index. An entry is dropped when that is no more, so an address that comes back
/// for other features does not find the former index.
template <class Index>
class Store {
public:
    using Built = std::shared_future<std::shared_ptr<const Index>>;

    template <class Owner>
    std::shared_ptr<const Index> get(const std::shared_ptr<const Owner>& owner)
    {
        std::promise<std::shared_ptr<const Index>> promise;
        Built built;
        bool mine = false;
        {
            const std::lock_guard lock(m_mutex);
            std::erase_if(m_entries, [](const auto& entry) { return entry.second.owner.expired(); });
            const auto [place, isNew] = m_entries.try_emplace(owner.get());
            mine = isNew;
            if (isNew) {
                place->second = {owner, promise.get_future().share()};
            }
            built = place->second.built;
        }
        // Built outside of the lock, so that others find their indexes meanwhile.
        if (mine) {
            promise.set_value(std::make_shared<const Index>(builtIndex(*owner)));
        }
        return built.get();
    }

    bool has(const void* address)
    {
        const std::lock_guard lock(m_mutex);
        const auto place = m_entries.find(address);
        return place != m_entries.end() && !place->second.owner.expired()
               && place->second.built.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    }

private:
    struct Entry {
        std::weak_ptr<const void> owner;
        Built built;
    };
    std::mutex m_mutex;
    std::map<const void*, Entry> m_entries;
};

Store<FeatureIndex>& featureStore()
{
    static Store<FeatureIndex> store;
    return store;
}

Store<NetworkIndex>& networkStore()
{
    static Store<NetworkIndex> store;
    return store;
}

} // namespace

std::vector<std::uint32_t> FeatureIndex::touching(const Box& box) const
{
    std::vector<std::uint32_t> found = tree.touching(box);
    std::sort(found.begin(), found.end());
    return found;
}

std::shared_ptr<const FeatureIndex> featureIndex(const Layers& layers, LayerKind kind)
{
    return withLayer(layers, kind, [](const auto& layer) { return featureStore().get(layer.shared()); });
}

std::shared_ptr<const NetworkIndex> networkIndex(const std::shared_ptr<const NetworkDesign>& network)
{
    return networkStore().get(network);
}

std::shared_ptr<const FeatureIndex> streetHeatIndex(const std::shared_ptr<const StreetHeat>& heat)
{
    return featureStore().get(heat);
}

bool indexed(const Layers& layers, const std::shared_ptr<const NetworkDesign>& network)
{
    const bool layersReady = std::ranges::all_of(defaultLayerViews(), [&layers](const LayerView& view) {
        return withLayer(layers, view.kind, [](const auto& layer) {
            // A small one is indexed at once when it is asked for; one that is hidden was never painted.
            return layer.size() <= indexedAtOnce || featureStore().has(layer.shared().get());
        });
    });
    return layersReady && (!network || network->pipes.size() <= indexedAtOnce || networkStore().has(network.get()));
}

Box boundsOf(const HeatDensityGrid& grid)
{
    Box box;
    box.add(grid.northWest);
    box.add(Point{grid.northWest.x + double(grid.columns) * grid.cellMetres,
                  grid.northWest.y - double(grid.rows) * grid.cellMetres});
    return box;
}

Box boundsOf(const Layers& layers, LayerKind kind)
{
    return withLayer(layers, kind, [](const auto& layer) {
        Box box;
        for (const auto& feature : layer) {
            box.add(boxOf(feature));
        }
        return box;
    });
}

} // namespace wattort::ui
