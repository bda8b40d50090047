#include "tests/support/compare.hpp"
#include "tests/support/legal_case.hpp"

using namespace wattort;
using Case = test::LegalCase;

/// Who is free from a duty, what no plan knows, and when reports are due.
class ExemptionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// § 16 (4), § 17 (4): companies with at most 2.5 GWh a year; § 20 (4): reports to the platform since 1 January
    /// 2024.
    void smallUsersAreExemptFromTheDutiesOnWasteHeat()
    {
        Case thisCase;
        thisCase.start = {2022, 1, 1};
        QCOMPARE(thisCase.finding("enefg_17_platform")->keptBy, (Date{2024, 1, 1}));
        thisCase.start = {2028, 5, 1};
        QCOMPARE(thisCase.finding("enefg_17_platform")->keptBy, (Date{2029, 3, 31}));
        thisCase.compute.facilityEnergy = 2.5 * GWh;
        thisCase.compute.recoverable = 2.0 * GWh;
        QCOMPARE(thisCase.status("enefg_16_waste_heat"), LegalStatus::NoDuty);
        for (const char* key : {"enefg_17_platform", "enefg_17_1_information"}) {
            const LegalFinding* exempt = thisCase.finding(key);
            QCOMPARE(exempt->status, LegalStatus::Exempt);
            QCOMPARE(exempt->exemption->section, std::string("§ 17 (4)"));
        }
        thisCase.compute.facilityEnergy = 2.51 * GWh;
        QCOMPARE(thisCase.status("enefg_16_waste_heat"), LegalStatus::Duty);
        QCOMPARE(thisCase.status("enefg_17_platform"), LegalStatus::Duty);
        // Below the 800 MWh of the leaflet there is nothing to be exempt from.
        thisCase.compute.recoverable = 0.8 * GWh;
        QCOMPARE(thisCase.status("enefg_17_platform"), LegalStatus::NoDuty);
    }

    /// § 12 (4): both conditions, half of the reused energy into a heat network and at most 7.5 GWh a year.
    void heatIntoANetworkFreesSmallCentresFromTheManagementSystem()
    {
        Case thisCase;
        thisCase.compute.facilityEnergy = 7.5 * GWh;
        thisCase.dispatch.wasteHeatTaken = 2.0 * GWh;
        QCOMPARE(thisCase.status("enefg_12_management"), LegalStatus::Exempt);
        QCOMPARE(thisCase.finding("enefg_12_management")->exemption->section, std::string("§ 12 (4)"));
        QCOMPARE(thisCase.status("enefg_12_measure"), LegalStatus::Duty); // (4) frees from (1) only
        thisCase.compute.facilityEnergy = 7.6 * GWh;
        QCOMPARE(thisCase.status("enefg_12_management"), LegalStatus::Duty);
        thisCase.compute.facilityEnergy = 7.5 * GWh;
        thisCase.dispatch.wasteHeatTaken = Energy{};
        QCOMPARE(thisCase.status("enefg_12_management"), LegalStatus::Duty);
    }

    /// § 12 (3): public bodies from 300 kW, all from 1 MW; the plan does not know who owns the centre.
    void whatNoPlanKnowsIsSaid()
    {
        Case thisCase;
        thisCase.centre.nonRedundantConnection = 500.0 * kW;
        const LegalFinding* open = thisCase.finding("enefg_12_certificate_public");
        QCOMPARE(open->status, LegalStatus::NotDecidable);
        QCOMPARE(open->gap, LegalGap::OutsideOfPlan);
        QVERIFY(!open->rule.missingEnglish.empty() && !open->rule.missingGerman.empty());
        thisCase.centre.nonRedundantConnection = 1.0 * MW;
        QVERIFY(thisCase.finding("enefg_12_certificate_public") == nullptr);
        QCOMPARE(thisCase.status("enefg_12_certificate"), LegalStatus::Duty);
        thisCase.compute.itEnergy = Energy{};
        QCOMPARE(thisCase.finding("enefg_11_2_pue")->gap, LegalGap::ItEnergy);
        thisCase.compute.facilityEnergy = Energy{};
        QCOMPARE(thisCase.finding("enefg_11_2_erf_2028")->gap, LegalGap::FacilityEnergy);
        thisCase.assumed.generatorEfficiency = 0.0;
        QCOMPARE(thisCase.finding("bimschv_4_1_1")->gap, LegalGap::GeneratorEfficiency);
        thisCase.dispatch.heatFromWaste = Energy{};
        thisCase.dispatch.heatFromBoiler = Energy{};
        QCOMPARE(thisCase.finding("wpg_30_new")->gap, LegalGap::HeatFedIn);
    }

    /// § 11 (3): the operator may prove what the plan cannot know.
    void aBrokenQuotaNamesTheExemptionsThatMayHold()
    {
        Case thisCase;
        QVERIFY(thisCase.finding("enefg_11_2_erf_2028")->openExemptions.empty());
        thisCase.dispatch.wasteHeatTaken = 1.0 * GWh;
        const auto& open = thisCase.finding("enefg_11_2_erf_2028")->openExemptions;
        QCOMPARE(open.size(), std::size_t(3));
        QCOMPARE(open.front().section, std::string("§ 11 (3) Nr. 1"));
        thisCase.assumed.ruleSet = 2;
        QCOMPARE(thisCase.finding("enefg_11_2_erf_2028")->openExemptions.size(), std::size_t(4));
    }

    /// § 13 (1): by 31 March for the calendar year before; § 20 (2): first by 15 May 2024 from 500 kW, by 1 July 2025
    /// below, where the act names 200 kW although § 3 Nr. 24 starts at 300 kW.
    void reportsAreDueInTheYearAfterTheStart()
    {
        Case thisCase;
        thisCase.start = {2028, 2, 1};
        QCOMPARE(thisCase.finding("enefg_13_report")->keptBy, (Date{2029, 3, 31}));
        QCOMPARE(thisCase.finding("eed_12_publish")->keptBy, (Date{2029, 5, 15}));
        QCOMPARE(thisCase.finding("dr_1364_report")->keptBy, (Date{2029, 5, 15}));
        QVERIFY(thisCase.finding("enefg_20_2_first_500") == nullptr);
        thisCase.start = {2020, 1, 1};
        QCOMPARE(thisCase.finding("enefg_20_2_first_500")->keptBy, (Date{2024, 5, 15}));
        QCOMPARE(thisCase.finding("dr_1364_report")->keptBy, (Date{2024, 9, 15}));
        thisCase.centre.nonRedundantConnection = 499.0 * kW;
        QVERIFY(thisCase.finding("enefg_20_2_first_500") == nullptr);
        QCOMPARE(thisCase.finding("enefg_20_2_first_300")->keptBy, (Date{2025, 7, 1}));
        thisCase.centre.nonRedundantConnection = 250.0 * kW;
        QCOMPARE(thisCase.status("enefg_20_2_first_200"), LegalStatus::NotDecidable);
        QVERIFY(thisCase.finding("enefg_13_report") == nullptr);
        thisCase.centre.nonRedundantConnection = 199.0 * kW;
        QVERIFY(thisCase.finding("enefg_20_2_first_200") == nullptr);
    }
};

QTEST_APPLESS_MAIN(ExemptionsTest)
#include "exemptions_test.moc"
