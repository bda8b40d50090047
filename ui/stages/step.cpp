#include "ui/stages/step.hpp"

#include "model/plan/site_fit.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace wattort::ui {

namespace {

struct Steps {
    Q_DECLARE_TR_FUNCTIONS(Steps)
};

StepStatus worst(const Findings& findings)
{
    StepStatus status = StepStatus::Ok;
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::Error) {
            return StepStatus::Error;
        }
        if (finding.severity == Severity::Warning) {
            status = StepStatus::Warning;
        }
    }
    return status;
}

template <class Input, class Output>
StepStatus worst(const Stage<Input, Output>& stage)
{
    return stage ? worst(stage->output.findings) : StepStatus::ToDo;
}

StepStatus ofSites(const Scenario& scenario, const Plan& plan)
{
    if (scenario.layers.sites.empty()) {
        return StepStatus::ToDo;
    }
    if (plan.siting && plan.siting->output.excluded) {
        return StepStatus::Error;
    }
    return std::max({worst(plan.siting), worst(siteFit(plan)),
                     plan.siting && !plan.siting->output.conflicts.empty() ? StepStatus::Warning : StepStatus::Ok});
}

StepStatus ofNetwork(const Plan& plan)
{
    const StepStatus status = std::max(worst(plan.graph), worst(plan.network));
    return plan.network && plan.network->output.consumers.empty() ? std::max(status, StepStatus::Warning) : status;
}

StepStatus ofEconomics(const Plan& plan)
{
    if (!plan.economics || !plan.economics->output.levelisedCostOfHeat) {
        return StepStatus::ToDo;
    }
    return plan.economics->output.netPresentValue < 0.0 * EUR ? StepStatus::Warning : StepStatus::Ok;
}

StepStatus ofLaw(const Plan& plan)
{
    if (!plan.law) {
        return StepStatus::ToDo;
    }
    const auto& rules = plan.law->output.findings;
    // What no plan can know is open in every plan: nothing to warn of.
    const auto has = [&rules](LegalStatus status) {
        return std::any_of(rules.begin(), rules.end(), [status](const LegalFinding& rule) {
            return rule.status == status && rule.gap != LegalGap::OutsideOfPlan;
        });
    };
    return has(LegalStatus::Broken)         ? StepStatus::Error
           : has(LegalStatus::NotDecidable) ? StepStatus::Warning
                                            : StepStatus::Ok;
}

} // namespace

const std::vector<Step>& allSteps()
{
    static const std::vector<Step> steps = [] {
        std::vector<Step> all;
        for (int i = 0; i < stepCount; ++i) {
            all.push_back(static_cast<Step>(i));
        }
        return all;
    }();
    return steps;
}

QString label(Step step)
{
    switch (step) {
    case Step::Region:
        return Steps::tr("Region");
    case Step::Sites:
        return Steps::tr("Sites");
    case Step::Compute:
        return Steps::tr("Compute centre");
    case Step::Heat:
        return Steps::tr("Heat demand");
    case Step::Network:
        return Steps::tr("Heat network");
    case Step::Supply:
        return Steps::tr("Heat supply");
    case Step::Economics:
        return Steps::tr("Economics");
    case Step::Law:
        return Steps::tr("CO₂ and law");
    case Step::FollowUp:
        return Steps::tr("Follow-up investments");
    case Step::Ranking:
        return Steps::tr("Ranking");
    case Step::Report:
        return Steps::tr("Report");
    }
    return {};
}

QString description(Step step)
{
    switch (step) {
    case Step::Region:
        return Steps::tr("What is there: streets, buildings, grid and protected areas.");
    case Step::Sites:
        return Steps::tr("Where the compute centre could stand, and what speaks against it.");
    case Step::Compute:
        return Steps::tr("How large it is, how it is cooled, and what it takes and gives hour by hour.");
    case Step::Heat:
        return Steps::tr("How much heat the buildings of the region need, and when.");
    case Step::Network:
        return Steps::tr("Which buildings are worth connecting, along which streets, with which pipes.");
    case Step::Supply:
        return Steps::tr("Which source gives the heat in each hour of the year.");
    case Step::Economics:
        return Steps::tr("What the heat supply costs and brings.");
    case Step::Law:
        return Steps::tr("What is avoided, and whether the statutory limits are kept.");
    case Step::FollowUp:
        return Steps::tr("What is worth building around the compute centre.");
    case Step::Ranking:
        return Steps::tr("The candidate sites against each other.");
    case Step::Report:
        return Steps::tr("A document that can be filed.");
    }
    return {};
}

QString iconName(Step step)
{
    static const char* const names[stepCount] = {"region",    "sites", "compute",  "heat",    "network", "supply",
                                                 "economics", "law",   "followup", "ranking", "report"};
    return QString::fromLatin1(names[int(step)]);
}

