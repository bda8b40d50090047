#include "model/followup/digital_park.hpp"

#include <cmath>

namespace wattort {

FollowUpAssumptions followUpAssumptions(const Assumptions& from)
{
    return {
        .netShareOfGrossArea = from.number("park_net_share"),
        .servicingCost = from.value<PricePerArea>("park_servicing_cost"),
        .landMargin = from.value<PricePerArea>("park_land_margin"),
        .diversity = from.number("park_diversity"),
        .absorption = from.value<Area>("park_absorption"),
        .tradeTaxBaseRate = from.number("trade_tax_base_rate"),
        .tradeTaxMultiplier = from.number("trade_tax_multiplier"),
        .tradeTaxLevyShare = from.number("trade_tax_levy_points"),
        .profitPerJob = from.value<Money>("park_profit_per_job"),
        .computeCentreTaxableProfit = from.value<PowerPrice>("centre_taxable_profit"),
        .siteShareOfWages = from.number("centre_site_share_of_wages"),
        .taxFreePeriod = from.value<Duration>("centre_tax_free_period"),
        .netRetention = from.number("municipal_net_retention"),
        .localShareOfJobs = from.number("park_local_share_of_jobs"),
        .displacement = from.number("park_displacement"),
        .employmentMultiplier = from.number("employment_multiplier"),
        .incomeTaxPerResident = from.value<Money>("income_tax_per_resident"),
        .constructionYearsPerMillion = from.number("construction_person_years"),
        .onSiteShareOfInvestment = from.number("construction_on_site_share"),
        .discountRate = from.number("municipal_discount_rate"),
        .sourceApproach = from.value<TemperatureDifference>("park_source_approach"),
        .plausibleJobsPerHectare = from.number("park_plausible_jobs"),
        .horizonYears = int(std::lround((from.value<Duration>("park_horizon") / oneYear).value())),
    };
}

} // namespace wattort
