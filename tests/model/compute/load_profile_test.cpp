#include "model/compute/load_profile.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/compute_cases.hpp"

#include <numeric>

using namespace wattort;

namespace {

std::vector<double> series(LoadKind kind, double accelerators = 10'000.0)
{
    return utilisation(test::computeAssumptions(), kind, accelerators);
}

double mean(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

} // namespace

class LoadProfileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Llama 3 (Meta 2024): 16,384 H100 in one job, 419 unexpected interruptions in 54 days, effective training time
    // above 90 %.
    void oneJobOnSixteenThousandAcceleratorsIsEffectiveAsPublished()
    {
        const CheckpointPlan plan = planCheckpoints(test::computeAssumptions().load, 16'384.0);
        WATTORT_COMPARE_WITHIN(54.0 * 24.0 / (plan.failureInterval / oneHour), 419.0, 0.04);
        const double effective = 1.0 - plan.checkpointShare - plan.restartShare;
        QVERIFY2(effective > 0.90 && effective < 0.97, qPrintable(QString::number(effective)));
    }

    // Young 1974: the interval that minimises t / T + T / (2 M).
    void checkpointIntervalLosesLeastTime()
    {
        const LoadAssumptions load = test::computeAssumptions().load;
        const CheckpointPlan plan = planCheckpoints(load, 4'096.0);
        const auto lost = [&](double interval) {
            return load.checkpoint.value() / interval + interval / (2.0 * plan.failureInterval.value());
        };
        const double best = plan.checkpointInterval.value();
        QVERIFY(lost(best) < lost(0.99 * best));
        QVERIFY(lost(best) < lost(1.01 * best));
    }

    void utilisationIsAShareInEveryHourAndTheSameAgain()
    {
        for (int kind = 0; kind <= int(LoadKind::Colocation); ++kind) {
            for (const double accelerators : {0.0, 8.0, 10'000.0, 1e7}) {
                const std::vector<double> values = series(LoadKind(kind), accelerators);
                QCOMPARE(values.size(), hoursPerYear);
                for (const double value : values) {
                    QVERIFY(value >= 0.0 && value <= 1.0);
                }
                QVERIFY(values == series(LoadKind(kind), accelerators));
            }
        }
    }

    void trainingIsAllocationTimesPlateauLessLosses()
    {
        const ComputeAssumptions assumptions = test::computeAssumptions();
        // Few accelerators: hardly a failure, so the mean is known; 26 campaigns of 14 days end within the year.
        const double expected = assumptions.load.trainingAllocation * assumptions.trainingUtilisation;
        WATTORT_COMPARE_WITHIN(mean(series(LoadKind::Training, 64.0)), expected, 0.02);
        QVERIFY(mean(series(LoadKind::Training, 100'000.0)) < mean(series(LoadKind::Training, 1'000.0)));
    }

    // One part only: 92 % of each fortnight it has a job, then it pauses to the end.
    void aClusterOfOnePartPausesAtTheEndOfEachCampaign()
    {
        ComputeAssumptions assumptions = test::computeAssumptions();
        assumptions.load.trainingPartitions = 1.0;
        const std::vector<double> values = utilisation(assumptions, LoadKind::Training, 8.0);
        for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
            const bool pauses = double(hour % 336) >= 0.92 * 336.0;
            QCOMPARE(values[hour] == 0.0, pauses);
        }
    }

    // POLCA (Patel et al. 2024): peak power use 97 % of training and 79 % of inference clusters.
    void inferenceStaysBelowItsPublishedPeakAndTrainingAboveIt()
    {
        const std::vector<double> inference = series(LoadKind::Inference);
        QVERIFY(*std::max_element(inference.begin(), inference.end()) <= 0.79 + 1e-12);
        const std::vector<double> training = series(LoadKind::Training);
        QVERIFY(*std::max_element(training.begin(), training.end()) > 0.90);
    }

    void inferenceKeepsItsMeanAndItsDayAndWeek()
    {
        const std::vector<double> values = series(LoadKind::Inference);
        WATTORT_COMPARE_WITHIN(mean(values), 0.58, 0.01);
        QVERIFY(values[17] > values[5]);
        WATTORT_COMPARE_WITHIN(values[5 * 24 + 9] / values[2 * 24 + 9], 0.8, 1e-9);
    }

    void batchWorkFillsTheValleysOfMixedUse()
    {
        ComputeAssumptions assumptions = test::computeAssumptions();
        assumptions.load.mixedTrainingShare = 0.0;
        const std::vector<double> requests = utilisation(assumptions, LoadKind::Inference, 1'000.0);
        const std::vector<double> filled = utilisation(assumptions, LoadKind::Mixed, 1'000.0);
        for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
            WATTORT_COMPARE_WITHIN(filled[hour], requests[hour] + 0.5 * (0.9 - requests[hour]), 1e-9);
        }
    }

    // Germany 2025 (Borderstep, Bitkom): 21.3 TWh, PUE 1.46, 2,980 MW of IT: 56 % of the connected IT power.
    void colocationHasGermanysMeanLoad()
    {
        WATTORT_COMPARE_WITHIN(mean(series(LoadKind::Colocation)), 21.3e6 / 1.46 / 8'760.0 / 2'980.0, 0.01);
    }

    // Latif et al. 2025 (IEEE Access 13:61740): a DGX H100 never takes more than 8.4 kW of its 10.2 kW in training.
    void itPowerLiesBetweenIdleAndHighestRealPower()
    {
        ComputeDesign design;
        design.system = "nvidia_dgx_h100";
        design.basis = SizingBasis::Accelerators;
        design.accelerators = 8'000.0;
        const ComputeAssumptions assumptions = test::computeAssumptions();
        const ComputeCentre centre = test::size(design);
        const HourlyPower power = itLoad(assumptions, LoadKind::Training, centre,
                                         utilisation(assumptions, LoadKind::Training, centre.accelerators));
        const Power compute = centre.systemsInstalled * centre.system.nameplate.value;
        const Power auxiliary = assumptions.auxiliaryItLoad * (centre.ratedItPower - compute);
        const Power highest = peak(power) - auxiliary;
        QVERIFY(inUnit(highest, kW) / 1'000.0 <= 8.4);
        QVERIFY(inUnit(highest, kW) / 1'000.0 > 7.75);
        for (const double watt : power.raw()) {
            QVERIFY(watt - auxiliary.value() >= 0.2 * compute.value());
        }
    }

    // Llama 3: "on the order of tens of megawatts" for 16,384 to 24,576 H100.
    void swingOfALargeTrainingClusterIsTensOfMegawatts()
    {
        ComputeDesign design;
        design.system = "nvidia_dgx_h100";
        design.basis = SizingBasis::Accelerators;
        design.accelerators = 24'576.0;
        const Power swing = subHourlySwing(test::computeAssumptions(), LoadKind::Training, test::size(design));
        QVERIFY(swing > 5.0 * MW && swing < 30.0 * MW);
        QVERIFY(subHourlySwing(test::computeAssumptions(), LoadKind::Inference, test::size(design)) < swing);
    }
};

QTEST_APPLESS_MAIN(LoadProfileTest)
#include "load_profile_test.moc"
