#include "model/network/sized_tree.hpp"

#include "model/network/route_graph.hpp"

#include <algorithm>
#include <limits>

namespace wattort {

TreeSizer::TreeSizer(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price)
    : m_input(input), m_candidates(candidates), m_price(price)
{
    const NetworkAssumptions& assumed = input.assumptions;
    for (std::size_t pipe = 0; pipe < input.pipes.size(); ++pipe) {
        m_lossWPerM.push_back(trenchLoss(price.loss(pipe), assumed.supply, assumed.returned, assumed.ground).value());
    }
}

const BuildingDemand* TreeSizer::consumerAt(std::uint32_t node) const
{
    const std::uint32_t building = m_candidates.buildings[node];
    return building == StreetGraph::none ? nullptr : &m_input.demand->buildings[building];
}

bool TreeSizer::isMandatory(const ChosenTrench& trench) const
{
    const std::uint32_t building = m_candidates.buildings[trench.to];
    return m_candidates.edges[trench.edge].decision == Decision::Mandatory
           || (building != StreetGraph::none && m_input.buildings[building].decision == Decision::Mandatory);
}

bool TreeSizer::canBeFed(std::uint32_t building) const
{
    return !m_input.heatSources.empty() || m_input.buildings[building].decision == Decision::Mandatory
           || m_price.load(m_input.demand->buildings[building]).design() <= m_price.peakLimit();
}

double TreeSizer::highestWorthPerWatt() const
{
    double highest = 0.0;
    for (std::uint32_t node = 0; node < m_candidates.nodes.size(); ++node) {
        const BuildingDemand* consumer = consumerAt(node);
        if (consumer != nullptr && consumer->peak.value() > 0.0) {
            highest = std::max(highest, m_price.worth(*consumer).value() / consumer->peak.value());
        }
    }
    return highest;
}

/// Loads from the ends to the source.
void TreeSizer::chooseDiameters(std::vector<ChosenTrench>& trenches) const
{
    for (ChosenTrench& trench : trenches) {
        trench.load = {};
        trench.annual = {};
        trench.consumers = 0;
    }
    for (std::size_t i = trenches.size(); i-- > 0;) {
        ChosenTrench& trench = trenches[i];
        if (const BuildingDemand* consumer = consumerAt(trench.to)) {
            trench.load += m_price.load(*consumer);
            trench.annual += consumer->annual;
            trench.consumers += 1;
        }
        trench.pipe = m_price.pipe(m_price.flow(trench.load.design()));
        if (trench.parent != ChosenTrench::none) {
            ChosenTrench& parent = trenches[trench.parent];
            parent.load += trench.load;
            parent.annual += trench.annual;
            parent.consumers += trench.consumers;
        }
    }
}

SizedTree TreeSizer::sized(std::vector<std::uint32_t> edges) const
{
    RouteProblem plain;
    plain.prizes.assign(m_candidates.nodes.size(), 0.0);
    plain.root = m_candidates.source;
    plain.edges.reserve(edges.size());
    std::vector<std::uint32_t> positions;
    for (std::uint32_t i = 0; i < edges.size(); ++i) {
        plain.edges.push_back({m_candidates.edges[edges[i]].a, m_candidates.edges[edges[i]].b, 0.0});
        positions.push_back(i);
    }
    const RootedTree rooted = rootedTree(plain, positions);
    SizedTree tree;
    for (std::size_t i = 1; i < rooted.order.size(); ++i) {
        const std::uint32_t parent = rooted.parent[i];
        tree.trenches.push_back({.edge = edges[rooted.parentEdge[i]],
                                 .from = rooted.order[parent],
                                 .to = rooted.order[i],
                                 .parent = parent == 0 ? ChosenTrench::none : parent - 1});
        ChosenTrench& trench = tree.trenches.back();
        trench.source = parent == 0 ? m_candidates.edges[trench.edge].opens : tree.trenches[parent - 1].source;
    }
    chooseDiameters(tree.trenches);
    for (const ChosenTrench& trench : tree.trenches) {
        tree.worth += Money::from_value(worthAtEur(trench, 0.0));
    }
    addPowers(tree);
    return tree;
}

void TreeSizer::addPowers(SizedTree& tree) const
{
    PeakLoad centre;
    for (const ChosenTrench& trench : tree.trenches) {
        if (trench.parent == ChosenTrench::none && trench.source == 0) {
            centre += trench.load;
        }
    }
    tree.designPower = centre.design();
    tree.excess = {};
    for (const double excessW : excessesW(tree)) {
        tree.excess += Power::from_value(excessW);
    }
}

std::vector<double> TreeSizer::askedW(const SizedTree& tree) const
{
    std::vector<double> design(m_input.heatSources.size() + 1, 0.0);
    std::vector<double> highestHours(design.size(), 0.0);
    std::vector<double> losses(design.size(), 0.0);
    for (const ChosenTrench& trench : tree.trenches) {
        const CandidateEdge& edge = m_candidates.edges[trench.edge];
        if (edge.opens != 0) {
            design[trench.source] = trench.load.design().value();
        } else {
            losses[trench.source] += m_lossWPerM[trench.pipe] * edge.length.value();
        }
        const BuildingDemand* consumer = consumerAt(trench.to);
        highestHours[trench.source] += consumer != nullptr ? m_price.highestHour(*consumer).value() : 0.0;
    }
    std::vector<double> asked(design.size(), 0.0); // the compute centre has a limit of its own
    for (std::size_t source = 1; source < asked.size(); ++source) {
        asked[source] = std::max(design[source], highestHours[source]) + losses[source];
    }
    return asked;
}

std::vector<double> TreeSizer::excessesW(const SizedTree& tree) const
{
    std::vector<double> excess = askedW(tree);
    for (std::size_t source = 1; source < excess.size(); ++source) {
        excess[source] = std::max(0.0, excess[source] - m_input.heatSources[source - 1].power.value());
    }
    return excess;
}

std::vector<double> TreeSizer::shareLeft(const SizedTree& tree) const
{
    const std::vector<double> asked = askedW(tree);
    std::vector<double> left{1.0 - (tree.designPower / std::max(m_price.peakLimit(), 1.0 * W)).value()};
    for (std::size_t source = 1; source < asked.size(); ++source) {
        left.push_back(1.0 - asked[source] / std::max(1.0, m_input.heatSources[source - 1].power.value()));
    }
    return left;
}

/// The consumer at the end of a trench less the trench itself, in a year.
double TreeSizer::worthAtEur(const ChosenTrench& trench, double eurPerWattOfPeak) const
{
    double worth = -m_price.annualCost(m_candidates.edges[trench.edge], trench.pipe, trench.source).value();
    if (const BuildingDemand* consumer = consumerAt(trench.to)) {
        const double eurPerWatt = trench.source == 0 ? eurPerWattOfPeak : 0.0;
        worth += m_price.worth(*consumer, trench.source).value() - eurPerWatt * consumer->peak.value();
    }
    return worth;
}

SizedTree TreeSizer::withoutLosses(SizedTree tree, double eurPerWattOfPeak) const
{
    for (bool changed = true; changed;) {
        std::vector<double> worth(tree.trenches.size());
        std::vector<bool> stays(tree.trenches.size());
        std::vector<bool> needed(tree.trenches.size()); // something mandatory is here or behind
        for (std::size_t i = tree.trenches.size(); i-- > 0;) {
            const ChosenTrench& trench = tree.trenches[i];
            worth[i] += worthAtEur(trench, eurPerWattOfPeak);
            needed[i] = needed[i] || isMandatory(trench);
            stays[i] = needed[i] || worth[i] > 0.0;
            if (stays[i] && trench.parent != ChosenTrench::none) {
                worth[trench.parent] += worth[i];
                needed[trench.parent] = needed[trench.parent] || needed[i];
            }
        }
        std::vector<std::uint32_t> kept;
        for (std::size_t i = 0; i < tree.trenches.size(); ++i) {
            const std::uint32_t parent = tree.trenches[i].parent;
            stays[i] = stays[i] && (parent == ChosenTrench::none || stays[parent]);
            if (stays[i]) {
                kept.push_back(tree.trenches[i].edge);
            }
        }
        changed = kept.size() < tree.trenches.size();
        if (changed) {
            tree = sized(std::move(kept));
        }
    }
    return tree;
}

SizedTree TreeSizer::within(SizedTree tree) const
{
    std::vector<bool> inVain(m_input.heatSources.size() + 1, false); // only mandatory parts are left
    while (true) {
        std::vector<double> excesses = excessesW(tree);
        excesses[0] = std::max(0.0, (tree.designPower - m_price.peakLimit()).value());
        std::uint32_t source = 0;
        while (source < excesses.size() && (excesses[source] <= 0.0 || inVain[source])) {
            ++source;
        }
        if (source == excesses.size()) {
            return tree;
        }
        std::vector<std::uint32_t> kept = withoutLeastWorth(tree, {source, excesses[source]});
        if (kept.size() == tree.trenches.size()) {
            inVain[source] = true;
        } else {
            tree = withoutLosses(sized(std::move(kept)), 0.0);
        }
    }
}

/// Edges that stay when parts of the source's tree with about the excess, at least one, are taken away.
std::vector<std::uint32_t> TreeSizer::withoutLeastWorth(const SizedTree& tree, Overload overload) const
{
    const double excessW = overload.excessW;
    const std::vector<ChosenTrench>& trenches = tree.trenches;
    std::vector<double> worth(trenches.size());
    std::vector<bool> needed(trenches.size());
    std::vector<std::uint32_t> order;
    for (std::size_t i = trenches.size(); i-- > 0;) {
        worth[i] += worthAtEur(trenches[i], 0.0);
        needed[i] = needed[i] || isMandatory(trenches[i]);
        if (trenches[i].parent != ChosenTrench::none) {
            worth[trenches[i].parent] += worth[i];
            needed[trenches[i].parent] = needed[trenches[i].parent] || needed[i];
        }
        if (!needed[i] && trenches[i].source == overload.source) {
            order.push_back(static_cast<std::uint32_t>(i));
        }
    }
    const auto density = [&](std::uint32_t i) { return worth[i] / std::max(1.0, trenches[i].load.sum().value()); };
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return density(a) < density(b); });
    // Never much more than is needed, so that no large part goes for a small excess; the smallest part always may.
    double smallestW = std::numeric_limits<double>::infinity();
    for (const std::uint32_t i : order) {
        smallestW = std::min(smallestW, trenches[i].load.design().value());
    }
    std::vector<bool> gone(trenches.size());
    double takenW = 0.0;
    for (const std::uint32_t i : order) {
        const double partW = trenches[i].load.design().value();
        if (takenW < excessW && takenW + partW <= std::max(1.1 * excessW, smallestW)) {
            gone[i] = true;
            takenW += partW;
        }
    }
    std::vector<std::uint32_t> kept;
    for (std::size_t i = 0; i < trenches.size(); ++i) {
        gone[i] = gone[i] || (trenches[i].parent != ChosenTrench::none && gone[trenches[i].parent]);
        if (!gone[i]) {
            kept.push_back(trenches[i].edge);
        }
    }
    return kept;
}

} // namespace wattort
