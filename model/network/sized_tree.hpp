#pragma once

/// \file
/// A tree of trenches with the pipes that its consumers need, and what it is worth.

#include "model/network/route_choice.hpp"

namespace wattort {

struct SizedTree {
    std::vector<ChosenTrench> trenches; ///< parents before children
    Money worth;                        ///< a year
    Power designPower;                  ///< at the compute centre, without losses
    /// Beyond what the other sources have, all together. They have no peak boiler: what is asked of them is the design
    /// power or the highest hour of the year, whichever is more, and losses at design temperatures.
    Power excess;
};

class TreeSizer {
public:
    TreeSizer(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price);

    /// \pre the edges form a tree that contains the source
    SizedTree sized(std::vector<std::uint32_t> edges) const;

    /// Cuts off every part whose consumers are worth less than its own trenches cost, until there is none; what is
    /// left can only become cheaper. Each watt of a consumer's peak that the compute centre feeds costs
    /// `eurPerWattOfPeak` on top. Mandatory
    /// consumers and streets stay.
    SizedTree withoutLosses(SizedTree tree, double eurPerWattOfPeak) const;

    /// Takes away the parts that are worth least for the peak power behind them until the peak of what the compute
    /// centre feeds is within the limit, and that of the other sources within their power, or only mandatory parts are
    /// left.
    SizedTree within(SizedTree tree) const;

    /// What each source, by number, could give beyond what is asked of it, as a share of its power.
    std::vector<double> shareLeft(const SizedTree& tree) const;

    /// Highest worth of an optional consumer per watt of its peak.
    double highestWorthPerWatt() const;

    /// Whether a source can feed this building alone. Where there are other sources than the compute centre, taken as
    /// so.
    bool canBeFed(std::uint32_t building) const;

    /// The trench itself or the consumer at its end.
    bool isMandatory(const ChosenTrench& trench) const;

private:
    const BuildingDemand* consumerAt(std::uint32_t node) const;
    void chooseDiameters(std::vector<ChosenTrench>& trenches) const;
    double worthAtEur(const ChosenTrench& trench, double eurPerWattOfPeak) const;
    void addPowers(SizedTree& tree) const;
    /// What is asked of each source beside the compute centre.
    std::vector<double> askedW(const SizedTree& tree) const;
    /// The same beyond its power.
    std::vector<double> excessesW(const SizedTree& tree) const;
    struct Overload {
        std::uint32_t source = 0;
        double excessW = 0.0;
    };
    std::vector<std::uint32_t> withoutLeastWorth(const SizedTree& tree, Overload overload) const;

    const NetworkInput& m_input;
    const CandidateNetwork& m_candidates;
    const NetworkPrice& m_price;
    std::vector<double> m_lossWPerM; ///< of each pipe at design temperatures
};

} // namespace wattort
