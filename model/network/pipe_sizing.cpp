#include "model/network/pipe_sizing.hpp"

#include "model/finding/finding.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace wattort {

double simultaneity(double consumers)
{
    constexpr double a = 0.449677646267461;
    constexpr double b = 0.551234688;
    constexpr double c = 53.84382392;
    constexpr double d = 1.762743268;
    constexpr double mostInStudy = 300.0;
    return std::min(1.0, a + b / (1.0 + std::pow(std::min(consumers, mostInStudy) / c, d)));
}

PeakLoad::PeakLoad(Power peak, Power atOnce)
    : m_sumW(peak.value()),
      m_squaresW2(peak.value() * peak.value()),
      m_largestW(peak.value()),
      m_atOnceW(atOnce.value())
{}

PeakLoad& PeakLoad::operator+=(const PeakLoad& other)
{
    m_sumW += other.m_sumW;
    m_squaresW2 += other.m_squaresW2;
    m_largestW = std::max(m_largestW, other.m_largestW);
    m_atOnceW += other.m_atOnceW;
    return *this;
}

Power PeakLoad::design() const
{
    if (m_squaresW2 <= 0.0) {
        return atOnce();
    }
    const double alike = m_sumW * m_sumW / m_squaresW2;
    return Power::from_value(std::max({simultaneity(alike) * m_sumW, m_largestW, m_atOnceW}));
}

Temperature meanSupply(Temperature atDesign, Temperature minimum)
{
    const Temperature lowest = std::min(minimum, atDesign);
    return lowest + 0.5 * (atDesign - lowest);
}

PipeOffer pipeOffer(std::span<const PipeType> rows, PipeSystem wanted, const Assumptions& assumed)
{
    const Temperature supply = assumed.value<Temperature>("network_supply_temperature");
    const Temperature mean = meanSupply(supply, assumed.value<Temperature>("network_supply_temperature_minimum"));
    const auto stands = [](Temperature limit, Temperature value) { return limit <= Temperature{} || value <= limit; };
    PipeOffer offer{.fallback = {.wanted = wanted}};
    for (const PipeType& pipe : rows) {
        if (pipe.system == wanted) {
            const bool cool = stands(pipe.maximumTemperature, supply) && stands(pipe.continuousTemperature, mean);
            (cool ? offer.pipes : offer.fallback.tooHot).push_back(pipe);
        }
    }
    const PipeType* largest = wanted == PipeSystem::SteelSingle || offer.pipes.empty() ? nullptr : &offer.pipes.back();
    const Length widest = largest == nullptr ? Length{} : largest->innerDiameter;
    const bool weak = std::any_of(offer.pipes.begin(), offer.pipes.end(),
                                  [](const PipeType& pipe) { return pipe.maximumPressure > Pressure{}; });
    for (const PipeType& pipe : rows) {
        if (pipe.system == PipeSystem::SteelSingle && wanted != PipeSystem::SteelSingle) {
            if (pipe.innerDiameter > widest) {
                offer.pipes.push_back(pipe);
            } else if (weak) {
                offer.fallback.substitutes.push_back(pipe);
            }
        }
    }
    return offer;
}

std::size_t positionOf(std::span<const PipeType> pipes, PipeSystem system, int nominalDiameter)
{
    const auto found = std::find_if(pipes.begin(), pipes.end(), [&](const PipeType& pipe) {
        return pipe.system == system && pipe.nominalDiameter == nominalDiameter;
    });
    expects(found != pipes.end(), "a network is designed with the pipes of its input");
    return static_cast<std::size_t>(found - pipes.begin());
}

std::vector<MassFlow> pipeCapacities(std::span<const PipeType> pipes, const SizingLimits& limits)
{
    std::vector<MassFlow> capacities;
    MassFlow largest;
    for (const PipeType& pipe : pipes) {
        const PipeBore bore{pipe.innerDiameter, limits.roughness.of(pipe.system)};
        const Area section = 0.25 * std::numbers::pi * pipe.innerDiameter * pipe.innerDiameter;
        const MassFlow byVelocity = limits.water.density * pipe.maximumVelocity * section;
        const PressureGradient gradient = pipe.nominalDiameter <= limits.largestBranch ? limits.branch : limits.trunk;
        largest = std::max(largest, std::min(byVelocity, flowAtGradient(gradient, bore, limits.water)));
        capacities.push_back(largest);
    }
    return capacities;
}

std::size_t smallestPipe(std::span<const MassFlow> capacities, MassFlow flow)
{
    expects(!capacities.empty(), "there are pipes in the catalogue");
    const auto found = std::lower_bound(capacities.begin(), capacities.end(), flow);
    return std::min(static_cast<std::size_t>(found - capacities.begin()), capacities.size() - 1);
}

} // namespace wattort
