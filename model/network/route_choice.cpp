#include "model/network/route_choice.hpp"

#include "model/network/route_optimiser.hpp"
#include "model/network/route_proof.hpp"
#include "model/network/route_real_search.hpp"
#include "model/network/sized_tree.hpp"

#include <algorithm>
#include <numeric>

namespace wattort {

namespace {

constexpr int slopeRounds = 6;
constexpr int priceRounds = 14;
/// At prices of real diameters, problems up to this size are searched anew once; all others are improved from the last
/// tree, in a tenth of the time and, measured on grids of streets, for at most 1 % of the worth.
constexpr std::size_t searchedAnew = 6'000;

/// Some hundredths of a second; more work gives better networks and bounds.
constexpr std::uint64_t searchWork = 1'500'000;

/// Of the search at real prices, some hundredths of a second too.
constexpr std::uint64_t realPriceWork = 5'000'000;

/// The candidates as a plain problem, with mandatory streets contracted to single nodes.
struct PlainProblem {
    RouteProblem problem;
    std::vector<std::uint32_t> candidateEdge; ///< of each edge of the problem
    std::vector<std::uint32_t> forced;        ///< mandatory streets, in every solution
};

class Choice {
public:
    Choice(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price);

    RouteChoice run(const Task& task, const RouteChoiceEffort& effort);

private:
    void contractMandatory();
    std::uint32_t root(std::uint32_t node) const;
    void setPrizes(double eurPerWattOfPeak);
    std::vector<std::uint32_t> route();
    SizedTree improvedTree(double eurPerWattOfPeak);
    Money upperBound(const RouteSearchLimits& limits);
    void reprice(const SizedTree& tree);
    SizedTree priceOut(SizedTree tooLarge, const Task& task);
    void goFurther(RouteChoice& choice, SizedTree& best, const RouteChoiceEffort& limits);

