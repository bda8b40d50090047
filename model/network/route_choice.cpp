#include "model/network/route_choice.hpp"

#include "model/network/plain_routes.hpp"
#include "model/network/route_optimiser.hpp"
#include "model/network/route_perturbation.hpp"
#include "model/network/route_proof.hpp"
#include "model/network/sized_tree.hpp"
#include "model/network/source_merit.hpp"

#include <algorithm>
#include <functional>

namespace wattort {

namespace {

constexpr int slopeRounds = 6;
constexpr int priceRounds = 14;
/// At prices of real diameters, problems up to this size are searched anew once; all others are improved from the last
/// tree, in a tenth of the time and, measured on grids of streets, for at most 1 % of the worth.
constexpr std::size_t searchedAnew = 6'000;

/// Some hundredths of a second; more work gives better networks and bounds.
constexpr std::uint64_t searchWork = 1'500'000;

/// Of a trench's lowest cost, paid once and not by prices; measured on towns of 300 to 13,600 consumers: more leaves
/// too little for prices that fall with the load, less takes more rounds.
constexpr double fixedShare = 0.95;

/// Of the search at real prices, some hundredths of a second too.
constexpr std::uint64_t realPriceWork = 5'000'000;

/// For what no network is worth more than.
struct BoundPrices {
    const NetworkPrice& lowest;   ///< one price for all heat (source_merit.hpp)
    Money saved;                  ///< that cheaper heat can be worth beyond that
    const NetworkPrice& cheapest; ///< the same, of the cheapest heat
};

class Choice {
public:
    Choice(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price,
           const BoundPrices& bound);

    /// \param another edges of a network to begin with if it is worth more than what is found at once
    RouteChoice run(const Task& task, const RouteChoiceEffort& effort, std::vector<std::uint32_t> another = {});

private:
    template <typename Function>
    void eachConsumer(Function function) const;
    bool isMandatory(std::uint32_t building) const
    {
        return m_input.buildings[building].decision == Decision::Mandatory;
    }
    void setPrizes(double eurPerWattOfPeak, bool ofBound = false);
    std::vector<std::uint32_t> route();
    SizedTree improvedTree(double eurPerWattOfPeak);
    Money upperBound(const RouteSearchLimits& limits);
    Money boundAt(RouteProof& proof, const RouteSearchLimits& limits);
    void proveWithRoutes(const SizedTree& network, RouteEffort& effort, const std::stop_token& stop,
                         const std::function<void(Money)>& report);
    void reprice(const SizedTree& tree);
    SizedTree priceOut(SizedTree tooLarge, const Task& task);
    void goFurther(RouteChoice& choice, SizedTree& best, const RouteChoiceEffort& limits);

