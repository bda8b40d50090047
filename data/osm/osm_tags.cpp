#include "data/osm/osm_tags.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <span>
#include <utility>

namespace wattort::data::osm {

namespace {

template <class Value>
using Entry = std::pair<std::string_view, Value>;

template <class Value, std::size_t Count>
std::optional<Value> lookUp(const std::array<Entry<Value>, Count>& table, std::string_view key)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [key](const Entry<Value>& entry) { return entry.first == key; });
    return found == table.end() ? std::nullopt : std::optional<Value>(found->second);
}

constexpr auto highways = std::to_array<Entry<SurfaceClass>>({
    {"primary", SurfaceClass::MainRoad},
    {"primary_link", SurfaceClass::MainRoad},
    {"secondary", SurfaceClass::MainRoad},
    {"secondary_link", SurfaceClass::MainRoad},
    {"tertiary", SurfaceClass::MainRoad},
    {"tertiary_link", SurfaceClass::MainRoad},
    {"unclassified", SurfaceClass::Street},
    {"residential", SurfaceClass::Street},
    {"living_street", SurfaceClass::Street},
    {"pedestrian", SurfaceClass::Street},
    {"service", SurfaceClass::Street},
    {"road", SurfaceClass::Street},
    {"footway", SurfaceClass::Path},
    {"cycleway", SurfaceClass::Path},
    {"path", SurfaceClass::Unpaved},
    {"bridleway", SurfaceClass::Unpaved},
    {"track", SurfaceClass::Unpaved},
});

constexpr std::array unpaved{"unpaved",   "gravel", "fine_gravel", "ground", "dirt",        "earth",    "grass",
                             "compacted", "sand",   "pebblestone", "mud",    "grass_paver", "woodchips"};
constexpr std::array paved{"paved", "asphalt", "concrete", "paving_stones", "sett", "cobblestone"};

constexpr auto buildings = std::to_array<Entry<BuildingUse>>({
    {"house", BuildingUse::SingleFamilyHouse},
    {"detached", BuildingUse::SingleFamilyHouse},
    {"semidetached_house", BuildingUse::SingleFamilyHouse},
    {"semi", BuildingUse::SingleFamilyHouse},
    {"terrace", BuildingUse::SingleFamilyHouse},
    {"bungalow", BuildingUse::SingleFamilyHouse},
    {"farm", BuildingUse::SingleFamilyHouse},
    {"apartments", BuildingUse::MultiFamilyHouse},
    {"residential", BuildingUse::MultiFamilyHouse},
    {"dormitory", BuildingUse::MultiFamilyHouse},
    {"office", BuildingUse::Office},
    {"government", BuildingUse::Office},
    {"public", BuildingUse::Office},
    {"civic", BuildingUse::Office},
    {"townhall", BuildingUse::Office},
    {"fire_station", BuildingUse::Office},
    {"retail", BuildingUse::Retail},
    {"commercial", BuildingUse::Retail},
    {"supermarket", BuildingUse::Retail},
    {"shop", BuildingUse::Retail},
    {"kiosk", BuildingUse::Retail},
    {"school", BuildingUse::School},
    {"kindergarten", BuildingUse::School},
    {"university", BuildingUse::Research},
    {"college", BuildingUse::Research},
    {"hospital", BuildingUse::Health},
    {"clinic", BuildingUse::Health},
    {"church", BuildingUse::Culture},
    {"chapel", BuildingUse::Culture},
    {"mosque", BuildingUse::Culture},
    {"synagogue", BuildingUse::Culture},
    {"museum", BuildingUse::Culture},
    {"theatre", BuildingUse::Culture},
    {"sports_hall", BuildingUse::Sports},
    {"sports_centre", BuildingUse::Sports},
    {"stadium", BuildingUse::Sports},
    {"hotel", BuildingUse::Lodging},
    {"industrial", BuildingUse::Production},
    {"warehouse", BuildingUse::Production},
    {"manufacture", BuildingUse::Production},
    {"hangar", BuildingUse::Production},
    {"train_station", BuildingUse::Transport},
    {"transportation", BuildingUse::Transport},
    {"service", BuildingUse::Technical},
    {"transformer_tower", BuildingUse::Unheated},
    {"garage", BuildingUse::Unheated},
    {"garages", BuildingUse::Unheated},
    {"carport", BuildingUse::Unheated},
    {"shed", BuildingUse::Unheated},
    {"hut", BuildingUse::Unheated},
    {"roof", BuildingUse::Unheated},
    {"barn", BuildingUse::Unheated},
    {"stable", BuildingUse::Unheated},
    {"sty", BuildingUse::Unheated},
    {"cowshed", BuildingUse::Unheated},
    {"farm_auxiliary", BuildingUse::Unheated},
    {"greenhouse", BuildingUse::Unheated},
    {"parking", BuildingUse::Unheated},
    {"ruins", BuildingUse::Unheated},
    {"construction", BuildingUse::Unheated},
    {"storage_tank", BuildingUse::Unheated},
    {"silo", BuildingUse::Unheated},
    {"bunker", BuildingUse::Unheated},
});

