#include "model/network/network_design.hpp"

#include "model/heat/consumer_heat_pump.hpp"
#include "model/network/designed_tree.hpp"
#include "model/network/network_goal.hpp"
#include "model/network/network_source.hpp"
#include "model/network/network_year.hpp"
#include "model/network/operating_margin.hpp"
#include "model/network/pipe_substitution.hpp"
#include "model/network/pressure_limit.hpp"
#include "model/network/tree_network.hpp"

#include <algorithm>
#include <numeric>

namespace wattort {

namespace {

/// Everything that the steps below pass on.
struct Draft {
    const NetworkInput& input;
    const CandidateNetwork& candidates;
    const NetworkPrice& price;
    const std::vector<ChosenTrench>& trenches;
    std::uint32_t source = 0; ///< node of the candidates
    std::vector<TreePipe> pipes;
    std::vector<MassFlow> drawn; ///< at every node at design load
    Power asked;                 ///< of the consumers at design load
    NetworkDesign design;
};

Finding count(Problem problem, Severity severity, std::size_t number)
{
    return {.severity = severity,
            .problem = problem,
            .place = {.layer = problem == Problem::DisconnectedStreets ? "streets" : "buildings"},
            .found = std::to_string(number)};
}

void layPipes(Draft& draft)
{
    const NetworkInput& input = draft.input;
    NetworkDesign& design = draft.design;
    design.nodes.push_back({.position = draft.candidates.nodes[draft.source]});
    for (const ChosenTrench& trench : draft.trenches) {
        const CandidateEdge& edge = draft.candidates.edges[trench.edge];
        const PipeType& type = input.pipes[trench.pipe];
        const std::uint32_t from = trench.parent == ChosenTrench::none ? 0 : trench.parent + 1;
        const PipeBore bore{type.innerDiameter, input.assumptions.roughness.of(type.system)};
        draft.pipes.push_back(
            {.from = from, .length = edge.length, .bore = bore, .loss = draft.price.loss(trench.pipe)});
        NetworkPipe pipe{.from = from,
                         .to = static_cast<std::uint32_t>(design.nodes.size()),
                         .kind = edge.kind,
                         .surface = edge.surface,
                         .line = candidateLine(draft.candidates, edge, *input.graph),
                         .length = edge.length,
                         .nominalDiameter = type.nominalDiameter,
                         .system = type.system,
                         .designPower = trench.load.design()};
        if (trench.from != edge.a) {
            std::reverse(pipe.line.begin(), pipe.line.end());
        }
        pipe.designFlow = draft.price.flow(pipe.designPower);
        pipe.velocity = velocity(pipe.designFlow, type.innerDiameter, draft.price.water());
        pipe.gradient = pressureGradient(pipe.designFlow, bore, draft.price.water());
        pipe.heatLoss = trenchLoss(draft.price.loss(trench.pipe), input.assumptions.supply, input.assumptions.returned,
                                   input.assumptions.ground);
        pipe.annualHeat = trench.annual;
        pipe.consumersBehind = trench.consumers;
        pipe.investment = draft.price.investment(edge, trench.pipe);
        design.nodes.push_back({.position = draft.candidates.nodes[trench.to]});
        design.pipes.push_back(std::move(pipe));
    }
}

void addHeatPump(const BuildingDemand& demand, const NetworkPrice& price, DecentralHeatPumps& all)
{
    all.count += demand.own.exists() ? 1u : 0u;
    all.rating += demand.own.rating;
    all.heat += demand.own.heat;
    all.electricity += demand.own.electricity;
    all.investment += price.heatPump(demand);
}

void addConsumers(Draft& draft)
{
    const NetworkInput& input = draft.input;
    NetworkDesign& design = draft.design;
    for (std::uint32_t i = 0; i < draft.trenches.size(); ++i) {
        const std::uint32_t building = draft.candidates.buildings[draft.trenches[i].to];
        if (building != StreetGraph::none) {
            const BuildingDemand& demand = input.demand->buildings[building];
            design.consumers.push_back({.building = building,
                                        .node = i + 1,
                                        .annual = demand.used(),
                                        .peak = demand.usedPeak(),
                                        .own = demand.own});
            design.heatSold += demand.used();
            design.connectionInvestment += draft.price.connection(demand);
            addHeatPump(demand, draft.price, design.decentral);
        }
    }
    const DesignLoad load = designLoad(*input.demand, design.consumers, draft.price);
    design.peaks = load.all.sum();
    design.atOnce = load.all.atOnce();
    design.designPower = draft.asked = load.all.design();
    draft.drawn.assign(design.nodes.size(), MassFlow{});
    for (std::size_t i = 0; i < design.consumers.size(); ++i) {
        draft.drawn[design.consumers[i].node] += draft.price.flow(load.drawn[i]);
    }
}

void addPressures(Draft& draft)
{
    NetworkDesign& design = draft.design;
    const NetworkAssumptions& assumed = draft.input.assumptions;
    std::vector<MassFlow> flows;
    for (const NetworkPipe& pipe : design.pipes) {
        flows.push_back(pipe.designFlow);
    }
    const std::vector<Pressure> lost = pressureLosses(draft.pipes, flows, draft.price.water(), assumed.fittingsShare);
    Pressure worst;
    for (const NetworkConsumer& consumer : design.consumers) {
        worst = std::max(worst, lost[consumer.node]);
    }
    const Pressure head = 2.0 * worst + assumed.consumerDifferentialPressure;
    for (std::size_t node = 0; node < design.nodes.size(); ++node) {
        design.nodes[node].supplyPressure = assumed.staticPressure + head - lost[node];
        design.nodes[node].returnPressure = assumed.staticPressure + lost[node];
    }
    design.worstDifferentialPressure = head;
    for (NetworkConsumer& consumer : design.consumers) {
        consumer.differentialPressure = head - 2.0 * lost[consumer.node];
        design.worstDifferentialPressure = std::min(design.worstDifferentialPressure, consumer.differentialPressure);
    }
    const VolumeFlow volume = draft.price.flow(design.designPower) / draft.price.water().density;
    design.pumpPower = head * volume / assumed.pumpEfficiency;
}

void addTemperatures(Draft& draft)
{
    NetworkDesign& design = draft.design;
    const NetworkAssumptions& assumed = draft.input.assumptions;
    TreeNetwork tree(draft.pipes);
    const TreeTemperatures& temperatures = tree.solve({.drawn = draft.drawn,
                                                       .source = assumed.supply,
                                                       .consumerReturn = assumed.returned,
                                                       .ground = assumed.ground,
                                                       .water = draft.price.water()})
                                               .temperatures;
    for (std::size_t node = 0; node < design.nodes.size(); ++node) {
        design.nodes[node].supplyTemperature = temperatures.supply[node];
        design.nodes[node].returnTemperature = temperatures.returned[node];
    }
    for (NetworkConsumer& consumer : design.consumers) {
        consumer.supplyTemperature = temperatures.supply[consumer.node];
    }
    design.designPower += temperatures.supplyLoss + temperatures.returnLoss;
}

void addHoursBeyondDesign(Draft& draft, const NetworkYear& year)
{
    constexpr double rounding = 1.0 + 1e-9;
    NetworkDesign& design = draft.design;
    design.highestFlow = std::ranges::max(year.flowShare.raw());
    const HourlyTemperature& outdoor = draft.input.weather->dryBulb;
    for (std::size_t hour = 0; hour < design.demand.size(); ++hour) {
        const Power asked = design.demand[hour] * flowFactor(draft.input.assumptions, outdoor[hour]);
        design.hoursBeyondDesign += asked > rounding * draft.asked ? 1u : 0u;
    }
}

void addYear(Draft& draft)
{
    NetworkDesign& design = draft.design;
    std::vector<std::uint32_t> buildings;
    for (const NetworkConsumer& consumer : design.consumers) {
        buildings.push_back(consumer.building);
    }
    design.demand = hourlyDemand(*draft.input.demand, buildings);
    if (!draft.input.demand->heatPumpProfiles.empty()) {
        design.decentral.spread = draft.input.assumptions.supply - draft.input.assumptions.returned;
    }
    design.decentral.power = hourlyHeatPumpPower(*draft.input.demand, buildings);
    NetworkYear year = networkYear({.pipes = draft.pipes,
                                    .drawn = draft.drawn,
                                    .demand = design.demand,
                                    .outdoor = draft.input.weather->dryBulb,
                                    .assumptions = draft.input.assumptions,
                                    .water = draft.price.water()});
    addHoursBeyondDesign(draft, year);
    design.heatLoss = total(year.loss);
    design.pumpEnergy = total(year.pumping);
    design.loss = std::move(year.loss);
    design.feedIn = std::move(year.feedIn);
    design.pumping = std::move(year.pumping);
    design.supplyTemperature = std::move(year.supplyTemperature);
    design.returnTemperature = std::move(year.returnTemperature);
}

void addTotals(Draft& draft)
{
    NetworkDesign& design = draft.design;
    for (const NetworkPipe& pipe : design.pipes) {
        const bool house = pipe.kind == EdgeKind::HouseConnection;
        (house ? design.houseConnectionLength : design.trenchLength) += pipe.length;
        design.pipeInvestment += pipe.investment;
    }
    const Length all = design.trenchLength + design.houseConnectionLength;
    if (all > Length{}) {
        design.linearHeatDensity = design.heatSold / all;
    }
}

/// No pipes, no heat: every series is there and zero.
void leaveEmpty(const NetworkInput& input, NetworkDesign& design)
{
    design.demand = design.loss = design.feedIn = design.pumping = HourlyPower(hoursPerYear);
    design.supplyTemperature = HourlyTemperature(hoursPerYear, input.assumptions.supply);
    design.returnTemperature = HourlyTemperature(hoursPerYear, input.assumptions.returned);
}

/// The part of one source, without objective and findings.
NetworkDesign designTree(Draft draft)
{
    layPipes(draft);
    addConsumers(draft);
    if (draft.design.consumers.empty()) {
        draft.design = {};
        leaveEmpty(draft.input, draft.design);
    } else {
        addPressures(draft);
        addTemperatures(draft);
        addYear(draft);
        addTotals(draft);
    }
    return std::move(draft.design);
}

/// Each source's part by `design`, put together; the network itself where there are no other sources.
template <typename Design>
NetworkDesign designParts(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price,
                          const std::vector<ChosenTrench>& trenches, Design design)
{
    if (input.heatSources.empty()) {
        return design(Draft{.input = input,
                            .candidates = candidates,
                            .price = price,
                            .trenches = trenches,
                            .source = candidates.source});
    }
    const std::vector<std::vector<ChosenTrench>> trees = treesBySource(trenches, candidates);
    std::vector<NetworkSource> sources = networkSources(input, candidates);
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (i > 0 && trees[i].empty()) {
            continue;
        }
        const std::uint32_t node = i == 0 ? candidates.source : candidates.heatSources[i - 1];
        Draft draft{.input = input, .candidates = candidates, .price = price, .trenches = trees[i], .source = node};
        sources[i].tree = std::make_shared<const NetworkDesign>(design(std::move(draft)));
    }
    return joined(std::move(sources));
}

/// Why there are no consumers, or which are missing.
void addFindings(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price,
                 NetworkDesign& design)
{
    const auto tooSmall = std::ranges::count_if(
        design.pipes, [&price](const NetworkPipe& pipe) { return price.exceeds(pipe.designFlow); });
    if (tooSmall > 0) {
        design.findings.push_back(count(Problem::PipeTooSmall, Severity::Warning, std::size_t(tooSmall)));
    }
    const auto joins = [](const CandidateEdge& edge) { return edge.kind == EdgeKind::SiteConnection; };
    const bool anyJoined = std::ranges::any_of(candidates.edges, joins);
    const bool siteJoined = std::ranges::any_of(candidates.edges, [&](const CandidateEdge& edge) {
        return joins(edge) && !edge.opens && edge.a == candidates.source;
    });
    const bool consumerReached = std::any_of(candidates.buildings.begin(), candidates.buildings.end(),
                                             [](std::uint32_t building) { return building != StreetGraph::none; });
    if (!siteJoined) {
        design.findings.push_back({.severity = Severity::Warning,
                                   .problem = Problem::NoStreetInReach,
                                   .place = {.layer = "sites"},
                                   .expected = std::to_string(input.assumptions.siteConnectionDistance.value())});
    }
    if (anyJoined && !consumerReached) {
        design.findings.push_back(count(Problem::NoConsumerInReach, Severity::Warning, 0));
    } else if (anyJoined && design.consumers.empty()) {
        design.findings.push_back(count(Problem::NoConsumerPays, Severity::Warning, 0));
    }
    if (anyJoined && candidates.unreachableConsumers > 0) {
        design.findings.push_back(
            count(Problem::DisconnectedStreets, Severity::Warning, candidates.unreachableConsumers));
    }
}

/// Lays the pipes of each better network that is found, for those who watch.
RouteChoiceEffort choiceEffort(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price,
                               const Task& task, const NetworkEffort& effort)
{
    RouteChoiceEffort choice{.work = effort.work, .stop = effort.stop};
    choice.progress = [&, shown = NetworkSoFar{}](Money worth, Money bound,
                                                  const std::vector<ChosenTrench>& best) mutable {
        task.report(0.8);
        if (!effort.progress) {
            return;
        }
        if (!shown.network || shown.worth != worth) {
            const auto lay = [](Draft draft) {
                layPipes(draft);
                addConsumers(draft);
                return std::move(draft.design);
            };
            shown.network = std::make_shared<const NetworkDesign>(designParts(input, candidates, price, best, lay));
        }
        shown.worth = worth;
        shown.bound = bound;
        effort.progress(shown);
    };
    return choice;
}

} // namespace

