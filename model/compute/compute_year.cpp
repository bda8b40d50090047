#include "model/compute/compute_year.hpp"

#include "model/climate/psychrometrics.hpp"
#include "model/compute/demand_response.hpp"
#include "model/compute/facility.hpp"
#include "model/compute/indicators.hpp"
#include "model/compute/load_profile.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wattort {

namespace {

constexpr double zeroCelsius = 273.15;
constexpr double noCap = std::numeric_limits<double>::infinity();

/// IT energy by step: network, storage and management run at their mean load, the rest is compute.
std::vector<EnergyStep> itSteps(const ComputeYearInput& input, Energy itEnergy)
{
    const ComputeCentre& centre = input.centre;
    const double auxiliaryLoad = isShareOfRatedPower(input.design.load, input.loadSeries.get())
                                     ? itEnergy / (centre.ratedItPower * oneYear)
                                     : Ratio(input.assumptions.auxiliaryItLoad);
    // A deep cap of power may leave less than the auxiliaries' mean: then they stand for all.
    Energy compute = itEnergy;
    std::vector<EnergyStep> auxiliary;
    for (const PowerStep& step : centre.chain) {
        if (step.kind == PowerStepKind::Network || step.kind == PowerStepKind::Storage
            || step.kind == PowerStepKind::Management) {
            auxiliary.push_back({step.kind, std::min(Energy(auxiliaryLoad * step.power * oneYear), compute)});
            compute -= auxiliary.back().energy;
        }
    }
    const Energy lost = (1.0 - centre.system.rackPower.efficiency()) * compute;
    std::vector<EnergyStep> steps{{PowerStepKind::Compute, compute - lost}, {PowerStepKind::RackConversion, lost}};
    steps.insert(steps.end(), auxiliary.begin(), auxiliary.end());
    return steps;
}

struct Sums {
    double powerSupply = 0.0;
    double distribution = 0.0;
    double lighting = 0.0;
    double cooling = 0.0;
    double litres = 0.0;

    void add(const FacilityHour& hour)
    {
        powerSupply += hour.powerSupplyWatt;
        distribution += hour.distributionWatt;
        lighting += hour.lightingWatt;
        cooling += hour.cooling.powerWatt;
        litres += hour.cooling.litrePerHour;
    }
};

ComputeYear emptyYear()
{
    ComputeYear year;
    year.facilityPower = HourlyPower(hoursPerYear);
    year.pue = HourlyRatio(hoursPerYear);
    year.recoverableHeat = HourlyPower(hoursPerYear);
    year.heatTemperature = HourlyTemperature(hoursPerYear);
    year.rejectedHeat = HourlyPower(hoursPerYear);
    year.water = HourlyVolumeFlow(hoursPerYear);
    return year;
}

/// IT power of each hour before the cap.
HourlyPower load(const ComputeYearInput& input, const std::vector<bool>& curtailed, ComputeYear& year)
{
    const ComputeAssumptions& assumptions = input.assumptions;
    const LoadKind kind = input.design.load;
    const LoadSeries* series = input.loadSeries.get();
    std::vector<double> active = utilisation(assumptions, kind, input.centre.accelerators, series);
    const bool curtails = assumptions.load.curtailmentShare < 1.0;
    if ((!input.price && !curtails) || assumptions.load.deferrableShare <= 0.0) {
        return itLoad(assumptions, kind, input.centre, std::move(active), series);
    }
    std::vector<double> moved =
        followPrice(active, curtails ? withCurtailment(input.price.get(), curtailed) : *input.price,
                    assumptions.load.deferrableShare);
    const HourlyPower before = itLoad(assumptions, kind, input.centre, std::move(active), series);
    HourlyPower after = itLoad(assumptions, kind, input.centre, std::move(moved), series);
    double watts = 0.0;
    for (std::size_t i = 0; i < hoursPerYear; ++i) {
        watts += std::max(after.raw()[i] - before.raw()[i], 0.0);
    }
    year.shiftedWork = watts * W * oneHour;
    return after;
}

double capWatt(const ComputeYearInput& input, double share)
{
    return share < 1.0 ? share * input.centre.nonRedundantConnection.value() : noCap;
}

/// The IT power with which the facility keeps to the cap; it rises with IT power. Idle systems are not switched off
/// by half: what is left over is 0 at least.
double cappedItWatt(const Facility& facility, double itWatt, const OutsideAir& outside, double mostWatt)
{
    double low = 0.0;
    double high = itWatt;
    constexpr int halvings = 48;
    for (int i = 0; i < halvings; ++i) {
        const double middle = 0.5 * (low + high);
        (facility.hour(middle, outside).totalWatt() > mostWatt ? high : low) = middle;
    }
    return low;
}

/// Solving for the wet bulb takes longer than all the rest of an hour: only where the plant looks at it.
class Outside {
public:
    Outside(const std::shared_ptr<const WeatherYear>& weather, double wetBulbFrom)
        : m_weather(*weather), m_wetBulbFrom(wetBulbFrom)
    {
        if (std::isinf(wetBulbFrom) && wetBulbFrom < 0.0) {
            m_wetBulbs = wetBulb(weather);
        }
    }

