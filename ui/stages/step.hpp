#pragma once

/// \file
/// The line of thought as the window shows it: its steps, their names, and how each of them stands.

#include "ui/edit/document.hpp"
#include "ui/edit/live_plan.hpp"

#include <QString>

#include <vector>

namespace wattort::ui {

enum class Step { Region, Sites, Compute, Heat, Network, Supply, Economics, Law, FollowUp, Ranking, Report };
inline constexpr int stepCount = 11;

const std::vector<Step>& allSteps();
/// "Compute centre"
QString label(Step step);
/// What is decided here, as one sentence.
QString description(Step step);
QString iconName(Step step);

enum class StepStatus { ToDo, Ok, Warning, Error };

QString label(StepStatus status);
QString iconName(StepStatus status);

/// What is missing before this step can say anything, as rich text with links to actions of the window; empty: nothing.
QString toDo(Step step, const Scenario& scenario);

/// From what was put in and from the findings of the plan's stages.
StepStatus stepStatus(Step step, const Scenario& scenario, const LivePlan& live);

/// Where a finding can be mended.
Step stepOf(Problem problem);

} // namespace wattort::ui
