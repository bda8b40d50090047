#pragma once

/// \file
/// What each pipe of the planned network sees in a year: too much to be part of every plan, so it is computed in the
/// background when somebody wants to see it.

#include "model/network/part_year.hpp"
#include "model/plan/stage.hpp"
#include "ui/background/latest_job.hpp"

#include <QObject>

#include <memory>

namespace wattort::ui {

using NetworkStage = Stage<NetworkInput, NetworkDesign>;

struct NetworkYears {
    std::vector<PartYear> parts; ///< of each source; they refer to the design
    PipesYear pipes;
};

/// Kept for the network that was asked for last.
class NetworkDetail : public QObject {
    Q_OBJECT

public:
    explicit NetworkDetail(QObject* parent = nullptr);

    /// Starts unless it is there, or on its way. A network without pipes has nothing. What was called off does not
    /// start again by itself: only when somebody asks `anew`.
    void want(const NetworkStage& network, bool anew = false);
    /// nullptr: not there (yet).
    std::shared_ptr<const NetworkYears> of(const NetworkStage& network) const;
    bool running() const { return m_job.running(); }
    void cancel();

Q_SIGNALS:
    /// It is there, or is no longer on its way.
    void changed();
    void progressed(double fraction);
    void failed(const wattort::Finding& finding);

private:
    LatestJob m_job;
    NetworkStage m_wanted;
    NetworkStage m_calledOff;
    NetworkStage m_network; ///< that of m_years
    std::shared_ptr<const NetworkYears> m_years;
};

/// All hours of one pipe, for a worker.
PipeHours hoursOf(const NetworkStage& network, const NetworkYears& years, std::size_t pipe, const Task& task);

} // namespace wattort::ui
