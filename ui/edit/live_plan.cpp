#include "ui/edit/live_plan.hpp"

#include "model/scenario/check.hpp"

#include <chrono>
#include <utility>

namespace wattort::ui {

using namespace std::chrono_literals;

namespace {

struct Planned {
    Plan plan;
    Findings findings;
};

struct Ranked {
    std::vector<Plan> plans;
    std::vector<RankedSite> ranking;
};

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
    connect(&m_job, &LatestJob::finished, this, &LivePlan::reportRunning);
    connect(&m_rankingJob, &LatestJob::finished, this, &LivePlan::reportRunning);
}

void LivePlan::cancel()
{
    m_centreJob.cancel();
    m_job.cancel();
    m_rankingJob.cancel();
    m_late.stop();
    reportRunning();
    Q_EMIT changed();
}

void LivePlan::replan()
{
    m_current = false;
    m_rankingCurrent = false;
    m_rankingJob.cancel();
    if (m_document.selectedSite()) {
        planSite();
    } else {
        m_centreJob.cancel();
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

void LivePlan::planCentreFirst()
{
    const auto scenario = m_document.snapshot();
    m_centreJob.start([scenario, &catalogues = m_catalogues,
                       former = m_plan](const Task&) { return planCentre(*scenario, catalogues, former); },
                      [this, scenario](const Plan& centre) {
                          const bool late = m_current || scenario != m_document.snapshot() || !m_plan.complete();
                          if (late || (centre.centre == m_plan.centre && centre.year == m_plan.year)) {
                              return;
                          }
                          m_plan.weather = centre.weather;
                          m_plan.centre = centre.centre;
                          m_plan.year = centre.year;
                          m_figures = keyFigures(m_plan);
                          Q_EMIT changed();
                      });
}

void LivePlan::planSite()
{
    planCentreFirst();
    const auto scenario = m_document.snapshot();
    const std::size_t site = *m_document.selectedSite();
    // The last plan of this very site knows most; one of another site still has what sites share.
    const bool same = m_plan.siting && m_plan.siting->input.site == scenario->layers.sites[site];
    m_job.start(
        [scenario, site, &catalogues = m_catalogues,
         former = same ? m_plan : formerOf(scenario->layers.sites[site])](const Task& task) {
            // First what is wrong with the input: it explains most of what the plan then complains about.
            Planned planned{.findings = checkScenario(*scenario, catalogues)};
            planned.plan = wattort::plan(*scenario, site, catalogues, task, former);
            const Findings more = wattort::findings(planned.plan);
            planned.findings.insert(planned.findings.end(), more.begin(), more.end());
            return planned;
        },
        [this, scenario, site](Planned planned) {
            m_findings = std::move(planned.findings);
            take(std::move(planned.plan), scenario, site);
        });
}

void LivePlan::take(Plan plan, std::shared_ptr<const Scenario> scenario, std::size_t site)
{
    m_plan = std::move(plan);
    m_figures = keyFigures(m_plan);
    m_current = scenario == m_document.snapshot() && site == m_document.selectedSite();
    m_late.stop();
    planSites();
    Q_EMIT changed();
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
        [scenario, &catalogues = m_catalogues, former = std::move(former)](const Task& task) {
            Ranked ranked{.plans = planAllSites(*scenario, catalogues, task, former)};
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
