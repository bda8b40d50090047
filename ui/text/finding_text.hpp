#pragma once

/// \file
/// Findings as sentences: what is wrong, where, what was found and expected, and what to do about it.

#include "model/finding/finding.hpp"

#include <QString>

namespace wattort::ui {

/// "town.gpkg, layer “streets”, row 12, field “width”: A value lies outside of what is possible. Found: −3,
/// expected: 0 to 50. Correct the value." Parts of the place, found and expected that are empty are left out.
QString text(const Finding& finding);

/// What is wrong, without place: one sentence.
QString problemText(Problem problem);
/// What the planner can do: one sentence.
QString adviceText(Problem problem);
/// "town.gpkg, layer “streets”, row 12"; empty when nothing is known.
QString text(const Place& place);

} // namespace wattort::ui
