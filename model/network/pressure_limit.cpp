#include "model/network/pressure_limit.hpp"

#include "model/finding/plain_number.hpp"
#include "model/network/hydraulics.hpp"

#include <algorithm>

namespace wattort {

namespace {

class Remedy {
public:
    Remedy(std::vector<ChosenTrench> trenches, const NetworkInput& input, const CandidateNetwork& candidates,
           const NetworkPrice& price)
        : m_trenches(std::move(trenches)), m_input(input), m_candidates(candidates), m_price(price)
    {
        for (std::uint32_t i = 0; i < m_trenches.size(); ++i) {
            m_drop.push_back(drop(i, m_trenches[i].pipe));
        }
        findWorst();
    }

    /// At the source.
    Pressure pressure() const
    {
        const NetworkAssumptions& assumed = m_input.assumptions;
        return assumed.staticPressure + 2.0 * m_worstLoss + assumed.consumerDifferentialPressure;
    }
    bool kept() const { return pressure() <= m_input.assumptions.pressureLimit; }
    std::uint32_t worst() const { return m_worst; }
    const std::vector<ChosenTrench>& trenches() const { return m_trenches; }

    /// Whether there was a pipe to enlarge.
    bool enlarge()
    {
        std::uint32_t best = ChosenTrench::none;
        double bestRatio = 0.0;
        for (std::uint32_t i = m_worst; i != ChosenTrench::none; i = m_trenches[i].parent) {
            if (!mayGrow(i)) {
                continue;
            }
            const CandidateEdge& edge = m_candidates.edges[m_trenches[i].edge];
            const std::size_t pipe = m_trenches[i].pipe;
            const std::uint32_t source = m_trenches[i].source;
            const Money cost = m_price.annualCost(edge, pipe + 1, source) - m_price.annualCost(edge, pipe, source);
            constexpr double leastEur = 1e-6; // a larger pipe that costs nothing is the best of all
            const double ratio = (m_drop[i] - drop(i, pipe + 1)).value() / std::max(cost.value(), leastEur);
            if (ratio > bestRatio) {
                bestRatio = ratio;
                best = i;
            }
        }
        if (best == ChosenTrench::none) {
            return false;
        }
        m_drop[best] = drop(best, ++m_trenches[best].pipe);
        findWorst();
        return true;
    }

private:
    bool mayGrow(std::uint32_t i) const
    {
        const ChosenTrench& trench = m_trenches[i];
        if (m_candidates.edges[trench.edge].opens != 0) {
            return false;
        }
        const bool first =
            trench.parent == ChosenTrench::none || m_candidates.edges[m_trenches[trench.parent].edge].opens != 0;
        return trench.pipe + 1 < m_input.pipes.size() && (first || trench.pipe < m_trenches[trench.parent].pipe);
    }

    /// Of supply or return.
    Pressure drop(std::uint32_t i, std::size_t pipe) const
    {
        const NetworkAssumptions& assumed = m_input.assumptions;
        const MassFlow flow = m_price.flow(m_trenches[i].load.design());
        const PipeType& type = m_input.pipes[pipe];
        const PipeBore bore{type.innerDiameter, assumed.roughness.of(type.system)};
        return pressureLoss(flow, bore, m_candidates.edges[m_trenches[i].edge].length, m_price.water(),
                            assumed.fittingsShare);
    }

    void findWorst()
    {
        m_loss.resize(m_trenches.size());
        m_worst = ChosenTrench::none;
        m_worstLoss = Pressure{};
        for (std::uint32_t i = 0; i < m_trenches.size(); ++i) {
            const std::uint32_t parent = m_trenches[i].parent;
            m_loss[i] = m_drop[i] + (parent == ChosenTrench::none ? Pressure{} : m_loss[parent]);
            const bool consumer = m_candidates.buildings[m_trenches[i].to] != StreetGraph::none;
            if (consumer && (m_worst == ChosenTrench::none || m_loss[i] > m_worstLoss)) {
                m_worst = i;
                m_worstLoss = m_loss[i];
            }
        }
    }

    std::vector<ChosenTrench> m_trenches;
    const NetworkInput& m_input;
    const CandidateNetwork& m_candidates;
    const NetworkPrice& m_price;
    std::vector<Pressure> m_drop;
    std::vector<Pressure> m_loss; ///< from the source to the end of each trench
    std::uint32_t m_worst = ChosenTrench::none;
    Pressure m_worstLoss;
};

struct Growth {
    Length length;
    Money investment;
    Money annual;
};

Growth growth(const std::vector<ChosenTrench>& before, const std::vector<ChosenTrench>& after,
              const CandidateNetwork& candidates, const NetworkPrice& price)
{
    Growth sum;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const CandidateEdge& edge = candidates.edges[before[i].edge];
        if (before[i].pipe != after[i].pipe) {
            sum.length += edge.length;
            sum.investment += price.investment(edge, after[i].pipe) - price.investment(edge, before[i].pipe);
            sum.annual += price.annualCost(edge, after[i].pipe, after[i].source)
                          - price.annualCost(edge, before[i].pipe, before[i].source);
        }
    }
    return sum;
}

} // namespace

std::optional<Finding> keepPressureLimit(RouteChoice& choice, const NetworkInput& input,
                                         const CandidateNetwork& candidates, const NetworkPrice& price)
{
    Remedy remedy(choice.trenches, input, candidates, price);
    if (remedy.worst() == ChosenTrench::none || remedy.kept()) {
        return {};
    }
    const Building& worst = input.buildings[candidates.buildings[choice.trenches[remedy.worst()].to]];
    Finding finding;
    finding.problem = Problem::PressureTooHigh;
    finding.place.layer = "buildings";
    finding.place.row = static_cast<std::int64_t>(candidates.buildings[choice.trenches[remedy.worst()].to]) + 1;
    finding.place.name = worst.name;
    finding.found = plainNumber(inUnit(remedy.pressure(), bar), 2) + " bar";
    finding.expected = plainNumber(inUnit(input.assumptions.pressureLimit, bar), 2) + " bar";
    while (!remedy.kept() && remedy.enlarge()) {
    }
    if (!remedy.kept()) {
        finding.severity = Severity::Warning;
        return finding;
    }
    const Growth more = growth(choice.trenches, remedy.trenches(), candidates, price);
    finding.severity = Severity::Note;
    finding.found +=
        "; " + plainNumber(inUnit(more.length, m), 0) + " m; " + plainNumber(inUnit(more.investment, EUR), 0) + " EUR";
    choice.trenches = remedy.trenches();
    choice.worth -= more.annual;
    return finding;
}

std::optional<Finding> boilingAtRest(const NetworkAssumptions& assumed)
{
    const Pressure needed = vapourPressure(assumed.supply) + assumed.boilingMargin - airPressure;
    if (assumed.staticPressure >= needed) {
        return {};
    }
    Finding finding;
    finding.severity = Severity::Warning;
    finding.problem = Problem::PressureTooLow;
    finding.found = plainNumber(inUnit(assumed.staticPressure, bar), 2) + " bar";
    finding.expected = plainNumber(inUnit(needed, bar), 2) + " bar";
    return finding;
}

} // namespace wattort
