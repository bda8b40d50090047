#pragma once

/// \file
/// What the heat supply costs and brings: investment, operation, levelised cost of heat, net present value.

#include "model/dispatch/year_dispatch.hpp"
#include "model/economics/construction.hpp"

#include <memory>
#include <vector>

namespace wattort {

enum class CostKind {
    Pipes,
    HouseConnections,
    DecentralHeatPumps, ///< at the consumers
    HeatPump,
    HeatExchanger,
    Storage,
    Boiler,
    SourceConnection,
    HeatSources, ///< new ones beside the compute centre
    Planning,
    Contingency,
    Electricity,
    DecentralElectricity, ///< of the consumers' heat pumps
    Fuel,
    EmissionPrice,
    PumpingElectricity,
    WasteHeat,
    OtherHeat, ///< of the sources beside the compute centre
    Funding
};

/// One line of the cost table. The three yearly columns are annuities over the period (price changes included), so
/// that all lines together are Economics::annualCost.
struct CostItem {
    CostKind kind = CostKind::Pipes;
    Money investment;     ///< negative for funding
    Duration lifetime;    ///< zero where nothing is invested
    Money capitalAnnuity; ///< a year
    Money operation;      ///< maintenance and servicing a year
    Money demandRelated;  ///< energy a year

    Money annual() const { return capitalAnnuity + operation + demandRelated; }

    friend bool operator==(const CostItem&, const CostItem&) = default;
};

/// What decided the amount of the funding.
enum class FundingLimit {
    Share,      ///< the full share of the eligible cost
    Cap,        ///< the highest amount of a project
    Gap,        ///< never more than the cost that revenue does not cover
    NotEligible ///< too little renewable or waste heat, or too few buildings
};

struct EconomicAssumptions {
    double discountRate = 0.0;
    Duration period;
    double priceChangeCapital = 0.0;
    double priceChangeEnergy = 0.0;
    double priceChangeOperation = 0.0;
    double priceChangeHeat = 0.0; ///< of what consumers pay
    EnergyPrice electricityPrice; ///< without levies, used where there is no hourly series
    EnergyPrice electricityLevies;
    EnergyPrice gasPrice;
    PricePerMass emissionPrice;
    EmissionFactor gasEmissionFactor;
    EnergyPrice wasteHeatPrice;
    EnergyPrice heatPrice;     ///< work price to consumers
    PowerPrice heatBasePrice;  ///< per peak power and year
    double fundingShare = 0.0; ///< of eligible cost (BEW module 2)
    Money fundingCap;
    double fundingMinimumShare = 0.0; ///< renewable and waste heat in the network
    double fundingMinimumBuildings = 0.0;
    PowerPrice heatPumpInvestment;
    double heatPumpOperation = 0.0; ///< of investment a year
    Duration heatPumpLifetime;
    PowerPrice boilerInvestment;
    double boilerOperation = 0.0;
    Duration boilerLifetime;
    EnergyPrice storageInvestment; ///< per capacity
    double storageOperation = 0.0;
    Duration storageLifetime;
    PowerPrice heatExchangerInvestment;
    double heatExchangerOperation = 0.0;
    Duration heatExchangerLifetime; ///< of the source connection too
    PowerPrice sourceConnectionInvestment;
    double sourceConnectionOperation = 0.0;
    Duration pipeLifetime;
    double pipeOperation = 0.0;
    Duration substationLifetime;
    double substationOperation = 0.0;
    double planningShare = 0.0;
    double contingencyShare = 0.0;
    // Reference: what consumers would pay without the network.
    EnergyPrice referenceHeatCost;
    Duration heatSourceLifetime;         ///< of new sources beside the compute centre
    EnergyPrice decentralLevies;         ///< on the electricity of consumers' heat pumps, in place of electricityLevies
    TemperatureDifference storageSpread; ///< of the network that the storage's price stands for

    friend bool operator==(const EconomicAssumptions&, const EconomicAssumptions&) = default;
};

EconomicAssumptions economicAssumptions(const Assumptions& assumptions);

struct EconomicsInput {
    std::shared_ptr<const NetworkDesign> network;
    std::shared_ptr<const DispatchYear> dispatch;
    std::shared_ptr<const ComputeYear> compute;
    std::shared_ptr<const HourlyPrice> electricityPrice; ///< may be null
    EconomicAssumptions assumptions;
    /// Heat sold in each year of the period over that of the plan (heat_sales.hpp); empty: the same in all years.
    std::vector<double> heatSales;
    std::vector<ConstructionPhase> phases; ///< of the network; empty: all in year 0

    friend bool operator==(const EconomicsInput&, const EconomicsInput&) = default;
};

struct Economics {
    std::vector<CostItem> items;
    Money investment; ///< without funding
    Money funding;
    FundingLimit fundingLimit = FundingLimit::NotEligible;
    Money annualCost;    ///< annuity of all, funding deducted
    Money annualRevenue; ///< annuity of what consumers pay
    /// Per heat sold to consumers; no value when nothing is sold.
    std::optional<EnergyPrice> levelisedCostOfHeat;
    std::optional<EnergyPrice> levelisedCostWithoutFunding;
    /// Of heat production alone, per heat fed into the network: without pipes, house connections, pumping, funding.
    std::optional<EnergyPrice> levelisedCostAtPlant;
    double meanHeatSales = 1.0; ///< heat sold over that of the plan, in the discounted mean of the period
    Money netPresentValue;      ///< of the cash flow at the discount rate
    /// None when the cash flow never turns from cost to gain, or more than one rate makes it worth nothing.
    std::optional<double> internalRate;
    Money consumersSaving; ///< in the first year, against the reference
    /// Cash flow of the network operator after funding, year 0 first; the last year has the residual values.
    std::vector<Money> cashFlow;

    friend bool operator==(const Economics&, const Economics&) = default;
};

/// Annuity method; investment in year 0, replacements at the end of each lifetime, residual values at the end of the
/// period. Electricity is bought hour by hour at the price of that hour where there is a series of prices.
/// Planning and contingency are written off over the period. The levelised cost is the annuity over the heat sold in
/// the discounted mean of the years, which is discounted cost over discounted heat. Where the heat sold falls, revenue
/// falls with it (consumers reduce what they have contracted), energy with the heat fed in, whose losses stay.
/// With construction phases the network is paid for in the years of its phases, planning, contingency and funding with
/// it, and sells and loses heat as far as it is there; plant for the whole network is there from the beginning, and the
/// energy for a unit of heat is that of the whole network.
/// Consumers' heat pumps are the network operator's, who sells what they give at the same price as other heat, pays
/// their electricity and gets no funding for them; their network cools the water of the storage less than its price
/// stands for, which makes it dearer in proportion; their operation and lifetime are those of the central heat pump.
/// Heat of other sources is bought at their cost of heat; new ones are built, run at their fixed cost, and not funded.
/// \source VDI 2067 sheet 1:2012 (annuity method); BEW guideline of 1 August 2022 (funding)
Economics evaluateEconomics(const EconomicsInput& input);

} // namespace wattort
