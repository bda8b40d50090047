#include "data/keys.hpp"
#include "ui/text/labels.hpp"

#include <QCoreApplication>

#include <array>
#include <string_view>
#include <utility>

namespace wattort::ui {

namespace {

struct Equipment {
    Q_DECLARE_TR_FUNCTIONS(Equipment)
};

QString numberName(const std::string& field)
{
    const std::pair<std::string_view, QString> names[] = {
        {"dense_bf16_petaflops", Equipment::tr("computing in BF16")},
        {"dense_fp8_petaflops", Equipment::tr("computing in FP8")},
        {"memory_gigabytes", Equipment::tr("memory")},
        {"bandwidth_terabytes_per_second", Equipment::tr("bandwidth of the memory")},
        {"rectifier_efficiency", Equipment::tr("efficiency of the power supplies")},
        {"converter_efficiency", Equipment::tr("efficiency of the converters")},
        {"maximum_share", Equipment::tr("highest real power over rated power")},
        {"idle_share", Equipment::tr("idle power over rated power")},
        {"liquid_share", Equipment::tr("share of the heat in water")},
        {"price_eur", Equipment::tr("price")},
        {"fan_pressure_pa", Equipment::tr("pressure of the room fans")},
        {"air_spread_k", Equipment::tr("warming of the air")},
        {"carnot_share", Equipment::tr("chiller, share of the ideal efficiency")},
        {"pump_share", Equipment::tr("pumps, power over heat")},
        {"heat_rejection_fan", Equipment::tr("fans outdoors, power over heat")},
        {"free_cooling_approach_k", Equipment::tr("free cooling, above the outside air")},
        {"recoverable_liquid", Equipment::tr("share of the heat that can be handed over")},
        {"recoverable_air", Equipment::tr("share of the heat that can be handed over")},
        {"cycles_of_concentration", Equipment::tr("cycles of concentration")},
        {"loss_constant", Equipment::tr("loss without load")},
        {"loss_proportional", Equipment::tr("loss proportional to load")},
        {"loss_quadratic", Equipment::tr("loss by the square of load")},
        {"no_load_loss_w", Equipment::tr("loss without load")},
        {"load_loss_w", Equipment::tr("loss by the load")}};
    for (const auto& [key, name] : names) {
        if (key == field) {
            return name;
        }
    }
    return QString::fromStdString(field);
}

QString equipmentName(const EquipmentRange& figure)
{
    switch (figure.catalogue) {
    case EquipmentCatalogue::Accelerators:
        return Equipment::tr("Accelerator");
    case EquipmentCatalogue::RackPowers:
        return Equipment::tr("Power conversion in the rack");
    case EquipmentCatalogue::Systems:
        return Equipment::tr("System");
    case EquipmentCatalogue::CoolingSystems:
        break;
    case EquipmentCatalogue::PowerSupplies:
        return Equipment::tr("UPS");
    case EquipmentCatalogue::Transformers:
        return Equipment::tr("Transformers");
    }
    const auto kind = data::fromKey<CoolingKind>(figure.entry);
    return kind && hasLiquidLoop(*kind) ? Equipment::tr("Liquid loop") : Equipment::tr("Room air");
}

} // namespace

QString label(const EquipmentRange& figure)
{
    return Equipment::tr("%1: %2", "equipment and which of its numbers")
        .arg(equipmentName(figure), numberName(figure.field));
}

} // namespace wattort::ui
