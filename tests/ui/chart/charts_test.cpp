#include "tests/support/compare.hpp"
#include "tests/support/sample_results.hpp"
#include "ui/chart/charts.hpp"
#include "ui/text/language.hpp"

#include <QDir>
#include <QGraphicsScene>
#include <QGraphicsTextItem>
#include <QTest>
#include <QtCharts/QAbstractAxis>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QLineSeries>
#include <QtCharts/QStackedBarSeries>

#include <numeric>

using namespace wattort;
using namespace wattort::ui;

namespace {

constexpr std::array<double, criterionCount> equalWeights{1, 1, 1, 1, 1, 1, 1, 1, 1, 1};

struct NamedDiagram {
    QString name;
    Diagram diagram;
};

std::vector<NamedDiagram> allDiagrams()
{
    const ComputeYear year = test::sampleComputeYear();
    const NetworkDesign network = test::sampleNetwork();
    const DispatchYear dispatch = test::sampleDispatch(network);
    return {{QStringLiteral("power"), powerOverYear(year)},
            {QStringLiteral("heat"), heatOverYear(year)},
            {QStringLiteral("network"), networkOverYear(network)},
            {QStringLiteral("cooling"), coolingOverYear(year, test::sampleWeather())},
            {QStringLiteral("load_duration"), loadDuration(dispatch, network)},
            {QStringLiteral("months"), monthlyBalance(dispatch, network, year)},
            {QStringLiteral("costs"), costBreakdown(test::sampleEconomics())},
            {QStringLiteral("cash_flow"), cashFlow(test::sampleEconomics())},
            {QStringLiteral("ranking"), ranking(test::sampleRanking(), equalWeights)},
            {QStringLiteral("follow_up"), followUpYears(test::sampleFollowUp())}};
}

double sum(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// Pixels that are not the ground: text, axes and data must be there in each corner region that they belong to.
int inked(const QImage& image, const QRect& region)
{
    const QRgb ground = image.pixel(1, 1);
    int count = 0;
    for (int y = region.top(); y <= region.bottom(); ++y) {
        for (int x = region.left(); x <= region.right(); ++x) {
            count += image.pixel(x, y) != ground ? 1 : 0;
        }
    }
    return count;
}

} // namespace

class ChartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { applyLanguage(Language::English); }

    void everyDiagramHasTitleDescriptionAxesAndSeriesInBothLanguages()
    {
        applyLanguage(Language::English);
        const auto english = allDiagrams();
        applyLanguage(Language::German);
        const auto german = allDiagrams();
        for (std::size_t i = 0; i < german.size(); ++i) {
            const Diagram& diagram = german[i].diagram;
            QVERIFY2(diagram.title != english[i].diagram.title, qPrintable(diagram.title));
            QVERIFY2(diagram.description.size() > 30 && diagram.description != english[i].diagram.description,
                     qPrintable(diagram.title));
            QVERIFY2(!diagram.xAxis.name.isEmpty() && !diagram.yAxis.name.isEmpty(), qPrintable(diagram.title));
            QVERIFY(!diagram.empty());
            QSet<QString> names;
            for (const DiagramSeries& series : diagram.series) {
                QCOMPARE(series.values.size(), diagram.size());
                QVERIFY(!series.name.isEmpty());
                QVERIFY(!series.right || !diagram.rightAxis.name.isEmpty());
                names.insert(series.name);
            }
            QCOMPARE(std::size_t(names.size()), diagram.series.size());
        }
        QCOMPARE(german[0].diagram.title, QStringLiteral("Leistung im Jahresverlauf"));
        QCOMPARE(german[5].diagram.names[2], QStringLiteral("Mär"));
    }

