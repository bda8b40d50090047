#pragma once

/// \file
/// Cheapest ways from the source at the prices of one group of consumers.

#include "model/network/route_prices.hpp"

#include <bit>
#include <utility>

namespace wattort {

/// Junctions by distance, in a heap with four branches.
class NearestFirst {
public:
    void push(float distance, std::uint32_t junction);
    float nearest() const { return std::bit_cast<float>(static_cast<std::uint32_t>(m_items.front() >> 32)); }
    std::pair<float, std::uint32_t> pop();
    bool empty() const { return m_items.empty(); }
    void clear() { m_items.clear(); }

private:
    std::vector<std::uint64_t> m_items;
};

class RouteWays {
public:
    explicit RouteWays(const SegmentGraph& graph);

    /// What a consumer asks prices with.
    struct Payer {
        std::span<const float> weights;
        std::span<const double> atSource; ///< what it pays at each heat source
    };

    /// From the source to the group's junctions, as long as ways cost this consumer less than the limit. The group's
    /// own segment is not passed.
    void search(const RoutePrices& prices, const PayingGroup& group, const Payer& payer, double limit);

    /// The limit where there is no way below it.
    double distance(std::uint32_t junction) const;
    /// Directions from the source. \pre the distance is below the limit
    std::vector<std::uint32_t> way(std::uint32_t junction) const;

    /// For another consumer of the group whose prices are at least `scale` times those of the last search.
    /// \param starts prices of its own segment up to either junction of the group
    double cheapest(const RoutePrices& prices, const PayingGroup& group, const Payer& payer, double scale,
                    std::array<double, 2> starts, double limit);

    /// Arcs looked at since the last time.
    std::uint64_t takeLooked() { return std::exchange(m_looked, 0); }

private:
    struct Reached {
        double estimate;
        double distance;
        std::uint32_t junction;
        bool operator<(const Reached& o) const { return estimate > o.estimate; }
    };
    void push(const Reached& reached);
    Reached pop();

    const SegmentGraph& m_graph;
    std::vector<float> m_rate; ///< of the group's shares, by direction
    std::vector<float> m_distance;
    NearestFirst m_near;
    std::vector<std::uint32_t> m_by;
    std::vector<double> m_back; ///< from the consumer
    std::vector<std::uint32_t> m_mark;
    std::uint32_t m_stamp = 0;
    std::vector<Reached> m_queue;
    double m_limit = 0.0;
    std::uint64_t m_looked = 0;
};

} // namespace wattort
