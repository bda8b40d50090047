#pragma once

/// \file
/// What the heat supply costs and brings: investment, operation, levelised cost of heat, net present value.

#include "model/dispatch/year_dispatch.hpp"

#include <memory>
#include <vector>

namespace wattort {

enum class CostKind {
    Pipes,
    HouseConnections,
    HeatPump,
    HeatExchanger,
    Storage,
    Boiler,
    SourceConnection,
    Planning,
    Contingency,
    Electricity,
    Fuel,
    EmissionPrice,
    PumpingElectricity,
    WasteHeat,
    Funding
};

/// One line of the cost table. Energies and prices are of the first year.
struct CostItem {
    CostKind kind = CostKind::Pipes;
    Money investment;
    Duration lifetime;
    Money capitalAnnuity;  ///< a year
    Money operation;       ///< maintenance and servicing a year
    Money demandRelated;   ///< energy a year

    friend bool operator==(const CostItem&, const CostItem&) = default;
};

struct EconomicAssumptions {
    double discountRate = 0.0;
    Duration period;
    double priceChangeCapital = 0.0;
    double priceChangeEnergy = 0.0;
    double priceChangeOperation = 0.0;
    EnergyPrice electricityPrice;     ///< without levies, used where there is no hourly series
    EnergyPrice electricityLevies;
    EnergyPrice gasPrice;
    PricePerMass emissionPrice;
    EmissionFactor gasEmissionFactor;
    EnergyPrice wasteHeatPrice;
    EnergyPrice heatPrice;            ///< work price to consumers
    PowerPrice heatBasePrice;         ///< per peak power and year
    double fundingShare = 0.0;        ///< of eligible cost (BEW module 2)
    Money fundingCap;
    PowerPrice heatPumpInvestment;
    double heatPumpOperation = 0.0;   ///< of investment a year
    Duration heatPumpLifetime;
    PowerPrice boilerInvestment;
    double boilerOperation = 0.0;
    Duration boilerLifetime;
    EnergyPrice storageInvestment;    ///< per capacity
    double storageOperation = 0.0;
    Duration storageLifetime;
    PowerPrice heatExchangerInvestment;
    PowerPrice sourceConnectionInvestment;
    Duration pipeLifetime;
    double pipeOperation = 0.0;
    Duration substationLifetime;
    double substationOperation = 0.0;
    double planningShare = 0.0;
    double contingencyShare = 0.0;
    // Reference: what consumers would pay without the network.
    EnergyPrice referenceHeatCost;

    friend bool operator==(const EconomicAssumptions&, const EconomicAssumptions&) = default;
};

EconomicAssumptions economicAssumptions(const Assumptions& assumptions);

struct EconomicsInput {
    std::shared_ptr<const NetworkDesign> network;
    std::shared_ptr<const DispatchYear> dispatch;
    std::shared_ptr<const ComputeYear> compute;
    std::shared_ptr<const HourlyPrice> electricityPrice; ///< may be null
    EconomicAssumptions assumptions;

    friend bool operator==(const EconomicsInput&, const EconomicsInput&) = default;
};

struct Economics {
    std::vector<CostItem> items;
    Money investment; ///< without funding
    Money funding;
    Money annualCost; ///< annuity of all
    Money annualRevenue;
    /// Per heat sold to consumers; no value when nothing is sold.
    std::optional<EnergyPrice> levelisedCostOfHeat;
    std::optional<EnergyPrice> levelisedCostWithoutFunding;
    Money netPresentValue;
    std::optional<double> internalRate;
    Money consumersSaving; ///< a year, against the reference
    /// Cash flow of the network operator, year 0 first.
    std::vector<Money> cashFlow;

    friend bool operator==(const Economics&, const Economics&) = default;
};

/// \source VDI 2067 sheet 1:2012 (annuity method)
Economics evaluateEconomics(const EconomicsInput& input);

} // namespace wattort
