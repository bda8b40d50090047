#include "model/plan/key_figures.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/made_plan.hpp"

#include <QRegularExpression>
#include <QSet>

#include <cmath>

using namespace wattort;

namespace {

std::optional<double> figureOf(const Plan& plan, KeyFigure figure)
{
    return keyFigures(plan)[std::size_t(figure)].value;
}

} // namespace

class KeyFiguresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFigureHasAKeyAndAUnit()
    {
        QSet<QString> keys;
        const QRegularExpression snakeCase(QStringLiteral("^[a-z][a-z0-9_]*$"));
        for (int i = 0; i <= int(lastKeyFigure); ++i) {
            const KeyFigureInfo& known = info(KeyFigure(i));
            QCOMPARE(int(known.figure), i);
            const QString key = QString::fromUtf8(known.key.data(), int(known.key.size()));
            QVERIFY2(snakeCase.match(key).hasMatch(), qPrintable(key));
            QVERIFY2(namedUnit(known.unit) != nullptr, qPrintable(key));
            QVERIFY(known.digits >= 0 && known.digits <= 3);
            keys.insert(key);
        }
        QCOMPARE(keys.size(), qsizetype(int(lastKeyFigure) + 1));
    }

    void figuresComeInTheOrderOfTheEnum()
    {
        const std::vector<KeyFigureValue> values = keyFigures(test::madePlan("A"));
        QCOMPARE(values.size(), std::size_t(lastKeyFigure) + 1);
        for (std::size_t i = 0; i < values.size(); ++i) {
            QCOMPARE(std::size_t(values[i].figure), i);
            QVERIFY(!values[i].value || std::isfinite(*values[i].value));
        }
    }

    /// A plan without network has no cost of heat; 0 EUR/MWh would look like a gift.
    void whatDoesNotExistHasNoValue()
    {
        const Plan plan = test::madePlan("A");
        for (const KeyFigure figure : {KeyFigure::LevelisedCostOfHeat, KeyFigure::LinearHeatDensity,
                                       KeyFigure::NetworkLossShare, KeyFigure::WasteHeatShare, KeyFigure::SeasonalCop,
                                       KeyFigure::EmissionsPerHeat, KeyFigure::HeatTemperature}) {
            QVERIFY(!figureOf(plan, figure));
        }
        QCOMPARE(figureOf(plan, KeyFigure::HeatSold).value(), 0.0);
    }

    void figuresAreInTheirUnits()
    {
        Plan plan = test::madePlan("A");
        ComputeCentre centre;
        centre.ratedItPower = 12.5 * MW;
        centre.buildingInvestment = 100e6 * EUR;
        centre.itInvestment = 250e6 * EUR;
        centre.plotArea = 15'000.0 * m2;
        test::setStage(plan.centre, centre);
        NetworkDesign network;
        network.heatSold = 90.0 * GWh;
        network.heatLoss = 10.0 * GWh;
        network.trenchLength = 24.0 * km;
        network.houseConnectionLength = 6.0 * km;
        network.linearHeatDensity = 90.0 * GWh / (30.0 * km);
        network.consumers.resize(7);
        test::setStage(plan.network, network);
        Economics economics;
        economics.levelisedCostOfHeat = 95.0 * EUR / MWh;
        test::setStage(plan.economics, economics);
        EmissionBalance emissions;
        emissions.avoided = 4'200.0 * tonne;
        emissions.perHeat = 55.0 * (1e-3 * kg) / kWh;
        test::setStage(plan.emissions, emissions);
        Compliance law;
        law.energyReuseFactor = 0.23;
        law.findings = {
            {.status = LegalStatus::Broken}, {.status = LegalStatus::Kept}, {.status = LegalStatus::Broken}};
        test::setStage(plan.law, law);

        const std::vector<std::pair<KeyFigure, double>> expected{{KeyFigure::ItPower, 12.5},
                                                                 {KeyFigure::CentreInvestment, 350.0},
                                                                 {KeyFigure::PlotArea, 1.5},
                                                                 {KeyFigure::HeatSold, 90.0},
                                                                 {KeyFigure::NetworkLossShare, 10.0},
                                                                 {KeyFigure::TrenchLength, 30.0},
                                                                 {KeyFigure::LinearHeatDensity, 3.0},
                                                                 {KeyFigure::Consumers, 7.0},
                                                                 {KeyFigure::LevelisedCostOfHeat, 95.0},
                                                                 {KeyFigure::AvoidedEmissions, 4'200.0},
                                                                 {KeyFigure::EmissionsPerHeat, 55.0},
                                                                 {KeyFigure::EnergyReuseFactor, 23.0},
                                                                 {KeyFigure::LegalRulesBroken, 2.0}};
        for (const auto& [figure, value] : expected) {
            WATTORT_COMPARE_WITHIN(figureOf(plan, figure).value(), value, 1e-12);
        }
    }

    /// Two hours: 3 MW at 50 degC and 1 MW at 30 degC give 45 degC.
    void temperatureIsWeightedByHeat()
    {
        Plan plan = test::madePlan("A");
        ComputeYear year;
        year.recoverableHeat = HourlyPower::fromRaw({3e6, 1e6});
        year.heatTemperature = HourlyTemperature::fromRaw({323.15, 303.15});
        test::setStage(plan.year, year);
        WATTORT_COMPARE_WITHIN(figureOf(plan, KeyFigure::HeatTemperature).value(), 45.0, 1e-12);
    }

    void refusesAnIncompletePlan() { QVERIFY_THROWS_EXCEPTION(std::logic_error, keyFigures(Plan{})); }
};

QTEST_GUILESS_MAIN(KeyFiguresTest)
#include "key_figures_test.moc"
