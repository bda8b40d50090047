#pragma once

/// \file
/// How good any network could be at real prices: an upper bound for its worth.

#include "model/network/route_choice.hpp"
#include "model/network/route_ways.hpp"
#include "model/network/source_price.hpp"

#include <optional>

namespace wattort {

/// Every consumer pays a price for each stretch of street on its way. Where no group of consumers pays more than the
/// trench that it needs costs (route_prices.hpp), all together pay at most what their network costs, and no consumer
/// pays less than its cheapest way: what its worth leaves beyond that, added up, is a bound. Prices come from a game:
/// those who used a trench most pay its cost, and everyone takes the way that is cheapest at the prices so far;
/// mixtures of all rounds approach the best prices of this kind. Neighbours who do alike play as one, and part when
/// they no longer do.
/// A share of the cost that a trench has at least may be left out of the prices and paid once instead, whoever uses the
/// trench: then the best choice of trenches and consumers at fixed costs, with what the prices leave of the consumers'
/// worth as prizes (route_optimiser.hpp), is the bound, found to be good after much fewer rounds. The same rounds give
/// the same bound. What heat costs at the cheapest source is in the consumers' worth; where it costs more, and where a
/// source has not enough power for all, they pay that on their way too (source_price.hpp).
/// \source for the game: Brown 1951 (fictitious play); for concave costs as sums over the order of users: Edmonds 1970
class RouteProof {
public:
    /// Starts from the ways of a good network. The arguments must outlive this.
    /// \param price at which all heat costs what it costs at the cheapest source
    /// \param centrePower what a watt of the compute centre's peak is worth a year, as far as it is known
    /// \param fixedShare left out of the prices, of a trench's lowest cost; below 1
    RouteProof(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price,
               std::span<const ChosenTrench> network, PowerPrice centrePower = {}, double fixedShare = 0.0);

    /// One round; without effect once the effort is spent. A round that proves takes longer.
    void play(RouteEffort& effort, bool proving = true);

    /// No network is worth more, by the best prices so far, with no fixed share paid; none before a round has proved.
    std::optional<Money> bound() const { return m_bound; }

    /// What is left of consumers' worth at the prices of the latest round that proved, by node of the candidates; not
    /// negative but of mandatory ones. Empty before there is one.
    const std::vector<double>& left() const { return m_left; }

    /// To be added to all that is left: what power costs in the latest round that proved, less the lowest cost of all
    /// mandatory streets, which is in no price.
    Money besides() const { return m_besides; }

    /// From now on only consumers at these nodes of the candidates load the trenches.
    void connect(std::vector<bool> nodes);

private:
    static constexpr std::uint32_t none = SegmentGraph::none;
    void collectConsumers(const NetworkPrice& price);
    void walkNetwork(std::span<const ChosenTrench> network);
    void makeGroups(const std::vector<std::vector<std::uint32_t>>& ways);
    void split();
    bool splitGroup(std::uint32_t number);
    struct Ways {
        std::array<std::optional<std::vector<std::uint32_t>>, 2> of; ///< to either end; none where nobody could pay
    };
    static std::uint32_t ownDirection(const PayingConsumer& consumer, std::size_t side);
    double atSource(std::uint32_t direction) const;
    void ask(const PayingConsumer& consumer, std::size_t side, std::span<const std::uint32_t> way);
    bool takesPart(const PayingConsumer& consumer) const;
    static double limitOf(const PayingConsumer& consumer);
    double playGroup(PayingGroup& group, float part, bool proving);
    Ways searchWays(const PayingGroup& group, const PayingConsumer& smallest, double limit);
    std::pair<std::size_t, double> choose(const PayingConsumer& consumer, const std::array<double, 2>& own,
                                          const Ways& ways) const;
    std::array<double, 2> ownPrices(const PayingConsumer& consumer) const;
    double wayPrice(const PayingConsumer& consumer, std::span<const std::uint32_t> way) const;
    void addFlow(PayingGroup& group, std::span<const std::uint32_t> way, float flow);

    const NetworkInput& m_input;
    const CandidateNetwork& m_candidates;
    SegmentGraph m_graph;
    std::vector<PayingConsumer> m_consumers;
    std::vector<PayingGroup> m_groups;
    double m_mandatoryStreets = 0.0;
    std::unique_ptr<RoutePrices> m_prices;
    RouteWays m_ways;
    std::vector<float> m_rate; ///< of the present group's shares, by direction
    unsigned m_round = 0;
    bool m_listed = true; ///< new shares since prices were renewed
    std::optional<Money> m_bound;
    std::vector<double> m_left;
    std::vector<double> m_leftNext; ///< of the present round
    std::vector<bool> m_connected;  ///< empty when all may take part
    bool m_connectedAnew = false;
    Money m_besides;
    std::unique_ptr<SourcePrices> m_sourcePrices;
    std::vector<double> m_atSource; ///< what the present consumer pays
    std::vector<double> m_asked;    ///< of each source in the present round
};

} // namespace wattort
