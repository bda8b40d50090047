#include "ui/edit/choice.hpp"

#include <QSignalBlocker>
#include <QWheelEvent>

namespace wattort::ui {

Choice::Choice(QWidget* parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(14);
    connect(this, &QComboBox::activated, this, [this](int index) { Q_EMIT chosen(itemData(index)); });
}

void Choice::show(const QVariant& key)
{
    const QSignalBlocker quiet(this);
    setCurrentIndex(findData(key));
    setToolTip(currentText());
}

void Choice::wheelEvent(QWheelEvent* event)
{
    if (hasFocus()) {
        QComboBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

} // namespace wattort::ui
