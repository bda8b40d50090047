#pragma once

/// \file
/// The report on one site: what a ministry files.

#include "model/plan/plan.hpp"
#include "model/ranking/site_ranking.hpp"
#include "model/scenario/scenario.hpp"
#include "model/task/task.hpp"
#include "ui/text/language.hpp"

#include <QDate>
#include <QString>

#include <vector>

namespace wattort::ui {

struct ReportInput {
    Scenario scenario;
    std::vector<Plan> plans;         ///< of all sites, in the order of the layer
    std::vector<RankedSite> ranking; ///< best first; empty: no chapter on the ranking
    std::size_t site = 0;            ///< position in plans; its plan must be complete
    Catalogues catalogues;
    Language language = Language::German;
    QDate date;      ///< on the cover
    QString version; ///< of the program, on the cover
};

/// Writes a PDF/A-1b file; what is there already is replaced only when the new one is whole. Needs an application
/// object and runs on its thread. The task is told of each page. \throws Failure (cannot be written), Cancelled
void writeReport(const ReportInput& input, const QString& file, const Task& task = {});

} // namespace wattort::ui
