#pragma once

/// \file
/// What trenches cost and consumers are worth in a year, and which pipe a load needs.

#include "model/network/candidate_network.hpp"
#include "model/network/heat_loss.hpp"
#include "model/network/pipe_sizing.hpp"

namespace wattort {

/// Annual share of an investment that is paid back with interest over its lifetime: `i / (1 - (1 + i)^-n)`.
double annuityFactor(double rate, Duration lifetime);

class NetworkPrice {
public:
    /// \pre the catalogue has pipes, sorted by diameter
    explicit NetworkPrice(const NetworkInput& input);

    /// What a consumer pays in a year, less heat at the source, substation and house entry. May be negative.
    Money worth(const BuildingDemand& consumer) const;

    /// Flow of the design power between the design temperatures.
    MassFlow flow(Power power) const;
    /// Position in the catalogue.
    std::size_t pipe(MassFlow flow) const;
    /// The most design power that it carries.
    Power capacity(std::size_t pipe) const;
    bool exceeds(MassFlow flow) const { return flow > m_capacities.back(); }

    /// Annuity, operation and heat loss in a year; of an existing pipe that is large enough only the loss.
    Money annualCost(const CandidateEdge& edge, std::size_t pipe) const;
    /// The same for a trench whose investment is known.
    Money annualCost(Money investment, std::size_t pipe, Length length) const
    {
        return m_pipeShare * investment + m_lossCost[pipe] * length;
    }
    /// That of the pipe with which the trench is cheapest: no load makes it cost less.
    Money lowestAnnualCost(const CandidateEdge& edge) const;
    Money investment(const CandidateEdge& edge, std::size_t pipe) const;
    /// Investment of a consumer's house entry and substation.
    Money connection(Power peak) const;
    /// An existing pipe of unknown diameter is taken to be large enough.
    bool suffices(const CandidateEdge& edge, std::size_t pipe) const;

    const HeatLossCoefficients& loss(std::size_t pipe) const { return m_loss[pipe]; }
    const Water& water() const { return m_water; }

private:
    const NetworkInput& m_input;
    Water m_water;
    std::vector<MassFlow> m_capacities;
    std::vector<HeatLossCoefficients> m_loss;
    std::vector<PricePerLength> m_lossCost; ///< in a year
    double m_pipeShare = 0.0;               ///< of investment in a year
    double m_substationShare = 0.0;
};

} // namespace wattort
