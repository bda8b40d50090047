#pragma once

/// \file
/// What the colour of the planned pipes shows on the map.

#include "ui/edit/choice.hpp"
#include "ui/edit/document.hpp"

namespace wattort::ui {

/// Shows and changes the document's choice, wherever it stands.
class PipeColourChoice : public Choice {
    Q_OBJECT

public:
    explicit PipeColourChoice(Document& document, QWidget* parent = nullptr);
};

} // namespace wattort::ui