NetworkDesign designNetwork(const NetworkInput& input, const Task& task, const NetworkEffort& effort)
{
    if (const auto impossible = impossibleTemperatures(input.assumptions)) {
        return {.findings = {*impossible}};
    }
    const CandidateNetwork candidates = candidateNetwork(input);
    const NetworkPrice price(input);
    GoalChoice goals =
        chooseForGoals(input, candidates, task.part(0.0, 0.8), choiceEffort(input, candidates, price, task, effort));
    RouteChoice& choice = goals.routes;
    const std::optional<Finding> pressure = keepPressureLimit(choice, input, candidates, price);
    const NetworkInput laid = withSubstitutes(input);
    const NetworkPrice laidPrice(laid);
    const std::optional<Finding> plastic = keepPipePressures(choice, laid, candidates, laidPrice);
    task.report(0.85);
    NetworkDesign design = designParts(laid, candidates, laidPrice, choice.trenches, designTree);
    if (!design.consumers.empty()) {
        design.objective = choice.worth;
        design.bound = choice.bound;
        design.preliminary = effort.work < input.assumptions.searchWork || effort.stop.stop_requested();
    }
    addFindings(input, candidates, laidPrice, design);
    addSourceFindings(input, candidates, design);
    for (const std::optional<Finding>& finding : {goals.finding, pressure, tooHot(input), plastic}) {
        if (finding) {
            design.findings.push_back(*finding);
        }
    }
    if (const auto boiling = boilingAtRest(input.assumptions); boiling && !design.consumers.empty()) {
        design.findings.push_back(*boiling);
    }
    for (Finding& finding : operatingMargins(input.assumptions, design)) {
        design.findings.push_back(std::move(finding));
    }
    return design;
}

} // namespace wattort
