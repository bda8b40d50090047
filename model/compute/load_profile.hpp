#pragma once

/// \file
/// How busy the accelerators are, hour by hour.

#include "model/compute/compute_centre.hpp"
#include "model/scenario/load_series.hpp"

#include <vector>

namespace wattort {

/// Checkpoints at the interval that loses least time.
struct CheckpointPlan {
    Duration failureInterval; ///< of one job
    Duration checkpointInterval;
    double checkpointShare = 0.0; ///< of time
    double restartShare = 0.0;    ///< of time, in the mean
};

/// T = sqrt(2 t_checkpoint MTBF) for a job on `accelerators`; shares of time are at most 1 together.
/// \source Young 1974 (CACM 17:530), Daly 2006 (FGCS 22:303), first order
CheckpointPlan planCheckpoints(const LoadAssumptions& load, double accelerators);

/// Active share of the accelerators between idle (0) and highest real power (1) in each of the 8,760 hours; the same
/// for the same input.
/// - Training: parts of the cluster run campaigns one after the other, with checkpoints and drawn failures.
/// - Inference: a cosine over the day, weekends lower, growth from January to December, capped.
/// - Mixed: both, by share of systems; batch work fills free capacity of inference.
/// - HpcBatch: a first-order autoregressive mixture of jobs about its mean, and planned maintenances.
/// - Colocation: load over rated IT power itself (not active share), nearly level.
/// - Imported: the series, what it has not recorded by the shape of inference; in the series' own measure.
/// \pre `series` is there for Imported, see profileKind
std::vector<double> utilisation(const ComputeAssumptions& assumptions, LoadKind kind, double accelerators,
                                const LoadSeries* series = nullptr);

/// The kind that is computed: Mixed for Imported without a series (checkScenario tells).
LoadKind profileKind(LoadKind wanted, const LoadSeries* series);

/// Values of `utilisation` are shares of rated IT power, not active shares.
bool isShareOfRatedPower(LoadKind kind, const LoadSeries* series);

/// IT power of the centre in each hour for its utilisation.
HourlyPower itLoad(const ComputeAssumptions& assumptions, LoadKind kind, const ComputeCentre& centre,
                   std::vector<double> utilisation, const LoadSeries* series = nullptr);

/// How far IT power can jump within seconds; for an imported series from one of its steps to the next.
Power subHourlySwing(const ComputeAssumptions& assumptions, LoadKind kind, const ComputeCentre& centre,
                     const LoadSeries* series = nullptr);

} // namespace wattort
