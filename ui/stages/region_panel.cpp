#include "ui/stages/region_panel.hpp"

#include "ui/stages/fact_list.hpp"
#include "ui/table/value_table.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"
#include "ui/window/icon.hpp"

#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <numeric>

namespace wattort::ui {

namespace {

template <class Feature>
ValueRow row(LayerKind kind, const Layer<Feature>& layer)
{
    return {.cells = {label(kind), int(layer.size()),
                      layer.empty() ? QStringLiteral("–") : QString::fromStdString(layer.source)},
            .key = int(kind),
            .toolTip = QString::fromStdString(layer.source)};
}

std::vector<ValueRow> layerRows(const Layers& layers)
{
    return {row(LayerKind::Streets, layers.streets),         row(LayerKind::Buildings, layers.buildings),
            row(LayerKind::LandUse, layers.landUse),         row(LayerKind::Sites, layers.sites),
            row(LayerKind::Substations, layers.substations), row(LayerKind::PowerLines, layers.powerLines),
            row(LayerKind::Exclusion, layers.exclusion),     row(LayerKind::HeatNetwork, layers.heatNetwork),
            row(LayerKind::HeatDensity, layers.heatDensity), row(LayerKind::HeatSources, layers.heatSources)};
}

} // namespace

RegionPanel::RegionPanel(const StageContext& context, QWidget* parent)
    : StagePanel(Step::Region, context, parent),
      m_name(new QLineEdit(this)),
      m_description(new QPlainTextEdit(this)),
      m_facts(new FactList(this)),
      m_table(new ValueTableView(this))
{
    QFormLayout* form = addForm(tr("Scenario"));
    form->addRow(tr("&Name"), m_name);
    m_description->setFixedHeight(4 * m_description->fontMetrics().lineSpacing());
    m_description->setTabChangesFocus(true);
    m_description->setPlaceholderText(tr("Task, state of planning, who works on it"));
    form->addRow(tr("&Description"), m_description);
    m_description->setUndoRedoEnabled(false); // the scenario's history has it
    connect(m_name, &QLineEdit::editingFinished, this, &RegionPanel::takeName);
    connect(m_description, &QPlainTextEdit::textChanged, this, &RegionPanel::takeDescription);

    QVBoxLayout* holdings = addSection(tr("Data"));
    holdings->addWidget(m_facts);
    auto* import = new QPushButton(themedIcon(QStringLiteral("import")), tr("&Import layers …"), this);
    connect(import, &QPushButton::clicked, this, [this] { Q_EMIT actionWanted(QStringLiteral("import")); });
    holdings->addWidget(import);
    addAssumptions(tr("Assumptions for judging sites"), "siting");
    addToResults(m_table, tr("Layers"));
}

void RegionPanel::takeName()
{
    const std::string name = m_name->text().trimmed().toStdString();
    m_name->setModified(false);
    document().change(tr("Name of the scenario"),
                      [&name](Scenario& next) { next.name = name.empty() ? next.name : name; });
    m_name->setText(QString::fromStdString(scenario().name));
}

void RegionPanel::takeDescription()
{
    document().change(
        tr("Description of the scenario"),
        [this](Scenario& next) { next.description = m_description->toPlainText().toStdString(); }, m_mergeId);
}

void RegionPanel::showScenario()
{
    const Scenario& now = scenario();
    const QString name = QString::fromStdString(now.name);
    if (m_name->text() != name && !m_name->isModified()) {
        m_name->setText(name);
    }
    const QString description = QString::fromStdString(now.description);
    if (m_description->toPlainText() != description) {
        const QSignalBlocker quiet(m_description);
        m_description->setPlainText(description);
    }
    const Box box = bounds(now.layers);
    m_facts->show({
        {tr("Coordinate system"), QStringLiteral("EPSG:%1").arg(now.epsg)},
        {tr("Extent"), box.valid() ? tr("%1 × %2").arg(text((box.maxX - box.minX) * m), text((box.maxY - box.minY) * m))
                                   : QStringLiteral("–")},
        {tr("Buildings"), numberText(double(now.layers.buildings.size()), 0)},
        {tr("Streets"), numberText(double(now.layers.streets.size()), 0)},
        {tr("Candidate sites"), numberText(double(now.layers.sites.size()), 0)},
    });
    m_table->show(
        {{.header = tr("Layer")}, {.header = tr("Features"), .digits = 0}, {.header = tr("Source and licence")}},
        layerRows(now.layers));
}

void RegionPanel::showPlan(const Plan& plan)
{
    Q_UNUSED(plan)
}

} // namespace wattort::ui
