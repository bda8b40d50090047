#include "ui/stages/sites_panel.hpp"

#include "ui/edit/quantity_edit.hpp"
#include "ui/stages/fact_list.hpp"
#include "ui/table/value_table.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"
#include "ui/window/icon.hpp"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace wattort::ui {

namespace {

std::vector<Fact> facts(const SiteAssessment& site)
{
    std::vector<Fact> rows{{SitesPanel::tr("Suitability"),
                            site.excluded ? SitesPanel::tr("excluded") : SitesPanel::tr("possible"),
                            {},
                            site.excluded ? QStringLiteral("error") : QStringLiteral("ok")}};
    for (const ExclusionConflict& conflict : site.conflicts) {
        rows.push_back({label(conflict.kind), SitesPanel::tr("%1 inside").arg(text(conflict.overlap)),
                        QString::fromStdString(conflict.name), QStringLiteral("warning")});
    }
    rows.insert(rows.end(), {{SitesPanel::tr("Area"), text(site.area)},
                             {SitesPanel::tr("Substation"), text(site.substationDistance),
                              QString::fromStdString(site.nearestSubstation)},
                             {SitesPanel::tr("Power line"), text(site.powerLineDistance)},
                             {SitesPanel::tr("Street"), text(site.streetDistance)},
                             {SitesPanel::tr("Nearest dwelling"), text(site.dwellingDistance)},
                             {SitesPanel::tr("Protected area"), text(site.protectedAreaDistance)},
                             {SitesPanel::tr("Existing heat network"), text(site.heatNetworkDistance)}});
    return rows;
}

std::optional<double> inMetres(const std::optional<Length>& length)
{
    return length ? std::optional(inUnit(*length, m)) : std::nullopt;
}

} // namespace

