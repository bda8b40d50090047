#include "model/followup/digital_park.hpp"

#include "model/followup/municipal_revenue.hpp"
#include "model/followup/park_heat.hpp"

#include <algorithm>
#include <cmath>

namespace wattort {

namespace {

/// A plot with the row of the catalogue that it is let to.
struct UsedPlot {
    ParkPlot plot;
    const ParkUse* use = nullptr;
};

std::vector<UsedPlot> usedPlots(const FollowUpInput& input, Findings& findings)
{
    std::vector<UsedPlot> used;
    for (std::size_t row = 0; row < input.plots.size(); ++row) {
        const ParkPlot& plot = input.plots[row];
        const auto use = std::find_if(input.uses.begin(), input.uses.end(),
                                      [&plot](const ParkUse& candidate) { return candidate.key == plot.use; });
        if (use == input.uses.end()) {
            findings.push_back({.problem = Problem::NoSuchUse,
                                .place = {.row = std::int64_t(row), .field = "use"},
                                .found = plot.use});
        } else if (plot.netArea > Area{}) {
            used.push_back({plot, &*use});
        }
    }
    return used;
}

double hectares(Area area)
{
    return inUnit(area, ha);
}

template <class Value>
Range<Value> scaled(const Range<Value>& range, double factor)
{
    return {range.value * factor, range.low * factor, range.high * factor};
}

PlotResult atFullBuild(const UsedPlot& used, const FollowUpInput& input, Temperature source)
{
    const ParkUse& use = *used.use;
    const Area net = used.plot.netArea;
    PlotResult result{.plot = used.plot};
    result.jobs = scaled(use.jobsPerHectare, hectares(net));
    result.grossFloorArea = use.grossFloorAreaPerHectare.value * hectares(net) * m2;
    const auto peakOf = [net](PowerPerArea each) -> Power { return each * net; };
    result.electricalPeak = {peakOf(use.electricalPeak.value), peakOf(use.electricalPeak.low),
                             peakOf(use.electricalPeak.high)};
    const Area floor = result.grossFloorArea;
    result.heatDemand = {use.heatDemand.value * floor, use.heatDemand.low * floor, use.heatDemand.high * floor};
    result.investment = {use.buildingCost.value * floor, use.buildingCost.low * floor, use.buildingCost.high * floor};
    result.servedByWasteHeat = use.heatSupply <= source - input.assumptions.sourceApproach;
    return result;
}

/// Share of the plot that is let and built `year` years after the start of the compute centre.
double builtShare(const ParkPlot& plot, int year, Area absorption)
{
    if (year < plot.startYear) {
        return 0.0;
    }
    const double let = (double(year - plot.startYear + 1) * absorption / plot.netArea).value();
    return std::clamp(let, 0.0, 1.0);
}

struct Jobs {
    double centre = 0.0;
    double park = 0.0;
};

struct Revenue {
    Money net;
    Money grossTradeTax;
};

/// Of one year; income tax follows the new jobs of residents, trade tax the profits.
Revenue revenueOf(const Jobs& jobs, bool centreTaxed, const FollowUpInput& input)
{
    const FollowUpAssumptions& a = input.assumptions;
    const TradeTaxRates rates{a.tradeTaxBaseRate, a.tradeTaxMultiplier, a.tradeTaxLevyShare};
    const double newParkJobs = jobs.park * (1.0 - a.displacement);
    const Money centreProfit = input.centre->ratedItPower * a.computeCentreTaxableProfit;
    const TradeTax centre = tradeTax(centreTaxed ? centreProfit : Money{}, a.siteShareOfWages, rates);
    const TradeTax park = tradeTax(newParkJobs * a.profitPerJob, 1.0, rates);
    const Money incomeTax = (jobs.centre + newParkJobs) * a.localShareOfJobs * a.incomeTaxPerResident;
    return {.net = (centre.net() + park.net() + incomeTax) * a.netRetention, .grossTradeTax = centre.tax + park.tax};
}

double personYears(Money buildingInvestment, const FollowUpAssumptions& a)
{
    constexpr double million = 1e6;
    return buildingInvestment.value() / million * a.onSiteShareOfInvestment * a.constructionYearsPerMillion;
}

double coincidenceOf(const ParkUse& use, const FollowUpAssumptions& a)
{
    return use.coincidence > 0.0 ? use.coincidence : a.diversity;
}

FollowUpYear yearOf(int year, const std::vector<UsedPlot>& used, const std::vector<PlotResult>& plots,
                    const FollowUpInput& input)
{
    const FollowUpAssumptions& a = input.assumptions;
    FollowUpYear result{.year = input.startYear + year, .computeCentreJobs = input.centre->staff};
    for (std::size_t i = 0; i < plots.size(); ++i) {
        const ParkPlot& plot = plots[i].plot;
        const double built = builtShare(plot, year, a.absorption);
        const double before = builtShare(plot, year - 1, a.absorption);
        result.parkJobs += plots[i].jobs.value * built;
        result.parkHeat += plots[i].heatDemand.value * built;
        result.parkPower += plots[i].electricalPeak.value * built * coincidenceOf(*used[i].use, a);
        result.investment += plots[i].investment.value * (built - before);
        if (year == plot.startYear) {
            result.investment += plot.netArea * a.servicingCost;
        }
    }
    const bool taxed = double(year) * oneYear >= a.taxFreePeriod;
    result.municipalRevenue = revenueOf({result.computeCentreJobs, result.parkJobs}, taxed, input).net;
    result.constructionJobs = personYears(result.investment, a);
    if (year == 0) {
        result.constructionJobs += personYears(input.centre->buildingInvestment, a);
    }
    return result;
}

/// Revenue and the margin on land as it is let, less servicing when a plot starts.
Money municipalWorth(const FollowUp& followUp, const FollowUpAssumptions& a)
{
    Money worth;
    for (std::size_t year = 0; year < followUp.years.size(); ++year) {
        Money payment = followUp.years[year].municipalRevenue;
        for (const PlotResult& plot : followUp.plots) {
            const double let =
                builtShare(plot.plot, int(year), a.absorption) - builtShare(plot.plot, int(year) - 1, a.absorption);
            payment += plot.plot.netArea * a.landMargin * let;
            if (int(year) == plot.plot.startYear) {
                payment -= plot.plot.netArea * a.servicingCost;
            }
        }
        worth += payment * std::pow(1.0 + a.discountRate, -double(year));
    }
    return worth;
}

void serveHeat(FollowUp& followUp, const std::vector<UsedPlot>& used, const FollowUpInput& input)
{
    std::vector<ParkHeatUser> users;
    for (std::size_t i = 0; i < used.size(); ++i) {
        users.push_back({.annual = followUp.plots[i].heatDemand.value,
                         .supply = used[i].use->heatSupply,
                         .shape = heatShape(input, used[i].use->profile)});
    }
    const std::vector<Energy> served = heatServed(input, users);
    for (std::size_t i = 0; i < served.size(); ++i) {
        followUp.plots[i].heatFromWaste = served[i];
        followUp.heatFromWaste += served[i];
    }
}

void addUp(FollowUp& followUp, const std::vector<UsedPlot>& used, const FollowUpInput& input)
{
    const FollowUpAssumptions& a = input.assumptions;
    Money building;
    for (std::size_t i = 0; i < followUp.plots.size(); ++i) {
        const PlotResult& plot = followUp.plots[i];
        followUp.netArea += plot.plot.netArea;
        followUp.jobs.value += plot.jobs.value;
        followUp.jobs.low += plot.jobs.low;
        followUp.jobs.high += plot.jobs.high;
        followUp.electricalPeak += plot.electricalPeak.value * coincidenceOf(*used[i].use, a);
        followUp.heatDemand += plot.heatDemand.value;
        building += plot.investment.value;
    }
    if (a.netShareOfGrossArea > 0.0) {
        followUp.grossArea = followUp.netArea / a.netShareOfGrossArea;
    }
    followUp.servicingCost = followUp.netArea * a.servicingCost;
    followUp.regionalJobs = scaled(followUp.jobs, (1.0 - a.displacement) * a.employmentMultiplier);
    followUp.parkConstructionPersonYears = personYears(building + followUp.servicingCost, a);
    followUp.constructionPersonYears =
        followUp.parkConstructionPersonYears + personYears(input.centre->buildingInvestment, a);
}

/// More jobs than parks have reached within decades is a hope, not a plan.
void checkPlausibility(FollowUp& followUp, const FollowUpAssumptions& a)
{
    if (followUp.grossArea <= Area{}) {
        return;
    }
    const double jobsPerHectare = followUp.jobs.value / hectares(followUp.grossArea);
    if (jobsPerHectare > a.plausibleJobsPerHectare) {
        Finding finding;
        finding.severity = Severity::Warning;
        finding.problem = Problem::OutOfRange;
        finding.place.field = "jobs_per_ha";
        finding.found = std::to_string(std::lround(jobsPerHectare));
        finding.expected = "<= " + std::to_string(std::lround(a.plausibleJobsPerHectare));
        followUp.findings.push_back(std::move(finding));
    }
}

} // namespace

FollowUp planDigitalPark(const FollowUpInput& input)
{
    FollowUp followUp;
    const std::vector<UsedPlot> used = usedPlots(input, followUp.findings);
    const Temperature source = meanSourceTemperature(*input.compute);
    for (const UsedPlot& plot : used) {
        followUp.plots.push_back(atFullBuild(plot, input, source));
    }
    addUp(followUp, used, input);
    serveHeat(followUp, used, input);
    for (int year = 0; year < input.assumptions.horizonYears; ++year) {
        followUp.years.push_back(yearOf(year, used, followUp.plots, input));
    }
    const auto atFull = [&](double jobs) { return revenueOf({input.centre->staff, jobs}, true, input); };
    followUp.municipalRevenue = {atFull(followUp.jobs.value).net, atFull(followUp.jobs.low).net,
                                 atFull(followUp.jobs.high).net};
    followUp.grossTradeTax = atFull(followUp.jobs.value).grossTradeTax;
    followUp.municipalNetPresentValue = municipalWorth(followUp, input.assumptions);
    checkPlausibility(followUp, input.assumptions);
    return followUp;
}

} // namespace wattort
