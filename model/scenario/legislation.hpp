#pragma once

/// \file
/// The law as data: rule sets, rules, exemptions, and what is reported each year. One struct a file in
/// resources/catalogues, one field a column.

#include "model/scenario/compute_design.hpp"
#include "model/scenario/provenance.hpp"

#include <string>
#include <vector>

namespace wattort {

/// What a rule of law looks at.
enum class LegalQuantity {
    PowerUsageEffectiveness,
    EnergyReuseFactor,
    RenewableShare,
    NonRedundantConnection,
    AnnualWasteHeat,
    RenewableHeatShare,
    EmergencyGeneratorThermalInput,
    InstalledItPower,
    AnnualFinalEnergy,
    ReuseThroughHeatNetwork, ///< share of the reused energy that a heat network takes
    ServesCustomers,         ///< 1: others have their IT in the centre; known for colocation only
    AnnualWater,             ///< that cooling evaporates and blows down
    OutsideOfPlan            ///< no plan holds it; the row says what is missing
};

/// DutyFrom: at the limit or above it. DutyAbove: above it only.
enum class LegalComparison { AtMost, AtLeast, DutyFrom, DutyAbove };

/// legal_rule_sets.csv: what the planner chooses from, by the number in the assumption law_draft_2026. The set with
/// number 0 is the law in force.
struct LegalRuleSet {
    std::string key;
    int number = 0;
    std::string labelEnglish;
    std::string labelGerman;
    std::string noteEnglish; ///< how far it is law
    std::string noteGerman;
    Provenance provenance;

    friend bool operator==(const LegalRuleSet&, const LegalRuleSet&) = default;
};

/// legal_rules.csv: one requirement with the dates on which it depends.
struct LegalRule {
    std::string key;
    std::string act;     ///< "EnEfG"
    std::string section; ///< "§ 11 (2) Nr. 1"
    /// Key of a rule set. A rule of a set that is chosen replaces the rules in force of the same act and section.
    std::string ruleSet;
    LegalQuantity quantity = LegalQuantity::PowerUsageEffectiveness;
    LegalComparison comparison = LegalComparison::AtMost;
    double limit = 0.0;               ///< ratio, or watts, or joules
    Date operationFrom{1, 1, 1};      ///< centres that start on or after this day
    Date operationBefore{9999, 1, 1}; ///< … and before this day
    Date appliesFrom{1, 1, 1};        ///< the day from which the limit must be kept
    int graceYears = 0;               ///< years after start of operation until it must be kept
    int yearlyMonth = 0;              ///< 0: not every year; else due each year after the first, column yearly_by
    int yearlyDay = 0;
    Power connectionFrom; ///< only centres with at least this non-redundant connection
    Power connectionBelow = 1e300 * W;
    std::string titleEnglish;
    std::string titleGerman;
    std::string missingEnglish; ///< what must be known beyond the plan; empty: nothing
    std::string missingGerman;
    Provenance provenance;

    friend bool operator==(const LegalRule&, const LegalRule&) = default;
};

/// One condition of an exemption.
struct LegalCondition {
    LegalQuantity quantity = LegalQuantity::OutsideOfPlan;
    LegalComparison comparison = LegalComparison::AtMost;
    double limit = 0.0;

    friend bool operator==(const LegalCondition&, const LegalCondition&) = default;
};

/// legal_exemptions.csv: frees from the rules of one section when all its conditions hold; rows of one exemption
/// follow each other, one a condition.
struct LegalExemption {
    std::string key;
    std::string act;
    std::string section; ///< "§ 12 (4)"
    std::string exempts; ///< section of the rules that need not be kept
    std::string ruleSet;
    std::vector<LegalCondition> conditions;
    Date operationBefore{9999, 1, 1}; ///< only centres that start before this day
    std::string titleEnglish;
    std::string titleGerman;
    Provenance provenance;

    friend bool operator==(const LegalExemption&, const LegalExemption&) = default;
};

/// register_items.csv: one line of what operators report each year.
struct RegisterItem {
    std::string key;
    std::string act;
    std::string section; ///< "Anlage 3 Nr. 2 f"
    std::string symbol;  ///< official abbreviation, may be empty
    std::string nameEnglish;
    std::string nameGerman;
    std::string unit; ///< empty: a text
    /// How the planned value comes about; empty: no plan knows it.
    std::string remarkEnglish;
    std::string remarkGerman;
    std::string missingEnglish; ///< why there may be no value
    std::string missingGerman;
    Provenance provenance;

    friend bool operator==(const RegisterItem&, const RegisterItem&) = default;
};

struct Legislation {
    std::vector<LegalRuleSet> ruleSets;
    std::vector<LegalRule> rules;
    std::vector<LegalExemption> exemptions;
    std::vector<RegisterItem> registerItems;

    friend bool operator==(const Legislation&, const Legislation&) = default;
};

} // namespace wattort
