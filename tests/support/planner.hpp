#pragma once

/// \file
/// Drives the real window as a planner does: by mouse, keyboard and what is written on the controls.

#include "data/catalogues.hpp"
#include "model/demo/demo_region.hpp"
#include "model/scenario/kept_entries.hpp"
#include "ui/edit/quantity_edit.hpp"
#include "ui/map/map_view.hpp"
#include "ui/text/language.hpp"
#include "ui/window/actions.hpp"
#include "ui/window/main_window.hpp"
#include "ui/window/scenario_files.hpp"
#include "ui/window/theme.hpp"
#include "ui/window/workspace.hpp"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <functional>
#include <memory>

namespace wattort::test {

/// Settings and standard folders of the test's own, not those of whoever runs it.
class OwnSettings {
public:
    OwnSettings()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("wattort-test"));
        QCoreApplication::setApplicationName(QStringLiteral("wattort-test"));
        QStandardPaths::setTestModeEnabled(true);
        for (const auto format : {QSettings::NativeFormat, QSettings::IniFormat}) {
            QSettings::setPath(format, QSettings::UserScope, m_folder.path());
        }
        QSettings::setDefaultFormat(QSettings::IniFormat);
        ui::applyLanguage(ui::Language::English);
        ui::applyTheme(ui::Theme::Light);
    }

    QString path(const QString& file) const { return m_folder.filePath(file); }

private:
    QTemporaryDir m_folder;
};

inline QString program()
{
    return qEnvironmentVariable("WATTORT_PROGRAM");
}

/// As the window opens scenarios: with the catalogue rows that they use.
inline Scenario withUsedEntries(Scenario scenario)
{
    keepUsedEntries(scenario, data::catalogues());
    return scenario;
}

/// A small region that has everything: sites, streets, a network that pays.
inline const Scenario& smallRegion()
{
    static const Scenario region = withUsedEntries(demoRegion({.buildings = 300}));
    return region;
}

/// What a screen reader says: the accessible name, the label's or the button's text.
inline QString nameOf(QWidget* widget)
{
    if (!widget->accessibleName().isEmpty()) {
        return widget->accessibleName(); // Qt gives a list's present choice for its name on Unix
    }
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Name).remove(QLatin1Char('&')) : QString();
}

/// The widget of this name below `in` that is visible; null when there is none.
template <class Widget>
Widget* named(QWidget* in, const QString& name)
{
    for (Widget* each : in->findChildren<Widget*>()) {
        if (each->isVisible() && nameOf(each) == name) {
            return each;
        }
    }
    return nullptr;
}

/// As soon as a modal dialog of this kind is open, does this with it, once.
template <class Dialog>
std::shared_ptr<bool> whenOpen(std::function<void(Dialog&)> act)
{
    auto seen = std::make_shared<bool>(false);
    auto* timer = new QTimer(qApp);
    timer->setInterval(5);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, seen, act = std::move(act)] {
        auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
        if (!dialog || !dialog->isVisible()) {
            return;
        }
        timer->stop();
        timer->deleteLater();
        *seen = true;
        act(*dialog);
    });
    timer->start();
    return seen;
}

inline std::shared_ptr<bool> answerFileDialog(const QString& file)
{
    return whenOpen<QFileDialog>([file](QFileDialog& dialog) {
        dialog.selectFile(file);
        static_cast<QDialog&>(dialog).accept();
    });
}

inline std::shared_ptr<bool> answerQuestion(QMessageBox::StandardButton button)
{
    return whenOpen<QMessageBox>([button](QMessageBox& box) { QTest::mouseClick(box.button(button), Qt::LeftButton); });
}

/// The window, shown and active.
class Planner {
public:
    explicit Planner(Scenario scenario = smallRegion(), QSize size = {1'366, 768}, ui::WindowOptions options = {})
    {
        if (options.program.isEmpty()) {
            options.program = program();
        }
        if (options.recoveryFolder == ui::RecoveryCopy::standardFolder()) {
            options.recoveryFolder = m_folder.path();
        }
        m_window = std::make_unique<ui::MainWindow>(std::move(scenario), data::catalogues(), options);
        m_window->resize(size);
        m_window->show();
        m_window->activateWindow();
        (void)QTest::qWaitForWindowActive(m_window.get());
    }

    ui::MainWindow& window() { return *m_window; }
    ui::MainWindow* operator->() { return m_window.get(); }
    ui::Document& document() { return m_window->document(); }
    const Scenario& scenario() { return m_window->document().scenario(); }
    ui::LivePlan& live() { return m_window->live(); }
    ui::MapView& map() { return m_window->workspace().map().view(); }
    ui::StagePanel& panel() { return *m_window->workspace().panel(step()); }
    ui::Step step() { return m_window->workspace().step(); }
    QAction& action(const char* name) { return *m_window->actions()[QString::fromLatin1(name)]; }
    QString folder() const { return m_folder.path(); }

    /// Whether plan and ranking are there and belong to what is shown.
    bool planned() { return live().current() && live().rankingCurrent() && !live().running(); }
    bool waitForPlan()
    {
        return QTest::qWaitFor([this] { return planned(); }, 60'000);
    }

    void goTo(ui::Step step)
    {
        m_window->workspace().select(step);
        QCoreApplication::processEvents();
    }

    /// Unfolds all assumptions of the step.
    void unfold()
    {
        for (QToolButton* button : panel().findChildren<QToolButton*>()) {
            if (button->isVisible() && button->isCheckable() && !button->isChecked()) {
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        QCoreApplication::processEvents();
    }

    template <class Widget>
    Widget* find(const QString& name)
    {
        return named<Widget>(&panel(), name);
    }

    /// Over what stands there, then Enter.
    static void type(QWidget* field, const QString& text)
    {
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }

    /// A shortcut where the keyboard is now.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        if (!m_window->isActiveWindow()) { // a menu that was open may have taken that away
            m_window->activateWindow();
            (void)QTest::qWaitForWindowActive(m_window.get());
        }
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : static_cast<QWidget*>(m_window.get()), Qt::Key(key), modifiers);
        QCoreApplication::processEvents();
    }

    void click(QAbstractButton* button) { QTest::mouseClick(button, Qt::LeftButton); }

    /// Places on the map.
    QPoint pixel(Point world) { return map().viewport().toPixel(world).toPoint(); }
    void clickMap(Point world, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mouseClick(&map(), button, {}, pixel(world));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace wattort::test
