#pragma once

/// \file
/// Heat on its way: temperatures of a tree in time, with the delay of transport.

#include "model/network/network_year.hpp"

#include <deque>
#include <optional>

namespace wattort {

/// Water in a pipe as parcels that follow each other without mixing. Kernel: kg, s, and kelvins above the ground.
class PlugFlow {
public:
    /// `kilograms` of water (with the pipe's own heat capacity as water), all of them at `excessK`. What is above the
    /// surroundings decays by e in `1/decayPerS`.
    PlugFlow(double kilograms, double decayPerS, double excessK);

    /// For `seconds`, `kilograms` enter at `inK` and as much leaves. What stays, enters and leaves cools in the
    /// meantime towards `aroundK`: exact for a constant flow and inlet. \return mean of what leaves; without flow: of
    /// the outlet's water
    double push(double kilograms, double inK, double seconds, double aroundK = 0.0);
    double meanK() const;
    double kilograms() const { return m_kilograms; }
    std::size_t parcels() const { return m_parcels.size(); }

private:
    struct Parcel {
        double kilograms = 0.0;
        double excessK = 0.0;
    };
    void cool(double factor, double aroundK);

    double m_kilograms = 0.0;
    double m_decayPerS = 0.0;
    std::deque<Parcel> m_parcels; ///< the outlet's first
};

using HeatCapacityPerLength = Per<EnergyPerLength::unit_type, si::temperature>;

struct PlugFlowInput {
    std::span<const TreePipe> pipes;
    /// Of the pipe itself; it is as warm as its water, so warmth advances slower than water. Empty: none.
    std::span<const HeatCapacityPerLength> walls;
    Water water;
    Temperature ground;
    Temperature supply;   ///< of all water at the start
    Temperature returned; ///< likewise
};

/// What happens in a step.
struct PlugFlowLoad {
    std::span<const MassFlow> drawn; ///< at the nodes
    Temperature source;
    Temperature consumerReturn;
    std::optional<TemperatureDifference> cooling; ///< in place of the return temperature
};

struct PlugFlowState {
    std::vector<Temperature> supply;   ///< of each node, mean of the step; the ground's where nothing arrives
    std::vector<Temperature> returned; ///< likewise, mixed
    Power feedIn;                      ///< of the source, mean of the step
    Power delivered;                   ///< to all consumers
    Power loss;
    Energy stored; ///< in water and pipes above the ground, at the end
};

/// Water moves without mixing inside each pipe; a node hands on the mean of a step, so fronts are blurred over a step
/// at each node, and steps of a minute show the delay of pipes of some ten metres. Balance of every step: what is fed
/// in is delivered, lost or stored. Supply and return warm each other by their means at the start of a step. Flows
/// follow the draw at once: water does not yield. Cost: pipes times steps, and the parcels that leave.
/// \source van der Heijde et al. 2017 (pipe model of the IBPSA library: plug flow with heat loss by residence time)
class PlugFlowTree {
public:
    explicit PlugFlowTree(const PlugFlowInput& input);

    /// Valid until the next call. \pre one value of `drawn` a node
    const PlugFlowState& step(const PlugFlowLoad& load, Duration duration);

private:
    double stored() const;

    PlugFlowInput m_input;
    TreeArrays m_tree;
    TreeFlows m_flows;
    std::vector<PlugFlow> m_supply;
    std::vector<PlugFlow> m_return;
    std::vector<double> m_supplyK;
    std::vector<double> m_heatBack; ///< kg/s K that comes back to each node
    PlugFlowState m_state;
};

struct DynamicYear {
    HourlyPower feedIn;
    HourlyPower loss;
    HourlyTemperature returnTemperature; ///< at the source
};

/// The year with transport delay: flows and supply temperature of each hour are those of `year`, so consumers get a
/// little more or less than their demand while fronts are on their way. Begins in the temperatures of the first hour.
/// \pre `year` is networkYear(input); stepsPerHour > 0
DynamicYear dynamicYear(const NetworkYearInput& input, const NetworkYear& year, int stepsPerHour);

} // namespace wattort
