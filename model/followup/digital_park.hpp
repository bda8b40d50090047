#pragma once

/// \file
/// A digital park beside the compute centre: plots, phases, power, heat, jobs, municipal revenue.

#include "model/dispatch/year_dispatch.hpp"
#include "model/scenario/scenario.hpp"

#include <memory>

namespace wattort {

struct FollowUpAssumptions {
    double netShareOfGrossArea = 0.0;
    PricePerArea servicingCost;
    double diversity = 0.0;
    double tradeTaxMultiplier = 0.0;     ///< Hebesatz, 4.5 for 450 %
    double tradeTaxLevyShare = 0.0;      ///< Gewerbesteuerumlage, points over multiplier
    double profitPerJob = 0.0;           ///< EUR a year
    double computeCentreTaxableProfit = 0.0; ///< EUR per MW of IT power a year
    double siteShareOfWages = 0.0;
    double netRetention = 0.0;           ///< after fiscal equalisation
    double localShareOfJobs = 0.0;
    double displacement = 0.0;
    double employmentMultiplier = 1.0;
    double incomeTaxPerResident = 0.0;   ///< EUR a year
    double constructionYearsPerMillion = 0.0; ///< person-years per MEUR
    double discountRate = 0.0;
    int horizonYears = 25;

    friend bool operator==(const FollowUpAssumptions&, const FollowUpAssumptions&) = default;
};

FollowUpAssumptions followUpAssumptions(const Assumptions& assumptions);

struct FollowUpInput {
    std::vector<ParkPlot> plots;
    std::vector<ParkUse> uses;
    std::shared_ptr<const ComputeCentre> centre;
    std::shared_ptr<const ComputeYear> compute;
    std::shared_ptr<const DispatchYear> dispatch;
    int startYear = 2028;
    FollowUpAssumptions assumptions;

    friend bool operator==(const FollowUpInput&, const FollowUpInput&) = default;
};

/// One plot at full build.
struct PlotResult {
    ParkPlot plot;
    Range<double> jobs;
    Area grossFloorArea;
    Range<Power> electricalPeak;
    Range<Energy> heatDemand; ///< a year
    Range<Money> investment;
    bool servedByWasteHeat = false; ///< its supply temperature is below the source's

    friend bool operator==(const PlotResult&, const PlotResult&) = default;
};

struct FollowUpYear {
    int year = 0;
    double computeCentreJobs = 0.0;
    double parkJobs = 0.0;
    Energy parkHeat;
    Power parkPower;
    Money municipalRevenue; ///< net, of this year
    Money investment;

    friend bool operator==(const FollowUpYear&, const FollowUpYear&) = default;
};

struct FollowUp {
    std::vector<PlotResult> plots;
    std::vector<FollowUpYear> years;
    Area netArea;
    Area grossArea;
    Range<double> jobs; ///< park, at full build
    double constructionPersonYears = 0.0;
    Power electricalPeak; ///< with diversity
    Energy heatDemand;
    Energy heatFromWaste; ///< of it, out of what the network leaves over
    Money servicingCost;
    Range<Money> municipalRevenue; ///< a year at full build, net
    Money municipalNetPresentValue;
    Findings findings;

    friend bool operator==(const FollowUp&, const FollowUp&) = default;
};

/// First model: figures per hectare and phase; results are ranges, construction, operation and park are never added.
FollowUp planDigitalPark(const FollowUpInput& input);

} // namespace wattort
