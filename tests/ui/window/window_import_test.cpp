#include "tests/support/planner.hpp"
#include "tests/support/reference_data.hpp"
#include "ui/edit/choice.hpp"
#include "ui/table/value_table.hpp"
#include "ui/window/findings_list.hpp"
#include "ui/window/import_dialog.hpp"

#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>

using namespace wattort;
using test::Planner;
using ui::ImportDialog;
using ui::Step;

namespace {

ImportDialog* dialogShown()
{
    return qobject_cast<ImportDialog*>(QApplication::activeModalWidget());
}

/// What the report on the import says; it is closed.
QString reportTold()
{
    ui::ImportReportDialog* report = nullptr;
    const bool isThere = QTest::qWaitFor(
        [&] {
            report = qobject_cast<ui::ImportReportDialog*>(QApplication::activeModalWidget());
            return report != nullptr;
        },
        60'000);
    if (!isThere) {
        return {};
    }
    QString text;
    for (auto* table : report->findChildren<ui::ValueTableView*>()) {
        text += ui::printed(table->table());
    }
    for (auto* list : report->findChildren<ui::FindingsList*>()) {
        for (int row = 0; row < list->count(); ++row) {
            text += list->item(row)->text() + QLatin1Char('\n');
        }
    }
    QTest::keyClick(report, Qt::Key_Escape);
    return text;
}

} // namespace

/// Layers, weather and prices through the dialog, read by the real program in a process of its own.
class WindowImportTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::OwnSettings> m_settings;
    std::unique_ptr<Planner> m_planner;

