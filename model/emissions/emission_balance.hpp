#pragma once

/// \file
/// Carbon dioxide of the heat supply against what would be without it.

#include "model/dispatch/year_dispatch.hpp"

#include <memory>

namespace wattort {

struct EmissionAssumptions {
    EmissionFactor electricity;      ///< actual mix
    EmissionFactor electricityLegal; ///< GEG annex 9
    EmissionFactor gas;              ///< GEG annex 9, per fuel
    EmissionFactor wasteHeat;        ///< zero when its electricity is counted with the compute centre
    EmissionFactor wasteHeatLegal;   ///< GEG annex 9
    EmissionFactor reference;        ///< of the heat that is replaced, per useful heat
    double primaryElectricity = 0.0;
    double primaryGas = 0.0;
    double primaryFloor = 0.0;       ///< GEG § 22 (3)
    double primaryFloorRelief = 0.0; ///< taken off the floor at 100 % renewable and waste heat

    friend bool operator==(const EmissionAssumptions&, const EmissionAssumptions&) = default;
};

EmissionAssumptions emissionAssumptions(const Assumptions& assumptions);

struct EmissionInput {
    std::shared_ptr<const NetworkDesign> network;
    std::shared_ptr<const DispatchYear> dispatch;
    std::shared_ptr<const ComputeYear> compute;
    EmissionAssumptions assumptions;

    friend bool operator==(const EmissionInput&, const EmissionInput&) = default;
};

struct EmissionBalance {
    Mass reference; ///< of a year
    Mass network;
    Mass avoided;                          ///< may be negative
    Mass computeCentre;                    ///< of its own electricity, not part of the network's
    EmissionFactor perHeat;                ///< of heat sold; zero when nothing is sold
    EmissionFactor perHeatLegal;           ///< with the factors of the GEG
    double primaryEnergyFactor = 0.0;      ///< by calculation
    double primaryEnergyFactorLegal = 0.0; ///< not below the floor of the GEG

    friend bool operator==(const EmissionBalance&, const EmissionBalance&) = default;
};

/// Reference = heat sold times its factor; network = electricity of heat pumps (those of consumers too) and
/// pumps, boiler fuel and waste heat
/// times theirs, and the heat of other sources times theirs; a year. Heat of other sources that is not renewable counts
/// in the primary energy factor as if it were that much gas. The primary energy factor is that of the network per heat
/// delivered, losses included. \source GEG annexes 4 and 9; Umweltbundesamt for the actual electricity mix; FW 309-1
/// for the factor of a network
EmissionBalance balanceEmissions(const EmissionInput& input);

} // namespace wattort
