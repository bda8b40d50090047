#pragma once

/// \file
/// A diagram as data: what is drawn, read out under the mouse and shown as a table is one and the same value.

#include "ui/table/value_table.hpp"

#include <QString>

#include <string>
#include <vector>

namespace wattort::ui {

/// Colours by meaning, so that one thing has one colour in all diagrams. The style knows the shade.
enum class Hue { Text, Grey, Blue, Sky, Green, Orange, Vermilion, Purple, Yellow, Brown, Teal };
inline constexpr int hueCount = 11;

enum class Look {
    Line,
    DashedLine,
    StepLine,    ///< with a mark at each value, over bars
    Hourly,      ///< 8,760 values: band of the day's lowest and highest and mean; the hours themselves when zoomed in
    StackedArea, ///< on top of the stacked areas before it
    StackedBar
};

struct DiagramSeries {
    QString name;
    Look look = Look::Line;
    Hue hue = Hue::Text;
    /// One for each position; NaN leaves a gap.
    std::vector<double> values;
    /// Belongs to the axis on the right.
    bool right = false;
};

struct DiagramAxis {
    QString name;
    std::string unit;        ///< a NamedUnit's name
    int digits = 1;          ///< of values in read-out and table
    bool fromNought = false; ///< the axis shows nought even where there are lines only
};

struct Diagram {
    enum class Positions {
        Hours,     ///< of the year, from 0; the axis shows months, days or hours
        Numbers,   ///< of the x axis
        Categories ///< one for each name
    };

    QString title;
    /// One or two sentences for those who cannot see it.
    QString description;
    Positions positions = Positions::Numbers;
    std::vector<double> x;      ///< positions, ascending (hours and numbers)
    std::vector<QString> names; ///< categories
    bool horizontal = false;    ///< bars to the right, categories from top to bottom
    DiagramAxis xAxis;
    DiagramAxis yAxis;
    DiagramAxis rightAxis; ///< used when a series is `right`
    std::vector<DiagramSeries> series;

    std::size_t size() const { return positions == Positions::Categories ? names.size() : x.size(); }
    bool empty() const { return size() == 0 || series.empty(); }
};

/// What the position is called: a category, an hour of the year, a number with unit.
QString positionText(const Diagram& diagram, std::size_t position);
/// Value with the unit of its axis; an en dash for a gap.
QString valueText(const Diagram& diagram, const DiagramSeries& series, std::size_t position);

/// The same numbers for "show as table" and for those who cannot see the picture.
void fill(ValueTable& table, const Diagram& diagram);

/// Lowest and highest that the axis must show, stacks added up, nought included where there are bars or areas.
struct DiagramRange {
    double low = 0.0;
    double high = 1.0;
};
DiagramRange valueRange(const Diagram& diagram, bool right);

} // namespace wattort::ui
