#include "ui/window/actions.hpp"

#include "model/finding/finding.hpp"
#include "ui/window/icon.hpp"

#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

namespace wattort::ui {

namespace {

struct ActionRow {
    MenuName menu;
    const char* name; ///< empty: a line
    const char* text = "";
    const char* shortcut = "";
    const char* icon = "";
    bool inToolBar = false;
};

constexpr ActionRow table[] = {
    {MenuName::File, "new", QT_TRANSLATE_NOOP("Actions", "&New scenario"), "Ctrl+N", "new", true},
    {MenuName::File, "new_demo", QT_TRANSLATE_NOOP("Actions", "Open the &demo")},
    {MenuName::File, "open", QT_TRANSLATE_NOOP("Actions", "&Open …"), "Ctrl+O", "open", true},
    {MenuName::File, "save", QT_TRANSLATE_NOOP("Actions", "&Save"), "Ctrl+S", "save", true},
    {MenuName::File, "save_as", QT_TRANSLATE_NOOP("Actions", "Save &as …"), "Ctrl+Shift+S"},
    {MenuName::File, ""},
    {MenuName::File, "import", QT_TRANSLATE_NOOP("Actions", "&Import …"), "Ctrl+I", "import", true},
    {MenuName::File, "import_weather", QT_TRANSLATE_NOOP("Actions", "Import &weather …")},
    {MenuName::File, "import_prices", QT_TRANSLATE_NOOP("Actions", "Import electricity &prices …")},
    {MenuName::File, "export_results", QT_TRANSLATE_NOOP("Actions", "&Export results …"), "Ctrl+E", "export"},
    {MenuName::File, "write_report", QT_TRANSLATE_NOOP("Actions", "Write the &report …"), "Ctrl+P", "report", true},
    {MenuName::File, ""},
    {MenuName::File, "quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q"},
    {MenuName::Edit, "undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", "undo", true},
    {MenuName::Edit, "redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z", "redo", true},
    {MenuName::Edit, ""},
    {MenuName::Edit, "select", QT_TRANSLATE_NOOP("Actions", "&Select on the map"), "Ctrl+Shift+A", "select", true},
    {MenuName::Edit, "draw_site", QT_TRANSLATE_NOOP("Actions", "&Draw a site"), "Ctrl+D", "draw", true},
    {MenuName::Edit, "measure", QT_TRANSLATE_NOOP("Actions", "&Measure"), "Ctrl+M", "measure", true},
    {MenuName::View, "zoom_all", QT_TRANSLATE_NOOP("Actions", "Show &all"), "Ctrl+Home", "zoom_all", true},
    {MenuName::View, "zoom_in", QT_TRANSLATE_NOOP("Actions", "Zoom &in"), "Ctrl++", "zoom_in", true},
    {MenuName::View, "zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom &out"), "Ctrl+-", "zoom_out", true},
    {MenuName::View, ""},
    {MenuName::View, "next_step", QT_TRANSLATE_NOOP("Actions", "&Next step"), "Ctrl+PgDown"},
    {MenuName::View, "previous_step", QT_TRANSLATE_NOOP("Actions", "&Previous step"), "Ctrl+PgUp"},
    {MenuName::View, ""},
    {MenuName::View, "show_layers", QT_TRANSLATE_NOOP("Actions", "La&yers"), "Ctrl+L", "layers", true},
    {MenuName::View, "show_findings", QT_TRANSLATE_NOOP("Actions", "&Findings"), "Ctrl+F", "warning", true},
    {MenuName::View, "show_legend", QT_TRANSLATE_NOOP("Actions", "Le&gend"), "Ctrl+G", "show"},
    {MenuName::View, "full_screen", QT_TRANSLATE_NOOP("Actions", "F&ull screen"), "F11"},
    {MenuName::Plan, "replan", QT_TRANSLATE_NOOP("Actions", "&Plan again"), "F5", "plan"},
    {MenuName::Plan, "cancel_plan", QT_TRANSLATE_NOOP("Actions", "&Cancel"), "Ctrl+.", "cancel"},
    {MenuName::Help, "tour", QT_TRANSLATE_NOOP("Actions", "&Five-minute tour"), "F1", "info"},
    {MenuName::Help, "about", QT_TRANSLATE_NOOP("Actions", "&About Wattort")},
};

QString menuTitle(MenuName menu)
{
    switch (menu) {
    case MenuName::File:
        return QApplication::translate("Actions", "&File");
    case MenuName::Edit:
        return QApplication::translate("Actions", "&Edit");
    case MenuName::View:
        return QApplication::translate("Actions", "&View");
    case MenuName::Plan:
        return QApplication::translate("Actions", "&Plan");
    case MenuName::Help:
        return QApplication::translate("Actions", "&Help");
    }
    return {};
}

} // namespace

Actions::Actions(QObject* parent) : QObject(parent)
{
    for (const ActionRow& row : table) {
        const QString name = QString::fromLatin1(row.name);
        if (name.isEmpty()) {
            continue;
        }
        auto* action = new QAction(QApplication::translate("Actions", row.text), this);
        action->setObjectName(name);
        action->setShortcut(QKeySequence(QString::fromLatin1(row.shortcut)));
        if (*row.icon != '\0') {
            action->setIcon(themedIcon(QString::fromLatin1(row.icon)));
        }
        m_actions.insert(name, action);
    }
    for (const char* name :
         {"show_layers", "show_findings", "show_legend", "full_screen", "select", "draw_site", "measure"}) {
        (*this)[QString::fromLatin1(name)]->setCheckable(true);
    }
    (*this)[QStringLiteral("about")]->setMenuRole(QAction::AboutRole);
}

QAction* Actions::operator[](const QString& name) const
{
    QAction* action = m_actions.value(name);
    expects(action != nullptr, "the name of an action stands in the table");
    return action;
}

void Actions::fill(QMenuBar* bar, const std::function<void(MenuName, QMenu*)>& extra) const
{
    for (const MenuName name : {MenuName::File, MenuName::Edit, MenuName::View, MenuName::Plan, MenuName::Help}) {
        QMenu* menu = bar->addMenu(menuTitle(name));
        for (const ActionRow& row : table) {
            if (row.menu != name) {
                continue;
            }
            if (*row.name == '\0') {
                menu->addSeparator();
            } else {
                menu->addAction((*this)[QString::fromLatin1(row.name)]);
            }
        }
        extra(name, menu);
    }
}

void Actions::fill(QToolBar* bar) const
{
    MenuName last = MenuName::File;
    for (const ActionRow& row : table) {
        if (!row.inToolBar) {
            continue;
        }
        if (row.menu != last) {
            bar->addSeparator();
            last = row.menu;
        }
        bar->addAction((*this)[QString::fromLatin1(row.name)]);
    }
}

} // namespace wattort::ui
