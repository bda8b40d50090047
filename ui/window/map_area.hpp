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
    /// Selects a feature as a click on it does, and goes there.
    void showFeature(const IdentifiedFeature& feature);
    /// Pipes of the planned network on the way to somewhere; null: none.
    void showPath(const std::shared_ptr<const std::vector<std::uint32_t>>& pipes);
    /// Marks what a finding is about and goes there, until something is clicked or the scenario changes.
    void showMarks(std::vector<IdentifiedFeature> features);
    /// The feature of a layer of the scenario that the place names, with its card; nothing when it names none.
    void showPlace(const Place& place);

    /// The linear heat density of the streets, while there is a plan.
    void setStreetHeatVisible(bool visible);
    bool streetHeatVisible() const { return m_streetHeatVisible; }

    void addSite(const Polygon& area);

Q_SIGNALS:
    void siteDrawn();
    /// Somebody clicked on it.
    void featureChosen(const wattort::ui::IdentifiedFeature& feature);
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
    /// Of the plan's network, kept as long as neither it nor what is shown changes.
    void addNetwork(MapScene& scene);

    Document& m_document;
    LivePlan& m_live;
    MapView* m_view;
    QFrame* m_card;
    QLabel* m_title;
    FactList* m_facts;
    std::optional<IdentifiedFeature> m_identified;
    struct Coloured {
        NetworkStage network;
        std::shared_ptr<const NetworkYears> years;
        PipeColour shows = PipeColour::Diameter;
        Money phase; ///< most that one costs
        std::shared_ptr<const PipeColouring> colouring;
    };
    Coloured m_coloured;
    std::shared_ptr<const std::vector<std::uint32_t>> m_path;
    std::shared_ptr<const MapMarks> m_marks;
    bool m_streetHeatVisible = false;
};

} // namespace wattort::ui
