#include "ui/stages/ranking_panel.hpp"

#include "ui/stages/chart_place.hpp"
#include "ui/table/value_table.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"
#include "ui/window/icon.hpp"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

#include <cmath>

namespace wattort::ui {

RankingPanel::RankingPanel(const StageContext& context, QWidget* parent)
    : StagePanel(Step::Ranking, context, parent),
      m_state(new QLabel(this)),
      m_scores(new ValueTableView(this)),
      m_values(new ValueTableView(this)),
      m_chart(new ChartPlace(this))
{
    m_state->setWordWrap(true);
    addSection(tr("Result"))->addWidget(m_state);
    buildWeights();
    addToResults(m_chart, tr("Weighted scores"));
    addToResults(m_scores, tr("Scores"));
    addToResults(m_values, tr("Values"));
    for (ValueTableView* table : {m_scores, m_values}) {
        connect(table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
            document().selectSite(std::size_t(index.data(ValueTable::keyRole).toInt()));
        });
    }
}

void RankingPanel::buildWeights()
{
    QVBoxLayout* section = addSection(tr("Weights of the criteria"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    for (std::size_t i = 0; i < criterionCount; ++i) {
        const auto criterion = static_cast<Criterion>(i);
        auto* name = new QLabel(label(criterion), this);
        name->setWordWrap(true);
        auto* slider = new QSlider(Qt::Horizontal, this);
        slider->setRange(0, 100);
        slider->setPageStep(10);
        slider->setFixedWidth(110);
        slider->setAccessibleName(tr("Weight of %1").arg(label(criterion)));
        m_percents[i] = new QLabel(this);
        m_percents[i]->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_percents[i]->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("100 %")));
        grid->addWidget(name, int(i), 0);
        grid->addWidget(slider, int(i), 1);
        grid->addWidget(m_percents[i], int(i), 2);
        m_sliders[i] = slider;
        m_mergeIds[i] = newMergeId();
        connect(slider, &QSlider::valueChanged, this, [this, i](int percent) {
            document().change(
                tr("Weight of %1").arg(label(static_cast<Criterion>(i))),
                [i, percent](Scenario& next) { next.weights[i] = percent / 100.0; }, m_mergeIds[i]);
        });
        connect(slider, &QSlider::sliderReleased, this, [this, i] { m_mergeIds[i] = newMergeId(); });
    }
    section->addLayout(grid);
    auto* equal = new QPushButton(themedIcon(QStringLiteral("reset")), tr("All the &same"), this);
    section->addWidget(equal);
    connect(equal, &QPushButton::clicked, this,
            [this] { document().change(tr("All weights the same"), [](Scenario& next) { next.weights.fill(1.0); }); });
}

void RankingPanel::showScenario()
{
    for (std::size_t i = 0; i < criterionCount; ++i) {
        const QSignalBlocker quiet(m_sliders[i]);
        const double weight = scenario().weights[i];
        m_sliders[i]->setValue(int(std::lround(100.0 * weight)));
        m_percents[i]->setText(percentText(weight));
    }
}

void RankingPanel::showPlan(const Plan& plan)
{
    Q_UNUSED(plan)
}

void RankingPanel::showRanking()
{
    const auto& ranking = live().ranking();
    const bool current = live().rankingCurrent();
    if (ranking.empty()) {
        m_state->setText(live().running() ? tr("The sites are being planned …") : tr("There are no sites to rank."));
    } else {
        m_state->setText((current ? tr("Best site by these weights: <b>%1</b>") : tr("Not up to date: <b>%1</b>"))
                             .arg(QString::fromStdString(ranking.front().name).toHtmlEscaped()));
    }
    m_state->setEnabled(current);
    m_chart->setEnabled(current);
    m_chart->show([ranking, weights = scenario().weights] { return wattort::ui::ranking(ranking, weights); });
    showTables();
}

void RankingPanel::showTables()
{
    std::vector<ValueColumn> scoreColumns{
        {.header = tr("Rank"), .digits = 0}, {.header = tr("Site")}, {.header = tr("Score"), .digits = 2}};
    std::vector<ValueColumn> valueColumns{{.header = tr("Rank"), .digits = 0}, {.header = tr("Site")}};
    for (std::size_t i = 0; i < criterionCount; ++i) {
        const auto criterion = static_cast<Criterion>(i);
        scoreColumns.push_back({.header = label(criterion), .digits = 2});
        valueColumns.push_back({.header = label(criterion), .unit = std::string(info(criterion).unit)});
    }
    std::vector<ValueRow> scores;
    std::vector<ValueRow> values;
    for (const RankedSite& site : live().ranking()) {
        const QString name = site.excluded ? tr("%1 (excluded)").arg(QString::fromStdString(site.name))
                                           : QString::fromStdString(site.name);
        ValueRow score{.cells = {site.rank, name, site.score}, .key = int(site.site)};
        ValueRow value{.cells = {site.rank, name}, .key = int(site.site)};
        for (std::size_t i = 0; i < criterionCount; ++i) {
            score.cells.emplace_back(site.scores[i]);
            value.cells.emplace_back(site.values[i]);
        }
        scores.push_back(std::move(score));
        values.push_back(std::move(value));
    }
    m_scores->show(std::move(scoreColumns), std::move(scores));
    m_values->show(std::move(valueColumns), std::move(values));
    m_scores->setEnabled(live().rankingCurrent());
    m_values->setEnabled(live().rankingCurrent());
}

} // namespace wattort::ui
