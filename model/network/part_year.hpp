#pragma once

/// \file
/// The year of every pipe of a network, whatever number of sources feeds it.

#include "model/network/designed_tree.hpp"
#include "model/network/network_source.hpp"
#include "model/network/pipe_year.hpp"

namespace wattort {

/// Of one source's part. Refers to the design, which must live as long.
struct PartYear {
    NetworkPart part;
    DesignedTree tree;
    NetworkYear year;
};

/// In the order of partsOf. \pre `design` is designNetwork(input)
std::vector<PartYear> yearsOfParts(const NetworkInput& input, const NetworkDesign& design);

/// As the pipes stand in the whole design; the hour of the highest flow is that of the part with the most pipes.
/// \throws Cancelled
PipesYear pipesYear(const NetworkInput& input, std::span<const PartYear> parts, const Task& task = {});

/// The part that has the node. \pre there is one
const PartYear& partYearOfNode(std::span<const PartYear> parts, std::uint32_t node);

} // namespace wattort
