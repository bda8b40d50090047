#pragma once

/// \file
/// A number with its unit, as one field.

#include <QDoubleSpinBox>

#include <string>
#include <string_view>

namespace wattort::ui {

struct QuantityLimits {
    double low = 0.0;
    double high = 1e12;
};

/// Shows a number in the format of the language with the unit behind it. A number outside of the limits is shown as
/// wrong while it is being typed, with what is possible; it is never taken over, and the last good one comes back.
/// Only a field with focus follows the wheel, so that scrolling a panel changes nothing.
class QuantityEdit : public QDoubleSpinBox {
    Q_OBJECT

public:
    QuantityEdit(std::string_view unit, QuantityLimits limits, QWidget* parent = nullptr);

    /// Shows a value without saying that it was changed.
    void show(double value);
    using QDoubleSpinBox::show;
    /// For Document::edit: changes in a row, until the field is left, are one step.
    int mergeId() const { return m_mergeId; }
    bool wrong() const { return m_wrong; }

Q_SIGNALS:
    /// By the person at the field, not by `show`.
    void edited(double value);

protected:
    QString textFromValue(double value) const override;
    double valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
    void fixup(QString& text) const override;
    void wheelEvent(QWheelEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QString bareText(const QString& text) const;
    void mark(const QString& text);

    QuantityLimits m_limits;
    int m_mergeId;
    bool m_wrong = false;
    bool m_isYear = false;
};

} // namespace wattort::ui
