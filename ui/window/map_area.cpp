#include "ui/window/map_area.hpp"

#include "data/keys.hpp"
#include "ui/map/feature_attributes.hpp"
#include "ui/stages/fact_list.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"
#include "ui/window/icon.hpp"
#include "ui/window/map_editing.hpp"
#include "ui/window/theme.hpp"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace wattort::ui {

namespace {

constexpr int cardWidth = 270;
constexpr int cardMargin = 10;

QString freeName(const Layer<Site>& sites)
{
    for (std::size_t number = sites.size() + 1;; ++number) {
        const QString name = MapArea::tr("Site %1").arg(number);
        if (std::none_of(sites.begin(), sites.end(),
                         [&name](const Site& site) { return site.name == name.toStdString(); })) {
            return name;
        }
    }
}

} // namespace

MapArea::MapArea(Document& document, LivePlan& live, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_live(live),
      m_view(new MapView(this)),
      m_card(new QFrame(this)),
      m_title(new QLabel(m_card)),
      m_facts(new FactList(m_card))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    m_view->setAccessibleName(tr("Map"));
    new MapEditing(document, live, *m_view, this);

    m_card->setObjectName(QStringLiteral("card"));
    auto* card = new QVBoxLayout(m_card);
    card->setContentsMargins(12, 6, 8, 10);
    card->setSpacing(4);
    auto* top = new QHBoxLayout;
    m_title->setObjectName(QStringLiteral("sectionTitle"));
    m_title->setWordWrap(true);
    auto* close = new QToolButton(m_card);
    close->setIcon(themedIcon(QStringLiteral("cancel")));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close"));
    top->addWidget(m_title, 1);
    top->addWidget(close, 0, Qt::AlignTop);
    card->addLayout(top);
    card->addWidget(m_facts);
    m_card->hide();
    connect(close, &QToolButton::clicked, this, [this] { identify({}); });

    connect(m_view, &MapView::identified, this, [this](const std::vector<IdentifiedFeature>& features) {
        identify(features);
        if (!features.empty()) {
            Q_EMIT featureChosen(features.front());
        }
    });
    connect(m_view, &MapView::siteDrawn, this, &MapArea::addSite);
    connect(m_view, &MapView::siteSelected, this, [this](std::size_t site) { m_document.selectSite(site); });
    connect(m_view, &MapView::cursorMoved, this, [this](Point place) {
        Q_EMIT placeShown(tr("E %1, N %2 (EPSG:%3)")
                              .arg(numberText(place.x, 0), numberText(place.y, 0))
                              .arg(m_document.scenario().epsg));
    });
    connect(&document, &Document::siteSelected, this, &MapArea::showScene);
    connect(&document, &Document::opened, m_view, &MapView::zoomToSettlement);
    connect(&live, &LivePlan::changed, this, &MapArea::showScene);
    connect(&live, &LivePlan::searchChanged, this, &MapArea::showScene);
    connect(&live.networkDetail(), &NetworkDetail::changed, this, &MapArea::showScene);
    connect(&document, &Document::changed, this, [this] {
        m_marks.reset();
        showScene();
    });
    applyMapStyle();
    showScene();
}

void MapArea::applyMapStyle()
{
    m_view->setMapStyle(mapStyle(darkTheme() ? MapTheme::Dark : MapTheme::Light));
}

void MapArea::showScene()
{
    MapScene scene = mapScene(m_document.scenario());
    if (m_live.searched()) {
        scene.network = m_live.searched()->network; // as it grows: what it carries is not known yet
    } else {
        addNetwork(scene);
    }
    if (const Plan& plan = m_live.plan(); plan.demand && plan.streetHeat) {
        scene.demand = {plan.demand, &plan.demand->output};
        scene.streetHeat = {plan.streetHeat, &plan.streetHeat->output};
    }
    scene.streetHeatVisible = m_streetHeatVisible && (m_live.current() || m_live.running());
    // A network that does not belong to what is shown would be taken for the result.
    scene.networkVisible = m_live.current() || m_live.running();
    scene.selectedSite = m_document.selectedSite();
    if (m_identified && attributes(*m_identified, scene).empty()) {
        m_identified.reset();
        m_card->hide();
    }
    scene.highlighted = m_identified;
    scene.marks = m_marks;
    m_view->setScene(std::move(scene));
    if (m_identified) {
        showCard();
    }
    m_view->setAttribution(QString::fromStdString(m_document.scenario().layers.streets.source));
}

void MapArea::addNetwork(MapScene& scene)
{
    const auto& network = m_live.plan().network;
    if (!network) {
        return;
    }
    scene.network = {network, &network->output};
    const PipeColour shows = m_document.scenario().pipeColour;
    const bool isPipe = m_identified && m_identified->part == IdentifiedFeature::Part::NetworkPipe;
    NetworkDetail& detail = m_live.networkDetail();
    if (isPipe || pipeQuantity(shows).ofYear) {
        detail.want(network);
    }
    const auto years = detail.of(network);
    if (years) {
        scene.pipesYear = {years, &years->pipes};
    }
    const Money phase = Assumptions(m_live.catalogues().assumptions, m_document.scenario().overrides)
                            .value<Money>("network_phase_investment");
    const bool same = m_coloured.network == network && m_coloured.shows == shows && m_coloured.phase == phase
                      && (m_coloured.years == years || !pipeQuantity(shows).ofYear);
    if (!same) {
        m_coloured = {network, years, shows, phase,
                      shows == PipeColour::ConstructionPhase
                          ? phaseColouring(network->input, network->output, phase)
                          : pipeColouring(network->output, shows, scene.pipesYear.get())};
    }
    scene.colouring = m_coloured.colouring;
    scene.path = m_path;
}

