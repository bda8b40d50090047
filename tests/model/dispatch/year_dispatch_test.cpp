#include "model/dispatch/hour_supply.hpp"
#include "model/dispatch/year_dispatch.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/dispatch_programme.hpp"

#include <cmath>
#include <numbers>
#include <random>

using namespace wattort;

namespace {

struct Case {
    ComputeYear source;
    NetworkDesign network;
    SupplyAssumptions assumptions;

    DispatchInput input() const
    {
        return {std::make_shared<const ComputeYear>(source), std::make_shared<const NetworkDesign>(network),
                assumptions};
    }
};

SupplyAssumptions usualAssumptions()
{
    return {.lorenzQuality = 0.53,
            .highestCop = 8.0,
            .heatPumpApproach = 5.0 * K,
            .heatExchangerApproach = 5.0 * K,
            .sourceSpread = 10.0 * K,
            .sourceAvailability = 0.97,
            .heatPumpShareOfPeak = 0.55,
            .storageHours = 6.5 * oneHour,
            .storageLossPerHour = 0.000077,
            .boilerEfficiency = 0.95};
}

double inWattHours(Energy energy)
{
    return energy.value() / 3'600.0;
}

/// The same load, source and temperatures in each hour.
Case steady(std::size_t hours, Power load, Power source, double sourceCelsius, double supplyCelsius,
            double returnCelsius)
{
    Case one{.assumptions = usualAssumptions()};
    one.source.recoverableHeat = HourlyPower(hours, source);
    one.source.heatTemperature = HourlyTemperature(hours, celsius(sourceCelsius));
    one.network.feedIn = HourlyPower(hours, load);
    one.network.supplyTemperature = HourlyTemperature(hours, celsius(supplyCelsius));
    one.network.returnTemperature = HourlyTemperature(hours, celsius(returnCelsius));
    one.network.designPower = load;
    return one;
}

/// Anything that may come: warm and cold sources, outages, too large and too small ones, odd assumptions.
Case randomCase(std::mt19937& random, std::size_t hours, double jumpsKelvin = 5.0)
{
    const auto between = [&random](double low, double high) {
        return std::uniform_real_distribution<double>(low, high)(random);
    };
    Case one = steady(hours, 1.0 * MW, 1.0 * MW, 40, 70, 45);
    const double sourceCelsius = between(15, 75);
    const double supplyCelsius = between(50, 100);
    const double returnCelsius = supplyCelsius - between(5, 45);
    const double size = between(0.1, 3.0);
    const double daily = between(0.0, 0.9);
    for (std::size_t hour = 0; hour < hours; ++hour) {
        const double swing = 1.0 + daily * std::sin(2 * std::numbers::pi * double(hour) / 24.0);
        const bool outage = between(0, 1) < 0.03;
        one.network.feedIn.set(hour, between(0, 1) < 0.02 ? Power{} : 4.0 * swing * between(0.5, 1.0) * MW);
        one.source.recoverableHeat.set(hour, outage ? Power{} : 4.0 * size * between(0.3, 1.0) * MW);
        one.source.heatTemperature.set(hour, celsius(sourceCelsius + between(-jumpsKelvin, jumpsKelvin)));
        one.network.supplyTemperature.set(hour, celsius(supplyCelsius + between(0, jumpsKelvin)));
        one.network.returnTemperature.set(hour, celsius(returnCelsius + between(-jumpsKelvin, jumpsKelvin) / 2));
    }
    one.assumptions.heatPumpShareOfPeak = between(0, 1) < 0.1 ? 0.0 : between(0.2, 1.0);
    one.assumptions.storageHours = between(0, 1) < 0.1 ? Duration{} : between(1, 24) * oneHour;
    one.assumptions.storageLossPerHour = between(0, 0.02);
    one.assumptions.sourceSpread = between(0, 20) * K;
    one.assumptions.heatExchangerApproach = between(0, 8) * K;
    one.assumptions.heatPumpApproach = between(0, 8) * K;
    return one;
}

/// What holds in each hour of every dispatch; all figures relative to the largest feed-in.
void checkHours(const Case& one, const DispatchYear& year)
{
    const double scale = peak(one.network.feedIn).value();
    const double tolerance = 1e-9 * scale;
    double before = 0.0;
    for (std::size_t hour = 0; hour < year.direct.size(); ++hour) {
        const auto watts = [hour](const HourlyPower& series) { return series.raw()[hour]; };
        const double load = watts(one.network.feedIn);
        const double given =
            watts(year.direct) + watts(year.heatPump) + watts(year.boiler) + watts(year.discharge) - watts(year.charge);
        QVERIFY(std::abs(given - load) <= tolerance);
        for (const HourlyPower* series : {&year.direct, &year.heatPump, &year.heatPumpPower, &year.wasteHeatUsed,
                                          &year.charge, &year.discharge, &year.boiler}) {
            QVERIFY(series->raw()[hour] >= 0.0);
        }
        const double stored = year.stored.raw()[hour] / 3600.0;
        QVERIFY(stored >= 0.0 && stored <= year.storageCapacity.value() / 3600.0 + tolerance);
        const double expected =
            before * (1.0 - one.assumptions.storageLossPerHour) + watts(year.charge) - watts(year.discharge);
        QVERIFY(std::abs(stored - expected) <= tolerance * 10.0);
        QVERIFY(watts(year.charge) == 0.0 || watts(year.discharge) == 0.0);
        // Heat of the heat pump is its source heat and its electricity.
        const double fromSource = watts(year.wasteHeatUsed) - watts(year.direct);
        QVERIFY(std::abs(watts(year.heatPump) - fromSource - watts(year.heatPumpPower)) <= tolerance);
        const double available = watts(one.source.recoverableHeat) * one.assumptions.sourceAvailability;
        QVERIFY(watts(year.wasteHeatUsed) <= available + tolerance);
        QVERIFY(watts(year.heatPump) <= year.heatPumpRating.value() + tolerance);
        QVERIFY((year.cop.raw()[hour] > 1.0) == (watts(year.heatPump) > 0.0));
        before = stored;
    }
}

/// Cheap sources do not rest while the boiler burns: heat pump and heat exchanger at their limit, storage empty.
void checkMeritOrder(const Case& one, const DispatchYear& year)
{
    const SupplyAssumptions& a = one.assumptions;
    const double tolerance = 1e-7 * peak(one.network.feedIn).value();
    for (std::size_t hour = 0; hour < year.boiler.size(); ++hour) {
        if (year.boiler.raw()[hour] <= tolerance) {
            continue;
        }
        QVERIFY(year.stored.raw()[hour] / 3600.0 <= tolerance);
        HourSupply supply =
            supplyOf({one.source.recoverableHeat[hour] * a.sourceAvailability, one.source.heatTemperature[hour],
                      one.network.supplyTemperature[hour], one.network.returnTemperature[hour]},
                     {a.lorenzQuality, a.highestCop, a.heatPumpApproach, a.heatExchangerApproach, a.sourceSpread});
        const double direct = year.direct.raw()[hour];
        const double heatPump = year.heatPump.raw()[hour];
        const bool sourceSpent = year.wasteHeatUsed.raw()[hour] >= supply.availableW - tolerance;
        const bool pumpFull = heatPump >= year.heatPumpRating.value() - tolerance;
        const bool exchangerFull =
            direct >= supply.directLimitW - tolerance
            || (supply.directShare < 1.0 && direct >= supply.directShare * (direct + heatPump) - tolerance);
        QVERIFY(sourceSpent || (exchangerFull && (pumpFull || supply.directOnly())));
    }
}

} // namespace

class YearDispatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// 60 degC water, 55 degC network: no electricity, one watt of waste heat for each watt fed in.
    void warmSourceNeedsNoHeatPump()
    {
        const Case one = steady(48, 2.0 * MW, 5.0 * MW, 62, 55, 40);
        const DispatchYear year = dispatchYear(one.input());
        checkHours(one, year);
        QCOMPARE(year.heatPumpEnergy.value(), 0.0);
        QCOMPARE(year.heatPumpRating.value(), 0.0);
        QCOMPARE(year.heatFromBoiler.value(), 0.0);
        QCOMPARE(year.wasteHeatShare, 1.0);
        // Besides the load only what the full storage loses in an hour: 0.0077 % of 6.5 h x 1.1 MW.
        WATTORT_COMPARE_WITHIN(inUnit(year.direct[24], MW), 2.0 + 0.000077 * 7.15, 1e-9);
    }

    /// Source 50 degC, return 30, supply 70: the exchanger heats to 45 degC, 15 of 40 K; the heat pump gives the rest.
    void warmSourcePreheatsTheReturn()
    {
        Case one = steady(24, 4.0 * MW, 10.0 * MW, 50, 70, 30);
        one.assumptions.heatPumpShareOfPeak = 1.0;
        one.assumptions.storageHours = Duration{};
        const DispatchYear year = dispatchYear(one.input());
        checkHours(one, year);
        WATTORT_COMPARE_WITHIN(inUnit(year.direct[3], MW), 4.0 * 15.0 / 40.0, 1e-9);
        WATTORT_COMPARE_WITHIN(inUnit(year.heatPump[3], MW), 4.0 * 25.0 / 40.0, 1e-9);
        // The exchanger may have cooled the source by its whole spread, to 40 degC: that is what is left to lift.
        const double cop = coefficientOfPerformance(0.53, {celsius(35), celsius(35)}, {celsius(50), celsius(75)}, 8.0);
        WATTORT_COMPARE_WITHIN(year.cop[3], cop, 1e-9);
        WATTORT_COMPARE_WITHIN(inUnit(year.heatPumpPower[3], MW), 2.5 / cop, 1e-9);
    }

    /// The source is 4 K above return and approach but its spread is 10 K: the exchanger gets 4/10 of its heat, no
    /// more.
    void exchangerCannotCoolTheSourceBelowTheReturn()
    {
        Case one = steady(24, 50.0 * MW, 10.0 * MW, 49, 60, 40);
        one.assumptions.sourceAvailability = 1.0;
        const DispatchYear year = dispatchYear(one.input());
        checkHours(one, year);
        QVERIFY(inUnit(year.direct[0], MW) <= 4.0 + 1e-9);
        WATTORT_COMPARE_WITHIN(inUnit(year.wasteHeatUsed[0], MW), 10.0, 1e-9);
    }

    /// By hand: 30 degC source, network 75/50, 4 MW load, all by heat pump; Lorenz between 15..25 and 55..80 degC.
    void coldSourceIsLiftedByTheHeatPump()
    {
        Case one = steady(24, 4.0 * MW, 20.0 * MW, 30, 75, 50);
        one.assumptions.heatPumpShareOfPeak = 1.0;
        const DispatchYear year = dispatchYear(one.input());
        checkHours(one, year);
        const double hot = 25.0 / std::log((80.0 + 273.15) / (55.0 + 273.15));
        const double cold = 10.0 / std::log((25.0 + 273.15) / (15.0 + 273.15));
        WATTORT_COMPARE_WITHIN(year.cop[5], 0.53 * hot / (hot - cold), 1e-9);
        WATTORT_COMPARE_WITHIN(year.seasonalCop, 0.53 * hot / (hot - cold), 1e-9);
        QCOMPARE(year.wasteHeatShare, 1.0);
    }

    /// One hour above the rated heat: the storage is filled before it, as late as possible, and the boiler rests.
    void storageIsFilledForThePeakAhead()
    {
        Case one = steady(48, 2.0 * MW, 20.0 * MW, 30, 75, 50);
        one.network.feedIn.set(30, 4.0 * MW); // rated: 0.75 x 4 = 3 MW
        one.assumptions.heatPumpShareOfPeak = 0.75;
        const DispatchYear year = dispatchYear(one.input());
        checkHours(one, year);
        QCOMPARE(year.heatFromBoiler.value(), 0.0);
        WATTORT_COMPARE_WITHIN(inUnit(year.discharge[30], MW), 1.0, 1e-9);
        QVERIFY(year.charge[29] > Power{});
        QCOMPARE(year.charge[27].value(), 0.0);
        QVERIFY(year.stored[47].value() < 1e-3);
    }

    /// Free heat at night waits for the morning: it replaces the heat pump.
    void directSurplusIsKeptForLater()
    {
        Case one = steady(24, 1.0 * MW, 3.0 * MW, 70, 60, 40);
        one.assumptions.heatPumpShareOfPeak = 1.0;
        for (std::size_t hour = 12; hour < 24; ++hour) {
            one.source.heatTemperature.set(hour, celsius(35));
        }
        const DispatchYear year = dispatchYear(one.input());
        checkHours(one, year);
        WATTORT_COMPARE_WITHIN(inUnit(year.stored[11], MWh), inUnit(year.storageCapacity, MWh), 1e-3);
        QVERIFY(year.discharge[12] > 0.99 * MW);
        QCOMPARE(year.heatPump[12].value(), 0.0);
        QVERIFY(year.heatPump[23] > Power{});
    }

    void deadSourceLeavesTheBoiler()
    {
        const Case one = steady(24, 2.0 * MW, Power{}, 30, 75, 50);
        const DispatchYear year = dispatchYear(one.input());
        checkHours(one, year);
        QCOMPARE(year.wasteHeatShare, 0.0);
        QCOMPARE(year.heatPumpRating.value(), 0.0);
        QCOMPARE(year.seasonalCop, 0.0);
        WATTORT_COMPARE_WITHIN(inUnit(year.boilerFuel, MWh), 48.0 / 0.95, 1e-9);
    }

    void networkWithoutConsumersRests()
    {
        Case one = steady(0, Power{}, Power{}, 30, 75, 50);
        one.source.recoverableHeat = HourlyPower(hoursPerYear, 5.0 * MW);
        one.source.heatTemperature = HourlyTemperature(hoursPerYear, celsius(30));
        const DispatchYear year = dispatchYear(one.input());
        QCOMPARE(year.direct.size(), hoursPerYear);
        QCOMPARE(year.boilerRating.value(), 0.0);
        QCOMPARE(year.wasteHeatShare, 0.0);
    }

    void everyHourIsCoveredWhateverComes()
    {
        std::mt19937 random(20261123);
        for (int i = 0; i < 1'000; ++i) {
            const Case one = randomCase(random, 240);
            const DispatchYear year = dispatchYear(one.input());
            checkHours(one, year);
            checkMeritOrder(one, year);
            if (QTest::currentTestFailed()) {
                qInfo("case %d", i);
                return;
            }
        }
    }

    void costIsNearThatOfALinearProgramme_data()
    {
        QTest::addColumn<double>("jumps");
        QTest::addColumn<double>("mean");
        QTest::addColumn<double>("worst");
        QTest::addRow("temperatures jump by up to 5 K each hour") << 5.0 << 0.02 << 0.2;
        QTest::addRow("temperatures jump by up to 1 K") << 1.0 << 0.003 << 0.03;
    }

    /// A linear programme that knows all hours of a week, solved by GLPK. It finds the least boiler heat, and ours is
    /// the same. With prices (electricity 180, gas with CO2 75 EUR/MWh) it finds the least cost; ours is above by what
    /// charging in hours of good COP would bring.
    void costIsNearThatOfALinearProgramme()
    {
        QFETCH(double, jumps);
        QFETCH(double, mean);
        QFETCH(double, worst);
        std::mt19937 random(7);
        double sum = 0.0;
        double largest = 0.0;
        constexpr int cases = 60;
        for (int i = 0; i < cases; ++i) {
            const Case one = randomCase(random, 168, jumps);
            const DispatchYear year = dispatchYear(one.input());
            const double leastBoiler =
                test::leastCost(one.input(), year, {.electricity = 0.0, .boilerHeat = 1.0, .exchangerFirst = true});
            const double scale = inWattHours(total(one.network.feedIn));
            const double boiler = inWattHours(total(year.boiler));
            QVERIFY2(std::abs(boiler - leastBoiler) <= 1e-6 * scale,
                     qPrintable(QStringLiteral("case %1: boiler %2, least %3").arg(i).arg(boiler).arg(leastBoiler)));
            const test::DispatchPrices prices{.electricity = 180.0, .boilerHeat = 75.0 / 0.95};
            const double ours =
                prices.electricity * inWattHours(total(year.heatPumpPower)) + prices.boilerHeat * boiler;
            const double least = test::leastCost(one.input(), year, prices);
            const double gap = least > 1e-6 * scale ? ours / least - 1.0 : 0.0;
            QVERIFY(gap > -1e-6);
            sum += gap;
            largest = std::max(largest, gap);
        }
        qInfo("cost above the linear programme: mean %.2f %%, worst %.2f %%", 100 * sum / cases, 100 * largest);
        QVERIFY(sum / cases < mean);
        QVERIFY(largest < worst);
    }
};

QTEST_GUILESS_MAIN(YearDispatchTest)
#include "year_dispatch_test.moc"