    OutsideAir hour(std::size_t i) const
    {
        const double air = m_weather.dryBulb.raw()[i] - zeroCelsius;
        if (m_wetBulbs != nullptr) {
            return {air, m_wetBulbs->raw()[i] - zeroCelsius};
        }
        return {air, air > m_wetBulbFrom ? inCelsius(
                         wetBulb(m_weather.dryBulb[i], m_weather.relativeHumidity[i], m_weather.pressure[i]))
                                         : air};
    }

private:
    const WeatherYear& m_weather;
    double m_wetBulbFrom;
    std::shared_ptr<const HourlyTemperature> m_wetBulbs; ///< null: only hours that need them
};

void addRamp(ComputeYear& year)
{
    const auto power = year.facilityPower.raw();
    double highest = 0.0;
    for (std::size_t i = 1; i < power.size(); ++i) {
        highest = std::max(highest, std::abs(power[i] - power[i - 1]));
    }
    year.highestRamp = highest * W;
}

void summarise(ComputeYear& year, const ComputeYearInput& input, const Sums& sums)
{
    const auto energy = [](double wattHours) { return Energy::from_value(wattHours * oneHour.value()); };
    year.itEnergy = total(year.itPower);
    year.facilityEnergy = total(year.facilityPower);
    year.recoverable = total(year.recoverableHeat);
    year.peakPower = peak(year.facilityPower);
    year.peakHeat = peak(year.recoverableHeat);
    year.subHourlySwing = subHourlySwing(input.assumptions, input.design.load, input.centre, input.loadSeries.get());
    if (year.itEnergy.value() <= 0.0) {
        return;
    }
    const YearMeasured measured{.total = year.facilityEnergy, .it = year.itEnergy, .water = sums.litres * litre};
    year.annualPue = powerUsageEffectiveness(measured);
    year.wue = waterUsageEffectiveness(measured);
    year.chain = itSteps(input, year.itEnergy);
    year.chain.push_back({PowerStepKind::PowerSupply, energy(sums.powerSupply)});
    year.chain.push_back({PowerStepKind::Distribution, energy(sums.distribution)});
    year.chain.push_back({PowerStepKind::Lighting, energy(sums.lighting)});
    year.chain.push_back({PowerStepKind::Cooling, energy(sums.cooling)});
}

} // namespace

ComputeYear simulateComputeYear(const ComputeYearInput& input)
{
    expects(input.weather != nullptr && input.weather->dryBulb.size() == hoursPerYear, "the weather has 8,760 hours");
    const Facility facility(facilityOf(input.centre, input.design.redundancy), input.assumptions);
    const Outside weather(input.weather, facility.wetBulbFrom());
    const double cap = capWatt(input, input.assumptions.load.powerCapShare);
    const double curtailedCap = std::min(cap, capWatt(input, input.assumptions.load.curtailmentShare));
    const std::vector<bool> curtailed = curtailedHours(input.assumptions.load);

    ComputeYear year = emptyYear();
    year.itPower = load(input, curtailed, year);
    const auto it = year.itPower.raw();
    Sums sums;
    for (std::size_t i = 0; i < hoursPerYear; ++i) {
        const OutsideAir outside = weather.hour(i);
        FacilityHour hour = facility.hour(it[i], outside);
        if (const double most = curtailed[i] ? curtailedCap : cap; hour.totalWatt() > most) {
            const double kept = cappedItWatt(facility, it[i], outside, most);
            year.curtailed += (it[i] - kept) * W * oneHour;
            year.cappedHours += 1.0;
            it[i] = kept;
            hour = facility.hour(kept, outside);
        }
        const double facilityWatt = hour.totalWatt();
        year.facilityPower.raw()[i] = facilityWatt;
        year.pue.raw()[i] = it[i] > 0.0 ? facilityWatt / it[i] : 1.0;
        year.recoverableHeat.raw()[i] = hour.cooling.recoverableWatt;
        year.heatTemperature.raw()[i] = hour.cooling.heatTemperature + zeroCelsius;
        year.rejectedHeat.raw()[i] = hour.rejectedWatt;
        year.water.raw()[i] = hour.cooling.litrePerHour * litre.value() / oneHour.value();
        sums.add(hour);
    }
    addRamp(year);
    summarise(year, input, sums);
    return year;
}

} // namespace wattort
