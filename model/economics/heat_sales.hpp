#pragma once

/// \file
/// How the heat sold changes while buildings are renovated.

#include "model/heat/renovation_path.hpp"
#include "model/network/network_design.hpp"

#include <vector>

namespace wattort {

/// Heat sold in each of `years` years from `firstYear` on, over that of the year that the network is planned for: each
/// consumer follows the renovation path with what is left to renovate of it. Empty when nothing is sold.
std::vector<double> heatSalesShares(const HeatDemand& demand, const NetworkDesign& network, const RenovationPath& path,
                                    int firstYear, int years);

} // namespace wattort
