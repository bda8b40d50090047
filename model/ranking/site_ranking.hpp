#pragma once

/// \file
/// Candidate sites against each other by several criteria with weights.

#include "model/plan/plan.hpp"

#include <optional>
#include <string>
#include <vector>

namespace wattort {

struct CriterionInfo {
    Criterion criterion;
    std::string_view key;
    std::string_view unit;
    bool moreIsBetter = true;
};

const CriterionInfo& info(Criterion criterion);

struct RankedSite {
    std::size_t site = 0; ///< position in the layer and in the plans
    std::string name;
    bool excluded = false; ///< ranked last, with its reasons in the plan's siting
    std::array<std::optional<double>, criterionCount> values;
    /// 0 (worst of the sites) to 1 (best); none where there is no value.
    std::array<std::optional<double>, criterionCount> scores;
    double score = 0.0; ///< weighted mean of the scores that there are
    int rank = 0;       ///< 1 is best; sites with the same score share a rank, and the next one is left out

    friend bool operator==(const RankedSite&, const RankedSite&) = default;
};

/// Best first. Scores are linear between worst and best value of the sites that are not excluded; 1 where all are the
/// same. A missing value is left out of a site's mean; without heat sold the cost of heat scores 0 where others sell.
/// Excluded sites come last without scores; equal sites keep the order of the layer.
std::vector<RankedSite> rankSites(const std::vector<Plan>& plans, const std::array<double, criterionCount>& weights);

} // namespace wattort
