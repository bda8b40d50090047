#pragma once

/// \file
/// Flows and potentials of a looped network in a steady state.

#include "model/network/flow_problem.hpp"

#include <memory>

namespace wattort {

struct FlowState {
    std::vector<double> potential; ///< of each node
    std::vector<double> flow;      ///< of each link, from -> to
    std::vector<LinkStatus> status;
    std::vector<std::uint8_t> supplied; ///< of each node; without it its potential means nothing
    int iterations = 0;
    bool converged = false;
    double massResidual = 0.0;   ///< largest imbalance of a node, over the sum of all demands
    double energyResidual = 0.0; ///< largest `|drop - (potential before - behind)|` of an open link
};

/// Newton's method on flows and potentials together (global gradient algorithm), on what network_reduction.hpp leaves.
/// The sparse system is analysed once; where the last factorisation still fits, conjugate gradients with it replace a
/// new one. Converged when the flows change by less than 1e-8 of their sum, no valve changes and every node is
/// balanced: demands that a flow control valve does not let through have no solution.
/// \source Todini and Pilati 1988; Rossman 2000 (rules of the valves)
class FlowSolver {
public:
    explicit FlowSolver(FlowProblem problem);
    ~FlowSolver();
    FlowSolver(FlowSolver&&) noexcept;

    const FlowProblem& problem() const;
    /// Demands, fixed potentials, laws and settings may be changed between two solutions; ends, kinds, initial
    /// statuses and which potentials are fixed may not.
    FlowProblem& change();

    /// From rest, or from the last solution.
    enum class Start { Fresh, Last };
    FlowState solve(Start start = Start::Fresh);

private:
    struct Work;
    std::unique_ptr<Work> m_work;
};

/// Whether a node of fixed potential can be reached through links that are not closed.
std::vector<std::uint8_t> suppliedNodes(const FlowProblem& problem, const std::vector<LinkStatus>& status);

} // namespace wattort
