#pragma once

/// \file
/// Which consumers get water that is too cold for their heating or hot water, and what the cheapest remedy is.

#include "model/dispatch/year_dispatch.hpp"
#include "model/economics/economics.hpp"
#include "model/heat/building_demand.hpp"
#include "model/network/network_design.hpp"

#include <memory>
#include <vector>

namespace wattort {

struct RemedyAssumptions {
    double boosterCop = 1.0; ///< of a decentral heat pump that takes its heat from the network
    PowerPrice boosterInvestment;
    PricePerArea renovationCost; ///< per heated area
    Duration renovationLifetime;

    friend bool operator==(const RemedyAssumptions&, const RemedyAssumptions&) = default;
};

RemedyAssumptions remedyAssumptions(const Assumptions& assumptions);

struct SupplyCheckInput {
    std::shared_ptr<const HeatDemand> demand; ///< never null
    Layer<Building> buildings;
    std::vector<HeatingTemperature> heatingTemperatures;
    HeatDemandAssumptions heat;
    NetworkAssumptions network;
    DispatchInput dispatch;
    EconomicsInput economics;
    RemedyAssumptions remedies;

    friend bool operator==(const SupplyCheckInput&, const SupplyCheckInput&) = default;
};

enum class Remedy { HigherSupply, DecentralHeatPump, Renovation };

/// A consumer at which the supply is colder than it needs at design load.
struct SupplyShortfall {
    std::uint32_t consumer = 0;    ///< position in NetworkDesign::consumers
    TemperatureDifference lacking; ///< above nought
    Remedy remedy = Remedy::HigherSupply;
    Money annualCost; ///< of the remedy; HigherSupply: of the whole rise, which serves others too

    friend bool operator==(const SupplyShortfall&, const SupplyShortfall&) = default;
};

struct SupplyCheck {
    std::vector<SupplyShortfall> shortfalls; ///< those that lack most first
    TemperatureDifference raise;             ///< of the network's supply that is part of the cheapest remedy
    Findings findings;                       ///< SupplyTooCold for the first five, and how many there are

    friend bool operator==(const SupplyCheck&, const SupplyCheck&) = default;
};

/// The cheapest of all mixtures: the network is raised for those that lack little, the others get a remedy of their
/// own. Costs in a year: raising by what the dispatch and the losses cost more with a warmer supply (linear in the
/// rise, the sliding curve keeps its lowest temperature, funding left out); a decentral heat pump by its annuity and
/// electricity; renovation by its annuity less the heat that it saves at the work price, and only where heating and
/// not hot water asks for the temperature. An estimate to compare remedies, not a plan of them.
SupplyCheck checkSupply(const SupplyCheckInput& input);

} // namespace wattort
