#pragma once

/// \file
/// EPANET's input files, and results as its users know them.

#include "model/finding/finding.hpp"
#include "model/network/water_network.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace wattort::data {

/// How many of the file's units make one of ours.
struct EpanetUnits {
    double flow = 1.0;     ///< per m3/s
    double length = 1.0;   ///< per m; also heads
    double pressure = 1.0; ///< per metre of head
    double velocity = 1.0; ///< per m/s
};

/// The first hydraulic period of a file.
struct EpanetNetwork {
    WaterNetwork network;
    std::vector<std::string> nodes; ///< names, in the network's order: junctions, reservoirs, tanks
    std::vector<std::string> links; ///< pipes, pumps, valves
    EpanetUnits units;
    Findings findings; ///< with an Error among them the network must not be solved
};

/// Title, junctions, reservoirs, tanks, pipes, pumps, valves, emitters, demands, patterns, curves, status, controls
/// that act at the beginning, options and times; rules and water quality do not act in the first period and are passed
/// over. Every fault is a Finding with section, line and field. \throws Failure CannotOpen, UnsafeContent \source
/// Rossman 2000, EPANET 2 users manual, appendix C
EpanetNetwork readEpanet(const std::filesystem::path& file);

/// `STEM.heads.csv` (node,head,pressure,demand) and `STEM.flows.csv` (link,flow,velocity,headloss) in the file's units.
/// Values of nodes that are cut off from all sources stay empty. \throws Failure CannotWrite
void writeEpanetResults(const EpanetNetwork& network, const WaterState& state, const std::filesystem::path& folder,
                        const std::string& stem);

} // namespace wattort::data
