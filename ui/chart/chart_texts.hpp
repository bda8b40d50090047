#pragma once

/// \file
/// The words of all diagrams are one context for translators.

#include <QCoreApplication>

namespace wattort::ui {

struct Charts {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

} // namespace wattort::ui
