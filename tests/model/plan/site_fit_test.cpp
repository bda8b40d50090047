#include "model/plan/site_fit.hpp"
#include "tests/support/made_plan.hpp"

#include <QTest>

using namespace wattort;

namespace {

/// A centre that needs 3 ha and 25 MW on this site.
Plan planOn(Area area, Power promised)
{
    Plan plan = test::madePlan("Nordfeld");
    plan.siting = std::make_shared<const Computed<SitingInput, SiteAssessment>>(Computed<SitingInput, SiteAssessment>{
        SitingInput{.site = {.name = "Nordfeld", .gridCapacity = promised}}, SiteAssessment{.area = area}});
    ComputeCentre centre;
    centre.plotArea = 3.0 * ha;
    centre.nonRedundantConnection = 25.0 * MW;
    test::setStage(plan.centre, centre);
    return plan;
}

} // namespace

class SiteFitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSiteThatHasBothIsNoFinding() { QVERIFY(siteFit(planOn(3.0 * ha, 25.0 * MW)).empty()); }

    void lackOfLandNamesWhatIsThereAndWhatIsNeeded()
    {
        const Findings found = siteFit(planOn(2.5 * ha, Power{}));
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(found[0].problem == Problem::SiteTooSmall);
        QCOMPARE(found[0].place.name, std::string("Nordfeld"));
        QCOMPARE(found[0].found, std::string("2.50 ha"));
        QCOMPARE(found[0].expected, std::string("3.00 ha"));
    }

    void aPromiseBelowTheConnectionIsAWarning()
    {
        const Findings found = findings(planOn(9.0 * ha, 20.0 * MW));
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(found[0].problem == Problem::GridCapacityExceeded);
        QCOMPARE(found[0].expected, std::string("20.00 MW"));
    }

    void anUnknownPromiseIsNoFinding() { QVERIFY(siteFit(planOn(9.0 * ha, Power{})).empty()); }

    void anIncompletePlanIsNoFinding() { QVERIFY(siteFit(Plan{}).empty()); }
};

QTEST_APPLESS_MAIN(SiteFitTest)
#include "site_fit_test.moc"
