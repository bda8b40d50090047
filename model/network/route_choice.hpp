#pragma once

/// \file
/// Consumers and streets of the network with the highest annual worth, where the cost of a trench depends on what it
/// carries.

#include "model/network/network_price.hpp"

namespace wattort {

/// One trench of the chosen network; the first node of its edge may be either end.
struct ChosenTrench {
    std::uint32_t edge = 0; ///< position in CandidateNetwork::edges
    std::uint32_t from = 0; ///< node of the candidates, nearer to the source
    std::uint32_t to = 0;
    std::uint32_t parent = 0; ///< position of the trench before it; none at the source
    PeakLoad load;            ///< of all consumers behind it
    Energy annual;
    std::uint32_t consumers = 0;
    std::size_t pipe = 0;     ///< position in the catalogue
    std::uint32_t source = 0; ///< that feeds it, as CandidateEdge::opens; also of the arc that opens it
    static constexpr std::uint32_t none = 0xffffffffu;
};

struct RouteChoice {
    std::vector<ChosenTrench> trenches; ///< parents before children
    Money worth;                        ///< a year: consumers' worth less trenches' cost
    std::optional<Money> bound;         ///< no network is worth more
    bool limitedBySource = false;       ///< consumers that pay were left out
};

/// NetworkEffort with the trenches as they are chosen.
struct RouteChoiceEffort {
    std::uint64_t work = 0;
    std::stop_token stop;
    std::function<void(Money worth, Money bound, const std::vector<ChosenTrench>& best)> progress;
};

/// The choice alternates between routes at fixed prices (route_optimiser.hpp) and prices of the diameters that those
/// routes need (slope scaling, Kim and Pardalos 1999), cuts off what does not pay at its real price, keeps the best and
/// makes it better trench by trench (route_real_search.hpp). The source's power limits the peak: a price per peak
/// power, the same for all, keeps the network below it. Other sources' powers limit what they feed as well: parts that
/// are worth least for the power that they ask for are left out where a source is asked for too much. With other
/// sources the network of the compute centre alone is another beginning. The first bound takes one price for all heat
/// and adds what cheaper sources can give for less (source_merit.hpp). With more effort that search goes on to its end
/// and beyond (route_perturbation.hpp), and the bound becomes better by prices that consumers pay for trenches and
/// power, at first with routes at a fixed share of the trenches' lowest costs, then, where there is effort left,
/// without (route_proof.hpp).
/// \throws Cancelled
RouteChoice chooseRoutes(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price,
                         const Task& task, const RouteChoiceEffort& effort = {});

} // namespace wattort