    void yearsAreWrittenWholeAtEveryWidth()
    {
        const auto drawn = chart(followUpYears(test::sampleFollowUp()), ChartStyle{});
        QGraphicsScene scene;
        scene.addItem(drawn.get());
        for (double width = 400.0; width < 2'400.0; width += 10.0) {
            drawn->resize(width, 300.0);
            QCoreApplication::processEvents();
            int years = 0;
            for (const QGraphicsItem* item : scene.items()) {
                const auto* text = dynamic_cast<const QGraphicsTextItem*>(item);
                const QString shown = text && text->isVisible() ? text->toPlainText() : QString();
                QVERIFY2(!shown.contains(QStringLiteral("...")) && !shown.contains(QChar(0x2026)),
                         qPrintable(QStringLiteral("%1 at %2").arg(shown).arg(width)));
                years += shown.startsWith(QStringLiteral("20")) ? 1 : 0;
            }
            QVERIFY(years >= 3);
        }
        scene.removeItem(drawn.get());
    }

    void loadDurationAddsUpToTheHeatFedInAndFalls()
    {
        const NetworkDesign network = test::sampleNetwork();
        const DispatchYear dispatch = test::sampleDispatch(network);
        const Diagram diagram = loadDuration(dispatch, network);
        QCOMPARE(diagram.size(), std::size_t(365));
        double sources = 0.0;
        for (const DiagramSeries& series : diagram.series) {
            sources += series.look == Look::StackedArea ? 24.0 * sum(series.values) : 0.0;
        }
        const double fedIn = inUnit(total(network.feedIn), MWh);
        WATTORT_COMPARE_WITHIN(sources, fedIn, 1e-9);
        const DiagramSeries& demand = diagram.series.back();
        WATTORT_COMPARE_WITHIN(24.0 * sum(demand.values), fedIn, 1e-9);
        QVERIFY(std::is_sorted(demand.values.rbegin(), demand.values.rend()));
        for (std::size_t i = 0; i < diagram.size(); ++i) {
            double stack = 0.0;
            for (const DiagramSeries& series : diagram.series) {
                stack += series.look == Look::StackedArea ? series.values[i] : 0.0;
            }
            WATTORT_COMPARE_WITHIN(stack, demand.values[i], 1e-9);
        }
    }

    void monthsAddUpToTheYear()
    {
        const ComputeYear year = test::sampleComputeYear();
        const NetworkDesign network = test::sampleNetwork();
        const DispatchYear dispatch = test::sampleDispatch(network);
        const Diagram diagram = monthlyBalance(dispatch, network, year);
        QCOMPARE(diagram.size(), std::size_t(12));
        WATTORT_COMPARE_WITHIN(sum(diagram.series[3].values), inUnit(total(dispatch.boiler), GWh), 1e-9);
        WATTORT_COMPARE_WITHIN(sum(diagram.series[4].values), inUnit(total(network.feedIn), GWh), 1e-9);
        const Energy unused = total(year.recoverableHeat) - total(dispatch.wasteHeatUsed);
        WATTORT_COMPARE_WITHIN(sum(diagram.series[5].values), inUnit(unused, GWh), 1e-9);
        double sources = 0.0;
        for (std::size_t i = 0; i < 4; ++i) {
            sources += sum(diagram.series[i].values);
        }
        WATTORT_COMPARE_WITHIN(sources, inUnit(total(network.feedIn), GWh), 1e-9);
    }

    void costsAddUpToTheAnnualCostAndEmptyItemsStayOut()
    {
        const Economics economics = test::sampleEconomics();
        const Diagram diagram = costBreakdown(economics);
        QCOMPARE(diagram.size(), economics.items.size() - 1);
        double all = 0.0;
        for (const DiagramSeries& series : diagram.series) {
            all += sum(series.values);
        }
        Money expected;
        for (const CostItem& item : economics.items) {
            expected += item.annual();
        }
        WATTORT_COMPARE_WITHIN(all, expected.value() / 1e3, 1e-9);
        QCOMPARE(diagram.yAxis.unit, std::string("kEUR/a"));
    }