QString label(StepStatus status)
{
    switch (status) {
    case StepStatus::ToDo:
        return Steps::tr("to do");
    case StepStatus::Ok:
        return Steps::tr("in order");
    case StepStatus::Warning:
        return Steps::tr("to be looked at");
    case StepStatus::Error:
        return Steps::tr("problem");
    }
    return {};
}

QString iconName(StepStatus status)
{
    static const char* const names[] = {"todo", "ok", "warning", "error"};
    return QString::fromLatin1(names[int(status)]);
}

QString toDo(Step step, const Scenario& scenario)
{
    const Layers& layers = scenario.layers;
    if (step == Step::Region || (layers.streets.empty() && layers.buildings.empty())) {
        return layers.streets.empty() || layers.buildings.empty()
                   ? Steps::tr("Streets or buildings are missing: <a href='import'>import layers</a>; an extract of "
                               "OpenStreetMap has both. Or <a href='new_demo'>open the demo</a>.")
                   : QString();
    }
    if (layers.sites.empty()) {
        return Steps::tr("There is no site yet: <a href='draw_site'>draw one on the map</a> or "
                         "<a href='import'>import sites</a>.");
    }
    return {};
}

StepStatus stepStatus(Step step, const Scenario& scenario, const LivePlan& live)
{
    const Plan& plan = live.plan();
    switch (step) {
    case Step::Region:
        return scenario.layers.streets.empty() || scenario.layers.buildings.empty() ? StepStatus::ToDo : StepStatus::Ok;
    case Step::Sites:
        return ofSites(scenario, plan);
    case Step::Compute:
        return worst(plan.centre);
    case Step::Heat:
        return worst(plan.demand);
    case Step::Network:
        return ofNetwork(plan);
    case Step::Supply:
        return plan.dispatch && plan.dispatch->output.wasteHeatShare > 0.0 ? StepStatus::Ok : StepStatus::ToDo;
    case Step::Economics:
        return ofEconomics(plan);
    case Step::Law:
        return ofLaw(plan);
    case Step::FollowUp:
        return scenario.parkPlots.empty() ? StepStatus::ToDo : worst(plan.followUp);
    case Step::Ranking:
        return live.ranking().size() < 2 ? StepStatus::ToDo : StepStatus::Ok;
    case Step::Report:
        return plan.complete() && live.current() ? StepStatus::Ok : StepStatus::ToDo;
    }
    return StepStatus::ToDo;
}

Step stepOf(Problem problem)
{
    switch (problem) {
    case Problem::NoSuchSite:
    case Problem::NoSites:
    case Problem::SiteExcluded:
    case Problem::SiteNearDwellings:
    case Problem::SiteFarFromGrid:
    case Problem::SiteTooSmall:
    case Problem::OutsideRegion:
    case Problem::GridCapacityExceeded:
        return Step::Sites;
    case Problem::NoSuchSystem:
    case Problem::SystemNotForSizing:
    case Problem::CoolingNotForSystem:
    case Problem::CoolingNotForAir:
    case Problem::WaterTooWarm:
    case Problem::HeatTooCold:
    case Problem::SizeOutOfReach:
        return Step::Compute;
    case Problem::NoStreetInReach:
    case Problem::NoConsumerInReach:
    case Problem::NoConsumerPays:
    case Problem::ConsumerOutOfReach:
    case Problem::DisconnectedStreets:
    case Problem::StreetWithoutLength:
    case Problem::StreetCrossesItself:
    case Problem::StreetEndsJoined:
    case Problem::UnknownPipeDiameter:
    case Problem::ZeroConsumers:
    case Problem::PressureTooHigh:
    case Problem::PressureTooLow:
    case Problem::BudgetExceeded:
    case Problem::HeatTargetMissed:
    case Problem::EnergyReuseMissed:
    case Problem::WasteHeatShareMissed:
    case Problem::LiftBeyondHeatPump:
    case Problem::WasteHeatBelowSupply:
    case Problem::DecentralSourceColder:
    case Problem::DecentralShareUnsettled:
    case Problem::PlasticTooHot:
    case Problem::PlasticPressureExceeded:
    case Problem::BoilingInOperation:
    case Problem::PumpCavitates:
    case Problem::HeatSourceOutOfReach:
    case Problem::HeatSourceTooCold:
    case Problem::HeatSourceWithoutPower:
    case Problem::HeatSourceTooSmall:
    case Problem::HeatSourcePays:
    case Problem::HeatSourceDoesNotPay:
    case Problem::YearBeyondDesign:
    case Problem::PipeTooSmall:
    case Problem::SupplyTooCold:
        return Step::Network;
    case Problem::NoSuchUse:
        return Step::FollowUp;
    default:
        return Step::Region;
    }
}

} // namespace wattort::ui
