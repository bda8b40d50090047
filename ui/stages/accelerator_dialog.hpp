#pragma once

/// \file
/// Accelerators of the planner's own, apart from the systems that have them.

#include "ui/stages/own_entries_dialog.hpp"

namespace wattort::ui {

/// What is changed here changes in the own systems that have it, too.
class AcceleratorDialog : public OwnEntriesDialog {
    Q_OBJECT

public:
    explicit AcceleratorDialog(const StageContext& context, QWidget* parent = nullptr);

private:
    void showScenario();
    void edit(Accelerator accelerator);
};

} // namespace wattort::ui
