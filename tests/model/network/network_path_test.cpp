#include "model/network/designed_tree.hpp"
#include "model/network/network_path.hpp"
#include "model/network/pipe_year.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/seasonal_network.hpp"

#include <QTest>

#include <cmath>
#include <numbers>
#include <stop_token>

using namespace wattort;
using test::square;

namespace {

/// A street of `metres` to the east of the site with houses; all of them must be connected.
struct Row {
    std::vector<Building> buildings;
    NetworkInput input;

    explicit Row(std::vector<double> housesAt, double metres = 1'000.0)
    {
        for (const double x : housesAt) {
            buildings.push_back({.footprint = square(x - 5.0, 10.0, 10.0), .decision = Decision::Mandatory});
        }
        input = test::seasonalNetwork({{.line = {{0, 0}, {metres, 0}}}}, buildings, 900.0 * MWh, 500.0 * kW, 50.0 * MW);
    }

    NetworkDesign design() const { return designNetwork(input, {}); }
};

/// Of water that flows at `kgPerS` through a smooth-walled pipe: Darcy and Weisbach with Haaland's explicit friction
/// factor, within 1.5 % of Colebrook (Haaland 1983).
double lostPa(double kgPerS, double innerM, double roughnessM, double lengthM, double density, double viscosity)
{
    const double area = 0.25 * std::numbers::pi * innerM * innerM;
    const double velocity = kgPerS / (density * area);
    const double reynolds = density * velocity * innerM / viscosity;
    const double root = -1.8 * std::log10(std::pow(roughnessM / innerM / 3.7, 1.11) + 6.9 / reynolds);
    return lengthM / innerM * density * velocity * velocity / 2.0 / (root * root);
}

} // namespace

class NetworkPathTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// With one consumer there is one line: pressure falls by Darcy and Weisbach, the supply cools by the exponential
    /// law of a pipe in the ground.
    void aSingleLineFollowsTheTextbook()
    {
        const Row row({990.0});
        const NetworkDesign design = row.design();
        QCOMPARE(design.consumers.size(), std::size_t(1));
        const std::uint32_t end = design.consumers.front().node;
        const std::vector<PathPoint> profile = pathProfile(design, end);
        QCOMPARE(profile.size(), design.pipes.size() + 1);
        const DesignedTree tree = designedTree(row.input, design);
        double metres = 0.0;
        double lost = 0.0;
        double excess = (row.input.assumptions.supply - row.input.assumptions.ground).value();
        for (std::size_t i = 0; i < design.pipes.size(); ++i) {
            const NetworkPipe& pipe = design.pipes[i];
            metres += pipe.length.value();
            WATTORT_COMPARE_WITHIN(profile[i + 1].distance.value(), metres, 1e-12);
            lost += (1.0 + row.input.assumptions.fittingsShare)
                    * lostPa(pipe.designFlow.value(), tree.pipes[i].bore.innerDiameter.value(),
                             row.input.assumptions.roughness.steel.value(), pipe.length.value(),
                             tree.water.density.value(), tree.water.viscosity.value());
            const double fallen = (profile[0].supplyPressure - profile[i + 1].supplyPressure).value();
            WATTORT_COMPARE_WITHIN(fallen, lost, 0.02);
            // What the return gives to the supply is a few per cent of the loss, which is itself a kelvin.
            const double returnExcess = (row.input.assumptions.returned - row.input.assumptions.ground).value();
            const auto& u = tree.pipes[i].loss;
            const double around = (u.mutual / u.own).value() * returnExcess;
            const double decay =
                u.own.value() * pipe.length.value() / (pipe.designFlow.value() * tree.water.specificHeat.value());
            excess = around + (excess - around) * std::exp(-decay);
            const double supply = (profile[i + 1].supplyTemperature - row.input.assumptions.ground).value();
            QVERIFY2(std::abs(supply - excess) < 2e-3, qPrintable(QString::number(supply - excess)));
        }
        QVERIFY(metres > 990.0);
        // What the consumer needs is left at the end, and the return is held at the source.
        const PathPoint& last = profile.back();
        WATTORT_COMPARE_WITHIN((last.supplyPressure - last.returnPressure).value(),
                               row.input.assumptions.consumerDifferentialPressure.value(), 1e-9);
        WATTORT_COMPARE_WITHIN(profile.front().returnPressure.value(), row.input.assumptions.staticPressure.value(),
                               1e-12);
        // Water boils at 100 °C under the air's pressure (IAPWS-IF97: 99.974 °C at 1 atm), so below that the vapour
        // pressure above the air's is negative.
        QVERIFY(last.supplyTemperature < celsius(99.9) && last.vapourPressure < Pressure{});
        QVERIFY(nearestToBoiling(design)->margin > row.input.assumptions.boilingMargin);
    }

