#pragma once

/// \file
/// Invented regions: the demo that the program opens with, and regions of any size for benchmarks.

#include "model/scenario/scenario.hpp"

#include <cstdint>

namespace wattort {

struct DemoOptions {
    /// 100 to 2,000,000
    std::size_t buildings = 2'000;
    std::uint64_t seed = 1;
};

/// A town on a river with streets, buildings by zone and age, land use, a flood area, protected areas, substations,
/// lines, candidate sites (one of them excluded) and plots of a digital park. Nothing in it is real; the same options
/// give the same region on every machine. Linear in the number of buildings.
Scenario demoRegion(const DemoOptions& options = {});

} // namespace wattort
