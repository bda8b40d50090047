#include "model/compute/model_work.hpp"

#include "model/compute/load_profile.hpp"
#include "model/compute/rising_inverse.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wattort {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double petaflops = 1e15;
constexpr double gigabyte = 1e9;
constexpr double terabyte = 1e12;
/// From one byte a parameter on the FP8 rating counts.
constexpr double bytesOfFp8 = 1.0;

/// Where n (1 - a sqrt(n) - b n) is highest.
double highestOf(double a, double b)
{
    if (a <= 0.0 && b <= 0.0) {
        return infinite;
    }
    // 1 - 1.5 a x - 2 b x^2 = 0 with x = sqrt(n), in the form that b = 0 does not break.
    const double root = 2.0 / (1.5 * a + std::sqrt(2.25 * a * a + 8.0 * b));
    return root * root;
}

} // namespace

double trainingOperations(const TrainingJob& job)
{
    return 6.0 * job.parameters * job.tokens;
}

TrainingModel::TrainingModel(const Accelerator& accelerator, const ComputeAssumptions& assumptions)
    : m_operationsPerSecond(accelerator.denseBf16Petaflops * petaflops * assumptions.work.trainingFlopUtilisation)
{
    const LoadAssumptions& load = assumptions.load;
    m_checkpointLoss = planCheckpoints(load, 1.0).checkpointShare;
    m_restartLoss = load.restart / load.failureInterval;
    m_mostUseful = highestOf(m_checkpointLoss, m_restartLoss);
}

double TrainingModel::effective(double accelerators) const
{
    const double lost = m_checkpointLoss * std::sqrt(accelerators) + m_restartLoss * accelerators;
    return accelerators * std::max(1.0 - lost, 0.0);
}

Duration TrainingModel::duration(const TrainingJob& job, double accelerators) const
{
    const double speed = m_operationsPerSecond * effective(accelerators);
    return Duration::from_value(speed > 0.0 ? trainingOperations(job) / speed : infinite);
}

double TrainingModel::accelerators(const TrainingJob& job) const
{
    const double wanted = trainingOperations(job) / (m_operationsPerSecond * job.duration.value());
    return std::isfinite(wanted) ? risingInverse([this](double n) { return effective(n); }, wanted, m_mostUseful) : 0.0;
}

InferenceStep inferenceStep(const InferenceService& service, const Accelerator& accelerator,
                            const WorkAssumptions& assumptions)
{
    InferenceStep step;
    const double batch = std::max(service.batch, 1.0);
    const double activeShare = std::clamp(service.activeParameters / service.parameters, 0.0, 1.0);
    const double weights = service.parameters * service.bytesPerParameter;
    const double cache = batch * service.contextTokens * service.cacheBytesPerToken;
    const double read = weights * (1.0 - std::pow(1.0 - activeShare, batch)) + cache;
    const bool fp8 = service.bytesPerParameter <= bytesOfFp8 && accelerator.denseFp8Petaflops > 0.0;
    const double rating = (fp8 ? accelerator.denseFp8Petaflops : accelerator.denseBf16Petaflops) * petaflops;
    const double bandwidth = accelerator.bandwidthTerabytesPerSecond * terabyte;
    const double memory = accelerator.memoryGigabytes * gigabyte * assumptions.inferenceMemoryShare;
    if (rating <= 0.0 || bandwidth <= 0.0 || memory <= 0.0 || !(weights > 0.0)) {
        return step;
    }
    step.secondsForMemory = read / (bandwidth * assumptions.inferenceMemoryEfficiency);
    step.secondsForComputing =
        2.0 * service.activeParameters * batch / (rating * assumptions.inferenceComputeEfficiency);
    step.bound = step.secondsForMemory >= step.secondsForComputing ? InferenceBound::Memory : InferenceBound::Computing;
    step.tokensPerSecond = batch / (step.secondsForMemory + step.secondsForComputing);
    step.acceleratorsPerCopy = std::ceil((weights + cache) / memory);
    return step;
}

} // namespace wattort
