#pragma once

/// \file
/// What trenches cost and consumers are worth in a year, and which pipe a load needs.

#include "model/network/candidate_network.hpp"
#include "model/network/heat_loss.hpp"
#include "model/network/pipe_sizing.hpp"

namespace wattort {

/// Annual share of an investment that is paid back with interest over its lifetime: `i / (1 - (1 + i)^-n)`.
double annuityFactor(double rate, Duration lifetime);

/// Sources are numbered as the arcs that open them (CandidateEdge::opens): 0 is the compute centre.
class NetworkPrice {
public:
    /// \pre the catalogue has pipes, sorted by diameter
    explicit NetworkPrice(const NetworkInput& input);

    /// What a consumer pays in a year, less heat at the source, substation and house entry, and less heat pump and its
    /// electricity where it has one. May be negative.
    Money worth(const BuildingDemand& consumer, std::uint32_t source = 0) const;
    /// Cost of heat at the source.
    EnergyPrice heatCost(std::uint32_t source) const { return m_heatCost[source]; }

    /// Peak of a consumer, and what it takes at once with all others: its share of the year's heat at design load
    /// (HeatDemand::designShares), or in the hour of the year, on days within design, in which it needs the most water.
    /// That may be a milder hour, for the supply is less warm then; it counts as power between the design temperatures.
    PeakLoad load(const BuildingDemand& consumer) const;
    /// What a consumer takes in the highest hour of the year.
    Power highestHour(const BuildingDemand& consumer) const;
    /// Most peak power that the compute centre can feed, with a peak boiler beside it.
    Power peakLimit() const { return m_input.sourcePower / m_input.assumptions.sourceShareOfPeak; }

    /// Flow of the design power between the design temperatures.
    MassFlow flow(Power power) const;
    /// Position in the catalogue.
    std::size_t pipe(MassFlow flow) const;
    /// The most design power that it carries.
    Power capacity(std::size_t pipe) const;
    bool exceeds(MassFlow flow) const { return flow > m_capacities.back(); }

    /// Annuity, operation and heat loss in a year; of an existing pipe that is large enough only the loss. Of an arc
    /// that opens a source what having it costs, whatever it gives.
    Money annualCost(const CandidateEdge& edge, std::size_t pipe, std::uint32_t source = 0) const;
    /// The same for a trench whose investment is known.
    Money annualCost(Money investment, std::size_t pipe, Length length, std::uint32_t source = 0) const
    {
        return m_pipeShare * investment + lossCost(pipe, source) * length;
    }
    /// That of the pipe with which the trench is cheapest: no load makes it cost less.
    Money lowestAnnualCost(const CandidateEdge& edge) const;
    Money investment(const CandidateEdge& edge, std::size_t pipe) const;
    /// Annuity of a new source's investment and its fixed cost; nothing for one that exists.
    Money annualSourceCost(const HeatSource& source) const;
    /// Investment of a consumer's house entry and substation, which is there for what its heat pump does not give.
    Money connection(const BuildingDemand& consumer) const;
    /// Investment of a consumer's heat pump: power * price of 10 kW * (power/10 kW)^-degression.
    Money heatPump(const BuildingDemand& consumer) const;
    /// An existing pipe of unknown diameter is taken to be large enough.
    bool suffices(const CandidateEdge& edge, std::size_t pipe) const;

    const HeatLossCoefficients& loss(std::size_t pipe) const { return m_loss[pipe]; }
    const Water& water() const { return m_water; }

private:
    Money station(const BuildingDemand& consumer) const;
    PricePerLength lossCost(std::size_t pipe, std::uint32_t source) const
    {
        return source == 0 ? m_lossCost[pipe] : m_lostHeat[pipe] * m_heatCost[source];
    }

    const NetworkInput& m_input;
    Water m_water;
    std::vector<MassFlow> m_capacities;
    std::vector<HeatLossCoefficients> m_loss;
    std::vector<PricePerLength> m_lossCost;  ///< in a year, of the compute centre's heat
    std::vector<EnergyPerLength> m_lostHeat; ///< in a year
    std::vector<EnergyPrice> m_heatCost;     ///< by source
    std::vector<Money> m_sourceCost;         ///< a year, by source
    std::vector<double> m_atOnce;            ///< share of a year's heat in an hour, by profile of the demand
    std::vector<double> m_highest;           ///< the same in the highest hour
    double m_pipeShare = 0.0;                ///< of investment in a year
    double m_substationShare = 0.0;
    double m_heatPumpShare = 0.0;
};

} // namespace wattort
