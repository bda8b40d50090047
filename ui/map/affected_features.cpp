#include "ui/map/affected_features.hpp"

#include "data/keys.hpp"
#include "model/network/candidate_network.hpp"
#include "model/network/network_price.hpp"
#include "model/network/operating_margin.hpp"
#include "model/network/pipe_substitution.hpp"
#include "model/plan/decentral_check.hpp"
#include "ui/map/with_layer.hpp"

#include <set>

namespace wattort::ui {

namespace {

std::vector<IdentifiedFeature> ofLayer(LayerKind kind, const std::vector<std::uint32_t>& positions)
{
    std::vector<IdentifiedFeature> features;
    for (const std::uint32_t position : positions) {
        features.push_back({.layer = kind, .index = position});
    }
    return features;
}

/// Consumers on streets that lead nowhere near the source, and these streets.
std::vector<IdentifiedFeature> cutOff(const NetworkInput& input)
{
    const CandidateNetwork candidates = candidateNetwork(input);
    std::vector<IdentifiedFeature> features;
    for (std::size_t node = 0; node < candidates.nodes.size(); ++node) {
        if (candidates.buildings[node] != StreetGraph::none && !candidates.reachable[node]) {
            features.push_back({.layer = LayerKind::Buildings, .index = candidates.buildings[node]});
        }
    }
    std::set<std::uint32_t> streets;
    for (const GraphEdge& edge : input.graph->edges) {
        if (edge.kind == EdgeKind::Street && !edge.existing && !candidates.reachable[edge.from]) {
            streets.insert(edge.street);
        }
    }
    for (const std::uint32_t street : streets) {
        features.push_back({.layer = LayerKind::Streets, .index = street});
    }
    return features;
}

std::vector<IdentifiedFeature> pipesTooSmall(const NetworkInput& input, const NetworkDesign& network)
{
    const NetworkPrice price(input);
    std::vector<IdentifiedFeature> features;
    for (std::size_t i = 0; i < network.pipes.size(); ++i) {
        if (price.exceeds(network.pipes[i].designFlow)) {
            features.push_back({.part = IdentifiedFeature::Part::NetworkPipe, .index = i});
        }
    }
    return features;
}

std::vector<IdentifiedFeature> ofPipes(const std::vector<std::uint32_t>& pipes)
{
    std::vector<IdentifiedFeature> features;
    for (const std::uint32_t pipe : pipes) {
        features.push_back({.part = IdentifiedFeature::Part::NetworkPipe, .index = pipe});
    }
    return features;
}

/// The row that the finding names, if it is of a layer of the scenario.
std::vector<IdentifiedFeature> named(const Place& place, const Layers& layers)
{
    const auto kind = place.file.empty() ? data::fromKey<LayerKind>(place.layer) : std::nullopt;
    const std::size_t size = kind ? withLayer(layers, *kind, [](const auto& layer) { return layer.size(); }) : 0;
    if (place.row < 1 || std::size_t(place.row) > size) {
        return {};
    }
    return {{.layer = *kind, .index = std::size_t(place.row) - 1}};
}

std::vector<IdentifiedFeature> theSite(const Layers& layers, const Plan& plan)
{
    for (std::size_t i = 0; plan.siting && i < layers.sites.size(); ++i) {
        if (layers.sites[i] == plan.siting->input.site) {
            return {{.layer = LayerKind::Sites, .index = i}};
        }
    }
    return {};
}

/// All buildings that get a supply too cold for them.
std::vector<IdentifiedFeature> coldConsumers(const SupplyCheck& check, const NetworkDesign& network)
{
    std::vector<IdentifiedFeature> features;
    for (const SupplyShortfall& shortfall : check.shortfalls) {
        features.push_back({.layer = LayerKind::Buildings, .index = network.consumers[shortfall.consumer].building});
    }
    return features;
}

} // namespace

std::vector<IdentifiedFeature> affectedFeatures(const Finding& finding, const Scenario& scenario, const Plan& plan)
{
    const StreetFaults faults = plan.graph ? plan.graph->output.faults : StreetFaults{};
    switch (finding.problem) {
    case Problem::StreetWithoutLength:
        return ofLayer(LayerKind::Streets, faults.withoutLength);
    case Problem::StreetCrossesItself:
        return ofLayer(LayerKind::Streets, faults.crossing);
    case Problem::StreetEndsJoined:
        return ofLayer(LayerKind::Streets, faults.joined);
    case Problem::UnknownPipeDiameter:
        return ofLayer(LayerKind::HeatNetwork, faults.noDiameter);
    case Problem::ConsumerOutOfReach:
        return ofLayer(LayerKind::Buildings, faults.outOfReach);
    case Problem::DisconnectedStreets:
        return plan.network ? cutOff(plan.network->input) : std::vector<IdentifiedFeature>();
    case Problem::SupplyTooCold:
        return finding.place.row < 1 && plan.network && plan.supplyCheck
                   ? coldConsumers(plan.supplyCheck->output, plan.network->output)
                   : named(finding.place, scenario.layers);
    case Problem::LiftBeyondHeatPump:
        return finding.place.row < 1 && plan.drawn ? ofLayer(LayerKind::Buildings, beyondHeatPumps(plan.drawn->input))
                                                   : named(finding.place, scenario.layers);
    case Problem::DecentralSourceColder:
        return ofLayer(LayerKind::Buildings, cooledConsumers(plan));
    case Problem::PipeTooSmall:
        return plan.network ? pipesTooSmall(plan.network->input, plan.network->output)
                            : std::vector<IdentifiedFeature>();
    case Problem::PlasticPressureExceeded:
        return plan.network ? ofPipes(substitutedPipes(plan.network->input, plan.network->output))
                            : std::vector<IdentifiedFeature>();
    case Problem::BoilingInOperation:
        return plan.network ? ofPipes(pipesNearBoiling(plan.network->input.assumptions, plan.network->output))
                            : std::vector<IdentifiedFeature>();
    case Problem::WasteHeatBelowSupply:
    case Problem::DecentralShareUnsettled:
    case Problem::PlasticTooHot:
    case Problem::PumpCavitates:
    case Problem::NoStreetInReach:
    case Problem::NoConsumerInReach:
    case Problem::NoConsumerPays:
    case Problem::PressureTooLow:
        return theSite(scenario.layers, plan);
    default:
        return named(finding.place, scenario.layers);
    }
}

} // namespace wattort::ui
