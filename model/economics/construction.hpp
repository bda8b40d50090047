#pragma once

/// \file
/// When the parts of a network are built.

#include "model/network/network_design.hpp"

#include <vector>

namespace wattort {

/// What one construction phase has of the whole network.
struct ConstructionPhase {
    int year = 0;             ///< in which it is paid for, from 0; its consumers buy heat from the next year on
    double pipes = 1.0;       ///< share of the investment in pipes
    double connections = 1.0; ///< share of that in house connections, substations and decentral heat pumps
    double heat = 1.0;        ///< share of the heat sold
    double loss = 1.0;        ///< share of the heat lost at design temperatures

    friend bool operator==(const ConstructionPhase&, const ConstructionPhase&) = default;
};

/// The phases of build_order.hpp, each `yearsBetween` after the one before; the shares of all add up to 1. Phases that
/// would come after `lastYear` are in it. Empty for `most` of 0: all at once.
/// \pre yearsBetween and lastYear are not negative
std::vector<ConstructionPhase> constructionPhases(const NetworkInput& input, const NetworkDesign& design, Money most,
                                                  int yearsBetween, int lastYear);

/// How much of a part is there in each year, year 1 first: what was built until the end of the year before.
std::vector<double> shareBuilt(const std::vector<ConstructionPhase>& phases, double ConstructionPhase::*part,
                               std::size_t years);

} // namespace wattort
