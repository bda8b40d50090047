#pragma once

/// \file
/// A choice from the values of an enum or from the rows of a catalogue.

#include "ui/text/labels.hpp"

#include <QComboBox>

#include <utility>
#include <vector>

namespace wattort::ui {

/// A list to choose from that keeps to the width of its panel and follows the wheel only when it has the focus.
class Choice : public QComboBox {
    Q_OBJECT

public:
    explicit Choice(QWidget* parent = nullptr);

    /// Shows the entry of this key without saying that it was chosen.
    void show(const QVariant& key);
    using QComboBox::show;

Q_SIGNALS:
    /// By the person at the list.
    void chosen(const QVariant& key);

protected:
    void wheelEvent(QWheelEvent* event) override;
};

/// All values of an enum with their labels; keys are the values as int.
template <class Enum>
Choice* enumChoice(QWidget* parent)
{
    auto* choice = new Choice(parent);
    for (const Enum value : valuesOf<Enum>()) {
        choice->addItem(label(value), int(value));
    }
    return choice;
}

} // namespace wattort::ui
