#pragma once

/// \file
/// The state of FlowSolver's iteration: chains as unknown flows, core nodes as unknown potentials.

#include "model/network/flow_solver.hpp"
#include "model/network/network_reduction.hpp"
#include "model/network/potential_matrix.hpp"

namespace wattort {

/// A plain pipe in a chain, copied for speed.
struct Member {
    PipeLaw law;
    double offset = 0.0; ///< flow in it less that at the chain's start
    double sign = 1.0;
};

struct FlowSolver::Work {
    FlowProblem problem;
    NetworkReduction reduction;
    std::vector<std::uint32_t> unknown; ///< of each node; PotentialMatrix::outside without
    std::unique_ptr<PotentialMatrix> matrix;
    // Of each chain:
    std::vector<std::uint8_t> plain;
    std::vector<std::uint8_t> given; ///< closed, or a valve that holds flow or potential
    std::vector<double> flow;
    std::vector<double> conductance;
    std::vector<double> pull; ///< (drop less difference of the potentials) over slope
    // Of each unknown:
    std::vector<double> right;
    std::vector<double> potential;

    bool fromRest = false;     ///< the flows are those that the iteration starts with
    std::vector<double> drawn; ///< of each node: its own, and what leaves and chains hand on
    std::vector<Member> members;
    std::vector<LinkStatus> status;
    std::vector<std::uint8_t> supplied; ///< of each node, with these statuses

    explicit Work(FlowProblem whole);
    void prepare(bool fresh);
    void assemble();
    void assembleValve(std::size_t chain, const FlowLink& link);
    double step(double lastChange, bool mayImprove, double factor);
    void passOnHeldFlows();
    bool apply(bool valves, bool others);
    Drop drop(std::size_t chain) const;
    double potentialAt(std::uint32_t node) const;
    const FlowLink& linkOf(std::size_t chain) const;
    std::uint32_t linkIndex(std::size_t chain) const;
    bool holds(std::size_t chain) const;
    FlowState expanded() const;
    void expandFlows(FlowState& state) const;
};

} // namespace wattort
