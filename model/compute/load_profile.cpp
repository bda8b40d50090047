#include "model/compute/load_profile.hpp"

#include "model/climate/random_series.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace wattort {

namespace {

/// Failures are drawn, not known; any seed gives a year as likely.
constexpr std::uint64_t failureSeed = 20'240'723;
/// As are the jobs of a supercomputer.
constexpr std::uint64_t jobSeed = 20'240'101;
/// Above this many failures an hour the mean stands for the draw.
constexpr double manyFailures = 50.0;

bool isWeekend(std::size_t hour)
{
    return hour / 24 % 7 >= 5;
}

struct DailyShape {
    double mean = 0.0;
    double amplitude = 0.0;
    double peakHour = 0.0; ///< since midnight
    double weekend = 1.0;
    double highest = 1.0;
    double growth = 0.0; ///< from the first to the last hour, over the mean
};

/// mean (1 + amplitude cos) by hour of the day; weekends lower, so that a week has the mean.
std::vector<double> dailyShape(const DailyShape& shape)
{
    std::array<double, 24> day{};
    for (std::size_t i = 0; i < day.size(); ++i) {
        day[i] = 1.0 + shape.amplitude * std::cos(2.0 * std::numbers::pi * (double(i) + 0.5 - shape.peakHour) / 24.0);
    }
    const double workday = shape.mean * 7.0 / (5.0 + 2.0 * shape.weekend);
    std::vector<double> series(hoursPerYear);
    for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
        const double level = isWeekend(hour) ? workday * shape.weekend : workday;
        const double grown = 1.0 + shape.growth * ((double(hour) + 0.5) / double(hoursPerYear) - 0.5);
        series[hour] = std::clamp(level * grown * day[hour % 24], 0.0, shape.highest);
    }
    return series;
}

/// What was not recorded has the shape of inference.
std::vector<double> imported(const ComputeAssumptions& assumptions, const LoadSeries& series)
{
    const auto recorded = series.share.raw();
    std::vector<double> values(recorded.begin(), recorded.end());
    const LoadAssumptions& load = assumptions.load;
    if (series.coverage == LoadCoverage::Hours) {
        return dailyShape({.mean = values.front(),
                           .amplitude = load.inferenceDayAmplitude,
                           .peakHour = load.inferencePeakHour.value() / oneHour.value(),
                           .weekend = load.inferenceWeekend});
    }
    if (series.coverage == LoadCoverage::Day) {
        // The day that was recorded counts as a working day.
        for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
            values[hour] *= isWeekend(hour) ? load.inferenceWeekend : 1.0;
        }
    }
    return values;
}

/// Share of the cluster that has a job: each part pauses at the end of its campaign, the parts begin evenly spread over
/// one campaign. At any time they stand at (k + f) / P of their campaigns with k = 0 … P - 1 and the same f; those
/// below the allocation are busy.
double allocation(const LoadAssumptions& load, std::size_t hour)
{
    const double partitions = std::max(std::floor(load.trainingPartitions), 1.0);
    const double campaign = std::max(load.trainingCampaign.value() / oneHour.value(), 1.0);
    const double begun = double(hour) / campaign * partitions;
    const double busy = std::ceil(load.trainingAllocation * partitions - (begun - std::floor(begun)));
    return std::clamp(busy, 0.0, partitions) / partitions;
}

/// Number of events with the given mean, by inversion of Poisson's distribution.
double drawCount(RandomNumbers& random, double mean, double probabilityOfNone)
{
    if (mean > manyFailures) {
        return mean;
    }
    const double drawn = random.uniform();
    double count = 0.0;
    double probability = probabilityOfNone;
    for (double sum = probability; sum < drawn && count < 10.0 * manyFailures; sum += probability) {
        count += 1.0;
        probability *= mean / count;
    }
    return count;
}

std::vector<double> training(const ComputeAssumptions& assumptions, double accelerators)
{
    const LoadAssumptions& load = assumptions.load;
    const double partitions = std::max(std::floor(load.trainingPartitions), 1.0);
    const CheckpointPlan plan = planCheckpoints(load, accelerators / partitions);
    const double mean = accelerators * oneHour.value() / load.failureInterval.value();
    const double none = std::exp(-mean);
    const double restartHours = load.restart.value() / oneHour.value();
    RandomNumbers random(failureSeed);
    std::vector<double> series(hoursPerYear);
    for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
        const double restarting = drawCount(random, mean, none) * restartHours / partitions;
        const double lost = std::min(plan.checkpointShare + restarting, 1.0);
        series[hour] =
            allocation(load, hour) * (assumptions.trainingUtilisation * (1.0 - lost) + load.trainingLow * lost);
    }
    return series;
}

std::vector<double> inference(const ComputeAssumptions& assumptions)
{
    return dailyShape({.mean = assumptions.inferenceUtilisation,
                       .amplitude = assumptions.load.inferenceDayAmplitude,
                       .peakHour = assumptions.load.inferencePeakHour.value() / oneHour.value(),
                       .weekend = assumptions.load.inferenceWeekend,
                       .highest = assumptions.load.inferenceHighest,
                       .growth = assumptions.load.inferenceGrowth});
}

