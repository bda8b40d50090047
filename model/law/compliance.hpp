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
    NoDuty,      ///< below the threshold
    NotDecidable ///< an input is missing
};

struct LegalFinding {
    LegalRule rule;
    LegalStatus status = LegalStatus::NotDecidable;
    std::optional<double> figure; ///< in the unit of the rule's limit (SI)
    std::optional<double> margin; ///< positive: kept, or below the threshold, with this much to spare
    Date keptBy;                  ///< the day from which the limit must be kept

    friend bool operator==(const LegalFinding&, const LegalFinding&) = default;
};

struct LawAssumptions {
    double renewableShareOfElectricity = 0.0; ///< contracted for the compute centre
    double generatorEfficiency = 0.0;         ///< emergency generators, electric over thermal input
    double generatorBackedShare = 1.0;        ///< of the connection
    bool draftApplies = false;                ///< rule sets that begin with "draft" replace what they would amend
    Duration foresight;                       ///< after the start; limits that apply later are duties, not breaches

    friend bool operator==(const LawAssumptions&, const LawAssumptions&) = default;
};

LawAssumptions lawAssumptions(const Assumptions& assumptions);

struct ComplianceInput {
    Date startOfOperation;
    std::shared_ptr<const ComputeCentre> centre;
    std::shared_ptr<const ComputeYear> compute;
    std::shared_ptr<const DispatchYear> dispatch;
    std::vector<LegalRule> rules;
    LawAssumptions assumptions;

    friend bool operator==(const ComplianceInput&, const ComplianceInput&) = default;
};

struct Compliance {
    std::vector<LegalFinding> findings; ///< only rules that apply to this centre
    double energyReuseFactor = 0.0;     ///< waste heat handed over / facility energy (EN 50600-4-6)
    double renewableEnergyFactor = 0.0;

    friend bool operator==(const Compliance&, const Compliance&) = default;
};

/// Rules are data (legal_rules.csv); electricity of heat pumps that only upgrade waste heat is no part of the PUE
/// (EnEfG § 11 (2) sentence 3).
Compliance checkCompliance(const ComplianceInput& input);

} // namespace wattort
