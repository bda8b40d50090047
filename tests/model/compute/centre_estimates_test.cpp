#include "model/compute/centre_estimates.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/compute_cases.hpp"

using namespace wattort;

namespace {

const Estimate& of(const std::vector<Estimate>& all, EstimateKind kind)
{
    return *std::find_if(all.begin(), all.end(), [kind](const Estimate& one) { return one.kind == kind; });
}

} // namespace

class CentreEstimatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // 20 MW at 8 to 13 MEUR/MW, 700 to 2,000 m2/MW, 0.3 to 2 jobs/MW (datasheets of the catalogue).
    void rangesAreThoseOfTheCatalogue()
    {
        const Assumptions catalogue(data::catalogues().assumptions, {});
        const ComputeCentre centre = test::size({.itPower = 20.0 * MW});
        const auto all = estimates(centre, LoadKind::Mixed, catalogue, data::catalogues().equipmentRanges);
        const Estimate& building = of(all, EstimateKind::BuildingInvestment);
        WATTORT_COMPARE_WITHIN(building.value.value, 210.0, 1e-9);
        WATTORT_COMPARE_WITHIN(building.value.low, 160.0, 1e-9);
        WATTORT_COMPARE_WITHIN(building.value.high, 260.0, 1e-9);
        const Estimate& plot = of(all, EstimateKind::PlotArea);
        WATTORT_COMPARE_WITHIN(plot.value.low, 1.4, 1e-9);
        WATTORT_COMPARE_WITHIN(plot.value.high, 4.0, 1e-9);
        WATTORT_COMPARE_WITHIN(of(all, EstimateKind::Staff).value.high, 40.0, 1e-9);
        for (const Estimate& one : all) {
            QVERIFY(one.value.low <= one.value.value && one.value.value <= one.value.high);
            QVERIFY(!one.source.empty() && one.year > 2'000);
        }
    }

    // 0.8 to 1.3 times the price that the catalogue estimates, and as little sure as that estimate.
    void thePriceOfTheSystemHasTheRangeOfItsEstimate()
    {
        const Assumptions catalogue(data::catalogues().assumptions, {});
        const ComputeCentre centre = test::size({.itPower = 20.0 * MW, .system = "nvidia_gb200_nvl72"});
        const Estimate priced = of(estimates(centre, LoadKind::Mixed, catalogue, data::catalogues().equipmentRanges),
                                   EstimateKind::ItInvestment);
        WATTORT_COMPARE_WITHIN(priced.value.value, centre.itInvestment.value() / 1e6, 1e-12);
        WATTORT_COMPARE_WITHIN(priced.value.low, 0.8 * priced.value.value, 1e-9);
        WATTORT_COMPARE_WITHIN(priced.value.high, 1.3 * priced.value.value, 1e-9);
        QCOMPARE(priced.confidence, Confidence::Assumed);
    }

    void anOwnValueWidensTheRange()
    {
        const Assumptions own(data::catalogues().assumptions, {{"building_time", {4.0, "permit contested"}}});
        const auto all =
            estimates(test::size({.itPower = 20.0 * MW}), LoadKind::Mixed, own, data::catalogues().equipmentRanges);
        const Estimate& time = of(all, EstimateKind::BuildingTime);
        QCOMPARE(time.value.high, 4.0);
        WATTORT_COMPARE_WITHIN(time.value.low, 1.5, 1e-9);
    }
};

QTEST_APPLESS_MAIN(CentreEstimatesTest)
#include "centre_estimates_test.moc"
