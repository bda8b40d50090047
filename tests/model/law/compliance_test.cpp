#include "tests/support/compare.hpp"
#include "tests/support/legal_case.hpp"

using namespace wattort;
using Case = test::LegalCase;

class ComplianceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// EnEfG § 11 (1), (2): which limits apply follows from the start of operation.
    void startOfOperationDecidesWhichLimitsApply_data()
    {
        QTest::addColumn<int>("year");
        QTest::addColumn<int>("month");
        QTest::addColumn<QStringList>("apply");
        QTest::addColumn<QStringList>("absent");
        const QString oldCentre = QStringLiteral("enefg_11_1_pue_2027 enefg_11_1_pue_2030");
        const auto keys = [](const QString& text) { return text.split(QLatin1Char(' ')); };
        QTest::newRow("1 December 2025: PUE of existing centres, no ERF, 50 % then 100 % renewable")
            << 2025 << 12 << keys(oldCentre + QStringLiteral(" enefg_11_5_2024 enefg_11_5_2027"))
            << keys(QStringLiteral("enefg_11_2_pue enefg_11_2_erf_2026 enefg_11_2_erf_2027 enefg_11_2_erf_2028"));
        QTest::newRow("1 August 2026: PUE 1.2 and ERF 10 %")
            << 2026 << 8 << keys(QStringLiteral("enefg_11_2_pue enefg_11_2_erf_2026 enefg_11_5_2024 enefg_11_5_2027"))
            << keys(oldCentre + QStringLiteral(" enefg_11_2_erf_2027 enefg_11_2_erf_2028"));
        QTest::newRow("1 September 2027: ERF 15 %")
            << 2027 << 9 << keys(QStringLiteral("enefg_11_2_pue enefg_11_2_erf_2027 enefg_11_5_2027"))
            << keys(oldCentre + QStringLiteral(" enefg_11_2_erf_2026 enefg_11_2_erf_2028 enefg_11_5_2024"));
        QTest::newRow("1 January 2029: ERF 20 %")
            << 2029 << 1 << keys(QStringLiteral("enefg_11_2_pue enefg_11_2_erf_2028 enefg_11_5_2027"))
            << keys(oldCentre + QStringLiteral(" enefg_11_2_erf_2026 enefg_11_2_erf_2027 enefg_11_5_2024"));
    }
    void startOfOperationDecidesWhichLimitsApply()
    {
        QFETCH(int, year);
        QFETCH(int, month);
        QFETCH(QStringList, apply);
        QFETCH(QStringList, absent);
        Case thisCase;
        thisCase.start = {year, month, 1};
        for (const QString& key : apply) {
            QVERIFY2(thisCase.finding(key.toStdString()) != nullptr, qPrintable(key));
        }
        for (const QString& key : absent) {
            QVERIFY2(thisCase.finding(key.toStdString()) == nullptr, qPrintable(key));
        }
    }

    /// EnEfG § 15 binds who has customers: colocation does, of others the plan does not know. § 12 (5) is about
    /// customers with IT of their own, which no plan holds.
    void dutiesTowardsCustomersDependOnWhetherThereAreAny()
    {
        Case own;
        QCOMPARE(own.status("enefg_15_customers"), LegalStatus::NotDecidable);
        QVERIFY(own.finding("enefg_15_customers")->gap == LegalGap::OutsideOfPlan);
        QVERIFY(!own.finding("enefg_15_customers")->rule.missingGerman.empty());
        own.centre.servesCustomers = true;
        QCOMPARE(own.status("enefg_15_customers"), LegalStatus::Duty);
        QCOMPARE(own.status("enefg_12_5_it_operators"), LegalStatus::NotDecidable);
        own.centre.nonRedundantConnection = 200.0 * kW;
        QVERIFY(own.finding("enefg_15_customers") == nullptr);
        QVERIFY(own.finding("enefg_12_5_it_operators") == nullptr);
    }

    /// 42. BImSchV: whoever evaporates water must notify it.
    void evaporativeCoolingMustBeNotified()
    {
        Case dry;
        QCOMPARE(dry.status("bimschv_42_notify"), LegalStatus::NoDuty);
        dry.compute.wue = 1.2;
        QCOMPARE(dry.status("bimschv_42_notify"), LegalStatus::Duty);
        WATTORT_COMPARE_WITHIN(*dry.finding("bimschv_42_notify")->figure, 1.2 * 140.2e6 / 1e3, 1e-3);
    }

    void theDayItselfIsTheNewRule()
    {
        Case thisCase;
        thisCase.start = {2026, 6, 30};
        QVERIFY(thisCase.finding("enefg_11_1_pue_2027") != nullptr);
        thisCase.start = {2026, 7, 1};
        QVERIFY(thisCase.finding("enefg_11_1_pue_2027") == nullptr);
        QVERIFY(thisCase.finding("enefg_11_2_pue") != nullptr);
    }

    /// Limits of § 11 (2) must be kept two years after the start at the latest.
    void newCentresHaveTwoYears()
    {
        Case thisCase;
        thisCase.start = {2026, 8, 1};
        QCOMPARE(thisCase.finding("enefg_11_2_erf_2026")->keptBy, (Date{2028, 8, 1}));
        thisCase.start = {2025, 12, 1};
        QCOMPARE(thisCase.finding("enefg_11_1_pue_2027")->keptBy, (Date{2027, 7, 1}));
        QCOMPARE(thisCase.finding("enefg_11_1_pue_2030")->keptBy, (Date{2030, 7, 1}));
    }

    /// 20 MW at 80 %: 10 MW of heat for 5,000 h of 152.2 GWh is 0.329; 20 % ask for 30.4 GWh, 3.5 MW all the year.
    void energyReuseFactorIsHeatHandedOverPerFacilityEnergy()
    {
        Case thisCase;
        WATTORT_COMPARE_WITHIN(thisCase.compliance().energyReuseFactor, 0.329, 2e-3);
        QCOMPARE(thisCase.status("enefg_11_2_erf_2028"), LegalStatus::Kept);
        thisCase.dispatch.wasteHeatTaken = 30.5 * GWh;
        QCOMPARE(thisCase.status("enefg_11_2_erf_2028"), LegalStatus::Kept);
        thisCase.dispatch.wasteHeatTaken = 30.4 * GWh;
        QCOMPARE(thisCase.status("enefg_11_2_erf_2028"), LegalStatus::Broken);
        thisCase.dispatch.wasteHeatTaken = 3.5 * MW * oneYear;
        QCOMPARE(thisCase.status("enefg_11_2_erf_2028"), LegalStatus::Kept);
    }

    void effectivenessIsComparedWithTheLimitOfItsClass()
    {
        Case thisCase;
        thisCase.compute.annualPue = 1.25;
        QCOMPARE(thisCase.status("enefg_11_2_pue"), LegalStatus::Broken);
        WATTORT_COMPARE_WITHIN(*thisCase.finding("enefg_11_2_pue")->margin, -0.05, 1e-9);
        thisCase.start = {2025, 12, 1};
        QCOMPARE(thisCase.status("enefg_11_1_pue_2030"), LegalStatus::Kept);
        thisCase.compute.annualPue = 1.4;
        QCOMPARE(thisCase.status("enefg_11_1_pue_2027"), LegalStatus::Kept);
        QCOMPARE(thisCase.status("enefg_11_1_pue_2030"), LegalStatus::Broken);
    }

    void renewableElectricityIsAllFrom2027()
    {
        Case thisCase;
        thisCase.assumed.renewableShareOfElectricity = 0.8;
        QCOMPARE(thisCase.status("enefg_11_5_2027"), LegalStatus::Broken);
        thisCase.start = {2025, 12, 1};
        QCOMPARE(thisCase.status("enefg_11_5_2024"), LegalStatus::Kept);
    }

    /// § 3 Nr. 24: below 300 kW nothing of § 11 to § 13 applies.
    void smallCentresAreNoDataCentresByLaw()
    {
        Case thisCase;
        thisCase.centre.nonRedundantConnection = 299.0 * kW;
        QCOMPARE(thisCase.status("enefg_3_24"), LegalStatus::NoDuty);
        QVERIFY(thisCase.finding("enefg_11_2_pue") == nullptr);
        QVERIFY(thisCase.finding("enefg_12_management") == nullptr);
        thisCase.centre.nonRedundantConnection = 300.0 * kW;
        QCOMPARE(thisCase.status("enefg_3_24"), LegalStatus::Duty);
        QVERIFY(thisCase.finding("enefg_11_2_pue") != nullptr);
        QVERIFY(thisCase.finding("enefg_12_certificate") == nullptr); // from 1 MW
    }

    void dutiesFollowFromThresholds()
    {
        Case thisCase;
        QCOMPARE(thisCase.status("enefg_12_certificate"), LegalStatus::Duty);
        QCOMPARE(thisCase.status("enefg_13_report"), LegalStatus::Duty);
        QCOMPARE(thisCase.status("enefg_16_waste_heat"), LegalStatus::Duty);
        QCOMPARE(thisCase.status("enefg_17_platform"), LegalStatus::Duty);
        QCOMPARE(thisCase.status("eed_26_6_waste_heat"), LegalStatus::Duty);
        thisCase.centre.ratedItPower = 499.0 * kW;
        QCOMPARE(thisCase.status("eed_12_publish"), LegalStatus::NoDuty);
        thisCase.centre.ratedItPower = 500.0 * kW;
        QCOMPARE(thisCase.status("eed_12_publish"), LegalStatus::Duty);
        thisCase.compute.facilityEnergy = 2.4 * GWh;
        QCOMPARE(thisCase.status("enefg_16_waste_heat"), LegalStatus::NoDuty);
    }

    /// 4. BImSchV annex 1 no. 1.1: 50 MW of thermal input are 20 MW of electricity at 40 %.
    void emergencyGeneratorsNeedAPermitFromFiftyMegawattsOfFuel()
    {
        Case thisCase;
        thisCase.centre.nonRedundantConnection = 19.9 * MW;
        QCOMPARE(thisCase.status("bimschv_4_1_1"), LegalStatus::NoDuty);
        thisCase.centre.nonRedundantConnection = 20.1 * MW;
        QCOMPARE(thisCase.status("bimschv_4_1_1"), LegalStatus::Duty);
        thisCase.assumed.generatorBackedShare = 0.2;
        QCOMPARE(thisCase.status("bimschv_4_1_1"), LegalStatus::NoDuty);
        thisCase.assumed.generatorEfficiency = 0.0;
        QCOMPARE(thisCase.status("bimschv_4_1_1"), LegalStatus::NotDecidable);
    }

    /// WPG § 30 (1): 65 % in new networks; §§ 29, 31: 80 % from 2040, 100 % from 2045.
    void newNetworksNeedRenewableHeat()
    {
        Case thisCase;
        QCOMPARE(thisCase.status("wpg_30_new"), LegalStatus::Kept);
        thisCase.dispatch.wasteHeatShare = 0.6;
        QCOMPARE(thisCase.status("wpg_30_new"), LegalStatus::Broken);
        thisCase.dispatch.heatFromWaste = Energy{};
        thisCase.dispatch.heatFromBoiler = Energy{};
        QCOMPARE(thisCase.status("wpg_30_new"), LegalStatus::NotDecidable);
    }

    void limitsOfTheFarFutureAreDutiesToPlanFor()
    {
        Case thisCase;
        const LegalFinding* last = thisCase.finding("wpg_31_2045");
        QCOMPARE(last->status, LegalStatus::Duty);
        QCOMPARE(last->keptBy, (Date{2045, 1, 1}));
        thisCase.assumed.foresight = 20.0 * oneYear;
        QCOMPARE(thisCase.status("wpg_31_2045"), LegalStatus::Broken);
        thisCase.dispatch.wasteHeatShare = 1.0;
        QCOMPARE(thisCase.status("wpg_31_2045"), LegalStatus::Kept);
    }

    /// (EU) 2024/1364 Art. 1: from 500 kW of installed IT power.
    void theUnionsDatabaseCountsFromFiveHundredKilowatts()
    {
        Case thisCase;
        thisCase.centre.ratedItPower = 499.0 * kW;
        QCOMPARE(thisCase.status("dr_1364_report"), LegalStatus::NoDuty);
        QCOMPARE(thisCase.status("dr_1364_records"), LegalStatus::NoDuty);
        thisCase.centre.ratedItPower = 500.0 * kW;
        QCOMPARE(thisCase.status("dr_1364_report"), LegalStatus::Duty);
    }

    /// EED Art. 26 (6) says "exceeding 1 MW", 44. BImSchV § 1 "at least 1 MW".
    void theLimitItselfIsReachedOrNotByTheWordsOfTheLaw()
    {
        Case thisCase;
        thisCase.centre.nonRedundantConnection = 1.0 * MW;
        QCOMPARE(thisCase.status("eed_26_6_waste_heat"), LegalStatus::NoDuty);
        thisCase.centre.nonRedundantConnection = 1.001 * MW;
        QCOMPARE(thisCase.status("eed_26_6_waste_heat"), LegalStatus::Duty);
        thisCase.assumed.generatorEfficiency = 0.5;
        thisCase.centre.nonRedundantConnection = 0.5 * MW;
        QCOMPARE(thisCase.status("bimschv_44_soot"), LegalStatus::Duty);
        thisCase.centre.nonRedundantConnection = 0.499 * MW;
        QCOMPARE(thisCase.status("bimschv_44_soot"), LegalStatus::NoDuty);
        thisCase.centre.nonRedundantConnection = 20.0 * MW;
        thisCase.assumed.generatorBackedShare = 0.0; // no generators
        QCOMPARE(thisCase.status("bimschv_44_notify"), LegalStatus::NoDuty);
    }

    void draftsAreOffUntilChosen()
    {
        Case thisCase;
        thisCase.compute.annualPue = 1.25;
        for (const LegalFinding& finding : thisCase.compliance().findings) {
            QCOMPARE(finding.rule.ruleSet, std::string("in_force"));
        }
        thisCase.assumed.ruleSet = 1; // cabinet bill: four years
        QVERIFY(thisCase.finding("enefg_11_2_pue") == nullptr);
        QCOMPARE(thisCase.status("draft_2026_cabinet_11_2_pue"), LegalStatus::Kept);
        QCOMPARE(thisCase.finding("draft_2026_cabinet_11_2_erf_2028")->keptBy, (Date{2033, 1, 1}));
        QVERIFY(thisCase.finding("draft_2026_ministry_11_2_pue") == nullptr);
        // In the place of what it amends, so that acts stay together.
        QCOMPARE(thisCase.compliance().findings[1].rule.key, std::string("draft_2026_cabinet_11_2_pue"));
        thisCase.assumed.ruleSet = 2; // ministry draft: two years, and the quota of the act
        QCOMPARE(thisCase.finding("draft_2026_ministry_11_2_pue")->keptBy, (Date{2031, 1, 1}));
        QCOMPARE(thisCase.status("enefg_11_2_erf_2028"), LegalStatus::Kept);
        QVERIFY(thisCase.finding("enefg_16_waste_heat") == nullptr);
        QCOMPARE(thisCase.status("draft_2026_ministry_16"), LegalStatus::NotDecidable);
        // What the drafts do not touch stays.
        QCOMPARE(thisCase.status("enefg_12_management"), LegalStatus::Duty);
        QCOMPARE(thisCase.status("wpg_30_new"), LegalStatus::Kept);
        thisCase.assumed.ruleSet = 99; // of a newer catalogue
        QCOMPARE(thisCase.status("enefg_11_2_pue"), LegalStatus::Broken);
    }

    void everyRowHasTitlesAndSources()
    {
        const Legislation& law = data::catalogues().legislation;
        const auto isSet = [&law](const std::string& key) {
            return std::any_of(law.ruleSets.begin(), law.ruleSets.end(),
                               [&key](const LegalRuleSet& set) { return set.key == key; });
        };
        QCOMPARE(ruleSetOf(law, 0).key, std::string("in_force"));
        for (const LegalRule& rule : law.rules) {
            QVERIFY2(!rule.titleEnglish.empty() && !rule.titleGerman.empty() && !rule.section.empty()
                         && !rule.provenance.source.empty() && isSet(rule.ruleSet),
                     rule.key.c_str());
        }
        for (const LegalExemption& exemption : law.exemptions) {
            const bool meets = std::any_of(law.rules.begin(), law.rules.end(), [&exemption](const LegalRule& rule) {
                return rule.act == exemption.act && rule.section == exemption.exempts;
            });
            QVERIFY2(meets && isSet(exemption.ruleSet) && !exemption.conditions.empty(), exemption.key.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(ComplianceTest)
#include "compliance_test.moc"
