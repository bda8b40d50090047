#include "model/plan/site_fit.hpp"

#include <cstdio>

namespace wattort {

namespace {

std::string rounded(double value, const char* unit)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.2f %s", value, unit);
    return text;
}

} // namespace

Findings siteFit(const Plan& plan)
{
    Findings findings;
    if (!plan.siting || !plan.centre) {
        return findings;
    }
    const Site& site = plan.siting->input.site;
    const ComputeCentre& centre = plan.centre->output;
    const auto warn = [&](Problem problem, std::string found, std::string expected) {
        findings.push_back(
            {Severity::Warning, problem, {.layer = "sites", .name = plan.site}, std::move(found), std::move(expected)});
    };
    if (plan.siting->output.area < centre.plotArea) {
        warn(Problem::SiteTooSmall, rounded(inUnit(plan.siting->output.area, ha), "ha"),
             rounded(inUnit(centre.plotArea, ha), "ha"));
    }
    if (site.gridCapacity > Power{} && site.gridCapacity < centre.nonRedundantConnection) {
        warn(Problem::GridCapacityExceeded, rounded(inUnit(centre.nonRedundantConnection, MW), "MW"),
             rounded(inUnit(site.gridCapacity, MW), "MW"));
    }
    return findings;
}

} // namespace wattort
