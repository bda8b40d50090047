#pragma once

/// \file
/// Which diameter a load needs, with diversity.

#include "model/network/friction.hpp"
#include "model/scenario/catalogue.hpp"

#include <span>
#include <vector>

namespace wattort {

/// Share of the sum of their peaks that `consumers` of similar size need at the same time:
/// `a + b/(1 + (n/c)^d)`, at most 1; that of 300 beyond 300.
/// \source Winter, Haslauer, Obernberger 2001, Euroheat & Power 09/10
double simultaneity(double consumers);

/// Peak loads behind a pipe. Consumers of unlike size count as `sum^2 / sum of squares` consumers of like size.
class PeakLoad {
public:
    PeakLoad() = default;
    explicit PeakLoad(Power peak);

    PeakLoad& operator+=(const PeakLoad& other);

    Power sum() const { return Power::from_value(m_sumW); }
    /// Sum with simultaneity, at least the largest single peak. Never falls when a consumer is added.
    Power design() const;

private:
    double m_sumW = 0.0;
    double m_squaresW2 = 0.0;
    double m_largestW = 0.0;
};

/// The pipes that a network is built of, smallest first: those of the system that the assumption network_pipe_system
/// names (1 SteelSingle, 2 SteelTwin, 3 Plastic) as far as they stand the highest supply temperature, and single steel
/// pipes where there are no larger ones of it.
std::vector<PipeType> networkPipes(const Catalogues& catalogues, const Assumptions& assumed);

struct SizingLimits {
    PressureGradient gradient; ///< of the straight pipe
    Length roughness;
    Water water;
};

/// The most that each pipe of a catalogue carries: gradient and the pipe's maximum velocity are kept. Never falls from
/// one diameter to the next.
/// \pre pipes are sorted by diameter
std::vector<MassFlow> pipeCapacities(std::span<const PipeType> pipes, const SizingLimits& limits);

/// Position of the smallest pipe with this capacity; the largest when none has it.
std::size_t smallestPipe(std::span<const MassFlow> capacities, MassFlow flow);

} // namespace wattort
