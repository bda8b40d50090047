#include "data/catalogues.hpp"
#include "model/demo/demo_region.hpp"
#include "model/dispatch/heat_mix.hpp"
#include "model/plan/key_figures.hpp"
#include "model/plan/plan.hpp"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace wattort;

namespace {

bool near(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

/// The invented town with an existing plant where its network ends.
struct TownWithPlant {
    Scenario scenario = demoRegion({.buildings = 300});
    Plan alone = plan(scenario, 0, data::catalogues(), {}, {});

    TownWithPlant()
    {
        const NetworkDesign& network = alone.network->output;
        const NetworkNode& far = *std::ranges::max_element(network.nodes, {}, [&](const NetworkNode& node) {
            return distance(node.position, network.nodes.front().position);
        });
        scenario.layers.heatSources = Layer<HeatSource>({{.position = far.position,
                                                          .name = "Plant",
                                                          .state = HeatSourceState::Existing,
                                                          .power = 0.3 * network.designPower,
                                                          .heatCost = 30.0 * EUR / MWh,
                                                          .emissionFactor = 0.12 * kg / kWh}});
    }

    Plan planned() const { return plan(scenario, 0, data::catalogues(), {}, alone); }
};

const CostItem& item(const Plan& plan, CostKind kind)
{
    return *std::ranges::find(plan.economics->output.items, kind, &CostItem::kind);
}

} // namespace

class HeatSourcesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_plan = m_town.planned(); }

    void withoutSourcesThereAreNoLinesForThem()
    {
        QVERIFY(m_town.alone.network->output.sources.empty());
        QVERIFY(std::ranges::none_of(m_town.alone.economics->output.items, [](const CostItem& each) {
            return each.kind == CostKind::HeatSources || each.kind == CostKind::OtherHeat;
        }));
        const DispatchYear& year = m_town.alone.dispatch->output;
        QCOMPARE(heatMix(m_town.alone.network->output, year).renewableShare, year.wasteHeatShare);
    }

    void theDispatchSeesThePartOfTheComputeCentre()
    {
        const NetworkDesign& network = m_plan.network->output;
        QCOMPARE(network.sources.size(), std::size_t(2));
        QVERIFY(network.sources[1].used());
        QVERIFY(m_plan.dispatch->input.network == network.sources[0].tree);
        const DispatchYear& year = m_plan.dispatch->output;
        const Energy fedIn = total(network.sources[0].tree->feedIn);
        QVERIFY(std::abs(((year.heatFromWaste + year.heatFromBoiler) / fedIn).value() - 1.0) < 1e-6);
        const HeatMix mix = heatMix(network, year);
        QVERIFY(std::abs((mix.all() / total(network.feedIn)).value() - 1.0) < 1e-6);
    }

    /// Bought at its cost of heat, with the same change of prices as fuel; all consumers pay.
    void economicsCountTheHeatOfAllSources()
    {
        const NetworkSource& plant = m_plan.network->output.sources[1];
        const EconomicAssumptions& a = m_plan.economics->input.assumptions;
        const Money bought = plant.heatFedIn * (30.0 * EUR / MWh);
        const Money fuel = m_plan.dispatch->output.boilerFuel * a.gasPrice;
        QVERIFY(fuel > Money{});
        QVERIFY(near((item(m_plan, CostKind::OtherHeat).demandRelated / bought).value(),
                     (item(m_plan, CostKind::Fuel).demandRelated / fuel).value()));
        QCOMPARE(item(m_plan, CostKind::HeatSources).investment.value(), 0.0);
        Money sum;
        for (const CostItem& each : m_plan.economics->output.items) {
            sum += each.annual();
        }
        QVERIFY(near(sum.value(), m_plan.economics->output.annualCost.value()));
    }

    void aNewSourceIsAnInvestment()
    {
        TownWithPlant town = m_town;
        std::vector<HeatSource> sources = town.scenario.layers.heatSources.features();
        sources[0].state = HeatSourceState::New;
        sources[0].investment = 20'000.0 * EUR;
        sources[0].fixedCost = 1'000.0 * EUR;
        town.scenario.layers.heatSources = Layer<HeatSource>(sources);
        const Plan planned = town.planned();
        QVERIFY(planned.network->output.sources[1].used());
        const CostItem& built = item(planned, CostKind::HeatSources);
        QCOMPARE(built.investment.value(), 20'000.0);
        // VDI 2067: no change of prices for operation in the first year's value; at least what is paid in that year.
        QVERIFY(built.operation >= 1'000.0 * EUR);
        QVERIFY(planned.economics->output.investment > m_plan.economics->output.investment);
    }

    void emissionsCountTheHeatOfAllSources()
    {
        const EmissionAssumptions& f = m_plan.emissions->input.assumptions;
        const DispatchYear& year = m_plan.dispatch->output;
        const NetworkDesign& network = m_plan.network->output;
        const Mass expected = (year.heatPumpEnergy + network.pumpEnergy) * f.electricity + year.boilerFuel * f.gas
                              + year.wasteHeatTaken * f.wasteHeat + network.sources[1].heatFedIn * (0.12 * kg / kWh);
        QVERIFY(near(m_plan.emissions->output.network.value(), expected.value()));
    }

    void theShareOfWasteHeatIsInAllHeat()
    {
        const HeatMix mix = heatMix(m_plan.network->output, m_plan.dispatch->output);
        const auto figures = keyFigures(m_plan);
        const auto figure = std::ranges::find(figures, KeyFigure::WasteHeatShare, &KeyFigureValue::figure);
        QVERIFY(near(*figure->value, 100.0 * (mix.wasteHeat / mix.all()).value()));
        QVERIFY(mix.wasteHeatShare < m_plan.dispatch->output.wasteHeatShare);
        QCOMPARE(mix.renewableShare, mix.wasteHeatShare);
        TownWithPlant town = m_town;
        std::vector<HeatSource> sources = town.scenario.layers.heatSources.features();
        sources[0].renewable = true;
        town.scenario.layers.heatSources = Layer<HeatSource>(sources);
        const Plan renewable = town.planned();
        const HeatMix more = heatMix(renewable.network->output, renewable.dispatch->output);
        QVERIFY(near(more.renewableShare, mix.wasteHeatShare + (mix.ofOthers() / mix.all()).value()));
    }

private:
    TownWithPlant m_town;
    Plan m_plan;
};

QTEST_GUILESS_MAIN(HeatSourcesTest)
#include "heat_sources_test.moc"