    void worstAndFarthestPointsAreThoseOfAllConsumers()
    {
        const Row row({60.0, 300.0, 620.0, 880.0});
        const NetworkDesign design = row.design();
        QCOMPARE(design.consumers.size(), std::size_t(4));
        const auto worst = worstPoint(design);
        const auto farthest = farthestPoint(design);
        QVERIFY(worst && farthest);
        Length longest;
        for (const NetworkConsumer& consumer : design.consumers) {
            const Length length = pathProfile(design, consumer.node).back().distance;
            longest = std::max(longest, length);
            QVERIFY(consumer.differentialPressure >= design.worstDifferentialPressure);
            if (consumer.node == *worst) {
                QCOMPARE(consumer.differentialPressure, design.worstDifferentialPressure);
            }
        }
        QCOMPARE(pathProfile(design, *farthest).back().distance, longest);
        const std::vector<std::uint32_t> way = wayTo(design, *farthest);
        std::uint32_t node = 0;
        for (const std::uint32_t pipe : way) {
            QCOMPARE(design.pipes[pipe].from, node);
            node = design.pipes[pipe].to;
        }
        QCOMPARE(node, *farthest);
        QVERIFY(wayTo(design, 0).empty());
        QVERIFY(!worstPoint(NetworkDesign{}) && !farthestPoint(NetworkDesign{}));
    }

    /// The tree that is made of a design gives the design's own year, hour by hour, and its state at design load.
    void theTreeIsTheDesigns()
    {
        const Row row({60.0, 300.0, 620.0, 880.0});
        const NetworkDesign design = row.design();
        const DesignedTree tree = designedTree(row.input, design);
        const NetworkYearInput input = yearInput(tree, row.input, design);
        const NetworkYear year = networkYear(input);
        QVERIFY(year.loss == design.loss);
        QVERIFY(year.feedIn == design.feedIn);
        QVERIFY(year.pumping == design.pumping);
        const PipesYear pipes = pipesYear(input, year);
        Energy loss;
        for (const PipeYear& pipe : pipes.pipes) {
            loss += pipe.loss;
        }
        WATTORT_COMPARE_WITHIN(loss.value(), design.heatLoss.value(), 0.005);
    }

    void workThatIsCalledOffEnds()
    {
        const Row row({60.0, 300.0});
        const NetworkDesign design = row.design();
        const DesignedTree tree = designedTree(row.input, design);
        const NetworkYearInput input = yearInput(tree, row.input, design);
        const NetworkYear year = networkYear(input);
        double last = -1.0;
        (void)pipesYear(input, year, Task({}, [&last](double done) {
                            QVERIFY(done > last && done <= 1.0);
                            last = done;
                        }));
        QVERIFY(last > 0.9);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_EXCEPTION_THROWN((void)pipesYear(input, year, Task(stop.get_token(), {})), Cancelled);
        QVERIFY_EXCEPTION_THROWN((void)pipeHours(input, year, 0, Task(stop.get_token(), {})), Cancelled);
    }
};

QTEST_GUILESS_MAIN(NetworkPathTest)
#include "network_path_test.moc"
