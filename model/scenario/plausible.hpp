#pragma once

/// \file
/// Within which bounds the values of features are believed. What lies beyond is a slip of the pen or of the unit.

#include "model/quantity/units.hpp"
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

// Weather at the surface of Central Europe, prices on the exchange.
inline constexpr Limits dryBulbCelsius{-60.0, 60.0};
inline constexpr Limits relativeHumidity{0.0, 1.1};
inline constexpr Limits pressurePa{50'000.0, 120'000.0};
inline constexpr Limits radiationWPerM2{0.0, 1'600.0};
inline constexpr Limits windMPerS{0.0, 100.0};
inline constexpr Limits priceEurPerMwh{-5'000.0, 20'000.0};
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

/// tell(field, value in the field's unit, limits) for each value that cannot be believed.
template <class Record, class Tell>
void eachImplausible(const Record& record, Tell tell)
{
    visitBounded(record, [&tell](std::string_view field, const auto& value, const auto& unit, const Limits& limits) {
        const double number = double(value / unit);
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
        if (!limits.contain(double(value / unit))) {
            value = std::remove_reference_t<decltype(value)>();
        }
    });
}

} // namespace wattort
