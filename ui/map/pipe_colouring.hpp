#pragma once

/// \file
/// What the colours of the planned pipes say: classes with limits in a unit, and the class of each pipe.

#include "model/network/pipe_year.hpp"
#include "model/scenario/scenario.hpp"
#include "ui/map/map_style.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace wattort::ui {

/// How a quantity is written and which colours it has.
struct PipeQuantity {
    std::string_view unit;
    int digits = 0; ///< finer than that classes say nothing
    PipeRamp ramp = PipeRamp::Temperature;
    bool ofYear = false; ///< needs every hour of the year
};

/// \pre not PipeColour::Diameter, which has its own classes; construction phases have no unit
PipeQuantity pipeQuantity(PipeColour shows);

struct PipeColouring {
    PipeColour shows = PipeColour::SupplyTemperature;
    std::vector<double> limits;        ///< ascending, one more than classes, in the quantity's unit
    std::vector<std::uint8_t> classes; ///< of each pipe
    int digits = 0;                    ///< that the limits need
    /// Where the colour says which source: those that supply somebody, one a class; then there are no limits.
    std::vector<NetworkSource> sources;

    std::size_t count() const { return sources.empty() ? limits.size() - 1 : sources.size(); }
};

/// Limits at round numbers (1, 2, 2.5 or 5 times a power of ten apart) around the values: at most `pipeRampSteps`
/// classes, none narrower than the last of `digits`.
/// \pre there are values
std::vector<double> classLimits(std::span<const double> values, int digits);

/// In the quantity's unit. `year` may be null when the quantity is not of the year.
std::vector<double> pipeValues(const NetworkDesign& network, PipeColour shows, const PipesYear* year);

/// By the phase in which each pipe is laid (build_order.hpp), several together where there are more than colours;
/// limits are numbers of phases from 1. One phase when `most` is 0; nullptr without pipes.
std::shared_ptr<const PipeColouring> phaseColouring(const NetworkInput& input, const NetworkDesign& network,
                                                    Money most);

/// nullptr: by diameter or phase, no pipes, or the year is needed and not there; by source, where the compute centre is
/// the only one there is.
std::shared_ptr<const PipeColouring> pipeColouring(const NetworkDesign& network, PipeColour shows,
                                                   const PipesYear* year);

} // namespace wattort::ui
