#pragma once

/// \file
/// What renovation leaves of the heat demand, year by year.

#include "model/quantity/range.hpp"
#include "model/quantity/units.hpp"
#include "model/scenario/assumption.hpp"
#include "model/scenario/layer.hpp"

#include <vector>

namespace wattort {

struct RenovationPath {
    Range<double> rate;      ///< share of the floor area that is renovated in a year
    Range<double> depth;     ///< share of the demand that a renovation saves
    double leftAtPartly = 0; ///< share of that saving that is left at a partly renovated building
    int youngest = 0;        ///< buildings of later years are not renovated
    int baseYear = 0;        ///< that the estimate of today stands for
    int referenceYear = 0;   ///< that the network is planned for

    friend bool operator==(const RenovationPath&, const RenovationPath&) = default;
};

RenovationPath renovationPath(const Assumptions& assumptions);

/// Share of RenovationPath::depth that a renovation of this building would still save: 1, less when it is partly
/// renovated, 0 when it is fully renovated or too new. A building of unknown year is not new.
double renovatableShare(const Building& building, const RenovationPath& path);

/// Share of the demand that is left in the mean of many buildings: 1 - depth * renovatable * min(1, rate * years), with
/// the years since the base year; 1 before it. The rate is of all floor area, as it is published, so it adds up and
/// does not compound. With several values of rate and depth, `value` is the middle, `low` the deepest and fastest path.
Range<double> demandLeft(const RenovationPath& path, double renovatable, int year);

struct DemandYear {
    int year = 0;
    Range<Energy> demand;

    friend bool operator==(const DemandYear&, const DemandYear&) = default;
};

/// Demand of each year from the base year to `lastYear`. `today` is the demand of the base year, `renovatable` its sum
/// with each building weighted by its renovatableShare.
std::vector<DemandYear> demandPath(const RenovationPath& path, Energy today, Energy renovatable, int lastYear);

} // namespace wattort
