#include "model/network/flow_solver.hpp"

#include "model/network/flow_work.hpp"

#include <algorithm>
#include <cmath>

namespace wattort {

namespace {

constexpr double accuracy = 1e-8;      ///< change of the flows over their sum; what is left is its square
constexpr double roundingLimit = 1e-6; ///< a change below it that no longer falls is rounding
constexpr double balanced = 1e-6;      ///< mass residual; where a valve lets through less than must flow, more is left
constexpr int mostIterations = 200;
constexpr int freeValves = 20; ///< iterations in which valves may change before the flows have converged
constexpr int dampedFrom = 40;
constexpr double damping = 0.6;

} // namespace

FlowSolver::FlowSolver(FlowProblem problem) : m_work(std::make_unique<Work>(std::move(problem))) {}
FlowSolver::~FlowSolver() = default;
FlowSolver::FlowSolver(FlowSolver&&) noexcept = default;

const FlowProblem& FlowSolver::problem() const
{
    return m_work->problem;
}

FlowProblem& FlowSolver::change()
{
    return m_work->problem;
}

FlowState FlowSolver::solve(Start start)
{
    Work& work = *m_work;
    work.prepare(start == Start::Fresh || work.status.empty());
    int iterations = 0;
    bool converged = false;
    double last = 1.0;
    // From the last solution it may be a short way, which a loose answer would take for none at all.
    double aim = start == Start::Last ? 1e-6 : 1.0;
    bool mayImprove = start == Start::Last;
    while (!converged && iterations < mostIterations) {
        ++iterations;
        const double change = work.step(aim, mayImprove, iterations > dampedFrom ? damping : 1.0);
        const bool settled = change < accuracy || (!mayImprove && change < roundingLimit && change > 0.5 * last);
        const bool free = iterations <= freeValves;
        const bool valvesChanged = work.apply(settled || free, settled || (free && iterations % 2 == 0));
        converged = settled && !valvesChanged;
        mayImprove = !valvesChanged && change < 0.05 && change < 0.5 * last;
        for (std::size_t c = 0; c < work.flow.size() && mayImprove; ++c) {
            mayImprove = !work.holds(c);
        }
        last = change;
        aim = change;
    }
    FlowState state = work.expanded();
    state.iterations = iterations;
    state.converged = converged && state.massResidual < balanced;
    return state;
}

void FlowSolver::Work::expandFlows(FlowState& state) const
{
    for (std::size_t c = 0; c < flow.size(); ++c) {
        const FlowChain& chain = reduction.chains[c];
        double h = potentialAt(chain.from);
        for (std::uint32_t i = chain.firstMember; i < chain.endMember; ++i) {
            const Member& member = members[i];
            const ChainMember& place = reduction.members[i];
            state.flow[place.link] = member.sign * (flow[c] + member.offset);
            if (i + 1 < chain.endMember) {
                h -= member.sign * pipeDrop(problem.law, member.law, state.flow[place.link]).value;
                state.potential[place.end] = h;
            }
        }
    }
    for (std::size_t i = reduction.leaves.size(); i-- > 0;) {
        const CutLeaf& cut = reduction.leaves[i];
        const FlowLink& link = problem.links[cut.link];
        const double sign = link.from == cut.parent ? 1.0 : -1.0;
        state.flow[cut.link] = sign * drawn[cut.leaf];
        state.potential[cut.leaf] =
            state.potential[cut.parent] - sign * pipeDrop(problem.law, link.pipe, state.flow[cut.link]).value;
    }
}

FlowState FlowSolver::Work::expanded() const
{
    FlowState state;
    state.potential.assign(problem.nodes.size(), 0.0);
    state.flow.assign(problem.links.size(), 0.0);
    state.status = status;
    state.supplied = supplied;
    for (std::uint32_t node = 0; node < unknown.size(); ++node) {
        state.potential[node] = potentialAt(node);
    }
    expandFlows(state);
    std::vector<double> missing(problem.nodes.size());
    double all = 0.0;
    for (std::size_t node = 0; node < missing.size(); ++node) {
        missing[node] = problem.nodes[node].demand;
        all += std::abs(missing[node]);
    }
    for (std::size_t i = 0; i < problem.links.size(); ++i) {
        const FlowLink& link = problem.links[i];
        missing[link.from] += state.flow[i];
        missing[link.to] -= state.flow[i];
        all += problem.nodes[link.from].fixed || problem.nodes[link.to].fixed ? std::abs(state.flow[i]) : 0.0;
    }
    for (std::size_t node = 0; node < missing.size(); ++node) {
        if (!problem.nodes[node].fixed && supplied[node] != 0) {
            state.massResidual = std::max(state.massResidual, std::abs(missing[node]) / std::max(all, 1e-12));
        }
    }
    for (std::size_t c = 0; c < flow.size(); ++c) {
        const FlowChain& chain = reduction.chains[c];
        const bool reached = supplied[chain.from] != 0 && supplied[chain.to] != 0;
        if (reached && (plain[c] || status[linkIndex(c)] == LinkStatus::Open)) {
            const double lost = potentialAt(chain.from) - potentialAt(chain.to);
            state.energyResidual = std::max(state.energyResidual, std::abs(drop(c).value - lost));
        }
    }
    return state;
}

std::vector<std::uint8_t> suppliedNodes(const FlowProblem& problem, const std::vector<LinkStatus>& status)
{
    // Union of the ends of all links that are not closed.
    std::vector<std::uint32_t> root(problem.nodes.size());
    for (std::uint32_t node = 0; node < root.size(); ++node) {
        root[node] = node;
    }
    const auto find = [&root](std::uint32_t node) {
        while (root[node] != node) {
            root[node] = root[root[node]];
            node = root[node];
        }
        return node;
    };
    for (std::size_t i = 0; i < problem.links.size(); ++i) {
        if (status[i] != LinkStatus::Closed) {
            root[find(problem.links[i].from)] = find(problem.links[i].to);
        }
    }
    std::vector<std::uint8_t> fed(root.size());
    for (std::uint32_t node = 0; node < root.size(); ++node) {
        if (problem.nodes[node].fixed) {
            fed[find(node)] = true;
        }
    }
    std::vector<std::uint8_t> supplied(root.size());
    for (std::uint32_t node = 0; node < root.size(); ++node) {
        supplied[node] = fed[find(node)];
    }
    return supplied;
}

} // namespace wattort
