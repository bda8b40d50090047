#pragma once

/// \file
/// Points at features: what is there, which site, whether a building is to be connected.

#include "ui/map/map_tool.hpp"

class QMenu;

namespace wattort::ui {

class SelectTool : public MapTool {
    Q_OBJECT

public:
    /// `scene` and `viewport` are the map view's and live as long as the tool.
    SelectTool(const MapScene& scene, const Viewport& viewport, QObject* parent);

    Qt::CursorShape cursor() const override { return Qt::ArrowCursor; }
    void click(const MapPointer& pointer) override;
    void doubleClick(const MapPointer& pointer) override;
    void contextMenu(const MapPointer& pointer) override;

Q_SIGNALS:
    /// What is on top first; empty: nothing is there.
    void identified(const std::vector<wattort::ui::IdentifiedFeature>& features);
    void siteSelected(std::size_t site);
    void buildingActivated(std::size_t building);
    /// What is known of a heat source, or its place, shall be another.
    void changeChosen(const wattort::ui::IdentifiedFeature& feature);
    void moveChosen(const wattort::ui::IdentifiedFeature& feature);
    /// A street, a pipe of an existing network or a heat source shall go.
    void removalChosen(const wattort::ui::IdentifiedFeature& feature);
    /// A building or a street shall, may or shall not be part of the network.
    void decisionChosen(const wattort::ui::IdentifiedFeature& feature, wattort::Decision decision);

private:
    std::vector<IdentifiedFeature> featuresUnder(const MapPointer& pointer) const;
    void addDecisions(QMenu& menu, const IdentifiedFeature& feature);
    void showSourceMenu(const IdentifiedFeature& source, QPoint onScreen);
    void addRemoval(QMenu& menu, const IdentifiedFeature& feature);

    const MapScene& m_scene;
    const Viewport& m_viewport;
};

} // namespace wattort::ui
