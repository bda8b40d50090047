#include "model/climate/random_series.hpp"
#include "model/compute/compute_centre.hpp"
#include "model/compute/model_work.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/compute_cases.hpp"

#include <array>

using namespace wattort;

namespace {

std::vector<const ComputeSystem*> systemsForSizing()
{
    std::vector<const ComputeSystem*> systems;
    for (const ComputeSystem& system : data::catalogues().systems) {
        if (system.forSizing) {
            systems.push_back(&system);
        }
    }
    return systems;
}

std::size_t pick(RandomNumbers& random, std::size_t count)
{
    return std::min(std::size_t(random.uniform() * double(count)), count - 1);
}

ComputeDesign randomDesign(RandomNumbers& random)
{
    static const auto systems = systemsForSizing();
    ComputeDesign design;
    design.system = systems[pick(random, systems.size())]->key;
    design.itPower = std::pow(10.0, -1.0 + 3.7 * random.uniform()) * MW;
    design.cooling = CoolingKind(pick(random, 8));
    design.heatRejection = HeatRejection(pick(random, 3));
    design.airCooling = CoolingKind(pick(random, 6));
    design.redundancy = Redundancy(pick(random, 6));
    design.load = LoadKind(pick(random, 5));
    design.target.inference.batch = 1.0 + std::floor(255.0 * random.uniform());
    return design;
}

/// What the centre needs and gives, as the wish of another design.
ComputeDesign wish(ComputeDesign design, const ComputeCentre& centre, SizingBasis basis)
{
    design.basis = basis;
    design.accelerators = centre.accelerators;
    design.itPower = centre.ratedItPower;
    SizingTarget& target = design.target;
    target.racks = centre.racks;
    target.training.duration = centre.trainingDuration;
    target.inference.tokensPerSecond = centre.tokensPerSecond;
    target.connection = centre.apparentPowerMva * MW;
    target.plotArea = centre.plotArea;
    target.heat = centre.heatAtFullWork;
    target.heatTemperature = centre.heatTemperature;
    target.budget = centre.buildingInvestment + centre.itInvestment;
    return design;
}

bool possible(const ComputeCentre& centre, SizingBasis basis)
{
    // Beyond about 125,000 accelerators training gets slower again: two numbers take the same time.
    const bool trains = std::isfinite(centre.trainingDuration.value()) && centre.accelerators < 1e5;
    return (basis != SizingBasis::TrainingJob || trains)
           && (basis != SizingBasis::Inference || centre.tokensPerSecond > 0.0)
           && (basis != SizingBasis::Heat || centre.heatAtFullWork.value() > 0.0);
}

bool has(const ComputeCentre& centre, Problem problem)
{
    return std::any_of(centre.findings.begin(), centre.findings.end(),
                       [=](const Finding& finding) { return finding.problem == problem; });
}

} // namespace

class CentreSizeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // 1,000 random centres, each asked for again from all nine ends.
    void everyEndGivesTheSameCentreBack()
    {
        RandomNumbers random(3);
        std::array<int, 9> asked{};
        double worst = 0.0;
        for (int i = 0; i < 1'000; ++i) {
            const ComputeDesign design = randomDesign(random);
            const ComputeCentre one = test::size(design);
            for (int basis = 0; basis <= int(SizingBasis::Budget); ++basis) {
                if (!possible(one, SizingBasis(basis))) {
                    continue;
                }
                const ComputeCentre two = test::size(wish(design, one, SizingBasis(basis)));
                WATTORT_COMPARE_WITHIN(two.accelerators, one.accelerators, 1e-6);
                WATTORT_COMPARE_WITHIN(two.ratedItPower.value(), one.ratedItPower.value(), 1e-6);
                WATTORT_COMPARE_WITHIN(two.nonRedundantConnection.value(), one.nonRedundantConnection.value(), 1e-6);
                worst = std::max(worst, std::abs(two.accelerators / one.accelerators - 1.0));
                ++asked[std::size_t(basis)];
            }
        }
        qInfo("largest deviation of 9 ends, 1,000 centres: %.1e", worst);
        for (const int count : asked) {
            QVERIFY(count > 300);
        }
    }

    // Grattafiori et al. 2024 (Llama 3): 405 billion parameters, 15.6 trillion tokens, 3.8e25 FLOP, 16,384 H100,
    // 30.84 million H100 hours, model FLOP utilisation 38 to 43 %.
    void trainingOfLlamaTakesThePublishedHours()
    {
        const TrainingJob job{.parameters = 405e9, .tokens = 15.6e12};
        WATTORT_COMPARE_WITHIN(trainingOperations(job), 3.8e25, 0.01);
        const TrainingModel model(test::computeSystem("nvidia_dgx_h100").accelerator, test::computeAssumptions());
        const double hours = 16'384.0 * (model.duration(job, 16'384.0) / oneHour).value() / 1e6;
        qInfo("Llama 3.1 405B on 16,384 H100: %.2f million hours, published 30.84", hours);
        WATTORT_COMPARE_WITHIN(hours, 30.84, 0.03);
    }

    void noNumberOfAcceleratorsTrainsAtOnce()
    {
        ComputeDesign design{.basis = SizingBasis::TrainingJob, .system = "nvidia_dgx_h100"};
        design.target.training = {.parameters = 1e13, .tokens = 1e14, .duration = 24.0 * oneHour};
        const ComputeCentre centre = test::size(design);
        QVERIFY(has(centre, Problem::SizeOutOfReach));
        design.target.training.duration = centre.trainingDuration * 1.01;
        QVERIFY(!has(test::size(design), Problem::SizeOutOfReach));
        const TrainingModel model(centre.system.accelerator, test::computeAssumptions());
        const double most = model.mostUseful();
        QVERIFY(model.duration(design.target.training, most) < model.duration(design.target.training, 1.01 * most));
        QVERIFY(model.duration(design.target.training, most) < model.duration(design.target.training, 0.99 * most));
    }

    // By hand: 70e9 bytes and 64 x 2,000 x 327,680 bytes from 0.55 x 3.35 TB/s, 2 x 70e9 x 64 operations at
    // 0.35 x 1,979 TFLOPS.
    void aStepReadsTheWeightsAndTheCacheAndComputes()
    {
        const WorkAssumptions work = test::computeAssumptions().work;
        const InferenceStep step = inferenceStep({}, test::computeSystem("nvidia_dgx_h100").accelerator, work);
        const double memory = (70e9 + 64.0 * 2'000.0 * 327'680.0) / (0.55 * 3.35e12);
        const double computing = 2.0 * 70e9 * 64.0 / (0.35 * 1.979e15);
        WATTORT_COMPARE_WITHIN(step.tokensPerSecond, 64.0 / (memory + computing), 1e-12);
        QCOMPARE(step.bound, InferenceBound::Memory);
        QCOMPARE(step.acceleratorsPerCopy, 2.0); // 112 GB in 72 GB each
        InferenceService large{.batch = 4'096.0, .contextTokens = 10.0};
        QCOMPARE(inferenceStep(large, test::computeSystem("nvidia_dgx_h100").accelerator, work).bound,
                 InferenceBound::Computing);
    }

    // Of eight experts of which one is used, a step with two requests reads 1 - (7/8)^2 of the weights.
    void aMixtureOfExpertsReadsWhatItsRequestsUse()
    {
        const WorkAssumptions work = test::computeAssumptions().work;
        const Accelerator& chip = test::computeSystem("nvidia_dgx_h200").accelerator;
        InferenceService mixture{.parameters = 8e10, .activeParameters = 1e10, .batch = 2.0, .contextTokens = 0.0};
        const double read = 8e10 * (1.0 - 49.0 / 64.0);
        WATTORT_COMPARE_WITHIN(inferenceStep(mixture, chip, work).secondsForMemory, read / (0.55 * 4.8e12), 1e-12);
        mixture.batch = 1e6;
        WATTORT_COMPARE_WITHIN(inferenceStep(mixture, chip, work).secondsForMemory, 8e10 / (0.55 * 4.8e12), 1e-12);
    }

    void wantedHeatSetsTheWaterOfTheLoop()
    {
        ComputeDesign design{.basis = SizingBasis::Heat};
        design.target.heat = 5.0 * MW;
        design.target.heatTemperature = celsius(52.0);
        const ComputeCentre centre = test::size(design);
        WATTORT_COMPARE_WITHIN(inCelsius(centre.waterSupply), 42.0, 1e-9);
        WATTORT_COMPARE_WITHIN(inCelsius(centre.heatTemperature), 52.0, 1e-9);
        WATTORT_COMPARE_WITHIN(inUnit(centre.heatAtFullWork, MW), 5.0, 1e-9);
        QVERIFY(centre.findings.empty());
        design.target.heatTemperature = celsius(60.0);
        QVERIFY(has(test::size(design), Problem::WaterTooWarm));
        design.system = "nvidia_dgx_b200";
        design.cooling = CoolingKind::RearDoor;
        QVERIFY(has(test::size(design), Problem::HeatTooCold));
    }

    void coolingThatGivesNoHeatCannotBeSizedByHeat()
    {
        ComputeDesign design{
            .basis = SizingBasis::Heat, .system = "nvidia_dgx_b200", .cooling = CoolingKind::DirectAirAdiabatic};
        const ComputeCentre centre = test::size(design);
        QVERIFY(has(centre, Problem::SizeOutOfReach));
        QCOMPARE(centre.accelerators, 0.0);
    }

    void connectionCountsPowerFactorAndTransformersRedundancy()
    {
        ComputeDesign design{.basis = SizingBasis::GridConnection, .redundancy = Redundancy::TwoN};
        design.target.connection = 40.0 * MW;
        const ComputeCentre centre = test::size(design);
        WATTORT_COMPARE_WITHIN(inUnit(centre.nonRedundantConnection, MW), 40.0 * 0.95, 1e-9);
        WATTORT_COMPARE_WITHIN(centre.transformersMva, 80.0, 1e-9);
        ComputeAssumptions assumptions = test::computeAssumptions();
        assumptions.powerFactor = 1.0;
        QVERIFY(test::size(design, assumptions).accelerators > centre.accelerators);
    }

    void sizesThatAreNoneAreFound()
    {
        for (int basis = 0; basis <= int(SizingBasis::Budget); ++basis) {
            ComputeDesign nothing{.basis = SizingBasis(basis), .itPower = Power{}};
            nothing.target = {.racks = 0.0,
                              .training = {.parameters = 0.0},
                              .inference = {.tokensPerSecond = 0.0},
                              .connection = Power{},
                              .plotArea = Area{},
                              .heat = Power{},
                              .budget = Money{}};
            const ComputeCentre centre = test::size(nothing);
            QVERIFY(has(centre, Problem::OutOfRange));
            QCOMPARE(centre.ratedItPower.value(), 0.0);
        }
    }
};

QTEST_APPLESS_MAIN(CentreSizeTest)
#include "centre_size_test.moc"
