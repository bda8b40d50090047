#pragma once

/// \file
/// What a municipality gets from businesses in it.

#include "model/quantity/units.hpp"

namespace wattort {

struct TradeTaxRates {
    double baseRate = 0.0;   ///< Steuermesszahl, 0.035
    double multiplier = 0.0; ///< Hebesatz, 4.5 for 450 %
    double levyShare = 0.0;  ///< Gewerbesteuerumlage, points over multiplier, 0.35
};

struct TradeTax {
    Money tax;
    Money levy; ///< goes to the federation and the state

    Money net() const { return tax - levy; }
};

/// Tax = profit * base rate * share of this municipality * multiplier, levy = tax / multiplier * levy share. The profit
/// is rounded down to 100 EUR; a loss is not taxed. \source GewStG §§ 11, 16, 28, 29; Gemeindefinanzreformgesetz § 6
TradeTax tradeTax(Money taxableProfit, double shareOfMunicipality, const TradeTaxRates& rates);

} // namespace wattort
