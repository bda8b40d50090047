#pragma once

/// \file
/// How long heat is on its way through a designed network, and what arrives when the source changes.

#include "model/network/designed_tree.hpp"

namespace wattort {

/// Time that water takes from the source to each node in the supply, at a share of the design flow: volume over volume
/// flow, summed along the way. Infinite where nothing flows.
/// \pre flowShare > 0
std::vector<Duration> transportDelays(const DesignedTree& tree, double flowShare);

/// The lowest share of the design flow in the year.
double lowestFlowShare(const NetworkYear& year);

enum class SourceChange {
    None, ///< the source follows the outdoor temperature as in the year
    Step, ///< it is warmer by `step` from `at` on
    Cold  ///< all water is as cold as the ground when the day begins, and no heat is taken yet: start-up
};

struct WaveInput {
    std::uint32_t node = 0; ///< where the temperature is looked at
    std::size_t day = 0;    ///< of the year, from 0
    SourceChange change = SourceChange::None;
    TemperatureDifference step; ///< Step only
    Duration at;                ///< Step only, after the beginning of the day
};

/// Of the supply in steps of a minute over one day.
struct TemperatureWave {
    std::vector<Temperature> source;
    std::vector<Temperature> arriving; ///< at the node, with the delay of transport
    std::vector<Temperature> steady;   ///< at the node, if the network were at once in its steady state
};

/// Plug flow (plug_flow.hpp) with the flows of the day's hours; but for a cold start the day before runs ahead, so that
/// what is in the pipes when the day begins is what the year has put there. Cost: pipes times 2,880 steps.
/// \pre `year` is networkYear(input); there are such a node and such a day \throws Cancelled
TemperatureWave temperatureWave(const NetworkYearInput& input, const NetworkYear& year, const WaveInput& wave,
                                const Task& task = {});

} // namespace wattort
