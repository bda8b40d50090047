#include "model/compute/grid_level.hpp"

#include <algorithm>

namespace wattort {

const GridLevel* gridLevel(std::span<const GridLevel> levels, Power apparentPower)
{
    const auto found =
        std::find_if(levels.begin(), levels.end(), [=](const GridLevel& level) { return apparentPower <= level.upTo; });
    if (found != levels.end()) {
        return &*found;
    }
    return levels.empty() ? nullptr : &levels.back();
}

} // namespace wattort
