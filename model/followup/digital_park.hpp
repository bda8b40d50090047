#pragma once

/// \file
/// A digital park beside the compute centre: plots, phases, power, heat, jobs, municipal revenue.

#include "model/dispatch/year_dispatch.hpp"
#include "model/scenario/scenario.hpp"

#include <memory>

namespace wattort {

struct FollowUpAssumptions {
    double netShareOfGrossArea = 0.0;
    PricePerArea servicingCost; ///< per net area
    PricePerArea landMargin;    ///< sale of plots less purchase of land, per net area
    double diversity = 0.0;
    Area absorption;                       ///< net area of a plot that is let in a year
    double tradeTaxBaseRate = 0.0;         ///< Steuermesszahl
    double tradeTaxMultiplier = 0.0;       ///< Hebesatz, 4.5 for 450 %
    double tradeTaxLevyShare = 0.0;        ///< Gewerbesteuerumlage, points over multiplier
    Money profitPerJob;                    ///< a year
    PowerPrice computeCentreTaxableProfit; ///< per rated IT power, a year
    double siteShareOfWages = 0.0;
    Duration taxFreePeriod;    ///< of the compute centre, from fast depreciation
    double netRetention = 0.0; ///< after fiscal equalisation
    double localShareOfJobs = 0.0;
    double displacement = 0.0;
    double employmentMultiplier = 1.0;
    Money incomeTaxPerResident;               ///< a year
    double constructionYearsPerMillion = 0.0; ///< person-years per MEUR of work on site
    double onSiteShareOfInvestment = 0.0;
    double discountRate = 0.0;
    TemperatureDifference sourceApproach; ///< lost between the compute centre and the users
    double plausibleJobsPerHectare = 0.0; ///< of gross area; above it a Finding
    int horizonYears = 25;

    friend bool operator==(const FollowUpAssumptions&, const FollowUpAssumptions&) = default;
};

FollowUpAssumptions followUpAssumptions(const Assumptions& assumptions);

struct FollowUpInput {
    std::vector<ParkPlot> plots;
    std::vector<ParkUse> uses;
    std::vector<HeatProfile> heatProfiles;
    std::shared_ptr<const WeatherYear> weather; ///< may be null: heat is then the same in all hours
    std::shared_ptr<const ComputeCentre> centre;
    std::shared_ptr<const ComputeYear> compute;
    std::shared_ptr<const DispatchYear> dispatch;
    int startYear = 2028; ///< of the compute centre
    FollowUpAssumptions assumptions;

    friend bool operator==(const FollowUpInput&, const FollowUpInput&) = default;
};

/// One plot at full build.
struct PlotResult {
    ParkPlot plot;
    Range<double> jobs; ///< direct
    Area grossFloorArea;
    Range<Power> electricalPeak;
    Range<Energy> heatDemand; ///< a year
    Range<Money> investment;
    bool servedByWasteHeat = false; ///< its supply temperature is below the source's, heat pump not needed
    Energy heatFromWaste;           ///< a year, at full build

    friend bool operator==(const PlotResult&, const PlotResult&) = default;
};

struct FollowUpYear {
    int year = 0;
    double computeCentreJobs = 0.0;
    double parkJobs = 0.0; ///< direct
    Energy parkHeat;
    Power parkPower;               ///< peak, with diversity
    Money municipalRevenue;        ///< net, of this year
    Money investment;              ///< park buildings and servicing, without the compute centre
    double constructionJobs = 0.0; ///< person-years of this year, park and in year 0 the compute centre's building

    friend bool operator==(const FollowUpYear&, const FollowUpYear&) = default;
};

struct FollowUp {
    std::vector<PlotResult> plots;
    std::vector<FollowUpYear> years;
    Area netArea;
    Area grossArea;
    Range<double> jobs; ///< park, at full build, direct
    /// Of these new in the region, with the jobs that follow from them: direct * (1 - displacement) * multiplier.
    Range<double> regionalJobs;
    double constructionPersonYears = 0.0;     ///< of the compute centre's building and the park's
    double parkConstructionPersonYears = 0.0; ///< of them, of the park
    Power electricalPeak;                     ///< with diversity
    Energy heatDemand;
    Energy heatFromWaste; ///< of it, out of what the network leaves over
    Money servicingCost;
    Range<Money> municipalRevenue; ///< a year at full build, after levy and fiscal equalisation
    Money grossTradeTax;           ///< of it, a year at full build, before the levy
    /// Net revenue of all years and the margin on land, less servicing.
    Money municipalNetPresentValue;
    Findings findings;

    friend bool operator==(const FollowUp&, const FollowUp&) = default;
};

/// First model: figures per hectare and phase; results are ranges, construction, operation and park are never added.
FollowUp planDigitalPark(const FollowUpInput& input);

} // namespace wattort
