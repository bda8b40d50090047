#include "model/compute/compute_centre.hpp"

#include "model/compute/centre_size.hpp"

#include <algorithm>
#include <cmath>
#include <locale>
#include <sstream>

namespace wattort {

namespace {

std::string text(double number)
{
    std::ostringstream stream;
    stream.imbue(std::locale::classic());
    stream << number;
    return stream.str();
}

const ComputeSystem& chooseSystem(const SizingInput& input, Findings& findings)
{
    const auto usable = std::find_if(input.systems.begin(), input.systems.end(), [](const ComputeSystem& system) {
        return system.forSizing && system.nameplate.value.value() > 0.0;
    });
    expects(usable != input.systems.end(), "the catalogue has a system for sizing");
    const auto wanted = std::find_if(input.systems.begin(), input.systems.end(),
                                     [&](const ComputeSystem& system) { return system.key == input.design.system; });
    if (wanted == input.systems.end()) {
        findings.push_back({.problem = Problem::NoSuchSystem,
                            .place = {.field = "system"},
                            .found = input.design.system,
                            .expected = usable->key});
        return *usable;
    }
    if (!wanted->forSizing || wanted->nameplate.value.value() <= 0.0) {
        findings.push_back({.problem = Problem::SystemNotForSizing,
                            .place = {.field = "system"},
                            .found = wanted->key,
                            .expected = usable->key});
        return *usable;
    }
    return *wanted;
}

const CoolingSystem& coolingOf(const SizingInput& input, CoolingKind kind)
{
    const auto wanted = std::find_if(input.coolingSystems.begin(), input.coolingSystems.end(),
                                     [kind](const CoolingSystem& cooling) { return cooling.kind == kind; });
    expects(wanted != input.coolingSystems.end(), "the catalogue has every kind of cooling");
    return *wanted;
}

/// What cools the air of the rooms. A loop cannot: then what new scenarios have does.
const CoolingSystem& airCoolingOf(const SizingInput& input, Findings& findings)
{
    const ComputeDesign& design = input.design;
    if (!hasLiquidLoop(design.cooling)) {
        return coolingOf(input, design.cooling);
    }
    if (hasLiquidLoop(design.airCooling)) {
        Finding finding;
        finding.problem = Problem::CoolingNotForAir;
        finding.place.field = "air_cooling";
        findings.push_back(finding);
        return coolingOf(input, ComputeDesign{}.airCooling);
    }
    return coolingOf(input, design.airCooling);
}

/// Cold plates need their loop, and the loop needs cold plates. Servers for air can be immersed.
bool suits(const ComputeSystem& system, CoolingKind kind)
{
    return system.liquidCooled == (kind == CoolingKind::DirectToChip);
}

/// Facility water is as warm as the planner wants, or as the wanted heat asks for.
Temperature waterSupply(const SizingInput& input, const CoolingSystem& cooling)
{
    return input.design.basis == SizingBasis::Heat
               ? input.design.target.heatTemperature - (cooling.waterReturn - cooling.waterSupply)
               : input.assumptions.waterSupply;
}

void checkCooling(ComputeCentre& centre, const SizingInput& input)
{
    const ComputeSystem& system = centre.system;
    if (!suits(system, centre.cooling.kind)) {
        centre.findings.push_back({.problem = Problem::CoolingNotForSystem,
                                   .place = {.field = "cooling"},
                                   .found = system.key,
                                   .expected = system.liquidCooled ? "direct_to_chip" : "air_dry_economiser"});
    } else if (system.liquidCooled && centre.waterSupply > system.maximumWaterSupply) {
        centre.findings.push_back({.problem = Problem::WaterTooWarm,
                                   .place = {.field = "water_supply"},
                                   .found = text(inCelsius(centre.waterSupply)),
                                   .expected = text(inCelsius(system.maximumWaterSupply))});
    }
    const Temperature wanted = input.design.target.heatTemperature;
    if (input.design.basis == SizingBasis::Heat && centre.heatTemperature < wanted - 1e-9 * K) {
        centre.findings.push_back({.problem = Problem::HeatTooCold,
                                   .place = {.field = "heat_temperature"},
                                   .found = text(inCelsius(centre.heatTemperature)),
                                   .expected = text(inCelsius(wanted))});
    }
}

/// The decision that the basis stands for, as the interfaces call it, and its number.
struct Wanted {
    const char* field;
    double value;
};

Wanted wantedSize(const ComputeDesign& design)
{
    const SizingTarget& target = design.target;
    switch (design.basis) {
    case SizingBasis::ItPower:
        return {"it_power", design.itPower.value()};
    case SizingBasis::Accelerators:
        return {"accelerators", design.accelerators};
    case SizingBasis::Racks:
        return {"racks", target.racks};
    case SizingBasis::TrainingJob:
        return {"training", trainingOperations(target.training) / target.training.duration.value()};
    case SizingBasis::Inference:
        return {"inference", target.inference.tokensPerSecond};
    case SizingBasis::GridConnection:
        return {"connection", target.connection.value()};
    case SizingBasis::PlotArea:
        return {"plot_area", target.plotArea.value()};
    case SizingBasis::Heat:
        return {"heat", target.heat.value()};
    case SizingBasis::Budget:
        return {"budget", target.budget.value()};
    }
    return {"", 0.0};
}

/// Numbers that cannot be a size, and sizes that no number of accelerators reaches, give a finding.
double wantedAccelerators(const CentreSize& size, const ComputeDesign& design, Findings& findings)
{
    const auto [field, wanted] = wantedSize(design);
    if (!std::isfinite(wanted) || wanted <= 0.0) {
        findings.push_back(
            {.problem = Problem::OutOfRange, .place = {.field = field}, .found = text(wanted), .expected = "> 0"});
        return 0.0;
    }
    const double accelerators = size.accelerators(design);
    const bool tooSlow = design.basis == SizingBasis::TrainingJob && accelerators >= size.training().mostUseful();
    if (!(accelerators > 0.0) || tooSlow) {
        findings.push_back({.problem = Problem::SizeOutOfReach, .place = {.field = field}});
    }
    return accelerators;
}

void sizeIt(ComputeCentre& centre, const CentreSize& size, const ComputeDesign& design)
{
    centre.accelerators = wantedAccelerators(size, design, centre.findings);
    // Exactly what was asked for, not what the inverse of the inverse gives.
    centre.ratedItPower = design.basis == SizingBasis::ItPower && centre.accelerators > 0.0
                              ? design.itPower
                              : size.power().total(centre.accelerators);
    centre.systemsInstalled = centre.accelerators / std::max(centre.system.acceleratorsPerSystem, 1.0);
    centre.racks = size.racks(centre.accelerators);
    centre.heatAtFullWork = size.heat(centre.accelerators);
    centre.trainingDuration = size.training().duration(design.target.training, centre.accelerators);
    centre.tokensPerSecond = size.tokensPerSecond() * centre.accelerators;
}

void sizeConnection(ComputeCentre& centre, const ItPowerModel& model, const SizingInput& input)
{
    const Facility facility(facilityOf(centre, input.design.redundancy), input.assumptions);
    const FacilityHour& day = facility.designDay();
    centre.nonRedundantConnection = Power::from_value(day.totalWatt());
    centre.apparentPowerMva = inUnit(centre.nonRedundantConnection, MW) / input.assumptions.powerFactor;
    centre.transformersMva =
        centre.apparentPowerMva / ratedLoadFraction(input.assumptions.electrical, input.design.redundancy);
    const double n = centre.accelerators;
    const Power lost = (1.0 - centre.system.rackPower.efficiency()) * model.compute(n);
    centre.chain = {{PowerStepKind::Compute, model.compute(n) - lost},
                    {PowerStepKind::RackConversion, lost},
                    {PowerStepKind::Network, model.network(n)},
                    {PowerStepKind::Storage, model.storage(n)},
                    {PowerStepKind::Management, model.management(n)},
                    {PowerStepKind::PowerSupply, Power::from_value(day.powerSupplyWatt)},
                    {PowerStepKind::Distribution, Power::from_value(day.distributionWatt)},
                    {PowerStepKind::Lighting, Power::from_value(day.lightingWatt)},
                    {PowerStepKind::Cooling, Power::from_value(day.cooling.powerWatt)}};
}

void sizeSite(ComputeCentre& centre, const CentreSize& size, const SizingInput& input)
{
    const ComputeAssumptions& assumptions = input.assumptions;
    const double megawatts = inUnit(centre.ratedItPower, MW);
    const bool colocation = input.design.load == LoadKind::Colocation;
    const double floorArea = centre.liquidShare > 0.0 && !colocation ? assumptions.grossFloorAreaPerMegawatt
                                                                     : assumptions.airGrossFloorAreaPerMegawatt;
    centre.servesCustomers = colocation;
    centre.plotArea = size.plotArea(centre.accelerators);
    centre.grossFloorArea = megawatts * floorArea * m2;
    centre.buildingInvestment = size.buildingInvestment(centre.accelerators);
    centre.itInvestment = size.itInvestment(centre.accelerators);
    centre.staff = megawatts * (colocation ? assumptions.colocationStaffPerMegawatt : assumptions.staffPerMegawatt);
}

} // namespace

FacilityDesign facilityOf(const ComputeCentre& centre, Redundancy redundancy)
{
    return {.ratedItPower = centre.ratedItPower,
            .redundancy = redundancy,
            .cooling = centre.cooling,
            .airCooling = centre.airCooling,
            .heatRejection = centre.heatRejection,
            .liquidShare = centre.liquidShare,
            .waterSupply = centre.waterSupply,
            .warmestWater = centre.system.maximumWaterSupply};
}

ComputeCentre sizeComputeCentre(const SizingInput& input)
{
    ComputeCentre centre;
    centre.system = chooseSystem(input, centre.findings);
    centre.cooling = coolingOf(input, input.design.cooling);
    centre.airCooling = airCoolingOf(input, centre.findings);
    centre.heatRejection = input.design.heatRejection;
    centre.liquidShare = effectiveLiquidShare(centre.system, centre.cooling);
    centre.waterSupply = waterSupply(input, centre.cooling);
    centre.heatTemperature = centre.liquidShare > 0.0
                                 ? centre.waterSupply + (centre.cooling.waterReturn - centre.cooling.waterSupply)
                                 : centre.airCooling.airLoopReturn;
    checkCooling(centre, input);
    const CentreSize size({.system = centre.system,
                           .cooling = centre.cooling,
                           .airCooling = centre.airCooling,
                           .liquidShare = centre.liquidShare,
                           .waterSupply = centre.waterSupply,
                           .design = input.design},
                          input.assumptions);
    sizeIt(centre, size, input.design);
    sizeConnection(centre, size.power(), input);
    sizeSite(centre, size, input);
    return centre;
}

} // namespace wattort
