#include "model/compute/indicators.hpp"

#include "model/finding/finding.hpp"

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
    return ratio(year.renewable, year.total);
}

double energyReuseEffectiveness(const YearMeasured& year)
{
    return ratio(year.total - year.reused, year.it);
}

EmissionFactor carbonUsageEffectiveness(const YearMeasured& year)
{
    return year.it.value() > 0.0 ? EmissionFactor(year.emitted / year.it) : EmissionFactor{};
}

std::optional<Temperature> meanTemperature(const HourlyTemperature& temperature, const HourlyPower& heat)
{
    expects(temperature.size() == heat.size(), "temperature and heat are of the same hours");
    double kelvinWatts = 0.0;
    double watts = 0.0;
    for (std::size_t hour = 0; hour < heat.size(); ++hour) {
        kelvinWatts += temperature.raw()[hour] * heat.raw()[hour];
        watts += heat.raw()[hour];
    }
    return watts > 0.0 ? std::optional(Temperature::from_value(kelvinWatts / watts)) : std::nullopt;
}

} // namespace wattort
