#include "data/catalogues.hpp"
#include "model/plan/register_data.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/made_plan.hpp"

#include <algorithm>

using namespace wattort;

namespace {

/// The worked example of the ERF: 20 MW of IT at 0.8 and PUE 1.086, 10 MW of heat for 5,000 hours at 50 °C.
Plan workedExample()
{
    Plan plan = test::madePlan("Nord");
    WeatherYear weather;
    weather.dryBulb = HourlyTemperature(hoursPerYear, celsius(24.0));
    test::setStage(plan.weather, std::make_shared<const WeatherYear>(weather));
    ComputeCentre centre;
    centre.ratedItPower = 20.0 * MW;
    centre.nonRedundantConnection = 22.0 * MW;
    centre.grossFloorArea = 9'000.0 * m2;
    test::setStage(plan.centre, centre);
    ComputeYear year;
    year.itEnergy = 140.2 * GWh;
    year.facilityEnergy = 152.2 * GWh;
    year.recoverableHeat = HourlyPower(hoursPerYear, 13.2 * MW);
    year.heatTemperature = HourlyTemperature(hoursPerYear, celsius(50.0));
    year.wue = 0.5;
    year.chain = {{PowerStepKind::Compute, 140.2 * GWh},
                  {PowerStepKind::PowerSupply, 7.0 * GWh},
                  {PowerStepKind::Cooling, 5.0 * GWh}};
    ComputeYearInput yearInput;
    yearInput.design.redundancy = Redundancy::NPlus1;
    plan.year = std::make_shared<const Computed<ComputeYearInput, ComputeYear>>(
        Computed<ComputeYearInput, ComputeYear>{yearInput, year});
    DispatchYear dispatch;
    dispatch.wasteHeatUsed = HourlyPower(hoursPerYear, 0.0 * MW);
    for (std::size_t hour = 0; hour < 5'000; ++hour) {
        dispatch.wasteHeatUsed.set(hour, 10.0 * MW);
    }
    dispatch.wasteHeatTaken = total(dispatch.wasteHeatUsed);
    test::setStage(plan.dispatch, dispatch);
    ComplianceInput lawInput;
    lawInput.startOfOperation = {2028, 7, 1};
    Compliance law;
    law.renewableEnergyFactor = 1.0;
    plan.law = std::make_shared<const Computed<ComplianceInput, Compliance>>(
        Computed<ComplianceInput, Compliance>{lawInput, law});
    return plan;
}

} // namespace

class RegisterDataTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Worked example of the domain study (4): ERF 0.329 at PUE 1.086.
    void theWorkedExampleIsMet()
    {
        const std::vector<RegisterLine> lines =
            registerData(workedExample(), data::catalogues().legislation.registerItems);
        const auto line = [&lines](std::string_view key) {
            const auto found =
                std::find_if(lines.begin(), lines.end(), [key](const RegisterLine& l) { return l.item.key == key; });
            expects(found != lines.end(), "the catalogue has the item");
            return *found;
        };
        const auto is = [&line](const char* key, double value) {
            WATTORT_COMPARE_WITHIN(line(key).value.value_or(-1.0), value, 2e-3);
        };
        for (const char* key : {"enefg_2_f_pue", "eu_3_a_pue"}) {
            is(key, 1.086);
        }
        for (const char* key : {"enefg_2_g_erf", "eu_3_c_erf"}) {
            is(key, 0.329);
        }
        is("eu_2_1_d_e_dc", 152.2e6);
        is("eu_2_1_e_e_it", 140.2e6);
        is("eu_2_1_j_e_reuse", 50e6);
        is("enefg_2_c_heat_air", 102.2e6);
        is("eu_2_1_h_w_in", 70'100.0);
        is("eu_3_b_wue", 0.5);
        is("eu_3_d_ref", 1.0);
        is("eu_2_1_o_e_res_tot", 152.2e6);
        is("enefg_2_d_temperature", 50.0);
        is("eu_2_1_k_t_wh", 50.0);
        is("enefg_2_h_cooling", (152.2 - 5.0) / 5.0);
        is("eu_2_1_n_cdd", 3.0 * 365.0);
        is("enefg_1_f_connection", 22'000.0);
        QCOMPARE(line("enefg_1_c_size").text, std::string("< 50 MW"));
        QCOMPARE(line("eu_4_size").text, std::string("> 10 MW"));
        QCOMPARE(line("eu_1_1_e_start").text, std::string("2028-07"));
        QCOMPARE(line("eu_1_2_a_low_voltage").text, std::string("N+1"));
    }

    void whatNoPlanKnowsIsEmptyAndSaysWhy()
    {
        for (const RegisterLine& line : registerData(workedExample(), data::catalogues().legislation.registerItems)) {
            const RegisterItem& item = line.item;
            QVERIFY2(line.known() ? !item.remarkEnglish.empty() && !item.remarkGerman.empty()
                                  : !item.missingEnglish.empty() && !item.missingGerman.empty(),
                     item.key.c_str());
        }
    }

    /// A plan with nothing in it divides by nothing, and says why for each empty line.
    void anEmptyYearHasNoRatios()
    {
        Plan plan = test::madePlan("Nord");
        test::setStage(plan.weather, std::make_shared<const WeatherYear>());
        for (const RegisterLine& line : registerData(plan, data::catalogues().legislation.registerItems)) {
            QVERIFY2(line.known() || !line.item.missingGerman.empty(), line.item.key.c_str());
            QVERIFY2(std::isfinite(line.value.value_or(0.0)), line.item.key.c_str());
            if (line.item.symbol == "PUE" || line.item.symbol == "ERF" || line.item.symbol == "WUE") {
                QVERIFY2(!line.known(), line.item.key.c_str());
            }
        }
    }

    /// Annex IV: 100 to 500 kW, to 1 MW, to 2 MW, to 10 MW, above.
    void sizesOfTheUnionStartAtAHundredKilowatts_data()
    {
        QTest::addColumn<double>("kilowatt");
        QTest::addColumn<QByteArray>("category");
        QTest::newRow("none") << 99.0 << QByteArray();
        QTest::newRow("very small") << 100.0 << QByteArray("100-500 kW");
        QTest::newRow("small") << 500.0 << QByteArray("500-1000 kW");
        QTest::newRow("medium") << 1'000.0 << QByteArray("1-2 MW");
        QTest::newRow("large") << 2'000.0 << QByteArray("2-10 MW");
        QTest::newRow("very large") << 10'001.0 << QByteArray("> 10 MW");
    }
    void sizesOfTheUnionStartAtAHundredKilowatts()
    {
        QFETCH(double, kilowatt);
        QFETCH(QByteArray, category);
        Plan plan = workedExample();
        ComputeCentre centre;
        centre.ratedItPower = kilowatt * kW;
        test::setStage(plan.centre, centre);
        const auto lines = registerData(plan, data::catalogues().legislation.registerItems);
        QCOMPARE(lines.back().item.key, std::string("eu_4_size"));
        QCOMPARE(QByteArray::fromStdString(lines.back().text), category);
    }
};

QTEST_APPLESS_MAIN(RegisterDataTest)
#include "register_data_test.moc"
