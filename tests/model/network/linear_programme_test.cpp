#include "model/network/linear_programme.hpp"
#include "tests/support/compare.hpp"

#include <QTest>

#include <random>

using namespace wattort;

namespace {

/// Columns of at most 1 by hand: rows that say so.
void limit(LinearProgramme& programme, std::uint32_t columns)
{
    for (std::uint32_t column = 0; column < columns; ++column) {
        programme.add({.columns = {column}, .factors = {-1.0}, .least = -1.0});
    }
}

} // namespace

class LinearProgrammeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// By hand: the lines meet at x = 3/8, y = 7/8 with prices 3/4 and 1/2.
    void aSmallProgrammeHasItsOptimum()
    {
        LinearProgramme programme({2.0, 3.0});
        programme.add({.columns = {0, 1}, .factors = {1.0, 3.0}, .least = 3.0});
        programme.add({.columns = {0, 1}, .factors = {3.0, 1.0}, .least = 2.0});
        RouteEffort effort(RouteEffort::unlimited);
        QVERIFY(programme.solve(effort));
        WATTORT_COMPARE_WITHIN(programme.values()[0], 3.0 / 8.0, 1e-12);
        WATTORT_COMPARE_WITHIN(programme.values()[1], 7.0 / 8.0, 1e-12);
        WATTORT_COMPARE_WITHIN(programme.bound(), 27.0 / 8.0, 1e-12);
        QVERIFY(effort.used() > 0);
    }

    /// The middle of a triangle: each pair of columns adds up to 1, so every one is a half.
    void rowsThatComeLaterRaiseTheBound()
    {
        LinearProgramme programme({1.0, 1.0, 1.0});
        RouteEffort effort(RouteEffort::unlimited);
        programme.add({.columns = {0, 1}, .factors = {1.0, 1.0}, .least = 1.0});
        QVERIFY(programme.solve(effort));
        QCOMPARE(programme.bound(), 1.0);
        programme.add({.columns = {1, 2}, .factors = {1.0, 1.0}, .least = 1.0});
        programme.add({.columns = {0, 2}, .factors = {1.0, 1.0}, .least = 1.0});
        QVERIFY(programme.solve(effort));
        WATTORT_COMPARE_WITHIN(programme.bound(), 1.5, 1e-12);
        programme.add({.columns = {0, 1, 2}, .factors = {1.0, 1.0, 1.0}, .least = 2.0});
        QVERIFY(programme.solve(effort));
        WATTORT_COMPARE_WITHIN(programme.bound(), 2.0, 1e-12);
    }

    void rowsThatAreNotTightGoWithoutALoss()
    {
        LinearProgramme programme({1.0, 2.0, 4.0});
        RouteEffort effort(RouteEffort::unlimited);
        limit(programme, 3);
        programme.add({.columns = {0, 1}, .factors = {1.0, 1.0}, .least = 0.5});
        programme.add({.columns = {2}, .factors = {1.0}, .least = 0.25});
        QVERIFY(programme.solve(effort));
        QCOMPARE(programme.rows(), std::size_t(5));
        programme.dropIdleRows(1);
        QCOMPARE(programme.rows(), std::size_t(2));
        programme.add({.columns = {1}, .factors = {1.0}, .least = 0.5});
        QVERIFY(programme.solve(effort));
        WATTORT_COMPARE_WITHIN(programme.bound(), 2.0, 1e-12);
    }

    /// Random programmes: what is left of the costs proves the bound (weak duality), and the bound is what the columns
    /// cost (strong duality).
    void theBoundIsProvenByWhatIsLeftOfTheCosts()
    {
        for (unsigned seed = 0; seed < 300; ++seed) {
            std::mt19937 random(seed);
            std::uniform_real_distribution part(0.0, 1.0);
            std::vector<double> costs(2 + random() % 30);
            for (double& cost : costs) {
                cost = 1e4 * part(random);
            }
            LinearProgramme programme(costs);
            limit(programme, static_cast<std::uint32_t>(costs.size()));
            for (unsigned i = 0; i < 1 + random() % 40; ++i) {
                ProgrammeRow row;
                for (std::uint32_t column = 0; column < costs.size(); ++column) {
                    if (random() % 3 == 0) {
                        row.columns.push_back(column);
                        row.factors.push_back(part(random));
                        row.least += 0.5 * part(random) * row.factors.back();
                    }
                }
                programme.add(std::move(row));
            }
            RouteEffort effort(RouteEffort::unlimited);
            QVERIFY(programme.solve(effort));
            double paid = 0.0;
            for (std::size_t column = 0; column < costs.size(); ++column) {
                paid += costs[column] * programme.values()[column];
                QVERIFY(programme.reducedCosts()[column] >= 0.0 && programme.reducedCosts()[column] <= 1e5);
            }
            WATTORT_COMPARE_WITHIN(programme.bound() + 1.0, paid + 1.0, 1e-7);
        }
    }

    void withoutEffortThereIsABoundAllTheSame()
    {
        LinearProgramme programme({1.0, 1.0});
        programme.add({.columns = {0, 1}, .factors = {1.0, 1.0}, .least = 1.0});
        RouteEffort none(0);
        QVERIFY(!programme.solve(none));
        QVERIFY(programme.bound() >= 0.0 && programme.bound() <= 1.0);
    }
};

QTEST_GUILESS_MAIN(LinearProgrammeTest)
#include "linear_programme_test.moc"