SitesPanel::SitesPanel(const StageContext& context, QWidget* parent)
    : StagePanel(Step::Sites, context, parent),
      m_list(new QListWidget(this)),
      m_remove(new QPushButton(themedIcon(QStringLiteral("delete")), tr("&Delete"), this)),
      m_name(new QLineEdit(this)),
      m_gridCapacity(new QuantityEdit("MW", {0.0, 5'000.0}, this)),
      m_landPrice(new QuantityEdit("EUR/m2", {0.0, 10'000.0}, this)),
      m_assessment(new FactList(this)),
      m_table(new ValueTableView(this))
{
    buildList();
    buildFields();
    addSection(tr("What the layers say"))->addWidget(m_assessment);
    addAssumptions(tr("Assumptions for judging sites"), "siting");
    addToResults(m_table, tr("All sites"));
}

void SitesPanel::buildList()
{
    QVBoxLayout* section = addSection(tr("Candidate sites"));
    m_list->setAccessibleName(tr("Candidate sites"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    connect(m_list, &QListWidget::currentRowChanged, this, &SitesPanel::select);
    connect(m_list, &QListWidget::itemActivated, this, [this] {
        if (const auto site = document().selectedSite()) {
            Q_EMIT showOnMap(bounds(scenario().layers.sites[*site].area));
        }
    });
    section->addWidget(m_list);
    auto* row = new QHBoxLayout;
    auto* draw = new QPushButton(themedIcon(QStringLiteral("draw")), tr("D&raw a site"), this);
    draw->setToolTip(tr("Click the corners on the map; a double click closes the area"));
    connect(draw, &QPushButton::clicked, this, [this] { Q_EMIT actionWanted(QStringLiteral("draw_site")); });
    connect(m_remove, &QPushButton::clicked, this, &SitesPanel::removeSite);
    row->addWidget(draw);
    row->addWidget(m_remove);
    section->addLayout(row);
}

void SitesPanel::buildFields()
{
    QFormLayout* form = addForm(tr("Selected site"));
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Grid capacity"), m_gridCapacity);
    form->addRow(tr("&Land price"), m_landPrice);
    m_gridCapacity->setToolTip(tr("What the grid operator has promised; 0: not known"));
    m_landPrice->setToolTip(tr("Serviced land; 0: not known"));
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        const std::string name = m_name->text().trimmed().toStdString();
        if (!name.empty()) {
            changeSite(tr("Name of the site"), [&name](Site& site) { site.name = name; });
        }
    });
    connect(m_gridCapacity, &QuantityEdit::edited, this, [this](double megawatts) {
        changeSite(
            tr("Grid capacity"), [megawatts](Site& site) { site.gridCapacity = megawatts * MW; },
            m_gridCapacity->mergeId());
    });
    connect(m_landPrice, &QuantityEdit::edited, this, [this](double euros) {
        changeSite(
            tr("Land price"), [euros](Site& site) { site.landPrice = euros * EUR / m2; }, m_landPrice->mergeId());
    });
}

void SitesPanel::changeSite(const QString& text, const std::function<void(Site&)>& change, int mergeId)
{
    const auto selected = document().selectedSite();
    if (!selected) {
        return;
    }
    document().change(
        text,
        [&](Scenario& next) {
            std::vector<Site> sites = next.layers.sites.features();
            change(sites[*selected]);
            next.layers.sites = Layer<Site>(std::move(sites), next.layers.sites.source);
        },
        mergeId);
}

void SitesPanel::removeSite()
{
    const auto selected = document().selectedSite();
    if (!selected) {
        return;
    }
    const QString name = QString::fromStdString(scenario().layers.sites[*selected].name);
    document().change(tr("Delete the site %1").arg(name), [&](Scenario& next) {
        std::vector<Site> sites = next.layers.sites.features();
        sites.erase(sites.begin() + std::ptrdiff_t(*selected));
        next.layers.sites = Layer<Site>(std::move(sites), next.layers.sites.source);
    });
}

void SitesPanel::select(int row)
{
    if (row >= 0) {
        document().selectSite(std::size_t(row));
    }
}

void SitesPanel::showScenario()
{
    const auto& sites = scenario().layers.sites;
    const auto selected = document().selectedSite();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const Site& site : sites) {
            m_list->addItem(QString::fromStdString(site.name));
        }
        fitHeight(*m_list);
        m_list->setCurrentRow(selected ? int(*selected) : -1);
    }
    for (QWidget* widget : {static_cast<QWidget*>(m_remove), static_cast<QWidget*>(m_name),
                            static_cast<QWidget*>(m_gridCapacity), static_cast<QWidget*>(m_landPrice)}) {
        widget->setEnabled(selected.has_value());
    }
    const Site site = selected ? sites[*selected] : Site{};
    m_name->setText(QString::fromStdString(site.name));
    m_gridCapacity->show(inUnit(site.gridCapacity, MW));
    m_landPrice->show(inUnit(site.landPrice, EUR / m2));
    if (!selected) {
        m_assessment->show({{tr("No site yet"), tr("draw one on the map or import them")}});
    }
    showRanking();
}

void SitesPanel::showPlan(const Plan& plan)
{
    if (document().selectedSite()) {
        m_assessment->show(facts(plan.siting->output));
    }
}

void SitesPanel::showRanking()
{
    showSites(*m_table, scenario(), live().sitePlans());
}

void showSites(ValueTableView& table, const Scenario& scenario, const std::vector<Plan>& plans)
{
    std::vector<ValueRow> rows;
    for (std::size_t i = 0; i < scenario.layers.sites.size(); ++i) {
        const Site& site = scenario.layers.sites[i];
        ValueRow row{.cells = {QString::fromStdString(site.name), inUnit(area(site.area), ha)}, .key = int(i)};
        if (i < plans.size() && plans[i].siting && plans[i].siting->input.site == site) {
            const SiteAssessment& judged = plans[i].siting->output;
            row.cells.insert(row.cells.end(),
                             {judged.excluded ? SitesPanel::tr("excluded") : SitesPanel::tr("possible"),
                              inMetres(judged.substationDistance), inMetres(judged.powerLineDistance),
                              inMetres(judged.dwellingDistance), inMetres(judged.protectedAreaDistance)});
        }
        rows.push_back(std::move(row));
    }
    table.show({{.header = SitesPanel::tr("Site")},
                {.header = SitesPanel::tr("Area"), .unit = "ha"},
                {.header = SitesPanel::tr("Suitability")},
                {.header = SitesPanel::tr("Substation"), .unit = "m", .digits = 0},
                {.header = SitesPanel::tr("Power line"), .unit = "m", .digits = 0},
                {.header = SitesPanel::tr("Dwelling"), .unit = "m", .digits = 0},
                {.header = SitesPanel::tr("Protected area"), .unit = "m", .digits = 0}},
               std::move(rows));
}

} // namespace wattort::ui
