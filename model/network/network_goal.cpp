#include "model/network/network_goal.hpp"

#include "model/finding/plain_number.hpp"
#include "model/network/build_order.hpp"
#include "model/network/sized_tree.hpp"

#include <algorithm>
#include <cmath>

namespace wattort {

namespace {

constexpr int doublings = 12;
constexpr int halvings = 6;

/// A euro of investment costs this much a year more, a unit of heat sold brings this much more.
struct GoalPrices {
    double capital = 0.0; ///< a year
    EnergyPrice heat;
};

class GoalSearch {
public:
    GoalSearch(const NetworkInput& input, const CandidateNetwork& candidates, const Task& task)
        : m_input(input), m_candidates(candidates), m_task(task), m_price(input)
    {}

    GoalChoice run(const RouteChoiceEffort& effort);

private:
    struct Tried {
        RouteChoice routes; ///< at real prices
        Money investment;
        Energy heat;
    };

    Tried tried(const GoalPrices& prices, const RouteChoiceEffort& effort);
    Tried measured(RouteChoice routes) const;
    Tried cutToBudget(const Tried& tooLarge) const;
    void reachTarget(GoalPrices& prices);
    void keepBudget(GoalPrices& prices);
    void keep(const Tried& found);
    bool affordable(const Tried& found) const { return !hasBudget() || found.investment <= budget(); }
    bool enough(const Tried& found) const { return found.heat >= target(); }
    bool hasBudget() const { return budget() > Money{}; }
    Money budget() const { return m_input.assumptions.budget; }
    Energy target() const { return m_input.assumptions.heatTarget; }
    std::optional<Finding> missed() const;
    Task nextPart();

