#include "ui/edit/live_plan.hpp"

#include "model/scenario/check.hpp"

#include <QCoreApplication>
#include <QPointer>

#include <chrono>
#include <utility>

namespace wattort::ui {

using namespace std::chrono_literals;

namespace {

struct Ranked {
    std::vector<Plan> plans;
    std::vector<RankedSite> ranking;
};

LivePlan::Planned planned(const Scenario& scenario, std::size_t site, const Catalogues& catalogues, const Task& task,
                          const Plan& former, const PlanSearch& search)
{
    // First what is wrong with the input: it explains most of what the plan then complains about.
    LivePlan::Planned planned{.findings = checkScenario(scenario, catalogues)};
    planned.plan = wattort::plan(scenario, site, catalogues, task, former, search);
    const Findings more = wattort::findings(planned.plan);
    planned.findings.insert(planned.findings.end(), more.begin(), more.end());
    return planned;
}

} // namespace

LivePlan::LivePlan(Document& document, const Catalogues& catalogues, QObject* parent)
    : QObject(parent), m_document(document), m_catalogues(catalogues)
{
    m_late.setSingleShot(true);
    m_late.setInterval(150ms);
    connect(&m_late, &QTimer::timeout, this, &LivePlan::changed);
    connect(&document, &Document::changed, this, &LivePlan::replan);
    connect(&document, &Document::siteSelected, this, &LivePlan::replan);
    connect(&m_job, &LatestJob::progressed, this, [this](double done) { Q_EMIT progressed(done, false); });
    connect(&m_rankingJob, &LatestJob::progressed, this, [this](double done) { Q_EMIT progressed(done, true); });
    connect(&m_job, &LatestJob::failed, this, &LivePlan::fail);
    connect(&m_rankingJob, &LatestJob::failed, this, &LivePlan::fail);
    connect(&m_searchJob, &LatestJob::failed, this, [this](const Finding& finding) {
        planSites();
        fail(finding);
    });
    connect(&m_searchJob, &LatestJob::finished, this, [this] {
        Q_EMIT searchChanged();
        reportRunning();
    });
    connect(&m_job, &LatestJob::finished, this, &LivePlan::reportRunning);
    connect(&m_rankingJob, &LatestJob::finished, this, &LivePlan::reportRunning);
}

void LivePlan::cancel()
{
    m_job.cancel();
    endSearch();
    m_rankingJob.cancel();
    m_networkDetail.cancel();
    m_late.stop();
    reportRunning();
    Q_EMIT changed();
}

void LivePlan::replan()
{
    m_current = false;
    m_rankingCurrent = false;
    m_searchStopped = false;
    endSearch();
    m_rankingJob.cancel();
    if (m_document.selectedSite()) {
        planSite();
    } else {
        m_job.cancel();
        forget();
    }
    reportRunning();
    if (m_job.running()) {
        // Most changes are planned before anyone could read "not up to date".
        m_late.start();
    } else {
        Q_EMIT changed();
    }
}

void LivePlan::forget()
{
    m_plan = {};
    m_figures.clear();
    m_sitePlans.clear();
    m_ranking.clear();
    m_findings = checkScenario(m_document.scenario(), m_catalogues);
    m_current = true;
    m_rankingCurrent = true;
}

Plan LivePlan::formerOf(const Site& site) const
{
    for (const Plan& former : m_sitePlans) {
        if (former.siting && former.siting->input.site == site) {
            return former;
        }
    }
    return m_plan;
}

void LivePlan::showCentre(const std::shared_ptr<const Scenario>& scenario, const Plan& centre)
{
    const bool late = m_current || scenario != m_document.snapshot() || !m_plan.complete();
    if (late || (centre.centre == m_plan.centre && centre.year == m_plan.year)) {
        return;
    }
    m_plan.weather = centre.weather;
    m_plan.centre = centre.centre;
    m_plan.year = centre.year;
    m_figures = keyFigures(m_plan);
    Q_EMIT changed();
}

void LivePlan::planSite()
{
    const auto scenario = m_document.snapshot();
    const std::size_t site = *m_document.selectedSite();
    // The last plan of this very site knows most; one of another site still has what sites share.
    const bool same = m_plan.siting && m_plan.siting->input.site == scenario->layers.sites[site];
    m_job.start(
        [scenario, site, &catalogues = m_catalogues, live = QPointer<LivePlan>(this),
         former = same ? m_plan : formerOf(scenario->layers.sites[site])](const Task& task) {
            const Plan centre = planCentre(*scenario, catalogues, former);
            const auto show = [live, scenario, centre] {
                if (live) {
                    live->showCentre(scenario, centre);
                }
            };
            QMetaObject::invokeMethod(QCoreApplication::instance(), show, Qt::QueuedConnection);
            // With this centre for its former the plan has the very same one, and nobody shows it twice.
            return planned(*scenario, site, catalogues, task, centre, {.full = false});
        },
        [this, scenario, site](Planned planned) { take(std::move(planned), scenario, site); });
}

void LivePlan::take(Planned planned, std::shared_ptr<const Scenario> scenario, std::size_t site)
{
    m_plan = std::move(planned.plan);
    m_findings = std::move(planned.findings);
    m_figures = keyFigures(m_plan);
    m_current = scenario == m_document.snapshot() && site == m_document.selectedSite();
    m_late.stop();
    if (m_current && m_plan.network->output.preliminary && !m_searchStopped) {
        searchNetwork();
    } else {
        planSites();
    }
    Q_EMIT changed();
}

void LivePlan::searchNetwork()
{
    const auto scenario = m_document.snapshot();
    const std::size_t site = *m_document.selectedSite();
    m_searchStop = std::stop_source();
    const PlanSearch search{
        .stop = m_searchStop.get_token(),
        .progress = [live = QPointer<LivePlan>(this), number = ++m_search](const NetworkSoFar& soFar) {
            const auto show = [live, number, soFar] {
                if (live) {
                    live->showSearched(number, soFar);
                }
            };
            QMetaObject::invokeMethod(QCoreApplication::instance(), show, Qt::QueuedConnection);
        }};
    m_searchJob.start([scenario, site, &catalogues = m_catalogues, former = m_plan,
                       search](const Task& task) { return planned(*scenario, site, catalogues, task, former, search); },
                      [this, scenario, site](Planned planned) {
                          m_searched.reset();
                          m_searchStopped = planned.plan.network->output.preliminary;
                          take(std::move(planned), scenario, site);
                      });
    Q_EMIT searchChanged();
}

void LivePlan::showSearched(std::uint64_t search, const NetworkSoFar& soFar)
{
    if (search == m_search && m_searchJob.running()) {
        m_searched = soFar;
        Q_EMIT searchChanged();
    }
}

void LivePlan::stopSearch()
{
    m_searchStop.request_stop();
}

void LivePlan::searchOn()
{
    if (m_current && m_plan.complete() && m_plan.network->output.preliminary && !searching()) {
        m_searchStopped = false;
        m_rankingJob.cancel();
        m_rankingCurrent = false;
        searchNetwork();
        reportRunning();
    }
}

void LivePlan::endSearch()
{
    m_searchStop.request_stop();
    m_searched.reset();
    if (m_searchJob.running()) {
        m_searchJob.cancel();
        Q_EMIT searchChanged();
    }
}

void LivePlan::planSites()
{
    const auto scenario = m_document.snapshot();
    std::vector<Plan> former;
    for (const Site& site : scenario->layers.sites) {
        const bool shown = m_plan.siting->input.site == site;
        former.push_back(shown ? m_plan : formerOf(site));
    }
    m_rankingJob.start(
        [scenario, &catalogues = m_catalogues, former = std::move(former),
         full = !m_plan.network->output.preliminary](const Task& task) {
            Ranked ranked{.plans = planAllSites(*scenario, catalogues, task, former, {.full = full})};
            ranked.ranking = rankSites(ranked.plans, scenario->weights);
            return ranked;
        },
        [this, scenario](Ranked ranked) {
            m_sitePlans = std::move(ranked.plans);
            m_ranking = std::move(ranked.ranking);
            m_rankingCurrent = scenario == m_document.snapshot();
            Q_EMIT changed();
        });
}

void LivePlan::fail(const Finding& finding)
{
    m_findings.insert(m_findings.begin(), finding);
    Q_EMIT failed(finding);
    Q_EMIT changed();
}

void LivePlan::reportRunning()
{
    if (m_saidRunning != running()) {
        m_saidRunning = running();
        Q_EMIT runningChanged(m_saidRunning);
    }
}

} // namespace wattort::ui
