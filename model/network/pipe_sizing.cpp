#include "model/network/pipe_sizing.hpp"

#include "model/finding/finding.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
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

PeakLoad::PeakLoad(Power peak)
    : m_sumW(peak.value()), m_squaresW2(peak.value() * peak.value()), m_largestW(peak.value())
{}

PeakLoad& PeakLoad::operator+=(const PeakLoad& other)
{
    m_sumW += other.m_sumW;
    m_squaresW2 += other.m_squaresW2;
    m_largestW = std::max(m_largestW, other.m_largestW);
    return *this;
}

Power PeakLoad::design() const
{
    if (m_squaresW2 <= 0.0) {
        return Power{};
    }
    const double alike = m_sumW * m_sumW / m_squaresW2;
    return Power::from_value(std::max(simultaneity(alike) * m_sumW, m_largestW));
}

std::vector<PipeType> networkPipes(const Catalogues& catalogues, const Assumptions& assumed)
{
    const int system = static_cast<int>(std::lround(assumed.number("network_pipe_system")));
    const Temperature supply = assumed.value<Temperature>("network_supply_temperature");
    std::vector<PipeType> pipes;
    if (system == 2) {
        pipes = catalogues.twinPipes;
    } else if (system == 3) {
        std::copy_if(catalogues.plasticPipes.begin(), catalogues.plasticPipes.end(), std::back_inserter(pipes),
                     [supply](const PipeType& pipe) { return supply <= pipe.maximumTemperature; });
    }
    const int largest = pipes.empty() ? 0 : pipes.back().nominalDiameter;
    std::copy_if(catalogues.pipes.begin(), catalogues.pipes.end(), std::back_inserter(pipes),
                 [largest](const PipeType& pipe) { return pipe.nominalDiameter > largest; });
    return pipes;
}

std::vector<MassFlow> pipeCapacities(std::span<const PipeType> pipes, const SizingLimits& limits)
{
    std::vector<MassFlow> capacities;
    MassFlow largest;
    for (const PipeType& pipe : pipes) {
        const PipeBore bore{pipe.innerDiameter, limits.roughness};
        const Area section = 0.25 * std::numbers::pi * pipe.innerDiameter * pipe.innerDiameter;
        const MassFlow byVelocity = limits.water.density * pipe.maximumVelocity * section;
        largest = std::max(largest, std::min(byVelocity, flowAtGradient(limits.gradient, bore, limits.water)));
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
