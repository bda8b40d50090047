#include "tests/support/planner.hpp"
#include "ui/edit/assumption_edit.hpp"
#include "ui/edit/choice.hpp"

#include <QDateEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
#include <QTreeView>

using namespace wattort;
using test::Planner;
using ui::Step;

Q_DECLARE_METATYPE(wattort::Scenario)

namespace {

QString shownText(QWidget* widget)
{
    if (auto* box = qobject_cast<QAbstractSpinBox*>(widget)) {
        return box->text();
    }
    if (auto* slider = qobject_cast<QSlider*>(widget)) {
        return QString::number(slider->value());
    }
    if (auto* line = qobject_cast<QLineEdit*>(widget)) {
        return line->text();
    }
    if (auto* page = qobject_cast<QPlainTextEdit*>(widget)) {
        return page->toPlainText();
    }
    return qobject_cast<QComboBox*>(widget) ? static_cast<QComboBox*>(widget)->currentText() : QString();
}

bool isInsideOfAnother(QWidget* widget)
{
    for (QWidget* up = widget->parentWidget(); up; up = up->parentWidget()) {
        if (qobject_cast<QAbstractSpinBox*>(up) || qobject_cast<QComboBox*>(up)) {
            return true;
        }
    }
    return false;
}

/// Everything in the panel that a planner can put something into.
std::vector<QWidget*> editors(QWidget& panel)
{
    std::vector<QWidget*> all;
    for (QWidget* widget : panel.findChildren<QWidget*>()) {
        const bool edits = qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<ui::Choice*>(widget)
                           || qobject_cast<QSlider*>(widget) || qobject_cast<QLineEdit*>(widget)
                           || qobject_cast<QPlainTextEdit*>(widget);
        if (edits && widget->isVisible() && widget->isEnabled() && !isInsideOfAnother(widget)) {
            all.push_back(widget);
        }
    }
    return all;
}

/// Something else than what stands there, by the keyboard alone.
void change(QWidget* widget, int key)
{
    widget->setFocus();
    if (qobject_cast<QLineEdit*>(widget) || qobject_cast<QPlainTextEdit*>(widget)) {
        QTest::keyClicks(widget, QStringLiteral("xy"));
        if (qobject_cast<QLineEdit*>(widget)) {
            QTest::keyClick(widget, Qt::Key_Return);
        }
    } else {
        QTest::keyClick(widget, Qt::Key(key));
    }
}

} // namespace

