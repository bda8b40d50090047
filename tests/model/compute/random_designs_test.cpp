#include "model/climate/random_series.hpp"
#include "model/compute/facility.hpp"
#include "model/compute/indicators.hpp"
#include "tests/support/compute_cases.hpp"

#include <QTest>

using namespace wattort;

namespace {

constexpr int designs = 1'000;
constexpr int hoursEach = 24;

/// A facility of random size, cooling, redundancy and assumptions within their ranges.
class RandomFacility {
public:
    explicit RandomFacility(RandomNumbers& random) : m_random(random)
    {
        std::vector<Assumption> drawn = data::catalogues().assumptions;
        for (Assumption& assumption : drawn) {
            assumption.value = between(assumption.low, assumption.high);
        }
        m_assumptions = computeAssumptions(Assumptions(std::move(drawn), {}), powerEquipmentOf({}, data::catalogues()));
        m_design.ratedItPower = std::pow(10.0, between(-1.0, 3.0)) * MW;
        m_design.redundancy = Redundancy(int(between(0.0, 5.999)));
        m_design.cooling = test::coolingSystem(CoolingKind(int(between(0.0, 7.999))));
        const bool liquid = hasLiquidLoop(m_design.cooling.kind);
        m_design.airCooling = liquid ? test::coolingSystem(CoolingKind(int(between(0.0, 5.999)))) : m_design.cooling;
        m_design.heatRejection = HeatRejection(int(between(0.0, 2.999)));
        m_design.liquidShare = liquid ? between(0.3, 1.0) : 0.0;
        m_design.waterSupply = celsius(between(15.0, 45.0));
    }

    double between(double low, double high) { return low + (high - low) * m_random.uniform(); }
    OutsideAir weather()
    {
        const double dry = between(-20.0, inCelsius(m_assumptions.cooling.designDryBulb));
        return {dry, std::min(dry - between(0.0, 12.0), inCelsius(m_assumptions.cooling.designWetBulb))};
    }
    Facility facility() const { return Facility(m_design, m_assumptions); }
    FacilityDesign& design() { return m_design; }

private:
    RandomNumbers& m_random;
    ComputeAssumptions m_assumptions;
    FacilityDesign m_design;
};

} // namespace

