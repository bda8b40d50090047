#include "data/catalogues.hpp"
#include "model/economics/construction.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/route_town.hpp"

#include <QTest>

using namespace wattort;

/// Phases of the invented town's network.
class ConstructionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allPhasesTogetherAreTheNetwork()
    {
        const NetworkInput input = test::demoTown(300);
        const NetworkDesign design = designNetwork(input, {});
        const Money most = 0.3 * (design.pipeInvestment + design.connectionInvestment);
        const std::vector<ConstructionPhase> phases = constructionPhases(input, design, most, 3, 19);
        QVERIFY(phases.size() >= 4);
        ConstructionPhase sum{.pipes = 0.0, .connections = 0.0, .heat = 0.0, .loss = 0.0};
        for (std::size_t i = 0; i < phases.size(); ++i) {
            QCOMPARE(phases[i].year, 3 * int(i));
            const Money paid =
                phases[i].pipes * design.pipeInvestment + phases[i].connections * design.connectionInvestment;
            QVERIFY(paid <= most * (1.0 + 1e-9));
            sum.pipes += phases[i].pipes;
            sum.connections += phases[i].connections;
            sum.heat += phases[i].heat;
            sum.loss += phases[i].loss;
        }
        WATTORT_COMPARE_WITHIN(sum.pipes, 1.0, 1e-9);
        WATTORT_COMPARE_WITHIN(sum.connections, 1.0, 1e-9);
        WATTORT_COMPARE_WITHIN(sum.heat, 1.0, 1e-9);
        WATTORT_COMPARE_WITHIN(sum.loss, 1.0, 1e-9);
        const std::vector<double> built = shareBuilt(phases, &ConstructionPhase::heat, 20);
        QCOMPARE(built.size(), std::size_t(20));
        QCOMPARE(built[2], phases[0].heat);
        WATTORT_COMPARE_WITHIN(built[3], phases[0].heat + phases[1].heat, 1e-12);
        WATTORT_COMPARE_WITHIN(built.back(), 1.0, 1e-9);
        // What would come after the last year is in it.
        for (const ConstructionPhase& phase : constructionPhases(input, design, most, 3, 4)) {
            QVERIFY(phase.year <= 4);
        }
        QVERIFY(constructionPhases(input, design, Money{}, 3, 19).empty());
        QVERIFY(constructionPhases(input, {}, most, 3, 19).empty());
    }
};

QTEST_GUILESS_MAIN(ConstructionTest)
#include "construction_test.moc"
