#pragma once

/// \file
/// Parts of a network, each fed from one source.

#include "model/network/route_choice.hpp"

#include <span>

namespace wattort {

/// A design of one source and where it stands in the whole one.
struct NetworkPart {
    const NetworkDesign* design = nullptr; ///< never null
    std::uint32_t source = 0;              ///< position in NetworkDesign::sources
    std::uint32_t firstNode = 0;
    std::uint32_t firstPipe = 0;
    std::uint32_t firstConsumer = 0;
};

/// All parts with consumers, in the order of the whole: their nodes, pipes and consumers one after another are its own.
/// A network without other sources is its own part.
std::vector<NetworkPart> partsOf(const NetworkDesign& design);

/// \pre there is such a pipe or node
NetworkPart partOfPipe(const NetworkDesign& design, std::size_t pipe);
NetworkPart partOfNode(const NetworkDesign& design, std::uint32_t node);
/// The pipe that leads to a node; nothing for a source. \pre there is such a node
std::optional<std::size_t> pipeTo(const NetworkDesign& design, std::uint32_t node);

/// The trenches that each source feeds, as trees of their own: the compute centre's first, then those of the layer;
/// without the arcs that open sources.
std::vector<std::vector<ChosenTrench>> treesBySource(std::span<const ChosenTrench> trenches,
                                                     const CandidateNetwork& candidates);

/// All sources of the input, without trees. \pre there is a layer of heat sources
std::vector<NetworkSource> networkSources(const NetworkInput& input, const CandidateNetwork& candidates);

/// The whole network of these sources: parts one after another, totals added up, worst values. Without objective, bound
/// and findings.
NetworkDesign joined(std::vector<NetworkSource> sources);

/// Which sources are out of reach, without power or too cold; which new ones are worth their cost; which are asked for
/// too much.
void addSourceFindings(const NetworkInput& input, const CandidateNetwork& candidates, NetworkDesign& design);

} // namespace wattort
