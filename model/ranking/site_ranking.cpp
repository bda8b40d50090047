#include "model/ranking/site_ranking.hpp"

#include <algorithm>
#include <cmath>

namespace wattort {

namespace {

constexpr std::array<CriterionInfo, criterionCount> criteria{{
    {Criterion::GridDistance, "grid_distance", "km", false},
    {Criterion::HeatSold, "heat_sold", "GWh", true},
    {Criterion::LevelisedCostOfHeat, "levelised_cost_of_heat", "EUR/MWh", false},
    {Criterion::NetPresentValue, "net_present_value", "MEUR", true},
    {Criterion::AvoidedEmissions, "avoided_emissions", "t", true},
    {Criterion::EnergyReuseFactor, "energy_reuse_factor", "%", true},
    {Criterion::PlotReserve, "plot_reserve", "%", true},
    {Criterion::ProtectedAreaDistance, "protected_area_distance", "km", true},
    {Criterion::NeighbourDistance, "neighbour_distance", "m", true},
    {Criterion::MunicipalRevenue, "municipal_revenue", "MEUR", true},
}};

std::optional<double> distanceValue(const std::optional<Length>& distance, Length unit)
{
    return distance ? std::optional(inUnit(*distance, unit)) : std::nullopt;
}

std::optional<double> valueOf(const Plan& plan, Criterion criterion)
{
    switch (criterion) {
    case Criterion::GridDistance:
        return distanceValue(plan.siting->output.substationDistance, km);
    case Criterion::HeatSold:
        return inUnit(plan.network->output.heatSold, GWh);
    case Criterion::LevelisedCostOfHeat: {
        const auto& cost = plan.economics->output.levelisedCostOfHeat;
        return cost ? std::optional(inUnit(*cost, EnergyPrice(EUR / MWh))) : std::nullopt;
    }
    case Criterion::NetPresentValue:
        return inUnit(plan.economics->output.netPresentValue, 1e6 * EUR);
    case Criterion::AvoidedEmissions:
        return inUnit(plan.emissions->output.avoided, tonne);
    case Criterion::EnergyReuseFactor:
        return 100.0 * plan.law->output.energyReuseFactor;
    case Criterion::PlotReserve: {
        const Area needed = plan.centre->output.plotArea;
        return needed > Area{} ? std::optional(100.0 * double((plan.siting->output.area - needed) / needed))
                               : std::nullopt;
    }
    case Criterion::ProtectedAreaDistance:
        return distanceValue(plan.siting->output.protectedAreaDistance, km);
    case Criterion::NeighbourDistance:
        return distanceValue(plan.siting->output.dwellingDistance, m);
    case Criterion::MunicipalRevenue:
        return inUnit(plan.followUp->output.municipalRevenue.value, 1e6 * EUR);
    }
    return std::nullopt;
}

/// Scores of one criterion for all sites that are not excluded.
void score(std::vector<RankedSite>& sites, std::size_t criterion)
{
    std::optional<double> lowest;
    std::optional<double> highest;
    for (const RankedSite& site : sites) {
        const auto& value = site.values[criterion];
        if (!site.excluded && value) {
            lowest = std::min(lowest.value_or(*value), *value);
            highest = std::max(highest.value_or(*value), *value);
        }
    }
    for (RankedSite& site : sites) {
        const auto& value = site.values[criterion];
        if (!site.excluded && !value && lowest && Criterion(criterion) == Criterion::LevelisedCostOfHeat) {
            site.scores[criterion] = 0.0; // sells no heat: no site that does may rank lower for what it costs
        }
        if (site.excluded || !value) {
            continue;
        }
        const double span = *highest - *lowest;
        const double share = span > 0.0 ? (*value - *lowest) / span : 1.0;
        site.scores[criterion] = span > 0.0 && !criteria[criterion].moreIsBetter ? 1.0 - share : share;
    }
}

double weightedMean(const RankedSite& site, const std::array<double, criterionCount>& weights)
{
    double sum = 0.0;
    double weight = 0.0;
    for (std::size_t i = 0; i < criterionCount; ++i) {
        if (site.scores[i] && weights[i] > 0.0) {
            sum += weights[i] * *site.scores[i];
            weight += weights[i];
        }
    }
    return weight > 0.0 ? sum / weight : 0.0;
}

/// Sums of the same terms in another order differ by rounding.
bool equal(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

} // namespace

const CriterionInfo& info(Criterion criterion)
{
    return criteria[std::size_t(criterion)];
}

std::vector<RankedSite> rankSites(const std::vector<Plan>& plans, const std::array<double, criterionCount>& weights)
{
    std::vector<RankedSite> sites;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        RankedSite site{.site = i, .name = plans[i].site};
        if (plans[i].complete()) {
            site.excluded = plans[i].siting->output.excluded;
            for (const CriterionInfo& criterion : criteria) {
                site.values[std::size_t(criterion.criterion)] = valueOf(plans[i], criterion.criterion);
            }
        }
        sites.push_back(std::move(site));
    }
    for (std::size_t criterion = 0; criterion < criterionCount; ++criterion) {
        score(sites, criterion);
    }
    for (RankedSite& site : sites) {
        site.score = weightedMean(site, weights);
    }
    // Stable: equal sites keep the order of the layer.
    std::stable_sort(sites.begin(), sites.end(), [](const RankedSite& a, const RankedSite& b) {
        return a.excluded != b.excluded ? b.excluded : a.score > b.score;
    });
    for (std::size_t i = 0; i < sites.size(); ++i) {
        const bool tie =
            i > 0 && sites[i].excluded == sites[i - 1].excluded && equal(sites[i].score, sites[i - 1].score);
        sites[i].rank = tie ? sites[i - 1].rank : int(i) + 1;
    }
    return sites;
}

} // namespace wattort
