#include "model/network/pipe_substitution.hpp"

#include "model/finding/plain_number.hpp"
#include "model/network/hydraulics.hpp"
#include "model/network/network_price.hpp"

#include <algorithm>
#include <cmath>

namespace wattort {

namespace {

std::string rounded(double value, double step)
{
    return plainNumber(std::round(value / step) * step);
}

class Substitution {
public:
    Substitution(const NetworkInput& laid, const CandidateNetwork& candidates, const NetworkPrice& price)
        : m_laid(laid), m_candidates(candidates), m_price(price)
    {}

    /// False when all pipes stand their pressures.
    bool substitute(std::vector<ChosenTrench>& trenches)
    {
        bool any = false;
        const std::vector<Pressure> highest = highestPressures(trenches);
        for (std::size_t i = 0; i < trenches.size(); ++i) {
            const PipeType& pipe = m_laid.pipes[trenches[i].pipe];
            const auto steel = pipe.maximumPressure > Pressure{} && highest[i] > pipe.maximumPressure
                                   ? substituteOf(trenches[i].pipe)
                                   : std::nullopt;
            if (steel) {
                const CandidateEdge& edge = m_candidates.edges[trenches[i].edge];
                length += edge.length;
                investment += m_price.investment(edge, *steel) - m_price.investment(edge, trenches[i].pipe);
                annual += m_price.annualCost(edge, *steel, trenches[i].source)
                          - m_price.annualCost(edge, trenches[i].pipe, trenches[i].source);
                pressure = std::max(pressure, highest[i]);
                limit = any || limit > Pressure{} ? std::min(limit, pipe.maximumPressure) : pipe.maximumPressure;
                trenches[i].pipe = *steel;
                any = true;
            }
        }
        return any;
    }

    /// Whether no wanted pipe costs more in a year than the steel in its place, in every ground.
    bool steelNeverCostsLess() const
    {
        for (std::size_t wanted = 0; wanted < m_laid.pipes.size(); ++wanted) {
            const bool weak = m_laid.pipes[wanted].maximumPressure > Pressure{};
            const auto steel = weak ? substituteOf(wanted) : std::nullopt;
            for (const SurfaceClass surface :
                 {SurfaceClass::MainRoad, SurfaceClass::Street, SurfaceClass::Path, SurfaceClass::Unpaved}) {
                CandidateEdge metre;
                metre.surface = surface;
                metre.length = 1.0 * m;
                if (steel && m_price.annualCost(metre, *steel) < m_price.annualCost(metre, wanted)) {
                    return false;
                }
            }
        }
        return true;
    }

    Length length;
    Money investment;
    Money annual;
    Pressure pressure; ///< highest of all
    Pressure limit;    ///< lowest of all

private:
    std::optional<std::size_t> substituteOf(std::size_t pipe) const
    {
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < m_laid.pipes.size(); ++i) {
            const PipeType& steel = m_laid.pipes[i];
            const bool fits =
                steel.system == PipeSystem::SteelSingle && steel.innerDiameter >= m_laid.pipes[pipe].innerDiameter;
            if (fits && (!best || steel.innerDiameter < m_laid.pipes[*best].innerDiameter)) {
                best = i;
            }
        }
        return best;
    }

    /// Of the supply, at the end of each trench that is nearer to the source.
    std::vector<Pressure> highestPressures(const std::vector<ChosenTrench>& trenches) const
    {
        const NetworkAssumptions& assumed = m_laid.assumptions;
        std::vector<Pressure> lost(trenches.size());
        std::vector<Pressure> worst(m_laid.heatSources.size() + 1); // by source
        for (std::size_t i = 0; i < trenches.size(); ++i) {
            const ChosenTrench& trench = trenches[i];
            const PipeType& type = m_laid.pipes[trench.pipe];
            const PipeBore bore{type.innerDiameter, assumed.roughness.of(type.system)};
            lost[i] = pressureLoss(m_price.flow(trench.load.design()), bore, m_candidates.edges[trench.edge].length,
                                   m_price.water(), assumed.fittingsShare);
            lost[i] += trench.parent == ChosenTrench::none ? Pressure{} : lost[trench.parent];
            const bool consumer = m_candidates.buildings[trench.to] != StreetGraph::none;
            worst[trench.source] = consumer ? std::max(worst[trench.source], lost[i]) : worst[trench.source];
        }
        std::vector<Pressure> highest;
        for (const ChosenTrench& trench : trenches) {
            const Pressure source =
                assumed.staticPressure + 2.0 * worst[trench.source] + assumed.consumerDifferentialPressure;
            highest.push_back(trench.parent == ChosenTrench::none ? source : source - lost[trench.parent]);
        }
        return highest;
    }

