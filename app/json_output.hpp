#pragma once

/// \file
/// What --json prints, units in the key names.

#include "data/import.hpp"
#include "model/plan/plan.hpp"
#include "model/ranking/site_ranking.hpp"

#include <QJsonArray>
#include <QJsonObject>

namespace wattort::app {

QJsonObject toJson(const Finding& finding);
QJsonArray toJson(const Findings& findings);
/// site, figures by key, findings, law.
QJsonObject toJson(const Plan& plan);
QJsonObject toJson(const data::ImportReport& report);
QJsonObject toJson(const RankedSite& site);

} // namespace wattort::app
