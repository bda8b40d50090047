#include "ui/chart/diagram.hpp"

#include "ui/text/quantity_text.hpp"

#include <algorithm>
#include <cmath>

namespace wattort::ui {

namespace {

const DiagramAxis& axisOf(const Diagram& diagram, const DiagramSeries& series)
{
    return series.right ? diagram.rightAxis : diagram.yAxis;
}

bool stands(const DiagramSeries& series)
{
    return series.look == Look::StackedArea || series.look == Look::StackedBar;
}

} // namespace

QString positionText(const Diagram& diagram, std::size_t position)
{
    switch (diagram.positions) {
    case Diagram::Positions::Categories:
        return diagram.names[position];
    case Diagram::Positions::Hours:
        return hourText(std::size_t(diagram.x[position]));
    case Diagram::Positions::Numbers:
        return ui::valueText(diagram.x[position], diagram.xAxis.unit.empty() ? "1" : diagram.xAxis.unit,
                             diagram.xAxis.digits);
    }
    return {};
}

QString valueText(const Diagram& diagram, const DiagramSeries& series, std::size_t position)
{
    const DiagramAxis& axis = axisOf(diagram, series);
    return position < series.values.size() && std::isfinite(series.values[position])
               ? ui::valueText(series.values[position], axis.unit.empty() ? "1" : axis.unit, axis.digits)
               : QStringLiteral("–");
}

void fill(ValueTable& table, const Diagram& diagram)
{
    const bool numbers = diagram.positions == Diagram::Positions::Numbers;
    std::vector<ValueColumn> columns{
        {diagram.xAxis.name, numbers ? diagram.xAxis.unit : std::string(), diagram.xAxis.digits}};
    for (const DiagramSeries& series : diagram.series) {
        const DiagramAxis& axis = axisOf(diagram, series);
        columns.push_back({series.name, axis.unit, axis.digits});
    }
    std::vector<ValueRow> rows;
    rows.reserve(diagram.size());
    for (std::size_t i = 0; i < diagram.size(); ++i) {
        ValueRow row;
        row.cells.push_back(numbers ? ValueCell(diagram.x[i]) : ValueCell(positionText(diagram, i)));
        for (const DiagramSeries& series : diagram.series) {
            const bool there = i < series.values.size() && std::isfinite(series.values[i]);
            row.cells.push_back(there ? ValueCell(series.values[i]) : ValueCell());
        }
        rows.push_back(std::move(row));
    }
    table.show(std::move(columns), std::move(rows));
}

DiagramRange valueRange(const Diagram& diagram, bool right)
{
    double low = INFINITY;
    double high = -INFINITY;
    bool fromNought = (right ? diagram.rightAxis : diagram.yAxis).fromNought;
    std::vector<double> above(diagram.size());
    std::vector<double> below(diagram.size());
    for (const DiagramSeries& series : diagram.series) {
        if (series.right != right) {
            continue;
        }
        for (std::size_t i = 0; i < std::min(diagram.size(), series.values.size()); ++i) {
            double value = series.values[i];
            if (!std::isfinite(value)) {
                continue;
            }
            if (stands(series)) {
                fromNought = true;
                value = (value < 0.0 ? below : above)[i] += value;
            }
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    if (low > high) {
        return {};
    }
    if (fromNought) {
        low = std::min(low, 0.0);
        high = std::max(high, 0.0);
    }
    return high > low ? DiagramRange{low, high} : DiagramRange{std::min(low, 0.0), std::max(high, low + 1.0)};
}

} // namespace wattort::ui
