// The part of RealPriceSearch that takes consumers in and leaves them out.
#include "model/network/route_real_search.hpp"

namespace wattort {

/// Parts that are worth less than they and the pipes before them cost.
void RealPriceSearch::findCuts(std::vector<Change>& changes) const
{
    std::vector<double> worth(m_trenches->size(), 0.0);
    for (std::uint32_t i = static_cast<std::uint32_t>(m_trenches->size()); i-- > 0;) {
        const ChosenTrench& trench = (*m_trenches)[i];
        const std::uint32_t building = m_candidates.buildings[trench.to];
        worth[i] -= costNow(i);
        if (building != StreetGraph::none) {
            worth[i] += m_price.worth(m_input.demand->buildings[building], trench.source).value();
        }
        if (trench.parent != ChosenTrench::none) {
            worth[trench.parent] += worth[i];
        }
        if (!isInside(trench.to)) {
            continue;
        }
        const double gain = -worth[i] - rise(trench.parent, Load{}.with(m_load[i], -1.0));
        if (gain > leastGainEur) {
            changes.push_back({gain, {trench.edge}, {}});
        }
    }
}

/// Consumers along the shortest ways from the network, as far as they pay with what one watt more costs there.
void RealPriceSearch::findAdditions(std::vector<Change>& changes) const
{
    struct Beside {
        double worth = 0.0;
        Load load;
        std::vector<std::uint32_t> edges;
    };
    std::vector<Beside> beside(m_candidates.nodes.size());
    std::vector<double> perWatt(m_candidates.nodes.size(), -1.0);
    for (auto at = m_order.rbegin(); at != m_order.rend(); ++at) {
        const std::uint32_t node = *at;
        Beside& here = beside[node];
        const std::uint32_t region = m_region[node];
        if (perWatt[region] < 0.0) {
            constexpr double probeW = 100e3;
            const Load more{.sumW = probeW, .squaresW2 = probeW * 10e3, .atOnceW = probeW};
            const double probe = m_trenchTo[region] == none ? 0.0 : rise(m_trenchTo[region], more);
            perWatt[region] = probe / probeW;
        }
        const std::uint32_t building = m_candidates.buildings[node];
        if (building != StreetGraph::none) {
            const BuildingDemand& demand = m_input.demand->buildings[building];
            const double peakW = demand.peak.value();
            here.worth += m_price.worth(demand, m_fedBy[node]).value() - perWatt[region] * peakW;
            here.load += loadOf(demand);
        }
        if (here.load.sumW <= 0.0) {
            continue;
        }
        const CandidateEdge& edge = m_candidates.edges[m_by[node]];
        const std::uint32_t before = edge.a == node ? edge.b : edge.a;
        const double left = here.worth - costAt(m_by[node], here.load);
        here.edges.push_back(m_by[node]);
        if (left > 0.0 && !m_inTree[before]) {
            Beside& there = beside[before];
            there.worth += left;
            there.load += here.load;
            there.edges.insert(there.edges.end(), here.edges.begin(), here.edges.end());
        } else if (left > 0.0) {
            const double whole = left + perWatt[region] * here.load.sumW
                                 - (m_trenchTo[region] == none ? 0.0 : rise(m_trenchTo[region], here.load));
            if (whole > leastGainEur) {
                changes.push_back({whole, {}, std::move(here.edges)});
            }
        }
        here.edges.clear();
    }
}

} // namespace wattort
