#pragma once

/// \file
/// How good any network could be at real prices: an upper bound for its worth.

#include "model/network/route_choice.hpp"
#include "model/network/route_prices.hpp"

namespace wattort {

/// Every consumer pays a price for each stretch of street on its way. Where no group of consumers pays more than the
/// trench that it needs costs (route_prices.hpp), all together pay at most what their network costs, and no consumer
/// pays less than its cheapest way: what its worth leaves beyond that, added up, is a bound. Prices come from a game:
/// those who used a trench most pay its cost, and everyone takes the way that is cheapest at the prices so far;
/// mixtures of all rounds approach the best prices of this kind. The same rounds give the same bound.
/// \source for the game: Brown 1951 (fictitious play); for concave costs as sums over the order of users: Edmonds 1970
class RouteProof {
public:
    /// Starts from the ways of a good network. The arguments must outlive this.
    RouteProof(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price,
               std::span<const ChosenTrench> network);

    /// One round; without effect once the effort is spent.
    void play(RouteEffort& effort);

    /// No network is worth more, by the prices so far; none when stopped meanwhile.
    std::optional<Money> bound(const std::stop_token& stop = {});

private:
    static constexpr std::uint32_t none = SegmentGraph::none;
    void collectConsumers(const NetworkPrice& price);
    void walkNetwork(std::span<const ChosenTrench> network);
    double wayTo(const PayingConsumer& consumer, double limit);
    double search(double limit, std::uint32_t ownSegment);
    void reach(std::uint32_t junction, double distance, std::uint32_t by, double from);
    void expand(std::uint32_t junction, std::uint32_t ownSegment);
    void takeWay(PayingConsumer& consumer, double part);

    const NetworkInput& m_input;
    const CandidateNetwork& m_candidates;
    SegmentGraph m_graph;
    std::vector<PayingConsumer> m_consumers;
    double m_mandatoryStreets = 0.0;
    std::unique_ptr<RoutePrices> m_prices;
    unsigned m_round = 0;

    struct Reached {
        double distance;
        std::uint32_t junction;
        bool operator<(const Reached& o) const { return distance > o.distance; }
    };
    std::vector<double> m_price; ///< of each direction for the present consumer
    std::vector<double> m_distance;
    std::vector<std::uint32_t> m_by; ///< direction that leads on to the consumer; none where its segment begins
    std::vector<std::uint32_t> m_mark;
    std::uint32_t m_stamp = 0;
    std::vector<Reached> m_queue;
    std::vector<std::uint32_t> m_level; ///< reached at the present distance
    std::uint64_t m_looked = 0;
};

} // namespace wattort
