#pragma once

/// \file
/// What each consumer pays for each stretch of street: shares of what its trenches cost, whoever uses them.

#include "model/network/network_price.hpp"
#include "model/network/route_effort.hpp"
#include "model/network/route_problem.hpp"
#include "model/network/route_segments.hpp"
#include "model/network/route_sharing.hpp"

namespace wattort {

/// A consumer's share of one direction of a segment that it does not live on.
struct RouteShare {
    std::uint32_t direction = 0;
    float flow = 0.0f; ///< part of all rounds in which its way led here
    float price = 0.0f;
};

struct PayingConsumer {
    SegmentGraph::Place place;
    std::uint32_t node = 0; ///< of the candidates
    double worth = 0.0;     ///< a year, less its house connection
    bool mandatory = false;
    double peakW = 0.0;
    double weight = 0.0;
    std::vector<RouteShare> shares; ///< by direction, ascending
    std::array<float, 2> flow{};    ///< along its own segment from its beginning and from its end
    std::vector<float> prices;      ///< one an edge of its own segment, from the side that leads to it
};

/// The prices. In any network the consumers behind a trench together pay at most what it costs, for all prices that
/// `renew` ever leads to: mixtures of ways of sharing are ways of sharing. All trenches are taken to be sized like last
/// streets, whose pipes may carry most.
class RoutePrices {
public:
    RoutePrices(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price,
                const SegmentGraph& graph, std::vector<PayingConsumer>& consumers);

    /// Mixes new shares into the prices: those with the most flow pay first.
    void renew(double part, RouteEffort& effort);

private:
    static constexpr std::size_t levels = 28;
    struct Entry {
        RouteShare* share = nullptr;
        double weight = 0.0;
    };
    /// Weights by how much of their flow is here, most first.
    struct Stack {
        std::array<double, levels> weight{};
        std::array<double, levels> flow{}; ///< sum of the flows, and how many they are
        std::array<double, levels> count{};
    };
    static std::size_t level(float flow);
    std::span<const double> costs(std::uint32_t position) const
    {
        return std::span(m_costs).subspan(position * m_pipes, m_pipes);
    }
    void fade(double part);
    void collect();
    void renewDirection(std::uint32_t direction, double part);
    static void add(Stack& stack, float flow, double weight);
    CostShare bestShare(const Stack& stack, std::uint32_t position) const;

    const SegmentGraph& m_graph;
    std::vector<PayingConsumer>& m_consumers;
    LoadWeights m_weights;
    std::size_t m_pipes;
    std::vector<double> m_costs;                     ///< by position of the edge and pipe, never falling
    std::vector<std::vector<PayingConsumer*>> m_own; ///< consumers on each segment, from its beginning
    std::vector<std::size_t> m_firstEntry;
    std::vector<Entry> m_entries;
};

} // namespace wattort
