#include "ui/window/header_bar.hpp"

#include "ui/edit/choice.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace wattort::ui {

namespace {

bool isYearly(KeyFigure figure)
{
    return figure == KeyFigure::RecoverableHeat || figure == KeyFigure::HeatSold
           || figure == KeyFigure::AvoidedEmissions;
}

} // namespace

HeaderBar::HeaderBar(Document& document, LivePlan& live, QWidget* parent)
    : QFrame(parent), m_document(document), m_live(live), m_site(new Choice(this)), m_state(new QLabel(this))
{
    setObjectName(QStringLiteral("headerBar"));
    setAccessibleName(tr("Key figures"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(0);
    auto* place = new QVBoxLayout;
    place->setSpacing(2);
    auto* siteLabel = new QLabel(tr("Si&te"), this);
    siteLabel->setObjectName(QStringLiteral("tileLabel"));
    siteLabel->setBuddy(m_site);
    m_site->setAccessibleName(tr("Site"));
    m_site->setMinimumWidth(150);
    m_state->setObjectName(QStringLiteral("stale"));
    auto* first = new QHBoxLayout;
    first->addWidget(siteLabel);
    first->addStretch();
    first->addWidget(m_state);
    place->addLayout(first);
    place->addWidget(m_site);
    row->addLayout(place);
    row->addSpacing(12);
    for (const KeyFigure figure : {KeyFigure::ItPower, KeyFigure::Pue, KeyFigure::RecoverableHeat, KeyFigure::HeatSold,
                                   KeyFigure::LevelisedCostOfHeat, KeyFigure::NetPresentValue,
                                   KeyFigure::AvoidedEmissions, KeyFigure::LegalRulesBroken}) {
        row->addWidget(makeTile(figure), 1);
    }
    connect(m_site, &Choice::chosen, this,
            [this](const QVariant& site) { m_document.selectSite(std::size_t(site.toInt())); });
    connect(&document, &Document::changed, this, &HeaderBar::showScenario);
    connect(&document, &Document::siteSelected, this, &HeaderBar::showScenario);
    connect(&live, &LivePlan::changed, this, &HeaderBar::showPlan);
    connect(&live, &LivePlan::runningChanged, this, &HeaderBar::showPlan);
    showScenario();
    showPlan();
}

QWidget* HeaderBar::makeTile(KeyFigure figure)
{
    auto* tile = new QFrame(this);
    tile->setObjectName(QStringLiteral("tile"));
    auto* column = new QVBoxLayout(tile);
    column->setContentsMargins(10, 0, 6, 0);
    column->setSpacing(2);
    auto* name = new QLabel(shortLabel(figure), tile);
    name->setObjectName(QStringLiteral("tileLabel"));
    auto* value = new QLabel(QStringLiteral("–"), tile);
    value->setObjectName(QStringLiteral("tileValue"));
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setAccessibleName(label(figure));
    tile->setToolTip(label(figure));
    column->addWidget(name);
    column->addWidget(value);
    m_tiles.push_back({figure, value, isYearly(figure) ? QStringLiteral("/a") : QString()});
    return tile;
}

void HeaderBar::showScenario()
{
    const QSignalBlocker quiet(m_site);
    m_site->clear();
    int index = 0;
    for (const Site& site : m_document.scenario().layers.sites) {
        m_site->addItem(QString::fromStdString(site.name), index++);
    }
    const auto selected = m_document.selectedSite();
    m_site->setEnabled(selected.has_value());
    if (selected) {
        m_site->show(int(*selected));
    }
}

void HeaderBar::showPlan()
{
    const auto& figures = m_live.figures();
    const bool current = m_live.current();
    for (const Tile& tile : m_tiles) {
        const auto position = std::size_t(tile.figure);
        const bool known = position < figures.size() && figures[position].value;
        tile.value->setText(known ? text(figures[position]) + tile.suffix : QStringLiteral("–"));
        tile.value->setEnabled(current);
    }
    m_state->setText(current ? QString() : m_live.running() ? tr("Calculating …") : tr("Not up to date"));
}

QString HeaderBar::shown(KeyFigure figure) const
{
    for (const Tile& tile : m_tiles) {
        if (tile.figure == figure) {
            QString shown = tile.value->text();
            return shown.endsWith(tile.suffix) ? shown.chopped(tile.suffix.size()) : shown;
        }
    }
    return {};
}

QString HeaderBar::state() const
{
    return m_state->text();
}

} // namespace wattort::ui
