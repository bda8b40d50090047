#pragma once

/// \file
/// What each consumer pays for each stretch of street: shares of what its trenches cost, whoever uses them.

#include "model/network/network_price.hpp"
#include "model/network/route_effort.hpp"
#include "model/network/route_problem.hpp"
#include "model/network/route_segments.hpp"
#include "model/network/route_sharing.hpp"

namespace wattort {

/// A group's share of one direction of a segment that it does not live on.
struct RouteShare {
    std::uint32_t direction = 0;
    float flow = 0.0f; ///< part of the group in all rounds whose way led here
    float rate = 0.0f; ///< for each unit of weight, on top of what everyone pays
};

struct PayingConsumer {
    SegmentGraph::Place place;
    std::uint32_t node = 0; ///< of the candidates
    double worth = 0.0;     ///< a year, less its house connection
    bool mandatory = false;
    double peakW = 0.0;
    double atOnceW = 0.0; ///< with all others, at design load
    double heatJ = 0.0;   ///< in a year
    double highestHourW = 0.0;
    std::vector<float> weights;  ///< one a measure
    std::array<float, 2> flow{}; ///< along its own segment from its beginning and from its end
    std::vector<float> prices;   ///< one an edge of its own segment, from the side that leads to it
};

/// Consumers at one segment or junction who pay the same rates elsewhere.
struct PayingGroup {
    std::uint32_t segment = SegmentGraph::none;
    std::array<std::uint32_t, 2> ends{}; ///< of its segment, or its junction twice
    std::vector<std::uint32_t> members;  ///< consumers
    double peakW = 0.0;                  ///< of all
    std::vector<float> weights;          ///< of all, one a measure
    std::vector<RouteShare> shares;      ///< by direction, ascending
};

/// The prices. In any network the consumers behind a trench together pay at most what it costs, for all prices that
/// `renew` ever leads to: mixtures of ways of sharing are ways of sharing.
class RoutePrices {
public:
    /// What any consumer pays for a direction for each unit of its weight, whether it has a share in it or not.
    struct Base {
        float rate = 0.0f;
        std::uint32_t measure = 0;
    };

    RoutePrices(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price,
                const SegmentGraph& graph, std::vector<PayingConsumer>& consumers, std::vector<PayingGroup>& groups,
                double fixedShare);

    /// Measures that suit the loads of the consumers' flows.
    void chooseMeasures();

    /// Mixes new shares into the prices: those with the most flow pay first.
    /// \param listed there are new shares since the last time
    void renew(double part, bool listed, RouteEffort& effort);

    /// Sets peak and weights of a group.
    void weigh(PayingGroup& group) const;

    std::span<const Base> base() const { return m_base; }
    const LoadMeasures& measures() const { return m_measures; }

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
    std::vector<float> loads() const;
    void collect();
    void renewDirection(std::uint32_t direction, double part);
    static void add(Stack& stack, float flow, double weight);
    CostShare bestShare(const Stack& stack, std::uint32_t position, std::uint32_t direction) const;

    const SegmentGraph& m_graph;
    std::vector<PayingConsumer>& m_consumers;
    std::vector<PayingGroup>& m_groups;
    LoadMeasures m_measures;
    std::size_t m_pipes;
    std::vector<double> m_costs;                     ///< by position of the edge and pipe, never falling
    std::vector<std::vector<PayingConsumer*>> m_own; ///< consumers on each segment, from its beginning
    std::vector<Base> m_base;                        ///< by direction
    std::vector<double> m_most;                      ///< weight that can ever be behind a direction
    std::vector<double> m_expected;                  ///< knee where nobody's way leads
    std::vector<std::size_t> m_firstEntry;
    std::vector<Entry> m_entries;
};

} // namespace wattort
