#pragma once

/// \file
/// The fields of each kind of catalogue row that planners may have of their own.

#include "ui/edit/entry_dialog.hpp"

namespace wattort::ui {

/// What a system can be made of.
struct SystemParts {
    std::vector<Accelerator> accelerators;
    std::vector<RackPower> rackPowers;
};

// `entry` must live as long as the dialog.
void addFields(EntryDialog& dialog, Accelerator& entry);
void addFields(EntryDialog& dialog, ComputeSystem& entry, const SystemParts& parts);
void addFields(EntryDialog& dialog, CoolingSystem& entry);
void addFields(EntryDialog& dialog, PowerSupply& entry);
void addFields(EntryDialog& dialog, Transformer& entry);
void addFields(EntryDialog& dialog, PipeType& entry);

} // namespace wattort::ui
