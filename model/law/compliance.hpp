#pragma once

/// \file
/// Whether the plan keeps the law at its planned start of operation.

#include "model/dispatch/year_dispatch.hpp"

#include <memory>
#include <optional>

namespace wattort {

enum class LegalStatus {
    Kept,
    Broken,
    /// The plan reaches a threshold: a duty to do or report something follows. Or it misses a limit that applies only
    /// after the foresight of the plan: something must be done by then.
    Duty,
    NoDuty,       ///< below the threshold
    Exempt,       ///< an exemption frees from the rule, see LegalFinding::exemption
    NotDecidable, ///< an input is missing, see LegalFinding::gap
};

/// What keeps a rule from being decided.
enum class LegalGap {
    ItEnergy,            ///< no IT energy in the year
    FacilityEnergy,      ///< no energy of the centre in the year
    HeatFedIn,           ///< no heat is fed into a network
    HeatReused,          ///< no waste heat is reused
    GeneratorEfficiency, ///< of the emergency generators
    OutsideOfPlan        ///< what no plan holds: LegalRule::missing
};

struct LegalFinding {
    LegalRule rule;
    LegalStatus status = LegalStatus::NotDecidable;
    std::optional<LegalGap> gap;  ///< with status NotDecidable
    std::optional<double> figure; ///< in the unit of the rule's limit (SI)
    std::optional<double> margin; ///< positive: kept, or below the threshold, with this much to spare
    Date keptBy;                  ///< the day from which the limit must be kept, or by which it is first reported
    std::optional<LegalExemption> exemption; ///< with status Exempt
    /// With status Broken or Duty: exemptions of which the plan cannot know whether they hold.
    std::vector<LegalExemption> openExemptions;

    friend bool operator==(const LegalFinding&, const LegalFinding&) = default;
};

struct LawAssumptions {
    double renewableShareOfElectricity = 0.0; ///< contracted for the compute centre
    double generatorEfficiency = 0.0;         ///< emergency generators, electric over thermal input
    double generatorBackedShare = 1.0;        ///< of the connection
    int ruleSet = 0;                          ///< LegalRuleSet::number
    Duration foresight;                       ///< after the start; limits that apply later are duties, not breaches

    friend bool operator==(const LawAssumptions&, const LawAssumptions&) = default;
};

LawAssumptions lawAssumptions(const Assumptions& assumptions);

/// The set with this number; the law in force when there is none. \throws std::logic_error without the law in force
const LegalRuleSet& ruleSetOf(const Legislation& legislation, int number);

struct ComplianceInput {
    Date startOfOperation;
    std::shared_ptr<const ComputeCentre> centre;
    std::shared_ptr<const ComputeYear> compute;
    std::shared_ptr<const DispatchYear> dispatch;
    Legislation legislation;
    LawAssumptions assumptions;
    std::shared_ptr<const NetworkDesign> network; ///< null: the compute centre is the only source

    friend bool operator==(const ComplianceInput&, const ComplianceInput&) = default;
};

struct Compliance {
    std::vector<LegalFinding> findings; ///< only rules that apply to this centre
    double energyReuseFactor = 0.0;     ///< waste heat handed over / facility energy (EN 50600-4-6)
    double renewableEnergyFactor = 0.0;

    friend bool operator==(const Compliance&, const Compliance&) = default;
};

/// Rules, exemptions and rule sets are data (legislation.hpp). Electricity of heat pumps that only upgrade waste heat
/// is no part of the PUE (EnEfG § 11 (2) sentence 3). Means of three calendar years, which the EnEfG asks for, are
/// taken from the plan's year; final energy is that of the centre, not of the whole company. All heat that is reused
/// goes into the heat network.
Compliance checkCompliance(const ComplianceInput& input);

} // namespace wattort
