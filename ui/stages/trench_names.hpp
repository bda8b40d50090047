#pragma once

/// \file
/// What planners call the pipes of a network: by the street in which they lie, or by the building to which they lead.

#include "model/network/network_design.hpp"
#include "model/scenario/scenario.hpp"

#include <QString>

#include <vector>

namespace wattort::ui {

/// "Hauptstraße", "House connection: town hall", "Trench 12" where nothing has a name. Looks for the nearest street:
/// 10,000 pipes take some 20 ms, so a worker may do it.
class TrenchNames {
public:
    TrenchNames(const NetworkDesign& network, const Layers& layers);

    QString name(std::size_t pipe) const;
    /// Of the trench that leads to a node, or of the source that stands there.
    QString nameOfNode(std::uint32_t node) const;

private:
    QString streetAt(const NetworkPipe& pipe) const;

    const NetworkDesign& m_network;
    const Layers& m_layers;
    std::vector<std::uint32_t> m_buildingOfNode;
};

/// A building by its name, or by its number in the layer.
QString buildingName(const Layers& layers, std::size_t building);

} // namespace wattort::ui
