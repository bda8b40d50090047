#include "model/compute/expansion.hpp"

#include <algorithm>
#include <cmath>

namespace wattort {

namespace {

constexpr double nearlyNone = 1e-9;

double years(Duration duration)
{
    return (duration / oneYear).value();
}

/// Mean share of its load that a hall runs at in its year `age` (0 is its first).
double filled(double age, double rampUp)
{
    if (rampUp < nearlyNone) {
        return 1.0;
    }
    // The integral of min(t / rampUp, 1) over the year.
    const double from = std::min(age, rampUp);
    const double to = std::min(age + 1.0, rampUp);
    return 0.5 * (to * to - from * from) / rampUp + (age + 1.0 - to) - (age - from);
}

} // namespace

std::vector<ExpansionYear> expand(const ComputeCentre& centre, const ComputeYear& year,
                                  const ExpansionAssumptions& assumptions)
{
    const int phases = std::max(int(std::lround(assumptions.phases)), 1);
    const double hall = 1.0 / phases;
    const double lifetime = std::max(years(assumptions.hardwareLifetime), 1.0);
    std::vector<ExpansionYear> all(expansionYears);
    for (int now = 0; now < expansionYears; ++now) {
        ExpansionYear& one = all[std::size_t(now)];
        one.year = now;
        for (int phase = 0; phase < phases; ++phase) {
            const double start = std::ceil(phase * years(assumptions.interval) - nearlyNone);
            const double age = now - start;
            if (age < 0.0) {
                continue;
            }
            const double runs = hall * filled(age, years(assumptions.rampUp));
            const double bought = start + std::ceil(std::floor(age / lifetime + nearlyNone) * lifetime - nearlyNone);
            one.ratedItPower += hall * centre.ratedItPower;
            one.itEnergy += runs * year.itEnergy;
            one.facilityEnergy += runs * year.facilityEnergy;
            one.recoverableHeat += runs * year.recoverable;
            one.computing += runs * std::pow(1.0 + assumptions.efficiencyGain, bought);
            one.itInvestment += bought == double(now) ? hall * centre.itInvestment : Money{};
        }
    }
    return all;
}

} // namespace wattort
