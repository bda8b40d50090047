#include "model/network/route_perturbation.hpp"

#include "model/network/route_graph.hpp"
#include "model/network/route_optimiser.hpp"

#include <algorithm>
#include <cmath>

namespace wattort {

namespace {

constexpr double leastDisturbed = 0.1; ///< standard deviation of the logarithm of prices
constexpr double mostDisturbed = 1.0;
constexpr std::size_t nodesAtOnce = 30;
constexpr std::size_t nodesNearby = 300;

/// To find other routes, and for each trench of the network to see what it is worth with them.
constexpr std::uint64_t workOfRoutes = 100'000;
constexpr std::uint64_t workPerTrench = 40;

} // namespace

RoutePerturbation::RoutePerturbation(const NetworkInput& input, const CandidateNetwork& candidates,
                                     const NetworkPrice& price, const TreeSizer& sizer, RealPriceSearch& search)
    : m_input(input), m_candidates(candidates), m_price(price), m_sizer(sizer), m_search(search)
{}

/// The nearest nodes, by number of trenches.
std::vector<bool> RoutePerturbation::around(std::uint32_t node, std::size_t count) const
{
    std::vector<std::uint32_t> nodes{node};
    std::vector<bool> inside(m_candidates.nodes.size(), false);
    inside[node] = true;
    for (std::size_t i = 0; i < nodes.size() && nodes.size() < count; ++i) {
        for (const std::uint32_t e : m_search.edgesAt(nodes[i])) {
            for (const std::uint32_t end : {m_candidates.edges[e].a, m_candidates.edges[e].b}) {
                if (!inside[end]) {
                    inside[end] = true;
                    nodes.push_back(end);
                }
            }
        }
    }
    return inside;
}

namespace {

/// What a network has at the candidates.
struct Present {
    std::vector<std::uint32_t> pipe;   ///< by edge; ChosenTrench::none where there is none
    std::vector<std::uint32_t> pipeTo; ///< by node, of the trench to it
    std::vector<std::uint32_t> source; ///< by node

    Present(const CandidateNetwork& candidates, const SizedTree& tree)
        : pipe(candidates.edges.size(), ChosenTrench::none),
          pipeTo(candidates.nodes.size(), ChosenTrench::none),
          source(candidates.nodes.size(), 0)
    {
        for (const ChosenTrench& trench : tree.trenches) {
            pipe[trench.edge] = pipeTo[trench.to] = static_cast<std::uint32_t>(trench.pipe);
            source[trench.to] = trench.source;
        }
    }

    /// For another street the pipe that would have to be moved there.
    std::size_t pipeFor(std::uint32_t e, const CandidateEdge& edge) const
    {
        const bool joins = pipeTo[edge.a] != ChosenTrench::none && pipeTo[edge.b] != ChosenTrench::none;
        const std::uint32_t moved = joins ? std::min(pipeTo[edge.a], pipeTo[edge.b]) : 0;
        return pipe[e] != ChosenTrench::none ? pipe[e] : moved;
    }
};

/// A problem of few nodes: trenches that stay join their ends to one.
class LocalRoutes {
public:
    explicit LocalRoutes(const CandidateNetwork& candidates)
        : m_joined(candidates.nodes.size()), m_number(candidates.nodes.size(), ChosenTrench::none)
    {}

    /// Before all else.
    void keep(std::uint32_t edge, std::uint32_t a, std::uint32_t b)
    {
        m_joined.unite(a, b);
        m_kept.push_back(edge);
    }
    bool areOne(std::uint32_t a, std::uint32_t b) { return m_joined.find(a) == m_joined.find(b); }
    void setRoot(std::uint32_t node) { m_problem.root = number(node); }
    void setPrize(std::uint32_t node, double prize) { m_problem.prizes[number(node)] = prize; }
    void add(std::uint32_t edge, const RouteEdge& ends)
    {
        m_problem.edges.push_back({number(ends.a), number(ends.b), ends.cost});
        m_edges.push_back(edge);
    }

