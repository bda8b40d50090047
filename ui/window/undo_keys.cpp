#include "ui/window/undo_keys.hpp"

#include <QAbstractSpinBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>

namespace wattort::ui {

namespace {

struct Typed {
    bool isField = false;
    bool canUndo = false;
    bool canRedo = false;
};

Typed typedIn(QObject* widget)
{
    auto* line = qobject_cast<QLineEdit*>(widget);
    if (qobject_cast<QAbstractSpinBox*>(widget)) {
        line = widget->findChild<QLineEdit*>();
    }
    if (line) {
        return {true, line->isUndoAvailable(), line->isRedoAvailable()};
    }
    if (auto* page = qobject_cast<QPlainTextEdit*>(widget)) {
        return {true, page->document()->isUndoAvailable(), page->document()->isRedoAvailable()};
    }
    return {};
}

} // namespace

bool UndoKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride) {
        return false;
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool undo = key->matches(QKeySequence::Undo);
    const bool redo = key->matches(QKeySequence::Redo);
    if (!undo && !redo) {
        return false;
    }
    const Typed typed = typedIn(watched);
    if (!typed.isField || (undo && typed.canUndo) || (redo && typed.canRedo)) {
        return false;
    }
    event->ignore();
    return true;
}

} // namespace wattort::ui
