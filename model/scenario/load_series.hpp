#pragma once

/// \file
/// A measured or recorded load that takes the place of a modelled profile.

#include "model/quantity/hourly.hpp"

#include <span>
#include <string>
#include <vector>

namespace wattort {

/// What 1 stands for in a series.
enum class LoadMeaning {
    ShareOfRatedItPower, ///< a measured power: 1 is rated IT power
    ActiveShare          ///< work that arrives: 0 is idle, 1 the highest real power of the accelerators
};

/// What part of a year was recorded. What is missing comes from the catalogue's profile of inference.
enum class LoadCoverage {
    Year,
    Week, ///< at least seven days: the mean week, repeated
    Day,  ///< at least a day: the mean day; weekends from the catalogue
    Hours ///< less: the level only; days and weeks from the catalogue
};

struct LoadSeries {
    std::string source;
    LoadMeaning meaning = LoadMeaning::ShareOfRatedItPower;
    LoadCoverage coverage = LoadCoverage::Year;
    HourlyRatio share; ///< 8,760 values, 0 to 1
    Duration step;     ///< of the recording
    Duration recorded; ///< from the first to the last sample
    /// Largest rise or fall from one step of the recording to the next, in the same measure as `share`.
    double swing = 0.0;

    friend bool operator==(const LoadSeries&, const LoadSeries&) = default;
};

/// One mean over one step of the recording.
struct LoadSample {
    double second = 0.0; ///< at its beginning, since the first of January of its year, 0 h
    double value = 0.0;  ///< in the measure of the series
};

/// A recording in its order of time, without gaps worth speaking of.
struct LoadRecording {
    std::span<const LoadSample> samples;
    Duration step;
    int firstWeekday = 1; ///< of 1 January of the recording's year; 1 is Monday
};

/// Hourly means of any step up to an hour, on the calendar of the year's simulation (365 days, 1 January is a Monday).
/// A recording of at least 8,736 hours (52 weeks) is taken hour by hour; a shorter one becomes the mean week, day or
/// level, see LoadCoverage. Hours without a sample take the value of the hour before. `share`, `coverage`, `step`,
/// `recorded` and `swing` of the result are set. \pre at least one sample; values are not below 0
LoadSeries resample(const LoadRecording& recording);

/// Work that arrived, as samples of `step`: its sum over each step and over the highest one, times `peakShare`, the
/// share of the accelerators that the peak needs. `arrivals` are (second, weight) in any order.
std::vector<LoadSample> countArrivals(std::span<const LoadSample> arrivals, Duration step, double peakShare);

} // namespace wattort
