#include "model/network/network_source.hpp"

#include "model/finding/plain_number.hpp"

#include <algorithm>
#include <tuple>

namespace wattort {

namespace {

void addSeries(HourlyPower& sum, const HourlyPower& part)
{
    if (sum.size() == 0) {
        sum = part;
        return;
    }
    for (std::size_t hour = 0; hour < part.size(); ++hour) {
        sum.raw()[hour] += part.raw()[hour];
    }
}

void addParts(NetworkDesign& whole, NetworkSource& source, std::uint32_t number)
{
    const NetworkDesign& part = *source.tree;
    source.firstNode = static_cast<std::uint32_t>(whole.nodes.size());
    source.firstPipe = static_cast<std::uint32_t>(whole.pipes.size());
    source.firstConsumer = static_cast<std::uint32_t>(whole.consumers.size());
    whole.nodes.insert(whole.nodes.end(), part.nodes.begin(), part.nodes.end());
    for (NetworkPipe pipe : part.pipes) {
        pipe.from += source.firstNode;
        pipe.to += source.firstNode;
        pipe.source = number;
        whole.pipes.push_back(std::move(pipe));
    }
    for (NetworkConsumer consumer : part.consumers) {
        consumer.node += source.firstNode;
        consumer.source = number;
        whole.consumers.push_back(consumer);
    }
}

void addTotals(NetworkDesign& whole, const NetworkDesign& part)
{
    whole.trenchLength += part.trenchLength;
    whole.houseConnectionLength += part.houseConnectionLength;
    whole.pipeInvestment += part.pipeInvestment;
    whole.connectionInvestment += part.connectionInvestment;
    whole.heatSold += part.heatSold;
    whole.heatLoss += part.heatLoss;
    whole.peaks += part.peaks;
    whole.atOnce += part.atOnce;
    whole.designPower += part.designPower;
    whole.highestFlow = std::max(whole.highestFlow, part.highestFlow);
    whole.hoursBeyondDesign = std::max(whole.hoursBeyondDesign, part.hoursBeyondDesign);
    whole.pumpPower += part.pumpPower;
    whole.pumpEnergy += part.pumpEnergy;
    whole.decentral.count += part.decentral.count;
    whole.decentral.rating += part.decentral.rating;
    whole.decentral.investment += part.decentral.investment;
    whole.decentral.heat += part.decentral.heat;
    whole.decentral.electricity += part.decentral.electricity;
    whole.decentral.spread = std::max(whole.decentral.spread, part.decentral.spread);
    addSeries(whole.decentral.power, part.decentral.power);
    addSeries(whole.demand, part.demand);
    addSeries(whole.loss, part.loss);
    addSeries(whole.feedIn, part.feedIn);
    addSeries(whole.pumping, part.pumping);
}

Finding named(Problem problem, const NetworkInput& input, std::uint32_t heatSource)
{
    Finding finding;
    finding.severity = Severity::Warning;
    finding.problem = problem;
    finding.place.layer = "heat_sources";
    finding.place.row = static_cast<std::int64_t>(heatSource) + 1;
    finding.place.name = input.heatSources[heatSource].name;
    return finding;
}

/// Why a source is not used at all; nothing when it may be.
std::optional<Finding> unusable(const NetworkInput& input, const CandidateNetwork& candidates, std::uint32_t i)
{
    const HeatSource& source = input.heatSources[i];
    if (candidates.heatSources[i] != StreetGraph::none) {
        return {};
    }
    if (source.power <= Power{}) {
        Finding finding = named(Problem::HeatSourceWithoutPower, input, i);
        finding.place.field = "power_mw";
        return finding;
    }
    if (source.supplyTemperature > Temperature{} && source.supplyTemperature < input.assumptions.supply) {
        Finding finding = named(Problem::HeatSourceTooCold, input, i);
        finding.found = plainNumber(inCelsius(source.supplyTemperature), 1) + " °C";
        finding.expected = "≥ " + plainNumber(inCelsius(input.assumptions.supply), 1) + " °C";
        return finding;
    }
    Finding finding = named(Problem::HeatSourceOutOfReach, input, i);
    finding.expected = std::to_string(input.assumptions.siteConnectionDistance.value());
    return finding;
}

/// Whether a new source is built, and what for.
Finding worthBuilding(const NetworkInput& input, const NetworkSource& source)
{
    if (!source.used()) {
        Finding finding = named(Problem::HeatSourceDoesNotPay, input, source.heatSource);
        finding.severity = Severity::Note;
        return finding;
    }
    Finding finding = named(Problem::HeatSourcePays, input, source.heatSource);
    finding.severity = Severity::Note;
    finding.found = std::to_string(source.tree->consumers.size()) + "; " + plainNumber(inUnit(source.heatFedIn, MWh), 0)
                    + " MWh; " + plainNumber(inUnit(source.investment, EUR), 0) + " EUR";
    return finding;
}

} // namespace

bool NetworkSource::used() const
{
    return tree && !tree->consumers.empty();
}

bool operator==(const NetworkSource& a, const NetworkSource& b)
{
    const auto plain = [](const NetworkSource& s) {
        return std::tie(s.heatSource, s.name, s.reachable, s.limit, s.investment, s.fixedCost, s.heatCost,
                        s.emissionFactor, s.renewable, s.heatFedIn, s.firstNode, s.firstPipe, s.firstConsumer);
    };
    return plain(a) == plain(b) && (a.tree == b.tree || (a.tree && b.tree && *a.tree == *b.tree));
}

std::shared_ptr<const NetworkDesign> centrePart(const std::shared_ptr<const NetworkDesign>& network)
{
    return network->sources.empty() ? network : network->sources.front().tree;
}

std::vector<NetworkPart> partsOf(const NetworkDesign& design)
{
    std::vector<NetworkPart> parts;
    for (std::uint32_t i = 0; i < design.sources.size(); ++i) {
        const NetworkSource& source = design.sources[i];
        if (source.used()) {
            parts.push_back({source.tree.get(), i, source.firstNode, source.firstPipe, source.firstConsumer});
        }
    }
    if (design.sources.empty() && !design.nodes.empty()) {
        parts.push_back({.design = &design});
    }
    return parts;
}

NetworkPart partOfPipe(const NetworkDesign& design, std::size_t pipe)
{
    expects(pipe < design.pipes.size(), "a part of the network has the pipe");
    return partOfNode(design, design.pipes[pipe].to);
}

NetworkPart partOfNode(const NetworkDesign& design, std::uint32_t node)
{
    const std::vector<NetworkPart> parts = partsOf(design);
    const auto after = std::ranges::upper_bound(parts, node, {}, &NetworkPart::firstNode);
    expects(node < design.nodes.size() && after != parts.begin(), "a part of the network has the node");
    return *(after - 1);
}

std::optional<std::size_t> pipeTo(const NetworkDesign& design, std::uint32_t node)
{
    const NetworkPart part = partOfNode(design, node);
    return node == part.firstNode ? std::nullopt
                                  : std::optional<std::size_t>(part.firstPipe + node - part.firstNode - 1);
}

std::vector<std::vector<ChosenTrench>> treesBySource(std::span<const ChosenTrench> trenches,
                                                     const CandidateNetwork& candidates)
{
    std::vector<std::vector<ChosenTrench>> trees(candidates.heatSources.size() + 1);
    std::vector<std::uint32_t> position(trenches.size(), ChosenTrench::none); // in the own tree
    for (std::size_t i = 0; i < trenches.size(); ++i) {
        if (candidates.edges[trenches[i].edge].opens != 0) {
            continue;
        }
        std::vector<ChosenTrench>& tree = trees[trenches[i].source];
        position[i] = static_cast<std::uint32_t>(tree.size());
        tree.push_back(trenches[i]);
        if (tree.back().parent != ChosenTrench::none) {
            tree.back().parent = position[tree.back().parent]; // none behind the arc that opens the source
        }
    }
    return trees;
}

std::vector<NetworkSource> networkSources(const NetworkInput& input, const CandidateNetwork& candidates)
{
    std::vector<NetworkSource> sources(1);
    sources.front().reachable =
        std::any_of(candidates.edges.begin(), candidates.edges.end(), [&candidates](const CandidateEdge& edge) {
            return edge.kind == EdgeKind::SiteConnection && edge.opens == 0 && edge.a == candidates.source;
        });
    sources.front().limit = input.sourcePower / input.assumptions.sourceShareOfPeak;
    sources.front().heatCost = input.assumptions.heatCost;
    for (std::uint32_t i = 0; i < input.heatSources.size(); ++i) {
        const HeatSource& source = input.heatSources[i];
        const bool isNew = source.state == HeatSourceState::New;
        sources.push_back({.heatSource = i,
                           .name = source.name,
                           .reachable = candidates.heatSources[i] != StreetGraph::none,
                           .limit = source.power,
                           .investment = isNew ? source.investment : Money{},
                           .fixedCost = isNew ? source.fixedCost : Money{},
                           .heatCost = source.heatCost,
                           .emissionFactor = source.emissionFactor,
                           .renewable = source.renewable});
    }
    return sources;
}

NetworkDesign joined(std::vector<NetworkSource> sources)
{
    NetworkDesign whole;
    bool first = true;
    for (std::uint32_t i = 0; i < sources.size(); ++i) {
        NetworkSource& source = sources[i];
        if (!source.used()) {
            source.investment = source.fixedCost = Money{};
            continue;
        }
        const NetworkDesign& part = *source.tree;
        addParts(whole, source, i);
        addTotals(whole, part);
        source.heatFedIn = total(part.feedIn);
        whole.worstDifferentialPressure =
            first ? part.worstDifferentialPressure
                  : std::min(whole.worstDifferentialPressure, part.worstDifferentialPressure);
        first = false;
    }
    const NetworkDesign& centre = *sources.front().tree;
    if (first) {
        whole.demand = centre.demand;
        whole.loss = centre.loss;
        whole.feedIn = centre.feedIn;
        whole.pumping = centre.pumping;
    }
    whole.supplyTemperature = centre.supplyTemperature;
    whole.returnTemperature = centre.returnTemperature;
    const Length all = whole.trenchLength + whole.houseConnectionLength;
    if (all > Length{}) {
        whole.linearHeatDensity = whole.heatSold / all;
    }
    whole.sources = std::move(sources);
    return whole;
}

void addSourceFindings(const NetworkInput& input, const CandidateNetwork& candidates, NetworkDesign& design)
{
    for (std::size_t i = 1; i < design.sources.size(); ++i) {
        const NetworkSource& source = design.sources[i];
        if (const auto finding = unusable(input, candidates, source.heatSource)) {
            design.findings.push_back(*finding);
            continue;
        }
        if (input.heatSources[source.heatSource].state == HeatSourceState::New) {
            design.findings.push_back(worthBuilding(input, source));
        }
        const Power asked = source.used() ? std::max(source.tree->designPower, peak(source.tree->feedIn)) : Power{};
        if (asked > source.limit) {
            Finding finding = named(Problem::HeatSourceTooSmall, input, source.heatSource);
            finding.found = plainNumber(inUnit(asked, MW), 2) + " MW";
            finding.expected = "≤ " + plainNumber(inUnit(source.limit, MW), 2) + " MW";
            design.findings.push_back(finding);
        }
    }
}

} // namespace wattort
