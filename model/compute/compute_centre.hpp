#pragma once

/// \file
/// How large the compute centre is: accelerators, racks, rated power, connection, area, cost, staff.

#include "model/scenario/catalogue.hpp"

#include <vector>

namespace wattort {

/// Numbers of this step that come from the assumptions (group "compute").
struct ComputeAssumptions {
    // Filled from the catalogue by computeAssumptions(); the rooms of this folder add what they need.
    double networkShare = 0.0;    ///< network outside the racks over compute power
    double storageShare = 0.0;
    double managementShare = 0.0;
    double distributionLoss = 0.0;
    double lightingShare = 0.0;
    double powerFactor = 0.0;
    double upsShareOfIt = 0.0;    ///< share of the IT load behind the UPS
    double plotAreaPerMegawatt = 0.0; ///< m2 of site per MW of rated IT power
    double grossFloorAreaPerMegawatt = 0.0;
    PowerPrice buildingCost;      ///< shell, power, cooling per rated IT power
    double staffPerMegawatt = 0.0;
    double trainingUtilisation = 0.0; ///< plateau, over highest real power
    double inferenceUtilisation = 0.0;
    double colocationUtilisation = 0.0;
    Temperature waterSupply;      ///< facility water of liquid-cooled centres: the planner's decision

    friend bool operator==(const ComputeAssumptions&, const ComputeAssumptions&) = default;
};

ComputeAssumptions computeAssumptions(const Assumptions& assumptions);

/// One step of the chain from accelerator to grid, at rated load.
enum class PowerStepKind { Compute, Network, Storage, Management, PowerSupply, Distribution, Lighting, Cooling };
struct PowerStep {
    PowerStepKind kind = PowerStepKind::Compute;
    Power power;

    friend bool operator==(const PowerStep&, const PowerStep&) = default;
};

struct SizingInput {
    ComputeDesign design;
    std::vector<ComputeSystem> systems;
    std::vector<CoolingSystem> coolingSystems;
    ComputeAssumptions assumptions;

    friend bool operator==(const SizingInput&, const SizingInput&) = default;
};

struct ComputeCentre {
    ComputeSystem system;
    CoolingSystem cooling;
    double accelerators = 0.0;
    double systemsInstalled = 0.0;
    double racks = 0.0;
    Power ratedItPower;
    /// Highest facility power by design (rated IT with all losses and cooling on the design day): the
    /// "nichtredundante elektrische Nennanschlussleistung" of EnEfG § 3 Nr. 24.
    Power nonRedundantConnection;
    double apparentPowerMva = 0.0;
    std::vector<PowerStep> chain;
    Area plotArea;
    Area grossFloorArea;
    Money buildingInvestment;
    Money itInvestment;
    double staff = 0.0;
    /// Share of IT heat that leaves in water of the facility loop.
    double liquidShare = 0.0;
    Findings findings;

    friend bool operator==(const ComputeCentre&, const ComputeCentre&) = default;
};

/// IT power and number of accelerators are inverses of one model: what one gives, the other takes back to 1e-6.
/// An unknown system or cooling gives a Finding and the first row that can be used for sizing.
ComputeCentre sizeComputeCentre(const SizingInput& input);

} // namespace wattort
