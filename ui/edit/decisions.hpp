#pragma once

/// \file
/// Which buildings and streets the network must or must not take in, decided on several at once.

#include "ui/edit/document.hpp"

#include <cstdint>
#include <vector>

namespace wattort::ui {

/// The same decision on several features of one layer, as one step of the history.
void decideOn(Document& document, LayerKind layer, const std::vector<std::uint32_t>& positions, Decision decision);

/// Leaves every building and street to the program, as one step of the history.
void liftDecisions(Document& document);

} // namespace wattort::ui
