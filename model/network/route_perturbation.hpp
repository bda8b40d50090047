#pragma once

/// \file
/// Makes a network better at real prices where no single change does.

#include "model/network/route_real_search.hpp"

#include <random>

namespace wattort {

/// Around a trench picked at random the costs and worths are disturbed, the best routes there are found anew at these
/// prices while the rest of the network stays as it is, and what comes of it is improved trench by trench nearby. It is
/// kept where the network is worth more at its real prices. The same seed and effort give the same network.
/// \source iterated local search: Lourenço, Martin, Stützle 2003, Handbook of Metaheuristics
class RoutePerturbation {
public:
    /// The arguments must outlive this.
    RoutePerturbation(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price,
                      const TreeSizer& sizer, RealPriceSearch& search);

    /// A network worth at least as much, within the limits that it was within; goes on until the effort is spent.
    /// \param centrePower what a watt of the compute centre's peak is worth a year
    SizedTree improved(SizedTree tree, RouteEffort& effort, PowerPrice centrePower = {});

private:
    std::vector<bool> around(std::uint32_t node, std::size_t count) const;
    std::vector<std::uint32_t> reroutedAt(const std::vector<bool>& inside, const SizedTree& tree,
                                          PowerPrice centrePower);

    const NetworkInput& m_input;
    const CandidateNetwork& m_candidates;
    const NetworkPrice& m_price;
    const TreeSizer& m_sizer;
    RealPriceSearch& m_search;
    std::mt19937 m_random{1};
};

} // namespace wattort