    void cashFlowEndsAtItsSum()
    {
        const Economics economics = test::sampleEconomics();
        const Diagram diagram = cashFlow(economics);
        QCOMPARE(diagram.size(), std::size_t(26));
        WATTORT_COMPARE_WITHIN(diagram.series[1].values.back(), sum(diagram.series[0].values), 1e-9);
        QCOMPARE(diagram.yAxis.unit, std::string("MEUR"));
    }

    void rankingStacksAreTheScores()
    {
        auto sites = test::sampleRanking();
        const Diagram diagram = ranking(sites, equalWeights);
        for (std::size_t site = 0; site < sites.size(); ++site) {
            double stack = 0.0;
            double scores = 0.0;
            int counted = 0;
            for (std::size_t criterion = 0; criterion < criterionCount; ++criterion) {
                stack += diagram.series[criterion].values[site];
                scores += sites[site].scores[criterion].value_or(0.0);
                counted += sites[site].scores[criterion] ? 1 : 0;
            }
            QVERIFY(std::abs(stack - (counted > 0 ? 100.0 * scores / counted : 0.0)) < 1e-9);
        }
        std::array<double, criterionCount> one{};
        one[3] = 0.5;
        QCOMPARE(ranking(sites, one).series.size(), std::size_t(1));
    }

