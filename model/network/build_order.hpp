#pragma once

/// \file
/// In which order a network is built, and what each construction phase brings.

#include "model/network/network_design.hpp"

#include <span>

namespace wattort {

/// A trench with the consumer at its end.
struct BuildStep {
    static constexpr std::uint32_t none = 0xffffffffu;

    std::uint32_t before = none; ///< position of the trench that must be there first
    Money investment;            ///< not negative
    Money worth;                 ///< a year: the consumer's, less cost and loss of the trench; may be negative
};

/// All steps, each after the one before it, so that the worth of the years comes as early as it can for the money
/// spent: the sum over all steps of worth times investment spent until then is the least. What is built first is thus
/// part of what comes later, and the best of its size. O(n log n).
/// \pre the steps form trees: `before` is a smaller position or none
/// \source Horn 1972, Single-machine job sequencing with treelike precedence ordering and linear delay penalties
std::vector<std::uint32_t> buildOrder(std::span<const BuildStep> steps);

struct NetworkPhase {
    std::vector<std::uint32_t> pipes; ///< positions in NetworkDesign::pipes
    Length trench;                    ///< with house connections
    std::uint32_t consumers = 0;
    Energy heatSold;  ///< in a year
    Money investment; ///< pipes, house connections, substations and new heat sources
    Money worth;      ///< that it adds in a year
};

/// Construction phases of a planned network, none costs more than `most` unless one step alone does. Pipes have the
/// diameters of the whole network from the start. No phases for a network without pipes.
std::vector<NetworkPhase> networkPhases(const NetworkInput& input, const NetworkDesign& design, Money most);

} // namespace wattort