    QString written(const QString& name, const QByteArray& content)
    {
        const QString file = m_planner->folder() + QLatin1Char('/') + name;
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size()) {
            qFatal("cannot write %s", qPrintable(file));
        }
        return file;
    }

    /// The dialog of this action with the file put in by the keyboard.
    ImportDialog* filled(const char* action, data::ImportKind kind, const QString& file)
    {
        m_planner->action(action).trigger();
        ImportDialog* dialog = dialogShown();
        if (!dialog) {
            return nullptr;
        }
        auto* line = test::named<QLineEdit>(dialog, QStringLiteral("File"));
        line->setFocus();
        QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(line, file);
        auto* choice = dialog->findChild<ui::Choice*>();
        choice->setCurrentIndex(choice->findData(int(kind)));
        return dialog;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(QFile::exists(test::program()), qPrintable(test::program()));
        m_settings = std::make_unique<test::OwnSettings>();
    }
    void init()
    {
        m_planner = std::make_unique<Planner>(demoRegion({.buildings = 100}));
        QVERIFY(m_planner->waitForPlan());
    }
    void cleanup()
    {
        while (QWidget* dialog = QApplication::activeModalWidget()) {
            dialog->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        m_planner.reset();
    }

    void sitesComeOutOfAGeoJsonFile()
    {
        // Half a degree east of the zone's middle; the second is no area, the third crosses itself.
        const QString file = written(QStringLiteral("sites.geojson"), R"({"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"name":"Nord","grid_capacity_mw":12},"geometry":{"type":"Polygon",
             "coordinates":[[[9.5,51.0],[9.503,51.0],[9.503,51.002],[9.5,51.002],[9.5,51.0]]]}},
            {"type":"Feature","properties":{"name":"Punkt"},"geometry":{"type":"Point","coordinates":[9.5,51.0]}},
            {"type":"Feature","properties":{"name":"Leer"},"geometry":null}]})");
        const Scenario before = m_planner->scenario();
        ImportDialog* dialog = filled("import", data::ImportKind::Sites, file);
        QVERIFY(dialog);
        m_planner->click(dialog->importButton());
        QVERIFY(dialog->running());
        QVERIFY(!dialog->importButton()->isEnabled());
        QVERIFY(dialog->findChild<QProgressBar*>()->isVisible());
        const QString report = reportTold();
        QVERIFY2(report.contains(QStringLiteral("row")), qPrintable(report));
        const auto& sites = m_planner->scenario().layers.sites;
        QCOMPARE(sites.size(), std::size_t(1));
        QCOMPARE(sites[0].name, std::string("Nord"));
        QVERIFY(sites[0].gridCapacity == 12.0 * MW);
        QVERIFY(m_planner->waitForPlan());
        QCOMPARE(m_planner->live().plan().site, std::string("Nord"));
        QVERIFY(m_planner->action("undo").text().contains(QStringLiteral("sites.geojson")));
        m_planner->action("undo").trigger();
        QVERIFY(m_planner->scenario() == before);
        m_planner->action("redo").trigger();
        QCOMPARE(m_planner->scenario().layers.sites.size(), std::size_t(1));
    }

    void anExtractOfOpenStreetMapFillsAnEmptyScenario()
    {
        WATTORT_REQUIRE_REFERENCE(file, "osm/karlsruhe-kirchfeld.osm.pbf");
        m_planner->action("new").trigger();
        const Scenario before = m_planner->scenario();
        ImportDialog* dialog = filled("import", data::ImportKind::Osm, file);
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(dialog->running());
        int ticks = 0;
        QTimer heart;
        connect(&heart, &QTimer::timeout, this, [&] { ++ticks; });
        heart.start(5);
        const QString report = reportTold();
        QVERIFY2(report.contains(QStringLiteral("Buildings")), qPrintable(report));
        QVERIFY(ticks > 5);
        // The extract: 2,995 closed ways or relations with the key building.
        const auto& layers = m_planner->scenario().layers;
        QVERIFY2(layers.buildings.size() > 2'700 && layers.buildings.size() <= 2'995,
                 qPrintable(QString::number(layers.buildings.size())));
        QVERIFY(layers.streets.size() > 500);
        QCOMPARE(m_planner->scenario().epsg, 25832);
        // Karlsruhe-Kirchfeld is seen at once.
        const Box region = ui::settlementBounds(m_planner->map().scene());
        const Box seen = m_planner->map().viewport().visibleBox();
        QVERIFY(seen.minX <= region.minX && seen.maxX >= region.maxX);
        m_planner->action("undo").trigger();
        QVERIFY(m_planner->scenario() == before);
    }

    void anImportIsCalledOff()
    {
        WATTORT_REQUIRE_REFERENCE(file, "osm/liechtenstein.osm.pbf");
        const Scenario before = m_planner->scenario();
        ImportDialog* dialog = filled("import", data::ImportKind::Osm, file);
        QVERIFY(dialog);
        m_planner->click(dialog->importButton());
        QTRY_VERIFY(dialog->findChild<QProgressBar*>()->isVisible());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->running());
        QVERIFY(dialog->isVisible()); // the form stays for another try
        QVERIFY(dialog->importButton()->isEnabled());
        QVERIFY(m_planner->scenario() == before);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialogShown());
        QCOMPARE(m_planner->document().history().count(), 0);
    }

    void weatherOfAFileIsUsed()
    {
        WATTORT_REQUIRE_REFERENCE(file, "weather/try_goerlitz/TRY2015_511676144222_Jahr.dat");
        const Scenario before = m_planner->scenario();
        const auto heatBefore = m_planner->live().figures()[std::size_t(KeyFigure::Pue)];
        m_planner->goTo(Step::Heat);
        auto* button = m_planner->find<QPushButton>(QStringLiteral("Weather file (EPW, TRY) …"));
        QVERIFY(button);
        m_planner->click(button);
        ImportDialog* dialog = dialogShown();
        QVERIFY(dialog);
        auto* line = test::named<QLineEdit>(dialog, QStringLiteral("File"));
        line->setText(file);
        m_planner->click(dialog->importButton());
        QTRY_VERIFY_WITH_TIMEOUT(m_planner->scenario().weather != nullptr, 60'000);
        if (qobject_cast<ui::ImportReportDialog*>(QApplication::activeModalWidget())) {
            QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
        }
        QVERIFY(m_planner->waitForPlan());
        QVERIFY(!(m_planner->live().figures()[std::size_t(KeyFigure::Pue)] == heatBefore));
        m_planner->action("undo").trigger();
        QVERIFY(m_planner->scenario() == before);
        m_planner->action("redo").trigger();
        QVERIFY(m_planner->waitForPlan());
        auto* back = m_planner->panel().findChild<QPushButton*>(QStringLiteral("climateStation"));
        QVERIFY(back && back->isVisible());
        m_planner->click(back);
        QVERIFY(m_planner->scenario() == before);
    }

    void badFilesCostAMessageThatNamesThem_data()
    {
        QTest::addColumn<data::ImportKind>("kind");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no extract") << data::ImportKind::Osm << QStringLiteral("bad.osm.pbf") << QByteArray("abc");
        QTest::newRow("no json") << data::ImportKind::Sites << QStringLiteral("bad.geojson")
                                 << QByteArray("{\"type\":");
        QTest::newRow("missing hours") << data::ImportKind::Prices << QStringLiteral("bad.csv")
                                       << QByteArray("price\n80\n81\n");
        QTest::newRow("no weather") << data::ImportKind::Weather << QStringLiteral("bad.epw")
                                    << QByteArray("LOCATION,x\n");
        QTest::newRow("coordinates without system") << data::ImportKind::Substations << QStringLiteral("bad.csv")
                                                    << QByteArray("name,x,y\nUmspannwerk,500000,5700000\n");
    }
    void badFilesCostAMessageThatNamesThem()
    {
        QFETCH(const data::ImportKind, kind);
        QFETCH(const QString, name);
        QFETCH(const QByteArray, content);
        const Scenario before = m_planner->scenario();
        ImportDialog* dialog = filled("import", kind, written(name, content));
        QVERIFY(dialog);
        m_planner->click(dialog->importButton());
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->running(), 60'000);
        QVERIFY(dialog->isVisible());
        QVERIFY2(dialog->message().contains(name), qPrintable(dialog->message()));
        QVERIFY(dialog->message().count(QStringLiteral(". ")) >= 1); // what is wrong, and what to do
        QVERIFY(dialog->importButton()->isEnabled());
        QVERIFY(m_planner->scenario() == before);
        QCOMPARE(m_planner->document().history().count(), 0);
    }

    void aLayerWithoutCoordinateSystemIsTakenWithTheOneThatIsChosen()
    {
        const QString file = written(QStringLiteral("substations.csv"), "name,x,y\nUmspannwerk,500100,5700100\n");
        ImportDialog* dialog = filled("import", data::ImportKind::Substations, file);
        QVERIFY(dialog);
        m_planner->click(dialog->importButton());
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->message().isEmpty(), 60'000);
        QVERIFY(dialog->sourceCrs()->hasFocus()); // asked for, not guessed
        dialog->sourceCrs()->setEditText(QStringLiteral("EPSG:25832"));
        m_planner->click(dialog->importButton());
        QTRY_COMPARE_WITH_TIMEOUT(m_planner->scenario().layers.substations.size(), std::size_t(1), 60'000);
        QCOMPARE(m_planner->scenario().layers.substations[0].position.x, 500'100.0);
    }

    void anOddCoordinateSystemIsSaidToBeOne()
    {
        const QString file = written(QStringLiteral("substations.csv"), "name,x,y\nUmspannwerk,500100,5700100\n");
        ImportDialog* dialog = filled("import", data::ImportKind::Substations, file);
        QVERIFY(dialog);
        dialog->sourceCrs()->setEditText(QStringLiteral("Bessel"));
        m_planner->click(dialog->importButton());
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->message().isEmpty(), 60'000);
        QVERIFY2(dialog->message().contains(QStringLiteral("Bessel")), qPrintable(dialog->message()));
        QVERIFY(m_planner->scenario().layers.substations.size() != 1);
    }
};

QTEST_MAIN(WindowImportTest)
#include "window_import_test.moc"
