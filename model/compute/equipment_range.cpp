#include "model/compute/equipment_range.hpp"

#include "model/scenario/plausible.hpp"

#include <algorithm>

namespace wattort {

namespace {

constexpr std::string_view allRows = "*";

std::string_view nameOf(EquipmentCatalogue catalogue)
{
    switch (catalogue) {
    case EquipmentCatalogue::Accelerators:
        return "accelerators";
    case EquipmentCatalogue::RackPowers:
        return "rack_power";
    case EquipmentCatalogue::Systems:
        return "compute_systems";
    case EquipmentCatalogue::CoolingSystems:
        return "cooling_systems";
    case EquipmentCatalogue::PowerSupplies:
        return "power_supplies";
    case EquipmentCatalogue::Transformers:
        break;
    }
    return "transformers";
}

std::string_view nameOf(CoolingKind kind)
{
    constexpr std::array<std::string_view, 8> names{
        "air_chiller",          "air_dry_economiser", "air_wet_economiser", "direct_air",
        "direct_air_adiabatic", "rear_door",          "direct_to_chip",     "immersion"};
    return names[std::size_t(kind)];
}

/// tell(key of the row, row) for each row of the equipment that the catalogue of the range has.
template <class Used, class Tell>
void eachRow(Used& used, EquipmentCatalogue catalogue, Tell tell)
{
    switch (catalogue) {
    case EquipmentCatalogue::Accelerators:
        tell(used.system.accelerator.key, used.system);
        break;
    case EquipmentCatalogue::RackPowers:
        tell(used.system.rackPower.key, used.system);
        break;
    case EquipmentCatalogue::Systems:
        tell(used.system.key, used.system);
        break;
    case EquipmentCatalogue::CoolingSystems:
        tell(std::string(nameOf(used.cooling.kind)), used.cooling);
        tell(std::string(nameOf(used.airCooling.kind)), used.airCooling);
        break;
    case EquipmentCatalogue::PowerSupplies:
        tell(used.supply.key, used.supply);
        break;
    case EquipmentCatalogue::Transformers:
        tell(used.transformer.key, used.transformer);
        break;
    }
}

template <class Row>
std::optional<double> numberOf(const Row& row, std::string_view wanted)
{
    std::optional<double> number;
    visitBounded(row, [&](std::string_view field, const auto& value, const auto& unit, const Limits&) {
        if (field == wanted) {
            number = double(value / unit);
        }
    });
    return number;
}

bool isNamed(std::span<const EquipmentRange> ranges, const EquipmentRange& general, const std::string& key)
{
    return std::any_of(ranges.begin(), ranges.end(), [&](const EquipmentRange& one) {
        return one.catalogue == general.catalogue && one.field == general.field && one.entry == key;
    });
}

} // namespace

std::vector<EquipmentFigure> equipmentFigures(const UsedEquipment& used, std::span<const EquipmentRange> ranges)
{
    std::vector<EquipmentFigure> figures;
    for (const EquipmentRange& range : ranges) {
        eachRow(used, range.catalogue, [&](const std::string& key, const auto& row) {
            if (range.entry != key && (range.entry != allRows || isNamed(ranges, range, key))) {
                return;
            }
            const std::optional<double> value = numberOf(row, range.field);
            // Of one kind of cooling for the loop and for the air there is one row.
            const bool there = std::any_of(figures.begin(), figures.end(), [&](const EquipmentFigure& figure) {
                return figure.range == range && figure.entry == key;
            });
            if (value && !there && *value >= range.low && *value <= range.high) {
                figures.push_back({range, key, *value});
            }
        });
    }
    return figures;
}

UsedEquipment withFigure(UsedEquipment used, const EquipmentFigure& figure, double value)
{
    eachRow(used, figure.range.catalogue, [&](const std::string& key, auto& row) {
        if (key == figure.entry) {
            visitBounded(row, [&](std::string_view field, auto& number, const auto& unit, const Limits&) {
                if (field == figure.range.field) {
                    number = std::remove_cvref_t<decltype(number)>(value * unit);
                }
            });
        }
    });
    return used;
}

std::string influenceKey(const EquipmentRange& range)
{
    return std::string(nameOf(range.catalogue)) + '/' + range.entry + '/' + range.field;
}

} // namespace wattort
