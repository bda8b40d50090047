#include "ui/map/identify.hpp"

#include "ui/map/feature_index.hpp"

#include <algorithm>

namespace wattort::ui {

namespace {

using Part = IdentifiedFeature::Part;

struct Found {
    IdentifiedFeature feature;
    bool isArea = false;
    double distanceMetres = 0.0;
};

Box around(Point place, Length tolerance)
{
    const double metres = inUnit(tolerance, m);
    return {place.x - metres, place.y - metres, place.x + metres, place.y + metres};
}

class Search {
public:
    Search(const MapScene& scene, Point place, Length tolerance)
        : m_scene(scene), m_place(place), m_tolerance(tolerance), m_box(around(place, tolerance))
    {}

    std::vector<IdentifiedFeature> found()
    {
        for (auto view = m_scene.views.rbegin(); view != m_scene.views.rend(); ++view) {
            if (view->kind == LayerKind::HeatNetwork && m_scene.network && m_scene.networkVisible) {
                searchPipes();
            }
            if (view->visible) {
                searchLayer(view->kind);
            }
        }
        // Points and lines before areas; otherwise the nearest of each layer first, in the order of the layers.
        std::ranges::stable_sort(m_found, {}, &Found::isArea);
        std::vector<IdentifiedFeature> features;
        for (const Found& each : m_found) {
            features.push_back(each.feature);
        }
        return features;
    }

private:
    template <class Distance>
    void searchIn(const FeatureIndex& index, IdentifiedFeature pattern, bool isArea, Distance distanceOf)
    {
        std::vector<Found> near;
        for (const std::uint32_t i : index.touching(m_box)) {
            const Length away = distanceOf(i);
            if (away <= m_tolerance) {
                pattern.index = i;
                near.push_back({pattern, isArea, inUnit(away, m)});
            }
        }
        std::ranges::stable_sort(near, {}, &Found::distanceMetres);
        m_found.insert(m_found.end(), near.begin(), near.end());
    }

    template <class Distance>
    void searchKind(LayerKind kind, bool isArea, Distance distanceOf)
    {
        searchIn(*featureIndex(m_scene.layers, kind), {.layer = kind}, isArea, distanceOf);
    }

    Length toLine(const Polyline& line) const { return distance(std::span<const Point>(line), m_place); }

    void searchPipes()
    {
        searchIn(networkIndex(m_scene.network)->pipes, {.part = Part::NetworkPipe}, false,
                 [this](std::uint32_t i) { return toLine(m_scene.network->pipes[i].line); });
    }

    void searchBuildings()
    {
        const Layer<Building>& buildings = m_scene.layers.buildings;
        const std::size_t before = m_found.size();
        searchKind(LayerKind::Buildings, true,
                   [&](std::uint32_t i) { return distance(buildings[i].footprint, m_place); });
        if (!m_scene.network || !m_scene.networkVisible) {
            return;
        }
        // A consumer stands before the building that it is.
        const auto network = networkIndex(m_scene.network);
        for (std::size_t i = before; i < m_found.size(); ++i) {
            const std::uint32_t consumer = network->consumerOf(m_found[i].feature.index);
            if (consumer != NetworkIndex::none) {
                const Found found{{.part = Part::NetworkConsumer, .index = consumer}, true, m_found[i].distanceMetres};
                m_found.insert(m_found.begin() + std::ptrdiff_t(i), found);
                ++i;
            }
        }
    }

    void searchGrids()
    {
        for (std::size_t i = 0; i < m_scene.layers.heatDensity.size(); ++i) {
            const Box box = boundsOf(m_scene.layers.heatDensity[i]);
            if (m_place.x >= box.minX && m_place.x <= box.maxX && m_place.y >= box.minY && m_place.y <= box.maxY) {
                m_found.push_back({{.layer = LayerKind::HeatDensity, .index = i}, true, 0.0});
            }
        }
    }

    void searchLayer(LayerKind kind)
    {
        const Layers& layers = m_scene.layers;
        switch (kind) {
        case LayerKind::Streets:
            searchKind(kind, false, [&](std::uint32_t i) { return toLine(layers.streets[i].line); });
            break;
        case LayerKind::Buildings:
            searchBuildings();
            break;
        case LayerKind::LandUse:
            searchKind(kind, true, [&](std::uint32_t i) { return distance(layers.landUse[i].area, m_place); });
            break;
        case LayerKind::Sites:
            searchKind(kind, true, [&](std::uint32_t i) { return distance(layers.sites[i].area, m_place); });
            break;
        case LayerKind::Substations:
            searchKind(kind, false, [&](std::uint32_t i) { return distance(layers.substations[i].position, m_place); });
            break;
        case LayerKind::PowerLines:
            searchKind(kind, false, [&](std::uint32_t i) { return toLine(layers.powerLines[i].line); });
            break;
        case LayerKind::Exclusion:
            searchKind(kind, true, [&](std::uint32_t i) { return distance(layers.exclusion[i].area, m_place); });
            break;
        case LayerKind::HeatNetwork:
            searchKind(kind, false, [&](std::uint32_t i) { return toLine(layers.heatNetwork[i].line); });
            break;
        case LayerKind::HeatSources:
            searchKind(kind, false, [&](std::uint32_t i) { return distance(layers.heatSources[i].position, m_place); });
            break;
        case LayerKind::HeatDensity:
            searchGrids();
            break;
        }
    }

    const MapScene& m_scene;
    Point m_place;
    Length m_tolerance;
    Box m_box;
    std::vector<Found> m_found;
};

} // namespace

std::vector<IdentifiedFeature> featuresAt(const MapScene& scene, Point place, Length tolerance)
{
    return Search(scene, place, tolerance).found();
}

} // namespace wattort::ui
