#pragma once

/// \file
/// Instances of the field for the search for routes, and an independent check of what was found.

#include "model/network/route_problem.hpp"

#include <istream>
#include <random>
#include <string>

namespace wattort::test {

struct RouteInstance {
    RouteProblem problem;
    std::size_t terminals = 0;
    std::string error; ///< what is wrong with the file, with its line; empty when it could be read
};

/// SteinLib .stp (Steiner; prize-collecting with and without a root) and PACE .gr. Nodes are numbered from 1.
RouteInstance readRouteInstance(std::istream& stream);

/// Streets between the crossings of a grid, of 50 to 150 each; node y * width + x. No prizes, no root.
RouteProblem streetGrid(int width, std::mt19937& random);

/// Cost of the tree, counted without the code under test: NaN unless the edges form one tree that contains the root and
/// all nodes that must be connected.
double checkedRouteCost(const RouteProblem& problem, const std::vector<std::uint32_t>& edges);

} // namespace wattort::test