constexpr auto amenities = std::to_array<Entry<BuildingUse>>({
    {"school", BuildingUse::School},
    {"kindergarten", BuildingUse::School},
    {"university", BuildingUse::Research},
    {"college", BuildingUse::Research},
    {"research_institute", BuildingUse::Research},
    {"hospital", BuildingUse::Health},
    {"clinic", BuildingUse::Health},
    {"doctors", BuildingUse::Health},
    {"nursing_home", BuildingUse::Health},
    {"social_facility", BuildingUse::Health},
    {"townhall", BuildingUse::Office},
    {"courthouse", BuildingUse::Office},
    {"police", BuildingUse::Office},
    {"fire_station", BuildingUse::Office},
    {"public_building", BuildingUse::Office},
    {"bank", BuildingUse::Office},
    {"post_office", BuildingUse::Office},
    {"library", BuildingUse::Culture},
    {"theatre", BuildingUse::Culture},
    {"cinema", BuildingUse::Culture},
    {"arts_centre", BuildingUse::Culture},
    {"community_centre", BuildingUse::Culture},
    {"place_of_worship", BuildingUse::Culture},
    {"restaurant", BuildingUse::Lodging},
    {"pub", BuildingUse::Lodging},
    {"fast_food", BuildingUse::Lodging},
    {"cafe", BuildingUse::Lodging},
    {"fuel", BuildingUse::Retail},
    {"pharmacy", BuildingUse::Retail},
    {"parking", BuildingUse::Unheated},
});

constexpr auto landUses = std::to_array<Entry<LandUseKind>>({
    {"residential", LandUseKind::Residential}, {"commercial", LandUseKind::Commercial},
    {"retail", LandUseKind::Commercial},       {"industrial", LandUseKind::Industrial},
    {"quarry", LandUseKind::Industrial},       {"landfill", LandUseKind::Industrial},
    {"farmland", LandUseKind::Agriculture},    {"farm", LandUseKind::Agriculture},
    {"meadow", LandUseKind::Agriculture},      {"orchard", LandUseKind::Agriculture},
    {"vineyard", LandUseKind::Agriculture},    {"farmyard", LandUseKind::Agriculture},
    {"forest", LandUseKind::Forest},           {"grass", LandUseKind::Green},
    {"recreation_ground", LandUseKind::Green}, {"village_green", LandUseKind::Green},
    {"cemetery", LandUseKind::Green},          {"allotments", LandUseKind::Green},
    {"reservoir", LandUseKind::Water},         {"basin", LandUseKind::Water},
    {"railway", LandUseKind::Railway},         {"brownfield", LandUseKind::Brownfield},
    {"construction", LandUseKind::Brownfield}, {"greenfield", LandUseKind::Brownfield},
    {"military", LandUseKind::Other},
});

template <std::size_t Count>
bool isOneOf(const std::array<const char*, Count>& values, std::string_view value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

std::optional<double> numberAtStart(std::string_view text)
{
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end != text.data() ? std::optional<double>(value) : std::nullopt;
}

} // namespace