    const NetworkInput& m_input;
    const CandidateNetwork& m_candidates;
    const NetworkPrice& m_price;
    BoundPrices m_bound;
    TreeSizer m_sizer;
    PowerPrice m_centrePower; ///< at which no more is asked of the compute centre than it has
    RealPriceSearch m_search;
    RoutePerturbation m_perturbation;
    PlainRoutes m_plain;
    bool m_repriced = false;            ///< the first time, and not searched anew since
    std::vector<std::uint32_t> m_last;  ///< edges of the plain problem's last solution
    std::vector<std::uint32_t> m_fedBy; ///< source by node, as the last tree has it
};

Choice::Choice(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price,
               const BoundPrices& bound)
    : m_input(input),
      m_candidates(candidates),
      m_price(price),
      m_bound(bound),
      m_sizer(input, candidates, price),
      m_search(input, candidates, price, m_sizer),
      m_perturbation(input, candidates, price, m_sizer, m_search),
      m_plain(plainRoutes(candidates)),
      m_fedBy(candidates.nodes.size(), cheapestSource(input, candidates))
{}

/// Calls with node and building of each that a network can reach and feed.
template <typename Function>
void Choice::eachConsumer(Function function) const
{
    for (std::uint32_t node = 0; node < m_candidates.nodes.size(); ++node) {
        const std::uint32_t building = m_candidates.buildings[node];
        if (building != StreetGraph::none && m_candidates.reachable[node] && m_sizer.canBeFed(building)) {
            function(node, building);
        }
    }
}

/// Heat costs what it costs at the source that fed the consumer last: the plain problem knows no cost of heat.
void Choice::setPrizes(double eurPerWattOfPeak, bool ofBound)
{
    std::vector<double>& prizes = m_plain.problem.prizes;
    prizes.assign(m_candidates.nodes.size(), 0.0);
    eachConsumer([&](std::uint32_t node, std::uint32_t building) {
        const BuildingDemand& demand = m_input.demand->buildings[building];
        const Money pays = ofBound ? m_bound.lowest.worth(demand) : m_price.worth(demand, m_fedBy[node]);
        const double worth = pays.value() - (m_fedBy[node] == 0 ? eurPerWattOfPeak : 0.0) * demand.peak.value();
        prizes[node] = isMandatory(building) ? RouteProblem::mustConnect : std::max(0.0, worth);
    });
    for (const std::uint32_t e : m_plain.forced) {
        prizes[m_plain.node[m_candidates.edges[e].a]] = RouteProblem::mustConnect;
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
        m_fedBy[trench.to] = trench.source;
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
    SizedTree best = m_sizer.within(std::move(tooLarge));
    double low = 0.0;
    double high = m_sizer.highestWorthPerWatt();
    for (int round = 0; round < priceRounds; ++round) {
        task.report(0.5 + 0.5 * double(round) / priceRounds);
        const double middle = 0.5 * (low + high);
        SizedTree tree = improvedTree(middle);
        const bool fits = tree.designPower <= m_price.peakLimit();
        (fits ? high : low) = middle;
        tree = m_sizer.within(std::move(tree));
        reprice(tree);
        if (tree.worth > best.worth) {
            best = std::move(tree);
        }
    }
    m_centrePower = PowerPrice::from_value(high);
    return best;
}

/// Every trench at its lowest cost is a problem of which any network's worth is at most the best.
Money Choice::upperBound(const RouteSearchLimits& limits)
{
    setPrizes(0.0, true);
    for (std::size_t i = 0; i < m_plain.candidateEdge.size(); ++i) {
        m_plain.problem.edges[i].cost =
            m_bound.lowest.lowestAnnualCost(m_candidates.edges[m_plain.candidateEdge[i]]).value();
    }
    Money bound = m_bound.saved;
    eachConsumer([&](std::uint32_t, std::uint32_t building) {
        const Money worth = m_bound.lowest.worth(m_input.demand->buildings[building]);
        bound += isMandatory(building) ? worth : std::max(Money{}, worth);
    });
    for (const std::uint32_t e : m_plain.forced) {
        bound -= m_bound.lowest.lowestAnnualCost(m_candidates.edges[e]);
    }
    RouteTree routes = findRoutes(m_plain.problem, limits);
    m_last = std::move(routes.edges);
    return bound - Money::from_value(routes.bound);
}

/// The best choice at fixed costs with what the prices leave of the consumers' worth as prizes.
Money Choice::boundAt(RouteProof& proof, const RouteSearchLimits& limits)
{
    std::vector<double>& prizes = m_plain.problem.prizes;
    prizes.assign(m_candidates.nodes.size(), 0.0);
    Money bound = proof.besides();
    eachConsumer([&](std::uint32_t node, std::uint32_t building) {
        const bool mandatory = isMandatory(building);
        const double left = mandatory ? proof.left()[node] : std::max(0.0, proof.left()[node]);
        bound += Money::from_value(left);
        prizes[node] = mandatory ? RouteProblem::mustConnect : left;
    });
    for (const std::uint32_t e : m_plain.forced) {
        prizes[m_plain.node[m_candidates.edges[e].a]] = RouteProblem::mustConnect;
    }
    for (std::size_t i = 0; i < m_plain.candidateEdge.size(); ++i) {
        const CandidateEdge& edge = m_candidates.edges[m_plain.candidateEdge[i]];
        const bool house = edge.kind == EdgeKind::HouseConnection; // in the consumer's worth
        m_plain.problem.edges[i].cost = house ? 0.0 : fixedShare * m_bound.lowest.lowestAnnualCost(edge).value();
    }
    const RouteTree routes = findRoutes(m_plain.problem, limits);
    std::vector<bool> connected(m_candidates.nodes.size(), false);
    for (const std::uint32_t i : routes.edges) {
        const CandidateEdge& edge = m_candidates.edges[m_plain.candidateEdge[i]];
        connected[edge.b] = connected[edge.b] || edge.kind == EdgeKind::HouseConnection;
    }
    proof.connect(std::move(connected));
    return bound - Money::from_value(routes.bound);
}

/// Prices for what trenches cost beyond a fixed share, and routes at what they leave; until it gets no better.
void Choice::proveWithRoutes(const SizedTree& network, RouteEffort& effort, const std::stop_token& stop,
                             const std::function<void(Money)>& report)
{
    constexpr double stands = 2e-4; // of the network's trenches
    constexpr std::uint64_t workPerEdge = 2'000;
    constexpr std::uint64_t enough = 100'000'000;
    const std::uint64_t share =
        std::max(searchWork, std::min({effort.left() / 16, enough, workPerEdge * m_plain.problem.edges.size()}));
    RouteProof proof(m_input, m_candidates, m_bound.cheapest, network.trenches, m_centrePower, fixedShare);
    std::vector<bool> connected(m_candidates.nodes.size(), false);
    Money trenches;
    for (const ChosenTrench& trench : network.trenches) {
        connected[trench.to] = true;
        trenches += m_price.annualCost(m_candidates.edges[trench.edge], trench.pipe);
    }
    proof.connect(std::move(connected));
    std::optional<Money> former;
    std::uint64_t next = effort.used();
    std::uint64_t round = 0;
    for (int stood = 0; stood < 3 && !effort.spent();) {
        const std::uint64_t before = effort.used();
        const bool last = effort.left() < share + 4 * round;
        const bool proving = before >= next || last;
        proof.play(effort, proving);
        round = effort.used() - before;
        if (!proving || effort.spent()) {
            continue;
        }
        const Money bound = boundAt(proof, {.work = share, .stop = stop});
        effort.spend(share);
        report(bound);
        stood = former && *former - bound < stands * trenches ? stood + 1 : 0;
        former = former ? std::min(*former, bound) : bound;
        next = effort.used() + std::max(share, effort.used() / 4);
        if (last) {
            break;
        }
    }
}

/// The network first; then the bound, with routes at a fixed share of costs and, where that stands, without. A fifth of
/// the time goes into better networks.
void Choice::goFurther(RouteChoice& choice, SizedTree& best, const RouteChoiceEffort& limits)
{
    constexpr std::uint64_t workBetweenReports = 20'000'000;
    RouteEffort effort(limits.work, limits.stop);
    std::optional<std::uint64_t> perturbed;
    const auto report = [&](Money bound) {
        choice.bound = std::min(*choice.bound, bound);
        if (perturbed) {
            const std::uint64_t former = effort.narrow((effort.used() - *perturbed) / 4);
            best = m_perturbation.improved(std::move(best), effort, m_centrePower);
            effort.restore(former);
            perturbed = effort.used();
        }
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
    perturbed = 0;
    report(*choice.bound);
    constexpr std::size_t roundsTakeLong = 30'000; // edges: a bound should not wait for the first round of prices
    if (m_plain.problem.edges.size() > roundsTakeLong && !effort.spent()) {
        constexpr std::uint64_t enough = 100'000'000;
        const std::uint64_t share = std::min(effort.left() / 8, enough);
        report(upperBound({.work = share, .stop = limits.stop}));
        effort.spend(share);
    }
    proveWithRoutes(best, effort, limits.stop, report);
    RouteProof proof(m_input, m_candidates, m_bound.cheapest, best.trenches, m_centrePower);
    std::uint64_t next = effort.used();
    while (!effort.spent()) {
        const std::uint64_t before = effort.used();
        const bool proving = before >= next;
        proof.play(effort, proving);
        if (proving && !effort.spent()) {
            report(*proof.bound());
            next = effort.used() + 5 * (effort.used() - before);
        }
    }
}

RouteChoice Choice::run(const Task& task, const RouteChoiceEffort& effort, std::vector<std::uint32_t> another)
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
    if (best.designPower > m_price.peakLimit()) {
        reprice(best);
        choice.limitedBySource = true;
        best = priceOut(std::move(best), task);
    }
    if (best.excess > Power{}) {
        choice.limitedBySource = true;
        best = m_sizer.within(std::move(best));
    }
    RouteEffort inPassing(realPriceWork);
    best = m_search.improved(std::move(best), inPassing);
    if (!another.empty()) {
        RouteEffort asMuch(realPriceWork);
        SizedTree other = m_search.improved(m_sizer.sized(std::move(another)), asMuch);
        if (m_search.isBetter(other, best)) {
            best = std::move(other);
        }
    }
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
    if (input.heatSources.empty()) {
        return Choice(input, candidates, price, {price, Money{}, price}).run(task, effort);
    }
    const OnePrice one = onePriceForBound(input, candidates, price);
    NetworkInput cheapest = input;
    cheapest.assumptions.heatCost = one.input.assumptions.heatCost;
    const NetworkPrice lowest(one.input);
    const NetworkPrice ofCheapest(cheapest);
    NetworkInput alone = input;
    alone.heatSources = {};
    const CandidateNetwork fromCentre = withoutSources(candidates);
    const NetworkPrice priceAlone(alone);
    std::vector<std::uint32_t> edges;
    for (const ChosenTrench& trench :
         Choice(alone, fromCentre, priceAlone, {priceAlone, Money{}, priceAlone}).run(task, {}).trenches) {
        edges.push_back(trench.edge);
    }
    return Choice(input, candidates, price, {lowest, one.saved, ofCheapest}).run(task, effort, std::move(edges));
}

} // namespace wattort