/// 1,000 random designs, 24 random hours each.
class RandomDesignsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void energyInIsHeatOutAndPueIsAboveOne()
    {
        forAll([](RandomFacility& made) {
            const Facility facility = made.facility();
            const double rated = made.design().ratedItPower.value();
            for (int hour = 0; hour < hoursEach; ++hour) {
                const double it = made.between(0.05, 1.0) * rated;
                const FacilityHour now = facility.hour(it, made.weather());
                const double in = now.totalWatt();
                QVERIFY(std::abs(in - now.cooling.recoverableWatt - now.rejectedWatt) <= 1e-9 * in);
                QVERIFY(in / it >= 1.0);
                QVERIFY(now.cooling.recoverableWatt <= in);
                QVERIFY(now.cooling.recoverableWatt >= 0.0 && now.rejectedWatt >= 0.0);
                QVERIFY(now.cooling.litrePerHour >= 0.0);
                QVERIFY(now.powerSupplyWatt >= 0.0 && now.distributionWatt >= 0.0 && now.lightingWatt >= 0.0);
            }
        });
    }

    void moreLoadNeverMeansLessPower()
    {
        forAll([](RandomFacility& made) {
            const Facility facility = made.facility();
            const double rated = made.design().ratedItPower.value();
            for (int hour = 0; hour < hoursEach; ++hour) {
                const OutsideAir air = made.weather();
                const double less = made.between(0.05, 0.95);
                const double more = made.between(less, 1.0);
                const FacilityHour a = facility.hour(less * rated, air);
                const FacilityHour b = facility.hour(more * rated, air);
                QVERIFY(b.totalWatt() >= a.totalWatt());
                QVERIFY(b.cooling.recoverableWatt >= a.cooling.recoverableWatt);
            }
        });
    }

    void warmerWaterNeverMeansLessFreeCooling()
    {
        forAll([](RandomFacility& made) {
            const double rated = made.design().ratedItPower.value();
            const Facility cold = made.facility();
            made.design().waterSupply = made.design().waterSupply + made.between(0.0, 10.0) * K;
            const Facility warm = made.facility();
            for (int hour = 0; hour < hoursEach; ++hour) {
                const OutsideAir air = made.weather();
                const double it = made.between(0.05, 1.0) * rated;
                QVERIFY(warm.hour(it, air).cooling.freeShare >= cold.hour(it, air).cooling.freeShare - 1e-12);
            }
        });
    }

    // The same for the chilled water of the air path: all kinds of cooling that have an economiser.
    void warmerChilledWaterNeverMeansLessFreeCooling()
    {
        forAll([](RandomFacility& made) {
            const double rated = made.design().ratedItPower.value();
            const Facility cold = made.facility();
            const TemperatureDifference warmer = made.between(0.0, 10.0) * K;
            made.design().cooling.airLoopSupply = made.design().cooling.airLoopSupply + warmer;
            made.design().cooling.airLoopReturn = made.design().cooling.airLoopReturn + warmer;
            const Facility warm = made.facility();
            for (int hour = 0; hour < hoursEach; ++hour) {
                const OutsideAir air = made.weather();
                const double it = made.between(0.05, 1.0) * rated;
                QVERIFY(warm.hour(it, air).cooling.freeShare >= cold.hour(it, air).cooling.freeShare - 1e-12);
            }
        });
    }

    // (EU) 2024/1364 annex III: what is reused, what could be reused but is not, and what is rejected are all of the
    // centre's energy; ERE is what reuse leaves of PUE (The Green Grid).
    void reuseAndLossesAddUp()
    {
        forAll([](RandomFacility& made) {
            const Facility facility = made.facility();
            const double rated = made.design().ratedItPower.value();
            YearMeasured day;
            Energy unused;
            Energy rejected;
            for (int hour = 0; hour < hoursEach; ++hour) {
                const double it = made.between(0.05, 1.0) * rated;
                const FacilityHour now = facility.hour(it, made.weather());
                const double handedOver = made.between(0.0, 1.0);
                day.it += it * W * oneHour;
                day.total += now.totalWatt() * W * oneHour;
                day.reused += handedOver * now.cooling.recoverableWatt * W * oneHour;
                unused += (1.0 - handedOver) * now.cooling.recoverableWatt * W * oneHour;
                rejected += now.rejectedWatt * W * oneHour;
            }
            const double reuse = energyReuseFactor(day);
            QVERIFY(reuse >= 0.0 && reuse <= 1.0);
            QVERIFY(std::abs(reuse + double((unused + rejected) / day.total) - 1.0) <= 1e-9);
            const double pue = powerUsageEffectiveness(day);
            QVERIFY(pue >= 1.0);
            QVERIFY(std::abs(energyReuseEffectiveness(day) - (1.0 - reuse) * pue) <= 1e-9 * pue);
        });
    }

    // All sizes of the chain are shares of rated IT power: one megawatt tells all others.
    void everythingIsProportionalToRatedPower()
    {
        forAll([](RandomFacility& made) {
            const Facility facility = made.facility();
            const double rated = made.design().ratedItPower.value();
            made.design().ratedItPower = 1.0 * MW;
            const Facility megawatt = made.facility();
            const OutsideAir air = made.weather();
            const double share = made.between(0.05, 1.0);
            const double one = megawatt.hour(share * 1e6, air).totalWatt() / 1e6;
            QVERIFY(std::abs(facility.hour(share * rated, air).totalWatt() / rated - one) <= 1e-9 * one);
        });
    }

private:
    template <class Check>
    static void forAll(Check check)
    {
        RandomNumbers random(11);
        for (int i = 0; i < designs; ++i) {
            RandomFacility made(random);
            check(made);
            if (QTest::currentTestFailed()) {
                qInfo("design %d, cooling %d", i, int(made.design().cooling.kind));
                return;
            }
        }
    }
};

QTEST_APPLESS_MAIN(RandomDesignsTest)
#include "random_designs_test.moc"