/// Every change that the window offers can be undone and done again, exactly.
class WindowUndoTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::OwnSettings> m_settings;
    std::unique_ptr<Planner> m_planner;

    /// One step forth, back, forth and back, by the shortcuts, where the keyboard is.
    void undoAndRedo(const Scenario& before)
    {
        QUndoStack& history = m_planner->document().history();
        QCOMPARE(history.count(), 1);
        QVERIFY(!history.undoText().isEmpty());
        QVERIFY(m_planner->action("undo").text().contains(history.undoText()));
        const Scenario after = m_planner->scenario();
        QVERIFY(!(after == before));
        m_planner->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_planner->scenario() == before);
        m_planner->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_planner->scenario() == after);
        m_planner->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_planner->scenario() == before);
        history.clear();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_settings = std::make_unique<test::OwnSettings>();
        m_planner = std::make_unique<Planner>(demoRegion({.buildings = 100}));
        QVERIFY(m_planner->waitForPlan());
    }
    void cleanupTestCase() { m_planner.reset(); }
    void cleanup()
    {
        m_planner->document().history().setIndex(0);
        m_planner->document().history().clear();
    }

    void everyEditorOfEveryStep_data()
    {
        QTest::addColumn<Step>("step");
        for (const Step step : ui::allSteps()) {
            QTest::newRow(qPrintable(ui::iconName(step))) << step;
        }
    }
    void everyEditorOfEveryStep()
    {
        QFETCH(const Step, step);
        Planner& planner = *m_planner;
        planner.goTo(step);
        planner.unfold();
        const Scenario before = planner.scenario();
        const std::vector<QWidget*> all = editors(planner.panel());
        const bool hasNone = step == Step::Report;
        QCOMPARE(all.empty(), hasNone);
        for (QWidget* editor : all) {
            const QString was = shownText(editor);
            const QString name = test::nameOf(editor);
            QVERIFY2(!name.isEmpty(), qPrintable(QStringLiteral("%1: %2").arg(ui::label(step), was)));
            change(editor, Qt::Key_Down);
            if (planner.scenario() == before) {
                change(editor, Qt::Key_Up); // the last of a list, the lowest of a range
            }
            if (auto* choice = qobject_cast<ui::Choice*>(editor); choice && choice->count() < 2) {
                continue;
            }
            QVERIFY2(!(planner.scenario() == before), qPrintable(name));
            QVERIFY2(shownText(editor) != was, qPrintable(name));
            undoAndRedo(before);
            if (QTest::currentTestFailed()) {
                qWarning("at: %s", qPrintable(name));
                return;
            }
            QCOMPARE(shownText(editor), was);
        }
        qInfo("%d editors", int(all.size()));
    }

    void anAssumptionHasASourceOfItsOwn()
    {
        Planner& planner = *m_planner;
        planner.goTo(Step::Economics);
        planner.unfold();
        auto* row = planner.panel().findChild<ui::AssumptionEdit*>();
        QVERIFY(!row->resetButton()->isVisible());
        const Scenario catalogue = planner.scenario();
        Planner::type(row->field(), QStringLiteral("12"));
        QVERIFY(row->own());
        QVERIFY(row->resetButton()->isVisible());
        const Scenario own = planner.scenario();
        planner.document().history().clear();

        const auto dialog = test::whenOpen<QDialog>([](QDialog& box) {
            auto* line = box.findChild<QLineEdit*>();
            QVERIFY(line);
            QTest::keyClicks(line, QStringLiteral("Offer of 3 May"));
            QTest::keyClick(line, Qt::Key_Return);
        });
        planner.click(row->sourceButton());
        QVERIFY(*dialog);
        QCOMPARE(planner.scenario().overrides.at(row->key()).source, std::string("Offer of 3 May"));
        QVERIFY(row->field()->toolTip().contains(QStringLiteral("Offer of 3 May")));
        undoAndRedo(own);

        planner.click(row->resetButton());
        QVERIFY(!row->own());
        QVERIFY(planner.scenario() == catalogue);
        undoAndRedo(own);
    }

    void aLayerIsHiddenMovedAndEmptied()
    {
        Planner& planner = *m_planner;
        planner.action("show_layers").trigger();
        auto* list = planner->findChild<QTreeView*>(QStringLiteral("layers"));
        QTRY_VERIFY(list && list->isVisible());
        const Scenario before = planner.scenario();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(!planner.scenario().views.back().visible);
        QVERIFY(!planner.map().scene().visible(planner.scenario().views.back().kind));
        undoAndRedo(before);
        for (const char* name : {"down", "remove"}) {
            auto* button = list->parentWidget()->findChild<QAbstractButton*>(QString::fromLatin1(name));
            QVERIFY(button && button->isEnabled());
            planner.click(button);
            QVERIFY2(!(planner.scenario() == before), name);
            undoAndRedo(before);
        }
        planner.action("show_layers").trigger();
        QTRY_VERIFY(!list->isVisible());
    }

    void plotsOfThePark()
    {
        Planner& planner = *m_planner;
        planner.goTo(Step::FollowUp);
        const Scenario before = planner.scenario();
        auto* list = planner.find<QListWidget>(QStringLiteral("Plots of the digital park"));
        const int count = list->count();
        planner.click(planner.find<QPushButton>(QStringLiteral("Add a plot")));
        QCOMPARE(list->count(), count + 1);
        QCOMPARE(list->currentRow(), count); // the new one can be edited at once
        undoAndRedo(before);
        QCOMPARE(list->count(), count);
        planner.click(planner.find<QPushButton>(QStringLiteral("Remove")));
        QCOMPARE(list->count(), count - 1);
        undoAndRedo(before);
    }

    void aSiteIsDeleted()
    {
        Planner& planner = *m_planner;
        planner.goTo(Step::Sites);
        const Scenario before = planner.scenario();
        auto* list = planner.find<QListWidget>(QStringLiteral("Candidate sites"));
        const int last = list->count() - 1;
        list->setCurrentRow(last);
        const std::string name = before.layers.sites[std::size_t(last)].name;
        planner.click(planner.find<QPushButton>(QStringLiteral("Delete")));
        QCOMPARE(planner.scenario().layers.sites.size(), std::size_t(last));
        QCOMPARE(planner.document().selectedSite(), std::optional(std::size_t(last - 1)));
        undoAndRedo(before);
        QCOMPARE(planner.scenario().layers.sites[std::size_t(last)].name, name);
        list->setCurrentRow(0);
    }

    void allWeightsAreMadeTheSame()
    {
        Planner& planner = *m_planner;
        planner.goTo(Step::Ranking);
        QTest::keyClick(planner.panel().findChild<QSlider*>(), Qt::Key_PageDown);
        const Scenario before = planner.scenario();
        planner.document().history().clear();
        planner.click(planner.find<QPushButton>(QStringLiteral("All the same")));
        QCOMPARE(planner.scenario().weights, Scenario().weights);
        undoAndRedo(before);
    }

    void whatIsBeingTypedIsUndoneBeforeTheScenario()
    {
        Planner& planner = *m_planner;
        planner.goTo(Step::Compute);
        auto* field = planner.find<ui::QuantityEdit>(QStringLiteral("IT power"));
        const Scenario before = planner.scenario();
        const QString was = field->text();
        Planner::type(field, QStringLiteral("21"));
        const Scenario after = planner.scenario();
        QTest::keyClick(field, Qt::Key_Home);
        QTest::keyClicks(field, QStringLiteral("3"));
        QCOMPARE(field->text(), QStringLiteral("321\u00a0MW"));
        planner.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(field->text(), QStringLiteral("21\u00a0MW"));
        QVERIFY(planner.scenario() == after);
        planner.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(planner.scenario() == before);
        QCOMPARE(field->text(), was);
    }

    void changesAreUndoneOneByOneInTheirOrder()
    {
        Planner& planner = *m_planner;
        std::vector<Scenario> values{planner.scenario()};
        planner.goTo(Step::Compute);
        for (const char* number : {"4", "5", "6"}) {
            auto* field = planner.find<ui::QuantityEdit>(QStringLiteral("IT power"));
            Planner::type(field, QString::fromLatin1(number));
            planner.window().workspace().bar().setFocus(); // the field is left: what comes next is another step
            values.push_back(planner.scenario());
        }
        QCOMPARE(planner.document().history().count(), 3);
        for (std::size_t i = values.size() - 1; i-- > 0;) {
            planner.action("undo").trigger();
            QVERIFY(planner.scenario() == values[i]);
        }
        QVERIFY(!planner.action("undo").isEnabled());
        for (std::size_t i = 1; i < values.size(); ++i) {
            planner.action("redo").trigger();
            QVERIFY(planner.scenario() == values[i]);
        }
        QVERIFY(!planner.action("redo").isEnabled());
        QVERIFY(planner.waitForPlan());
        QVERIFY(planner.live().plan().centre->input.design.itPower == 6.0 * MW);
    }
};

QTEST_MAIN(WindowUndoTest)
#include "window_undo_test.moc"
