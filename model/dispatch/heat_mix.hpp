#pragma once

/// \file
/// Where the heat that is fed into the whole network comes from.

#include "model/dispatch/year_dispatch.hpp"

namespace wattort {

/// Of a year.
struct HeatMix {
    Energy wasteHeat;      ///< of the compute centre, direct and through the heat pump
    Energy boiler;         ///< peak boiler of the compute centre's part
    Energy otherRenewable; ///< other sources, renewable or unavoidable waste heat
    Energy other;          ///< other sources besides
    Energy decentral;      ///< electricity of consumers' heat pumps; not fed into the network
    Money costOfOthers;    ///< what the heat of other sources costs

    Energy all() const { return wasteHeat + boiler + otherRenewable + other; }
    Energy ofOthers() const { return otherRenewable + other; }

    /// Of the compute centre's waste heat in all heat; 0 without heat.
    double wasteHeatShare = 0.0;
    /// Of renewable heat and unavoidable waste heat in all heat, as the law on heat networks counts it. The law speaks
    /// of heat in the network and is silent on heat pumps behind it: their electricity counts here as heat that is not
    /// renewable, which is on the safe side.
    double renewableShare = 0.0;
    double renewableShareFedIn = 0.0; ///< without that electricity
};

HeatMix heatMix(const NetworkDesign& network, const DispatchYear& dispatch);

/// Carbon dioxide of what the other sources give in a year.
Mass emissionsOfOthers(const NetworkDesign& network);

} // namespace wattort
