#include "ui/edit/quantity_edit.hpp"

#include "ui/edit/document.hpp"
#include "ui/text/quantity_text.hpp"
#include "ui/window/theme.hpp"

#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace wattort::ui {

namespace {

constexpr int significantDigits = 6;

/// Digits after the point that show `significantDigits` without noughts at the end.
int digitsFor(double value)
{
    if (value == 0.0) {
        return 0;
    }
    const int beforePoint = int(std::floor(std::log10(std::abs(value)))) + 1;
    int digits = std::clamp(significantDigits - beforePoint, 0, 10);
    while (digits > 0) {
        const double scale = std::pow(10.0, digits - 1);
        if (std::abs(std::round(value * scale) / scale - value) > 1e-9 * std::abs(value)) {
            break;
        }
        --digits;
    }
    return digits;
}

} // namespace

QuantityEdit::QuantityEdit(std::string_view unit, QuantityLimits limits, QWidget* parent)
    : QDoubleSpinBox(parent), m_limits(limits), m_mergeId(newMergeId())
{
    const QString name = unitText(unit);
    setProperty("unit", QString::fromUtf8(unit.data(), qsizetype(unit.size())));
    setSuffix(name.isEmpty() ? QString() : QChar(0x00a0) + name);
    setDecimals(10);
    setRange(limits.low, limits.high);
    setStepType(AdaptiveDecimalStepType);
    setKeyboardTracking(false);
    setCorrectionMode(CorrectToPreviousValue);
    setGroupSeparatorShown(unit != "year"); // a year of the calendar has no thousands
    m_isYear = unit == "year";
    setAlignment(Qt::AlignRight);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0.000.000 €/MWh")));
    connect(this, &QDoubleSpinBox::valueChanged, this, &QuantityEdit::edited);
    connect(lineEdit(), &QLineEdit::textEdited, this, &QuantityEdit::mark);
    connect(this, &QDoubleSpinBox::editingFinished, this, [this] { mark(lineEdit()->text()); });
}

void QuantityEdit::show(double value)
{
    if (value == this->value() || (hasFocus() && m_wrong)) {
        return;
    }
    const QSignalBlocker quiet(this);
    setValue(value);
}

QString QuantityEdit::textFromValue(double value) const
{
    return m_isYear ? QString::number(std::lround(value)) : locale().toString(value, 'f', digitsFor(value));
}

QString QuantityEdit::bareText(const QString& text) const
{
    QString bare = text.trimmed();
    const QString unit = suffix().trimmed();
    // The field keeps its own unit behind what somebody types, which may have the unit too.
    while (!unit.isEmpty() && bare.endsWith(unit)) {
        bare = bare.chopped(unit.size()).trimmed();
    }
    bare.replace(QChar(0x2212), QLatin1Char('-'));
    return bare.trimmed();
}

double QuantityEdit::valueFromText(const QString& text) const
{
    bool number = false;
    const double value = locale().toDouble(bareText(text), &number);
    return number ? value : this->value();
}

QValidator::State QuantityEdit::validate(QString& text, int& position) const
{
    Q_UNUSED(position)
    bool number = false;
    const double value = locale().toDouble(bareText(text), &number);
    return number && value >= m_limits.low && value <= m_limits.high ? QValidator::Acceptable
                                                                     : QValidator::Intermediate;
}

void QuantityEdit::fixup(QString& text) const
{
    text = textFromValue(value()) + suffix();
}

void QuantityEdit::mark(const QString& text)
{
    QString checked = text;
    int position = 0;
    const bool wrong = validate(checked, position) != QValidator::Acceptable;
    if (wrong != m_wrong) {
        m_wrong = wrong;
        QPalette colours; // resolves to the theme's, but for what is set here
        if (m_wrong) {
            colours.setColor(QPalette::Text, signalColours().error);
        }
        setPalette(colours);
    }
    if (m_wrong) {
        const QString unit = suffix().trimmed();
        QToolTip::showText(mapToGlobal(QPoint(0, height())),
                           tr("A number from %1 to %2 %3")
                               .arg(textFromValue(m_limits.low), textFromValue(m_limits.high), unit)
                               .trimmed(),
                           this);
    }
}

void QuantityEdit::wheelEvent(QWheelEvent* event)
{
    if (hasFocus()) {
        QDoubleSpinBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

void QuantityEdit::focusOutEvent(QFocusEvent* event)
{
    QDoubleSpinBox::focusOutEvent(event);
    m_mergeId = newMergeId();
}

} // namespace wattort::ui