    const NetworkInput& m_laid;
    const CandidateNetwork& m_candidates;
    const NetworkPrice& m_price;
};

} // namespace

NetworkInput withSubstitutes(const NetworkInput& input)
{
    NetworkInput laid = input;
    const std::vector<PipeType>& more = input.fallback.substitutes;
    laid.pipes.insert(laid.pipes.end(), more.begin(), more.end());
    laid.fallback.substitutes.clear();
    return laid;
}

std::optional<Finding> keepPipePressures(RouteChoice& choice, const NetworkInput& laid,
                                         const CandidateNetwork& candidates, const NetworkPrice& price)
{
    Substitution change(laid, candidates, price);
    while (change.substitute(choice.trenches)) {
    }
    if (!(change.length > Length{})) {
        return std::nullopt;
    }
    choice.worth -= change.annual;
    if (!change.steelNeverCostsLess()) {
        choice.bound.reset();
    }
    Finding finding;
    finding.severity = Severity::Note;
    finding.problem = Problem::PlasticPressureExceeded;
    finding.found = rounded(inUnit(change.pressure, bar), 0.01) + " bar; " + rounded(inUnit(change.length, m), 1.0)
                    + " m; " + rounded(inUnit(change.investment, EUR), 1.0) + " EUR";
    finding.expected = rounded(inUnit(change.limit, bar), 0.01) + " bar";
    return finding;
}

std::optional<Finding> tooHot(const NetworkInput& input)
{
    const PipeFallback& fallback = input.fallback;
    if (fallback.tooHot.empty()) {
        return std::nullopt;
    }
    const NetworkAssumptions& assumed = input.assumptions;
    Temperature most = assumed.supply;
    Temperature inMean = meanSupply(assumed.supply, assumed.supplyMinimum);
    const Temperature mean = inMean;
    for (const PipeType& pipe : fallback.tooHot) {
        most = pipe.maximumTemperature > Temperature{} ? std::min(most, pipe.maximumTemperature) : most;
        inMean = pipe.continuousTemperature > Temperature{} ? std::min(inMean, pipe.continuousTemperature) : inMean;
    }
    const auto text = [](Temperature value) { return rounded(inCelsius(value), 0.1); };
    Finding finding;
    finding.severity = Severity::Warning;
    finding.problem = Problem::PlasticTooHot;
    const bool peak = most < assumed.supply;
    finding.found = text(peak ? assumed.supply : mean) + " °C";
    finding.expected = "≤ " + text(peak ? most : inMean) + " °C";
    return finding;
}

std::vector<std::uint32_t> substitutedPipes(const NetworkInput& input, const NetworkDesign& design)
{
    std::vector<std::uint32_t> found;
    const auto wanted = std::find_if(input.pipes.rbegin(), input.pipes.rend(),
                                     [&input](const PipeType& pipe) { return pipe.system == input.fallback.wanted; });
    if (input.fallback.wanted == PipeSystem::SteelSingle || wanted == input.pipes.rend()) {
        return found;
    }
    const auto largest = static_cast<std::size_t>(input.pipes.rend() - wanted) - 1;
    const Power carried = NetworkPrice(input).capacity(largest);
    for (std::uint32_t i = 0; i < design.pipes.size(); ++i) {
        if (design.pipes[i].system == PipeSystem::SteelSingle && design.pipes[i].designPower <= carried) {
            found.push_back(i);
        }
    }
    return found;
}

} // namespace wattort
