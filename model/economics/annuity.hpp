#pragma once

/// \file
/// The annuity method: what a payment or an investment costs in each year of a period.

#include "model/quantity/units.hpp"

#include <span>

namespace wattort {

/// Discount rate and period that all payments of one calculation share.
struct AnnuityBasis {
    double discountRate = 0.0; ///< i, above -1
    Duration period;           ///< T, more than zero

    double years() const { return (period / oneYear).value(); }
};

/// a = (q - 1) / (1 - q^-T) with q = 1 + i; 1/T without interest.
/// \source VDI 2067 sheet 1:2012
double annuityFactor(const AnnuityBasis& basis);

/// b = (1 - (r/q)^T) / (q - r) with r = 1 + priceChange; T/q if r = q: present value of one euro in the first year
/// that changes by r a year, paid at the end of each year.
/// \source VDI 2067 sheet 1:2012
double presentValueFactor(const AnnuityBasis& basis, double priceChange);

/// a * b: the annuity of one euro of the first year.
double levelisingFactor(const AnnuityBasis& basis, double priceChange);

/// The same when what is paid for changes too: a * sum over the years of share_t r^(t-1) / q^t, one share a year of the
/// period (the last one stays when there are fewer). All shares 1, or none, is `levelisingFactor` without them.
double levelisingFactor(const AnnuityBasis& basis, double priceChange, std::span<const double> shares);

/// How often something that lives for `lifetime` is bought again within the period: ceil(T / lifetime) - 1. At the very
/// end of the period nothing is bought.
int replacements(const AnnuityBasis& basis, Duration lifetime);

struct Asset {
    Money investment;
    Duration lifetime; ///< more than zero
};

/// What is left of the last purchase at the end of the period (not discounted), written off evenly.
Money residualValue(const Asset& asset, const AnnuityBasis& basis, double priceChange);

/// Annuity of the investment with replacements and residual value.
/// \source VDI 2067 sheet 1:2012
Money capitalAnnuity(const Asset& asset, const AnnuityBasis& basis, double priceChange);

} // namespace wattort
