#pragma once

/// \file
/// Writing the report and the results, with the dialogs around it.

#include "ui/edit/document.hpp"
#include "ui/edit/live_plan.hpp"
#include "ui/report/report.hpp"

namespace wattort::ui {

class MainWindow;

/// Of what is shown now; the plans must be complete and current.
ReportInput reportInput(const Document& document, const LivePlan& live);

void writeReportWithDialog(const Document& document, const LivePlan& live, MainWindow& window);
void exportResultsWithDialog(const Document& document, const LivePlan& live, MainWindow& window);

} // namespace wattort::ui
