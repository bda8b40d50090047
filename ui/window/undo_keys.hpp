#pragma once

/// \file
/// Ctrl+Z where the keyboard is in a field.

#include <QObject>

namespace wattort::ui {

/// A field keeps Undo and Redo for what is being typed in it, even when there is nothing of that kind to undo: then
/// the keys would do nothing at all. With this, installed on the application, they go on to the window.
class UndoKeys : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace wattort::ui
