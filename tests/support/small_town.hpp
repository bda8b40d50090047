#pragma once

/// \file
/// Towns so small that every network can be looked at, and the best of all these networks.

#include "data/catalogues.hpp"
#include "model/network/sized_tree.hpp"

#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <random>

namespace wattort::test {

inline Polygon square(double x, double y, double side)
{
    return {.outer = {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}};
}

/// Two blocks of streets with a few consumers from small houses to factories.
inline NetworkInput randomTown(std::uint32_t seed)
{
    std::mt19937 random(seed);
    const auto between = [&random](double low, double high) {
        return std::uniform_real_distribution(low, high)(random);
    };
    std::vector<Street> streets;
    std::vector<Building> buildings;
    HeatDemand demand;
    std::vector<Point> corners;
    for (int i = 0; i < 6; ++i) {
        corners.push_back({200.0 * (i % 3) + between(-30, 30), 150.0 * (i / 3) + between(-30, 30)});
    }
    constexpr std::array<std::pair<std::size_t, std::size_t>, 7> ends{
        {{0, 1}, {1, 2}, {3, 4}, {4, 5}, {0, 3}, {1, 4}, {2, 5}}};
    for (const auto& [a, b] : ends) {
        streets.push_back({.line = {corners[a], corners[b]}});
    }
    streets[seed % 7].surface = SurfaceClass::MainRoad;
    if (seed % 5 == 1) {
        streets[6].decision = Decision::Mandatory;
    }
    for (int i = 0; i < 6; ++i) {
        const auto [a, b] = ends[random() % ends.size()];
        const double along = between(0.1, 0.9);
        const double x = corners[a].x + along * (corners[b].x - corners[a].x);
        const double y = corners[a].y + along * (corners[b].y - corners[a].y);
        buildings.push_back({.footprint = square(x + 4, y + 4, 8)});
        const Power peak = std::exp(between(std::log(10.0), std::log(600.0))) * kW;
        // Every third town has two daily rhythms, of which one is more at once than the peaks of a few say.
        demand.buildings.push_back({.annual = peak * (between(900.0, 2'200.0) * oneHour),
                                    .peak = peak,
                                    .profile = std::uint32_t(i % 2),
                                    .basis = DemandBasis::Metered});
    }
    if (seed % 3 == 0) {
        demand.designShares = {1.0 / 2'900.0, 1.0 / 1'300.0};
    }
    if (seed % 4 == 2) {
        buildings[0].decision = Decision::Mandatory;
    }
    const Catalogues& catalogues = data::catalogues();
    const Assumptions assumed(catalogues.assumptions, {});
    NetworkInput input;
    input.graph = std::make_shared<const StreetGraph>(buildStreetGraph(
        {.streets = Layer(streets), .buildings = Layer(buildings), .assumptions = streetGraphAssumptions(assumed)}));
    input.demand = std::make_shared<const HeatDemand>(std::move(demand));
    input.buildings = Layer(buildings);
    input.site = square(-120, -20, 50);
    input.sourcePower = 1'000.0 * MW;
    input.pipes = catalogues.pipes;
    input.assumptions = networkAssumptions(assumed);
    return input;
}

/// Every tree of streets from the source, with every choice of the consumers along it, sized and priced.
class Exhaustive {
public:
    Exhaustive(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price)
        : m_input(input), m_candidates(candidates), m_sizer(input, candidates, price)
    {
        for (std::uint32_t e = 0; e < candidates.edges.size(); ++e) {
            (candidates.edges[e].kind == EdgeKind::HouseConnection ? m_houses : m_streets).push_back(e);
        }
    }

    double highestWorth()
    {
        for (std::uint32_t set = 0; set < (1u << m_streets.size()); ++set) {
            std::vector<std::uint32_t> edges;
            std::vector<bool> reached(m_candidates.nodes.size(), false);
            reached[m_candidates.source] = true;
            for (bool grown = true; grown;) {
                grown = false;
                for (std::size_t i = 0; i < m_streets.size(); ++i) {
                    const CandidateEdge& edge = m_candidates.edges[m_streets[i]];
                    if ((set >> i & 1u) != 0 && reached[edge.a] != reached[edge.b]) {
                        reached[edge.a] = reached[edge.b] = grown = true;
                        edges.push_back(m_streets[i]);
                    }
                }
            }
            if (edges.size() == static_cast<std::size_t>(std::popcount(set)) && hasMandatoryStreets(set)) {
                withConsumers(edges, reached);
            }
        }
        return m_best;
    }

private:
    bool hasMandatoryStreets(std::uint32_t set) const
    {
        for (std::size_t i = 0; i < m_streets.size(); ++i) {
            if (m_candidates.edges[m_streets[i]].decision == Decision::Mandatory && (set >> i & 1u) == 0) {
                return false;
            }
        }
        return true;
    }

    void withConsumers(const std::vector<std::uint32_t>& streets, const std::vector<bool>& reached)
    {
        for (std::uint32_t set = 0; set < (1u << m_houses.size()); ++set) {
            std::vector<std::uint32_t> edges = streets;
            bool possible = true;
            for (std::size_t i = 0; i < m_houses.size(); ++i) {
                const CandidateEdge& house = m_candidates.edges[m_houses[i]];
                const bool in = (set >> i & 1u) != 0;
                const std::uint32_t building = m_candidates.buildings[house.b];
                const bool must = m_input.buildings[building].decision == Decision::Mandatory;
                possible = possible && (in ? reached[house.a] : !must);
                if (in) {
                    edges.push_back(m_houses[i]);
                }
            }
            const SizedTree tree = possible ? m_sizer.sized(edges) : SizedTree{};
            const Power limit = m_input.sourcePower / m_input.assumptions.sourceShareOfPeak;
            if (possible && tree.excess <= Power{} && tree.designPower <= limit) {
                m_best = std::max(m_best, tree.worth.value());
            }
        }
    }

    const NetworkInput& m_input;
    const CandidateNetwork& m_candidates;
    TreeSizer m_sizer;
    std::vector<std::uint32_t> m_streets;
    std::vector<std::uint32_t> m_houses;
    double m_best = -std::numeric_limits<double>::infinity();
};

} // namespace wattort::test
