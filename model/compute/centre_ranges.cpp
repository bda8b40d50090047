#include "model/compute/centre_ranges.hpp"

#include <algorithm>
#include <cmath>

namespace wattort {

namespace {

/// Assumptions whose range is what planners and operators may choose, not what nobody knows.
constexpr std::array<std::string_view, 14> decisions{
    "curtailment_share", "curtailment_from", "curtailment_until", "curtailment_first_month", "curtailment_last_month",
    "water_supply",      "water_rise",       "ups_modules",       "ups_share_of_it",         "power_cap_share",
    "deferrable_share",  "wetting_from",     "inference_growth",  "design_dry_bulb"};
/// Below this share of itself a figure counts as not moved: rounding.
constexpr double unmoved = 1e-9;

/// What size and year do not look at is taken out, so that assumptions of it are seen to change nothing.
ComputeAssumptions withoutTheRest(ComputeAssumptions assumptions)
{
    assumptions.expansion = {};
    assumptions.renewable = {};
    assumptions.cooling.extremeDeviation = {};
    assumptions.cooling.extremeReturnPeriod = {};
    assumptions.grossFloorAreaPerMegawatt = 0.0;
    assumptions.airGrossFloorAreaPerMegawatt = 0.0;
    assumptions.staffPerMegawatt = 0.0;
    assumptions.colocationStaffPerMegawatt = 0.0;
    return assumptions;
}

double energyReuseFactor(const ComputeYear& year, const HourlyPower* taken)
{
    if (taken == nullptr || taken->size() != year.recoverableHeat.size() || year.facilityEnergy <= Energy{}) {
        return 0.0;
    }
    double reused = 0.0;
    for (std::size_t i = 0; i < taken->size(); ++i) {
        reused += std::min(taken->raw()[i], year.recoverableHeat.raw()[i]);
    }
    return reused * oneHour.value() / year.facilityEnergy.value();
}

CentreOutcome outcomeOf(const CentreRangesInput& input, const SizingInput& sizing)
{
    ComputeYearInput year = input.year;
    year.assumptions = sizing.assumptions;
    year.centre = sizeComputeCentre(sizing);
    const ComputeYear result = simulateComputeYear(year);
    return {inUnit(year.centre.ratedItPower, MW),
            year.centre.accelerators,
            inUnit(result.facilityEnergy, GWh),
            result.annualPue,
            result.wue,
            inUnit(result.recoverable, GWh),
            energyReuseFactor(result, input.wasteHeatTaken.get())};
}

bool moves(double from, double to)
{
    return std::abs(to - from) > unmoved * std::max(std::abs(from), unmoved);
}

/// The assumptions with one of them at another value; the planner's own values stay.
SizingInput withAssumption(const CentreRangesInput& input, const Assumption& varied, double value)
{
    AssumptionOverrides overrides = input.overrides;
    overrides[varied.key] = {value, {}};
    SizingInput sizing = input.sizing;
    sizing.assumptions = computeAssumptions(Assumptions(input.catalogue, overrides), input.equipment);
    return sizing;
}

SizingInput withNameplate(const CentreRangesInput& input, Power Range<Power>::*end)
{
    SizingInput sizing = input.sizing;
    for (ComputeSystem& system : sizing.systems) {
        if (system.key == input.year.centre.system.key) {
            system.nameplate.value = system.nameplate.*end;
        }
    }
    return sizing;
}

/// The planned equipment with one of its numbers at another value.
SizingInput withEquipment(const CentreRangesInput& input, const EquipmentFigure& figure, double value)
{
    const UsedEquipment used = withFigure(usedEquipment(input), figure, value);
    SizingInput sizing = input.sizing;
    for (ComputeSystem& system : sizing.systems) {
        if (system.key == used.system.key) {
            system = used.system;
        }
    }
    for (CoolingSystem& cooling : sizing.coolingSystems) {
        if (cooling.kind == used.cooling.kind) {
            cooling = used.cooling;
        } else if (cooling.kind == used.airCooling.kind) {
            cooling = used.airCooling;
        }
    }
    PowerEquipment equipment = input.equipment;
    equipment.supply = used.supply;
    equipment.transformer = used.transformer;
    sizing.assumptions = computeAssumptions(Assumptions(input.catalogue, input.overrides), equipment);
    return sizing;
}

void combine(CentreRanges& ranges, const CentreOutcome& planned)
{
    for (std::size_t i = 0; i < centreFigureCount; ++i) {
        double up = 0.0;
        double down = 0.0;
        for (const CentreInfluence& one : ranges.influences) {
            const double highest = std::max({one.atLow[i], one.atHigh[i], planned[i]}) - planned[i];
            const double lowest = planned[i] - std::min({one.atLow[i], one.atHigh[i], planned[i]});
            up += highest * highest;
            down += lowest * lowest;
        }
        ranges.figures[i] = {planned[i], planned[i] - std::sqrt(down), planned[i] + std::sqrt(up)};
    }
    // No centre uses less than its IT, takes water back, or hands over more than all.
    Range<double>& pue = ranges.figures[std::size_t(CentreFigure::PowerUsageEffectiveness)];
    pue.low = std::max(pue.low, std::min(pue.value, 1.0));
    for (Range<double>& figure : ranges.figures) {
        figure.low = std::max(figure.low, 0.0);
    }
    Range<double>& reuse = ranges.figures[std::size_t(CentreFigure::EnergyReuseFactor)];
    reuse.high = std::min(reuse.high, std::max(reuse.value, 1.0));
}

} // namespace

std::string_view unitOf(CentreFigure figure)
{
    switch (figure) {
    case CentreFigure::ItPower:
        return "MW";
    case CentreFigure::Electricity:
    case CentreFigure::RecoverableHeat:
        return "GWh";
    case CentreFigure::WaterUsageEffectiveness:
        return "l/kWh";
    case CentreFigure::Accelerators:
    case CentreFigure::PowerUsageEffectiveness:
    case CentreFigure::EnergyReuseFactor:
        break;
    }
    return "1";
}

UsedEquipment usedEquipment(const CentreRangesInput& input)
{
    const ComputeCentre& centre = input.year.centre;
    return {centre.system, centre.cooling, centre.airCooling, input.equipment.supply, input.equipment.transformer};
}

CentreRanges centreRanges(const CentreRangesInput& input, const Task& task)
{
    const CentreOutcome planned = outcomeOf(input, input.sizing);
    CentreRanges ranges;
    const auto add = [&](std::string key, const SizingInput& low, const SizingInput& high) {
        CentreInfluence influence{std::move(key), outcomeOf(input, low), outcomeOf(input, high)};
        for (std::size_t i = 0; i < centreFigureCount; ++i) {
            if (moves(planned[i], influence.atLow[i]) || moves(planned[i], influence.atHigh[i])) {
                ranges.influences.push_back(std::move(influence));
                return;
            }
        }
    };
    const ComputeAssumptions base = withoutTheRest(input.sizing.assumptions);
    double done = 0.0;
    for (const Assumption& varied : input.catalogue) {
        done += 1.0;
        const bool decided = std::find(decisions.begin(), decisions.end(), varied.key) != decisions.end();
        if (varied.group != "compute" || decided || !(varied.low < varied.high)) {
            continue;
        }
        task.report(done / double(input.catalogue.size() + 1));
        const SizingInput low = withAssumption(input, varied, varied.low);
        const SizingInput high = withAssumption(input, varied, varied.high);
        if (!(withoutTheRest(low.assumptions) == base && withoutTheRest(high.assumptions) == base)) {
            add(varied.key, low, high);
        }
    }
    for (const EquipmentFigure& figure : equipmentFigures(usedEquipment(input), input.equipmentRanges)) {
        task.report(done / double(input.catalogue.size() + 1));
        add(influenceKey(figure.range), withEquipment(input, figure, figure.range.low),
            withEquipment(input, figure, figure.range.high));
    }
    const Range<Power>& nameplate = input.year.centre.system.nameplate;
    if (nameplate.low > Power{} && nameplate.low < nameplate.high) {
        add(std::string(nameplateKey), withNameplate(input, &Range<Power>::low),
            withNameplate(input, &Range<Power>::high));
    }
    combine(ranges, planned);
    return ranges;
}

std::vector<CentreInfluence> influencesOn(const CentreRanges& ranges, CentreFigure figure)
{
    const auto i = std::size_t(figure);
    const double planned = ranges.figures[i].value;
    const auto width = [i, planned](const CentreInfluence& one) {
        return std::max({one.atLow[i], one.atHigh[i], planned}) - std::min({one.atLow[i], one.atHigh[i], planned});
    };
    std::vector<CentreInfluence> moving;
    std::copy_if(
        ranges.influences.begin(), ranges.influences.end(), std::back_inserter(moving),
        [&](const CentreInfluence& one) { return moves(planned, one.atLow[i]) || moves(planned, one.atHigh[i]); });
    std::stable_sort(moving.begin(), moving.end(),
                     [&](const CentreInfluence& a, const CentreInfluence& b) { return width(a) > width(b); });
    return moving;
}

} // namespace wattort