    /// What stays, and better routes than those present.
    std::vector<std::uint32_t> improved(const Present& present) const
    {
        std::vector<std::uint32_t> now;
        for (std::uint32_t i = 0; i < m_edges.size(); ++i) {
            if (present.pipe[m_edges[i]] != ChosenTrench::none) {
                now.push_back(i);
            }
        }
        // Nothing grows from nothing.
        const RouteTree better =
            now.empty() ? findRoutes(m_problem, {.work = workOfRoutes}) : improvedRoutes(m_problem, now);
        std::vector<std::uint32_t> edges = m_kept;
        for (const std::uint32_t i : better.edges) {
            edges.push_back(m_edges[i]);
        }
        return edges;
    }

private:
    std::uint32_t number(std::uint32_t node)
    {
        std::uint32_t& known = m_number[m_joined.find(node)];
        if (known == ChosenTrench::none) {
            known = static_cast<std::uint32_t>(m_problem.prizes.size());
            m_problem.prizes.push_back(0.0);
        }
        return known;
    }

    DisjointSets m_joined;
    std::vector<std::uint32_t> m_number; ///< in the problem, by node that stands for all joined ones
    RouteProblem m_problem;
    std::vector<std::uint32_t> m_edges; ///< of the candidates, by edge of the problem
    std::vector<std::uint32_t> m_kept;
};

} // namespace

/// Whatever hangs on trenches that stay must stay connected.
std::vector<std::uint32_t> RoutePerturbation::reroutedAt(const std::vector<bool>& inside, const SizedTree& tree,
                                                         PowerPrice centrePower)
{
    std::uniform_real_distribution<double> deviation(std::log(leastDisturbed), std::log(mostDisturbed));
    std::normal_distribution<double> noise(0.0, std::exp(deviation(m_random)));
    const Present present(m_candidates, tree);
    LocalRoutes local(m_candidates);
    std::vector<std::uint32_t> kept; ///< one end of each trench
    for (const ChosenTrench& trench : tree.trenches) {
        const bool mandatory = m_candidates.edges[trench.edge].decision == Decision::Mandatory;
        if (mandatory || !(inside[trench.from] || inside[trench.to])) {
            local.keep(trench.edge, trench.from, trench.to);
            kept.push_back(trench.from);
        }
    }
    local.setRoot(m_candidates.source);
    for (std::uint32_t node = 0; node < inside.size(); ++node) {
        if (!inside[node]) {
            continue;
        }
        const std::uint32_t building = m_candidates.buildings[node];
        if (building != StreetGraph::none && m_sizer.canBeFed(building)) {
            const bool mandatory = m_input.buildings[building].decision == Decision::Mandatory;
            const BuildingDemand& demand = m_input.demand->buildings[building];
            const std::uint32_t source = present.source[node];
            const Money worth = m_price.worth(demand, source) - (source == 0 ? centrePower * demand.peak : Money{});
            const double prize = std::max(0.0, worth.value()) * std::exp(noise(m_random));
            local.setPrize(node, mandatory ? RouteProblem::mustConnect : prize);
        }
        for (const std::uint32_t e : m_search.edgesAt(node)) {
            const CandidateEdge& edge = m_candidates.edges[e];
            const std::uint32_t other = edge.a == node ? edge.b : edge.a;
            const bool seen = inside[other] && other < node;
            const bool leads =
                inside[other] || present.pipeTo[other] != ChosenTrench::none || other == m_candidates.source;
            if (leads && !seen && !local.areOne(node, other)) {
                const Money cost = m_price.annualCost(edge, present.pipeFor(e, edge));
                local.add(e, {node, other, cost.value() * std::exp(noise(m_random))});
            }
        }
    }
    for (const std::uint32_t node : kept) {
        local.setPrize(node, RouteProblem::mustConnect);
    }
    return local.improved(present);
}

SizedTree RoutePerturbation::improved(SizedTree tree, RouteEffort& effort, PowerPrice centrePower)
{
    while (!effort.spent()) {
        const std::size_t picked = m_random() % (tree.trenches.size() + 1);
        const std::uint32_t centre = picked > 0 ? tree.trenches[picked - 1].to : m_candidates.source;
        // Nothing may pay at the whole price of power and yet something fit.
        const PowerPrice power = std::uniform_real_distribution<double>(0.0, 1.0)(m_random) * centrePower;
        SizedTree changed = m_sizer.sized(reroutedAt(around(centre, nodesAtOnce), tree, power));
        changed = m_sizer.within(m_sizer.withoutLosses(std::move(changed), 0.0));
        effort.spend(workOfRoutes + workPerTrench * tree.trenches.size());
        changed = m_search.improved(std::move(changed), effort, around(centre, nodesNearby));
        if (m_search.isBetter(changed, tree)) {
            tree = std::move(changed);
        }
    }
    return tree;
}

} // namespace wattort
