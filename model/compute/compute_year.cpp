#include "model/compute/compute_year.hpp"

#include "model/climate/psychrometrics.hpp"
#include "model/compute/facility.hpp"
#include "model/compute/load_profile.hpp"

namespace wattort {

namespace {

constexpr double zeroCelsius = 273.15;

/// IT energy by step: network, storage and management run at their mean load, the rest is compute.
std::vector<EnergyStep> itSteps(const ComputeYearInput& input, Energy itEnergy)
{
    const ComputeCentre& centre = input.centre;
    const double auxiliaryLoad = input.design.load == LoadKind::Colocation ? itEnergy / (centre.ratedItPower * oneYear)
                                                                           : Ratio(input.assumptions.auxiliaryItLoad);
    Energy compute = itEnergy;
    std::vector<EnergyStep> auxiliary;
    for (const PowerStep& step : centre.chain) {
        if (step.kind == PowerStepKind::Network || step.kind == PowerStepKind::Storage
            || step.kind == PowerStepKind::Management) {
            auxiliary.push_back({step.kind, auxiliaryLoad * step.power * oneYear});
            compute -= auxiliary.back().energy;
        }
    }
    std::vector<EnergyStep> steps{{PowerStepKind::Compute, compute}};
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

ComputeYear emptyYear(HourlyPower itPower)
{
    ComputeYear year{.itPower = std::move(itPower)};
    year.facilityPower = HourlyPower(hoursPerYear);
    year.pue = HourlyRatio(hoursPerYear);
    year.recoverableHeat = HourlyPower(hoursPerYear);
    year.heatTemperature = HourlyTemperature(hoursPerYear);
    year.rejectedHeat = HourlyPower(hoursPerYear);
    year.water = HourlyVolumeFlow(hoursPerYear);
    return year;
}

void summarise(ComputeYear& year, const ComputeYearInput& input, const Sums& sums)
{
    const auto energy = [](double wattHours) { return Energy::from_value(wattHours * oneHour.value()); };
    year.itEnergy = total(year.itPower);
    year.facilityEnergy = total(year.facilityPower);
    year.recoverable = total(year.recoverableHeat);
    year.peakPower = peak(year.facilityPower);
    year.peakHeat = peak(year.recoverableHeat);
    year.subHourlySwing = subHourlySwing(input.assumptions, input.design.load, input.centre);
    if (year.itEnergy.value() <= 0.0) {
        return;
    }
    year.annualPue = year.facilityEnergy / year.itEnergy;
    year.wue = sums.litres / inUnit(year.itEnergy, kWh);
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
    const ComputeCentre& centre = input.centre;
    const Facility facility({.ratedItPower = centre.ratedItPower,
                             .redundancy = input.design.redundancy,
                             .cooling = centre.cooling,
                             .liquidShare = centre.liquidShare},
                            input.assumptions);
    const bool wet = needsWetBulb(centre.cooling.kind);
    const HourlyTemperature wetBulbs = wet ? wetBulb(*input.weather) : HourlyTemperature();
    const auto dryBulb = input.weather->dryBulb.raw();

    ComputeYear year = emptyYear(itLoad(input.assumptions, input.design.load, centre));
    const auto it = year.itPower.raw();
    Sums sums;
    for (std::size_t i = 0; i < hoursPerYear; ++i) {
        const double air = dryBulb[i] - zeroCelsius;
        const FacilityHour hour = facility.hour(it[i], {air, wet ? wetBulbs.raw()[i] - zeroCelsius : air});
        const double facilityWatt = hour.totalWatt();
        year.facilityPower.raw()[i] = facilityWatt;
        year.pue.raw()[i] = it[i] > 0.0 ? facilityWatt / it[i] : 1.0;
        year.recoverableHeat.raw()[i] = hour.cooling.recoverableWatt;
        year.heatTemperature.raw()[i] = hour.cooling.heatTemperature + zeroCelsius;
        year.rejectedHeat.raw()[i] = hour.rejectedWatt;
        year.water.raw()[i] = hour.cooling.litrePerHour * litre.value() / oneHour.value();
        sums.add(hour);
    }
    summarise(year, input, sums);
    return year;
}

} // namespace wattort
