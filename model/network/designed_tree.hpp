#pragma once

/// \file
/// A designed network as its hydraulics, its year and its transport delay need it.

#include "model/network/network_price.hpp"
#include "model/network/network_year.hpp"

namespace wattort {

/// What a network is laid out for, without losses.
struct DesignLoad {
    PeakLoad all;
    /// What each consumer takes then: in proportion to what it takes at once with the others, for they have one rhythm;
    /// in proportion to the peaks where their hours are not known. Adds up to all.design().
    std::vector<Power> drawn;
};

DesignLoad designLoad(const HeatDemand& demand, std::span<const NetworkConsumer> consumers, const NetworkPrice& price);

struct DesignedTree {
    std::vector<TreePipe> pipes;
    std::vector<MassFlow> drawn; ///< at every node at design load (DesignLoad)
    Water water;
};

/// \pre `design` is designNetwork(input) without other heat sources, or a part of it (partsOf)
DesignedTree designedTree(const NetworkInput& input, const NetworkDesign& design);

/// Refers to all three, which must live as long.
NetworkYearInput yearInput(const DesignedTree& tree, const NetworkInput& input, const NetworkDesign& design);

} // namespace wattort
