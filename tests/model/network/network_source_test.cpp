#include "model/network/build_order.hpp"
#include "model/network/network_source.hpp"
#include "model/network/part_year.hpp"
#include "model/network/route_proof.hpp"
#include "tests/support/route_town.hpp"
#include "tests/support/seasonal_network.hpp"

#include <QTest>

#include <cmath>

using namespace wattort;
using test::Exhaustive;
using test::randomTown;
using test::square;

namespace {

/// Two streets of 400 m with houses on both sides, 5 km apart; the site at the west end of the first.
struct TwoQuarters {
    std::vector<Street> streets{{.line = {{0, 0}, {200, 0}, {400, 0}}}, {.line = {{5'000, 0}, {5'400, 0}}}};
    std::vector<Building> buildings;
    std::vector<HeatSource> sources;

    TwoQuarters()
    {
        for (const double east : {0.0, 5'000.0}) {
            for (int i = 0; i < 20; ++i) {
                buildings.push_back({.footprint = square(east + 10.0 + 20.0 * i, 10, 10)});
                buildings.push_back({.footprint = square(east + 10.0 + 20.0 * i, -20, 10)});
            }
        }
    }

    static HeatSource far()
    {
        return {.position = {4'950, 0},
                .name = "East",
                .state = HeatSourceState::New,
                .power = 5.0 * MW,
                .heatCost = 50.0 * EUR / MWh,
                .investment = 300'000.0 * EUR,
                .fixedCost = 5'000.0 * EUR,
                .emissionFactor = 0.1 * kg / kWh};
    }

    NetworkInput input() const
    {
        const Energy annual = 60.0 * MWh;
        NetworkInput network = test::seasonalNetwork(streets, buildings, annual, annual / (1'800.0 * oneHour));
        network.heatSources = Layer(sources);
        return network;
    }
};

bool has(const NetworkDesign& design, Problem problem)
{
    return std::ranges::any_of(design.findings, [problem](const Finding& f) { return f.problem == problem; });
}

/// A source at a random place of the small town.
HeatSource randomSource(std::uint32_t seed)
{
    std::mt19937 random(seed + 77);
    const auto between = [&random](double low, double high) {
        return std::uniform_real_distribution(low, high)(random);
    };
    return {.position = {between(150, 450), between(-40, 190)},
            .name = "Plant",
            .state = seed % 2 == 0 ? HeatSourceState::New : HeatSourceState::Existing,
            .power = seed % 3 == 0 ? between(0.1, 0.6) * MW : 1'000.0 * MW,
            .heatCost = between(35.0, 65.0) * EUR / MWh,
            .investment = between(0.0, 60'000.0) * EUR,
            .fixedCost = between(0.0, 3'000.0) * EUR};
}

NetworkInput townWith(std::uint32_t seed, const HeatSource& source)
{
    NetworkInput input = randomTown(seed);
    input.heatSources = Layer<HeatSource>({source});
    return input;
}

double bestOf(const NetworkInput& input)
{
    const CandidateNetwork candidates = candidateNetwork(input);
    const NetworkPrice price(input);
    return Exhaustive(input, candidates, price).highestWorth();
}

} // namespace

class NetworkSourceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachOfTwoQuartersHasItsSource()
    {
        TwoQuarters quarters;
        QCOMPARE(designNetwork(quarters.input(), {}).consumers.size(), std::size_t(40));
        quarters.sources.push_back(TwoQuarters::far());
        const NetworkDesign design = designNetwork(quarters.input(), {});
        QCOMPARE(design.consumers.size(), std::size_t(80));
        QCOMPARE(design.sources.size(), std::size_t(2));
        QVERIFY(has(design, Problem::HeatSourcePays));
        QVERIFY(!has(design, Problem::DisconnectedStreets));
        for (const NetworkConsumer& consumer : design.consumers) {
            QCOMPARE(consumer.source, consumer.building < 40 ? 0u : 1u);
        }
        // 395 m of street each, 50 m to the site, 50 m to the source, 80 connections of 15 m.
        QVERIFY(std::abs(inUnit(design.trenchLength, m) - (2.0 * 395.0 + 100.0)) < 2.0);
        QVERIFY(std::abs(inUnit(design.houseConnectionLength, m) - 1'200.0) < 1.0);
        QVERIFY(design.bound.has_value() && *design.bound >= design.objective);
        QCOMPARE(partsOf(design).size(), std::size_t(2));
        QVERIFY(std::abs(design.nodes[design.sources[1].firstNode].position.x - 4'950.0) < 1.0);
    }

    /// The worth is that of both quarters alone, less what the new source costs in a year.
    void theWorthIsTheSumOfItsParts()
    {
        TwoQuarters quarters;
        const Money alone = designNetwork(quarters.input(), {}).objective;
        quarters.sources.push_back(TwoQuarters::far());
        const NetworkInput input = quarters.input();
        const Money both = designNetwork(input, {}).objective;
        const NetworkAssumptions& a = input.assumptions;
        const double factor = annuityFactor(a.discountRate, a.heatSourceLifetime) * a.heatSourceFactor;
        const Money source = factor * 300'000.0 * EUR + 5'000.0 * EUR;
        QVERIFY2(std::abs((both + source - 2.0 * alone).value()) < 1e-3 * alone.value(),
                 qPrintable(QString::number((both + source - 2.0 * alone).value())));
    }

    void energyBalancesCloseForEachSource()
    {
        TwoQuarters quarters;
        quarters.sources.push_back(TwoQuarters::far());
        const NetworkDesign design = designNetwork(quarters.input(), {});
        std::vector<double> fedIn(hoursPerYear);
        Energy sold;
        for (const NetworkSource& source : design.sources) {
            const NetworkDesign& part = *source.tree;
            for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
                const double in = part.feedIn.raw()[hour];
                QVERIFY(std::abs(in - part.demand.raw()[hour] - part.loss.raw()[hour]) <= 1e-9 * in);
                fedIn[hour] += in;
            }
            QVERIFY(std::abs((total(part.demand) / part.heatSold).value() - 1.0) < 1e-6);
            QVERIFY(std::abs((source.heatFedIn / (part.heatSold + part.heatLoss)).value() - 1.0) < 1e-6);
            sold += part.heatSold;
        }
        QVERIFY(std::abs((sold / design.heatSold).value() - 1.0) < 1e-12);
        for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
            QVERIFY(std::abs(fedIn[hour] - design.feedIn.raw()[hour]) <= 1e-9 * fedIn[hour]);
        }
    }

    /// What a part is does not depend on where it stands in the whole: each is as if it were alone.
    void aPartIsANetworkOfItsOwn()
    {
        TwoQuarters quarters;
        const NetworkDesign alone = designNetwork(quarters.input(), {});
        quarters.sources.push_back(TwoQuarters::far());
        const NetworkInput input = quarters.input();
        const NetworkDesign design = designNetwork(input, {});
        const NetworkDesign& west = *design.sources[0].tree;
        QVERIFY(west.pipes == alone.pipes);
        QVERIFY(west.nodes == alone.nodes);
        QVERIFY(west.feedIn == alone.feedIn);
        const std::vector<PartYear> years = yearsOfParts(input, design);
        const PipesYear all = pipesYear(input, years);
        QCOMPARE(all.pipes.size(), design.pipes.size());
        for (std::size_t pipe = 0; pipe < design.pipes.size(); ++pipe) {
            const NetworkPart part = partOfPipe(design, pipe);
            QCOMPARE(design.pipes[pipe].source, part.source);
            QCOMPARE(*pipeTo(design, design.pipes[pipe].to), pipe);
            QCOMPARE(part.design->pipes[pipe - part.firstPipe].length.value(), design.pipes[pipe].length.value());
        }
        QVERIFY(!pipeTo(design, design.sources[1].firstNode));
        // A phase builds a source before the pipes that it feeds; all phases together cost all that is built.
        Money invested;
        for (const NetworkPhase& phase : networkPhases(input, design, 400'000.0 * EUR)) {
            invested += phase.investment;
        }
        const Money built = design.pipeInvestment + design.connectionInvestment + design.sources[1].investment;
        QVERIFY(std::abs((invested / built).value() - 1.0) < 1e-9);
    }

    void aNewSourceThatCostsTooMuchIsNotBuilt()
    {
        TwoQuarters quarters;
        const NetworkDesign before = designNetwork(quarters.input(), {});
        quarters.sources.push_back(TwoQuarters::far());
        quarters.sources.front().investment = 1e9 * EUR;
        const NetworkDesign design = designNetwork(quarters.input(), {});
        QCOMPARE(design.consumers.size(), std::size_t(40));
        QCOMPARE(design.objective.value(), before.objective.value());
        QVERIFY(has(design, Problem::HeatSourceDoesNotPay));
        QVERIFY(design.sources[1].reachable && !design.sources[1].used());
        QCOMPARE(design.sources[1].investment.value(), 0.0);
        // An existing one costs nothing to have.
        quarters.sources.front().state = HeatSourceState::Existing;
        QCOMPARE(designNetwork(quarters.input(), {}).consumers.size(), std::size_t(80));
    }

    void sourcesOfNoUseAreTold()
    {
        TwoQuarters quarters;
        quarters.sources.assign(3, TwoQuarters::far());
        quarters.sources[0].position = {20'000, 20'000};
        quarters.sources[1].supplyTemperature = celsius(40);
        quarters.sources[2].power = {};
        const NetworkDesign design = designNetwork(quarters.input(), {});
        QCOMPARE(design.consumers.size(), std::size_t(40));
        QVERIFY(has(design, Problem::HeatSourceOutOfReach));
        QVERIFY(has(design, Problem::HeatSourceTooCold));
        QVERIFY(has(design, Problem::HeatSourceWithoutPower));
        for (std::size_t i = 1; i < design.sources.size(); ++i) {
            QVERIFY(!design.sources[i].used());
        }
    }

    void aSourceGivesNoMoreThanItsPower()
    {
        TwoQuarters quarters;
        quarters.sources.push_back(TwoQuarters::far());
        const Power all = designNetwork(quarters.input(), {}).sources[1].tree->designPower;
        for (const double share : {0.75, 0.4, 0.15}) {
            quarters.sources.front().power = share * all;
            quarters.sources.front().state = HeatSourceState::Existing;
            const NetworkDesign design = designNetwork(quarters.input(), {});
            QVERIFY(design.sources[1].used());
            QVERIFY(design.sources[1].tree->designPower <= quarters.sources.front().power);
            QVERIFY(peak(design.sources[1].tree->feedIn) <= quarters.sources.front().power);
            QVERIFY2(design.sources[1].tree->designPower >= 0.6 * quarters.sources.front().power,
                     qPrintable(QString::number((design.sources[1].tree->designPower / all).value())));
            QVERIFY(!has(design, Problem::HeatSourceTooSmall));
        }
        for (Building& building : quarters.buildings) {
            building.decision = Decision::Mandatory;
        }
        QVERIFY(has(designNetwork(quarters.input(), {}), Problem::HeatSourceTooSmall));
    }

    /// What the compute centre cannot give another source does.
    void anotherSourceHelpsOut()
    {
        TwoQuarters quarters;
        quarters.sources.push_back(TwoQuarters::far());
        quarters.sources.front().position = {450, 0};
        quarters.sources.front().state = HeatSourceState::Existing;
        NetworkInput input = quarters.input();
        const Power all = 40.0 * input.demand->buildings[0].peak;
        input.sourcePower = 0.4 * all * input.assumptions.sourceShareOfPeak;
        const NetworkDesign design = designNetwork(input, {});
        QCOMPARE(design.consumers.size(), std::size_t(40));
        QVERIFY(design.sources[0].used() && design.sources[1].used());
        PeakLoad centre;
        for (const NetworkConsumer& consumer : design.sources[0].tree->consumers) {
            centre += PeakLoad(consumer.peak);
        }
        QVERIFY(centre.design() <= 0.4 * all);
        // Without it there are fewer consumers.
        input.heatSources = {};
        QVERIFY(designNetwork(input, {}).consumers.size() < 40);
    }

    /// Several sources split one street; each is joined where it stands.
    void sourcesShareAStreet()
    {
        TwoQuarters quarters;
        for (const double x : {100.0, 300.0, 205.0}) {
            quarters.sources.push_back(TwoQuarters::far());
            quarters.sources.back().position = {x, -30};
        }
        const NetworkInput input = quarters.input();
        const CandidateNetwork candidates = candidateNetwork(input);
        double street = 0.0;
        for (const CandidateEdge& edge : candidates.edges) {
            QVERIFY(edge.length.value() >= 0.0);
            street += edge.kind == EdgeKind::Street ? edge.length.value() : 0.0;
        }
        QVERIFY(std::abs(street - 800.0) < 1e-6);
        for (std::size_t i = 0; i < 3; ++i) {
            const std::uint32_t node = candidates.heatSources[i];
            const auto line = std::ranges::find_if(candidates.edges, [node](const CandidateEdge& edge) {
                return edge.kind == EdgeKind::SiteConnection && edge.opens == 0 && edge.a == node;
            });
            QVERIFY(line != candidates.edges.end());
            QVERIFY(std::abs(line->length.value() - 30.0) < 1e-6);
            QVERIFY(std::abs(candidates.nodes[line->b].x - quarters.sources[i].position.x) < 1e-6);
        }
    }

    /// With sources of all costs, existing and new: the best of all forests by enumeration.
    void theBestOfAllForestsIsBetweenNetworkAndBound()
    {
        double missed = 0.0;
        double gap = 0.0;
        double worth = 0.0;
        int used = 0;
        for (std::uint32_t seed = 1; seed <= 16; ++seed) {
            const NetworkInput input = townWith(seed, randomSource(seed));
            const CandidateNetwork candidates = candidateNetwork(input);
            const NetworkPrice price(input);
            const double best = Exhaustive(input, candidates, price).highestWorth();
            const RouteChoice choice = chooseRoutes(input, candidates, price, {}, {.work = 20'000'000});
            QVERIFY2(choice.worth.value() <= best + 1e-6 * std::abs(best), qPrintable(QString::number(seed)));
            QVERIFY2(choice.bound->value() >= best - 1e-9 * std::abs(best), qPrintable(QString::number(seed)));
            used += std::ranges::any_of(choice.trenches, [](const ChosenTrench& t) { return t.source != 0; }) ? 1 : 0;
            missed += best - choice.worth.value();
            gap += choice.bound->value() - best;
            worth += best;
        }
        qInfo("of the best forests' worth: networks %.2f %% below, bound %.2f %% above; source used in %d of 16",
              100.0 * missed / worth, 100.0 * gap / worth, used);
        QVERIFY(missed < 0.02 * worth);
        QVERIFY(gap < 0.1 * worth);
        QVERIFY(used >= 4);
    }

    /// The search finds it too, in a town that is too large for enumeration.
    void aTownWithMoreSourcesIsWorthMore()
    {
        NetworkInput input = test::demoTown(1'000);
        input.sourcePower = 8.0 * MW;
        const CandidateNetwork alone = candidateNetwork(input);
        const double before = chooseRoutes(input, alone, NetworkPrice(input), {}).worth.value();
        const Box box = bounds(std::span<const Point>(input.graph->nodes));
        for (std::uint32_t seed = 1; seed <= 6; ++seed) {
            std::mt19937 random(seed);
            std::vector<HeatSource> sources;
            for (std::uint32_t i = 0; i < 1 + seed % 3; ++i) {
                const auto between = [&random](double low, double high) {
                    return std::uniform_real_distribution(low, high)(random);
                };
                sources.push_back({.position = {between(box.minX, box.maxX), between(box.minY, box.maxY)},
                                   .state = i % 2 == 0 ? HeatSourceState::Existing : HeatSourceState::New,
                                   .power = between(1.0, 6.0) * MW,
                                   .heatCost = between(35.0, 60.0) * EUR / MWh,
                                   .investment = 300'000.0 * EUR});
            }
            NetworkInput more = input;
            more.heatSources = Layer<HeatSource>(sources);
            const CandidateNetwork candidates = candidateNetwork(more);
            const NetworkPrice price(more);
            const RouteChoice choice = chooseRoutes(more, candidates, price, {});
            qInfo("seed %u, %zu sources: worth %+.2f %%, bound %.2f %% above", seed, sources.size(),
                  100.0 * (choice.worth.value() / before - 1.0),
                  100.0 * (choice.bound->value() / choice.worth.value() - 1.0));
            QVERIFY(choice.worth.value() >= 0.999 * before);
            const TreeSizer sizer(more, candidates, price);
            std::vector<std::uint32_t> edges;
            for (const ChosenTrench& trench : choice.trenches) {
                edges.push_back(trench.edge);
            }
            const SizedTree tree = sizer.sized(edges);
            QVERIFY(std::abs(tree.worth.value() - choice.worth.value()) < 1e-6 * before);
            QCOMPARE(tree.excess.value(), 0.0);
            QVERIFY(tree.designPower <= more.sourcePower / more.assumptions.sourceShareOfPeak);
        }
    }

    void aFreeSourceNeverMakesTheBestNetworkWorthLess()
    {
        for (std::uint32_t seed = 21; seed <= 28; ++seed) {
            HeatSource source = randomSource(seed);
            source.state = HeatSourceState::Existing;
            const NetworkInput without = randomTown(seed);
            const double before = bestOf(without);
            source.heatCost = without.assumptions.heatCost;
            const double after = bestOf(townWith(seed, source));
            QVERIFY2(after >= before - 1e-9 * std::abs(before), qPrintable(QString::number(seed)));
        }
    }
};

QTEST_GUILESS_MAIN(NetworkSourceTest)
#include "network_source_test.moc"
