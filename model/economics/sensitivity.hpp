#pragma once

/// \file
/// How the cost of heat and the worth of the supply answer to one price at a time.

#include "model/economics/economics.hpp"
#include "model/scenario/catalogue.hpp"

#include <string>
#include <vector>

namespace wattort {

/// One price between the ends of its catalogue range, all else as planned.
struct Sensitivity {
    /// Key of the assumption; trenchCostKey for the cost of trenches, whose range is that of the pipe catalogue.
    std::string key;
    struct Outcome {
        EnergyPrice levelisedCostOfHeat; ///< without funding, which would hide what the gap pays
        Money netPresentValue;

        friend bool operator==(const Outcome&, const Outcome&) = default;
    };
    Outcome atLow;
    Outcome atHigh;

    friend bool operator==(const Sensitivity&, const Sensitivity&) = default;
};

inline constexpr std::string_view trenchCostKey = "trench_cost";

struct SensitivityInput {
    EconomicsInput economics;
    std::vector<Assumption> catalogue;
    AssumptionOverrides overrides;
    std::vector<PipeType> pipes;
};

/// The main prices, largest change of the levelised cost first; none where no heat is sold. Network and dispatch stay
/// as they are planned: no other consumers are chosen and the heat pump does not give way to the boiler. Funding
/// follows its rules in each case. The assumption electricity_price is left out where there is a series of prices.
std::vector<Sensitivity> priceSensitivities(const SensitivityInput& input);

} // namespace wattort
