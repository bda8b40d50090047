#include "model/plan/decentral_check.hpp"

#include "model/compute/indicators.hpp"
#include "model/dispatch/heat_mix.hpp"
#include "model/finding/plain_number.hpp"
#include "model/plan/plan.hpp"

#include <algorithm>

namespace wattort {

namespace {

Finding of(Severity severity, Problem problem, std::string found, std::string expected)
{
    Finding finding;
    finding.severity = severity;
    finding.problem = problem;
    finding.found = std::move(found);
    finding.expected = std::move(expected);
    return finding;
}

bool isCooled(const NetworkConsumer& consumer, const ConsumerHeatPumpAssumptions& assumed)
{
    constexpr TemperatureDifference nearly = 0.05 * K;
    return consumer.own.exists() && consumer.supplyTemperature + nearly < assumed.arriving();
}

/// At design load; the heat pumps need more electricity there than they were planned with.
void addCooled(const Plan& plan, Findings& findings)
{
    const ConsumerHeatPumpAssumptions& assumed = plan.drawn->input.assumptions;
    std::size_t colder = 0;
    TemperatureDifference most;
    for (const NetworkConsumer& consumer : plan.network->output.consumers) {
        if (isCooled(consumer, assumed)) {
            ++colder;
            most = std::max(most, TemperatureDifference(assumed.supply - consumer.supplyTemperature));
        }
    }
    if (colder > 0) {
        findings.push_back(of(Severity::Warning, Problem::DecentralSourceColder,
                              plainNumber(most.value(), 1) + " K; " + std::to_string(colder),
                              plainNumber(assumed.cooling.value(), 1) + " K"));
    }
}

void addColdWasteHeat(const Plan& plan, Findings& findings)
{
    const ComputeYear& year = plan.year->output;
    const auto mean = meanTemperature(year.heatTemperature, year.recoverableHeat);
    const Temperature needed =
        plan.drawn->input.assumptions.supply + plan.dispatch->input.assumptions.heatExchangerApproach;
    if (mean && *mean < needed && plan.dispatch->output.heatPumpEnergy > Energy{}) {
        findings.push_back(of(Severity::Note, Problem::WasteHeatBelowSupply, plainNumber(inCelsius(*mean), 1) + " °C",
                              plainNumber(inCelsius(needed), 1) + " °C"));
    }
}

void addCounting(const Plan& plan, Findings& findings)
{
    const HeatMix mix = heatMix(plan.network->output, plan.dispatch->output);
    if (mix.decentral > Energy{}) {
        findings.push_back(of(Severity::Note, Problem::DecentralShareUnsettled,
                              plainNumber(100.0 * mix.renewableShare, 1) + " %",
                              plainNumber(100.0 * mix.renewableShareFedIn, 1) + " %"));
    }
}

} // namespace

Findings decentralFindings(const Plan& plan)
{
    Findings findings;
    if (!plan.drawn || !plan.network || !plan.dispatch || !plan.year) {
        return findings;
    }
    findings = plan.drawn->output.findings;
    addCooled(plan, findings);
    addColdWasteHeat(plan, findings);
    addCounting(plan, findings);
    return findings;
}

std::vector<std::uint32_t> cooledConsumers(const Plan& plan)
{
    std::vector<std::uint32_t> cooled;
    if (plan.drawn && plan.network) {
        for (const NetworkConsumer& consumer : plan.network->output.consumers) {
            if (isCooled(consumer, plan.drawn->input.assumptions)) {
                cooled.push_back(consumer.building);
            }
        }
    }
    return cooled;
}

} // namespace wattort
