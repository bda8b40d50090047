#include "data/catalogues.hpp"
#include "model/demo/demo_region.hpp"
#include "model/plan/plan.hpp"
#include "model/scenario/check.hpp"
#include "model/scenario/kept_entries.hpp"

#include <QTest>

#include <algorithm>

using namespace wattort;

namespace {

/// The catalogue of a later program: what the default scenario uses has other numbers.
Catalogues laterCatalogues()
{
    Catalogues later = data::catalogues();
    for (ComputeSystem& system : later.systems) {
        system.nameplate.value *= 1.5;
        system.accelerator.denseBf16Petaflops *= 2.0;
    }
    for (CoolingSystem& cooling : later.coolingSystems) {
        cooling.pumpShare += 0.01;
    }
    for (PowerSupply& supply : later.powerSupplies) {
        supply.lossConstant += 0.01;
    }
    for (Transformer& transformer : later.transformers) {
        transformer.noLoadLoss *= 2.0;
    }
    for (std::vector<PipeType>* pipes : {&later.pipes, &later.twinPipes, &later.plasticPipes}) {
        for (PipeType& pipe : *pipes) {
            pipe.trenchCost.value *= 2.0;
        }
    }
    return later;
}

bool tells(const Findings& findings, Problem problem)
{
    return std::any_of(findings.begin(), findings.end(),
                       [problem](const Finding& finding) { return finding.problem == problem; });
}

} // namespace

class KeptEntriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOwnPipeTakesThePlaceOfTheCataloguesOrStandsBesideIt()
    {
        const Catalogues& catalogues = data::catalogues();
        Scenario scenario = demoRegion({.buildings = 200});
        scenario.pipeSystem = PipeSystem::SteelTwin;
        keepUsedEntries(scenario, catalogues);
        const Plan before = plan(scenario, 0, catalogues, {}, {});
        const std::size_t rows = pipesOf(scenario, catalogues).size();
        PipeType own = catalogues.twinPipes.front();
        own.trenchCost.value *= 3.0;
        putOwnEntry(scenario.kept.pipes, own);
        PipeType beside = catalogues.twinPipes.back();
        beside.nominalDiameter = 175;
        putOwnEntry(scenario.kept.pipes, beside);
        keepUsedEntries(scenario, catalogues);
        const std::vector<PipeType> all = pipesOf(scenario, catalogues);
        QCOMPARE(all.size(), rows + 1);
        QVERIFY(std::is_sorted(all.begin(), all.end(), [](const PipeType& a, const PipeType& b) {
            return std::pair(a.system, a.nominalDiameter) < std::pair(b.system, b.nominalDiameter);
        }));
        const auto smallest = [](const Plan& planned) {
            const NetworkPipe* found = nullptr;
            for (const NetworkPipe& pipe : planned.network->output.pipes) {
                const bool plain = pipe.nominalDiameter == 20 && pipe.surface == SurfaceClass::Street;
                found = found == nullptr && plain ? &pipe : found;
            }
            return found == nullptr ? 0.0 : (found->investment / found->length).value();
        };
        const Plan after = plan(scenario, 0, catalogues, {}, {});
        QVERIFY(smallest(before) > 0.0);
        QCOMPARE(smallest(before), catalogues.twinPipes.front().trenchCost.value.value());
        QVERIFY(smallest(after) == 0.0 || qFuzzyCompare(smallest(after), own.trenchCost.value.value()));
        // Another kind is wanted: the rows that were kept as they were go, the planner's own stay.
        scenario.pipeSystem = PipeSystem::SteelSingle;
        keepUsedEntries(scenario, catalogues);
        QVERIFY(findKept(scenario.kept.pipes, PipeKey{PipeSystem::SteelTwin, 20}) != nullptr);
        QVERIFY(findKept(scenario.kept.pipes, PipeKey{PipeSystem::SteelTwin, 175}) != nullptr);
        QVERIFY(findKept(scenario.kept.pipes, PipeKey{PipeSystem::SteelTwin, 25}) == nullptr);
    }

    void anEntryThatAPlanUsesNeverChangesUnderIt()
    {
        Scenario scenario = demoRegion({.buildings = 200});
        keepUsedEntries(scenario, data::catalogues());
        const Plan now = plan(scenario, 0, data::catalogues(), {}, {});
        const Catalogues later = laterCatalogues();
        keepUsedEntries(scenario, later);
        const Plan then = plan(scenario, 0, later, {}, {});
        QVERIFY(then.centre->output == now.centre->output);
        QVERIFY(then.year->output == now.year->output);
        QVERIFY(!now.network->output.pipes.empty() && then.network->output == now.network->output);
        // System, the loop and what cools the air beside it, power supply, transformer; all single pipes.
        QCOMPARE(changedEntries(scenario, later).size(), std::size_t(5) + later.pipes.size());
        QVERIFY(tells(checkScenario(scenario, later), Problem::EntryChanged));
        QVERIFY(!tells(checkScenario(scenario, data::catalogues()), Problem::EntryChanged));

        takeCatalogueOfToday(scenario, later);
        QVERIFY(changedEntries(scenario, later).empty());
        QVERIFY(plan(scenario, 0, later, {}, {}).centre->output != now.centre->output);
    }

    void whatIsNotUsedIsNotKept()
    {
        Scenario scenario;
        keepUsedEntries(scenario, data::catalogues());
        QCOMPARE(scenario.kept.systems.size(), std::size_t(1));
        scenario.compute.system = "nvidia_dgx_h100";
        scenario.compute.cooling = CoolingKind::AirDryEconomiser;
        keepUsedEntries(scenario, data::catalogues());
        QCOMPARE(scenario.kept.systems.size(), std::size_t(1));
        QCOMPARE(scenario.kept.systems.front().entry.key, std::string("nvidia_dgx_h100"));
        QCOMPARE(scenario.kept.coolingSystems.front().entry.kind, CoolingKind::AirDryEconomiser);
        QVERIFY(systemsOf(scenario, data::catalogues()) == data::catalogues().systems);
    }

    void anEntryOfOnesOwnIsPlannedWithAndStays()
    {
        Scenario scenario;
        ComputeSystem own = data::catalogues().systems.front();
        own.key = newOwnKey(scenario);
        own.forSizing = true;
        own.nameplate = {200.0 * kW, 200.0 * kW, 200.0 * kW};
        putOwnEntry(scenario.kept.systems, own);
        QVERIFY(newOwnKey(scenario) != own.key);
        scenario.compute.system = own.key;
        keepUsedEntries(scenario, data::catalogues());
        QVERIFY(!tells(checkScenario(scenario, data::catalogues()), Problem::NoSuchSystem));
        QCOMPARE(systemsOf(scenario, data::catalogues()).size(), data::catalogues().systems.size() + 1);

        scenario.compute.system = ComputeDesign{}.system;
        keepUsedEntries(scenario, data::catalogues());
        QVERIFY(findKept(scenario.kept.systems, own.key) != nullptr);
        removeEntry(scenario.kept.systems, own.key);
        QVERIFY(findKept(scenario.kept.systems, own.key) == nullptr);
    }

    // Own systems follow an own accelerator, the catalogue's systems and deleted accelerators change nothing.
    void anAcceleratorOfOnesOwnIsUsedInOwnSystems()
    {
        Scenario scenario;
        keepUsedEntries(scenario, data::catalogues());
        Accelerator chip = data::catalogues().accelerators.front();
        const std::string base = chip.key;
        chip.key = newOwnKey(scenario);
        chip.denseBf16Petaflops = 3.0;
        putOwnAccelerator(scenario, chip);
        QCOMPARE(acceleratorsOf(scenario, data::catalogues()).size(), data::catalogues().accelerators.size() + 1);
        QVERIFY(newOwnKey(scenario) != chip.key);

        ComputeSystem own = scenario.kept.systems.front().entry;
        own.key = newOwnKey(scenario);
        own.name = "Rack of ours";
        own.accelerator = chip;
        putOwnEntry(scenario.kept.systems, own);
        scenario.compute = {.basis = SizingBasis::Accelerators, .accelerators = 7'200.0, .system = own.key};
        keepUsedEntries(scenario, data::catalogues());
        QCOMPARE(systemsWith(scenario, chip.key), std::vector<std::string>{"Rack of ours"});
        const auto days = [&scenario] {
            return planCentre(scenario, data::catalogues(), {}).centre->output.trainingDuration;
        };
        const Duration before = days();

        chip.denseBf16Petaflops = 6.0;
        putOwnAccelerator(scenario, chip);
        QCOMPARE(findKept(scenario.kept.systems, own.key)->entry.accelerator.denseBf16Petaflops, 6.0);
        QVERIFY(days() < 0.6 * before);
        keepUsedEntries(scenario, data::catalogues());
        QVERIFY(findKept(scenario.kept.accelerators, chip.key) != nullptr);

        const Duration half = days();
        removeEntry(scenario.kept.accelerators, chip.key);
        QCOMPARE(days(), half);
        // A catalogue with another chip of the base's key is not what was copied.
        QVERIFY(base != chip.key);
    }

    void powerSuppliesAndTransformersOfTheDesignAreUsed()
    {
        Scenario scenario;
        scenario.compute.powerSupply = "line_interactive";
        scenario.compute.transformer = "high_voltage_40000";
        const PowerEquipment equipment = powerEquipmentOf(scenario, data::catalogues());
        QCOMPARE(equipment.supply.key, std::string("line_interactive"));
        QCOMPARE(equipment.transformer.rating, Power(40.0 * MW));
        scenario.compute.powerSupply = "perpetual motion";
        QVERIFY(tells(checkScenario(scenario, data::catalogues()), Problem::UnknownKey));
        QCOMPARE(powerEquipmentOf(scenario, data::catalogues()).supply.key, data::catalogues().powerSupplies[0].key);
    }

    void aLoadThatWasNotImportedIsTold()
    {
        Scenario scenario;
        scenario.compute.load = LoadKind::Imported;
        QVERIFY(tells(checkScenario(scenario, data::catalogues()), Problem::NoLoadSeries));
        scenario.loadSeries = std::make_shared<const LoadSeries>();
        QVERIFY(!tells(checkScenario(scenario, data::catalogues()), Problem::NoLoadSeries));
    }
};

QTEST_APPLESS_MAIN(KeptEntriesTest)
#include "kept_entries_test.moc"
