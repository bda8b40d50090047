#pragma once

/// \file
/// Within which bounds the values of features are believed. What lies beyond is a slip of the pen or of the unit.

#include "model/quantity/units.hpp"
#include "model/scenario/catalogue.hpp"
#include "model/scenario/layer.hpp"

#include <cmath>
#include <concepts>
#include <string_view>
#include <type_traits>

namespace wattort {

struct Limits {
    double low = 0.0;
    double high = 0.0;

    bool contain(double value) const { return std::isfinite(value) && value >= low && value <= high; }
};

namespace limits {

/// The tallest building has 163 storeys, the tallest in Germany 65.
inline constexpr Limits storeys{0.0, 163.0};
inline constexpr Limits constructionYear{1000.0, 2100.0};
/// The largest building on earth has 2 km².
inline constexpr Limits floorAreaM2{0.0, 5e6};
inline constexpr Limits meteredHeatMwh{0.0, 1e6};
inline constexpr Limits capacityMw{0.0, 1e5};
inline constexpr Limits landPriceEurPerM2{0.0, 1e5};
/// Up to 1,100 kV are in use.
inline constexpr Limits voltage{0.0, 1.2e6};
inline constexpr Limits nominalDiameter{0.0, 2'000.0};
/// The largest heating plants have some hundred megawatts.
inline constexpr Limits heatSourceMw{0.0, 5'000.0};
inline constexpr Limits heatCostEurPerMwh{-200.0, 1'000.0};
inline constexpr Limits heatSourceEur{0.0, 1e10};
inline constexpr Limits emissionGPerKwh{0.0, 2'000.0};
/// From cold local heat to superheated water.
inline constexpr Limits supplyKelvin{273.15, 473.15};
inline constexpr Limits supplyCelsius{0.0, 200.0};

// Weather at the surface of Central Europe, prices on the exchange.
inline constexpr Limits dryBulbCelsius{-60.0, 60.0};
inline constexpr Limits relativeHumidity{0.0, 1.1};
inline constexpr Limits pressurePa{50'000.0, 120'000.0};
inline constexpr Limits radiationWPerM2{0.0, 1'600.0};
inline constexpr Limits windMPerS{0.0, 100.0};
inline constexpr Limits priceEurPerMwh{-5'000.0, 20'000.0};

// Equipment of compute centres.
inline constexpr Limits systemPowerW{0.0, 1e8};
inline constexpr Limits unitsPerSystem{0.0, 1e6};
inline constexpr Limits share{0.0, 1.0};
inline constexpr Limits efficiency{0.5, 1.0};
inline constexpr Limits loopKelvin{250.0, 400.0};
inline constexpr Limits differenceKelvin{0.0, 60.0};
inline constexpr Limits fanPressurePa{0.0, 5'000.0};
inline constexpr Limits lossShare{0.0, 0.5};
inline constexpr Limits systemPriceEur{0.0, 1e10};
inline constexpr Limits chip{0.0, 1e6};
inline constexpr Limits pipeMetres{0.0, 3.0};
inline constexpr Limits pipeKelvin{273.15, 473.15};
inline constexpr Limits pipePa{0.0, 1e7};
inline constexpr Limits pipeMPerS{0.0, 20.0};
inline constexpr Limits pipeLoss{0.0, 50.0};
inline constexpr Limits trenchEurPerM{0.0, 1e6};
inline constexpr Limits transformerVa{0.0, 1e10};

inline constexpr Limits latitudeDegrees{-90.0, 90.0};
inline constexpr Limits longitudeDegrees{-180.0, 180.0};

} // namespace limits

template <class Value, class Record>
concept MaybeConst = std::same_as<std::remove_const_t<Value>, Record>;

// visit(field, value, unit, limits) for each value that has bounds; the names are those of the scenario file. 0 is
// "not known" for all of them.

template <class Visit>
void visitBounded(MaybeConst<Building> auto& building, Visit visit)
{
    visit("storeys", building.storeys, 1.0, limits::storeys);
    visit("construction_year", building.constructionYear, 1.0, limits::constructionYear);
    visit("floor_area_m2", building.floorArea, Area(m2), limits::floorAreaM2);
    visit("metered_heat_mwh", building.meteredHeat, MWh, limits::meteredHeatMwh);
}

template <class Visit>
void visitBounded(MaybeConst<Site> auto& site, Visit visit)
{
    visit("grid_capacity_mw", site.gridCapacity, MW, limits::capacityMw);
    visit("land_price_eur_per_m2", site.landPrice, PricePerArea(EUR / m2), limits::landPriceEurPerM2);
}

template <class Visit>
void visitBounded(MaybeConst<Substation> auto& substation, Visit visit)
{
    visit("voltage_v", substation.voltage, 1.0, limits::voltage);
    visit("free_capacity_mw", substation.freeCapacity, MW, limits::capacityMw);
}

template <class Visit>
void visitBounded(MaybeConst<PowerLine> auto& line, Visit visit)
{
    visit("voltage_v", line.voltage, 1.0, limits::voltage);
}

template <class Visit>
void visitBounded(MaybeConst<HeatNetworkPipe> auto& pipe, Visit visit)
{
    visit("nominal_diameter", pipe.nominalDiameter, 1.0, limits::nominalDiameter);
}

template <class Visit>
void visitBounded(MaybeConst<HeatSource> auto& source, Visit visit)
{
    visit("power_mw", source.power, MW, limits::heatSourceMw);
    visit("heat_cost_eur_per_mwh", source.heatCost, EnergyPrice(EUR / MWh), limits::heatCostEurPerMwh);
    visit("investment_eur", source.investment, Money(EUR), limits::heatSourceEur);
    visit("fixed_cost_eur_per_a", source.fixedCost, Money(EUR), limits::heatSourceEur);
    visit("emission_factor_g_per_kwh", source.emissionFactor, EmissionFactor(1e-3 * kg / kWh), limits::emissionGPerKwh);
    visit("supply_temperature_k", source.supplyTemperature, Temperature::from_value(1.0), limits::supplyKelvin);
}

template <class Visit>
void visitBounded(MaybeConst<Accelerator> auto& chip, Visit visit)
{
    visit("power_w", chip.power.value, Power(W), limits::systemPowerW);
    visit("dense_bf16_petaflops", chip.denseBf16Petaflops, 1.0, limits::chip);
    visit("dense_fp8_petaflops", chip.denseFp8Petaflops, 1.0, limits::chip);
    visit("memory_gigabytes", chip.memoryGigabytes, 1.0, limits::chip);
    visit("bandwidth_terabytes_per_second", chip.bandwidthTerabytesPerSecond, 1.0, limits::chip);
}

template <class Visit>
void visitBounded(MaybeConst<ComputeSystem> auto& system, Visit visit)
{
    visit("accelerators_per_system", system.acceleratorsPerSystem, 1.0, limits::unitsPerSystem);
    visit("systems_per_rack", system.systemsPerRack, 1.0, limits::unitsPerSystem);
    visit("nameplate_w", system.nameplate.value, Power(W), limits::systemPowerW);
    visit("nameplate_low_w", system.nameplate.low, Power(W), limits::systemPowerW);
    visit("nameplate_high_w", system.nameplate.high, Power(W), limits::systemPowerW);
    visit("maximum_share", system.maximumShare, 1.0, limits::share);
    visit("idle_share", system.idleShare, 1.0, limits::share);
    visit("liquid_share", system.liquidShare, 1.0, limits::share);
    visit("network_gbit", system.networkGbit, 1.0, limits::chip);
    visit("price_eur", system.price, Money(EUR), limits::systemPriceEur);
    visit("rectifier_efficiency", system.rackPower.rectifierEfficiency, 1.0, limits::efficiency);
    visit("converter_efficiency", system.rackPower.converterEfficiency, 1.0, limits::efficiency);
    visit("accelerator_power_w", system.accelerator.power.value, Power(W), limits::systemPowerW);
    visit("dense_bf16_petaflops", system.accelerator.denseBf16Petaflops, 1.0, limits::chip);
    visit("dense_fp8_petaflops", system.accelerator.denseFp8Petaflops, 1.0, limits::chip);
    visit("memory_gigabytes", system.accelerator.memoryGigabytes, 1.0, limits::chip);
    visit("bandwidth_terabytes_per_second", system.accelerator.bandwidthTerabytesPerSecond, 1.0, limits::chip);
}

template <class Visit>
void visitBounded(MaybeConst<CoolingSystem> auto& cooling, Visit visit)
{
    visit("liquid_share", cooling.liquidShare, 1.0, limits::share);
    visit("free_cooling_approach_k", cooling.freeCoolingApproach, TemperatureDifference(K), limits::differenceKelvin);
    visit("fan_pressure_pa", cooling.fanPressure, Pressure(Pa), limits::fanPressurePa);
    visit("air_spread_k", cooling.airSpread, TemperatureDifference(K), limits::differenceKelvin);
    visit("carnot_share", cooling.carnotShare, 1.0, limits::share);
    visit("pump_share", cooling.pumpShare, 1.0, limits::share);
    visit("heat_rejection_fan", cooling.heatRejectionFan, 1.0, limits::share);
    visit("recoverable_liquid", cooling.recoverableLiquid, 1.0, limits::share);
    visit("recoverable_air", cooling.recoverableAir, 1.0, limits::share);
    visit("cycles_of_concentration", cooling.cyclesOfConcentration, 1.0, Limits{0.0, 100.0});
}

template <class Visit>
void visitBounded(MaybeConst<PowerSupply> auto& supply, Visit visit)
{
    visit("loss_constant", supply.lossConstant, 1.0, limits::lossShare);
    visit("loss_proportional", supply.lossProportional, 1.0, limits::lossShare);
    visit("loss_quadratic", supply.lossQuadratic, 1.0, limits::lossShare);
}

template <class Visit>
void visitBounded(MaybeConst<Transformer> auto& transformer, Visit visit)
{
    visit("rating_va", transformer.rating, Power(W), limits::transformerVa);
    visit("no_load_loss_w", transformer.noLoadLoss, Power(W), limits::systemPowerW);
    visit("load_loss_w", transformer.loadLoss, Power(W), limits::systemPowerW);
}

template <class Visit>
void visitBounded(MaybeConst<PipeType> auto& pipe, Visit visit)
{
    visit("nominal_diameter", pipe.nominalDiameter, 1.0, limits::nominalDiameter);
    visit("inner_diameter_m", pipe.innerDiameter, Length(m), limits::pipeMetres);
    visit("outer_diameter_m", pipe.outerDiameter, Length(m), limits::pipeMetres);
    visit("gap_m", pipe.gap, Length(m), limits::pipeMetres);
    for (std::size_t series = 0; series < pipe.casingDiameter.size(); ++series) {
        visit("casing_diameter_m", pipe.casingDiameter[series], Length(m), limits::pipeMetres);
        visit("casing_wall_m", pipe.casingWall[series], Length(m), limits::pipeMetres);
    }
    for (auto& loss : pipe.statedLoss) {
        visit("stated_loss_w_per_m_k", loss, ThermalConductivity(W / (m * K)), limits::pipeLoss);
    }
    visit("maximum_temperature_k", pipe.maximumTemperature.value(), 1.0, limits::pipeKelvin);
    visit("continuous_temperature_k", pipe.continuousTemperature.value(), 1.0, limits::pipeKelvin);
    visit("maximum_pressure_pa", pipe.maximumPressure, Pressure(Pa), limits::pipePa);
    visit("maximum_velocity_m_per_s", pipe.maximumVelocity, Velocity::from_value(1.0), limits::pipeMPerS);
    visit("trench_cost_eur_per_m", pipe.trenchCost.value, PricePerLength(EUR / m), limits::trenchEurPerM);
    visit("trench_cost_low_eur_per_m", pipe.trenchCost.low, PricePerLength(EUR / m), limits::trenchEurPerM);
    visit("trench_cost_high_eur_per_m", pipe.trenchCost.high, PricePerLength(EUR / m), limits::trenchEurPerM);
}

/// Steel pipes have room for foam in each of their casings. \pre not Plastic, which states its loss
inline bool hasSoundSection(const PipeType& pipe)
{
    const bool twin = pipe.system == PipeSystem::SteelTwin;
    const Length needed = twin ? 2.0 * pipe.outerDiameter + pipe.gap : pipe.outerDiameter;
    bool sound = pipe.innerDiameter < pipe.outerDiameter && (!twin || pipe.gap > Length{});
    for (std::size_t series = 0; series < pipe.casingDiameter.size(); ++series) {
        const Length wall = pipe.casingWall[series];
        sound = sound && wall > Length{} && needed < pipe.casingDiameter[series] - 2.0 * wall;
    }
    return sound;
}

/// Also of absolute temperatures, which have no ratio.
template <class Value, class Unit>
double numberIn(const Value& value, const Unit& unit)
{
    if constexpr (requires { value.value(); }) {
        return value.value() / unit.value();
    } else {
        return double(value) / double(unit);
    }
}

/// tell(field, value in the field's unit, limits) for each value that cannot be believed.
template <class Record, class Tell>
void eachImplausible(const Record& record, Tell tell)
{
    visitBounded(record, [&tell](std::string_view field, const auto& value, const auto& unit, const Limits& limits) {
        const double number = numberIn(value, unit);
        if (number != 0.0 && !limits.contain(number)) {
            tell(field, number, limits);
        }
    });
}

/// Makes what cannot be believed "not known"; the rest of the feature is of use.
template <class Record>
void forgetImplausible(Record& record)
{
    visitBounded(record, [](std::string_view /*field*/, auto& value, const auto& unit, const Limits& limits) {
        if (!limits.contain(numberIn(value, unit))) {
            value = std::remove_reference_t<decltype(value)>();
        }
    });
}

} // namespace wattort