    void hourlyChartsDrawTheDaysAndKeepTheHours()
    {
        const ComputeYear year = test::sampleComputeYear();
        const auto drawn = chart(powerOverYear(year), {});
        const auto lines = [&drawn](bool visible) {
            QList<qsizetype> counts;
            for (QAbstractSeries* series : drawn->series()) {
                const auto* line = qobject_cast<QLineSeries*>(series);
                if (line != nullptr && line->isVisible() == visible) {
                    counts += line->count();
                }
            }
            return counts;
        };
        QCOMPARE(lines(true), (QList<qsizetype>{365, 365}));
        QCOMPARE(lines(false), (QList<qsizetype>{0, 0}));
        // Zoomed in to a week, the hours come in the place of the days, with one more on each side.
        drawn->axes(Qt::Horizontal).first()->setRange(1000.0, 1168.0);
        QCOMPARE(lines(true), (QList<qsizetype>{171, 171}));
        QCOMPARE(lines(false), (QList<qsizetype>{365, 365}));
        for (QAbstractSeries* series : drawn->series()) {
            const auto* line = qobject_cast<QLineSeries*>(series);
            if (line != nullptr && line->isVisible() && line->name() == QStringLiteral("IT")) {
                QCOMPARE(line->at(1), QPointF(1000.0, inUnit(year.itPower[1000], MW)));
            }
            QVERIFY(line != nullptr || !series->isVisible());
        }
        drawn->axes(Qt::Horizontal).first()->setRange(0.0, 8'760.0);
        QCOMPARE(lines(true), (QList<qsizetype>{365, 365}));
    }

    void chartsHaveAxisTitlesWithUnits()
    {
        applyLanguage(Language::German);
        for (const auto& [name, diagram] : allDiagrams()) {
            const auto drawn = chart(diagram, {});
            QCOMPARE(drawn->title(), diagram.title);
            QStringList titles;
            for (const QAbstractAxis* axis : drawn->axes()) {
                titles += axis->titleText();
            }
            titles.removeAll(QString());
            QVERIFY2(!titles.isEmpty(), qPrintable(name));
        }
        const auto drawn = chart(costBreakdown(test::sampleEconomics()), {});
        QCOMPARE(drawn->axes(Qt::Horizontal).first()->titleText().replace(QChar(0xa0), QLatin1Char(' ')),
                 QStringLiteral("Kosten in Tsd. €/a"));
    }

    void emptyResultsGiveAnEmptyChart()
    {
        QVERIFY(costBreakdown(Economics{}).empty());
        QVERIFY(cashFlow(Economics{}).empty());
        QVERIFY(ranking({}, equalWeights).empty());
        QVERIFY(followUpYears(FollowUp{}).empty());
        QVERIFY(loadDuration(DispatchYear{}, NetworkDesign{}).empty());
        const QImage image = chartImage(costBreakdown(Economics{}), {}, smallestChart);
        QVERIFY(!image.isNull());
    }

    void tablesShowTheSameNumbers()
    {
        applyLanguage(Language::German);
        ValueTable table;
        fill(table, costBreakdown(test::sampleEconomics()));
        const QString text = printed(table);
        QVERIFY2(text.contains(QStringLiteral("Rohrleitungen")) && text.contains(QStringLiteral("410,0")),
                 qPrintable(text));
        fill(table, powerOverYear(test::sampleComputeYear()));
        QCOMPARE(table.rowCount(), 8'760);
        QCOMPARE(table.index(13, 0).data().toString(), QStringLiteral("1. Januar, 13–14 Uhr"));
    }

    void withoutATitleTheNamesOfVerticalAxesStandLevelAboveThem()
    {
        applyLanguage(Language::German);
        const ChartStyle style{.withTitle = false};
        for (const auto& [name, diagram] : allDiagrams()) {
            if (diagram.horizontal) {
                continue;
            }
            const auto drawn = chart(diagram, style);
            for (const QAbstractAxis* axis : drawn->axes(Qt::Vertical)) {
                QVERIFY2(!axis->titleText().isEmpty() && !axis->isTitleVisible(), qPrintable(name));
            }
            // As low as the place under the map is on a small screen: the words are there, and whole.
            const QImage image = chartImage(diagram, style, {560, 210});
            // Above the plot and the axis's topmost number.
            QVERIFY2(inked(image, QRect(4, 4, 280, 28)) > 50, qPrintable(name));
            QCOMPARE(inked(image, QRect(0, 0, 560, 3)), 0);
        }
    }

    void picturesHaveInkAtEverySideAndNoneAtTheEdge_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<int>("ground");
        QTest::addColumn<QSize>("size");
        for (const Language language : {Language::German, Language::English}) {
            for (const auto ground : {ChartStyle::Ground::Light, ChartStyle::Ground::Dark, ChartStyle::Ground::Print}) {
                for (const QSize size : {QSize(460, 300), QSize(900, 480)}) {
                    const QString name =
                        QStringLiteral("%1_%2_%3").arg(languageCode(language)).arg(int(ground)).arg(size.width());
                    QTest::newRow(qPrintable(name)) << int(language) << int(ground) << size;
                }
            }
        }
    }

    /// With WATTORT_PICTURES set to a folder, the pictures are kept there to be looked at.
    void picturesHaveInkAtEverySideAndNoneAtTheEdge()
    {
        QFETCH(int, language);
        QFETCH(int, ground);
        QFETCH(QSize, size);
        applyLanguage(Language(language));
        const ChartStyle style{.ground = ChartStyle::Ground(ground)};
        const QString folder = qEnvironmentVariable("WATTORT_PICTURES");
        for (const auto& [name, diagram] : allDiagrams()) {
            const QImage image = chartImage(diagram, style, size);
            if (!folder.isEmpty()) {
                image.save(
                    QStringLiteral("%1/%2_%3.png").arg(folder, name, QString::fromUtf8(QTest::currentDataTag())));
            }
            const int w = size.width();
            const int h = size.height();
            QVERIFY2(inked(image, QRect(0, 0, w, h / 6)) > 50, qPrintable(name));         // title
            QVERIFY2(inked(image, QRect(0, h - h / 6, w, h / 6)) > 50, qPrintable(name)); // legend
            QVERIFY2(inked(image, QRect(0, 0, w / 6, h)) > 50, qPrintable(name));         // axis
            // Nothing is cut off at the edges.
            QCOMPARE(inked(image, QRect(0, 0, 2, h)) + inked(image, QRect(w - 2, 0, 2, h)), 0);
            QCOMPARE(inked(image, QRect(0, 0, w, 2)) + inked(image, QRect(0, h - 2, w, 2)), 0);
        }
    }
};

QTEST_MAIN(ChartsTest)
#include "charts_test.moc"
