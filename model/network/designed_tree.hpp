#pragma once

/// \file
/// A designed network as its hydraulics, its year and its transport delay need it.

#include "model/network/network_year.hpp"

namespace wattort {

struct DesignedTree {
    std::vector<TreePipe> pipes;
    std::vector<MassFlow> drawn; ///< at every node at design load, all consumers at the same share of their peak
    Water water;
};

/// \pre `design` is designNetwork(input) without other heat sources, or a part of it (partsOf)
DesignedTree designedTree(const NetworkInput& input, const NetworkDesign& design);

/// Refers to all three, which must live as long.
NetworkYearInput yearInput(const DesignedTree& tree, const NetworkInput& input, const NetworkDesign& design);

} // namespace wattort
