#pragma once

/// \file
/// Rows of the catalogues about the compute centre. All functions throw Failure that names file, line and column.

#include "data/csv/record.hpp"

namespace wattort::data::csv {

Accelerator accelerator(Record& row);
LanguageModel languageModel(Record& row);
GridLevel gridLevel(Record& row);
RackPower rackPower(Record& row);
/// Its accelerator and the power supply of its rack are in the catalogues that were read before.
ComputeSystem computeSystem(const Catalogues& before, Record& row);
CoolingSystem coolingSystem(Record& row);
PowerSupply powerSupply(Record& row);
Transformer transformer(Record& row);
RedundancyClass redundancyClass(Record& row);
EquipmentRange equipmentRange(Record& row);

} // namespace wattort::data::csv
