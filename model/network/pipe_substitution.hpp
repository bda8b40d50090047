#pragma once

/// \file
/// Keeps pipes within the pressure that they stand: single steel takes the place of those that do not stand theirs.

#include "model/network/route_choice.hpp"

namespace wattort {

/// The input with the substitutes of its fallback behind its pipes, for a network that is laid with both. Positions of
/// pipes stay what they are.
NetworkInput withSubstitutes(const NetworkInput& input);

/// Where the pressure of the supply at design load exceeds what a pipe stands, the smallest single steel pipe that is
/// at least as wide takes its place, until there is none left: a wider pipe leaves the pressure behind it higher. The
/// worth of the choice falls by what the steel costs more. The bound is one of networks that are laid by this rule; it
/// stays where steel costs at least what the pipe does in whose place it is, else there is none.
/// \param laid has its substitutes among its pipes
/// \return a note when there are such pipes
std::optional<Finding> keepPipePressures(RouteChoice& choice, const NetworkInput& laid,
                                         const CandidateNetwork& candidates, const NetworkPrice& price);

/// A warning when no pipe of the wanted kind stands the network's temperatures: all is laid in single steel.
std::optional<Finding> tooHot(const NetworkInput& input);

/// Positions in the design of single steel pipes that carry no more than the wanted kind could: the pressure is too
/// high for it there.
std::vector<std::uint32_t> substitutedPipes(const NetworkInput& input, const NetworkDesign& design);

} // namespace wattort
