#pragma once

/// \file
/// How much of the park's heat comes out of the waste heat that the network leaves over. Private to this folder.

#include "model/followup/digital_park.hpp"

#include <span>

namespace wattort {

struct ParkHeatUser {
    Energy annual;
    Temperature supply;
    HourlyRatio shape; ///< adds up to 1
};

/// Heat of a year for each user, in their order. Hour by hour: users whose supply temperature the source reaches after
/// `approach` are served out of what is recoverable and not used by the network, the warmest first.
std::vector<Energy> heatServed(const FollowUpInput& input, std::span<const ParkHeatUser> users);

/// The profile's shape in this weather; the same in all hours when there is no weather or no such profile.
HourlyRatio heatShape(const FollowUpInput& input, std::string_view profile);

/// Mean temperature of the recoverable heat, weighted by heat.
Temperature meanSourceTemperature(const ComputeYear& compute);

} // namespace wattort
