#include "model/compute/compute_assumptions.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/compute_cases.hpp"

using namespace wattort;

class ComputeAssumptionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A number that a planner can change and that changes nothing would be a lie.
    void everyNumberOfTheGroupIsUsed_data()
    {
        QTest::addColumn<QByteArray>("key");
        for (const Assumption& assumption : data::catalogues().assumptions) {
            // How long it takes to build stands beside the plan, see estimates().
            if (assumption.group == "compute" && assumption.key.find("_time") == std::string::npos) {
                QTest::newRow(assumption.key.c_str()) << QByteArray::fromStdString(assumption.key);
            }
        }
    }
    void everyNumberOfTheGroupIsUsed()
    {
        QFETCH(QByteArray, key);
        const Assumptions catalogue(data::catalogues().assumptions, {});
        const double other = 1.5 * catalogue.find(key.toStdString())->value + 1.0;
        const Assumptions changed(data::catalogues().assumptions, {{key.toStdString(), {other, "test"}}});
        const PowerEquipment equipment = powerEquipmentOf({}, data::catalogues());
        QVERIFY(computeAssumptions(changed, equipment) != computeAssumptions(catalogue, equipment));
    }

    void unitsOfTheCatalogueAreConverted()
    {
        const ComputeAssumptions assumptions = test::computeAssumptions();
        WATTORT_COMPARE_WITHIN(assumptions.plotAreaPerMegawatt, 1'500.0, 1e-12);
        WATTORT_COMPARE_WITHIN(assumptions.staffPerMegawatt, 1.0, 1e-12);
        WATTORT_COMPARE_WITHIN(assumptions.buildingCost.value(), 10.5, 1e-12); // EUR/W
        WATTORT_COMPARE_WITHIN(inCelsius(assumptions.waterSupply), 36.0, 1e-12);
        WATTORT_COMPARE_WITHIN(assumptions.load.checkpoint.value(), 30.0, 1e-12);
        WATTORT_COMPARE_WITHIN(assumptions.cooling.evaporationWater.value(), 1.47e-3 / 3.6e6, 1e-12);
    }

    void aMissingNumberIsNamed()
    {
        QVERIFY_EXCEPTION_THROWN(computeAssumptions(Assumptions(), powerEquipmentOf({}, data::catalogues())),
                                 std::logic_error);
    }
};

QTEST_APPLESS_MAIN(ComputeAssumptionsTest)
#include "compute_assumptions_test.moc"
