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
    int rank = 0;       ///< 1 is best

    friend bool operator==(const RankedSite&, const RankedSite&) = default;
};

/// Best first. Scores are linear between the worst and the best value of the sites that are not excluded; where all
/// have the same value all score 1. A missing value is left out of a site's mean. Excluded sites come last without
/// scores; equal sites keep the order of the layer.
std::vector<RankedSite> rankSites(const std::vector<Plan>& plans, const std::array<double, criterionCount>& weights);

} // namespace wattort