void MapArea::showFeature(const IdentifiedFeature& feature)
{
    identify({feature});
    showBox(boundsOf(m_view->scene(), feature));
}

void MapArea::showPath(const std::shared_ptr<const std::vector<std::uint32_t>>& pipes)
{
    if (m_path != pipes) {
        m_path = pipes;
        showScene();
    }
}

void MapArea::showMarks(std::vector<IdentifiedFeature> features)
{
    identify({});
    MapMarks marks{.features = std::move(features)};
    Box all;
    for (const IdentifiedFeature& feature : marks.features) {
        marks.boxes.push_back(boundsOf(m_view->scene(), feature));
        all.add(marks.boxes.back());
    }
    m_marks = std::make_shared<const MapMarks>(std::move(marks));
    showScene();
    showBox(all);
}

void MapArea::setStreetHeatVisible(bool visible)
{
    m_streetHeatVisible = visible;
    showScene();
}

void MapArea::showAll()
{
    m_view->zoomToFit();
}

void MapArea::showBox(const Box& box)
{
    if (box.valid()) {
        m_view->zoomTo(box);
    }
}

void MapArea::showLayer(LayerKind kind)
{
    Layers only;
    const Layers& all = m_document.scenario().layers;
    switch (kind) {
    case LayerKind::Streets:
        only.streets = all.streets;
        break;
    case LayerKind::Buildings:
        only.buildings = all.buildings;
        break;
    case LayerKind::LandUse:
        only.landUse = all.landUse;
        break;
    case LayerKind::Sites:
        only.sites = all.sites;
        break;
    case LayerKind::Substations:
        only.substations = all.substations;
        break;
    case LayerKind::PowerLines:
        only.powerLines = all.powerLines;
        break;
    case LayerKind::Exclusion:
        only.exclusion = all.exclusion;
        break;
    case LayerKind::HeatNetwork:
        only.heatNetwork = all.heatNetwork;
        break;
    case LayerKind::HeatSources:
        only.heatSources = all.heatSources;
        break;
    case LayerKind::HeatDensity:
        break;
    }
    showBox(bounds(only));
}

void MapArea::showPlace(const Place& place)
{
    const auto kind = place.file.empty() ? data::fromKey<LayerKind>(place.layer) : std::nullopt;
    if (!kind || place.row < 1) {
        return;
    }
    const IdentifiedFeature feature{.layer = *kind, .index = std::size_t(place.row) - 1};
    Box box = boundsOf(m_view->scene(), feature);
    if (!box.valid()) {
        return;
    }
    identify({feature});
    // A single house would fill the window: its neighbourhood tells where it is.
    constexpr double around = 150.0;
    box.add(Point{box.minX - around, box.minY - around});
    box.add(Point{box.maxX + around, box.maxY + around});
    showBox(box);
}

void MapArea::addSite(const Polygon& area)
{
    const std::size_t position = m_document.scenario().layers.sites.size();
    const QString name = freeName(m_document.scenario().layers.sites);
    m_document.change(tr("Draw %1").arg(name), [&](Scenario& next) {
        std::vector<Site> sites = next.layers.sites.features();
        sites.push_back({.name = name.toStdString(), .area = area});
        next.layers.sites = Layer<Site>(std::move(sites), next.layers.sites.source);
    });
    m_document.selectSite(position);
    m_view->setTool(MapToolKind::Select);
    Q_EMIT siteDrawn();
}

void MapArea::identify(const std::vector<IdentifiedFeature>& features)
{
    m_identified = features.empty() ? std::nullopt : std::optional(features.front());
    m_marks.reset();
    m_card->setVisible(m_identified.has_value());
    showScene();
}

void MapArea::showCard()
{
    std::vector<Fact> facts;
    for (const auto& [name, value] : attributes(*m_identified, m_view->scene())) {
        facts.push_back({name, value});
    }
    m_title->setText(title(*m_identified, m_view->scene()));
    m_facts->show(std::move(facts));
    placeCard();
}

void MapArea::placeCard()
{
    const int wide = std::min(cardWidth, width() - 2 * cardMargin);
    m_card->setFixedWidth(wide);
    m_card->layout()->activate();
    m_card->resize(wide, m_card->layout()->totalHeightForWidth(wide));
    m_card->move(cardMargin, cardMargin); // the legend stands on the other side
    m_card->raise();
}

void MapArea::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeCard();
}

void MapArea::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_view) {
        applyMapStyle();
    }
}

} // namespace wattort::ui
