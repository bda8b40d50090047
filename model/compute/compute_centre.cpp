#include "model/compute/compute_centre.hpp"

#include "model/compute/facility.hpp"
#include "model/compute/network_power.hpp"

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

const CoolingSystem& chooseCooling(const SizingInput& input)
{
    const auto wanted =
        std::find_if(input.coolingSystems.begin(), input.coolingSystems.end(),
                     [&](const CoolingSystem& cooling) { return cooling.kind == input.design.cooling; });
    expects(wanted != input.coolingSystems.end(), "the catalogue has every kind of cooling");
    return *wanted;
}

/// Cold plates need their loop, and the loop needs cold plates. Servers for air can be immersed.
bool suits(const ComputeSystem& system, CoolingKind kind)
{
    return system.liquidCooled == (kind == CoolingKind::DirectToChip);
}

void checkCooling(ComputeCentre& centre, const SizingInput& input)
{
    const ComputeSystem& system = centre.system;
    if (!suits(system, centre.cooling.kind)) {
        centre.findings.push_back({.problem = Problem::CoolingNotForSystem,
                                   .place = {.field = "cooling"},
                                   .found = system.key,
                                   .expected = system.liquidCooled ? "direct_to_chip" : "air_dry_economiser"});
    } else if (system.liquidCooled && input.assumptions.waterSupply > system.maximumWaterSupply) {
        centre.findings.push_back({.problem = Problem::WaterTooWarm,
                                   .place = {.field = "water_supply"},
                                   .found = text(inCelsius(input.assumptions.waterSupply)),
                                   .expected = text(inCelsius(system.maximumWaterSupply))});
    }
}

/// Numbers that cannot be a size give a finding and 0.
double size(double wanted, const char* field, Findings& findings)
{
    if (std::isfinite(wanted) && wanted > 0.0) {
        return wanted;
    }
    findings.push_back(
        {.problem = Problem::OutOfRange, .place = {.field = field}, .found = text(wanted), .expected = "> 0"});
    return 0.0;
}

void sizeIt(ComputeCentre& centre, const ItPowerModel& model, const ComputeDesign& design)
{
    if (design.basis == SizingBasis::Accelerators) {
        centre.accelerators = size(design.accelerators, "accelerators", centre.findings);
        centre.ratedItPower = model.total(centre.accelerators);
    } else {
        centre.ratedItPower = size(design.itPower.value(), "it_power", centre.findings) * W;
        centre.accelerators = model.accelerators(centre.ratedItPower);
    }
    centre.systemsInstalled = centre.accelerators / std::max(centre.system.acceleratorsPerSystem, 1.0);
    centre.racks = centre.systemsInstalled / std::max(centre.system.systemsPerRack, 1.0);
}

void sizeConnection(ComputeCentre& centre, const ItPowerModel& model, const SizingInput& input)
{
    const Facility facility({.ratedItPower = centre.ratedItPower,
                             .redundancy = input.design.redundancy,
                             .cooling = centre.cooling,
                             .liquidShare = centre.liquidShare},
                            input.assumptions);
    const FacilityHour& day = facility.designDay();
    centre.nonRedundantConnection = Power::from_value(day.totalWatt());
    centre.apparentPowerMva = inUnit(centre.nonRedundantConnection, MW) / input.assumptions.powerFactor;
    const double n = centre.accelerators;
    centre.chain = {{PowerStepKind::Compute, model.compute(n)},
                    {PowerStepKind::Network, model.network(n)},
                    {PowerStepKind::Storage, model.storage(n)},
                    {PowerStepKind::Management, model.management(n)},
                    {PowerStepKind::PowerSupply, Power::from_value(day.powerSupplyWatt)},
                    {PowerStepKind::Distribution, Power::from_value(day.distributionWatt)},
                    {PowerStepKind::Lighting, Power::from_value(day.lightingWatt)},
                    {PowerStepKind::Cooling, Power::from_value(day.cooling.powerWatt)}};
}

void sizeSite(ComputeCentre& centre, const SizingInput& input)
{
    const ComputeAssumptions& assumptions = input.assumptions;
    const double megawatts = inUnit(centre.ratedItPower, MW);
    const bool colocation = input.design.load == LoadKind::Colocation;
    const double floorArea = centre.liquidShare > 0.0 && !colocation ? assumptions.grossFloorAreaPerMegawatt
                                                                     : assumptions.airGrossFloorAreaPerMegawatt;
    centre.plotArea = megawatts * assumptions.plotAreaPerMegawatt * m2;
    centre.grossFloorArea = megawatts * floorArea * m2;
    centre.buildingInvestment = centre.ratedItPower * assumptions.buildingCost;
    centre.itInvestment = centre.system.price.value() > 0.0
                              ? centre.systemsInstalled * (1.0 + assumptions.networkStorageCost) * centre.system.price
                              : Money(centre.ratedItPower * assumptions.itCost);
    centre.staff = megawatts * (colocation ? assumptions.colocationStaffPerMegawatt : assumptions.staffPerMegawatt);
}

} // namespace

ComputeCentre sizeComputeCentre(const SizingInput& input)
{
    ComputeCentre centre;
    centre.system = chooseSystem(input, centre.findings);
    centre.cooling = chooseCooling(input);
    checkCooling(centre, input);
    centre.liquidShare = effectiveLiquidShare(centre.system, centre.cooling);
    const ItPowerModel model(centre.system, input.assumptions);
    sizeIt(centre, model, input.design);
    sizeConnection(centre, model, input);
    sizeSite(centre, input);
    return centre;
}

} // namespace wattort
