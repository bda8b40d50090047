#include "data/store.hpp"
#include "tests/support/planner.hpp"
#include "ui/window/findings_dialog.hpp"
#include "ui/window/findings_list.hpp"
#include "ui/window/import_dialog.hpp"
#include "ui/window/recovery_dialog.hpp"
#include "ui/window/start.hpp"

#include <QDialogButtonBox>
#include <QDropEvent>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>

using namespace wattort;
using test::Planner;
using ui::Step;

namespace {

std::filesystem::path pathOf(const QString& file)
{
    return std::filesystem::path(file.toStdString());
}

QByteArray bytesOf(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void drop(QWidget& window, const QList<QUrl>& urls)
{
    QMimeData data;
    data.setUrls(urls);
    QDragEnterEvent enter({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &event);
}

/// The text of the message that is shown; it is closed.
QString messageTold()
{
    QString text;
    const auto isThere = [&] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!box) {
            return false;
        }
        text = box->text() + QLatin1Char('\n') + box->informativeText();
        QTest::mouseClick(box->button(QMessageBox::Ok), Qt::LeftButton);
        return true;
    };
    return QTest::qWaitFor(isThere, 20'000) ? text : QString();
}

/// What the dialog about an opened file says; it is closed.
QString findingsTold()
{
    QString text;
    const auto isThere = [&] {
        auto* dialog = qobject_cast<ui::FindingsDialog*>(QApplication::activeModalWidget());
        if (!dialog) {
            return false;
        }
        for (const auto* list : dialog->findChildren<QListWidget*>()) {
            for (int row = 0; row < list->count(); ++row) {
                text += list->item(row)->text() + QLatin1Char('\n');
            }
        }
        QTest::keyClick(dialog, Qt::Key_Escape);
        return true;
    };
    return QTest::qWaitFor(isThere, 20'000) ? text : QString();
}

} // namespace

class WindowFilesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::OwnSettings> m_settings;
    std::unique_ptr<Planner> m_planner;

    QString saved(const QString& name, const Scenario& scenario = test::smallRegion())
    {
        const QString file = m_planner->folder() + QLatin1Char('/') + name;
        data::saveScenario(scenario, {}, pathOf(file));
        return file;
    }

    void changeSomething()
    {
        m_planner->document().change(QStringLiteral("IT power"),
                                     [](Scenario& next) { next.compute.itPower += 1.0 * MW; });
    }

private Q_SLOTS:
    void initTestCase() { m_settings = std::make_unique<test::OwnSettings>(); }
    void init()
    {
        QSettings().clear();
        m_planner = std::make_unique<Planner>(demoRegion({.buildings = 100}));
    }
    void cleanup() { m_planner.reset(); }

    void saveAsWritesAFileThatOpensWithTheSameContent()
    {
        Planner& planner = *m_planner;
        changeSomething();
        QVERIFY(planner->isWindowModified());
        QVERIFY(planner.waitForPlan());
        const QString file = planner.folder() + QStringLiteral("/plan.gpkg");
        const auto dialog = test::answerFileDialog(file);
        planner.press(Qt::Key_S, Qt::ControlModifier); // the first save asks for a name
        QVERIFY(*dialog);
        QTRY_VERIFY(!planner->isWindowModified());
        QCOMPARE(planner.document().file(), file);
        QVERIFY(planner->windowTitle().startsWith(QStringLiteral("plan.gpkg[*]")));
        const data::OpenedScenario opened = data::openScenario(pathOf(file));
        QVERIFY(opened.scenario == planner.scenario());
        QCOMPARE(opened.results.size(), planner.scenario().layers.sites.size());
        QVERIFY(!opened.stale);

        changeSomething();
        planner.press(Qt::Key_S, Qt::ControlModifier); // the second does not
        QTRY_VERIFY(!planner->isWindowModified());
        QVERIFY(data::openScenario(pathOf(file)).scenario == planner.scenario());

        planner.action("undo").trigger();
        QVERIFY(planner->isWindowModified());
        planner.action("redo").trigger();
        QVERIFY(!planner->isWindowModified());
    }

    void aNameWithoutSuffixGetsOne()
    {
        changeSomething();
        const auto dialog = test::answerFileDialog(m_planner->folder() + QStringLiteral("/town"));
        m_planner->action("save_as").trigger();
        QVERIFY(*dialog);
        QVERIFY(QFile::exists(m_planner->folder() + QStringLiteral("/town.gpkg")));
    }

    void openShowsTheScenarioOfTheFile()
    {
        Scenario other = test::smallRegion();
        other.name = "Nebenan";
        const QString file = saved(QStringLiteral("other.gpkg"), other);
        const auto dialog = test::answerFileDialog(file);
        m_planner->press(Qt::Key_O, Qt::ControlModifier);
        QVERIFY(*dialog);
        QTRY_VERIFY_WITH_TIMEOUT(m_planner->scenario() == other, 20'000);
        QCOMPARE(m_planner->document().file(), file);
        QVERIFY(!m_planner->window().isWindowModified());
        QVERIFY(!m_planner->action("undo").isEnabled());
        QVERIFY(m_planner->waitForPlan());
        QCOMPARE(m_planner->live().plan().site, other.layers.sites[0].name);
        // What is planned with is seen.
        const Box region = ui::settlementBounds(m_planner->map().scene());
        const Box seen = m_planner->map().viewport().visibleBox();
        QVERIFY(seen.minX <= region.minX && seen.maxY >= region.maxY);
    }

    void recentFilesLeadBack()
    {
        const QString one = saved(QStringLiteral("one.gpkg"));
        const QString two = saved(QStringLiteral("two & a half.gpkg"));
        for (const QString& file : {one, two}) {
            m_planner->window().files().openFile(file);
            QTRY_COMPARE_WITH_TIMEOUT(m_planner->document().file(), file, 20'000);
        }
        auto* recent = m_planner->window().findChild<QMenu*>(QStringLiteral("recentFiles"));
        QVERIFY(recent && recent->menuAction()->isEnabled());
        Q_EMIT recent->aboutToShow();
        QCOMPARE(recent->actions().size(), 2);
        QCOMPARE(recent->actions()[0]->text().replace(QStringLiteral("&&"), QStringLiteral("&")),
                 QStringLiteral("two & a half.gpkg"));
        QCOMPARE(recent->actions()[0]->statusTip(), QDir::toNativeSeparators(two));
        recent->actions()[1]->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(m_planner->document().file(), one, 20'000);
        QFile::remove(two);
        Q_EMIT recent->aboutToShow();
        QCOMPARE(recent->actions().size(), 1); // what is gone is not offered
    }

    void unsavedChangesAreAskedFor_data()
    {
        QTest::addColumn<QMessageBox::StandardButton>("answer");
        QTest::addColumn<bool>("leaves");
        QTest::addColumn<bool>("written");
        QTest::newRow("save") << QMessageBox::Save << true << true;
        QTest::newRow("discard") << QMessageBox::Discard << true << false;
        QTest::newRow("cancel") << QMessageBox::Cancel << false << false;
    }
    void unsavedChangesAreAskedFor()
    {
        QFETCH(const QMessageBox::StandardButton, answer);
        QFETCH(const bool, leaves);
        QFETCH(const bool, written);
        const QString file = saved(QStringLiteral("asked.gpkg"));
        m_planner->window().files().openFile(file);
        QTRY_COMPARE_WITH_TIMEOUT(m_planner->document().file(), file, 20'000);
        changeSomething();
        const Scenario changed = m_planner->scenario();
        const auto question = test::answerQuestion(answer);
        QCOMPARE(m_planner->window().close(), leaves);
        QVERIFY(*question);
        QCOMPARE(m_planner->window().isVisible(), !leaves);
        QVERIFY(m_planner->scenario() == changed);
        QCOMPARE(data::openScenario(pathOf(file)).scenario == changed, written);
    }

    void aNewScenarioIsEmptyAndHasNoFile()
    {
        m_planner->action("new").trigger();
        QVERIFY(m_planner->scenario().layers == Layers{});
        QVERIFY(!m_planner->window().isWindowModified());
        QVERIFY(!m_planner->scenario().name.empty());
        m_planner->action("new_demo").trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_planner->scenario() == test::withUsedEntries(demoRegion()), 20'000);
    }

    void aDamagedFileCostsAMessage_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QString file =
            QDir::temp().filePath(QStringLiteral("wattort-whole-%1.gpkg").arg(QCoreApplication::applicationPid()));
        data::saveScenario(test::smallRegion(), {}, pathOf(file));
        const QByteArray whole = bytesOf(file);
        QFile::remove(file);
        QByteArray overwritten = whole;
        overwritten.replace(2'000, 60'000, QByteArray(60'000, 'x'));
        QTest::newRow("no scenario") << QByteArray("This is a letter, not a scenario.");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half") << whole.left(whole.size() / 2);
        QTest::newRow("overwritten") << overwritten;
    }
    void aDamagedFileCostsAMessage()
    {
        QFETCH(const QByteArray, content);
        const QString file = m_planner->folder() + QStringLiteral("/damaged.gpkg");
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(content);
        out.close();
        changeSomething();
        const Scenario before = m_planner->scenario();
        m_planner->window().files().openFile(file);
        const QString told = messageTold();
        QVERIFY2(told.contains(QStringLiteral("damaged.gpkg")), qPrintable(told));
        QVERIFY(m_planner->scenario() == before);
        QVERIFY(m_planner->window().isWindowModified());
        QVERIFY(m_planner->action("undo").isEnabled());
        QCOMPARE(bytesOf(file), content);
    }

    void aFileThatCannotBeWrittenKeepsTheDocument()
    {
        changeSomething();
        QVERIFY(!m_planner->window().files().saveTo(m_planner->folder() + QStringLiteral("/no/such/folder.gpkg")));
        QVERIFY(messageTold().contains(QStringLiteral("folder.gpkg")));
        QVERIFY(m_planner->window().isWindowModified());
        QVERIFY(m_planner->document().file().isEmpty());
    }

    void aFileOfANewerVersionIsReadOnly()
    {
        const QString file = saved(QStringLiteral("newer.gpkg"));
        makeNewer(file);
        if (QTest::currentTestFailed()) {
            return;
        }
        m_planner->window().files().openFile(file);
        const QString told = findingsTold();
        QVERIFY2(told.contains(QStringLiteral("newer"), Qt::CaseInsensitive), qPrintable(told));
        QVERIFY(m_planner->document().readOnly());
        QVERIFY(m_planner->window().windowTitle().contains(QStringLiteral("read-only")));
        const QByteArray before = bytesOf(file);
        changeSomething();
        const QString copy = m_planner->folder() + QStringLiteral("/copy.gpkg");
        const auto dialog = test::answerFileDialog(copy);
        m_planner->action("save").trigger(); // asks for another name
        QVERIFY(*dialog);
        QTRY_VERIFY(QFile::exists(copy));
        QCOMPARE(bytesOf(file), before);
    }

    void aScenarioIsDroppedOnTheWindow()
    {
        const QString file = saved(QStringLiteral("dropped.gpkg"));
        drop(m_planner->window(), {QUrl::fromLocalFile(file)});
        QTRY_COMPARE_WITH_TIMEOUT(m_planner->document().file(), file, 20'000);
    }

    void aScenarioNamedOnTheCommandLineIsOpened()
    {
        const QString file = m_settings->path(QStringLiteral("named.gpkg"));
        data::saveScenario(test::smallRegion(), {}, pathOf(file));
        m_planner.reset();
        QString title;
        bool same = false;
        QTimer look;
        connect(&look, &QTimer::timeout, this, [&] {
            for (QWidget* widget : QApplication::topLevelWidgets()) {
                auto* window = qobject_cast<ui::MainWindow*>(widget);
                if (window && window->document().file() == file) {
                    title = window->windowTitle();
                    same = window->document().scenario() == test::smallRegion();
                    window->close();
                }
            }
        });
        look.start(20);
        QTimer::singleShot(30'000, qApp, &QApplication::quit);
        QCOMPARE(ui::runWindow(*qApp, {.file = file, .language = QStringLiteral("en")}), 0);
        QVERIFY(title.startsWith(QStringLiteral("named.gpkg")));
        QVERIFY(same);
    }

    void whatACrashLeftBehindIsOffered()
    {
        const QString crashed = m_planner->folder() + QStringLiteral("/crashed");
        QVERIFY(QDir().mkpath(crashed));
        Scenario unsaved = test::smallRegion();
        unsaved.compute.itPower = 33.0 * MW;
        const QString copy = crashed + QStringLiteral("/left.gpkg");
        data::saveScenario(unsaved, {}, pathOf(copy));
        QSettings notes(copy + QStringLiteral(".ini"), QSettings::IniFormat);
        notes.setValue(QStringLiteral("original"), m_planner->folder() + QStringLiteral("/town.gpkg"));
        notes.setValue(QStringLiteral("name"), QStringLiteral("Town"));
        notes.sync();

        Planner next(Scenario{}, {1'366, 768}, {.recoveryFolder = crashed});
        next->offerRecovery();
        auto* dialog = qobject_cast<ui::RecoveryDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        auto* list = dialog->findChild<QListWidget*>();
        QCOMPARE(list->count(), 1);
        QVERIFY(list->item(0)->text().startsWith(QStringLiteral("town.gpkg")));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(next.scenario() == unsaved, 20'000);
        QCOMPARE(next.document().file(), m_planner->folder() + QStringLiteral("/town.gpkg"));
        QVERIFY(next->isWindowModified());
        QTRY_VERIFY(!QFile::exists(copy));
    }

    void unsavedWorkIsCopiedUntilItIsSaved()
    {
        const QString folder = m_planner->folder() + QStringLiteral("/copies");
        Planner planner(demoRegion({.buildings = 100}), {1'366, 768},
                        {.recoveryFolder = folder, .recoveryDelay = std::chrono::milliseconds(10)});
        planner.document().change(QStringLiteral("IT power"), [](Scenario& next) { next.compute.itPower = 44.0 * MW; });
        const auto copies = [&] { return QDir(folder).entryList({QStringLiteral("*.gpkg")}, QDir::Files); };
        QTRY_COMPARE_WITH_TIMEOUT(copies().size(), 1, 20'000);
        const QString copy = folder + QLatin1Char('/') + copies().front();
        QVERIFY(data::openScenario(pathOf(copy)).scenario == planner.scenario());
        QVERIFY(ui::leftBehind(folder).empty()); // this window still runs
        QVERIFY(planner->files().saveTo(m_planner->folder() + QStringLiteral("/safe.gpkg")));
        QTRY_VERIFY(copies().isEmpty());
    }

    void aLayerFileThatIsDroppedIsImported()
    {
        const QString file = m_planner->folder() + QStringLiteral("/sites.geojson");
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(R"({"type":"FeatureCollection","features":[]})");
        out.close();
        drop(m_planner->window(), {QUrl::fromLocalFile(file)});
        auto* dialog = qobject_cast<ui::ImportDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
    }

    void aGeoPackageThatIsNoScenarioIsOfferedForImport()
    {
        const QString file = saved(QStringLiteral("layers.gpkg"));
        runSqlite(file, QStringLiteral("DROP TABLE wattort_meta"));
        drop(m_planner->window(), {QUrl::fromLocalFile(file)});
        QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<ui::ImportDialog*>(QApplication::activeModalWidget()), 20'000);
        QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    }

    void sizeAndStepsOfTheWindowAreRemembered()
    {
        m_planner->window().resize(1'180, 700);
        m_planner->action("show_findings").trigger();
        QVERIFY(m_planner->window().close());
        Planner next(demoRegion({.buildings = 100}));
        next->restoreLayout();
        QCOMPARE(next->size(), QSize(1'180, 700));
        QTRY_VERIFY(next->findings().isVisible());
    }

private:
    void runSqlite(const QString& file, const QString& statement)
    {
        QProcess sqlite;
        sqlite.start(QStringLiteral("sqlite3"), {file, statement});
        QVERIFY(sqlite.waitForFinished());
        QCOMPARE(sqlite.readAllStandardError(), QByteArray());
        QCOMPARE(sqlite.exitCode(), 0);
    }
    void makeNewer(const QString& file)
    {
        runSqlite(file, QStringLiteral("UPDATE wattort_meta SET format_version = 99"));
    }
};

QTEST_MAIN(WindowFilesTest)
#include "window_files_test.moc"