    const NetworkInput& m_input;
    const CandidateNetwork& m_candidates;
    const Task& m_task;
    NetworkPrice m_price;
    int m_searches = 0;
    Tried m_last;
    std::optional<Tried> m_best; ///< that keeps both goals
    std::optional<Money> m_bound;
};

/// That is sold.
Energy heatOf(const NetworkInput& input, const CandidateNetwork& candidates, const std::vector<ChosenTrench>& trenches)
{
    Energy heat;
    Energy byHeatPumps;
    for (const ChosenTrench& trench : trenches) {
        heat += trench.parent == ChosenTrench::none ? trench.annual : Energy{};
        const std::uint32_t building = candidates.buildings[trench.to];
        byHeatPumps += building == StreetGraph::none ? Energy{} : input.demand->buildings[building].own.electricity;
    }
    return heat + byHeatPumps;
}

GoalSearch::Tried GoalSearch::measured(RouteChoice routes) const
{
    Tried found{.routes = std::move(routes)};
    found.investment = investmentOf(m_input, m_candidates, m_price, found.routes.trenches);
    found.heat = heatOf(m_input, m_candidates, found.routes.trenches);
    return found;
}

GoalSearch::Tried GoalSearch::tried(const GoalPrices& prices, const RouteChoiceEffort& effort)
{
    NetworkInput priced = m_input;
    priced.assumptions.operatingShare += prices.capital;
    priced.assumptions.substationOperatingShare += prices.capital;
    priced.assumptions.capitalPrice += prices.capital;
    priced.assumptions.consumerHeatPumpOperatingShare += prices.capital;
    priced.assumptions.heatRevenue += prices.heat;
    const Money goals = prices.capital * budget() - prices.heat * target();
    RouteChoiceEffort shown = effort;
    if (effort.progress) {
        shown.progress = [&](Money, Money bound, const std::vector<ChosenTrench>& best) {
            const bool known = m_best.has_value();
            effort.progress(known ? m_best->routes.worth : Money{},
                            std::min(bound + goals, m_bound.value_or(bound + goals)),
                            known ? m_best->routes.trenches : best);
        };
    }
    Tried found = measured(chooseRoutes(priced, m_candidates, NetworkPrice(priced), nextPart(), shown));
    found.routes.worth += prices.capital * found.investment - prices.heat * found.heat;
    if (found.routes.bound) {
        *found.routes.bound += goals;
        m_bound = std::min(m_bound.value_or(*found.routes.bound), *found.routes.bound);
    }
    keep(found);
    return found;
}

void GoalSearch::keep(const Tried& found)
{
    const bool better = !m_best || found.routes.worth > m_best->routes.worth;
    if (affordable(found) && enough(found) && better) {
        m_best = found;
    }
}

/// How many searches it takes is not known: each is a tenth of what is left.
Task GoalSearch::nextPart()
{
    const double done = 1.0 - std::pow(0.9, m_searches++);
    return m_task.part(done, done + 0.1 * (1.0 - done));
}

/// What comes first in build order, as far as the money goes. Smaller pipes may do for what is left.
GoalSearch::Tried GoalSearch::cutToBudget(const Tried& tooLarge) const
{
    constexpr Money first = Money::from_value(1e12);
    const TreeSizer sizer(m_input, m_candidates, m_price);
    const std::vector<ChosenTrench>& trenches = tooLarge.routes.trenches;
    std::vector<BuildStep> steps;
    for (const ChosenTrench& trench : trenches) {
        const CandidateEdge& edge = m_candidates.edges[trench.edge];
        BuildStep step{.before = trench.parent == ChosenTrench::none ? BuildStep::none : trench.parent,
                       .investment = m_price.investment(edge, trench.pipe),
                       .worth = -m_price.annualCost(edge, trench.pipe, trench.source)};
        if (const std::uint32_t building = m_candidates.buildings[trench.to]; building != StreetGraph::none) {
            const BuildingDemand& demand = m_input.demand->buildings[building];
            step.investment += m_price.connection(demand) + m_price.heatPump(demand);
            step.worth += m_price.worth(demand, trench.source);
        }
        if (sizer.isMandatory(trench)) {
            step.worth += first; // and with it what leads to it
        }
        steps.push_back(step);
    }
    Money spent;
    std::vector<std::uint32_t> edges;
    for (const std::uint32_t step : buildOrder(steps)) {
        spent += steps[step].investment;
        if (spent <= budget()) {
            edges.push_back(trenches[step].edge);
        } else if (sizer.isMandatory(trenches[step])) {
            return tooLarge;
        }
    }
    SizedTree tree = sizer.withoutLosses(sizer.sized(std::move(edges)), 0.0);
    return measured({.trenches = std::move(tree.trenches), .worth = tree.worth});
}

void GoalSearch::reachTarget(GoalPrices& prices)
{
    const EnergyPrice first = 2.0 * EUR / MWh;
    EnergyPrice low;
    EnergyPrice high = first;
    for (int i = 0; i < doublings; ++i, high *= 2.0) {
        m_last = tried({.heat = high}, {});
        if (enough(m_last)) {
            break;
        }
        low = high;
    }
    for (int i = 0; i < halvings && enough(m_last); ++i) {
        const EnergyPrice middle = 0.5 * (low + high);
        const Tried found = tried({.heat = middle}, {});
        (enough(found) ? high : low) = middle;
    }
    prices.heat = high;
}

void GoalSearch::keepBudget(GoalPrices& prices)
{
    constexpr double first = 0.01; // a year
    double low = 0.0;
    double high = first;
    Tried large = tried(prices, {});
    if (affordable(large)) {
        return;
    }
    for (int i = 0; i < doublings; ++i, high *= 2.0) {
        Tried found = tried({.capital = high, .heat = prices.heat}, {});
        if (affordable(found)) {
            break;
        }
        low = high;
        large = std::move(found);
    }
    for (int i = 0; i < halvings; ++i) {
        const double middle = 0.5 * (low + high);
        Tried found = tried({.capital = middle, .heat = prices.heat}, {});
        if (affordable(found)) {
            high = middle;
        } else {
            low = middle;
            large = std::move(found);
        }
    }
    m_last = cutToBudget(large);
    keep(m_last);
    prices.capital = high;
}

std::optional<Finding> GoalSearch::missed() const
{
    const auto finding = [](Problem problem, double found, double expected, const char* bound) {
        Finding missed;
        missed.severity = Severity::Warning;
        missed.problem = problem;
        missed.place.field = problem == Problem::BudgetExceeded ? "network_budget" : "network_heat_target";
        missed.found = plainNumber(found, 2);
        missed.expected = bound + plainNumber(expected);
        return missed;
    };
    if (!affordable(m_last)) {
        return finding(Problem::BudgetExceeded, inUnit(m_last.investment, EUR) / 1e6, inUnit(budget(), EUR) / 1e6,
                       "≤ ");
    }
    if (!enough(m_last)) {
        return finding(Problem::HeatTargetMissed, inUnit(m_last.heat, MWh) / 1e3, inUnit(target(), MWh) / 1e3, "≥ ");
    }
    return std::nullopt;
}

GoalChoice GoalSearch::run(const RouteChoiceEffort& effort)
{
    GoalPrices prices;
    m_last = tried(prices, {});
    if (!enough(m_last)) {
        reachTarget(prices);
    }
    if (!affordable(m_last) || prices.heat > EnergyPrice{}) {
        keepBudget(prices);
    }
    if (effort.work > 0) {
        (void)tried(prices, effort);
    }
    GoalChoice choice;
    if (!m_best) {
        choice.finding = missed();
    }
    choice.routes = m_best ? m_best->routes : m_last.routes;
    choice.routes.bound = m_best ? m_bound : std::nullopt;
    return choice;
}

} // namespace

Money investmentOf(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price,
                   const std::vector<ChosenTrench>& trenches)
{
    Money all;
    for (const ChosenTrench& trench : trenches) {
        all += price.investment(candidates.edges[trench.edge], trench.pipe);
        if (const std::uint32_t building = candidates.buildings[trench.to]; building != StreetGraph::none) {
            const BuildingDemand& demand = input.demand->buildings[building];
            all += price.connection(demand) + price.heatPump(demand);
        }
    }
    return all;
}

GoalChoice chooseForGoals(const NetworkInput& input, const CandidateNetwork& candidates, const Task& task,
                          const RouteChoiceEffort& effort)
{
    const NetworkAssumptions& assumed = input.assumptions;
    if (assumed.budget <= Money{} && assumed.heatTarget <= Energy{}) {
        return {.routes = chooseRoutes(input, candidates, NetworkPrice(input), task, effort)};
    }
    return GoalSearch(input, candidates, task).run(effort);
}

} // namespace wattort
