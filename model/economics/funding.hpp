#pragma once

/// \file
/// What the funding of a heat network is measured by.

#include "model/economics/economics.hpp"

namespace wattort {

struct FundingBasis {
    /// All investment but the gas boiler's, with its part of planning and contingency.
    Money eligibleCost;
    /// Present value of cost less revenue, without funding; negative where revenue is more.
    Money gap;
};

/// The funding is a share of the eligible cost, never more than the gap. \source BEW guideline of 1 August 2022
FundingBasis fundingBasis(const EconomicsInput& input);

} // namespace wattort
