#pragma once

/// \file
/// How large the compute centre is: accelerators, racks, rated power, connection, area, cost, staff.

#include "model/compute/facility.hpp"
#include "model/scenario/catalogue.hpp"

#include <vector>

namespace wattort {

/// One step of the chain from accelerator to grid, at rated load.
enum class PowerStepKind {
    Compute,        ///< boards of the systems, fans and pumps in them included
    RackConversion, ///< losses of power shelves, power supply units and converters in the racks
    Network,
    Storage,
    Management,
    PowerSupply,
    Distribution,
    Lighting,
    Cooling
};
/// Part of the IT energy, as it is measured at the input of the equipment (category 3 of EN 50600-4-2).
constexpr bool isIt(PowerStepKind kind)
{
    return kind <= PowerStepKind::Management;
}
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
    CoolingSystem airCooling; ///< of the air of the rooms; `cooling` itself without a liquid loop
    HeatRejection heatRejection = HeatRejection::DryCooler;
    double accelerators = 0.0;
    double systemsInstalled = 0.0;
    double racks = 0.0;
    Power ratedItPower;
    /// Highest facility power by design (rated IT with all losses and cooling on the design day): the
    /// "nichtredundante elektrische Nennanschlussleistung" of EnEfG § 3 Nr. 24.
    Power nonRedundantConnection;
    double apparentPowerMva = 0.0;
    double transformersMva = 0.0; ///< installed, with redundancy
    std::vector<PowerStep> chain;
    Area plotArea;
    Area grossFloorArea;
    Money buildingInvestment;
    Money itInvestment;
    double staff = 0.0;
    bool servesCustomers = false; ///< colocation
    /// Share of IT heat that leaves in water of the facility loop.
    double liquidShare = 0.0;
    /// Facility water of the liquid path: the assumption, or what the wanted temperature of the heat asks for.
    Temperature waterSupply;
    Power heatAtFullWork; ///< can be handed over when all accelerators work fully
    Temperature heatTemperature;
    /// What the accelerators do with the job and the service of the design, whatever the basis of the size.
    Duration trainingDuration;
    double tokensPerSecond = 0.0;
    Findings findings;

    friend bool operator==(const ComputeCentre&, const ComputeCentre&) = default;
};

/// The facility that the centre stands for.
FacilityDesign facilityOf(const ComputeCentre& centre, Redundancy redundancy);

/// Rated IT power of n accelerators: their systems' nameplate times (1 + storage + management) plus the network. With
/// `networkGbit` the network is counted port by port: 3 switch ports an accelerator in two tiers (up to radix^2 / 2),
/// and 2 more for the traffic that a full fabric must carry between such halls, at most all of it: min(n, 2 (n -
/// radix^2 / 2)). Continuous and rising, so IT power and number of accelerators are exact inverses: what one gives, the
/// other takes back to 1e-6. Ratings at the boards grow by the conversions of the rack first. All other ends go over
/// the number of accelerators (CentreSize). With the basis Heat the facility water is as warm as the wanted temperature
/// asks for. Systems and racks are not rounded. The non-redundant connection is rated IT power with all losses and the
/// cooling of the design day. An unknown system or cooling, or one that is not for sizing, gives a Finding and the
/// first row that can be used. An unsuitable cooling or too warm water gives a Finding; the centre is computed as asked
/// for. \source network: radix and ports of folded Clos networks, Al-Fares et al. 2008
/// (SIGCOMM, 10.1145/1402958.1402967)
ComputeCentre sizeComputeCentre(const SizingInput& input);

} // namespace wattort
