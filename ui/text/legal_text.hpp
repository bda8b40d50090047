#pragma once

/// \file
/// Figures and findings of law in words.

#include "model/law/compliance.hpp"
#include "ui/text/language.hpp"

#include <QStringList>

namespace wattort::ui {

/// Whether it is a number; else a rule on it has no limit to show.
bool isNumber(LegalQuantity quantity);

/// A limit or figure in the unit that people know it by; an en dash for what is no number.
QString legalValue(LegalQuantity quantity, double si);
/// What is missing, which exemption frees, which ones may hold; empty when there is nothing to be said. In brief:
/// sections only.
enum class LegalDetail { Brief, Full };
QStringList legalNotes(const LegalFinding& finding, Language language, LegalDetail detail = LegalDetail::Full);

} // namespace wattort::ui
