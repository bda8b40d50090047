#pragma once

/// \file
/// Colours and sizes of diagrams on light and dark windows and on paper.

#include "ui/chart/diagram.hpp"

#include <QColor>
#include <QPalette>

namespace wattort::ui {

struct ChartStyle {
    enum class Ground { Light, Dark, Print };

    Ground ground = Ground::Light;
    /// Of labels; the title is larger.
    int fontPixels = 12;
    /// The report prints captions of its own.
    bool withTitle = true;
};

/// Light or dark, as the palette's window is.
ChartStyle chartStyle(const QPalette& palette);

/// Told apart by people with the common colour deficiencies. \source Okabe & Ito 2008, darkened or lightened for
/// contrast with the ground
QColor colour(const ChartStyle& style, Hue hue);
/// The colour mixed with the ground; opaque, because PDF/A-1 knows no transparency.
QColor tint(const ChartStyle& style, Hue hue);
QColor groundColour(const ChartStyle& style);
QColor gridColour(const ChartStyle& style);

} // namespace wattort::ui
