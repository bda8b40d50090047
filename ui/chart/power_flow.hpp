#pragma once

/// \file
/// Where the energy of a compute centre goes, as a Sankey diagram.

#include "model/compute/compute_year.hpp"
#include "ui/chart/chart_style.hpp"

#include <QRectF>

class QPainter;

namespace wattort::ui {

struct FlowPart {
    QString name;
    double value = 0.0; ///< in the diagram's unit
    Hue hue = Hue::Grey;
};

/// One trunk from the left; losses leave it downwards in their order, what is left splits into the uses on the right.
struct PowerFlow {
    QString title;
    QString description;
    QString source; ///< name of the trunk
    std::string unit;
    int digits = 1;
    std::vector<FlowPart> losses;
    std::vector<FlowPart> uses;

    double total() const;
    bool empty() const { return !(total() > 0.0); }
};

/// The year's energy from the grid: losses (those in the racks last) and cooling leave, what computes, stores and
/// transmits is left.
PowerFlow energyFlow(const ComputeYear& year);

/// A part's area in the picture, for reading it out under the mouse.
struct DrawnPart {
    QRectF area;
    std::size_t part = 0; ///< losses first, then uses
};

/// Draws the flow into the rectangle. Thickness is in proportion to value.
std::vector<DrawnPart> paintFlow(QPainter& painter, const QRectF& in, const PowerFlow& flow, const ChartStyle& style);

/// Name, value with unit, share of the total.
QString partText(const PowerFlow& flow, std::size_t part);

} // namespace wattort::ui
