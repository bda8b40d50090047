#pragma once

/// \file
/// What is done to the scenario on the map: decisions on buildings and streets; streets, pipes and heat sources drawn,
/// changed and deleted.

#include "ui/edit/document.hpp"
#include "ui/edit/live_plan.hpp"
#include "ui/map/map_view.hpp"

#include <functional>
#include <optional>

class QMenu;

namespace wattort::ui {

class MapEditing : public QObject {
    Q_OBJECT

public:
    MapEditing(Document& document, LivePlan& live, MapView& view, QObject* parent);

    /// Makes a building or a street mandatory, excluded or free.
    void decide(const IdentifiedFeature& feature, Decision decision);

private:
    void offerDecisions(const Polygon& area);
    void addDecisions(QMenu& menu, LayerKind layer, const std::vector<std::uint32_t>& positions);
    void offerKinds(const Polyline& drawn);
    void remove(const IdentifiedFeature& feature);
    /// A new heat source there, or the one that is being moved.
    void placeSource(Point place);
    void changeSource(const IdentifiedFeature& feature);
    void moveSource(const IdentifiedFeature& feature);
    void askFor(const HeatSource& source, const std::function<void(const HeatSource& source)>& accept);
    /// Ends near a street or a pipe are moved onto it: nobody hits it by hand.
    Polyline joined(const Polyline& drawn) const;
    Point nearestOnLines(Point place) const;

    Document& m_document;
    LivePlan& m_live;
    MapView& m_view;
    std::optional<std::size_t> m_moved; ///< heat source
};

} // namespace wattort::ui
