#pragma once

/// \file
/// The names in files of what the map shows.

#include "data/keys.hpp"

namespace wattort::data {

template <>
inline constexpr auto enumKeys<PipeColour> = std::to_array<EnumKey<PipeColour>>({
    {"diameter", PipeColour::Diameter},
    {"supply_temperature", PipeColour::SupplyTemperature},
    {"return_temperature", PipeColour::ReturnTemperature},
    {"supply_pressure", PipeColour::SupplyPressure},
    {"return_pressure", PipeColour::ReturnPressure},
    {"differential_pressure", PipeColour::DifferentialPressure},
    {"flow_velocity", PipeColour::FlowVelocity},
    {"heat_loss", PipeColour::HeatLoss},
    {"mean_supply_temperature", PipeColour::MeanSupplyTemperature},
    {"lowest_supply_temperature", PipeColour::LowestSupplyTemperature},
    {"construction_phase", PipeColour::ConstructionPhase},
    {"source", PipeColour::Source},
});

} // namespace wattort::data
