#pragma once

/// \file
/// What the funding of a heat network is measured by.

#include "model/economics/economics.hpp"

namespace wattort {

struct FundingBasis {
    /// All investment but the gas boiler's and that of heat pumps at consumers, with its part of planning and
    /// contingency.
    Money eligibleCost;
    /// The funding whose present value is that of cost less revenue; negative where revenue is more.
    Money gap;
    /// Share of the funding that is paid in each year from 0, with the cost; empty: all in year 0.
    std::vector<double> paid;
    double presentValue = 1.0; ///< of a euro that is paid so
};

/// The funding is a share of the eligible cost, never more than the gap. \source BEW guideline of 1 August 2022
FundingBasis fundingBasis(const EconomicsInput& input);

} // namespace wattort
