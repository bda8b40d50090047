#pragma once

/// \file
/// Ranges of the compute centre's key results, for window and report.

#include "model/compute/centre_ranges.hpp"
#include "model/plan/plan.hpp"
#include "ui/chart/diagram.hpp"

#include <span>

namespace wattort::ui {

/// What a plan needs for its ranges; the assumptions are those that the scenario has now.
CentreRangesInput centreRangesInput(const Plan& plan, const Scenario& scenario, const Catalogues& catalogues);

/// With its unit.
QString figureText(CentreFigure figure, double value);
/// An en dash where nothing moves it.
QString figureRange(CentreFigure figure, const Range<double>& range);

/// The name of an assumption in the language of the window; of the system's rated power, too.
QString influenceName(const std::string& key, const Catalogues& catalogues);
/// The ends of its range in the unit of the catalogue.
QString influenceRange(const std::string& key, const Plan& plan, const Catalogues& catalogues);
/// A number of the equipment as a row of a table.
struct EquipmentText {
    QString name;
    QString value;
    QString range;
    QString source;
    QString provenance; ///< year and confidence
};
EquipmentText equipmentText(const EquipmentFigure& figure);

QString influenceSource(const std::string& key, const Plan& plan, const Catalogues& catalogues);

/// How far the widest influences move the figure from where it is planned.
Diagram influenceDiagram(CentreFigure figure, double planned, std::span<const CentreInfluence> widestFirst,
                         const Catalogues& catalogues);

} // namespace wattort::ui
