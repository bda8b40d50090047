#pragma once

/// \file
/// A centre that is judged by the catalogue of law.

#include "data/catalogues.hpp"
#include "model/law/compliance.hpp"

#include <algorithm>

namespace wattort::test {

/// 20 MW of IT as in the worked example of the ERF: 152.2 GWh of facility energy, PUE 1.086.
struct LegalCase {
    Date start{2029, 1, 1};
    ComputeCentre centre;
    ComputeYear compute;
    DispatchYear dispatch;
    LawAssumptions assumed{.renewableShareOfElectricity = 1.0, .generatorEfficiency = 0.4, .foresight = 10.0 * oneYear};

    LegalCase()
    {
        centre.ratedItPower = 20.0 * MW;
        centre.nonRedundantConnection = 22.0 * MW;
        compute.itEnergy = 140.2 * GWh;
        compute.facilityEnergy = 152.2 * GWh;
        compute.annualPue = 1.086;
        compute.recoverable = 115.6 * GWh;
        dispatch.wasteHeatTaken = 50.0 * GWh;
        dispatch.heatFromWaste = 60.0 * GWh;
        dispatch.heatFromBoiler = 5.0 * GWh;
        dispatch.wasteHeatShare = 60.0 / 65.0;
    }

    Compliance compliance() const
    {
        return checkCompliance(
            {start, std::make_shared<const ComputeCentre>(centre), std::make_shared<const ComputeYear>(compute),
             std::make_shared<const DispatchYear>(dispatch), data::catalogues().legislation, assumed});
    }
    /// nullptr when the rule does not apply.
    const LegalFinding* finding(std::string_view key) const
    {
        static Compliance result;
        result = compliance();
        const auto found = std::find_if(result.findings.begin(), result.findings.end(),
                                        [key](const LegalFinding& f) { return f.rule.key == key; });
        return found == result.findings.end() ? nullptr : &*found;
    }
    LegalStatus status(std::string_view key) const
    {
        const LegalFinding* found = finding(key);
        expects(found != nullptr, "the rule applies");
        return found->status;
    }
};

} // namespace wattort::test
