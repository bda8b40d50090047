#pragma once

/// \file
/// The indicators of a data centre's year, as Delegated Regulation (EU) 2024/1364 and the EN 50600-4 series define
/// them. All are ratios of the year's sums, never means of hourly ratios; 0 where the denominator is 0.

#include "model/quantity/hourly.hpp"

#include <optional>

namespace wattort {

/// What is measured over the year, with the regulation's symbols.
struct YearMeasured {
    Energy total;     ///< E_DC: all energy of the data centre, before the supply transfer switchgear
    Energy it;        ///< E_IT: at the output of the uninterruptible power supply (category 1)
    Volume water;     ///< W_IN
    Energy reused;    ///< E_REUSE: heat handed over outside of the data centre's boundary
    Energy renewable; ///< E_RES-TOT: guarantees of origin, purchase agreements, on site
    Mass emitted;     ///< carbon dioxide equivalent of E_DC

    friend bool operator==(const YearMeasured&, const YearMeasured&) = default;
};

/// PUE = E_DC / E_IT. \source (EU) 2024/1364 Annex III (a); EN 50600-4-2
double powerUsageEffectiveness(const YearMeasured& year);
/// WUE = W_IN / E_IT in m3/MWh, which is the same number in l/kWh. \source (EU) 2024/1364 Annex III (b); EN 50600-4-9
double waterUsageEffectiveness(const YearMeasured& year);
/// ERF = E_REUSE / E_DC. \source (EU) 2024/1364 Annex III (c); EN 50600-4-6
double energyReuseFactor(const YearMeasured& year);
/// REF = E_RES-TOT / E_DC; above 1 when more is bought or generated than used: annex III sets no upper bound.
/// \source (EU) 2024/1364 Annex III (d); EN 50600-4-3
double renewableEnergyFactor(const YearMeasured& year);
/// ERE = (E_DC - E_REUSE) / E_IT = (1 - ERF) PUE. \source The Green Grid, White Paper 29, 2010
double energyReuseEffectiveness(const YearMeasured& year);
/// CUE: carbon dioxide equivalent of E_DC over E_IT. \source EN 50600-4-8
EmissionFactor carbonUsageEffectiveness(const YearMeasured& year);

/// Mean temperature of the heat, each hour weighted by its heat; none when there is no heat. Series of equal length.
std::optional<Temperature> meanTemperature(const HourlyTemperature& temperature, const HourlyPower& heat);

} // namespace wattort
