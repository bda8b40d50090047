#include "data/catalogues.hpp"
#include "model/followup/digital_park.hpp"
#include "tests/support/compare.hpp"

#include <cmath>

using namespace wattort;

namespace {

struct Case {
    std::vector<ParkPlot> plots;
    ComputeCentre centre;
    ComputeYear compute;
    DispatchYear dispatch;
    FollowUpAssumptions assumed =
        followUpAssumptions(Assumptions(data::catalogues().assumptions, AssumptionOverrides{}));

    Case()
    {
        centre.ratedItPower = 20.0 * MW;
        centre.staff = 20.0;
        centre.buildingInvestment = 200e6 * EUR;
        compute.recoverableHeat = HourlyPower(hoursPerYear, 10.0 * MW);
        compute.heatTemperature = HourlyTemperature(hoursPerYear, celsius(50));
        dispatch.wasteHeatUsed = HourlyPower(hoursPerYear, 4.0 * MW);
    }

    FollowUp plan() const
    {
        return planDigitalPark({plots, data::catalogues().parkUses, data::catalogues().heatProfiles, nullptr,
                                std::make_shared<const ComputeCentre>(centre),
                                std::make_shared<const ComputeYear>(compute),
                                std::make_shared<const DispatchYear>(dispatch), 2028, assumed});
    }
};

const ParkUse& use(std::string_view key)
{
    const auto& uses = data::catalogues().parkUses;
    return *std::find_if(uses.begin(), uses.end(), [key](const ParkUse& candidate) { return candidate.key == key; });
}

} // namespace

class DigitalParkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void figuresAreThoseOfTheHectaresWithTheirRanges()
    {
        Case thisCase;
        thisCase.plots = {{"office", 2.0 * ha, 3}, {"logistics", 4.0 * ha, 5}};
        const FollowUp result = thisCase.plan();
        // Catalogue: offices 350 (200 to 500) jobs/ha, logistics 45 (16 to 80).
        WATTORT_COMPARE_WITHIN(result.jobs.value, 2 * 350 + 4 * 45.0, 1e-12);
        WATTORT_COMPARE_WITHIN(result.jobs.low, 2 * 200 + 4 * 16.0, 1e-12);
        WATTORT_COMPARE_WITHIN(result.jobs.high, 2 * 500 + 4 * 80.0, 1e-12);
        WATTORT_COMPARE_WITHIN(inUnit(result.grossArea, ha), 6.0 / 0.75, 1e-12);
        WATTORT_COMPARE_WITHIN(result.servicingCost.value(), 6e4 * 70.0, 1e-12);
        // Peaks 650 and 325 kW/ha at a coincidence of 0.7.
        WATTORT_COMPARE_WITHIN(inUnit(result.electricalPeak, kW), 0.7 * (2 * 650 + 4 * 325.0), 1e-12);
        const double heat = 2 * 15'000 * 45.0 + 4 * 5'250 * 20.0;
        WATTORT_COMPARE_WITHIN(inUnit(result.heatDemand, kWh), heat, 1e-12);
        QVERIFY(result.municipalRevenue.low < result.municipalRevenue.value);
        QVERIFY(result.municipalRevenue.value < result.municipalRevenue.high);
    }

    void plotsFillYearByYear()
    {
        Case thisCase;
        thisCase.plots = {{"logistics", 5.0 * ha, 3}};
        const FollowUp result = thisCase.plan();
        QCOMPARE(result.years.size(), std::size_t(25));
        QCOMPARE(result.years.front().year, 2028);
        QCOMPARE(result.years[2].parkJobs, 0.0);
        // 2 ha are let in a year: 2, 4, then all 5.
        WATTORT_COMPARE_WITHIN(result.years[3].parkJobs, 90.0, 1e-12);
        WATTORT_COMPARE_WITHIN(result.years[4].parkJobs, 180.0, 1e-12);
        WATTORT_COMPARE_WITHIN(result.years[5].parkJobs, 225.0, 1e-12);
        WATTORT_COMPARE_WITHIN(result.years.back().parkJobs, result.jobs.value, 1e-12);
        WATTORT_COMPARE_WITHIN(result.years.back().parkHeat.value(), result.heatDemand.value(), 1e-12);
    }

    void investmentsOfTheYearsAddUpToThoseOfThePlots()
    {
        Case thisCase;
        thisCase.plots = {{"office", 3.0 * ha, 2}, {"crafts", 7.5 * ha, 6}};
        const FollowUp result = thisCase.plan();
        Money years;
        double construction = 0.0;
        for (const FollowUpYear& year : result.years) {
            years += year.investment;
            construction += year.constructionJobs;
        }
        Money plots = result.servicingCost;
        for (const PlotResult& plot : result.plots) {
            plots += plot.investment.value;
        }
        WATTORT_COMPARE_WITHIN(years.value(), plots.value(), 1e-12);
        WATTORT_COMPARE_WITHIN(construction, result.constructionPersonYears, 1e-12);
    }

    /// Lübbenau: 2.5 billion EUR of building, half of it work on site, 5 person-years per million EUR: about 6,250.
    void constructionIsWorkOnSite()
    {
        Case thisCase;
        thisCase.centre.buildingInvestment = 2.5e9 * EUR;
        const FollowUp result = thisCase.plan();
        WATTORT_COMPARE_WITHIN(result.constructionPersonYears, 6'250.0, 1e-12);
        QCOMPARE(result.parkConstructionPersonYears, 0.0);
        QCOMPARE(result.jobs.value, 0.0);
    }

    /// Screened glass uses 0.34 % of 100 MW of heat per hectare (rule of scale): 3 GWh/ha of 876 GWh.
    void heatComesOutOfWhatTheNetworkLeaves()
    {
        Case thisCase;
        thisCase.compute.recoverableHeat = HourlyPower(hoursPerYear, 100.0 * MW);
        thisCase.dispatch.wasteHeatUsed = HourlyPower(hoursPerYear);
        thisCase.plots = {{"greenhouse_warm", 1.0 * ha, 1}};
        const FollowUp result = thisCase.plan();
        QVERIFY(result.plots.front().servedByWasteHeat);
        WATTORT_COMPARE_WITHIN(result.heatFromWaste.value(), result.heatDemand.value(), 1e-9);
        const double share = (result.heatFromWaste / total(thisCase.compute.recoverableHeat)).value();
        QVERIFY2(share > 0.002 && share < 0.005, qPrintable(QString::number(share)));
        // A network that takes all leaves nothing.
        thisCase.dispatch.wasteHeatUsed = thisCase.compute.recoverableHeat;
        QCOMPARE(thisCase.plan().heatFromWaste.value(), 0.0);
    }

    void heatServedIsNeverMoreThanIsLeft()
    {
        Case thisCase;
        thisCase.plots = {{"greenhouse_warm", 60.0 * ha, 1}, {"office", 50.0 * ha, 1}};
        const FollowUp result = thisCase.plan();
        QVERIFY(result.heatDemand > 6.0 * MW * oneYear);
        WATTORT_COMPARE_WITHIN(result.heatFromWaste.value(), (6.0 * MW * oneYear).value(), 1e-9);
    }

    void usersWarmerThanTheSourceAreNotServed()
    {
        Case thisCase;
        thisCase.plots = {{"lab", 1.0 * ha, 1}}; // 55 °C
        QVERIFY(!thisCase.plan().plots.front().servedByWasteHeat);
        QCOMPARE(thisCase.plan().heatFromWaste.value(), 0.0);
        thisCase.compute.heatTemperature = HourlyTemperature(hoursPerYear, celsius(61));
        QVERIFY(thisCase.plan().plots.front().servedByWasteHeat);
        QVERIFY(thisCase.plan().heatFromWaste > Energy{});
    }

    void tooManyJobsPerHectareAreQuestioned()
    {
        Case thisCase;
        thisCase.plots = {{"office", 5.0 * ha, 3}};
        const FollowUp result = thisCase.plan();
        QCOMPARE(result.findings.size(), std::size_t(1));
        QCOMPARE(result.findings.front().severity, Severity::Warning);
        QCOMPARE(result.findings.front().place.field, std::string("jobs_per_ha"));
        thisCase.plots.push_back({"logistics", 20.0 * ha, 3});
        QVERIFY(thisCase.plan().findings.empty());
    }

    void anUnknownUseIsNamed()
    {
        Case thisCase;
        thisCase.plots = {{"logistics", 1.0 * ha, 3}, {"casino", 1.0 * ha, 3}};
        const FollowUp result = thisCase.plan();
        QCOMPARE(result.plots.size(), std::size_t(1));
        QCOMPARE(result.findings.front().problem, Problem::NoSuchUse);
        QCOMPARE(result.findings.front().found, std::string("casino"));
        QCOMPARE(result.findings.front().place.row, std::int64_t(1));
    }

    /// Frankfurt 2023: 27.3 million EUR of trade tax from some 1,000 MW of data centres, at about 460 %.
    void tradeTaxOfTheComputeCentreIsThatOfFrankfurtPerMegawatt()
    {
        Case thisCase;
        thisCase.assumed.tradeTaxMultiplier = 4.6;
        thisCase.centre.ratedItPower = 1'000.0 * MW;
        WATTORT_COMPARE_WITHIN(inUnit(thisCase.plan().grossTradeTax, EUR), 27.3e6, 0.15);
    }

    void serversWrittenOffFastPayNoTradeTaxAtFirst()
    {
        const FollowUp result = Case().plan();
        QVERIFY(result.years[4].municipalRevenue < result.years[5].municipalRevenue);
        // Income tax share of residents among the staff: 20 * 0.55 * 450 EUR, of which 35 % remain.
        WATTORT_COMPARE_WITHIN(result.years[0].municipalRevenue.value(), 20 * 0.55 * 450 * 0.35, 1e-9);
    }

    void presentValueIsThatOfTheYears()
    {
        Case thisCase;
        thisCase.assumed.landMargin = PricePerArea{};
        thisCase.plots = {{"logistics", 2.0 * ha, 1}};
        const FollowUp result = thisCase.plan();
        double expected = -2e4 * 70.0 / 1.03;
        for (std::size_t year = 0; year < result.years.size(); ++year) {
            expected += result.years[year].municipalRevenue.value() / std::pow(1.03, double(year));
        }
        WATTORT_COMPARE_WITHIN(result.municipalNetPresentValue.value(), expected, 1e-9);
    }

    void everyUseOfTheCatalogueCanBePlanned()
    {
        for (const ParkUse& each : data::catalogues().parkUses) {
            Case thisCase;
            thisCase.plots = {{each.key, 1.0 * ha, 0}};
            QCOMPARE(thisCase.plan().plots.size(), std::size_t(1));
            QVERIFY2(each.jobsPerHectare.low <= each.jobsPerHectare.high && each.heatSupply > celsius(0),
                     each.key.c_str());
        }
        QVERIFY(use("data_centre").coincidence == 1.0);
    }
};

QTEST_APPLESS_MAIN(DigitalParkTest)
#include "digital_park_test.moc"
