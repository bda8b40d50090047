#pragma once

/// \file
/// What the parts of the EPANET reader share while they build a network.

#include "data/epanet.hpp"
#include "data/epanet/inp_text.hpp"

#include <unordered_map>

namespace wattort::data::epanet {

struct TankLevels {
    std::uint32_t node = 0;
    Length lowest;
    Length highest;
};

/// The network as far as it has been read. Numbers of the file are converted when they are read.
struct Builder {
    const Text& text;
    EpanetNetwork result;
    std::unordered_map<std::string_view, std::uint32_t> nodes;
    std::unordered_map<std::string_view, std::uint32_t> links;
    std::unordered_map<std::string_view, std::vector<double>> patterns;
    std::unordered_map<std::string_view, std::vector<CurvePoint>> curves; ///< in the file's units
    /// Valves that are set by how far they are open, and how their flow coefficient follows from that, both in percent;
    /// without points: in proportion.
    std::unordered_map<std::uint32_t, std::vector<CurvePoint>> positional;
    std::vector<TankLevels> tanks;
    std::string_view defaultPattern = "1";
    double demandMultiplier = 1.0;
    double patternStep = 3'600.0;
    double patternStart = 0.0;
    double startClock = 0.0;
    bool metric = false;

    void complain(Problem problem, Section section, const Line& line, std::string_view field, std::string_view found,
                  std::string_view expected = {});
    /// A field of a line as a number; `otherwise` where the line is shorter; a Finding where it is none.
    double number(Section section, const Line& line, std::size_t field, std::string_view name, double otherwise);
    /// The same, but the field must be there and not be below zero.
    double positive(Section section, const Line& line, std::size_t field, std::string_view name);
    /// Multiplier of a pattern in the first period; 1 for the empty name.
    double patternValue(Section section, const Line& line, std::string_view name);
    std::optional<std::uint32_t> node(Section section, const Line& line, std::size_t field);
    std::optional<std::uint32_t> link(Section section, const Line& line, std::size_t field);
};

void readOptions(Builder& builder);
void readTimes(Builder& builder);
void readPatternsAndCurves(Builder& builder);
void readNodes(Builder& builder);
void readLinks(Builder& builder);
void readStatus(Builder& builder);
void readControls(Builder& builder);

/// Sets OPEN, CLOSED or a number on a link. \return false when the text is neither
bool setLink(Builder& builder, std::uint32_t link, std::string_view value);

} // namespace wattort::data::epanet