std::vector<double> hpcBatch(const LoadAssumptions& load)
{
    RandomNumbers random(jobSeed);
    std::vector<double> series = autoregressive(random, hoursPerYear, load.hpcPersistence);
    const double interval = load.hpcMaintenanceInterval / oneHour;
    const double duration = load.hpcMaintenanceDuration / oneHour;
    for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
        const bool maintained = interval > 0.0 && std::fmod(double(hour), interval) >= interval - duration;
        series[hour] = maintained ? 0.0 : std::clamp(load.hpcUtilisation + load.hpcDeviation * series[hour], 0.0, 1.0);
    }
    return series;
}

std::vector<double> mixed(const ComputeAssumptions& assumptions, double accelerators)
{
    const LoadAssumptions& load = assumptions.load;
    const double share = std::clamp(load.mixedTrainingShare, 0.0, 1.0);
    std::vector<double> series = training(assumptions, share * accelerators);
    const std::vector<double> requests = inference(assumptions);
    for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
        const double free = std::max(load.backfillUtilisation - requests[hour], 0.0);
        series[hour] = share * series[hour] + (1.0 - share) * (requests[hour] + load.backfillShare * free);
    }
    return series;
}

} // namespace

CheckpointPlan planCheckpoints(const LoadAssumptions& load, double accelerators)
{
    CheckpointPlan plan;
    plan.failureInterval = load.failureInterval / std::max(accelerators, 1.0);
    plan.checkpointInterval =
        Duration::from_value(std::sqrt(2.0 * load.checkpoint.value() * plan.failureInterval.value()));
    plan.checkpointShare = plan.checkpointInterval.value() > 0.0
                               ? std::min(load.checkpoint.value() / plan.checkpointInterval.value(), 1.0)
                               : 0.0;
    plan.restartShare = std::min(load.restart.value() / plan.failureInterval.value(), 1.0 - plan.checkpointShare);
    return plan;
}

LoadKind profileKind(LoadKind wanted, const LoadSeries* series)
{
    return wanted == LoadKind::Imported && series == nullptr ? LoadKind::Mixed : wanted;
}

bool isShareOfRatedPower(LoadKind kind, const LoadSeries* series)
{
    return kind == LoadKind::Colocation
           || (kind == LoadKind::Imported && series != nullptr && series->meaning == LoadMeaning::ShareOfRatedItPower);
}

std::vector<double> utilisation(const ComputeAssumptions& assumptions, LoadKind kind, double accelerators,
                                const LoadSeries* series)
{
    switch (profileKind(kind, series)) {
    case LoadKind::Training:
        return training(assumptions, accelerators);
    case LoadKind::Inference:
        return inference(assumptions);
    case LoadKind::Mixed:
        return mixed(assumptions, accelerators);
    case LoadKind::Colocation:
        return dailyShape({.mean = assumptions.colocationUtilisation,
                           .amplitude = assumptions.load.colocationDayAmplitude,
                           .peakHour = assumptions.load.colocationPeakHour.value() / oneHour.value(),
                           .weekend = assumptions.load.colocationWeekend});
    case LoadKind::HpcBatch:
        return hpcBatch(assumptions.load);
    case LoadKind::Imported:
        return imported(assumptions, *series);
    }
    return std::vector<double>(hoursPerYear, 0.0);
}

HourlyPower itLoad(const ComputeAssumptions& assumptions, LoadKind kind, const ComputeCentre& centre,
                   std::vector<double> utilisation, const LoadSeries* series)
{
    const double rated = centre.ratedItPower.value();
    const double compute = centre.systemsInstalled * centre.system.wallPower().value();
    const double least = centre.system.idleShare * compute + assumptions.auxiliaryItLoad * (rated - compute);
    const double span = std::max(centre.system.maximumShare - centre.system.idleShare, 0.0) * compute;
    for (double& value : utilisation) {
        value = isShareOfRatedPower(kind, series) ? rated * value : least + span * value;
    }
    return HourlyPower::fromRaw(std::move(utilisation));
}

Power subHourlySwing(const ComputeAssumptions& assumptions, LoadKind kind, const ComputeCentre& centre,
                     const LoadSeries* series)
{
    const LoadAssumptions& load = assumptions.load;
    const Power compute = centre.systemsInstalled * centre.system.maximumShare * centre.system.wallPower();
    const double share = load.mixedTrainingShare;
    switch (profileKind(kind, series)) {
    case LoadKind::Training:
        return load.trainingSwing * compute;
    case LoadKind::Inference:
        return load.inferenceSwing * compute;
    case LoadKind::Mixed:
        return (share * load.trainingSwing + (1.0 - share) * load.inferenceSwing) * compute;
    case LoadKind::Colocation:
        return load.colocationSwing * centre.ratedItPower;
    case LoadKind::HpcBatch:
        return load.hpcSwing * compute;
    case LoadKind::Imported: {
        const Power idle = centre.systemsInstalled * centre.system.idleShare * centre.system.wallPower();
        return series->swing * (isShareOfRatedPower(kind, series) ? centre.ratedItPower : Power(compute - idle));
    }
    }
    return {};
}

} // namespace wattort
