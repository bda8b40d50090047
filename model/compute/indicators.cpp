#include "model/compute/indicators.hpp"

#include <algorithm>

namespace wattort {

namespace {

double ratio(Energy part, Energy whole)
{
    return whole.value() > 0.0 ? part.value() / whole.value() : 0.0;
}

} // namespace

double powerUsageEffectiveness(const YearMeasured& year)
{
    return ratio(year.total, year.it);
}

double waterUsageEffectiveness(const YearMeasured& year)
{
    return year.it.value() > 0.0 ? inUnit(year.water, m3) / inUnit(year.it, MWh) : 0.0;
}

double energyReuseFactor(const YearMeasured& year)
{
    return ratio(year.reused, year.total);
}

double renewableEnergyFactor(const YearMeasured& year)
{
    return std::min(ratio(year.renewable, year.total), 1.0);
}

double energyReuseEffectiveness(const YearMeasured& year)
{
    return ratio(year.total - year.reused, year.it);
}

EmissionFactor carbonUsageEffectiveness(const YearMeasured& year)
{
    return year.it.value() > 0.0 ? EmissionFactor(year.emitted / year.it) : EmissionFactor{};
}

} // namespace wattort
