#include "data/keys.hpp"
#include "model/compute/equipment_range.hpp"
#include "tests/support/compute_cases.hpp"

#include <QTest>

#include <set>

using namespace wattort;

namespace {

UsedEquipment equipment(const ComputeSystem& system, CoolingKind kind)
{
    const PowerEquipment power = powerEquipmentOf({}, data::catalogues());
    return {system, test::coolingSystem(kind), test::airCoolingFor(kind), power.supply, power.transformer};
}

/// Every row of every catalogue that a plan can be made with.
template <class Check>
void forAllEquipment(Check check)
{
    const Catalogues& all = data::catalogues();
    UsedEquipment used = equipment(all.systems.front(), CoolingKind::DirectToChip);
    for (const ComputeSystem& system : all.systems) {
        if (system.forSizing) {
            used.system = system;
            check(used);
        }
    }
    for (const CoolingSystem& cooling : all.coolingSystems) {
        check(equipment(used.system, cooling.kind));
    }
    for (const PowerSupply& supply : all.powerSupplies) {
        used.supply = supply;
        check(used);
    }
    for (const Transformer& transformer : all.transformers) {
        used.transformer = transformer;
        check(used);
    }
}

} // namespace

class EquipmentRangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A range that names no row, no number of it, or does not hold the value would be found for no equipment.
    void everyRangeHoldsTheValueOfItsRow()
    {
        std::set<std::string> found;
        forAllEquipment([&found](const UsedEquipment& used) {
            for (const EquipmentFigure& figure : equipmentFigures(used, data::catalogues().equipmentRanges)) {
                QVERIFY(figure.value >= figure.range.low && figure.value <= figure.range.high);
                QVERIFY(figure.range.low < figure.range.high);
                QVERIFY(!figure.range.provenance.source.empty() && !figure.range.unit.empty());
                found.insert(influenceKey(figure.range));
            }
        });
        for (const EquipmentRange& range : data::catalogues().equipmentRanges) {
            QVERIFY2(found.contains(influenceKey(range)), influenceKey(range).c_str());
        }
    }

    // What power and heat follow from has a range in every row for sizing.
    void everySystemAndEveryCoolingHasItsRanges()
    {
        const auto has = [](const UsedEquipment& used, EquipmentCatalogue catalogue, std::string_view field) {
            const auto figures = equipmentFigures(used, data::catalogues().equipmentRanges);
            return std::any_of(figures.begin(), figures.end(), [&](const EquipmentFigure& figure) {
                return figure.range.catalogue == catalogue && figure.range.field == field;
            });
        };
        for (const ComputeSystem& system : data::catalogues().systems) {
            if (system.forSizing) {
                const UsedEquipment used = equipment(system, CoolingKind::DirectToChip);
                QVERIFY2(has(used, EquipmentCatalogue::Systems, "maximum_share"), system.key.c_str());
                QVERIFY2(has(used, EquipmentCatalogue::Systems, "idle_share"), system.key.c_str());
                QVERIFY2(!system.liquidCooled || has(used, EquipmentCatalogue::Systems, "liquid_share"),
                         system.key.c_str());
            }
        }
        for (int kind = 0; kind <= int(CoolingKind::Immersion); ++kind) {
            const UsedEquipment used = equipment(test::computeSystem("nvidia_dgx_b200"), CoolingKind(kind));
            const bool loop = hasLiquidLoop(CoolingKind(kind));
            QVERIFY(has(used, EquipmentCatalogue::CoolingSystems, loop ? "pump_share" : "fan_pressure_pa"));
            QVERIFY(!loop || has(used, EquipmentCatalogue::CoolingSystems, "recoverable_liquid"));
        }
    }

    void aRangeForTheVeryRowGoesBeforeTheOneForAll()
    {
        const UsedEquipment used = equipment(test::computeSystem("hpe_cray_ex_mi250x"), CoolingKind::DirectToChip);
        int shares = 0;
        for (const EquipmentFigure& figure : equipmentFigures(used, data::catalogues().equipmentRanges)) {
            if (figure.range.field == "maximum_share") {
                QCOMPARE(figure.range.entry, std::string("hpe_cray_ex_mi250x"));
                ++shares;
            }
        }
        QCOMPARE(shares, 1);
    }

    void whatThePlannerSetBeyondTheRangeIsCertain()
    {
        UsedEquipment used = equipment(test::computeSystem("nvidia_dgx_b200"), CoolingKind::RearDoor);
        const auto ranges = std::span(data::catalogues().equipmentRanges);
        const std::size_t before = equipmentFigures(used, ranges).size();
        used.system.idleShare = 0.5;
        QCOMPARE(equipmentFigures(used, ranges).size(), before - 1);
    }

    void onlyTheNumberItselfMoves()
    {
        const UsedEquipment used = equipment(test::computeSystem("nvidia_gb200_nvl72"), CoolingKind::DirectToChip);
        for (const EquipmentFigure& figure : equipmentFigures(used, data::catalogues().equipmentRanges)) {
            const UsedEquipment moved = withFigure(used, figure, figure.range.high);
            const UsedEquipment back = withFigure(moved, figure, figure.value);
            const bool changed =
                !(moved.system == used.system && moved.cooling == used.cooling && moved.airCooling == used.airCooling
                  && moved.supply == used.supply && moved.transformer == used.transformer);
            QVERIFY2(changed == (figure.range.high != figure.value), figure.range.field.c_str());
            QVERIFY(back.system == used.system && back.cooling == used.cooling && back.supply == used.supply);
        }
    }

    // The model names kinds and catalogues as the files do.
    void namesAreThoseOfTheFiles()
    {
        for (const EquipmentRange& range : data::catalogues().equipmentRanges) {
            QVERIFY(influenceKey(range).starts_with(data::keyOf(range.catalogue)));
        }
        for (int kind = 0; kind <= int(CoolingKind::Immersion); ++kind) {
            const UsedEquipment used = equipment(test::computeSystem("nvidia_dgx_b200"), CoolingKind(kind));
            const auto figures = equipmentFigures(used, data::catalogues().equipmentRanges);
            QVERIFY(std::any_of(figures.begin(), figures.end(), [kind](const EquipmentFigure& figure) {
                return figure.entry == data::keyOf(CoolingKind(kind));
            }));
        }
    }
};

QTEST_APPLESS_MAIN(EquipmentRangeTest)
#include "equipment_range_test.moc"
