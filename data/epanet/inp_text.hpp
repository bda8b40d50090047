#pragma once

/// \file
/// The lines of an EPANET input file, by section.

#include "model/finding/finding.hpp"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wattort::data::epanet {

enum class Section {
    Junctions,
    Reservoirs,
    Tanks,
    Pipes,
    Pumps,
    Valves,
    Emitters,
    Demands,
    Patterns,
    Curves,
    Status,
    Controls,
    Options,
    Times,
    Other ///< known, but without effect on the first period
};

/// As it is written in the file.
std::string_view sectionName(Section section);

struct Line {
    std::int64_t number = 0;
    std::vector<std::string_view> fields;
};

struct Text {
    std::string file;
    std::vector<std::string> lines; ///< what the fields point into
    std::array<std::vector<Line>, static_cast<std::size_t>(Section::Other) + 1> sections;
    Findings findings; ///< unknown sections, text before the first one

    const std::vector<Line>& operator[](Section section) const { return sections[static_cast<std::size_t>(section)]; }
};

/// \throws Failure CannotOpen, UnsafeContent
Text readText(const std::filesystem::path& file);

/// Letters of either case are the same.
bool startsWith(std::string_view text, std::string_view word);
bool equals(std::string_view text, std::string_view word);

/// Seconds of `2`, `2.5` (hours), `2:30`, `2:30:15`, with a second field SEC, MIN, HOURS, DAYS, AM or PM.
std::optional<double> secondsOf(std::string_view text, std::string_view unit);

} // namespace wattort::data::epanet
