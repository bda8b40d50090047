#pragma once

/// \file
/// The names that enum values have in files: snake_case, never translated, never changed once released.

#include "model/finding/finding.hpp"
#include "model/scenario/catalogue.hpp"
#include "model/scenario/scenario.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace wattort::data {

template <class Enum>
using EnumKey = std::pair<std::string_view, Enum>;

/// All keys of one enum; specialised below.
template <class Enum>
inline constexpr std::array<EnumKey<Enum>, 0> enumKeys{};

template <class Enum>
std::string_view keyOf(Enum value)
{
    for (const auto& [key, candidate] : enumKeys<Enum>) {
        if (candidate == value) {
            return key;
        }
    }
    expects(false, "each value of an enum in a file has a key");
    return {};
}

template <class Enum>
std::optional<Enum> fromKey(std::string_view key)
{
    for (const auto& [name, value] : enumKeys<Enum>) {
        if (name == key) {
            return value;
        }
    }
    return {};
}

template <>
inline constexpr auto enumKeys<Confidence> = std::to_array<EnumKey<Confidence>>({
    {"verified", Confidence::Verified},
    {"derived", Confidence::Derived},
    {"memory", Confidence::Memory},
    {"assumed", Confidence::Assumed},
});

template <>
inline constexpr auto enumKeys<LayerKind> = std::to_array<EnumKey<LayerKind>>({
    {"streets", LayerKind::Streets},
    {"buildings", LayerKind::Buildings},
    {"land_use", LayerKind::LandUse},
    {"sites", LayerKind::Sites},
    {"substations", LayerKind::Substations},
    {"power_lines", LayerKind::PowerLines},
    {"exclusion", LayerKind::Exclusion},
    {"heat_network", LayerKind::HeatNetwork},
    {"heat_density", LayerKind::HeatDensity},
});

template <>
inline constexpr auto enumKeys<SurfaceClass> = std::to_array<EnumKey<SurfaceClass>>({
    {"main_road", SurfaceClass::MainRoad},
    {"street", SurfaceClass::Street},
    {"path", SurfaceClass::Path},
    {"unpaved", SurfaceClass::Unpaved},
});

template <>
inline constexpr auto enumKeys<Decision> = std::to_array<EnumKey<Decision>>({
    {"optional", Decision::Optional},
    {"mandatory", Decision::Mandatory},
    {"excluded", Decision::Excluded},
});

template <>
inline constexpr auto enumKeys<BuildingUse> = std::to_array<EnumKey<BuildingUse>>({
    {"unknown", BuildingUse::Unknown},
    {"single_family_house", BuildingUse::SingleFamilyHouse},
    {"multi_family_house", BuildingUse::MultiFamilyHouse},
    {"office", BuildingUse::Office},
    {"retail", BuildingUse::Retail},
    {"school", BuildingUse::School},
    {"research", BuildingUse::Research},
    {"health", BuildingUse::Health},
    {"culture", BuildingUse::Culture},
    {"sports", BuildingUse::Sports},
    {"lodging", BuildingUse::Lodging},
    {"production", BuildingUse::Production},
    {"technical", BuildingUse::Technical},
    {"transport", BuildingUse::Transport},
    {"unheated", BuildingUse::Unheated},
});

template <>
inline constexpr auto enumKeys<LandUseKind> = std::to_array<EnumKey<LandUseKind>>({
    {"residential", LandUseKind::Residential},
    {"commercial", LandUseKind::Commercial},
    {"industrial", LandUseKind::Industrial},
    {"agriculture", LandUseKind::Agriculture},
    {"forest", LandUseKind::Forest},
    {"green", LandUseKind::Green},
    {"water", LandUseKind::Water},
    {"railway", LandUseKind::Railway},
    {"brownfield", LandUseKind::Brownfield},
    {"other", LandUseKind::Other},
});

