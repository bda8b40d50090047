#include "ui/stages/trench_names.hpp"

#include "model/network/network_source.hpp"
#include "ui/map/feature_index.hpp"
#include "ui/text/labels.hpp"

#include <QCoreApplication>

#include <limits>

namespace wattort::ui {

namespace {

struct Names {
    Q_DECLARE_TR_FUNCTIONS(wattort::ui::TrenchNames)
};

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

Point middleOf(const Polyline& line)
{
    const std::size_t middle = line.size() / 2;
    const Point a = line[middle > 0 ? middle - 1 : 0];
    const Point b = line[middle];
    return {0.5 * (a.x + b.x), 0.5 * (a.y + b.y)};
}

} // namespace

TrenchNames::TrenchNames(const NetworkDesign& network, const Layers& layers)
    : m_network(network), m_layers(layers), m_buildingOfNode(network.nodes.size(), none)
{
    for (const NetworkConsumer& consumer : network.consumers) {
        m_buildingOfNode[consumer.node] = consumer.building;
    }
}

QString TrenchNames::streetAt(const NetworkPipe& pipe) const
{
    if (pipe.line.empty()) {
        return {};
    }
    constexpr double near = 1.0; // metres: it lies on the line of its street
    const Point place = middleOf(pipe.line);
    const auto index = featureIndex(m_layers, LayerKind::Streets);
    QString name;
    Length best = near * m;
    for (const std::uint32_t i : index->touching({place.x - near, place.y - near, place.x + near, place.y + near})) {
        const Street& street = m_layers.streets[i];
        const Length away = distance(std::span<const Point>(street.line), place);
        if (!street.name.empty() && away <= best) {
            best = away;
            name = QString::fromStdString(street.name);
        }
    }
    return name;
}

QString TrenchNames::nameOfNode(std::uint32_t node) const
{
    if (const auto pipe = pipeTo(m_network, node)) {
        return name(*pipe);
    }
    const NetworkPart part = partOfNode(m_network, node);
    return m_network.sources.empty() ? Names::tr("Compute centre") : sourceName(m_network.sources[part.source]);
}

QString TrenchNames::name(std::size_t pipe) const
{
    const NetworkPipe& each = m_network.pipes[pipe];
    const std::uint32_t building = m_buildingOfNode[each.to];
    switch (each.kind) {
    case EdgeKind::HouseConnection:
        return building == none ? label(each.kind)
                                : Names::tr("House connection: %1").arg(buildingName(m_layers, building));
    case EdgeKind::SiteConnection:
        return label(each.kind);
    case EdgeKind::Street:
        break;
    }
    const QString street = streetAt(each);
    return street.isEmpty() ? Names::tr("Trench %1").arg(pipe + 1) : street;
}

QString buildingName(const Layers& layers, std::size_t building)
{
    const bool named = building < layers.buildings.size() && !layers.buildings[building].name.empty();
    return named ? QString::fromStdString(layers.buildings[building].name) : Names::tr("Building %1").arg(building + 1);
}

} // namespace wattort::ui
