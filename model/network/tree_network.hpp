#pragma once

/// \file
/// A network without loops, prepared once and solved many times: steady states in one pass up and one pass down the
/// tree, and several of them at once where they differ in the size of the flow only.

#include "model/network/hydraulics.hpp"

#include <array>

namespace wattort {

/// What the water meets on its way, as arrays by pipe.
struct TreeArrays {
    std::vector<std::uint32_t> from;
    std::vector<double> conductance; ///< W/K, `sqrt(own^2 - mutual^2) L`
    std::vector<double> own;         ///< over `sqrt(own^2 - mutual^2)`
    std::vector<double> mutual;      ///< likewise
    std::vector<double> friction;    ///< `8 L/(pi^2 d^5)`: Pa per (kg/s)^2, density and friction factor aside
    std::vector<double> reynolds;    ///< `4/(pi d)`: Reynolds number per kg/s, viscosity aside
    std::vector<double> roughness;   ///< over the bore

    explicit TreeArrays(std::span<const TreePipe> pipes);
    std::size_t size() const { return from.size(); }
};

/// Flows of a tree, kg/s.
struct TreeFlows {
    std::vector<double> drawn;   ///< at every node
    std::vector<double> flow;    ///< of every pipe
    std::vector<double> inverse; ///< of every node: 1/flow that comes to it, 0 without flow

    void set(const TreeArrays& tree, std::span<const MassFlow> drawnFlows);
};

/// States of a tree that are solved together: a year has many.
inline constexpr std::size_t treeLanes = 4;
using TreeLane = std::array<double, treeLanes>;

/// How temperatures of a tree depend on that of the source, in `lanes` states whose flows are a multiple of the same
/// flows. All are excesses over the ground: that of the supply at a pipe's end is `keep S + gain C` with S at its
/// start and C the return of the consumers; what comes back at its end is `alpha S_end + beta C`.
///
/// Supply and return of a trench are a counterflow exchanger that loses to the ground: with t and g of one pass,
/// `S_end = t S + g R_end` and `R = t R_end + g S`. With `R_end = alpha S_end + beta C` from what is behind, that is
/// eliminated from the leaves to the source: exact, and no iteration.
template <std::size_t lanes>
class TreeHeat {
public:
    using Lane = std::array<double, lanes>;

    explicit TreeHeat(std::size_t pipes);

    /// From the leaves to the source.
    void eliminate(const TreeArrays& tree, const TreeFlows& flows, double specificHeat, const Lane& shares);

    std::vector<Lane> keep; ///< of every pipe, as the next ones
    std::vector<Lane> gain;
    std::vector<Lane> alphaStart; ///< of what the pipe gives back at its start
    std::vector<Lane> betaStart;
    std::vector<Lane> alpha; ///< of every node
    std::vector<Lane> beta;
};

extern template class TreeHeat<1>;
extern template class TreeHeat<treeLanes>;

/// Pa that is lost in pipe i at a flow in kg/s.
double frictionLoss(const TreeArrays& tree, std::size_t pipe, double kgPerS, const Water& water);

/// The heat of one steady state.
struct TreeLoad {
    std::span<const MassFlow> drawn; ///< at the nodes
    Temperature source;              ///< supply at node 0
    Temperature consumerReturn;
    Temperature ground;
    Water water;
    double fittingsShare = 0.0; ///< of the straight pipe's loss, on top
};

struct TreeTemperatures {
    std::vector<Temperature> supply;   ///< of each node
    std::vector<Temperature> returned; ///< of each node, mixed from consumers and pipes behind it
    Power supplyLoss;
    Power returnLoss;
};

struct TreeState {
    std::vector<MassFlow> flows; ///< of the pipes
    std::vector<Pressure> lost;  ///< between the source and each node, in one pipe of each trench
    TreeTemperatures temperatures;
};

/// Flows, pressures and temperatures of one tree for many loads. Flows are what is drawn behind a pipe; pressures by
/// friction.hpp; temperatures are the exact solution of supply and return that lose heat to the ground and to each
/// other (heat_loss.hpp) and mix at the nodes, at constant heat capacity: source = consumers + loss within rounding.
/// Without flow the water has the ground's temperature. Linear in the number of pipes; nothing is allocated after the
/// construction.
class TreeNetwork {
public:
    explicit TreeNetwork(std::span<const TreePipe> pipes);

    /// Valid until the next call.
    /// \pre one value of `drawn` a node
    const TreeState& solve(const TreeLoad& load);

private:
    void solveTemperatures(const TreeLoad& load);

    TreeArrays m_tree;
    TreeFlows m_flows;
    TreeHeat<1> m_heat;
    TreeState m_state;
};

} // namespace wattort
