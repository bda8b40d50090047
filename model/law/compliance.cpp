#include "model/law/compliance.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace wattort {

namespace {

constexpr std::string_view draftPrefix = "draft";

bool isDraft(const LegalRule& rule)
{
    return rule.ruleSet.compare(0, draftPrefix.size(), draftPrefix) == 0;
}

bool sameSection(const LegalRule& a, const LegalRule& b)
{
    return a.act == b.act && a.section == b.section;
}

/// The rules in force; with drafts switched on, a draft stands in the place of what it would amend.
std::vector<LegalRule> rulesInForce(const std::vector<LegalRule>& rules, bool draftApplies)
{
    std::vector<LegalRule> inForce;
    for (const LegalRule& rule : rules) {
        const bool amended = draftApplies && std::any_of(rules.begin(), rules.end(), [&rule](const LegalRule& other) {
                                 return isDraft(other) && sameSection(rule, other);
                             });
        if (isDraft(rule) ? draftApplies : !amended) {
            inForce.push_back(rule);
        }
    }
    return inForce;
}

bool applies(const LegalRule& rule, const ComplianceInput& input)
{
    return rule.operationFrom <= input.startOfOperation && input.startOfOperation < rule.operationBefore
           && input.centre->nonRedundantConnection >= rule.connectionFrom;
}

Date yearsLater(Date date, int years)
{
    date.year += years;
    // 29 February: the day before the same day of a year that has none.
    if (date.month == 2 && date.day == 29) {
        date.day = 28;
    }
    return date;
}

std::optional<double> figureOf(LegalQuantity quantity, const ComplianceInput& input, const Compliance& so)
{
    const DispatchYear& dispatch = *input.dispatch;
    const Power connection = input.centre->nonRedundantConnection;
    switch (quantity) {
    case LegalQuantity::PowerUsageEffectiveness:
        return input.compute->itEnergy > Energy{} ? std::optional(input.compute->annualPue) : std::nullopt;
    case LegalQuantity::EnergyReuseFactor:
        return input.compute->facilityEnergy > Energy{} ? std::optional(so.energyReuseFactor) : std::nullopt;
    case LegalQuantity::RenewableShare:
        return so.renewableEnergyFactor;
    case LegalQuantity::NonRedundantConnection:
        return connection.value();
    case LegalQuantity::AnnualWasteHeat:
        return input.compute->recoverable.value();
    case LegalQuantity::RenewableHeatShare:
        // Heat from heat pumps counts in full when their source is unavoidable waste heat.
        return dispatch.heatFromWaste + dispatch.heatFromBoiler > Energy{} ? std::optional(dispatch.wasteHeatShare)
                                                                           : std::nullopt;
    case LegalQuantity::EmergencyGeneratorThermalInput:
        return input.assumptions.generatorEfficiency > 0.0 ? std::optional(
                   connection.value() * input.assumptions.generatorBackedShare / input.assumptions.generatorEfficiency)
                                                           : std::nullopt;
    case LegalQuantity::InstalledItPower:
        return input.centre->ratedItPower.value();
    case LegalQuantity::AnnualFinalEnergy:
        return input.compute->facilityEnergy.value();
    }
    return std::nullopt;
}

/// A limit that is missed today but applies only after the foresight is something to be done, not a breach.
LegalStatus missed(const Date& keptBy, const ComplianceInput& input)
{
    const int foresight = int((input.assumptions.foresight / oneYear).value());
    return keptBy > yearsLater(input.startOfOperation, foresight) ? LegalStatus::Duty : LegalStatus::Broken;
}

LegalFinding judge(const LegalRule& rule, const ComplianceInput& input, const Compliance& soFar)
{
    LegalFinding finding{.rule = rule};
    finding.keptBy = std::max(rule.appliesFrom, yearsLater(input.startOfOperation, rule.graceYears));
    finding.figure = figureOf(rule.quantity, input, soFar);
    if (!finding.figure) {
        return finding;
    }
    // A share of 100 % that comes out as 0.99999999 is kept.
    constexpr double tolerance = 1e-9;
    const bool atLeast = rule.comparison == LegalComparison::AtLeast;
    finding.margin = atLeast ? *finding.figure - rule.limit : rule.limit - *finding.figure;
    const bool kept = *finding.margin >= -tolerance * std::abs(rule.limit);
    if (rule.comparison == LegalComparison::DutyAbove) {
        finding.status = *finding.figure >= rule.limit ? LegalStatus::Duty : LegalStatus::NoDuty;
    } else {
        finding.status = kept ? LegalStatus::Kept : missed(finding.keptBy, input);
    }
    return finding;
}

} // namespace

LawAssumptions lawAssumptions(const Assumptions& from)
{
    return {
        .renewableShareOfElectricity = from.number("renewable_electricity_share"),
        .generatorEfficiency = from.number("generator_efficiency"),
        .generatorBackedShare = from.number("generator_backed_share"),
        .draftApplies = from.number("law_draft_2026") >= 0.5,
        .foresight = from.value<Duration>("law_foresight"),
    };
}

Compliance checkCompliance(const ComplianceInput& input)
{
    Compliance compliance;
    compliance.renewableEnergyFactor = input.assumptions.renewableShareOfElectricity;
    if (input.compute->facilityEnergy > Energy{}) {
        compliance.energyReuseFactor = input.dispatch->wasteHeatTaken / input.compute->facilityEnergy;
    }
    for (const LegalRule& rule : rulesInForce(input.rules, input.assumptions.draftApplies)) {
        if (applies(rule, input)) {
            compliance.findings.push_back(judge(rule, input, compliance));
        }
    }
    return compliance;
}

} // namespace wattort
