#include "data/import.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace wattort::data {

namespace {

constexpr std::array importKeys{
    std::pair{std::string_view("osm"), ImportKind::Osm},
    std::pair{std::string_view("streets"), ImportKind::Streets},
    std::pair{std::string_view("buildings"), ImportKind::Buildings},
    std::pair{std::string_view("land_use"), ImportKind::LandUse},
    std::pair{std::string_view("sites"), ImportKind::Sites},
    std::pair{std::string_view("substations"), ImportKind::Substations},
    std::pair{std::string_view("power_lines"), ImportKind::PowerLines},
    std::pair{std::string_view("exclusion"), ImportKind::Exclusion},
    std::pair{std::string_view("heat_network"), ImportKind::HeatNetwork},
    std::pair{std::string_view("heat_sources"), ImportKind::HeatSources},
    std::pair{std::string_view("heat_density"), ImportKind::HeatDensity},
    std::pair{std::string_view("weather"), ImportKind::Weather},
    std::pair{std::string_view("prices"), ImportKind::Prices},
    std::pair{std::string_view("load"), ImportKind::Load},
};

} // namespace

std::string_view keyOf(ImportKind kind)
{
    return std::find_if(importKeys.begin(), importKeys.end(), [kind](const auto& e) { return e.second == kind; })
        ->first;
}

std::optional<ImportKind> importKind(std::string_view key)
{
    const auto found =
        std::find_if(importKeys.begin(), importKeys.end(), [key](const auto& e) { return e.first == key; });
    return found == importKeys.end() ? std::nullopt : std::optional(found->second);
}

} // namespace wattort::data