template <>
inline constexpr auto enumKeys<ExclusionKind> = std::to_array<EnumKey<ExclusionKind>>({
    {"flood_area", ExclusionKind::FloodArea},
    {"nature_reserve", ExclusionKind::NatureReserve},
    {"national_park", ExclusionKind::NationalPark},
    {"natura_2000", ExclusionKind::Natura2000},
    {"water_protection", ExclusionKind::WaterProtection},
    {"landscape_protection", ExclusionKind::LandscapeProtection},
    {"other", ExclusionKind::Other},
});

template <>
inline constexpr auto enumKeys<SizingBasis> = std::to_array<EnumKey<SizingBasis>>({
    {"it_power", SizingBasis::ItPower},
    {"accelerators", SizingBasis::Accelerators},
});

template <>
inline constexpr auto enumKeys<CoolingKind> = std::to_array<EnumKey<CoolingKind>>({
    {"air_chiller", CoolingKind::AirChiller},
    {"air_dry_economiser", CoolingKind::AirDryEconomiser},
    {"air_wet_economiser", CoolingKind::AirWetEconomiser},
    {"direct_air_adiabatic", CoolingKind::DirectAirAdiabatic},
    {"rear_door", CoolingKind::RearDoor},
    {"direct_to_chip", CoolingKind::DirectToChip},
    {"immersion", CoolingKind::Immersion},
});

template <>
inline constexpr auto enumKeys<Redundancy> = std::to_array<EnumKey<Redundancy>>({
    {"n", Redundancy::N},
    {"n_plus_1", Redundancy::NPlus1},
    {"three_halves", Redundancy::ThreeHalves},
    {"four_thirds", Redundancy::FourThirds},
    {"two_n", Redundancy::TwoN},
});

template <>
inline constexpr auto enumKeys<LoadKind> = std::to_array<EnumKey<LoadKind>>({
    {"training", LoadKind::Training},
    {"inference", LoadKind::Inference},
    {"mixed", LoadKind::Mixed},
    {"colocation", LoadKind::Colocation},
});

template <>
inline constexpr auto enumKeys<WeatherOrigin> = std::to_array<EnumKey<WeatherOrigin>>({
    {"synthetic", WeatherOrigin::Synthetic},
    {"test_reference_year", WeatherOrigin::TestReferenceYear},
    {"energyplus_weather", WeatherOrigin::EnergyPlusWeather},
});

template <>
inline constexpr auto enumKeys<Criterion> = std::to_array<EnumKey<Criterion>>({
    {"grid_distance", Criterion::GridDistance},
    {"heat_sold", Criterion::HeatSold},
    {"levelised_cost_of_heat", Criterion::LevelisedCostOfHeat},
    {"net_present_value", Criterion::NetPresentValue},
    {"avoided_emissions", Criterion::AvoidedEmissions},
    {"energy_reuse_factor", Criterion::EnergyReuseFactor},
    {"plot_reserve", Criterion::PlotReserve},
    {"protected_area_distance", Criterion::ProtectedAreaDistance},
    {"neighbour_distance", Criterion::NeighbourDistance},
    {"municipal_revenue", Criterion::MunicipalRevenue},
});

template <>
inline constexpr auto enumKeys<LegalQuantity> = std::to_array<EnumKey<LegalQuantity>>({
    {"power_usage_effectiveness", LegalQuantity::PowerUsageEffectiveness},
    {"energy_reuse_factor", LegalQuantity::EnergyReuseFactor},
    {"renewable_share", LegalQuantity::RenewableShare},
    {"non_redundant_connection", LegalQuantity::NonRedundantConnection},
    {"annual_waste_heat", LegalQuantity::AnnualWasteHeat},
    {"renewable_heat_share", LegalQuantity::RenewableHeatShare},
    {"emergency_generator_thermal_input", LegalQuantity::EmergencyGeneratorThermalInput},
    {"installed_it_power", LegalQuantity::InstalledItPower},
    {"annual_final_energy", LegalQuantity::AnnualFinalEnergy},
});

template <>
inline constexpr auto enumKeys<LegalComparison> = std::to_array<EnumKey<LegalComparison>>({
    {"at_most", LegalComparison::AtMost},
    {"at_least", LegalComparison::AtLeast},
    {"duty_above", LegalComparison::DutyAbove},
});

} // namespace wattort::data
