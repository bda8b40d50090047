#pragma once

/// \file
/// The diagrams of a plan, for the window and for the report.

#include "model/compute/expansion.hpp"
#include "model/compute/water_temperature.hpp"
#include "model/plan/plan.hpp"
#include "model/ranking/site_ranking.hpp"
#include "ui/chart/chart_style.hpp"
#include "ui/chart/diagram.hpp"

#include <QImage>
#include <QSize>
#include <QtCharts/QChart>

#include <array>
#include <memory>
#include <span>

namespace wattort::ui {

/// A power series over the year with a name, for `hourlyPowers`.
struct NamedPower {
    QString name;
    const HourlyPower* power = nullptr; ///< 8,760 values; used during the call only
    Hue hue = Hue::Blue;
};

/// Any powers over the year, in MW.
Diagram hourlyPowers(const QString& title, const QString& axisName, std::span<const NamedPower> powers);

/// IT and facility power, hour by hour.
Diagram powerOverYear(const ComputeYear& year);
/// Waste heat that can be recovered, hour by hour.
Diagram heatOverYear(const ComputeYear& year);
/// Heat fed into the network and its losses, hour by hour.
Diagram networkOverYear(const NetworkDesign& network);
/// PUE (left), outdoor temperature and temperature of the waste heat (right), hour by hour.
Diagram coolingOverYear(const ComputeYear& year, const WeatherYear& weather);

/// IT power, electricity and heat of the compute centre over 25 years, and its computing (right).
Diagram expansionDiagram(std::span<const ExpansionYear> years);

/// PUE (left) and heat (right) of the same hardware by the temperature of the facility water.
Diagram waterTemperatureDiagram(std::span<const WaterTemperatureCase> cases);

/// Heat fed in by source, the hours sorted by demand; means of 24 hours, so that the areas are the year's energies.
/// Heat that goes into the storage is taken off its sources and counts when it comes out.
Diagram loadDuration(const DispatchYear& dispatch, const NetworkDesign& network);
/// The same energies month by month, with the demand and the waste heat that stays unused.
Diagram monthlyBalance(const DispatchYear& dispatch, const NetworkDesign& network, const ComputeYear& year);

/// Annual costs by item: capital, operation, energy; funding to the left.
Diagram costBreakdown(const Economics& economics);
/// Cash flow of each year and its sum so far.
Diagram cashFlow(const Economics& economics);

/// Weighted scores of each site, best on top.
Diagram ranking(std::span<const RankedSite> sites, const std::array<double, criterionCount>& weights);

/// Jobs by year, and the municipality's revenue (right).
Diagram followUpYears(const FollowUp& followUp);

/// Draws a diagram. Give it a size and a scene, or a ChartView.
std::unique_ptr<QChart> chart(const Diagram& diagram, const ChartStyle& style);

/// Smaller than this, labels would overlap.
inline constexpr QSize smallestChart{360, 240};

/// A picture of the diagram, for the clipboard and for tests.
QImage chartImage(const Diagram& diagram, const ChartStyle& style, QSize size, double devicePixelRatio = 1.0);

} // namespace wattort::ui
