#pragma once

/// \file
/// What of a network need not be solved for: leaves, whose flow is what is drawn behind them, and chains, whose pipes
/// share one unknown flow.

#include "model/network/flow_problem.hpp"

namespace wattort {

/// One unknown flow. It runs through `members` from node `from` to node `to`; a pipe between two nodes of the core is
/// a chain of one.
struct FlowChain {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::uint32_t firstMember = 0;
    std::uint32_t endMember = 0;
};

struct ChainMember {
    std::uint32_t link = 0;
    std::uint32_t end = 0; ///< the node that the flow reaches through it
    bool reversed = false; ///< the link points against the chain
};

/// The flow of `link` is what is drawn at and behind `leaf`.
struct CutLeaf {
    std::uint32_t link = 0;
    std::uint32_t leaf = 0;
    std::uint32_t parent = 0;
};

struct NetworkReduction {
    static constexpr std::uint32_t none = 0xffffffff;
    std::vector<CutLeaf> leaves; ///< in the order in which they were cut: children before parents
    std::vector<FlowChain> chains;
    std::vector<ChainMember> members;
    std::vector<std::uint8_t> core; ///< the node is neither cut nor within a chain
};

/// Only plain pipes are cut or chained (`Pipe`, open, not one-way), and only nodes without a fixed potential.
NetworkReduction reduceNetwork(const FlowProblem& problem);

} // namespace wattort
