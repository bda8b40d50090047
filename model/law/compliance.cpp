#include "model/law/compliance.hpp"

#include "model/dispatch/heat_mix.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace wattort {

namespace {

template <class Row>
bool isInForce(const Row& row, const Legislation& legislation)
{
    return row.ruleSet == ruleSetOf(legislation, 0).key;
}

bool sameSection(const LegalRule& a, const LegalRule& b)
{
    return a.act == b.act && a.section == b.section;
}

/// Position of the first rule of this act and section: where a draft of it stands, too.
std::size_t placeOf(const LegalRule& rule, const Legislation& legislation)
{
    const auto first = std::find_if(legislation.rules.begin(), legislation.rules.end(),
                                    [&rule](const LegalRule& other) { return sameSection(rule, other); });
    return std::size_t(first - legislation.rules.begin());
}

/// The rules of the set that is chosen: a draft stands in the place of what it would amend.
std::vector<LegalRule> chosenRules(const Legislation& legislation, const std::string& chosen)
{
    std::vector<LegalRule> rules;
    const auto amended = [&legislation, &chosen](const LegalRule& rule) {
        return std::any_of(legislation.rules.begin(), legislation.rules.end(),
                           [&](const LegalRule& other) { return other.ruleSet == chosen && sameSection(rule, other); });
    };
    for (const LegalRule& rule : legislation.rules) {
        if (rule.ruleSet == chosen || (isInForce(rule, legislation) && !amended(rule))) {
            rules.push_back(rule);
        }
    }
    std::stable_sort(rules.begin(), rules.end(), [&legislation](const LegalRule& a, const LegalRule& b) {
        return placeOf(a, legislation) < placeOf(b, legislation);
    });
    return rules;
}

bool applies(const LegalRule& rule, const ComplianceInput& input)
{
    const Power connection = input.centre->nonRedundantConnection;
    return rule.operationFrom <= input.startOfOperation && input.startOfOperation < rule.operationBefore
           && connection >= rule.connectionFrom && connection < rule.connectionBelow;
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

/// A figure of the plan, or what is missing for it.
struct Figure {
    std::optional<double> value;
    std::optional<LegalGap> gap;
};

/// The value if the plan has what it is made of.
Figure known(bool there, double value, LegalGap gap)
{
    return there ? Figure{value, std::nullopt} : Figure{std::nullopt, gap};
}

/// In the heat that the whole network gets.
Figure renewableHeat(const ComplianceInput& input)
{
    const HeatMix mix = heatMix(input.network ? *input.network : NetworkDesign{}, *input.dispatch);
    return known(mix.all() > Energy{}, mix.renewableShare, LegalGap::HeatFedIn);
}

Figure figureOf(LegalQuantity quantity, const ComplianceInput& input, const Compliance& so)
{
    const DispatchYear& dispatch = *input.dispatch;
    const double connection = input.centre->nonRedundantConnection.value();
    const double efficiency = input.assumptions.generatorEfficiency;
    switch (quantity) {
    case LegalQuantity::PowerUsageEffectiveness:
        return known(input.compute->itEnergy > Energy{}, input.compute->annualPue, LegalGap::ItEnergy);
    case LegalQuantity::EnergyReuseFactor:
        return known(input.compute->facilityEnergy > Energy{}, so.energyReuseFactor, LegalGap::FacilityEnergy);
    case LegalQuantity::RenewableShare:
        return {so.renewableEnergyFactor, std::nullopt};
    case LegalQuantity::NonRedundantConnection:
        return {connection, std::nullopt};
    case LegalQuantity::AnnualWasteHeat:
        return {input.compute->recoverable.value(), std::nullopt};
    case LegalQuantity::RenewableHeatShare:
        // Heat from heat pumps counts in full when their source is unavoidable waste heat.
        return renewableHeat(input);
    case LegalQuantity::EmergencyGeneratorThermalInput:
        return known(efficiency > 0.0, connection * input.assumptions.generatorBackedShare / efficiency,
                     LegalGap::GeneratorEfficiency);
    case LegalQuantity::InstalledItPower:
        return {input.centre->ratedItPower.value(), std::nullopt};
    case LegalQuantity::AnnualFinalEnergy:
        return {input.compute->facilityEnergy.value(), std::nullopt};
    case LegalQuantity::ReuseThroughHeatNetwork:
        return known(dispatch.wasteHeatTaken > Energy{}, 1.0, LegalGap::HeatReused);
    case LegalQuantity::ServesCustomers:
        // Those who compute for themselves may still have customers; the plan does not say.
        return known(input.centre->servesCustomers, 1.0, LegalGap::OutsideOfPlan);
    case LegalQuantity::AnnualWater:
        return {input.compute->wue * inUnit(input.compute->itEnergy, kWh) * litre.value(), std::nullopt};
    case LegalQuantity::OutsideOfPlan:
        break;
    }
    return {std::nullopt, LegalGap::OutsideOfPlan};
}

/// A share of 100 % that comes out as 0.99999999 is kept.
bool keeps(LegalComparison comparison, double limit, double figure)
{
    const double tolerance = 1e-9 * std::abs(limit);
    switch (comparison) {
    case LegalComparison::AtMost:
        return figure <= limit + tolerance;
    case LegalComparison::AtLeast:
        return figure >= limit - tolerance;
    case LegalComparison::DutyFrom:
        return figure < limit;
    case LegalComparison::DutyAbove:
        return figure <= limit;
    }
    return false;
}

/// The day from which the rule binds this centre. What is reported covers a calendar year, so the first report is due
/// in the year after the start.
Date firstDay(const LegalRule& rule, const Date& start)
{
    if (rule.yearlyMonth > 0) {
        return std::max(rule.appliesFrom, Date{start.year + 1, rule.yearlyMonth, rule.yearlyDay});
    }
    return std::max(rule.appliesFrom, yearsLater(start, rule.graceYears));
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
    finding.keptBy = firstDay(rule, input.startOfOperation);
    const Figure figure = figureOf(rule.quantity, input, soFar);
    finding.gap = figure.gap;
    finding.figure = figure.value;
    if (!finding.figure) {
        return finding;
    }
    const bool kept = keeps(rule.comparison, rule.limit, *finding.figure);
    finding.margin =
        rule.comparison == LegalComparison::AtLeast ? *finding.figure - rule.limit : rule.limit - *finding.figure;
    if (rule.comparison == LegalComparison::DutyFrom || rule.comparison == LegalComparison::DutyAbove) {
        finding.status = kept ? LegalStatus::NoDuty : LegalStatus::Duty;
    } else {
        finding.status = kept ? LegalStatus::Kept : missed(finding.keptBy, input);
    }
    return finding;
}

enum class Holds { No, Open, Yes };

/// One condition that does not hold is enough; one that is not known leaves it open.
Holds holds(const LegalExemption& exemption, const ComplianceInput& input, const Compliance& soFar)
{
    Holds all = Holds::Yes;
    for (const LegalCondition& condition : exemption.conditions) {
        const Figure figure = figureOf(condition.quantity, input, soFar);
        if (figure.value && !keeps(condition.comparison, condition.limit, *figure.value)) {
            return Holds::No;
        }
        // No reused heat at all is not an exemption for it.
        if (!figure.value && figure.gap != LegalGap::OutsideOfPlan) {
            return Holds::No;
        }
        if (!figure.value) {
            all = Holds::Open;
        }
    }
    return all;
}

/// Exemptions free from what would else be to do.
void exempt(LegalFinding& finding, const std::string& chosen, const ComplianceInput& input, const Compliance& soFar)
{
    if (finding.status != LegalStatus::Duty && finding.status != LegalStatus::Broken) {
        return;
    }
    for (const LegalExemption& exemption : input.legislation.exemptions) {
        const bool valid = exemption.ruleSet == chosen || isInForce(exemption, input.legislation);
        if (!valid || exemption.act != finding.rule.act || exemption.exempts != finding.rule.section
            || input.startOfOperation >= exemption.operationBefore) {
            continue;
        }
        const Holds held = holds(exemption, input, soFar);
        if (held == Holds::Yes) {
            finding.status = LegalStatus::Exempt;
            finding.exemption = exemption;
            finding.openExemptions.clear();
            return;
        }
        if (held == Holds::Open) {
            finding.openExemptions.push_back(exemption);
        }
    }
}

} // namespace

LawAssumptions lawAssumptions(const Assumptions& from)
{
    return {
        .renewableShareOfElectricity = from.number("renewable_electricity_share"),
        .generatorEfficiency = from.number("generator_efficiency"),
        .generatorBackedShare = from.number("generator_backed_share"),
        .ruleSet = int(std::lround(from.number("law_draft_2026"))),
        .foresight = from.value<Duration>("law_foresight"),
    };
}

const LegalRuleSet& ruleSetOf(const Legislation& legislation, int number)
{
    const auto find = [&legislation](int wanted) {
        return std::find_if(legislation.ruleSets.begin(), legislation.ruleSets.end(),
                            [wanted](const LegalRuleSet& set) { return set.number == wanted; });
    };
    const auto found = find(number);
    const auto inForce = find(0);
    expects(inForce != legislation.ruleSets.end(), "there is a rule set of the law in force");
    return found == legislation.ruleSets.end() ? *inForce : *found;
}

Compliance checkCompliance(const ComplianceInput& input)
{
    Compliance compliance;
    compliance.renewableEnergyFactor = input.assumptions.renewableShareOfElectricity;
    if (input.compute->facilityEnergy > Energy{}) {
        compliance.energyReuseFactor = input.dispatch->wasteHeatTaken / input.compute->facilityEnergy;
    }
    const std::string& chosen = ruleSetOf(input.legislation, input.assumptions.ruleSet).key;
    for (const LegalRule& rule : chosenRules(input.legislation, chosen)) {
        if (applies(rule, input)) {
            LegalFinding finding = judge(rule, input, compliance);
            exempt(finding, chosen, input, compliance);
            compliance.findings.push_back(std::move(finding));
        }
    }
    return compliance;
}

} // namespace wattort
