#include "model/followup/municipal_revenue.hpp"

#include "model/finding/finding.hpp"

#include <algorithm>
#include <cmath>

namespace wattort {

TradeTax tradeTax(Money taxableProfit, double shareOfMunicipality, const TradeTaxRates& rates)
{
    expects(shareOfMunicipality >= 0.0 && shareOfMunicipality <= 1.0, "the share of a municipality is from 0 to 1");
    constexpr double roundedDownTo = 100.0; // GewStG § 11 (1) sentence 3
    const double profit = std::max(0.0, std::floor(taxableProfit.value() / roundedDownTo) * roundedDownTo);
    const Money assessment = Money::from_value(profit * rates.baseRate * shareOfMunicipality);
    return {.tax = assessment * rates.multiplier, .levy = assessment * rates.levyShare};
}

} // namespace wattort
