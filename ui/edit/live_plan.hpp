#pragma once

/// \file
/// Keeps the plan of the selected site, then the plans of all sites, in step with the document.

#include "model/plan/key_figures.hpp"
#include "model/plan/plan.hpp"
#include "model/ranking/site_ranking.hpp"
#include "ui/background/latest_job.hpp"
#include "ui/edit/document.hpp"
#include "ui/edit/network_detail.hpp"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace wattort::ui {

/// Replans on every change of the document, in the background and with the former plan, so that only what is
/// downstream of the change is computed. The compute centre comes first: until the rest is there, `plan()` has the new
/// centre beside the former results, and is not current. The last finished plan stays there; `current()` says whether
/// it belongs to what the document shows now. Where the scenario asks for more search for the network, the plan with
/// the network that is found at once is shown first, and the better network takes its place when it is there.
class LivePlan : public QObject {
    Q_OBJECT

public:
    struct Planned {
        Plan plan;
        Findings findings;
    };

    LivePlan(Document& document, const Catalogues& catalogues, QObject* parent = nullptr);

    /// The last finished plan; not complete when there has been none (no sites, failed, cancelled).
    const Plan& plan() const { return m_plan; }
    /// Of `plan()`; empty when it is not complete.
    const std::vector<KeyFigureValue>& figures() const { return m_figures; }
    const Findings& findings() const { return m_findings; }
    /// The plan belongs to the document's scenario and selected site.
    bool current() const { return m_current; }

    /// Plans of all sites in the order of the layer, as last finished.
    const std::vector<Plan>& sitePlans() const { return m_sitePlans; }
    /// Best first.
    const std::vector<RankedSite>& ranking() const { return m_ranking; }
    bool rankingCurrent() const { return m_rankingCurrent; }

    bool running() const { return m_job.running() || m_searchJob.running() || m_rankingJob.running(); }

    bool searching() const { return m_searchJob.running(); }
    /// What the search has found; nothing before its first step and when it does not run.
    const std::optional<NetworkSoFar>& searched() const { return m_searched; }
    /// Ends the search; the best network that it has is taken.
    void stopSearch();
    /// Searches on after a stop.
    void searchOn();

    /// Calls the work off; what is shown is then stale until `replan` or the next change.
    void cancel();
    void replan();

    const Catalogues& catalogues() const { return m_catalogues; }
    /// Of `plan().network`, on demand.
    NetworkDetail& networkDetail() { return m_networkDetail; }

Q_SIGNALS:
    /// Plan, ranking or whether they are current.
    void changed();
    /// Of the selected site's plan (0 to 1) and then of the ranking (0 to 1).
    void progressed(double fraction, bool ranking);
    void runningChanged(bool running);
    void failed(const wattort::Finding& finding);
    /// The search has begun, knows a better network or a tighter bound, or has ended.
    void searchChanged();

private:
    void planSite();
    /// The compute centre is shown while its network is still being planned.
    void showCentre(const std::shared_ptr<const Scenario>& scenario, const Plan& centre);
    void planSites();
    void searchNetwork();
    void endSearch();
    void showSearched(std::uint64_t search, const NetworkSoFar& soFar);
    void take(Planned planned, std::shared_ptr<const Scenario> scenario, std::size_t site);
    Plan formerOf(const Site& site) const;
    void forget();
    void reportRunning();
    void fail(const Finding& finding);

    Document& m_document;
    const Catalogues& m_catalogues;
    QTimer m_late;
    LatestJob m_job;
    LatestJob m_searchJob;
    std::stop_source m_searchStop;
    std::uint64_t m_search = 0; ///< the number of the last search: what former ones still tell is late
    std::optional<NetworkSoFar> m_searched;
    bool m_searchStopped = false; ///< by the planner, who wants to go on with what is there
    LatestJob m_rankingJob;
    NetworkDetail m_networkDetail;
    Plan m_plan;
    std::vector<KeyFigureValue> m_figures;
    Findings m_findings;
    std::vector<Plan> m_sitePlans;
    std::vector<RankedSite> m_ranking;
    bool m_current = false;
    bool m_rankingCurrent = false;
    bool m_saidRunning = false;
};

} // namespace wattort::ui
