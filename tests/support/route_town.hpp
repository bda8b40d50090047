#pragma once

/// \file
/// Towns for the choice of routes at real prices, with catalogues and usual assumptions and a source without limit, and
/// what other programs make of them.

#include "model/network/route_choice.hpp"

#include <filesystem>

namespace wattort::test {

/// The invented region's first site.
NetworkInput demoTown(std::size_t buildings);

/// A prize-collecting instance of steiner/dh_osm in the reference data: its streets; buildings with the footprint that
/// their prizes stand for (117 EUR per m2); the site beside the westernmost street. Without buildings when it cannot be
/// read.
NetworkInput openStreetMapTown(const std::filesystem::path& file);

/// Annual cost of all trenches, sized and priced like ours, that others would lay to the consumers of a network.
struct OthersCosts {
    Money shortestPaths; ///< the shortest ways from the source to all of them together (F|Heat's default)
    Money spanningTree;  ///< the shortest tree over all streets, cut back to them (DistrictHeatingSim)
    Money steinerTree;   ///< Kou, Markowsky and Berman 1981, by Mehlhorn's way 1988 (DistrictHeatingSim, networkx)
};
OthersCosts othersCosts(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price,
                        std::span<const ChosenTrench> network);

/// Annual cost of the trenches.
Money trenchCost(const CandidateNetwork& candidates, const NetworkPrice& price, std::span<const ChosenTrench> network);

/// What all consumers that pay would be worth, each at no cost of trenches.
Money worthOfAll(const NetworkInput& input, const CandidateNetwork& candidates, const NetworkPrice& price);

} // namespace wattort::test
