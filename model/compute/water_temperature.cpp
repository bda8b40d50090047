#include "model/compute/water_temperature.hpp"

#include <algorithm>
#include <numeric>

namespace wattort {

namespace {

Energy coolingEnergy(const ComputeYear& year)
{
    const auto step = std::find_if(year.chain.begin(), year.chain.end(),
                                   [](const EnergyStep& one) { return one.kind == PowerStepKind::Cooling; });
    return step == year.chain.end() ? Energy{} : step->energy;
}

} // namespace

std::vector<WaterTemperatureCase> compareWaterTemperatures(const SizingInput& sizing, const ComputeCentre& centre,
                                                           const ComputeYearInput& year, Temperature low,
                                                           Temperature high)
{
    std::vector<WaterTemperatureCase> cases;
    if (centre.liquidShare <= 0.0) {
        return cases;
    }
    SizingInput same = sizing;
    same.design.basis = SizingBasis::Accelerators;
    same.design.accelerators = centre.accelerators;
    ComputeYearInput input = year;
    for (Temperature supply = low; supply <= high; supply = supply + 1.0 * K) {
        same.assumptions.waterSupply = supply;
        input.assumptions.waterSupply = supply;
        input.centre = sizeComputeCentre(same);
        const ComputeYear result = simulateComputeYear(input);
        const auto heat = result.heatTemperature.raw();
        const double mean = std::accumulate(heat.begin(), heat.end(), 0.0) / double(heat.size());
        cases.push_back({.supply = supply,
                         .heat = Temperature::from_value(mean),
                         .annualPue = result.annualPue,
                         .wue = result.wue,
                         .cooling = coolingEnergy(result),
                         .recoverable = result.recoverable,
                         .allowed = supply <= centre.system.maximumWaterSupply});
    }
    return cases;
}

} // namespace wattort
