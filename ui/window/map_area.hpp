#pragma once

/// \file
/// The map in the window: what of the document and the plan it shows, and what is done on it.

#include "ui/edit/document.hpp"
#include "ui/edit/live_plan.hpp"
#include "ui/map/map_view.hpp"

#include <QWidget>

class QFrame;
class QLabel;

namespace wattort::ui {

class FactList;

class MapArea : public QWidget {
    Q_OBJECT

public:
    MapArea(Document& document, LivePlan& live, QWidget* parent = nullptr);

    MapView& view() const { return *m_view; }
    void showAll();
    void showBox(const Box& box);
    void showLayer(LayerKind kind);
    /// The feature of a layer of the scenario that the place names, with its card; nothing when it names none.
    void showPlace(const Place& place);

    /// The linear heat density of the streets, while there is a plan.
    void setStreetHeatVisible(bool visible);
    bool streetHeatVisible() const { return m_streetHeatVisible; }

    void addSite(const Polygon& area);

Q_SIGNALS:
    void siteDrawn();
    /// "E 689 123, N 5 312 456" in the scenario's coordinate system.
    void placeShown(const QString& place);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showScene();
    void applyMapStyle();
    void identify(const std::vector<IdentifiedFeature>& features);
    void showCard();
    void placeCard();

    Document& m_document;
    LivePlan& m_live;
    MapView* m_view;
    QFrame* m_card;
    QLabel* m_title;
    FactList* m_facts;
    std::optional<IdentifiedFeature> m_identified;
    bool m_streetHeatVisible = false;
};

} // namespace wattort::ui
