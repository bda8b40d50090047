#pragma once

/// \file
/// All commands of the window in one table: menu, text, shortcut, icon.

#include <QAction>
#include <QHash>
#include <QObject>
#include <QString>

#include <functional>

class QMenu;
class QMenuBar;
class QToolBar;

namespace wattort::ui {

/// The menus in their order.
enum class MenuName { File, Edit, View, Plan, Help };

/// The actions by name, made anew with each change of language. Who does what is decided by the window, which
/// connects them.
class Actions : public QObject {
    Q_OBJECT

public:
    explicit Actions(QObject* parent = nullptr);

    /// The name must be in the table.
    QAction* operator[](const QString& name) const;
    QList<QAction*> all() const { return m_actions.values(); }

    /// `extra(menu, name)` is called after each menu was filled, for lists that grow (recent files, steps).
    void fill(QMenuBar* bar, const std::function<void(MenuName, QMenu*)>& extra) const;
    void fill(QToolBar* bar) const;

private:
    QHash<QString, QAction*> m_actions;
};

} // namespace wattort::ui
