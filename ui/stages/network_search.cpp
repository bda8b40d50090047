#include "ui/stages/network_search.hpp"

#include "ui/edit/choice.hpp"
#include "ui/stages/chart_place.hpp"
#include "ui/stages/fact_list.hpp"
#include "ui/text/quantity_text.hpp"
#include "ui/window/icon.hpp"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace wattort::ui {

namespace {

constexpr auto workKey = "network_search_work";

/// In the unit of the assumption, millions of arcs; a thousand are some ten seconds.
constexpr double thorough = 1'000.0;
constexpr double minutes = 6'000.0;
constexpr double exhaustive = 60'000.0;

double workOf(const Scenario& scenario)
{
    const auto found = scenario.overrides.find(workKey);
    return found == scenario.overrides.end() ? 0.0 : found->second.value;
}

} // namespace

NetworkSearch::NetworkSearch(Document& document, LivePlan& live, ChartPlace& chart, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_live(live),
      m_chart(chart),
      m_depth(new Choice(this)),
      m_button(new QPushButton(this)),
      m_facts(new FactList(this)),
      m_state(new QLabel(this))
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    m_depth->addItem(tr("At once, with every change"), 0.0);
    m_depth->addItem(tr("Thorough (some 10 s)"), thorough);
    m_depth->addItem(tr("Long (some minutes)"), minutes);
    m_depth->addItem(tr("As far as it goes (until you stop it)"), exhaustive);
    m_depth->setToolTip(tr("Belongs to the scenario: the same depth finds the same network on every machine, in the "
                           "report and on the command line too. The plan that is found at once is shown meanwhile."));
    auto* label = new QLabel(tr("&Search"), this);
    label->setBuddy(m_depth);
    form->addRow(label, m_depth);
    form->addRow(m_facts);
    m_state->setObjectName(QStringLiteral("faint"));
    m_state->setWordWrap(true);
    form->addRow(m_state);
    m_button->setObjectName(QStringLiteral("optimise"));
    form->addRow(m_button);
    connect(m_depth, &Choice::chosen, this, [this](const QVariant& work) { setWork(work.toDouble()); });
    connect(m_button, &QPushButton::clicked, this, &NetworkSearch::press);
    connect(&m_live, &LivePlan::searchChanged, this, &NetworkSearch::follow);
}

void NetworkSearch::showScenario()
{
    const double work = workOf(m_document.scenario());
    m_depth->show(work);
    if (m_depth->currentIndex() < 0) {
        // Another number, set among the assumptions or by hand in the file.
        m_depth->addItem(tr("%1 million arcs").arg(numberText(work, 0)), work);
        m_depth->show(work);
    }
}

void NetworkSearch::showPlan()
{
    showFacts();
}

void NetworkSearch::setWork(double millionArcs)
{
    m_document.change(tr("Search for the network"), [millionArcs](Scenario& next) {
        if (millionArcs == 0.0) {
            next.overrides.erase(workKey);
        } else {
            next.overrides[workKey].value = millionArcs;
        }
    });
}

void NetworkSearch::press()
{
    if (m_live.searching()) {
        m_live.stopSearch();
        m_button->setEnabled(false); // until the network so far is sized and simulated
    } else if (workOf(m_document.scenario()) == 0.0) {
        setWork(thorough);
    } else {
        m_live.searchOn();
    }
}

void NetworkSearch::follow()
{
    const bool searching = m_live.searching();
    if (searching && !m_wasSearching) {
        m_course.clear();
        m_since.start();
    }
    m_wasSearching = searching;
    if (const auto& soFar = m_live.searched(); searching && soFar) {
        m_course.push_back({double(m_since.elapsed()) / 1e3, soFar->worth.value(), soFar->bound.value()});
        showChart();
    }
    showFacts();
}

void NetworkSearch::showFacts()
{
    const bool searching = m_live.searching();
    const Plan& plan = m_live.plan();
    const bool there = plan.complete() && !plan.network->output.consumers.empty() && plan.network->output.bound;
    const bool preliminary = there && plan.network->output.preliminary;
    std::vector<Fact> facts;
    if (there) {
        const auto perYear = [](Money worth) { return tr("%1 a year").arg(text(worth)); };
        const auto& soFar = m_live.searched();
        const Money worth = soFar ? soFar->worth : plan.network->output.objective;
        const Money bound = soFar ? soFar->bound : *plan.network->output.bound;
        facts.push_back({tr("Worth of the network"), perYear(worth),
                         tr("What consumers pay in a year, less heat, trenches, heat losses and house connections.")});
        facts.push_back({tr("Best possible, at most"), perYear(bound), tr("No network from this site is worth more.")});
        if (bound > Money{}) {
            const double below = double((bound - worth) / bound);
            facts.push_back({tr("Below the best possible"), tr("at most %1").arg(percentText(below, 1))});
        }
    }
    m_facts->show(std::move(facts));
    QString state;
    if (searching) {
        state = tr("Searching: the map shows the best network so far.");
    } else if (preliminary) {
        state = tr("Stopped before its end. The plan uses the best network so far; a report from the command line "
                   "searches to the end.");
    }
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
    m_button->setText(searching ? tr("Stop and &keep the best") : preliminary ? tr("Search &on") : tr("&Optimise"));
    m_button->setIcon(themedIcon(searching ? QStringLiteral("cancel") : QStringLiteral("network")));
    const bool done = there && !preliminary && workOf(m_document.scenario()) > 0.0;
    m_button->setEnabled(there && !done && (searching || m_live.current()));
    m_button->setToolTip(done ? tr("Searched as far as the scenario asks for. Choose a longer search.") : QString());
}

void NetworkSearch::showChart()
{
    if (m_course.size() < 2) {
        return;
    }
    Q_EMIT courseKnown();
    m_chart.show([course = m_course] {
        Diagram diagram{.title = tr("Search for the best network"),
                        .description = tr("The worth of the best network rises, the proven limit that no network can "
                                          "exceed falls. What lies between is not yet decided."),
                        .positions = Diagram::Positions::Numbers};
        diagram.xAxis = {.name = tr("Time"), .unit = "s", .digits = 1};
        diagram.yAxis = {.name = tr("Worth"), .unit = "kEUR/a", .digits = 1};
        diagram.series = {{.name = tr("Proven limit"), .look = Look::DashedLine, .hue = Hue::Vermilion},
                          {.name = tr("Best network"), .hue = Hue::Blue}};
        for (const Step& step : course) {
            if (!diagram.x.empty() && step.seconds <= diagram.x.back()) {
                continue;
            }
            diagram.x.push_back(step.seconds);
            diagram.series[0].values.push_back(step.boundEur / 1e3);
            diagram.series[1].values.push_back(step.worthEur / 1e3);
        }
        return diagram;
    });
}

} // namespace wattort::ui
