#include "model/scenario/load_series.hpp"

#include "model/finding/finding.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace wattort {

namespace {

constexpr double secondsPerHour = 3'600.0;
constexpr std::size_t hoursPerWeek = 7 * hoursPerDay;
constexpr std::size_t hoursOfMostOfAYear = 52 * hoursPerWeek;

/// Mean of each bin; nothing where no sample fell into it.
class Bins {
public:
    explicit Bins(std::size_t count) : m_sums(count), m_counts(count) {}

    void add(std::size_t bin, double value)
    {
        m_sums[bin] += value;
        m_counts[bin] += 1.0;
    }

    /// An empty bin takes the value of the one before, the first ones that of the last.
    std::vector<double> means() const
    {
        std::vector<double> means(m_sums.size());
        double last = 0.0;
        for (std::size_t i = m_sums.size(); i-- > 0;) {
            if (m_counts[i] > 0.0) {
                last = m_sums[i] / m_counts[i];
                break;
            }
        }
        for (std::size_t i = 0; i < m_sums.size(); ++i) {
            last = m_counts[i] > 0.0 ? m_sums[i] / m_counts[i] : last;
            means[i] = last;
        }
        return means;
    }

private:
    std::vector<double> m_sums;
    std::vector<double> m_counts;
};

LoadCoverage coverageOf(double hours)
{
    if (hours >= double(hoursOfMostOfAYear)) {
        return LoadCoverage::Year;
    }
    if (hours >= double(hoursPerWeek)) {
        return LoadCoverage::Week;
    }
    return hours >= double(hoursPerDay) ? LoadCoverage::Day : LoadCoverage::Hours;
}

std::size_t binCount(LoadCoverage coverage)
{
    switch (coverage) {
    case LoadCoverage::Year:
        return hoursPerYear;
    case LoadCoverage::Week:
        return hoursPerWeek;
    case LoadCoverage::Day:
        return hoursPerDay;
    case LoadCoverage::Hours:
        return 1;
    }
    return 1;
}

} // namespace

LoadSeries resample(const LoadRecording& recording)
{
    const auto samples = recording.samples;
    expects(!samples.empty(), "a recording has a sample");
    LoadSeries series{.step = recording.step};
    series.recorded = Duration::from_value(samples.back().second - samples.front().second) + recording.step;
    series.coverage = coverageOf(series.recorded / oneHour);
    const std::size_t count = binCount(series.coverage);
    // The week begins on Monday, as the year of the simulation does; a whole year keeps its dates.
    const std::size_t shift =
        series.coverage == LoadCoverage::Week ? std::size_t(recording.firstWeekday - 1) * hoursPerDay : 0;
    Bins bins(count);
    double former = samples.front().value;
    for (const LoadSample& sample : samples) {
        const auto hour = std::size_t(std::max(std::floor(sample.second / secondsPerHour), 0.0)) + shift;
        bins.add(hour % count, sample.value);
        series.swing = std::max(series.swing, std::abs(sample.value - former));
        former = sample.value;
    }
    const std::vector<double> means = bins.means();
    std::vector<double> hours(hoursPerYear);
    for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
        hours[hour] = std::clamp(means[hour % count], 0.0, 1.0);
    }
    series.share = HourlyRatio::fromRaw(std::move(hours));
    return series;
}

std::vector<LoadSample> countArrivals(std::span<const LoadSample> arrivals, Duration step, double peakShare)
{
    expects(!arrivals.empty() && step.value() > 0.0, "a trace has arrivals and a step to count them in");
    const auto [first, last] = std::minmax_element(
        arrivals.begin(), arrivals.end(), [](const LoadSample& a, const LoadSample& b) { return a.second < b.second; });
    // Whole steps only: the first and the last are cut by the recording's ends.
    const double begin = std::ceil(first->second / step.value());
    const double end = std::floor(last->second / step.value());
    const std::size_t count = end > begin ? std::size_t(end - begin) : 1;
    std::vector<LoadSample> steps(count);
    for (std::size_t i = 0; i < count; ++i) {
        steps[i].second = (begin + double(i)) * step.value();
    }
    for (const LoadSample& arrival : arrivals) {
        const double position = std::floor(arrival.second / step.value()) - begin;
        if (position >= 0.0 && position < double(count)) {
            steps[std::size_t(position)].value += arrival.value;
        }
    }
    const double highest = std::max_element(steps.begin(), steps.end(), [](const LoadSample& a, const LoadSample& b) {
                               return a.value < b.value;
                           })->value;
    for (LoadSample& sample : steps) {
        sample.value *= highest > 0.0 ? peakShare / highest : 0.0;
    }
    return steps;
}

} // namespace wattort
