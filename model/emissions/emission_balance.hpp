#pragma once

/// \file
/// Carbon dioxide of the heat supply against what would be without it.

#include "model/dispatch/year_dispatch.hpp"

#include <memory>

namespace wattort {

struct EmissionAssumptions {
    EmissionFactor electricity; ///< actual mix
    EmissionFactor electricityLegal; ///< GEG annex 9
    EmissionFactor gas;         ///< GEG annex 9, per fuel
    EmissionFactor wasteHeat;
    EmissionFactor reference;   ///< of the heat that is replaced, per useful heat
    double primaryElectricity = 0.0;
    double primaryGas = 0.0;

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
    Mass avoided;   ///< may be negative
    Mass computeCentre;
    EmissionFactor perHeat;      ///< of heat sold
    EmissionFactor perHeatLegal; ///< with the factors of the GEG
    double primaryEnergyFactor = 0.0;

    friend bool operator==(const EmissionBalance&, const EmissionBalance&) = default;
};

EmissionBalance balanceEmissions(const EmissionInput& input);

} // namespace wattort
