#include "model/network/route_sharing.hpp"

#include "model/network/pipe_sizing.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace wattort {

namespace {

/// Numbers of like consumers with the share of their peaks that they need at once: what a pipe of capacity C carries of
/// consumers of size s is n s with n g(n) s = C.
struct LikeConsumers {
    std::vector<double> numbers;
    std::vector<double> atOnce; ///< n g(n)
    std::vector<double> shares; ///< g(n)

    LikeConsumers()
    {
        constexpr double most = 301.0; // the share does not fall from 300 on
        constexpr double step = 1.004;
        for (double n = 1.0; n < most * step; n *= step) {
            numbers.push_back(n);
            shares.push_back(simultaneity(n));
            atOnce.push_back(std::max(atOnce.empty() ? 0.0 : atOnce.back(), n * shares.back()));
        }
    }

    /// One over the highest sum of peaks; a little too small where it is rounded.
    double perWattAtMost(double sizeW, double capacityW) const
    {
        const auto found = std::lower_bound(atOnce.begin(), atOnce.end(), capacityW / sizeW);
        const auto at = std::min(static_cast<std::size_t>(found - atOnce.begin()), shares.size() - 1);
        return (capacityW <= sizeW ? 1.0 : shares[at]) / capacityW;
    }
};

constexpr double wattsPerWeight = 1e6;

/// Sizes from the smallest to the largest, in small steps.
std::vector<double> sizesBetween(double smallest, double largest)
{
    constexpr double step = 1.01;
    std::vector<double> sizes;
    for (double size = smallest; size < largest; size *= step) {
        sizes.push_back(size);
    }
    sizes.push_back(largest);
    return sizes;
}

} // namespace

LoadMeasures::LoadMeasures(std::span<const double> peaksW, std::span<const double> atOnceW,
                           std::span<const double> capacitiesW)
{
    double sum = 0.0;
    double squares = 0.0;
    double smallest = std::numeric_limits<double>::infinity();
    double largest = 0.0;
    for (const double peak : peaksW) {
        sum += peak;
        squares += peak * peak;
        smallest = peak > 0.0 ? std::min(smallest, peak) : smallest;
        largest = std::max(largest, peak);
    }
    const double most = std::max(sum, std::accumulate(atOnceW.begin(), atOnceW.end(), 0.0));
    const auto enough = std::lower_bound(capacitiesW.begin(), capacitiesW.end(), most);
    m_pipes = std::min(static_cast<std::size_t>(enough - capacitiesW.begin()) + 1, capacitiesW.size());
    smallest = std::min(smallest, std::max(largest, 1.0));
    const double mean = sum > 0.0 ? squares / sum : smallest;
    const std::vector<double> sizes = sizesBetween(smallest, std::max(largest, smallest));
    const LikeConsumers like;
    std::vector<std::vector<double>> perWatt(m_pipes); // by pipe and size
    for (std::size_t pipe = 0; pipe < m_pipes; ++pipe) {
        for (const double size : sizes) {
            perWatt[pipe].push_back(like.perWattAtMost(size, capacitiesW[pipe]));
        }
    }
    for (const std::vector<double>& highest : perWatt) {
        for (const double part : {0.4, 0.6, 1.0, 1.6}) { // groups are mostly of sizes about the mean
            m_measures.push_back(measureAt(part * mean, sizes, highest));
            addLimits(sizes, perWatt, peaksW);
        }
    }
    addLimitsAtOnce(atOnceW, capacitiesW);
}

/// Two lines that meet near the size and are nowhere above the highest.
LoadMeasures::Measure LoadMeasures::measureAt(double size, std::span<const double> sizes,
                                              std::span<const double> highest)
{
    const auto found = std::lower_bound(sizes.begin(), sizes.end(), size);
    const auto at = std::min(static_cast<std::size_t>(found - sizes.begin()), sizes.size() - 1);
    Measure measure{.size = sizes[at], .atSize = highest[at]};
    measure.slopeAbove = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < at; ++i) {
        measure.slopeBelow = std::max(measure.slopeBelow, (measure.atSize - highest[i]) / (measure.size - sizes[i]));
    }
    for (std::size_t i = at + 1; i < sizes.size(); ++i) {
        measure.slopeAbove = std::min(measure.slopeAbove, (highest[i] - measure.atSize) / (sizes[i] - measure.size));
    }
    measure.slopeBelow = std::min(measure.slopeBelow, measure.atSize / measure.size);
    measure.slopeAbove = std::clamp(measure.slopeAbove, 0.0, measure.slopeBelow);
    return measure;
}

/// Of the last measure. Between two sizes a pipe carries at most what it carries of the smaller, which weighs at most
/// what it does at the larger; so limits hold even where the lines are a little too high between sizes.
void LoadMeasures::addLimits(std::span<const double> sizes, std::span<const std::vector<double>> perWatt,
                             std::span<const double> peaksW)
{
    const Measure& measure = m_measures.back();
    double limit = 0.0;
    for (const std::vector<double>& highest : perWatt) {
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            const double size = sizes[std::min(i + 1, sizes.size() - 1)];
            limit = std::max(limit, measure.perWatt(size) / highest[i]);
        }
        m_limits.push_back(limit);
    }
    double all = 0.0;
    for (const double peak : peaksW) {
        all += peak * measure.perWatt(peak);
    }
    m_limits.back() = std::max(m_limits.back(), all);
}

/// In megawatts, about as large as the others.
void LoadMeasures::addLimitsAtOnce(std::span<const double> atOnceW, std::span<const double> capacitiesW)
{
    double limit = 0.0;
    for (std::size_t pipe = 0; pipe < m_pipes; ++pipe) {
        limit = std::max(limit, capacitiesW[pipe] / wattsPerWeight);
        m_limits.push_back(limit);
    }
    const double all = std::accumulate(atOnceW.begin(), atOnceW.end(), 0.0) / wattsPerWeight;
    m_limits.back() = std::max(m_limits.back(), all);
}

double LoadMeasures::weight(std::size_t measure, double peakW, double atOnceW) const
{
    return measure < m_measures.size() ? peakW * m_measures[measure].perWatt(peakW) : atOnceW / wattsPerWeight;
}

CostShare costShare(std::span<const double> limits, std::span<const double> costs, double knee, double most)
{
    const auto found = std::lower_bound(limits.begin(), limits.end(), knee);
    const auto pipe = std::min(static_cast<std::size_t>(found - limits.begin()), limits.size() - 1);
    CostShare share{.knee = std::min(knee, limits.back()), .atKnee = costs[pipe]};
    for (std::size_t i = 0; i < pipe; ++i) {
        share.atKnee = std::min(share.atKnee, costs[i] * share.knee / limits[i]);
    }
    share.start = share.atKnee;
    for (std::size_t i = 0; i < pipe; ++i) {
        const double part = limits[i] / share.knee;
        if (part < 1.0) {
            share.start = std::min(share.start, (costs[i] - share.atKnee * part) / (1.0 - part));
        }
    }
    share.start = std::max(0.0, share.start);
    share.slope = (share.atKnee - share.start) / share.knee;
    share.slopeBeyond = share.slope;
    for (std::size_t i = pipe; i < limits.size() && (i == pipe || limits[i - 1] < most); ++i) {
        const double limit = std::min(limits[i], most);
        if (limit > share.knee) {
            share.slopeBeyond = std::min(share.slopeBeyond, (costs[i] - share.atKnee) / (limit - share.knee));
        }
    }
    share.slopeBeyond = std::max(0.0, share.slopeBeyond);
    return share;
}

} // namespace wattort
