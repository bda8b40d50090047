#include "model/compute/interpolation_table.hpp"
#include "tests/support/compare.hpp"

using namespace wattort;

class InterpolationTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void straightLinesAreExactAndCurvesClose()
    {
        const InterpolationTable line([](double x) { return 3.0 - 2.0 * x; });
        const InterpolationTable curve([](double x) { return x * x * x; });
        for (double x = 0.0; x <= 1.0; x += 0.0137) {
            WATTORT_COMPARE_WITHIN(line(x), 3.0 - 2.0 * x, 1e-12);
            QVERIFY(std::abs(curve(x) - x * x * x) < 4e-6);
        }
    }

    void sharesOutsideTakeTheNearestEnd()
    {
        const InterpolationTable line([](double x) { return 1.0 + x; });
        QCOMPARE(line(-0.5), 1.0);
        QCOMPARE(line(1.0), 2.0);
        QCOMPARE(line(1.5), 2.0);
        QCOMPARE(line(std::nan("")), 1.0);
        QCOMPARE(InterpolationTable()(0.5), 0.0);
    }
};

QTEST_APPLESS_MAIN(InterpolationTableTest)
#include "interpolation_table_test.moc"