    const NetworkInput& m_input;
    const CandidateNetwork& m_candidates;
    const NetworkPrice& m_price;
    TreeSizer m_sizer;
    double m_limitW;
    RealPriceSearch m_search;
    std::vector<std::uint32_t> m_parent; ///< union-find of mandatory streets
    PlainProblem m_plain;
    bool m_repriced = false;           ///< the first time, and not searched anew since
    std::vector<std::uint32_t> m_last; ///< edges of the plain problem's last solution
};

Choice::Choice(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price)
    : m_input(input),
      m_candidates(candidates),
      m_price(price),
      m_sizer(input, candidates, price),
      m_limitW(input.sourcePower.value() / input.assumptions.sourceShareOfPeak),
      m_search(input, candidates, price, m_sizer, Power::from_value(m_limitW))
{
    contractMandatory();
    for (std::uint32_t e = 0; e < candidates.edges.size(); ++e) {
        const CandidateEdge& edge = candidates.edges[e];
        const std::uint32_t a = root(edge.a);
        const std::uint32_t b = root(edge.b);
        const bool house = edge.kind == EdgeKind::HouseConnection;
        const bool useful = !house || candidates.buildings[edge.b] != StreetGraph::none;
        if (a != b && useful && candidates.reachable[edge.a]) {
            m_plain.problem.edges.push_back({a, b, 0.0});
            m_plain.candidateEdge.push_back(e);
        }
    }
    m_plain.problem.root = root(candidates.source);
}

std::uint32_t Choice::root(std::uint32_t node) const
{
    while (m_parent[node] != node) {
        node = m_parent[node];
    }
    return node;
}

void Choice::contractMandatory()
{
    m_parent.assign(m_candidates.nodes.size(), 0u);
    std::iota(m_parent.begin(), m_parent.end(), 0u);
    for (std::uint32_t e = 0; e < m_candidates.edges.size(); ++e) {
        const CandidateEdge& edge = m_candidates.edges[e];
        if (edge.decision != Decision::Mandatory || !m_candidates.reachable[edge.a]) {
            continue;
        }
        const std::uint32_t a = root(edge.a);
        const std::uint32_t b = root(edge.b);
        if (a != b) {
            m_parent[std::max(a, b)] = std::min(a, b);
            m_plain.forced.push_back(e);
        }
    }
}

void Choice::setPrizes(double eurPerWattOfPeak)
{
    std::vector<double>& prizes = m_plain.problem.prizes;
    prizes.assign(m_candidates.nodes.size(), 0.0);
    for (std::uint32_t node = 0; node < prizes.size(); ++node) {
        const std::uint32_t building = m_candidates.buildings[node];
        if (building == StreetGraph::none || !m_candidates.reachable[node]) {
            continue;
        }
        const BuildingDemand& demand = m_input.demand->buildings[building];
        const double worth = m_price.worth(demand).value() - eurPerWattOfPeak * demand.peak.value();
        prizes[node] = m_input.buildings[building].decision == Decision::Mandatory ? RouteProblem::mustConnect
                                                                                   : std::max(0.0, worth);
    }
    for (const std::uint32_t e : m_plain.forced) {
        prizes[root(m_candidates.edges[e].a)] = RouteProblem::mustConnect;
    }
}

std::vector<std::uint32_t> Choice::route()
{
    std::vector<std::uint32_t> chosen = m_plain.forced;
    const bool anew = m_repriced && m_plain.problem.edges.size() <= searchedAnew;
    m_repriced = m_repriced && !anew;
    m_last = (anew ? findRoutes(m_plain.problem, {.work = searchWork}) : improvedRoutes(m_plain.problem, m_last)).edges;
    for (const std::uint32_t e : m_last) {
        chosen.push_back(m_plain.candidateEdge[e]);
    }
    return chosen;
}

/// Real prices for the streets in use; for another street that of the pipe that would have to be moved there.
void Choice::reprice(const SizedTree& tree)
{
    std::vector<std::uint32_t> pipeAt(m_candidates.nodes.size(), ChosenTrench::none);
    std::vector<std::uint32_t> pipeOf(m_candidates.edges.size(), ChosenTrench::none);
    for (const ChosenTrench& trench : tree.trenches) {
        pipeOf[trench.edge] = pipeAt[trench.to] = static_cast<std::uint32_t>(trench.pipe);
    }
    for (std::size_t i = 0; i < m_plain.candidateEdge.size(); ++i) {
        const std::uint32_t e = m_plain.candidateEdge[i];
        const CandidateEdge& edge = m_candidates.edges[e];
        std::uint32_t pipe = pipeOf[e];
        if (pipe == ChosenTrench::none) {
            const std::uint32_t atBoth = std::min(pipeAt[edge.a], pipeAt[edge.b]);
            const bool joins = pipeAt[edge.a] != ChosenTrench::none && pipeAt[edge.b] != ChosenTrench::none;
            pipe = joins ? atBoth : 0;
        }
        m_plain.problem.edges[i].cost = m_price.annualCost(edge, pipe).value();
    }
}

SizedTree Choice::improvedTree(double eurPerWattOfPeak)
{
    setPrizes(eurPerWattOfPeak);
    return m_sizer.withoutLosses(m_sizer.sized(route()), eurPerWattOfPeak);
}

/// The lowest price per peak power at which the network stays within the source; the best of what it leaves and of
/// the next larger networks cut down to the limit.
SizedTree Choice::priceOut(SizedTree tooLarge, const Task& task)
{
    const Power limit = Power::from_value(m_limitW);
    SizedTree best = m_sizer.within(limit, std::move(tooLarge));
    double low = 0.0;
    double high = m_sizer.highestWorthPerWatt();
    for (int round = 0; round < priceRounds; ++round) {
        task.report(0.5 + 0.5 * double(round) / priceRounds);
        const double middle = 0.5 * (low + high);
        SizedTree tree = improvedTree(middle);
        const bool fits = tree.designPower <= limit;
        (fits ? high : low) = middle;
        tree = m_sizer.within(limit, std::move(tree));
        reprice(tree);
        if (tree.worth > best.worth) {
            best = std::move(tree);
        }
    }
    return best;
}

/// Every trench at its lowest cost is a problem of which any network's worth is at most the best.
Money Choice::upperBound(const RouteSearchLimits& limits)
{
    setPrizes(0.0);
    for (std::size_t i = 0; i < m_plain.candidateEdge.size(); ++i) {
        m_plain.problem.edges[i].cost = m_price.lowestAnnualCost(m_candidates.edges[m_plain.candidateEdge[i]]).value();
    }
    Money bound;
    for (std::uint32_t node = 0; node < m_candidates.nodes.size(); ++node) {
        const std::uint32_t building = m_candidates.buildings[node];
        if (building != StreetGraph::none && m_candidates.reachable[node]) {
            const Money worth = m_price.worth(m_input.demand->buildings[building]);
            const bool mandatory = m_input.buildings[building].decision == Decision::Mandatory;
            bound += mandatory ? worth : std::max(Money{}, worth);
        }
    }
    for (const std::uint32_t e : m_plain.forced) {
        bound -= m_price.lowestAnnualCost(m_candidates.edges[e]);
    }
    RouteTree routes = findRoutes(m_plain.problem, limits);
    m_last = std::move(routes.edges);
    return bound - Money::from_value(routes.bound);
}

/// The network first; then the bound at lowest prices, for which little work may have been too little, and that of
/// prices that consumers pay.
void Choice::goFurther(RouteChoice& choice, SizedTree& best, const RouteChoiceEffort& limits)
{
    constexpr int roundsBetweenBounds = 5;
    constexpr std::uint64_t workBetweenReports = 20'000'000;
    RouteEffort effort(limits.work, limits.stop);
    constexpr std::uint64_t enough = 100'000'000; // a town of 10,000 buildings is nearly solved
    const std::uint64_t share = std::min(limits.work / 8, enough);
    const auto report = [&](Money bound) {
        choice.bound = std::min(*choice.bound, bound);
        if (limits.progress) {
            limits.progress(best.worth, *choice.bound, best.trenches);
        }
    };
    report(*choice.bound);
    for (bool better = true; better && !effort.spent();) {
        const Money before = best.worth;
        const std::uint64_t former = effort.narrow(workBetweenReports);
        best = m_search.improved(std::move(best), effort);
        effort.restore(former);
        better = best.worth > before;
        report(*choice.bound);
    }
    if (share > searchWork) {
        report(upperBound({.work = share, .stop = limits.stop}));
        effort.spend(share);
    }
    RouteProof proof(m_input, m_candidates, m_price, best.trenches);
    while (!effort.spent()) {
        for (int round = 0; round < roundsBetweenBounds; ++round) {
            proof.play(effort);
        }
        if (const std::optional<Money> bound = proof.bound(limits.stop)) {
            report(*bound);
        }
    }
}

RouteChoice Choice::run(const Task& task, const RouteChoiceEffort& effort)
{
    RouteChoice choice{.bound = upperBound({.work = searchWork})};
    SizedTree best = improvedTree(0.0);
    SizedTree last = best;
    for (int round = 1; round < slopeRounds; ++round) {
        task.report(0.5 * double(round) / slopeRounds);
        reprice(last);
        m_repriced = round == 1;
        last = improvedTree(0.0);
        if (last.worth > best.worth) {
            best = last;
        }
    }
    if (best.designPower.value() > m_limitW) {
        reprice(best);
        choice.limitedBySource = true;
        best = priceOut(std::move(best), task);
    }
    RouteEffort inPassing(realPriceWork);
    best = m_search.improved(std::move(best), inPassing);
    if (effort.work > 0) {
        goFurther(choice, best, effort);
    }
    choice.worth = best.worth;
    choice.trenches = std::move(best.trenches);
    return choice;
}

} // namespace

RouteChoice chooseRoutes(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price,
                         const Task& task, const RouteChoiceEffort& effort)
{
    return Choice(input, candidates, price).run(task, effort);
}

} // namespace wattort
