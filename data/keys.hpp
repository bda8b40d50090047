#pragma once

/// \file
/// The names that enum values have in files: snake_case, never translated, never changed once released.

#include "data/import.hpp"
#include "model/finding/finding.hpp"
#include "model/law/compliance.hpp"
#include "model/network/street_graph.hpp"
#include "model/plan/supply_check.hpp"
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
    static_assert(!enumKeys<Enum>.empty(), "the header with the keys of this enum is included");
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
    static_assert(!enumKeys<Enum>.empty(), "the header with the keys of this enum is included");
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
    {"heat_sources", LayerKind::HeatSources},
});

template <>
inline constexpr auto enumKeys<HeatSourceState> = std::to_array<EnumKey<HeatSourceState>>({
    {"existing", HeatSourceState::Existing},
    {"new", HeatSourceState::New},
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
inline constexpr auto enumKeys<RenovationState> = std::to_array<EnumKey<RenovationState>>({
    {"unknown", RenovationState::Unknown},
    {"unrenovated", RenovationState::Unrenovated},
    {"partly", RenovationState::Partly},
    {"fully", RenovationState::Fully},
});

template <>
inline constexpr auto enumKeys<Remedy> = std::to_array<EnumKey<Remedy>>({
    {"higher_supply", Remedy::HigherSupply},
    {"decentral_heat_pump", Remedy::DecentralHeatPump},
    {"renovation", Remedy::Renovation},
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
inline constexpr auto enumKeys<EdgeKind> = std::to_array<EnumKey<EdgeKind>>({
    {"street", EdgeKind::Street},
    {"house_connection", EdgeKind::HouseConnection},
    {"site_connection", EdgeKind::SiteConnection},
});

template <>
inline constexpr auto enumKeys<SizingBasis> = std::to_array<EnumKey<SizingBasis>>({
    {"it_power", SizingBasis::ItPower},
    {"accelerators", SizingBasis::Accelerators},
    {"racks", SizingBasis::Racks},
    {"training_job", SizingBasis::TrainingJob},
    {"inference", SizingBasis::Inference},
    {"grid_connection", SizingBasis::GridConnection},
    {"plot_area", SizingBasis::PlotArea},
    {"heat", SizingBasis::Heat},
    {"budget", SizingBasis::Budget},
});

template <>
inline constexpr auto enumKeys<CoolingKind> = std::to_array<EnumKey<CoolingKind>>({
    {"air_chiller", CoolingKind::AirChiller},
    {"air_dry_economiser", CoolingKind::AirDryEconomiser},
    {"air_wet_economiser", CoolingKind::AirWetEconomiser},
    {"direct_air", CoolingKind::DirectAir},
    {"direct_air_adiabatic", CoolingKind::DirectAirAdiabatic},
    {"rear_door", CoolingKind::RearDoor},
    {"direct_to_chip", CoolingKind::DirectToChip},
    {"immersion", CoolingKind::Immersion},
});

template <>
inline constexpr auto enumKeys<PipeSystem> = std::to_array<EnumKey<PipeSystem>>({
    {"steel_single", PipeSystem::SteelSingle},
    {"steel_twin", PipeSystem::SteelTwin},
    {"plastic", PipeSystem::Plastic},
});

template <>
inline constexpr auto enumKeys<NetworkKind> = std::to_array<EnumKey<NetworkKind>>({
    {"direct", NetworkKind::Direct},
    {"decentral_heat_pumps", NetworkKind::DecentralHeatPumps},
});

template <>
inline constexpr auto enumKeys<HeatRejection> = std::to_array<EnumKey<HeatRejection>>({
    {"dry_cooler", HeatRejection::DryCooler},
    {"wetted_dry_cooler", HeatRejection::WettedDryCooler},
    {"cooling_tower", HeatRejection::CoolingTower},
});

template <>
inline constexpr auto enumKeys<Redundancy> = std::to_array<EnumKey<Redundancy>>({
    {"n", Redundancy::N},
    {"n_plus_1", Redundancy::NPlus1},
    {"three_halves", Redundancy::ThreeHalves},
    {"four_thirds", Redundancy::FourThirds},
    {"two_n", Redundancy::TwoN},
    {"two_n_plus_1", Redundancy::TwoNPlus1},
});

template <>
inline constexpr auto enumKeys<EquipmentCatalogue> = std::to_array<EnumKey<EquipmentCatalogue>>({
    {"accelerators", EquipmentCatalogue::Accelerators},
    {"rack_power", EquipmentCatalogue::RackPowers},
    {"compute_systems", EquipmentCatalogue::Systems},
    {"cooling_systems", EquipmentCatalogue::CoolingSystems},
    {"power_supplies", EquipmentCatalogue::PowerSupplies},
    {"transformers", EquipmentCatalogue::Transformers},
});

template <>
inline constexpr auto enumKeys<LoadKind> = std::to_array<EnumKey<LoadKind>>({
    {"training", LoadKind::Training},
    {"inference", LoadKind::Inference},
    {"mixed", LoadKind::Mixed},
    {"colocation", LoadKind::Colocation},
    {"hpc_batch", LoadKind::HpcBatch},
    {"imported", LoadKind::Imported},
});

template <>
inline constexpr auto enumKeys<LoadMeaning> = std::to_array<EnumKey<LoadMeaning>>({
    {"share_of_rated_it_power", LoadMeaning::ShareOfRatedItPower},
    {"active_share", LoadMeaning::ActiveShare},
});

template <>
inline constexpr auto enumKeys<LoadCoverage> = std::to_array<EnumKey<LoadCoverage>>({
    {"year", LoadCoverage::Year},
    {"week", LoadCoverage::Week},
    {"day", LoadCoverage::Day},
    {"hours", LoadCoverage::Hours},
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
    {"reuse_through_heat_network", LegalQuantity::ReuseThroughHeatNetwork},
    {"serves_customers", LegalQuantity::ServesCustomers},
    {"annual_water", LegalQuantity::AnnualWater},
    {"outside_of_plan", LegalQuantity::OutsideOfPlan},
});

template <>
inline constexpr auto enumKeys<LegalComparison> = std::to_array<EnumKey<LegalComparison>>({
    {"at_most", LegalComparison::AtMost},
    {"at_least", LegalComparison::AtLeast},
    {"duty_from", LegalComparison::DutyFrom},
    {"duty_above", LegalComparison::DutyAbove},
});

template <>
inline constexpr auto enumKeys<Severity> = std::to_array<EnumKey<Severity>>({
    {"note", Severity::Note},
    {"warning", Severity::Warning},
    {"error", Severity::Error},
});

template <>
inline constexpr auto enumKeys<LegalStatus> = std::to_array<EnumKey<LegalStatus>>({
    {"kept", LegalStatus::Kept},
    {"broken", LegalStatus::Broken},
    {"duty", LegalStatus::Duty},
    {"no_duty", LegalStatus::NoDuty},
    {"exempt", LegalStatus::Exempt},
    {"not_decidable", LegalStatus::NotDecidable},
});

template <>
inline constexpr auto enumKeys<LegalGap> = std::to_array<EnumKey<LegalGap>>({
    {"it_energy", LegalGap::ItEnergy},
    {"facility_energy", LegalGap::FacilityEnergy},
    {"heat_fed_in", LegalGap::HeatFedIn},
    {"heat_reused", LegalGap::HeatReused},
    {"generator_efficiency", LegalGap::GeneratorEfficiency},
    {"outside_of_plan", LegalGap::OutsideOfPlan},
});

template <>
inline constexpr auto enumKeys<PublishedQuantity> = std::to_array<EnumKey<PublishedQuantity>>({
    {"linpack_power", PublishedQuantity::LinpackPower},
    {"power_per_accelerator", PublishedQuantity::PowerPerAccelerator},
    {"idle_share", PublishedQuantity::IdleShare},
    {"power_usage_effectiveness", PublishedQuantity::PowerUsageEffectiveness},
    {"water_usage_effectiveness", PublishedQuantity::WaterUsageEffectiveness},
    {"heat_temperature", PublishedQuantity::HeatTemperature},
    {"racks", PublishedQuantity::Racks},
    {"heat_of_year", PublishedQuantity::HeatOfYear},
    {"energy_of_year", PublishedQuantity::EnergyOfYear},
    {"coefficient_of_performance", PublishedQuantity::CoefficientOfPerformance},
});

template <>
inline constexpr auto enumKeys<SkipReason> = std::to_array<EnumKey<SkipReason>>({
    {"empty_geometry", SkipReason::EmptyGeometry},
    {"invalid_geometry", SkipReason::InvalidGeometry},
    {"not_finite", SkipReason::NotFinite},
    {"wrong_geometry_type", SkipReason::WrongGeometryType},
    {"outside_of_projection", SkipReason::OutsideOfProjection},
    {"too_short", SkipReason::TooShort},
    {"too_small", SkipReason::TooSmall},
    {"duplicate", SkipReason::Duplicate},
    {"not_of_this_kind", SkipReason::NotOfThisKind},
});

template <>
inline constexpr auto enumKeys<Repair> = std::to_array<EnumKey<Repair>>({
    {"snapped", Repair::Snapped},
    {"noded_crossing", Repair::NodedCrossing},
    {"split_at_junction", Repair::SplitAtJunction},
    {"closed_ring", Repair::ClosedRing},
    {"removed_duplicate", Repair::RemovedDuplicate},
    {"removed_repeated_point", Repair::RemovedRepeatedPoint},
    {"fixed_self_intersection", Repair::FixedSelfIntersection},
});

} // namespace wattort::data
