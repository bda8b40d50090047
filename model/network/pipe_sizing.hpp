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

/// Peak loads behind a pipe. Consumers of unlike size count as `sum^2 / sum of squares` consumers of like size. The
/// published curve is of contracted powers, which are generous; heating in one weather is nearly simultaneous, so there
/// is also what consumers take all at once by their own hourly demand (NetworkPrice::load): it adds up.
class PeakLoad {
public:
    PeakLoad() = default;
    explicit PeakLoad(Power peak, Power atOnce = {});

    PeakLoad& operator+=(const PeakLoad& other);

    Power sum() const { return Power::from_value(m_sumW); }
    /// What all take in the same hour at design load.
    Power atOnce() const { return Power::from_value(m_atOnceW); }
    /// Sum of the peaks with simultaneity, at least the largest single peak and what all take at once. Never falls when
    /// a consumer is added.
    Power design() const;

private:
    double m_sumW = 0.0;
    double m_squaresW2 = 0.0;
    double m_largestW = 0.0;
    double m_atOnceW = 0.0;
};

/// What takes the place of the wanted kind of pipe where its limits are exceeded.
struct PipeFallback {
    PipeSystem wanted = PipeSystem::SteelSingle;
    std::vector<PipeType> tooHot;      ///< of the wanted kind; do not stand the network's temperatures
    std::vector<PipeType> substitutes; ///< single steel, as wide as those that do not stand every pressure

    friend bool operator==(const PipeFallback&, const PipeFallback&) = default;
};

/// The pipes that a network is built of, smallest first.
struct PipeOffer {
    std::vector<PipeType> pipes;
    PipeFallback fallback;
};

/// Of the supply over the year: it slides between the two, and its mean is near the middle.
Temperature meanSupply(Temperature atDesign, Temperature minimum);

/// The pipes of the wanted kind as far as they stand the highest supply temperature and its mean, and single steel
/// pipes that are wider than all of it.
/// \pre `rows` are sorted by kind and diameter
PipeOffer pipeOffer(std::span<const PipeType> rows, PipeSystem wanted, const Assumptions& assumed);

/// Position of the pipe of that kind and size.
/// \pre there is one
std::size_t positionOf(std::span<const PipeType> pipes, PipeSystem system, int nominalDiameter);

/// Of the inner wall, by what pipes are made of.
struct PipeRoughness {
    Length steel;
    Length plastic;

    Length of(PipeSystem system) const { return system == PipeSystem::Plastic ? plastic : steel; }

    friend bool operator==(const PipeRoughness&, const PipeRoughness&) = default;
};

struct SizingLimits {
    PressureGradient trunk;  ///< of the straight pipe
    PressureGradient branch; ///< of pipes up to `largestBranch`
    int largestBranch = 0;   ///< nominal diameter
    PipeRoughness roughness;
    Water water;
};

/// The most that each pipe of a catalogue carries: gradient and the pipe's maximum velocity are kept. What a pipe may
/// lose follows from its diameter alone: it is the flow that makes pressure dear, and diameters grow with it. Never
/// falls from one diameter to the next.
/// \pre pipes are sorted by diameter
std::vector<MassFlow> pipeCapacities(std::span<const PipeType> pipes, const SizingLimits& limits);

/// Position of the smallest pipe with this capacity; the largest when none has it.
std::size_t smallestPipe(std::span<const MassFlow> capacities, MassFlow flow);

} // namespace wattort
