#pragma once

/// \file
/// Makes a network better at real prices, trench by trench.

#include "model/network/route_effort.hpp"
#include "model/network/sized_tree.hpp"

namespace wattort {

/// Three kinds of change, as long as one of them pays: a part of the network is fed from another side, a part is left
/// out, consumers beside the network are taken in. What pipes before and behind save or cost more is counted: on the
/// whole way to the source each changes with its load. Every change is checked with all pipes sized anew.
class RealPriceSearch {
public:
    RealPriceSearch(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price,
                    const TreeSizer& sizer);

    /// A network worth at least as much, with its peak within the limit if it was before.
    /// \param inside nodes of the candidates between which changes are sought; everywhere when empty
    SizedTree improved(SizedTree tree, RouteEffort& effort, const std::vector<bool>& inside = {});

    /// Worth more, beyond no limit by more, and with all that is mandatory.
    bool isBetter(const SizedTree& changed, const SizedTree& tree) const;

    /// Streets, and house connections that lead to a consumer.
    std::span<const std::uint32_t> edgesAt(std::uint32_t node) const { return m_edgesAt[node]; }

private:
    static constexpr std::uint32_t none = ChosenTrench::none;
    static constexpr double leastGainEur = 0.5; ///< a year; smaller gains are not worth a look
    struct Load {
        double sumW = 0.0;
        double squaresW2 = 0.0;
        double atOnceW = 0.0;
        double heatJ = 0.0; ///< in a year
        double hourW = 0.0; ///< in the highest hour

        /// This load with `factor` times the other one.
        Load with(const Load& other, double factor) const
        {
            return {sumW + factor * other.sumW, squaresW2 + factor * other.squaresW2, atOnceW + factor * other.atOnceW,
                    heatJ + factor * other.heatJ, hourW + factor * other.hourW};
        }
        void operator+=(const Load& other) { *this = with(other, 1.0); }
    };
    struct Change {
        double gainEur = 0.0;
        std::vector<std::uint32_t> gone; ///< edges of the candidates
        std::vector<std::uint32_t> added;
    };
    Load loadOf(const BuildingDemand& demand) const;
    void survey(const SizedTree& tree);
    void surveySources(const SizedTree& tree);
    bool isInside(std::uint32_t node) const { return m_inside == nullptr || (*m_inside)[node]; }
    void spread(RouteEffort& effort);
    double costAt(std::uint32_t edge, const Load& load) const;
    double costNow(std::uint32_t trench) const { return costAt((*m_trenches)[trench].edge, m_load[trench]); }
    std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>> arms(std::uint32_t a, std::uint32_t b) const;
    double rise(std::uint32_t trench, const Load& more) const;
    std::uint32_t sourceThrough(const std::vector<std::uint32_t>& arm, const std::vector<std::uint32_t>& other,
                                const std::vector<std::uint32_t>& link) const;
    void findReroutes(std::vector<Change>& changes, RouteEffort& effort) const;
    void tryArm(const std::vector<std::uint32_t>& arm, const std::vector<std::uint32_t>& other,
                const std::vector<std::uint32_t>& link, Change& best, RouteEffort& effort) const;
    void findCuts(std::vector<Change>& changes) const;
    void findAdditions(std::vector<Change>& changes) const;
    bool apply(const Change& change, SizedTree& tree) const;
    std::size_t mandatoryParts(const SizedTree& tree) const;

    const NetworkInput& m_input;
    const CandidateNetwork& m_candidates;
    const NetworkPrice& m_price;
    const TreeSizer& m_sizer;
    std::vector<std::vector<std::uint32_t>> m_edgesAt; ///< by node, streets and house connections with a consumer
    std::vector<double> m_simultaneity;                ///< by number of like consumers
    std::vector<double> m_capacityW;                   ///< by pipe

    const std::vector<bool>* m_inside = nullptr; ///< none: everywhere
    const std::vector<ChosenTrench>* m_trenches = nullptr;
    std::vector<Load> m_load;              ///< by trench
    std::vector<std::uint32_t> m_trenchTo; ///< by node; none beside the network and at the source
    std::vector<bool> m_inTree;            ///< nodes
    std::vector<std::uint32_t> m_fedBy;    ///< source by node; of one beside the network on its shortest way from it
    std::vector<double> m_leftW;           ///< by source, what it can give more; infinite where there is only one
    std::vector<bool> m_exhausted;         ///< by source, next to nothing is left
    std::vector<double> m_distance;        ///< by node, from the network at lowest costs
    std::vector<std::uint32_t> m_by;       ///< edge from there
    std::vector<std::uint32_t> m_region;   ///< node of the network
    std::vector<std::uint32_t> m_order;    ///< nodes beside the network, nearest first
};

} // namespace wattort
