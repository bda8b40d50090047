#include "tests/support/planner.hpp"
#include "ui/stages/fact_list.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTreeView>
#include <QWheelEvent>

#include <cmath>

using namespace wattort;
using test::Planner;
using ui::MapToolKind;
using ui::Step;

namespace {

void wheel(QWidget& map, QPoint pixel, int angle)
{
    QWheelEvent event(pixel, map.mapToGlobal(pixel), {}, {0, angle}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&map, &event);
}

/// A building that stands alone enough to be clicked in its middle.
std::size_t someBuilding(const Scenario& scenario)
{
    return scenario.layers.buildings.size() / 2;
}

Point middle(const Building& building)
{
    return centroid(building.footprint);
}

/// To an eye: text that is painted again may differ by a level of 255 at the rim of its letters.
bool looksLike(const QImage& a, const QImage& b)
{
    constexpr int noticeable = 8;
    if (a.size() != b.size()) {
        return false;
    }
    const auto differ = [](QRgb p, QRgb q) {
        return std::max({std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)), std::abs(qBlue(p) - qBlue(q))})
               >= noticeable;
    };
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            if (differ(a.pixel(x, y), b.pixel(x, y))) {
                return false;
            }
        }
    }
    return true;
}

} // namespace

/// What is done on the map with the mouse, in the whole window.
class WindowMapTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::OwnSettings> m_settings;
    std::unique_ptr<Planner> m_planner;

    void lookAt(Point place, double metresPerPixel)
    {
        m_planner->map().setViewport({.centre = place, .metresPerPixel = metresPerPixel});
        QTRY_VERIFY_WITH_TIMEOUT(m_planner->map().settled(), 20'000);
    }

    QString card() const
    {
        QStringList words;
        const auto* frame = m_planner->window().workspace().map().findChild<QFrame*>(QStringLiteral("card"));
        if (frame && frame->isVisible()) {
            for (const QLabel* label : frame->findChildren<QLabel*>()) {
                words << label->text();
            }
        }
        return words.join(QLatin1Char('\n'));
    }

    QMenu* contextMenuAt(Point place)
    {
        const QPoint pixel = m_planner->pixel(place);
        QContextMenuEvent event(QContextMenuEvent::Mouse, pixel, m_planner->map().mapToGlobal(pixel));
        QCoreApplication::sendEvent(&m_planner->map(), &event);
        return qobject_cast<QMenu*>(QApplication::activePopupWidget());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_settings = std::make_unique<test::OwnSettings>();
        m_planner = std::make_unique<Planner>();
        QVERIFY(m_planner->waitForPlan());
        QTRY_VERIFY_WITH_TIMEOUT(m_planner->map().settled(), 20'000);
    }
    void cleanupTestCase() { m_planner.reset(); }
    void cleanup()
    {
        m_planner->document().history().setIndex(0);
        m_planner->document().history().clear();
        m_planner->map().setTool(MapToolKind::Select);
    }

    void theSettlementIsShownAtFirst()
    {
        const Box region = ui::settlementBounds(m_planner->map().scene());
        QVERIFY(region.valid());
        const Box seen = m_planner->map().viewport().visibleBox();
        QVERIFY(seen.minX <= region.minX && seen.maxX >= region.maxX);
        QVERIFY(seen.minY <= region.minY && seen.maxY >= region.maxY);
    }

    void theWheelZoomsAboutThePointerAndDraggingPans()
    {
        ui::MapView& map = m_planner->map();
        m_planner->action("zoom_all").trigger();
        const QPoint pixel(200, 100);
        const Point under = map.viewport().toWorld(pixel);
        const double scale = map.viewport().metresPerPixel;
        wheel(map, pixel, 240);
        QVERIFY(map.viewport().metresPerPixel < 0.6 * scale);
        QVERIFY(distance(map.viewport().toWorld(pixel), under) < map.viewport().metresPerPixel * m);

        const Point before = map.viewport().toWorld(QPoint(150, 150));
        QTest::mousePress(&map, Qt::LeftButton, {}, {150, 150});
        QTest::mouseMove(&map, {190, 170});
        QTest::mouseMove(&map, {250, 210});
        QTest::mouseRelease(&map, Qt::LeftButton, {}, {250, 210});
        QVERIFY(distance(map.viewport().toWorld(QPoint(250, 210)), before) < map.viewport().metresPerPixel * m);

        m_planner->action("zoom_out").trigger();
        m_planner->action("zoom_out").trigger();
        m_planner->action("zoom_all").trigger();
        QCOMPARE(map.viewport().metresPerPixel, scale);
        QVERIFY(!m_planner->document().modified());
    }

    void thePlaceOfThePointerStandsInTheStatusBar()
    {
        const QPoint pixel(120, 90);
        QTest::mouseMove(&m_planner->map(), pixel);
        const Point place = m_planner->map().viewport().toWorld(pixel);
        const QString expected = QStringLiteral("E %1, N %2 (EPSG:%3)")
                                     .arg(ui::numberText(place.x, 0), ui::numberText(place.y, 0))
                                     .arg(m_planner->scenario().epsg);
        QStringList shown;
        for (const QLabel* label : m_planner->window().statusBar()->findChildren<QLabel*>()) {
            shown << label->text();
        }
        QVERIFY2(shown.contains(expected), qPrintable(shown.join(QLatin1Char('|'))));
    }

    void aClickTellsWhatABuildingIs()
    {
        const std::size_t index = someBuilding(m_planner->scenario());
        const Building& building = m_planner->scenario().layers.buildings[index];
        lookAt(middle(building), 0.25);
        QTRY_VERIFY((m_planner->clickMap(middle(building)), m_planner->map().scene().highlighted.has_value()));
        QCOMPARE(m_planner->map().scene().highlighted->index, index);
        QVERIFY2(card().contains(QStringLiteral("Building")), qPrintable(card()));
        auto* close = m_planner->window().workspace().map().findChild<QToolButton*>();
        m_planner->click(close);
        QCOMPARE(card(), QString());
        QVERIFY(!m_planner->map().scene().highlighted);
    }

    void theCardSaysWhatHoldsAfterADecision()
    {
        const std::size_t index = someBuilding(m_planner->scenario());
        const Building& building = m_planner->scenario().layers.buildings[index];
        lookAt(middle(building), 0.25);
        m_planner->clickMap(middle(building));
        const QString before = card();
        QVERIFY(!before.isEmpty());
        Q_EMIT m_planner->map().decisionChosen(*m_planner->map().scene().highlighted, Decision::Mandatory);
        QVERIFY2(card() != before, qPrintable(card()));
        m_planner->action("undo").trigger();
        QCOMPARE(card(), before);
    }

    void buildingsAndStreetsAreDecidedOnByTheirMenu_data()
    {
        QTest::addColumn<bool>("street");
        QTest::addColumn<QString>("choice");
        QTest::newRow("building excluded") << false << QStringLiteral("excluded");
        QTest::newRow("building mandatory") << false << QStringLiteral("mandatory");
        QTest::newRow("street excluded") << true << QStringLiteral("excluded");
    }
    void buildingsAndStreetsAreDecidedOnByTheirMenu()
    {
        QFETCH(const bool, street);
        QFETCH(const QString, choice);
        const auto& layers = m_planner->scenario().layers;
        const std::size_t index = street ? layers.streets.size() / 2 : someBuilding(m_planner->scenario());
        const auto& line = layers.streets[layers.streets.size() / 2].line;
        const Point halfway{(line[0].x + line[1].x) / 2.0, (line[0].y + line[1].y) / 2.0};
        const Point place = street ? halfway : middle(layers.buildings[index]);
        lookAt(place, 0.25);
        const Scenario before = m_planner->scenario();
        QMenu* menu = contextMenuAt(place);
        QVERIFY(menu);
        QAction* action = nullptr;
        for (QAction* each : menu->actions()) {
            if (each->text().contains(choice, Qt::CaseInsensitive)) {
                action = each;
            }
        }
        QVERIFY(action);
        menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Return);
        const Decision expected = choice == QLatin1String("excluded") ? Decision::Excluded : Decision::Mandatory;
        QCOMPARE(street ? layersNow().streets[index].decision : layersNow().buildings[index].decision, expected);
        QVERIFY(m_planner->waitForPlan());
        m_planner->goTo(Step::Network);
        m_planner->action("undo").trigger();
        QVERIFY(m_planner->scenario() == before);
        m_planner->action("redo").trigger();
        QVERIFY(!(m_planner->scenario() == before));
    }

    void aSiteIsDrawnWithTheMouse()
    {
        m_planner->action("zoom_all").trigger();
        const Scenario before = m_planner->scenario();
        m_planner->goTo(Step::Compute);
        m_planner->press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(m_planner->map().tool(), MapToolKind::DrawSite);
        QVERIFY(m_planner->action("draw_site").isChecked());
        const QPoint corners[] = {{100, 60}, {180, 60}, {180, 140}, {100, 140}};
        for (const QPoint& corner : corners) {
            QTest::mouseMove(&m_planner->map(), corner);
            QTest::mouseClick(&m_planner->map(), Qt::LeftButton, {}, corner);
        }
        QTest::keyClick(&m_planner->map(), Qt::Key_Return);
        const auto& sites = m_planner->scenario().layers.sites;
        QCOMPARE(sites.size(), before.layers.sites.size() + 1);
        const double side = 80.0 * m_planner->map().viewport().metresPerPixel;
        QVERIFY(std::abs(inUnit(area(sites[sites.size() - 1].area), m2) / (side * side) - 1.0) < 1e-9);
        QCOMPARE(m_planner->document().selectedSite(), std::optional(sites.size() - 1));
        QCOMPARE(m_planner->map().tool(), MapToolKind::Select);
        QCOMPARE(m_planner->step(), Step::Sites);
        auto* list = m_planner->find<QListWidget>(QStringLiteral("Candidate sites"));
        QCOMPARE(list->currentItem()->text(), QString::fromStdString(sites[sites.size() - 1].name));
        QVERIFY(m_planner->waitForPlan());
        QCOMPARE(m_planner->live().plan().site, sites[sites.size() - 1].name);
        QCOMPARE(m_planner->live().sitePlans().size(), sites.size());

        const Scenario drawn = m_planner->scenario();
        m_planner->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_planner->scenario() == before);
        m_planner->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_planner->scenario() == drawn);
    }

    void escapeLeavesTheDrawingAndThenTheTool()
    {
        const Scenario before = m_planner->scenario();
        m_planner->action("draw_site").trigger();
        QTest::mouseClick(&m_planner->map(), Qt::LeftButton, {}, {100, 60});
        QTest::mouseClick(&m_planner->map(), Qt::LeftButton, {}, {150, 60});
        QTest::keyClick(&m_planner->map(), Qt::Key_Escape);
        QCOMPARE(m_planner->map().tool(), MapToolKind::DrawSite);
        QTest::keyClick(&m_planner->map(), Qt::Key_Escape);
        QCOMPARE(m_planner->map().tool(), MapToolKind::Select);
        QVERIFY(m_planner->scenario() == before);
    }

    void theToolThatIsChosenHasTheKeyboard()
    {
        m_planner->window().workspace().bar().setFocus();
        m_planner->action("measure").trigger();
        QVERIFY(m_planner->map().hasFocus());
        QCOMPARE(m_planner->map().tool(), MapToolKind::Measure);
        const QImage before = m_planner->map().grab().toImage();
        QTest::mouseClick(&m_planner->map(), Qt::LeftButton, {}, {100, 100});
        QTest::mouseClick(&m_planner->map(), Qt::LeftButton, {}, {300, 100});
        QVERIFY(m_planner->map().grab().toImage() != before); // the line and its length
        QVERIFY(!m_planner->document().modified());
    }

    void aClickOnASiteSelectsIt()
    {
        m_planner->action("zoom_all").trigger();
        const auto& sites = m_planner->scenario().layers.sites;
        for (std::size_t i = sites.size(); i-- > 0;) {
            lookAt(centroid(sites[i].area), 1.0);
            m_planner->clickMap(centroid(sites[i].area));
            QCOMPARE(m_planner->document().selectedSite(), std::optional(i));
            QCOMPARE(m_planner->map().scene().selectedSite, std::optional(i));
        }
    }

    void theLegendAndTheScaleBarArePainted()
    {
        m_planner->action("zoom_all").trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_planner->map().settled(), 20'000);
        ui::MapView& map = m_planner->map();
        QVERIFY(map.legendVisible() && m_planner->action("show_legend").isChecked());
        // Names are placed anew with the legend: those of the former view may stand a part of a pixel beside it.
        map.setLegendVisible(true);
        QTRY_VERIFY_WITH_TIMEOUT(map.settled(), 20'000);
        const QImage with = map.grab().toImage();
        m_planner->press(Qt::Key_G, Qt::ControlModifier);
        QVERIFY(!map.legendVisible() && !m_planner->action("show_legend").isChecked());
        const QImage plain = map.grab().toImage();
        QVERIFY(!looksLike(with, plain));
        const QRect right(map.width() - 60, 20, 40, 100);
        QVERIFY(with.copy(right) != plain.copy(right));
        m_planner->press(Qt::Key_G, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(map.settled(), 20'000); // names keep out from under it
        QVERIFY(looksLike(map.grab().toImage(), with));
        // The bar: dark pixels in the lower left corner whatever the map shows.
        map.setViewport({.centre = {0.0, 0.0}, .metresPerPixel = 1.0});
        const QImage empty = map.grab().toImage();
        const QRect bar(10, map.height() - 50, 180, 40);
        QVERIFY(empty.copy(bar) != empty.copy(bar.translated(220, -120)));
        m_planner->action("zoom_all").trigger();
    }

    void aLayerThatIsSwitchedOffLeavesTheMap()
    {
        m_planner->action("show_layers").trigger();
        auto* list = m_planner->window().findChild<QTreeView*>(QStringLiteral("layers"));
        QTRY_VERIFY(list && list->isVisible());
        m_planner->action("zoom_all").trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_planner->map().settled(), 20'000);
        const auto toggle = [&](LayerKind kind) {
            for (int row = 0; row < list->model()->rowCount(); ++row) {
                if (list->model()->index(row, 0).data().toString() == ui::label(kind)) {
                    list->setCurrentIndex(list->model()->index(row, 0));
                    QTest::keyClick(list, Qt::Key_Space);
                }
            }
        };
        // Names are placed anew for each ground: those of the former view may stand a part of a pixel beside it.
        toggle(LayerKind::Buildings);
        toggle(LayerKind::Buildings);
        QTRY_VERIFY_WITH_TIMEOUT(m_planner->map().settled(), 20'000);
        const QImage before = m_planner->map().grab().toImage();
        toggle(LayerKind::Buildings);
        QVERIFY(!m_planner->map().scene().visible(LayerKind::Buildings));
        QTRY_VERIFY_WITH_TIMEOUT(m_planner->map().settled(), 20'000);
        QVERIFY(!looksLike(m_planner->map().grab().toImage(), before));
        toggle(LayerKind::Buildings);
        QTRY_VERIFY_WITH_TIMEOUT(m_planner->map().settled(), 20'000);
        QVERIFY(looksLike(m_planner->map().grab().toImage(), before));
        QVERIFY(m_planner->waitForPlan()); // what is seen is no input of the plan
        m_planner->action("show_layers").trigger();
    }

private:
    const Layers& layersNow() { return m_planner->scenario().layers; }
};

QTEST_MAIN(WindowMapTest)
#include "window_map_test.moc"
