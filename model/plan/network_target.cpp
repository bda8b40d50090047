#include "model/plan/network_target.hpp"

#include "model/finding/plain_number.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace wattort {

namespace {

constexpr int mostSearches = 6;
constexpr double closeness = 0.01; // relative
constexpr double enough = 1e-6;    // rounding of a sum over the year

double reuseOf(const DispatchYear& dispatch, const ComputeYear& source)
{
    return source.facilityEnergy > Energy{} ? (dispatch.wasteHeatTaken / source.facilityEnergy).value() : 0.0;
}

struct Tried {
    Energy sold;
    double reuse = 0.0;
    double wasteShare = 0.0;
    Power peak;
};

class TargetSearch {
public:
    TargetSearch(const NetworkTargetInput& input, const Task& task)
        : m_input(input),
          m_task(task),
          m_targets{input.network.assumptions.heatTarget, input.network.assumptions.sourceShareOfPeak}
    {}

    NetworkTargets run()
    {
        Tried now = tried(m_targets);
        if (now.wasteShare < m_input.wasteHeatShare && now.peak > Power{}) {
            now = limitPeak(now);
        }
        if (now.reuse < m_input.energyReuse * (1.0 - enough) && now.sold > Energy{}) {
            sellMore(now);
        }
        return m_targets;
    }

private:
    Tried tried(const NetworkTargets& targets)
    {
        const double done = 1.0 - std::pow(0.8, m_searches++);
        const auto network = std::make_shared<const NetworkDesign>(
            designNetwork(withTargets(m_input.network, targets), m_task.part(done, done + 0.2 * (1.0 - done)), {}));
        const DispatchYear dispatch = dispatchYear({m_input.source, network, m_input.supply});
        return {network->heatSold, reuseOf(dispatch, *m_input.source), dispatch.wasteHeatShare, network->designPower};
    }

    /// From the limit at which the network is what it was, to a quarter of that.
    Tried limitPeak(Tried best)
    {
        const double whole = std::max(m_targets.sourceShareOfPeak, (m_input.network.sourcePower / best.peak).value());
        double large = whole;
        double small = 4.0 * whole;
        NetworkTargets tightest = m_targets;
        tightest.sourceShareOfPeak = small;
        Tried at = tried(tightest);
        if (at.wasteShare < m_input.wasteHeatShare) {
            return best; // smaller networks do not help
        }
        best = at;
        for (int i = 0; i < mostSearches; ++i) {
            NetworkTargets middle = m_targets;
            middle.sourceShareOfPeak = 0.5 * (large + small);
            at = tried(middle);
            const bool kept = at.wasteShare >= m_input.wasteHeatShare;
            (kept ? small : large) = middle.sourceShareOfPeak;
            best = kept ? at : best;
        }
        m_targets.sourceShareOfPeak = small;
        return best;
    }

    void sellMore(const Tried& least)
    {
        const double wanted = m_input.energyReuse;
        Tried below = least;
        double nearest = least.reuse;
        Energy heatOfNearest = m_targets.heat;
        std::optional<Tried> above;
        Energy heat = least.sold * (wanted / std::max(least.reuse, 1e-3));
        for (int i = 0; i < mostSearches; ++i) {
            NetworkTargets next = m_targets;
            next.heat = std::max(heat, m_input.network.assumptions.heatTarget);
            const Tried at = tried(next);
            if (at.reuse > nearest) {
                nearest = at.reuse;
                heatOfNearest = next.heat;
            }
            if (at.reuse >= wanted * (1.0 - enough)) {
                above = at;
                m_met = next.heat;
                if (at.reuse <= wanted * (1.0 + closeness)) {
                    break;
                }
            } else if (at.sold <= below.sold) {
                break; // there is no more to be sold
            } else {
                below = at;
            }
            const double slope = above ? (above->reuse - below.reuse) / (above->sold - below.sold).value()
                                       : below.reuse / below.sold.value();
            const double half = 0.5 * closeness;
            heat = below.sold + Energy::from_value((wanted * (1.0 + half) - below.reuse) / slope);
        }
        m_targets.heat = m_met.value_or(heatOfNearest);
    }

    const NetworkTargetInput& m_input;
    const Task& m_task;
    NetworkTargets m_targets;
    std::optional<Energy> m_met;
    int m_searches = 0;
};

Finding missed(Problem problem, const char* field, double found, double wanted)
{
    const auto percent = [](double share) { return plainNumber(100.0 * share, 2) + " %"; };
    Finding finding;
    finding.severity = Severity::Warning;
    finding.problem = problem;
    finding.place.field = field;
    finding.found = percent(found);
    finding.expected = "≥ " + percent(wanted);
    return finding;
}

} // namespace

NetworkTargets networkTargets(const NetworkTargetInput& input, const Task& task)
{
    if (!input.any()) {
        return {input.network.assumptions.heatTarget, input.network.assumptions.sourceShareOfPeak};
    }
    return TargetSearch(input, task).run();
}

NetworkInput withTargets(NetworkInput input, const NetworkTargets& targets)
{
    input.assumptions.heatTarget = targets.heat;
    input.assumptions.sourceShareOfPeak = targets.sourceShareOfPeak;
    return input;
}

Findings missedTargets(const NetworkTargetInput& input, const DispatchYear& dispatch)
{
    constexpr double tolerance = 1e-4;
    Findings findings;
    if (input.energyReuse > 0.0 && reuseOf(dispatch, *input.source) < input.energyReuse - tolerance) {
        findings.push_back(missed(Problem::EnergyReuseMissed, "network_reuse_target", reuseOf(dispatch, *input.source),
                                  input.energyReuse));
    }
    if (input.wasteHeatShare > 0.0 && dispatch.wasteHeatShare < input.wasteHeatShare - tolerance) {
        findings.push_back(missed(Problem::WasteHeatShareMissed, "network_waste_heat_target", dispatch.wasteHeatShare,
                                  input.wasteHeatShare));
    }
    return findings;
}

} // namespace wattort
