#include "model/compute/centre_ranges.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/compute_cases.hpp"

using namespace wattort;

namespace {

CentreRangesInput inputOf(const ComputeDesign& design, const AssumptionOverrides& overrides = {})
{
    const Catalogues& catalogues = data::catalogues();
    CentreRangesInput input{.catalogue = catalogues.assumptions,
                            .overrides = overrides,
                            .equipment = powerEquipmentOf({}, catalogues),
                            .equipmentRanges = catalogues.equipmentRanges};
    const ComputeAssumptions assumptions =
        computeAssumptions(Assumptions(catalogues.assumptions, overrides), input.equipment);
    input.sizing = {design, catalogues.systems, catalogues.coolingSystems, assumptions};
    input.year = {.design = design,
                  .centre = sizeComputeCentre(input.sizing),
                  .assumptions = assumptions,
                  .weather = test::berlinWeather()};
    return input;
}

const CentreInfluence* influence(const CentreRanges& ranges, std::string_view key)
{
    const auto found = std::find_if(ranges.influences.begin(), ranges.influences.end(),
                                    [key](const CentreInfluence& one) { return one.key == key; });
    return found == ranges.influences.end() ? nullptr : &*found;
}

double at(const CentreOutcome& outcome, CentreFigure figure)
{
    return outcome[std::size_t(figure)];
}

} // namespace

class CentreRangesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The planned figures are those of the plan, and each influence is what a plan with that value gives.
    void anInfluenceIsThePlanWithAnotherValue()
    {
        const CentreRangesInput input = inputOf({});
        const CentreRanges ranges = centreRanges(input, {});
        const ComputeYear planned = simulateComputeYear(input.year);
        QCOMPARE(ranges.figures[std::size_t(CentreFigure::PowerUsageEffectiveness)].value, planned.annualPue);
        QCOMPARE(ranges.figures[std::size_t(CentreFigure::ItPower)].value, 10.0);

        const CentreInfluence* loss = influence(ranges, "distribution_loss");
        QVERIFY(loss != nullptr);
        const ComputeYear lossless = simulateComputeYear(inputOf({}, {{"distribution_loss", {0.0, {}}}}).year);
        QCOMPARE(at(loss->atLow, CentreFigure::PowerUsageEffectiveness), lossless.annualPue);
        QVERIFY(at(loss->atHigh, CentreFigure::Electricity) > at(loss->atLow, CentreFigure::Electricity));
    }

    // With a given IT power the fabric decides how many accelerators fit, not how much power there is.
    void whatIsGivenHasNoRange()
    {
        const CentreRanges byPower = centreRanges(inputOf({}), {});
        const auto& power = byPower.figures[std::size_t(CentreFigure::ItPower)];
        QCOMPARE(power.low, power.high);
        const auto& number = byPower.figures[std::size_t(CentreFigure::Accelerators)];
        QVERIFY(number.low < number.value && number.value < number.high);
        QVERIFY(influence(byPower, nameplateKey) != nullptr);

        const CentreRanges byNumber =
            centreRanges(inputOf({.basis = SizingBasis::Accelerators, .accelerators = 7'200.0}), {});
        const auto& fixed = byNumber.figures[std::size_t(CentreFigure::Accelerators)];
        QCOMPARE(fixed.low, fixed.high);
        const auto& itPower = byNumber.figures[std::size_t(CentreFigure::ItPower)];
        QVERIFY(itPower.low < itPower.value && itPower.value < itPower.high);
    }

    // Two assumptions with deviations a and b give the root of a^2 + b^2: more than the wider, less than the sum.
    void independentDeviationsAddAsSquares()
    {
        const CentreRanges ranges = centreRanges(inputOf({}), {});
        for (std::size_t i = 0; i < centreFigureCount; ++i) {
            const auto& figure = ranges.figures[i];
            QVERIFY(figure.low <= figure.value && figure.value <= figure.high);
            double widest = 0.0;
            double sum = 0.0;
            for (const CentreInfluence& one : ranges.influences) {
                const double up = std::max({one.atLow[i], one.atHigh[i], figure.value}) - figure.value;
                widest = std::max(widest, up);
                sum += up;
            }
            const double up = figure.high - figure.value;
            QVERIFY(up >= widest - 1e-9 * figure.value && up <= sum + 1e-9 * figure.value);
        }
    }

    void whatChangesNothingIsNotNamed()
    {
        const CentreRanges ranges = centreRanges(inputOf({}), {});
        for (const char* key : {"staff_per_power", "solar_peak", "hpc_utilisation", "water_supply", "tower_cycles"}) {
            QVERIFY2(influence(ranges, key) == nullptr, key);
        }
        ComputeDesign wet;
        wet.heatRejection = HeatRejection::CoolingTower;
        const CentreRanges tower = centreRanges(inputOf(wet), {});
        QVERIFY(influence(tower, "tower_cycles") != nullptr);
        const auto moving = influencesOn(tower, CentreFigure::WaterUsageEffectiveness);
        QCOMPARE(moving.front().key, std::string("tower_cycles"));
        const auto& water = tower.figures[std::size_t(CentreFigure::WaterUsageEffectiveness)];
        // NREL ESIF, towers: 1.08 l/kWh.
        QVERIFY2(water.low < 1.08 * 1.05 && water.high > 1.08, qPrintable(QString::number(water.low)));
    }

    // What the network takes stays; where less heat is there, less is reused.
    void reuseIsNeverMoreThanThereIs()
    {
        CentreRangesInput input = inputOf({});
        input.wasteHeatTaken = std::make_shared<const HourlyPower>(simulateComputeYear(input.year).recoverableHeat);
        const CentreRanges all = centreRanges(input, {});
        const auto& reuse = all.figures[std::size_t(CentreFigure::EnergyReuseFactor)];
        QVERIFY(reuse.value > 0.5 && reuse.low < reuse.value && reuse.high < 1.0);
        const CentreInfluence* share = influence(all, "inference_utilisation");
        QVERIFY(share != nullptr);
        QVERIFY(at(share->atLow, CentreFigure::EnergyReuseFactor) <= reuse.value);
    }

    // The loss curve of the UPS and the pumps of the loop move PUE as a plan with such a UPS and such pumps would.
    void numbersOfTheEquipmentMoveTheirFigures()
    {
        const CentreRangesInput input = inputOf({});
        const CentreRanges ranges = centreRanges(input, {});
        const CentreInfluence* loss = influence(ranges, "power_supplies/double_conversion/loss_constant");
        QVERIFY(loss != nullptr);
        CentreRangesInput lean = input;
        lean.equipment.supply.lossConstant = 0.005;
        lean.year.assumptions = computeAssumptions(Assumptions(data::catalogues().assumptions, {}), lean.equipment);
        lean.year.centre =
            sizeComputeCentre({{}, lean.sizing.systems, lean.sizing.coolingSystems, lean.year.assumptions});
        const ComputeYear year = simulateComputeYear(lean.year);
        QCOMPARE(at(loss->atLow, CentreFigure::PowerUsageEffectiveness), year.annualPue);
        for (const char* key :
             {"cooling_systems/direct_to_chip/pump_share", "cooling_systems/direct_to_chip/heat_rejection_fan",
              "cooling_systems/air_dry_economiser/fan_pressure_pa", "transformers/liquid_2500/no_load_loss_w"}) {
            const CentreInfluence* one = influence(ranges, key);
            QVERIFY2(one != nullptr, key);
            QVERIFY2(at(one->atHigh, CentreFigure::PowerUsageEffectiveness)
                         > at(one->atLow, CentreFigure::PowerUsageEffectiveness),
                     key);
        }
        // Idle power is no part of what is installed, but of the year.
        const CentreInfluence* idle = influence(ranges, "compute_systems/*/idle_share");
        QVERIFY(idle != nullptr
                && at(idle->atHigh, CentreFigure::Electricity) > at(idle->atLow, CentreFigure::Electricity));
        QCOMPARE(at(idle->atHigh, CentreFigure::ItPower), at(idle->atLow, CentreFigure::ItPower));
    }

    void theWorkCanBeCalledOff()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_EXCEPTION_THROWN(centreRanges(inputOf({}), Task(stop.get_token(), {})), Cancelled);
    }
};

QTEST_APPLESS_MAIN(CentreRangesTest)
#include "centre_ranges_test.moc"
