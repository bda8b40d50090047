#pragma once

/// \file
/// Targets of a heat network that are known only when its heat is dispatched: energy reuse of the compute centre, share
/// of waste heat in the network.

#include "model/compute/compute_year.hpp"
#include "model/dispatch/year_dispatch.hpp"
#include "model/network/network_design.hpp"
#include "model/task/task.hpp"

#include <memory>

namespace wattort {

struct NetworkTargetInput {
    NetworkInput network;
    std::shared_ptr<const ComputeYear> source; ///< may be null when there are no targets
    SupplyAssumptions supply;
    double energyReuse = 0.0;    ///< energy reuse factor that is wanted, at least; 0: none
    double wasteHeatShare = 0.0; ///< of the heat fed in, at least; 0: none

    bool any() const { return energyReuse > 0.0 || wasteHeatShare > 0.0; }
    friend bool operator==(const NetworkTargetInput&, const NetworkTargetInput&) = default;
};

/// What the network has to keep for the targets; bounds hold for all networks that keep it.
struct NetworkTargets {
    Energy heat;                    ///< that is to be sold in a year; NetworkAssumptions::heatTarget or more
    double sourceShareOfPeak = 1.0; ///< NetworkAssumptions::sourceShareOfPeak or more

    friend bool operator==(const NetworkTargets&, const NetworkTargets&) = default;
};

/// The more heat is sold, the more waste heat is used: for the energy reuse the least heat sold is sought, by regula
/// falsi over networks that sell at least so much, until the factor is met and at most `closeness` above, or after
/// `mostSearches`. The larger the network, the more of its peaks comes from the boiler when the source is the limit:
/// for the share of waste heat the network's peak is limited, by bisection. Targets that no network meets leave what
/// comes nearest. Without targets the assumptions as they are. \throws Cancelled
NetworkTargets networkTargets(const NetworkTargetInput& input, const Task& task);

/// The network's input with what it has to keep.
NetworkInput withTargets(NetworkInput input, const NetworkTargets& targets);

/// Warnings for targets that the dispatched network misses.
Findings missedTargets(const NetworkTargetInput& input, const DispatchYear& dispatch);

} // namespace wattort
