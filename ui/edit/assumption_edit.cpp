#include "ui/edit/assumption_edit.hpp"

#include "ui/edit/quantity_edit.hpp"
#include "ui/edit/source_dialog.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/language.hpp"
#include "ui/text/quantity_text.hpp"
#include "ui/window/icon.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace wattort::ui {

namespace {

constexpr int spinButtons = 34; ///< and the frame

/// Not the range that is believed, but what makes sense at all.
QuantityLimits limits(const Assumption& assumption)
{
    const bool mayBeNegative = assumption.low < 0.0 || assumption.value < 0.0;
    const bool share = assumption.unit == "%" && assumption.high <= 100.0;
    double low = mayBeNegative ? -1e9 : 0.0;
    if (assumption.unit == "°C") {
        low = -50.0;
    }
    if (assumption.unit == "year") {
        return {.low = 1900.0, .high = 2100.0};
    }
    return {.low = low, .high = share ? 100.0 : 1e9};
}

QToolButton* smallButton(const QString& icon, const QString& tip, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(themedIcon(icon));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

const Assumption& assumptionOf(const Catalogues& catalogues, std::string_view key)
{
    const auto found = std::find_if(catalogues.assumptions.begin(), catalogues.assumptions.end(),
                                    [key](const Assumption& assumption) { return assumption.key == key; });
    expects(found != catalogues.assumptions.end(), "every step finds its assumptions in the catalogue");
    return *found;
}

QString assumptionLabel(const Assumption& assumption)
{
    const bool german = currentLanguage() == Language::German;
    return QString::fromStdString(german ? assumption.labelGerman : assumption.labelEnglish);
}

QString assumptionDetails(const Assumption& assumption)
{
    const auto number = [&](double value) {
        if (assumption.unit == "year") {
            return QString::number(std::lround(value));
        }
        return QString(QLocale().toString(value, 'g', 6) + QChar(0x00a0) + unitText(assumption.unit)).trimmed();
    };
    return QStringLiteral("<p><b>%1</b></p><p>%2</p><p>%3</p><p>%4</p>")
        .arg(assumptionLabel(assumption).toHtmlEscaped(),
             AssumptionEdit::tr("Catalogue: %1, range %2 to %3")
                 .arg(number(assumption.value), number(assumption.low), number(assumption.high))
                 .toHtmlEscaped(),
             AssumptionEdit::tr("Source: %1 (%2)")
                 .arg(QString::fromStdString(assumption.source).toHtmlEscaped(), QString::number(assumption.year)),
             label(assumption.confidence).toHtmlEscaped());
}

AssumptionEdit::AssumptionEdit(const Assumption& assumption, Document& document, QWidget* parent)
    : QWidget(parent),
      m_assumption(assumption),
      m_document(document),
      m_label(new QLabel(assumptionLabel(assumption), this)),
      m_field(new QuantityEdit(assumption.unit, limits(assumption), this)),
      m_info(smallButton(QStringLiteral("info"), tr("Source of %1").arg(assumptionLabel(assumption)), this)),
      m_reset(smallButton(QStringLiteral("reset"), tr("Back to the catalogue's value"), this))
{
    m_label->setWordWrap(true);
    m_label->setBuddy(m_field);
    m_field->setToolTip(assumptionDetails(assumption));
    m_field->setAccessibleName(assumptionLabel(assumption));
    QSizePolicy kept = m_reset->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(kept);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_label, 1);
    row->addWidget(m_field);
    row->addWidget(m_info);
    row->addWidget(m_reset);

    connect(m_field, &QuantityEdit::edited, this, &AssumptionEdit::take);
    connect(m_reset, &QToolButton::clicked, this, &AssumptionEdit::reset);
    connect(m_info, &QToolButton::clicked, this, &AssumptionEdit::askForSource);
    connect(&document, &Document::changed, this, &AssumptionEdit::showScenario);
    showScenario();
    // One under the other, all fields are as wide, but for a number that needs more.
    const int needed = m_field->fontMetrics().horizontalAdvance(m_field->text()) + spinButtons;
    m_field->setFixedWidth(std::max(m_field->minimumWidth(), needed));
}

bool AssumptionEdit::own() const
{
    return m_document.scenario().overrides.contains(m_assumption.key);
}

void AssumptionEdit::showScenario()
{
    const auto& overrides = m_document.scenario().overrides;
    const auto found = overrides.find(m_assumption.key);
    const double value = found == overrides.end() ? m_assumption.value : found->second.value;
    m_field->show(value);
    // A window has some three hundred of these, and each hears of every change.
    const auto now = found == overrides.end() ? std::nullopt : std::optional(found->second);
    if (m_wasShown && now == m_shown) {
        return;
    }
    m_wasShown = true;
    m_shown = now;
    QFont font = m_label->font();
    font.setBold(own());
    m_label->setFont(font);
    m_reset->setVisible(own());
    const bool outside = value < m_assumption.low || value > m_assumption.high;
    QString tip = assumptionDetails(m_assumption);
    if (own()) {
        const QString source = QString::fromStdString(found->second.source);
        tip += QStringLiteral("<p>%1</p>")
                   .arg(source.isEmpty() ? tr("Your own value, without a source so far.")
                                         : tr("Your own value. Source: %1").arg(source.toHtmlEscaped()));
    }
    if (outside) {
        tip += QStringLiteral("<p>%1</p>").arg(tr("Outside of the range that the source names."));
    }
    m_field->setToolTip(tip);
    m_label->setToolTip(tip);
    m_info->setIcon(themedIcon(outside ? QStringLiteral("warning") : QStringLiteral("info")));
}

void AssumptionEdit::take(double value)
{
    m_document.change(
        assumptionLabel(m_assumption),
        [&](Scenario& scenario) {
            if (value == m_assumption.value) {
                scenario.overrides.erase(m_assumption.key);
            } else {
                scenario.overrides[m_assumption.key].value = value;
            }
        },
        m_field->mergeId());
}

void AssumptionEdit::reset()
{
    m_document.change(tr("Back to the catalogue: %1").arg(assumptionLabel(m_assumption)),
                      [&](Scenario& scenario) { scenario.overrides.erase(m_assumption.key); });
}

void AssumptionEdit::askForSource()
{
    SourceDialog dialog(m_assumption, m_document, this);
    dialog.exec();
}

QWidget* assumptionGroupEdit(const std::vector<Assumption>& catalogue, std::string_view group, Document& document,
                             QWidget* parent)
{
    auto* rows = new QWidget(parent);
    auto* column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (const Assumption& assumption : catalogue) {
        if (assumption.group == group) {
            column->addWidget(new AssumptionEdit(assumption, document, rows));
        }
    }
    return rows;
}

} // namespace wattort::ui
