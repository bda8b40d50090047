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
    const char* tip = ""; ///< in the status bar
};

constexpr ActionRow table[] = {
    {MenuName::File, "new", QT_TRANSLATE_NOOP("Actions", "&New scenario"), "Ctrl+N", "new", true,
     QT_TRANSLATE_NOOP("Actions", "Begin with an empty region")},
    {MenuName::File, "new_demo", QT_TRANSLATE_NOOP("Actions", "Open the &demo"), "", "", false,
     QT_TRANSLATE_NOOP("Actions", "Open the invented town Auenfeld, which has everything")},
    {MenuName::File, "open", QT_TRANSLATE_NOOP("Actions", "&Open …"), "Ctrl+O", "open", true,
     QT_TRANSLATE_NOOP("Actions", "Open a scenario file")},
    {MenuName::File, "save", QT_TRANSLATE_NOOP("Actions", "&Save"), "Ctrl+S", "save", true,
     QT_TRANSLATE_NOOP("Actions", "Save the scenario in its file")},
    {MenuName::File, "save_as", QT_TRANSLATE_NOOP("Actions", "Save &as …"), "Ctrl+Shift+S", "", false,
     QT_TRANSLATE_NOOP("Actions", "Save the scenario in another file")},
    {MenuName::File, ""},
    {MenuName::File, "import", QT_TRANSLATE_NOOP("Actions", "&Import …"), "Ctrl+I", "import", true,
     QT_TRANSLATE_NOOP("Actions",
                       "Take layers out of a file: OpenStreetMap, GeoPackage, GeoJSON, Shapefile, CSV, GeoTIFF")},
    {MenuName::File, "import_weather", QT_TRANSLATE_NOOP("Actions", "Import &weather …"), "", "", false,
     QT_TRANSLATE_NOOP("Actions", "Take the weather of a year out of an EPW or TRY file")},
    {MenuName::File, "import_prices", QT_TRANSLATE_NOOP("Actions", "Import electricity &prices …"), "", "", false,
     QT_TRANSLATE_NOOP("Actions", "Take the electricity price of each hour out of a CSV file")},
    {MenuName::File, "import_load", QT_TRANSLATE_NOOP("Actions", "Import a &load …"), "", "", false,
     QT_TRANSLATE_NOOP("Actions", "Take the recorded load of a compute centre, or its requests, out of a CSV file")},
    {MenuName::File, "export_results", QT_TRANSLATE_NOOP("Actions", "&Export results …"), "Ctrl+E", "export", false,
     QT_TRANSLATE_NOOP("Actions", "Write network and hourly series for other programs")},
    {MenuName::File, "write_report", QT_TRANSLATE_NOOP("Actions", "Write the &report …"), "Ctrl+P", "report", true,
     QT_TRANSLATE_NOOP("Actions", "Write the report on the selected site as PDF")},
    {MenuName::File, ""},
    {MenuName::File, "quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", "", false,
     QT_TRANSLATE_NOOP("Actions", "Close the window and end the program")},
    {MenuName::Edit, "undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", "undo", true,
     QT_TRANSLATE_NOOP("Actions", "Take the last change back")},
    {MenuName::Edit, "redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z", "redo", true,
     QT_TRANSLATE_NOOP("Actions", "Make the change again that was taken back")},
    {MenuName::Edit, ""},
    {MenuName::Edit, "select", QT_TRANSLATE_NOOP("Actions", "&Select on the map"), "Ctrl+Shift+A", "select", true,
     QT_TRANSLATE_NOOP("Actions", "Click on the map to see what is there; right-click to decide on it")},
    {MenuName::Edit, "draw_site", QT_TRANSLATE_NOOP("Actions", "&Draw a site"), "Ctrl+D", "draw", true,
     QT_TRANSLATE_NOOP("Actions", "Draw the area of a candidate site on the map")},
    {MenuName::Edit, "choose_area", QT_TRANSLATE_NOOP("Actions", "Choose &by area"), "Ctrl+Shift+D", "lasso", true,
     QT_TRANSLATE_NOOP("Actions", "Decide on all buildings or streets in an area together")},
    {MenuName::Edit, "draw_line", QT_TRANSLATE_NOOP("Actions", "Draw a s&treet or pipe"), "Ctrl+T", "line", true,
     QT_TRANSLATE_NOOP("Actions", "Draw a street or a pipe of an existing heat network on the map")},
    {MenuName::Edit, "place_source", QT_TRANSLATE_NOOP("Actions", "Place a &heat source"), "Ctrl+Shift+H",
     "heat_source", true,
     QT_TRANSLATE_NOOP("Actions", "Put an existing or a new heat source beside the compute centre on the map")},
    {MenuName::Edit, "measure", QT_TRANSLATE_NOOP("Actions", "&Measure"), "Ctrl+M", "measure", true,
     QT_TRANSLATE_NOOP("Actions", "Measure lengths and areas on the map")},
    {MenuName::View, "zoom_all", QT_TRANSLATE_NOOP("Actions", "Show &all"), "Ctrl+Home", "zoom_all", true,
     QT_TRANSLATE_NOOP("Actions", "Show the whole region")},
    {MenuName::View, "zoom_in", QT_TRANSLATE_NOOP("Actions", "Zoom &in"), "Ctrl++", "zoom_in", true,
     QT_TRANSLATE_NOOP("Actions", "Show less of the map, larger")},
    {MenuName::View, "zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom &out"), "Ctrl+-", "zoom_out", true,
     QT_TRANSLATE_NOOP("Actions", "Show more of the map, smaller")},
    {MenuName::View, ""},
    {MenuName::View, "next_step", QT_TRANSLATE_NOOP("Actions", "&Next step"), "Ctrl+PgDown", "", false,
     QT_TRANSLATE_NOOP("Actions", "Go on to the next step of the plan")},
    {MenuName::View, "previous_step", QT_TRANSLATE_NOOP("Actions", "&Previous step"), "Ctrl+PgUp", "", false,
     QT_TRANSLATE_NOOP("Actions", "Go back to the step before")},
    {MenuName::View, ""},
    {MenuName::View, "show_layers", QT_TRANSLATE_NOOP("Actions", "La&yers"), "Ctrl+L", "layers", true,
     QT_TRANSLATE_NOOP("Actions", "Show or hide the list of layers: visibility, order, source")},
    {MenuName::View, "show_findings", QT_TRANSLATE_NOOP("Actions", "&Findings"), "Ctrl+F", "warning", true,
     QT_TRANSLATE_NOOP("Actions", "Show or hide what is to be looked at")},
    {MenuName::View, "show_legend", QT_TRANSLATE_NOOP("Actions", "Le&gend"), "Ctrl+G", "show", false,
     QT_TRANSLATE_NOOP("Actions", "Show or hide the legend of the map")},
    {MenuName::View, "show_street_heat", QT_TRANSLATE_NOOP("Actions", "Linear &heat density"), "Ctrl+H", "heat", false,
     QT_TRANSLATE_NOOP("Actions", "Show or hide on the map how much heat is needed along each street")},
    {MenuName::View, "full_screen", QT_TRANSLATE_NOOP("Actions", "F&ull screen"), "F11", "", false,
     QT_TRANSLATE_NOOP("Actions", "Use the whole screen")},
    {MenuName::Plan, "replan", QT_TRANSLATE_NOOP("Actions", "&Plan again"), "F5", "plan", false,
     QT_TRANSLATE_NOOP("Actions", "Compute all results again")},
    {MenuName::Plan, "cancel_plan", QT_TRANSLATE_NOOP("Actions", "&Cancel"), "Ctrl+.", "cancel", false,
     QT_TRANSLATE_NOOP("Actions", "Call the calculation off")},
    {MenuName::Help, "tour", QT_TRANSLATE_NOOP("Actions", "&Five-minute tour"), "F1", "info", false,
     QT_TRANSLATE_NOOP("Actions", "Read what can be done in which step")},
    {MenuName::Help, "about", QT_TRANSLATE_NOOP("Actions", "&About Wattort"), "", "", false,
     QT_TRANSLATE_NOOP("Actions", "Version, licence and sources of the program")},
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
        action->setStatusTip(QApplication::translate("Actions", row.tip));
        if (*row.icon != '\0') {
            action->setIcon(themedIcon(QString::fromLatin1(row.icon)));
        }
        m_actions.insert(name, action);
    }
    for (const char* name : {"show_layers", "show_findings", "show_legend", "show_street_heat", "full_screen", "select",
                             "draw_site", "choose_area", "draw_line", "place_source", "measure"}) {
        (*this)[QString::fromLatin1(name)]->setCheckable(true);
    }
    (*this)[QStringLiteral("redo")]->setShortcuts({QKeySequence(QStringLiteral("Ctrl+Shift+Z")), // as everywhere,
                                                   QKeySequence(QStringLiteral("Ctrl+Y"))});     // and as in Windows
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
