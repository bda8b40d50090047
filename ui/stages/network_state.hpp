#pragma once

/// \file
/// What the planned network is like: pressures along a way, every pipe with its year. Ties these to each other, to the
/// map and to the table of consumers.

#include "ui/map/map_scene.hpp"
#include "ui/stages/stage_panel.hpp"

#include <QObject>

namespace wattort::ui {

class PipeList;
class PressureProfile;
class TransportDelayView;

class NetworkState : public QObject {
    Q_OBJECT

public:
    NetworkState(const StageContext& context, QWidget* parent);

    PressureProfile& profile() const { return *m_profile; }
    PipeList& pipes() const { return *m_pipes; }
    TransportDelayView& delay() const { return *m_delay; }

    /// The plan's network, or nothing while there is none.
    void showPlan();
    /// Way and year of this consumer's pipe.
    void chooseBuilding(std::size_t building);
    /// What was clicked on the map: a pipe, a consumer or its building; other features change nothing.
    void chooseFeature(const wattort::ui::IdentifiedFeature& feature);

Q_SIGNALS:
    /// The pipes of the way that is looked at; null: none.
    void pathShown(const std::shared_ptr<const std::vector<std::uint32_t>>& pipes);
    void pipeShown(std::size_t pipe);
    void buildingShown(std::size_t building);

private:
    /// \return whether a pipe leads there
    bool choosePipeTo(std::uint32_t node);
    std::uint32_t nodeBehind(std::size_t pipe) const;
    void chooseNode(std::uint32_t node);

    StageContext m_context;
    PressureProfile* m_profile;
    PipeList* m_pipes;
    TransportDelayView* m_delay;
};

} // namespace wattort::ui
