#pragma once

/// \file
/// The numbers of a diagram in a window of their own.

#include "ui/chart/diagram.hpp"

class QWidget;

namespace wattort::ui {

/// Opens a window with the table; it stays until it is closed.
void showChartTable(const Diagram& diagram, QWidget* parent);

} // namespace wattort::ui
