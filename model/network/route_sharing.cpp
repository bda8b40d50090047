#include "model/network/route_sharing.hpp"

#include "model/network/pipe_sizing.hpp"

#include <algorithm>
#include <numeric>

namespace wattort {

namespace {

/// The highest sum of peaks of which the design power is within the capacity, for consumers of one size.
double highestSum(double sizeW, double capacityW)
{
    double low = 0.0;
    double high = capacityW / simultaneity(1e9);
    for (int step = 0; step < 50; ++step) {
        const double middle = 0.5 * (low + high);
        (simultaneity(middle / sizeW) * middle <= capacityW ? low : high) = middle;
    }
    return high;
}

} // namespace

LoadWeights::LoadWeights(std::vector<double> peaksW, std::span<const double> capacitiesW)
{
    constexpr double leftOut = 0.05;
    peaksW.erase(std::remove_if(peaksW.begin(), peaksW.end(), [](double peak) { return peak <= 0.0; }), peaksW.end());
    std::sort(peaksW.begin(), peaksW.end());
    if (!peaksW.empty()) {
        m_smallestW = peaksW[static_cast<std::size_t>(leftOut * double(peaksW.size() - 1))];
    }
    for (const double capacity : capacitiesW) {
        m_limits.push_back(std::max(m_limits.empty() ? 0.0 : m_limits.back(), highestSum(m_smallestW, capacity)));
    }
    m_limits.back() = std::max(m_limits.back(), std::accumulate(peaksW.begin(), peaksW.end(), 0.0));
}

CostShare costShare(std::span<const double> limits, std::span<const double> costs, double knee)
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
    for (std::size_t i = pipe; i < limits.size(); ++i) {
        if (limits[i] > share.knee) {
            share.slopeBeyond = std::min(share.slopeBeyond, (costs[i] - share.atKnee) / (limits[i] - share.knee));
        }
    }
    share.slopeBeyond = std::max(0.0, share.slopeBeyond);
    return share;
}

} // namespace wattort
