#pragma once

/// \file
/// The figures by which a plan is judged: the same in the window, on the command line, in the file and in the report.

#include "model/plan/plan.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace wattort {

enum class KeyFigure {
    // Compute centre
    ItPower,
    Accelerators,
    Connection,
    PeakPower,
    ItEnergy,
    FacilityEnergy,
    Pue,
    Wue,
    RecoverableHeat,
    HeatTemperature, ///< mean, weighted by heat
    PlotArea,
    CentreInvestment,
    CentreStaff,
    // Heat
    HeatDemandOfRegion,
    Consumers,
    HeatSold,
    TrenchLength,
    LinearHeatDensity,
    NetworkLossShare,
    NetworkDesignPower,
    WasteHeatShare,
    WasteHeatUsed,
    SeasonalCop,
    BoilerHeat,
    DecentralHeatPumps, ///< how many; none in a direct network, as the next
    DecentralPower,     ///< heat
    DecentralElectricity,
    DecentralCop,
    DecentralInvestment,
    PumpEnergy,
    // Money
    HeatInvestment,
    Funding,
    LevelisedCostOfHeat,
    NetPresentValue,
    ConsumersSaving,
    // CO2 and law
    AvoidedEmissions,
    EmissionsPerHeat,
    EnergyReuseFactor,
    RenewableEnergyFactor,
    LegalRulesBroken,
    // Follow-up
    ParkArea,
    ParkJobs,
    MunicipalRevenue
};
inline constexpr KeyFigure lastKeyFigure = KeyFigure::MunicipalRevenue;

struct KeyFigureInfo {
    KeyFigure figure;
    std::string_view key;  ///< "it_power_mw": JSON key and row in wattort_results
    std::string_view unit; ///< "MW", a NamedUnit or "l/kWh"
    int digits = 1;        ///< shown after the decimal point
};

const KeyFigureInfo& info(KeyFigure figure);

struct KeyFigureValue {
    KeyFigure figure = KeyFigure::ItPower;
    std::optional<double> value; ///< in info().unit; none: does not exist for this plan

    friend bool operator==(const KeyFigureValue&, const KeyFigureValue&) = default;
};

/// One of each, in the order of the enum. The plan must be complete.
std::vector<KeyFigureValue> keyFigures(const Plan& plan);

} // namespace wattort
