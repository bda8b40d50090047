#include "model/network/flow_work.hpp"

#include "model/network/valve_rules.hpp"

#include <algorithm>
#include <cmath>

namespace wattort {

namespace {

constexpr double holding = 1e6; ///< conductance to the potential that a valve holds

} // namespace

FlowSolver::Work::Work(FlowProblem whole) : problem(std::move(whole)), reduction(reduceNetwork(problem))
{
    unknown.assign(problem.nodes.size(), PotentialMatrix::outside);
    std::uint32_t unknowns = 0;
    for (std::size_t node = 0; node < problem.nodes.size(); ++node) {
        if (reduction.core[node] && !problem.nodes[node].fixed) {
            unknown[node] = unknowns++;
        }
    }
    std::vector<PotentialMatrix::Edge> edges;
    edges.reserve(reduction.chains.size());
    for (const FlowChain& chain : reduction.chains) {
        edges.emplace_back(unknown[chain.from], unknown[chain.to]);
        const FlowLink& link = problem.links[reduction.members[chain.firstMember].link];
        plain.push_back(link.kind == FlowLinkKind::Pipe && link.status == LinkStatus::Open && link.oneWay == 0);
    }
    matrix = std::make_unique<PotentialMatrix>(unknowns, edges);
    given.resize(edges.size());
    flow.resize(edges.size());
    conductance.resize(edges.size());
    pull.resize(edges.size());
    right.resize(unknowns);
    potential.assign(unknowns, 0.0);
    members.resize(reduction.members.size());
}

std::uint32_t FlowSolver::Work::linkIndex(std::size_t chain) const
{
    return reduction.members[reduction.chains[chain].firstMember].link;
}

const FlowLink& FlowSolver::Work::linkOf(std::size_t chain) const
{
    return problem.links[linkIndex(chain)];
}

/// A valve that holds a potential: its flow is what the node behind (or before) it needs.
bool FlowSolver::Work::holds(std::size_t chain) const
{
    if (plain[chain] || status[linkIndex(chain)] != LinkStatus::Active) {
        return false;
    }
    const FlowLinkKind kind = linkOf(chain).kind;
    return kind == FlowLinkKind::Reducing || kind == FlowLinkKind::Sustaining;
}

double FlowSolver::Work::potentialAt(std::uint32_t node) const
{
    return unknown[node] == PotentialMatrix::outside ? problem.nodes[node].potential : potential[unknown[node]];
}

/// Demands of leaves and chains move to the core; laws are copied; flows start anew unless they are kept.
void FlowSolver::Work::prepare(bool fresh)
{
    drawn.resize(problem.nodes.size());
    for (std::size_t node = 0; node < drawn.size(); ++node) {
        drawn[node] = problem.nodes[node].demand;
    }
    for (const CutLeaf& cut : reduction.leaves) {
        drawn[cut.parent] += drawn[cut.leaf];
    }
    for (std::size_t c = 0; c < reduction.chains.size(); ++c) {
        const FlowChain& chain = reduction.chains[c];
        double offset = 0.0;
        double start = std::abs(problem.links[reduction.members[chain.firstMember].link].firstFlow);
        for (std::uint32_t i = chain.firstMember; i < chain.endMember; ++i) {
            const ChainMember& member = reduction.members[i];
            const FlowLink& link = problem.links[member.link];
            members[i] = {link.pipe, offset, member.reversed ? -1.0 : 1.0};
            start = std::min(start, std::abs(link.firstFlow));
            if (i + 1 < chain.endMember) {
                offset -= drawn[member.end];
            }
        }
        drawn[chain.to] -= offset;
        flow[c] = fresh ? members[chain.firstMember].sign * start : flow[c];
    }
    fromRest = fresh;
    if (fresh) {
        status.clear();
        for (const FlowLink& link : problem.links) {
            status.push_back(link.status);
        }
    }
    supplied = suppliedNodes(problem, status);
}

Drop FlowSolver::Work::drop(std::size_t c) const
{
    const FlowChain& chain = reduction.chains[c];
    if (!plain[c]) {
        const double sign = members[chain.firstMember].sign;
        const std::uint32_t link = linkIndex(c);
        Drop one = linkDrop(problem, problem.links[link], status[link], sign * flow[c]);
        one.value *= sign;
        return one;
    }
    Drop sum;
    for (std::uint32_t i = chain.firstMember; i < chain.endMember; ++i) {
        const Member& member = members[i];
        const Drop one = pipeDrop(problem.law, member.law, member.sign * (flow[c] + member.offset));
        sum.value += member.sign * one.value;
        sum.slope += one.slope;
    }
    return sum;
}

/// What a valve at work or anything closed adds to the system: its flow is given. The small conductance of a flow
/// control valve keeps the system regular where nothing else leads behind it.
void FlowSolver::Work::assembleValve(std::size_t c, const FlowLink& link)
{
    pull[c] = 0.0;
    conductance[c] = 0.0;
    if (holds(c)) {
        const std::uint32_t node = link.kind == FlowLinkKind::Reducing ? link.to : link.from;
        if (unknown[node] != PotentialMatrix::outside) {
            matrix->addDiagonal(unknown[node], holding);
            right[unknown[node]] += holding * (link.setting - potentialAt(node));
        }
        return;
    }
    const bool closed = status[linkIndex(c)] == LinkStatus::Closed;
    flow[c] = closed ? 0.0 : members[reduction.chains[c].firstMember].sign * link.setting;
    conductance[c] = closed ? 0.0 : problem.closedConductance;
}

/// The system for the change of the potentials. From rest with secants in place of slopes: the flows of the start are
/// only a guess, and Newton's step would keep half of them. In changes, not potentials: near the solution they are
/// small, and flows of pipes that resist nearly nothing come out of them without rounding.
void FlowSolver::Work::assemble()
{
    matrix->clear(0.0);
    for (std::uint32_t node = 0; node < unknown.size(); ++node) {
        if (unknown[node] != PotentialMatrix::outside) {
            right[unknown[node]] = -drawn[node];
            if (supplied[node] == 0) { // No potential means anything there; any will do.
                matrix->addDiagonal(unknown[node], problem.closedConductance);
                right[unknown[node]] -= problem.closedConductance * potentialAt(node);
            }
        }
    }
    for (std::size_t c = 0; c < flow.size(); ++c) {
        const FlowChain& chain = reduction.chains[c];
        const LinkStatus now = plain[c] ? LinkStatus::Open : status[linkIndex(c)];
        given[c] =
            !plain[c] && (now == LinkStatus::Closed || (now == LinkStatus::Active && isControlValve(linkOf(c).kind)));
        if (given[c] != 0) {
            assembleValve(c, linkOf(c));
        } else {
            Drop d = drop(c);
            if (fromRest && plain[c] && d.value * flow[c] > 0.0) {
                d.slope = d.value / flow[c];
            }
            conductance[c] = 1.0 / d.slope;
            pull[c] = (d.value - (potentialAt(chain.from) - potentialAt(chain.to))) / d.slope;
        }
        matrix->add(c, conductance[c]);
        const double kept = flow[c] - pull[c];
        if (unknown[chain.from] != PotentialMatrix::outside) {
            right[unknown[chain.from]] -= kept;
        }
        if (unknown[chain.to] != PotentialMatrix::outside) {
            right[unknown[chain.to]] += kept;
        }
    }
}

/// One Newton step. \return change of the flows over their sum
double FlowSolver::Work::step(double lastChange, bool mayImprove, double factor)
{
    assemble();
    double sum = 0.0;
    for (const double x : flow) {
        sum += std::abs(x);
    }
    std::vector<double> rise;
    if (mayImprove) {
        const double wanted = std::max(1e-13, 1e-2 * lastChange * std::min(1.0, 10.0 * lastChange));
        rise = matrix->improve(right, wanted * sum / double(flow.size()));
    }
    if (rise.empty()) {
        rise = matrix->solve(right);
    }
    const auto riseAt = [&](std::uint32_t node) {
        return unknown[node] == PotentialMatrix::outside ? 0.0 : rise[unknown[node]];
    };
    double change = 0.0;
    sum = 0.0;
    for (std::size_t c = 0; c < flow.size(); ++c) {
        const FlowChain& chain = reduction.chains[c];
        if (given[c] != 0) {
            continue;
        }
        double less = pull[c] - conductance[c] * (riseAt(chain.from) - riseAt(chain.to));
        const double forward = members[chain.firstMember].sign;
        if (linkOf(c).kind == FlowLinkKind::ConstantPower && forward * less > forward * flow[c]) {
            less = 0.5 * flow[c]; // It never runs backwards.
        }
        flow[c] -= factor * less;
        change += std::abs(less);
        sum += std::abs(flow[c]);
    }
    for (std::size_t i = 0; i < potential.size(); ++i) {
        potential[i] += rise[i];
    }
    passOnHeldFlows();
    fromRest = false;
    return change / std::max(sum, 1e-12);
}

void FlowSolver::Work::passOnHeldFlows()
{
    bool any = false;
    for (std::size_t c = 0; c < flow.size() && !any; ++c) {
        any = holds(c);
    }
    if (!any) {
        return;
    }
    std::vector<double> missing(drawn); // of each node, without what its own valves bring
    std::vector<double> valves(drawn.size());
    const auto controlled = [this](std::size_t c) {
        return linkOf(c).kind == FlowLinkKind::Reducing ? linkOf(c).to : linkOf(c).from;
    };
    for (std::size_t c = 0; c < flow.size(); ++c) {
        const FlowChain& chain = reduction.chains[c];
        const std::uint32_t skip = holds(c) ? controlled(c) : NetworkReduction::none;
        missing[chain.from] += chain.from == skip ? 0.0 : flow[c];
        missing[chain.to] -= chain.to == skip ? 0.0 : flow[c];
        if (holds(c)) {
            valves[skip] += 1.0;
        }
    }
    for (std::size_t c = 0; c < flow.size(); ++c) {
        if (holds(c)) {
            const std::uint32_t node = controlled(c);
            const double inward = reduction.chains[c].to == node ? 1.0 : -1.0;
            flow[c] = inward * missing[node] / valves[node];
        }
    }
}

/// Applies the rules of valves, or of pumps and one-way pipes. \return whether anything changed
bool FlowSolver::Work::apply(bool valves, bool others)
{
    bool changed = false;
    for (std::size_t c = 0; c < flow.size(); ++c) {
        if (plain[c]) {
            continue;
        }
        const std::uint32_t index = linkIndex(c);
        const FlowLink& link = problem.links[index];
        const double sign = members[reduction.chains[c].firstMember].sign;
        const LinkSituation now{status[index], sign * flow[c], potentialAt(link.from), potentialAt(link.to)};
        LinkStatus next = now.status;
        if (isControlValve(link.kind)) {
            next = valves ? valveStatus(problem, link, now) : next;
        } else if (link.oneWay != 0 || isPump(link.kind)) {
            next = others ? oneWayStatus(problem, link, now) : next;
        }
        if (next != now.status) {
            changed = true;
            flow[c] = now.status == LinkStatus::Closed ? sign * std::abs(link.firstFlow) : flow[c];
            status[index] = next;
        }
    }
    if (changed) {
        supplied = suppliedNodes(problem, status);
    }
    return changed;
}

} // namespace wattort
