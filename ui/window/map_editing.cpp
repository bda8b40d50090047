#include "ui/window/map_editing.hpp"

#include "model/network/consumer_rule.hpp"
#include "model/scenario/heat_source.hpp"
#include "ui/edit/decisions.hpp"
#include "ui/edit/heat_source_dialog.hpp"
#include "ui/map/identify.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <QCursor>
#include <QMenu>

#include <algorithm>

namespace wattort::ui {

namespace {

template <typename Feature>
void append(Layer<Feature>& layer, Feature feature)
{
    std::vector<Feature> features = layer.features();
    features.push_back(std::move(feature));
    layer = Layer<Feature>(std::move(features), layer.source);
}

template <typename Feature>
void erase(Layer<Feature>& layer, std::size_t index)
{
    std::vector<Feature> features = layer.features();
    features.erase(features.begin() + std::ptrdiff_t(index));
    layer = Layer<Feature>(std::move(features), layer.source);
}

template <typename Feature, typename Change>
void alter(Layer<Feature>& layer, std::size_t index, Change change)
{
    std::vector<Feature> features = layer.features();
    change(features[index]);
    layer = Layer<Feature>(std::move(features), layer.source);
}

QMenu* popupMenu(QWidget& parent)
{
    auto* menu = new QMenu(&parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

void addHeading(QMenu& menu, const QString& heading)
{
    menu.addSection(heading);
    // A section does not ask for room.
    menu.setMinimumWidth(std::max(menu.minimumWidth(), menu.fontMetrics().horizontalAdvance(heading) + 32));
}

} // namespace

MapEditing::MapEditing(Document& document, LivePlan& live, MapView& view, QObject* parent)
    : QObject(parent), m_document(document), m_live(live), m_view(view)
{
    connect(&view, &MapView::decisionChosen, this, &MapEditing::decide);
    connect(&view, &MapView::areaChosen, this, &MapEditing::offerDecisions);
    connect(&view, &MapView::lineDrawn, this, &MapEditing::offerKinds);
    connect(&view, &MapView::removalChosen, this, &MapEditing::remove);
    connect(&view, &MapView::placeChosen, this, &MapEditing::placeSource);
    connect(&view, &MapView::changeChosen, this, &MapEditing::changeSource);
    connect(&view, &MapView::moveChosen, this, &MapEditing::moveSource);
    connect(&view, &MapView::toolChanged, this,
            [this](MapToolKind tool) { m_moved = tool == MapToolKind::PlaceSource ? m_moved : std::nullopt; });
}

void MapEditing::decide(const IdentifiedFeature& feature, Decision decision)
{
    const Layers& layers = m_document.scenario().layers;
    IdentifiedFeature chosen = feature;
    if (feature.part == IdentifiedFeature::Part::NetworkConsumer) {
        const auto& network = m_live.plan().network;
        if (!network || feature.index >= network->output.consumers.size()) {
            return;
        }
        chosen = {.layer = LayerKind::Buildings, .index = network->output.consumers[feature.index].building};
    }
    const bool building = chosen.layer == LayerKind::Buildings;
    const bool street = chosen.layer == LayerKind::Streets;
    if ((building && chosen.index < layers.buildings.size()) || (street && chosen.index < layers.streets.size())) {
        decideOn(m_document, chosen.layer, {std::uint32_t(chosen.index)}, decision);
    }
}

void MapEditing::offerDecisions(const Polygon& area)
{
    const Layers& layers = m_document.scenario().layers;
    QMenu* menu = popupMenu(m_view);
    menu->setObjectName(QStringLiteral("areaMenu"));
    const std::vector<std::uint32_t> buildings = buildingsIn(area, layers.buildings);
    const std::vector<std::uint32_t> streets = streetsIn(area, layers.streets);
    if (!buildings.empty()) {
        addHeading(*menu, tr("%n building(s) in the heat network", nullptr, int(buildings.size())));
        addDecisions(*menu, LayerKind::Buildings, buildings);
    }
    if (!streets.empty()) {
        addHeading(*menu, tr("%n street(s) for the heat network", nullptr, int(streets.size())));
        addDecisions(*menu, LayerKind::Streets, streets);
    }
    if (menu->isEmpty()) {
        addHeading(*menu, tr("No building's middle and no whole street is in this area"));
    }
    menu->popup(QCursor::pos());
}

void MapEditing::addDecisions(QMenu& menu, LayerKind layer, const std::vector<std::uint32_t>& positions)
{
    for (const Decision decision : {Decision::Optional, Decision::Mandatory, Decision::Excluded}) {
        connect(menu.addAction(label(decision)), &QAction::triggered, this,
                [this, layer, positions, decision, before = m_document.snapshot()] {
                    // The menu may stay open while the scenario becomes another one.
                    if (before == m_document.snapshot()) {
                        decideOn(m_document, layer, positions, decision);
                    }
                });
    }
}

Point MapEditing::nearestOnLines(Point place) const
{
    constexpr double reachPixels = 10.0;
    const Length reach = reachPixels * m_view.viewport().metresPerPixel * m;
    const Layers& layers = m_document.scenario().layers;
    Point nearest = place;
    Length least = reach;
    for (const IdentifiedFeature& feature : featuresAt(m_view.scene(), place, reach)) {
        const bool street = feature.part == IdentifiedFeature::Part::Layer && feature.layer == LayerKind::Streets;
        const bool pipe = feature.part == IdentifiedFeature::Part::Layer && feature.layer == LayerKind::HeatNetwork;
        if (!street && !pipe) {
            continue;
        }
        const Polyline& line = street ? layers.streets[feature.index].line : layers.heatNetwork[feature.index].line;
        const Point foot = footOnLine(line, place).point;
        if (distance(foot, place) < least) {
            least = distance(foot, place);
            nearest = foot;
        }
    }
    return nearest;
}

Polyline MapEditing::joined(const Polyline& drawn) const
{
    Polyline line = drawn;
    line.front() = nearestOnLines(line.front());
    line.back() = nearestOnLines(line.back());
    return line;
}

void MapEditing::offerKinds(const Polyline& drawn)
{
    const Polyline line = joined(drawn);
    QMenu* menu = popupMenu(m_view);
    menu->setObjectName(QStringLiteral("lineMenu"));
    addHeading(*menu, tr("New street, %1").arg(text(length(line))));
    for (const SurfaceClass surface : valuesOf<SurfaceClass>()) {
        connect(menu->addAction(label(surface)), &QAction::triggered, this, [this, line, surface] {
            m_document.change(tr("Draw a street"), [&](Scenario& next) {
                append(next.layers.streets, Street{.line = line, .surface = surface});
            });
        });
    }
    addHeading(*menu, tr("Pipe of an existing heat network"));
    const auto addPipe = [&](QMenu& into, const QString& name, int diameter) {
        connect(into.addAction(name), &QAction::triggered, this, [this, line, diameter] {
            m_document.change(tr("Draw an existing pipe"), [&](Scenario& next) {
                append(next.layers.heatNetwork, HeatNetworkPipe{.line = line, .nominalDiameter = diameter});
            });
        });
    };
    addPipe(*menu, tr("Diameter not known"), 0);
    QMenu* diameters = menu->addMenu(tr("Nominal diameter"));
    for (const PipeType& pipe : m_live.catalogues().pipes) {
        addPipe(*diameters, QStringLiteral("DN %1").arg(pipe.nominalDiameter), pipe.nominalDiameter);
    }
    menu->popup(QCursor::pos());
}

void MapEditing::remove(const IdentifiedFeature& feature)
{
    const Layers& layers = m_document.scenario().layers;
    if (feature.layer == LayerKind::Streets && feature.index < layers.streets.size()) {
        m_document.change(tr("Delete a street"), [&](Scenario& next) { erase(next.layers.streets, feature.index); });
    } else if (feature.layer == LayerKind::HeatNetwork && feature.index < layers.heatNetwork.size()) {
        m_document.change(tr("Delete an existing pipe"),
                          [&](Scenario& next) { erase(next.layers.heatNetwork, feature.index); });
    } else if (feature.layer == LayerKind::HeatSources && feature.index < layers.heatSources.size()) {
        m_document.change(tr("Delete a heat source"),
                          [&](Scenario& next) { erase(next.layers.heatSources, feature.index); });
    }
}

void MapEditing::askFor(const HeatSource& source, const std::function<void(const HeatSource& source)>& accept)
{
    auto* dialog = new HeatSourceDialog(source, &m_view);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, accept, before = m_document.snapshot()] {
        // The dialog may stay open while the scenario becomes another one.
        if (before == m_document.snapshot()) {
            accept(dialog->source());
        }
    });
    dialog->open();
}

void MapEditing::placeSource(Point place)
{
    const std::optional<std::size_t> moved = m_moved;
    m_view.setTool(MapToolKind::Select);
    if (moved && *moved < m_document.scenario().layers.heatSources.size()) {
        m_document.change(tr("Move a heat source"), [&](Scenario& next) {
            alter(next.layers.heatSources, *moved, [place](HeatSource& source) { source.position = place; });
        });
        return;
    }
    const Assumptions assumed(m_live.catalogues().assumptions, m_document.scenario().overrides);
    HeatSource source = usualHeatSource(assumed, usualHeatSourcePower(assumed));
    source.position = place;
    source.name = tr("Heat source %1").arg(m_document.scenario().layers.heatSources.size() + 1).toStdString();
    askFor(source, [this](const HeatSource& asked) {
        m_document.change(tr("Place a heat source"), [&](Scenario& next) { append(next.layers.heatSources, asked); });
    });
}

void MapEditing::changeSource(const IdentifiedFeature& feature)
{
    const Layer<HeatSource>& sources = m_document.scenario().layers.heatSources;
    if (feature.layer != LayerKind::HeatSources || feature.index >= sources.size()) {
        return;
    }
    askFor(sources[feature.index], [this, index = feature.index](const HeatSource& asked) {
        m_document.change(tr("Change a heat source"), [&](Scenario& next) {
            alter(next.layers.heatSources, index, [&asked](HeatSource& source) { source = asked; });
        });
    });
}

void MapEditing::moveSource(const IdentifiedFeature& feature)
{
    m_view.setTool(MapToolKind::PlaceSource);
    m_moved = feature.index;
}

} // namespace wattort::ui
