#pragma once

/// \file
/// What a planned compute centre is to the grid and the weather, and its indicators: for the window and the report.

#include "model/plan/plan.hpp"
#include "model/scenario/catalogue.hpp"
#include "ui/stages/fact_list.hpp"

namespace wattort::ui {

/// Connection, peak, ramp, swing, what cap and curtailment do, own power and battery.
std::vector<Fact> gridFacts(const Plan& plan, const Catalogues& catalogues);
/// The hours and extremes that the cooling plant is laid out by.
std::vector<Fact> designWeatherFacts(const Plan& plan);
/// PUE, WUE, ERF, ERE, REF, CUE; each tool tip is its definition with its source.
std::vector<Fact> indicatorFacts(const Plan& plan);

} // namespace wattort::ui
