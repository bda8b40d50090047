#include "ui/text/labels.hpp"

#include <QSet>
#include <QTest>

using namespace wattort;
using namespace wattort::ui;

namespace {

/// Every value has a label in both languages, no two values share one, and German is not English.
template <class Enum>
void checkLabels(std::size_t atLeast, const QStringList& sameInBoth = {}, QString (*name)(Enum) = &label)
{
    QStringList texts[2];
    for (const Language language : {Language::German, Language::English}) {
        applyLanguage(language);
        QStringList& list = texts[int(language)];
        const auto values = valuesOf<Enum>();
        QVERIFY2(values.size() >= atLeast, qPrintable(QString::number(values.size())));
        // An empty label would end valuesOf early: what comes behind the last value must be no value either.
        for (int beyond = 0; beyond < 3; ++beyond) {
            QVERIFY(name(static_cast<Enum>(int(values.size()) + beyond)).isEmpty());
        }
        for (const Enum value : values) {
            const QString text = name(value);
            QVERIFY2(!text.trimmed().isEmpty() && text == text.trimmed(), qPrintable(text));
            QVERIFY2(!list.contains(text), qPrintable(text));
            list += text;
        }
    }
    QCOMPARE(texts[0].size(), texts[1].size());
    for (qsizetype i = 0; i < texts[0].size(); ++i) {
        const bool same = texts[0][i] == texts[1][i];
        QVERIFY2(same == sameInBoth.contains(texts[0][i]),
                 qPrintable(texts[0][i] + QStringLiteral(" / ") + texts[1][i]));
    }
}

} // namespace

class LabelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { applyLanguage(Language::English); }

    void everyLayerHasALabel()
    {
        checkLabels<LayerKind>(9);
        checkLabels<SurfaceClass>(4);
        checkLabels<Decision>(3);
        checkLabels<RenovationState>(4);
        checkLabels<BuildingUse>(15);
        checkLabels<LandUseKind>(10);
        checkLabels<ExclusionKind>(7);
    }

    void everyDecisionAboutTheComputeCentreHasALabel()
    {
        checkLabels<CoolingKind>(8);
        checkLabels<HeatRejection>(3);
        checkLabels<PipeSystem>(3);
        checkLabels<Redundancy>(5);
        checkLabels<LoadKind>(5);
        checkLabels<SizingBasis>(9);
        checkLabels<WeatherOrigin>(3);
        checkLabels<Confidence>(4);
        checkLabels<Criterion>(criterionCount);
    }

    void everyResultHasALabel()
    {
        checkLabels<DemandBasis>(4);
        checkLabels<EdgeKind>(3);
        checkLabels<PowerStepKind>(9);
        checkLabels<CostKind>(15);
        checkLabels<FundingLimit>(4);
        checkLabels<LegalStatus>(6);
        checkLabels<LegalQuantity>(13);
        checkLabels<LegalComparison>(4);
        checkLabels<LegalGap>(6);
        checkLabels<PublishedQuantity>(10);
        checkLabels<CentreFigure>(7);
        checkLabels<Severity>(3);
    }

    void everyKeyFigureHasALongAndAShortLabel()
    {
        const auto count = std::size_t(lastKeyFigure) + 1;
        checkLabels<KeyFigure>(count);
        checkLabels<KeyFigure>(
            count, {QStringLiteral("PUE"), QStringLiteral("WUE"), QStringLiteral("ERF"), QStringLiteral("REF")},
            &shortLabel);
        QCOMPARE(valuesOf<KeyFigure>().size(), count);
    }

    void shortLabelsFitATile()
    {
        for (const Language language : {Language::German, Language::English}) {
            applyLanguage(language);
            for (const KeyFigure figure : valuesOf<KeyFigure>()) {
                QVERIFY2(shortLabel(figure).size() <= 20, qPrintable(shortLabel(figure)));
            }
        }
    }

    void everythingAboutImportHasALabel()
    {
        checkLabels<data::ImportKind>(12);
        checkLabels<data::SkipReason>(9);
        checkLabels<data::Repair>(7);
    }

    void everyGroupOfAssumptionsHasALabel()
    {
        QSet<QString> german;
        for (const std::string_view group : assumptionGroups()) {
            applyLanguage(Language::German);
            const QString text = assumptionGroupLabel(group);
            german.insert(text);
            applyLanguage(Language::English);
            QVERIFY(text != assumptionGroupLabel(group));
            QVERIFY(assumptionGroupLabel(group) != QString::fromUtf8(group.data()));
        }
        QCOMPARE(std::size_t(german.size()), assumptionGroups().size());
        QCOMPARE(assumptionGroupLabel("unheard_of"), QStringLiteral("unheard_of"));
    }

    void germanTermsAreThoseOfTheLaw()
    {
        applyLanguage(Language::German);
        // EnEfG § 3 Nr. 24, § 2 Nr. 8; WPG § 3; VDI 2067
        QCOMPARE(label(KeyFigure::Connection), QStringLiteral("Nichtredundante elektrische Nennanschlussleistung"));
        QVERIFY(label(KeyFigure::Pue).startsWith(QStringLiteral("Energieverbrauchseffektivität")));
        QCOMPARE(label(KeyFigure::LevelisedCostOfHeat), QStringLiteral("Wärmegestehungskosten"));
        QCOMPARE(label(KeyFigure::LinearHeatDensity), QStringLiteral("Wärmeliniendichte"));
        QCOMPARE(label(ExclusionKind::FloodArea), QStringLiteral("Überschwemmungsgebiet"));
    }
};

QTEST_GUILESS_MAIN(LabelsTest)
#include "labels_test.moc"
