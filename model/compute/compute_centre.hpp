#pragma once

/// \file
/// How large the compute centre is: accelerators, racks, rated power, connection, area, cost, staff.

#include "model/compute/compute_assumptions.hpp"
#include "model/scenario/catalogue.hpp"

#include <vector>

namespace wattort {

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

/// Rounding up to whole systems and racks is left to whoever shows them.
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

/// Rated IT power of n accelerators: their systems' nameplate times (1 + storage + management) plus the network. With
/// `networkGbit` the network is counted port by port: 3 switch ports an accelerator in two tiers (up to radix^2 / 2),
/// and 2 more for the traffic that a full fabric must carry between such halls, at most all of it: min(n, 2 (n -
/// radix^2 / 2)). Continuous and rising, so IT power and number of accelerators are exact inverses: what one gives, the
/// other takes back to 1e-6. Systems and racks are not rounded. The non-redundant connection is rated IT power with all
/// losses and the cooling of the design day. An unknown system or cooling, or one that is not for sizing, gives a
/// Finding and the first row that can be used. An unsuitable cooling or too warm water gives a Finding; the centre is
/// computed as asked for. \source network: radix and ports of folded Clos networks, Al-Fares et al. 2008
/// (SIGCOMM, 10.1145/1402958.1402967)
ComputeCentre sizeComputeCentre(const SizingInput& input);

} // namespace wattort
