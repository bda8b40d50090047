#include "tests/support/planner.hpp"
#include "ui/text/quantity_text.hpp"
#include "ui/window/import_dialog.hpp"

#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>

using namespace wattort;
using test::Planner;
using ui::Language;
using ui::Step;

namespace {

/// The entry of a menu by its text, through all menus below.
QAction* entry(const QList<QAction*>& actions, const QString& text)
{
    for (QAction* action : actions) {
        if (action->text().remove(QLatin1Char('&')) == text) {
            return action;
        }
        if (action->menu()) {
            if (QAction* below = entry(action->menu()->actions(), text)) {
                return below;
            }
        }
    }
    return nullptr;
}

} // namespace

/// Language and theme change while one works, and nothing is lost.
class WindowLanguageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::OwnSettings> m_settings;
    std::unique_ptr<Planner> m_planner;

    void choose(const QString& text)
    {
        QAction* action = entry(m_planner->window().menuBar()->actions(), text);
        QVERIFY2(action, qPrintable(text));
        const QPointer<ui::MapView> before = &m_planner->map();
        action->trigger();
        // The interface is built anew once the menu has left the stack.
        QTRY_VERIFY(!before && m_planner->map().isVisible());
        QTest::qWait(0);
    }

private Q_SLOTS:
    void initTestCase() { m_settings = std::make_unique<test::OwnSettings>(); }
    void init()
    {
        ui::applyLanguage(Language::English);
        m_planner = std::make_unique<Planner>(demoRegion({.buildings = 100}));
        QVERIFY(m_planner->waitForPlan());
    }
    void cleanup() { m_planner.reset(); }

    void nothingIsLostWhenTheInterfaceIsBuiltAnew_data()
    {
        QTest::addColumn<QStringList>("choices");
        QTest::newRow("language") << QStringList{QStringLiteral("Deutsch"), QStringLiteral("English")};
        QTest::newRow("theme") << QStringList{QStringLiteral("Dark"), QStringLiteral("Light")};
    }
    void nothingIsLostWhenTheInterfaceIsBuiltAnew()
    {
        QFETCH(const QStringList, choices);
        Planner& planner = *m_planner;
        planner.goTo(Step::Compute);
        Planner::type(planner.find<ui::QuantityEdit>(QStringLiteral("IT power")), QStringLiteral("8"));
        planner.document().selectSite(1);
        QVERIFY(planner.waitForPlan());
        planner.action("show_layers").trigger();
        planner.action("show_legend").trigger();
        planner.action("zoom_in").trigger();
        const Scenario scenario = planner.scenario();
        const auto plan = planner.live().plan().followUp;
        const ui::Viewport viewport = planner.map().viewport();
        for (const QString& choice : choices) {
            choose(choice);
            QVERIFY(planner.scenario() == scenario);
            QVERIFY(planner.live().current() && !planner.live().running());
            QCOMPARE(planner.live().plan().followUp, plan);
            QCOMPARE(planner.step(), Step::Compute);
            QCOMPARE(planner.document().selectedSite(), std::optional<std::size_t>(1));
            QCOMPARE(planner.document().history().count(), 1);
            QVERIFY(planner.action("undo").isEnabled());
            QVERIFY(planner.action("show_layers").isChecked());
            QVERIFY(!planner.map().legendVisible() && !planner.action("show_legend").isChecked());
            QCOMPARE(planner.map().viewport().centre.x, viewport.centre.x);
            QCOMPARE(planner.map().viewport().metresPerPixel, viewport.metresPerPixel);
            for (const KeyFigure figure : {KeyFigure::ItPower, KeyFigure::HeatSold}) {
                QCOMPARE(planner.window().workspace().header().shown(figure),
                         ui::text(planner.live().figures()[std::size_t(figure)]));
            }
        }
        planner.action("undo").trigger();
        QVERIFY(!(planner.scenario() == scenario));
    }

    void theLanguageIsThereAtOnceAndRemembered()
    {
        choose(QStringLiteral("Deutsch"));
        QCOMPARE(m_planner->window().workspace().bar().item(int(Step::Compute))->text(),
                 QStringLiteral("Rechenzentrum"));
        QVERIFY(entry(m_planner->window().menuBar()->actions(), QStringLiteral("Datei")));
        QCOMPARE(QSettings().value(QStringLiteral("language")).toString(), QStringLiteral("de"));
        QVERIFY(m_planner->window().workspace().header().shown(KeyFigure::Pue).contains(QLatin1Char(',')));
        choose(QStringLiteral("English"));
        QVERIFY(m_planner->window().workspace().header().shown(KeyFigure::Pue).contains(QLatin1Char('.')));
    }

    void numbersAreTypedAsTheLanguageWritesThem_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("megawatts");
        QTest::addColumn<QString>("shown");
        const QString english = QStringLiteral("IT power");
        const QString german = QStringLiteral("IT-Leistung");
        // U+00A0 between number and unit, as DIN 1301 has it.
        QTest::newRow("de comma") << Language::German << german << QStringLiteral("12,75") << 12.75
                                  << QStringLiteral("12,75\u00a0MW");
        QTest::newRow("de thousands") << Language::German << german << QStringLiteral("1.250") << 1'250.0
                                      << QStringLiteral("1.250\u00a0MW");
        QTest::newRow("de with unit") << Language::German << german << QStringLiteral("7,5 MW") << 7.5
                                      << QStringLiteral("7,5\u00a0MW");
        QTest::newRow("en point") << Language::English << english << QStringLiteral("12.75") << 12.75
                                  << QStringLiteral("12.75\u00a0MW");
        QTest::newRow("en thousands") << Language::English << english << QStringLiteral("1,250") << 1'250.0
                                      << QStringLiteral("1,250\u00a0MW");
        // What is no number, or out of range, is not taken over: what stood there comes back.
        QTest::newRow("de point for comma")
            << Language::German << german << QStringLiteral("12.7") << 10.0 << QStringLiteral("10\u00a0MW");
        QTest::newRow("en comma for point")
            << Language::English << english << QStringLiteral("12,7") << 10.0 << QStringLiteral("10\u00a0MW");
        QTest::newRow("negative") << Language::English << english << QStringLiteral("-3") << 10.0
                                  << QStringLiteral("10\u00a0MW");
        QTest::newRow("too large") << Language::English << english << QStringLiteral("90000") << 10.0
                                   << QStringLiteral("10\u00a0MW");
        QTest::newRow("words") << Language::English << english << QStringLiteral("many") << 10.0
                               << QStringLiteral("10\u00a0MW");
        QTest::newRow("nothing") << Language::English << english << QString() << 10.0 << QStringLiteral("10\u00a0MW");
    }
    void numbersAreTypedAsTheLanguageWritesThem()
    {
        QFETCH(const Language, language);
        QFETCH(const QString, field);
        QFETCH(const QString, typed);
        QFETCH(const double, megawatts);
        QFETCH(const QString, shown);
        m_planner->document().change(QStringLiteral("10 MW"), [](Scenario& next) { next.compute.itPower = 10.0 * MW; });
        ui::applyLanguage(language);
        m_planner->goTo(Step::Compute);
        ui::QuantityEdit* edit = nullptr;
        QTRY_VERIFY((edit = m_planner->find<ui::QuantityEdit>(field)));
        QVERIFY(edit);
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, typed);
        QCOMPARE(edit->wrong(), megawatts == 10.0);
        const QColor usual = m_planner->panel().palette().color(QPalette::Text);
        QCOMPARE(edit->palette().color(QPalette::Text) == usual, megawatts != 10.0);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(edit->palette().color(QPalette::Text), usual);
        QCOMPARE(inUnit(m_planner->scenario().compute.itPower, MW), megawatts);
        QCOMPARE(edit->text(), shown);
        QVERIFY(!edit->wrong());
    }

    void unitsStandBehindTheNumbers()
    {
        for (const Step step : ui::allSteps()) {
            m_planner->goTo(step);
            m_planner->unfold();
            for (auto* edit : m_planner->panel().findChildren<ui::QuantityEdit*>()) {
                const bool counts = test::nameOf(edit) == QLatin1String("Accelerators");
                const bool hasUnit = !edit->suffix().trimmed().isEmpty();
                const bool unitless = edit->property("unit").toString() == QLatin1String("1")
                                      || edit->property("unit").toString() == QLatin1String("year"); // a date
                QVERIFY2(hasUnit || counts || unitless, qPrintable(test::nameOf(edit)));
                QVERIFY(!hasUnit || edit->text().endsWith(edit->suffix()));
            }
        }
    }

    void openDialogsDoNotOutliveTheLanguage()
    {
        m_planner->window().startImport(data::ImportKind::Osm);
        auto* dialog = qobject_cast<ui::ImportDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        ui::applyLanguage(Language::German);
        QCoreApplication::processEvents();
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!QApplication::activeModalWidget());
        m_planner->window().startImport(data::ImportKind::Osm);
        QVERIFY(QApplication::activeModalWidget());
        QCOMPARE(QApplication::activeModalWidget()->windowTitle(), QStringLiteral("Importieren"));
        QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    }
};

QTEST_MAIN(WindowLanguageTest)
#include "window_language_test.moc"