std::optional<SurfaceClass> surfaceClass(const Tags& tags)
{
    const auto kind = lookUp(highways, tags("highway"));
    if (!kind || *kind == SurfaceClass::MainRoad) {
        return kind;
    }
    const std::string_view surface = tags("surface");
    if (isOneOf(unpaved, surface)) {
        return SurfaceClass::Unpaved;
    }
    return *kind == SurfaceClass::Unpaved && isOneOf(paved, surface) ? SurfaceClass::Path : *kind;
}

bool isGradeSeparated(const Tags& tags)
{
    const auto set = [&tags](std::string_view key) { return !tags(key).empty() && tags(key) != "no"; };
    return set("bridge") || set("tunnel") || (set("layer") && tags("layer") != "0");
}

BuildingUse buildingUse(const Tags& tags)
{
    const auto ofBuilding = lookUp(buildings, tags("building"));
    if (ofBuilding == BuildingUse::Unheated) {
        return BuildingUse::Unheated;
    }
    if (const auto ofAmenity = lookUp(amenities, tags("amenity"))) {
        return *ofAmenity;
    }
    if (ofBuilding) {
        return *ofBuilding;
    }
    if (!tags("shop").empty()) {
        return BuildingUse::Retail;
    }
    if (!tags("office").empty()) {
        return BuildingUse::Office;
    }
    if (!tags("tourism").empty()) {
        return tags("tourism") == "museum" ? BuildingUse::Culture : BuildingUse::Lodging;
    }
    if (tags("leisure") == "sports_centre" || tags("leisure") == "swimming_pool") {
        return BuildingUse::Sports;
    }
    return BuildingUse::Unknown;
}

double storeys(const Tags& tags)
{
    const auto levels = numberAtStart(tags("building_levels"));
    return levels && *levels >= 0.5 && *levels <= 120.0 ? *levels : 0.0;
}

int constructionYear(const Tags& tags)
{
    const std::string_view date = tags("start_date");
    int year = 0;
    if (date.size() >= 4) {
        std::from_chars(date.data(), date.data() + 4, year);
    }
    return year >= 1000 && year <= 2100 ? year : 0;
}

std::optional<LandUseKind> landUse(const Tags& tags)
{
    if (const auto kind = lookUp(landUses, tags("landuse"))) {
        return kind;
    }
    if (!tags("landuse").empty()) {
        return LandUseKind::Other;
    }
    const std::string_view natural = tags("natural");
    if (natural == "water") {
        return LandUseKind::Water;
    }
    if (natural == "wood") {
        return LandUseKind::Forest;
    }
    if (natural == "scrub" || natural == "heath" || natural == "grassland" || tags("leisure") == "park") {
        return LandUseKind::Green;
    }
    return {};
}

std::optional<ExclusionKind> exclusion(const Tags& tags)
{
    const std::string_view title = tags("protection_title");
    const auto says = [title](std::string_view word) { return title.find(word) != std::string_view::npos; };
    const std::string_view protectClass = tags("protect_class");
    const std::string_view boundary = tags("boundary");
    if (tags("flood_prone") == "yes" || tags("hazard") == "flooding") {
        return ExclusionKind::FloodArea;
    }
    if (boundary == "national_park" || protectClass == "2") {
        return ExclusionKind::NationalPark;
    }
    if (says("FFH") || says("Natura 2000") || says("Vogelschutz") || protectClass == "97") {
        return ExclusionKind::Natura2000;
    }
    if (says("Wasserschutz") || says("Trinkwasser") || protectClass == "12" || boundary == "water_protection_area") {
        return ExclusionKind::WaterProtection;
    }
    if (says("Landschaftsschutz") || protectClass == "5") {
        return ExclusionKind::LandscapeProtection;
    }
    if (tags("leisure") == "nature_reserve" || protectClass == "4" || protectClass == "1" || protectClass == "1a"
        || protectClass == "1b" || says("Naturschutz")) {
        return ExclusionKind::NatureReserve;
    }
    return boundary == "protected_area" ? std::optional(ExclusionKind::Other) : std::nullopt;
}

double voltage(std::string_view text)
{
    double highest = 0.0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(";,/"), text.size());
        highest = std::max(highest, numberAtStart(text.substr(0, end)).value_or(0.0));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return highest <= 2e6 ? highest : 0.0;
}

} // namespace wattort::data::osm
