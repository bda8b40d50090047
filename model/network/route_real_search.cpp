#include "model/network/route_real_search.hpp"

#include "model/network/route_graph.hpp"

#include <queue>

#include <algorithm>

namespace wattort {

RealPriceSearch::RealPriceSearch(const NetworkInput& input, const CandidateNetwork& candidates,
                                 const NetworkPrice& price, const TreeSizer& sizer)
    : m_input(input), m_candidates(candidates), m_price(price), m_sizer(sizer), m_edgesAt(candidates.nodes.size())
{
    for (std::uint32_t e = 0; e < candidates.edges.size(); ++e) {
        const CandidateEdge& edge = candidates.edges[e];
        const bool house = edge.kind == EdgeKind::HouseConnection;
        if (candidates.reachable[edge.a] && (!house || candidates.buildings[edge.b] != StreetGraph::none)) {
            m_edgesAt[edge.a].push_back(e);
            m_edgesAt[edge.b].push_back(e);
        }
    }
    constexpr int allAlike = 300; // from here on it does not fall
    for (int consumers = 0; consumers <= allAlike; ++consumers) {
        m_simultaneity.push_back(simultaneity(std::max(1.0, consumers + 0.5)));
    }
    for (std::size_t pipe = 0; pipe < input.pipes.size(); ++pipe) {
        m_capacityW.push_back(price.capacity(pipe).value());
    }
}

RealPriceSearch::Load RealPriceSearch::loadOf(const BuildingDemand& demand) const
{
    const double peakW = demand.peak.value();
    return {.sumW = peakW,
            .squaresW2 = peakW * peakW,
            .atOnceW = m_price.load(demand).atOnce().value(),
            .heatJ = demand.annual.value(),
            .hourW = m_price.highestHour(demand).value()};
}

/// Nothing where there is no load: such a trench would not be built.
double RealPriceSearch::costAt(std::uint32_t edge, const Load& load) const
{
    if (load.sumW <= 1e-3) {
        return 0.0;
    }
    const double alike = load.sumW * load.sumW / std::max(load.squaresW2, 1e-6);
    const auto like = static_cast<std::size_t>(std::min(alike, double(m_simultaneity.size() - 1)));
    const double designW = std::max(m_simultaneity[like] * load.sumW, load.atOnceW);
    const auto found = std::lower_bound(m_capacityW.begin(), m_capacityW.end(), designW);
    const auto pipe = std::min(static_cast<std::size_t>(found - m_capacityW.begin()), m_capacityW.size() - 1);
    return m_price.annualCost(m_candidates.edges[edge], pipe).value();
}

void RealPriceSearch::survey(const SizedTree& tree)
{
    m_trenches = &tree.trenches;
    m_load.assign(tree.trenches.size(), {});
    m_trenchTo.assign(m_candidates.nodes.size(), none);
    m_inTree.assign(m_candidates.nodes.size(), false);
    m_inTree[m_candidates.source] = true;
    m_fedBy.assign(m_candidates.nodes.size(), 0);
    m_exhausted.assign(1, false);
    m_leftW.assign(1, std::numeric_limits<double>::infinity());
    if (!m_input.heatSources.empty()) {
        surveySources(tree);
    }
    for (std::uint32_t i = static_cast<std::uint32_t>(tree.trenches.size()); i-- > 0;) {
        const ChosenTrench& trench = tree.trenches[i];
        const std::uint32_t building = m_candidates.buildings[trench.to];
        if (building != StreetGraph::none) {
            m_load[i] += loadOf(m_input.demand->buildings[building]);
        }
        m_fedBy[trench.to] = trench.source;
        m_trenchTo[trench.to] = i;
        m_inTree[trench.to] = true;
        if (trench.parent != ChosenTrench::none) {
            m_load[trench.parent] += m_load[i];
        }
    }
}

void RealPriceSearch::surveySources(const SizedTree& tree)
{
    constexpr double nextToNothing = 0.03;
    const std::vector<double> shares = m_sizer.shareLeft(tree);
    m_exhausted = {shares[0] < nextToNothing};
    for (std::size_t source = 1; source < shares.size(); ++source) {
        m_exhausted.push_back(shares[source] < nextToNothing);
        m_leftW.push_back(shares[source] * m_input.heatSources[source - 1].power.value());
    }
}

/// Shortest ways from the network to all nodes beside it, at lowest costs; none from the part of a source that has
/// nothing left to give, but to other sources.
void RealPriceSearch::spread(RouteEffort& effort)
{
    m_distance.assign(m_candidates.nodes.size(), std::numeric_limits<double>::infinity());
    m_by.assign(m_candidates.nodes.size(), none);
    m_region.assign(m_candidates.nodes.size(), none);
    m_order.clear();
    std::priority_queue<std::pair<double, std::uint32_t>, std::vector<std::pair<double, std::uint32_t>>, std::greater<>>
        queue;
    for (std::uint32_t node = 0; node < m_inTree.size(); ++node) {
        if (m_inTree[node] && isInside(node)) {
            m_distance[node] = 0.0;
            m_region[node] = node;
            queue.emplace(0.0, node);
        }
    }
    while (!queue.empty()) {
        const auto [reached, node] = queue.top();
        queue.pop();
        if (reached > m_distance[node]) {
            continue;
        }
        if (!m_inTree[node]) {
            m_order.push_back(node);
        }
        effort.spend(m_edgesAt[node].size());
        for (const std::uint32_t e : m_edgesAt[node]) {
            const CandidateEdge& edge = m_candidates.edges[e];
            if (edge.opens == 0 && m_inTree[node] && m_exhausted[m_fedBy[node]]) {
                continue;
            }
            const std::uint32_t to = edge.a == node ? edge.b : edge.a;
            const double there = reached + m_price.annualCost(edge, 0).value();
            if (there < m_distance[to] && isInside(to)) {
                m_distance[to] = there;
                m_by[to] = e;
                m_region[to] = m_region[node];
                m_fedBy[to] = edge.opens != 0 ? edge.opens : m_fedBy[node];
                queue.emplace(there, to);
            }
        }
    }
}

/// Trenches from each of two nodes up to where their ways to the source meet.
std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>> RealPriceSearch::arms(std::uint32_t a,
                                                                                        std::uint32_t b) const
{
    std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>> found;
    std::uint32_t fromA = m_trenchTo[a];
    std::uint32_t fromB = m_trenchTo[b];
    while (fromA != fromB) {
        // Parents come before children.
        if (fromB == none || (fromA != none && fromA > fromB)) {
            found.first.push_back(fromA);
            fromA = (*m_trenches)[fromA].parent;
        } else {
            found.second.push_back(fromB);
            fromB = (*m_trenches)[fromB].parent;
        }
    }
    return found;
}

/// What a load more or less costs from a trench to the source.
double RealPriceSearch::rise(std::uint32_t trench, const Load& more) const
{
    double rise = 0.0;
    for (std::uint32_t i = trench; i != none; i = (*m_trenches)[i].parent) {
        rise += costAt((*m_trenches)[i].edge, m_load[i].with(more, 1.0)) - costNow(i);
    }
    return rise;
}

/// From which what is behind the arm is fed through the link.
std::uint32_t RealPriceSearch::sourceThrough(const std::vector<std::uint32_t>& arm,
                                             const std::vector<std::uint32_t>& other,
                                             const std::vector<std::uint32_t>& link) const
{
    const bool toRoot = other.empty() && (*m_trenches)[arm.back()].parent == none;
    const std::uint32_t now = (*m_trenches)[arm.front()].source;
    std::uint32_t next = !other.empty() ? (*m_trenches)[other.front()].source : toRoot ? 0 : now;
    for (const std::uint32_t e : link) {
        next = m_candidates.edges[e].opens != 0 ? m_candidates.edges[e].opens : next;
    }
    return next;
}

/// Feeds what is behind each trench of the arm, which leads up from one end of the link, through the link instead.
/// Along the arm the flow turns round up to there; what is left without load is not built.
void RealPriceSearch::tryArm(const std::vector<std::uint32_t>& arm, const std::vector<std::uint32_t>& other,
                             const std::vector<std::uint32_t>& link, Change& best, RouteEffort& effort) const
{
    if (arm.empty()) {
        return;
    }
    const std::uint32_t now = (*m_trenches)[arm.front()].source;
    const std::uint32_t next = sourceThrough(arm, other, link);
    const double cheaperEurPerJ = (m_price.heatCost(now) - m_price.heatCost(next)).value();
    for (std::size_t j = 0; j < arm.size(); ++j) {
        if (next != now && m_load[arm[j]].hourW > m_leftW[next]) {
            break; // further up it is more
        }
        if (j + 1 < arm.size() && m_load[arm[j + 1]].sumW - m_load[arm[j]].sumW <= 1e-3) {
            continue; // the same as the next
        }
        const Load moved = m_load[arm[j]];
        effort.spend(4 * (arm.size() + other.size()) + link.size());
        double gain = costNow(arm[j]) + moved.heatJ * cheaperEurPerJ;
        for (const std::uint32_t e : link) {
            gain -= costAt(e, moved);
        }
        for (std::size_t k = 0; k < arm.size(); ++k) {
            const Load& load = m_load[arm[k]];
            const Load left = k < j ? moved.with(load, -1.0) : load.with(moved, -1.0);
            gain += k == j ? 0.0 : costNow(arm[k]) - costAt((*m_trenches)[arm[k]].edge, left);
        }
        for (std::size_t k = 0; k < other.size() && gain > best.gainEur; ++k) {
            const Load more = m_load[other[k]].with(moved, 1.0);
            gain -= costAt((*m_trenches)[other[k]].edge, more) - costNow(other[k]);
        }
        if (gain > best.gainEur) {
            best = {gain, {(*m_trenches)[arm[j]].edge}, link};
        }
    }
}

void RealPriceSearch::findReroutes(std::vector<Change>& changes, RouteEffort& effort) const
{
    for (std::uint32_t e = 0; e < m_candidates.edges.size() && !effort.spent(); ++e) {
        const CandidateEdge& edge = m_candidates.edges[e];
        const std::uint32_t a = m_region[edge.a];
        const std::uint32_t b = m_region[edge.b];
        if (a == b || a == none || b == none || edge.kind == EdgeKind::HouseConnection) {
            continue;
        }
        const std::uint32_t toA = m_trenchTo[a];
        const std::uint32_t toB = m_trenchTo[b];
        const bool inTree =
            (toA != none && (*m_trenches)[toA].edge == e) || (toB != none && (*m_trenches)[toB].edge == e);
        if (inTree) {
            continue;
        }
        std::vector<std::uint32_t> link{e};
        for (std::uint32_t node : {edge.a, edge.b}) {
            while (m_by[node] != none) {
                link.push_back(m_by[node]);
                const CandidateEdge& back = m_candidates.edges[m_by[node]];
                node = back.a == node ? back.b : back.a;
            }
        }
        const auto [armA, armB] = arms(a, b);
        Change best{.gainEur = leastGainEur};
        tryArm(armA, armB, link, best, effort);
        tryArm(armB, armA, link, best, effort);
        if (!best.added.empty()) {
            changes.push_back(std::move(best));
        }
    }
}

std::size_t RealPriceSearch::mandatoryParts(const SizedTree& tree) const
{
    std::size_t count = 0;
    for (const ChosenTrench& trench : tree.trenches) {
        const std::uint32_t building = m_candidates.buildings[trench.to];
        count += m_candidates.edges[trench.edge].decision == Decision::Mandatory ? 1u : 0u;
        count += building != StreetGraph::none && m_input.buildings[building].decision == Decision::Mandatory ? 1u : 0u;
    }
    return count;
}

/// When it is still possible and makes the network better.
bool RealPriceSearch::apply(const Change& change, SizedTree& tree) const
{
    std::vector<std::uint32_t> edges = change.added;
    bool possible = change.gone.empty();
    for (const ChosenTrench& trench : tree.trenches) {
        const bool gone = !change.gone.empty() && trench.edge == change.gone.front();
        possible = possible || gone;
        if (std::find(change.added.begin(), change.added.end(), trench.edge) != change.added.end()) {
            return false;
        }
        if (!gone) {
            edges.push_back(trench.edge);
        }
    }
    DisjointSets sets(m_candidates.nodes.size());
    for (const std::uint32_t e : edges) {
        possible = possible && sets.unite(m_candidates.edges[e].a, m_candidates.edges[e].b);
    }
    if (!possible) {
        return false;
    }
    SizedTree changed = m_sizer.withoutLosses(m_sizer.sized(std::move(edges)), 0.0);
    if (!isBetter(changed, tree)) {
        return false;
    }
    tree = std::move(changed);
    return true;
}

bool RealPriceSearch::isBetter(const SizedTree& changed, const SizedTree& tree) const
{
    return changed.worth > tree.worth && changed.designPower <= std::max(m_price.peakLimit(), tree.designPower)
           && changed.excess <= tree.excess && mandatoryParts(changed) >= mandatoryParts(tree);
}

SizedTree RealPriceSearch::improved(SizedTree tree, RouteEffort& effort, const std::vector<bool>& inside)
{
    m_inside = inside.empty() ? nullptr : &inside;
    for (bool better = true; better && !effort.spent();) {
        better = false;
        const SizedTree surveyed = tree;
        survey(surveyed);
        spread(effort);
        std::vector<Change> changes;
        findAdditions(changes);
        findCuts(changes);
        const std::uint64_t former = effort.narrow(effort.left() / 2);
        findReroutes(changes, effort);
        effort.restore(former);
        std::stable_sort(changes.begin(), changes.end(),
                         [](const Change& x, const Change& y) { return x.gainEur > y.gainEur; });
        int inVain = 0; // one after another: what is known of the network is too old
        for (std::size_t i = 0; i < changes.size() && inVain < 20 && !effort.spent(); ++i) {
            const bool applied = apply(changes[i], tree);
            better = better || applied;
            inVain = applied ? 0 : inVain + 1;
            effort.spend(20 * tree.trenches.size());
        }
    }
    return tree;
}

} // namespace wattort
