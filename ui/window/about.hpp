#pragma once

/// \file
/// What the program is, and how to begin.

class QWidget;

namespace wattort::ui {

void showAbout(QWidget* parent);
/// A tour of five minutes over the line of thought.
void showTour(QWidget* parent);

} // namespace wattort::ui
