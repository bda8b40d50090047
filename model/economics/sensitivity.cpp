#include "model/economics/sensitivity.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace wattort {

namespace {

constexpr std::string_view electricityPriceKey = "electricity_price";
constexpr std::array<std::string_view, 9> variedKeys{
    electricityPriceKey, "electricity_levies",   "gas_price",         "emission_price",        "waste_heat_price",
    "heat_work_price",   "heat_pump_investment", "contingency_share", "economic_discount_rate"};

Sensitivity::Outcome outcomeOf(const EconomicsInput& input)
{
    const Economics economics = evaluateEconomics(input);
    return {*economics.levelisedCostWithoutFunding, economics.netPresentValue};
}

Sensitivity::Outcome withAssumption(const SensitivityInput& input, const Assumption& varied, double value)
{
    AssumptionOverrides overrides = input.overrides;
    overrides[varied.key] = {value, {}};
    EconomicsInput economics = input.economics;
    economics.assumptions = economicAssumptions(Assumptions(input.catalogue, overrides));
    return outcomeOf(economics);
}

/// What a trench with this pipe costs at an end of its range, over what it is planned with.
double trenchCostFactor(const SensitivityInput& input, const NetworkPipe& pipe,
                        PricePerLength Range<PricePerLength>::*end)
{
    const auto type = std::find_if(input.pipes.begin(), input.pipes.end(), [&pipe](const PipeType& each) {
        return each.system == pipe.system && each.nominalDiameter == pipe.nominalDiameter;
    });
    return type == input.pipes.end() ? 1.0 : double(type->trenchCost.*end / type->trenchCost.value);
}

Sensitivity::Outcome withTrenchCost(const SensitivityInput& input, PricePerLength Range<PricePerLength>::*end)
{
    NetworkDesign network = *input.economics.network;
    for (const NetworkPipe& pipe : network.pipes) {
        network.pipeInvestment += pipe.investment * (trenchCostFactor(input, pipe, end) - 1.0);
    }
    EconomicsInput economics = input.economics;
    economics.network = std::make_shared<const NetworkDesign>(std::move(network));
    return outcomeOf(economics);
}

double width(const Sensitivity& sensitivity)
{
    return std::abs((sensitivity.atHigh.levelisedCostOfHeat - sensitivity.atLow.levelisedCostOfHeat).value());
}

} // namespace

std::vector<Sensitivity> priceSensitivities(const SensitivityInput& input)
{
    std::vector<Sensitivity> all;
    if (input.economics.network->heatSold <= Energy{}) {
        return all;
    }
    const Assumptions catalogue(input.catalogue, {});
    for (const std::string_view key : variedKeys) {
        const Assumption* varied = catalogue.find(key);
        expects(varied != nullptr, "the catalogue has the prices that are varied");
        if (key == electricityPriceKey && input.economics.electricityPrice) {
            continue;
        }
        all.push_back(
            {varied->key, withAssumption(input, *varied, varied->low), withAssumption(input, *varied, varied->high)});
    }
    all.push_back({std::string(trenchCostKey), withTrenchCost(input, &Range<PricePerLength>::low),
                   withTrenchCost(input, &Range<PricePerLength>::high)});
    std::stable_sort(all.begin(), all.end(),
                     [](const Sensitivity& a, const Sensitivity& b) { return width(a) > width(b); });
    return all;
}

} // namespace wattort
