#include "ui/map/select_tool.hpp"

#include "ui/map/feature_index.hpp"
#include "ui/map/identify.hpp"
#include "ui/text/labels.hpp"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

#include <algorithm>
#include <optional>

namespace wattort::ui {

namespace {

constexpr double pickPixels = 5.0;

std::optional<IdentifiedFeature> firstOf(const std::vector<IdentifiedFeature>& features, LayerKind kind)
{
    const auto found = std::ranges::find_if(features, [kind](const IdentifiedFeature& each) {
        return each.part == IdentifiedFeature::Part::Layer && each.layer == kind;
    });
    return found == features.end() ? std::nullopt : std::optional(*found);
}

} // namespace

SelectTool::SelectTool(const MapScene& scene, const Viewport& viewport, QObject* parent)
    : MapTool(parent), m_scene(scene), m_viewport(viewport)
{}

std::vector<IdentifiedFeature> SelectTool::featuresUnder(const MapPointer& pointer) const
{
    // Just after a large layer came in its index is still being built; the window does not wait for that.
    if (!indexed(m_scene.layers, m_scene.network)) {
        return {};
    }
    return featuresAt(m_scene, pointer.world, pickPixels * m_viewport.metresPerPixel * m);
}

void SelectTool::click(const MapPointer& pointer)
{
    const std::vector<IdentifiedFeature> features = featuresUnder(pointer);
    Q_EMIT identified(features);
    if (const auto site = firstOf(features, LayerKind::Sites)) {
        Q_EMIT siteSelected(site->index);
    }
}

void SelectTool::doubleClick(const MapPointer& pointer)
{
    if (const auto building = firstOf(featuresUnder(pointer), LayerKind::Buildings)) {
        Q_EMIT buildingActivated(building->index);
    }
}

void SelectTool::contextMenu(const MapPointer& pointer)
{
    const std::vector<IdentifiedFeature> features = featuresUnder(pointer);
    const auto building = firstOf(features, LayerKind::Buildings);
    const auto street = firstOf(features, LayerKind::Streets);
    const auto pipe = firstOf(features, LayerKind::HeatNetwork);
    const auto source = firstOf(features, LayerKind::HeatSources);
    const auto chosen = source ? source : building ? building : street ? street : pipe;
    if (!chosen) {
        return;
    }
    if (source) {
        showSourceMenu(*source, pointer.onScreen);
        return;
    }
    Q_EMIT identified({*chosen});
    auto* menu = new QMenu(qobject_cast<QWidget*>(parent()));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (chosen->layer != LayerKind::HeatNetwork) {
        addDecisions(*menu, *chosen);
    }
    if (!building) {
        menu->addSeparator();
        for (const auto& line : {street, pipe}) {
            if (line) {
                addRemoval(*menu, *line);
            }
        }
    }
    menu->popup(pointer.onScreen);
}

void SelectTool::showSourceMenu(const IdentifiedFeature& source, QPoint onScreen)
{
    Q_EMIT identified({source});
    auto* menu = new QMenu(qobject_cast<QWidget*>(parent()));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* change = menu->addAction(tr("&Change this heat source …"));
    change->setObjectName(QStringLiteral("changeSource"));
    connect(change, &QAction::triggered, this, [this, source] { Q_EMIT changeChosen(source); });
    QAction* move = menu->addAction(tr("&Move this heat source"));
    move->setObjectName(QStringLiteral("moveSource"));
    connect(move, &QAction::triggered, this, [this, source] { Q_EMIT moveChosen(source); });
    menu->addSeparator();
    QAction* remove = menu->addAction(tr("&Delete this heat source"));
    remove->setObjectName(QStringLiteral("removeSource"));
    connect(remove, &QAction::triggered, this, [this, source] { Q_EMIT removalChosen(source); });
    menu->popup(onScreen);
}

void SelectTool::addDecisions(QMenu& menu, const IdentifiedFeature& feature)
{
    const bool building = feature.layer == LayerKind::Buildings;
    const Layers& layers = m_scene.layers;
    const Decision now = building ? layers.buildings[feature.index].decision : layers.streets[feature.index].decision;
    const QString heading = building ? tr("Building in the heat network") : tr("Street for the heat network");
    menu.addSection(heading);
    menu.setMinimumWidth(menu.fontMetrics().horizontalAdvance(heading) + 32); // a section does not ask for room
    auto* group = new QActionGroup(&menu);
    for (const Decision decision : {Decision::Optional, Decision::Mandatory, Decision::Excluded}) {
        QAction* action = menu.addAction(label(decision));
        group->addAction(action);
        action->setCheckable(true);
        action->setChecked(decision == now);
        connect(action, &QAction::triggered, this,
                [this, feature, decision] { Q_EMIT decisionChosen(feature, decision); });
    }
}

void SelectTool::addRemoval(QMenu& menu, const IdentifiedFeature& feature)
{
    QAction* action = menu.addAction(feature.layer == LayerKind::Streets ? tr("&Delete this street")
                                                                         : tr("Delete this existing &pipe"));
    action->setObjectName(QStringLiteral("removeLine"));
    connect(action, &QAction::triggered, this, [this, feature] { Q_EMIT removalChosen(feature); });
}

} // namespace wattort::ui
