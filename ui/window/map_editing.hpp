#pragma once

/// \file
/// What is done to the scenario on the map: decisions on buildings and streets, streets and pipes drawn and deleted.

#include "ui/edit/document.hpp"
#include "ui/edit/live_plan.hpp"
#include "ui/map/map_view.hpp"

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
    /// Ends near a street or a pipe are moved onto it: nobody hits it by hand.
    Polyline joined(const Polyline& drawn) const;
    Point nearestOnLines(Point place) const;

    Document& m_document;
    LivePlan& m_live;
    MapView& m_view;
};

} // namespace wattort::ui
