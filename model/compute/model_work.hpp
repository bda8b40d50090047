#pragma once

/// \file
/// How long accelerators train a language model, and how many tokens a second they give out.

#include "model/compute/compute_assumptions.hpp"
#include "model/scenario/catalogue.hpp"

namespace wattort {

/// Operations of a training: 6 N D with N active parameters and D tokens.
/// \source Kaplan et al. 2020 (arXiv:2001.08361); Hoffmann et al. 2022 (arXiv:2203.15556)
double trainingOperations(const TrainingJob& job);

/// Duration of the job on n accelerators: 6 N D / (n F MFU A), with the dense BF16 rating F and the share A of time
/// that checkpoints and restarts leave (planCheckpoints). Infinite when there is nothing that works.
class TrainingModel {
public:
    TrainingModel(const Accelerator& accelerator, const ComputeAssumptions& assumptions);

    Duration duration(const TrainingJob& job, double accelerators) const;
    /// The inverse; the number that is fastest when failures keep any number from being fast enough.
    double accelerators(const TrainingJob& job) const;
    /// More accelerators than this make training slower: they fail too often.
    double mostUseful() const { return m_mostUseful; }

private:
    /// Accelerators that would do as much without losses.
    double effective(double accelerators) const;

    double m_operationsPerSecond; ///< of one accelerator
    double m_checkpointLoss;      ///< of time, times the root of the number
    double m_restartLoss;         ///< of time, times the number
    double m_mostUseful;
};

enum class InferenceBound { Memory, Computing };

/// One step of the model on one accelerator of a copy that is spread over several, and what follows.
struct InferenceStep {
    double secondsForMemory = 0.0; ///< times accelerators of a copy
    double secondsForComputing = 0.0;
    InferenceBound bound = InferenceBound::Memory; ///< the larger of the two
    double tokensPerSecond = 0.0;                  ///< of one accelerator
    double acceleratorsPerCopy = 1.0;              ///< whole number whose memory holds weights and cache
};

/// Decoding: each step reads the weights and the cache of all requests and gives one token to each. Time of a step is
/// (bytes / (bandwidth e_m) + 2 N_active B / (rating e_c)) / accelerators of the copy: the sum, because measured tables
/// lie nearer to it than to the larger of both (tests/model/compute/published_inference_test.cpp). Of a mixture of
/// experts a step reads 1 - (1 - N_active / N)^B of the weights. No tokens when memory or speed is not published.
/// \source Pope et al. 2022 (arXiv:2211.05102) for the two bounds
InferenceStep inferenceStep(const InferenceService& service, const Accelerator& accelerator,
                            const WorkAssumptions& assumptions);

} // namespace wattort
