#include "ui/edit/entry_dialog.hpp"

#include "ui/edit/choice.hpp"
#include "ui/edit/quantity_edit.hpp"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace wattort::ui {

EntryDialog::EntryDialog(const QString& title, QWidget* parent)
    : QDialog(parent),
      m_form(new QFormLayout),
      m_message(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(title);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    auto* scroll = new QScrollArea(this);
    auto* fields = new QWidget(scroll);
    fields->setLayout(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(fields);
    column->addWidget(scroll, 1);
    m_message->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("stale"));
    m_message->hide();
    column->addWidget(m_message);
    column->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &EntryDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &EntryDialog::reject);
    resize(620, 560);
}

void EntryDialog::addHeading(const QString& text)
{
    auto* heading = new QLabel(QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped()), this);
    heading->setContentsMargins(0, m_form->rowCount() > 0 ? 10 : 0, 0, 2);
    m_form->addRow(heading);
}

void EntryDialog::addText(const QString& name, std::string& value, bool required)
{
    constexpr int longest = 500;
    auto* field = new QLineEdit(QString::fromStdString(value), this);
    field->setMaxLength(longest);
    field->setCursorPosition(0);
    field->setAccessibleName(name);
    m_form->addRow(name, field);
    m_writes.emplace_back([field, &value] { value = field->text().trimmed().toStdString(); });
    if (required) {
        m_checks.emplace_back([field, name] { return field->text().trimmed().isEmpty() ? name : QString(); });
    }
}

void EntryDialog::addNumber(const QString& name, std::string_view unit, const QuantityLimits& limits, double value,
                            std::function<void(double)> write)
{
    auto* field = new QuantityEdit(unit, limits, this);
    field->show(value);
    field->setAccessibleName(name);
    m_form->addRow(name, field);
    // A number that nobody has touched keeps all its digits.
    m_writes.emplace_back([field, write = std::move(write), shown = field->value()] {
        if (field->value() != shown) {
            write(field->value());
        }
    });
}

void EntryDialog::addFlag(const QString& name, bool& value)
{
    auto* field = new QCheckBox(name, this);
    field->setChecked(value);
    m_form->addRow(QString(), field);
    m_writes.emplace_back([field, &value] { value = field->isChecked(); });
}

void EntryDialog::addChoice(const QString& name, const QStringList& names, int chosen, std::function<void(int)> write)
{
    auto* field = new Choice(this);
    for (int i = 0; i < names.size(); ++i) {
        field->addItem(names[i], i);
    }
    field->show(chosen);
    field->setAccessibleName(name);
    m_form->addRow(name, field);
    m_writes.emplace_back([field, chosen, write = std::move(write)] {
        if (field->currentIndex() != chosen) {
            write(field->currentIndex());
        }
    });
}

void EntryDialog::addProvenance(Provenance& provenance)
{
    addHeading(tr("Where the numbers come from"));
    addText(tr("Source"), provenance.source, true);
    addNumber(tr("Year of the source"), "1", {1950.0, 2100.0}, provenance.year,
              [&provenance](double year) { provenance.year = int(year); });
    auto* confidence = enumChoice<Confidence>(this);
    confidence->show(int(provenance.confidence));
    m_form->addRow(tr("How sure"), confidence);
    m_writes.emplace_back(
        [confidence, &provenance] { provenance.confidence = Confidence(confidence->currentData().toInt()); });
}

QString EntryDialog::message() const
{
    return m_message->isHidden() ? QString() : m_message->text();
}

void EntryDialog::accept()
{
    QString wrong;
    for (const auto& check : m_checks) {
        const QString missing = check();
        if (wrong.isEmpty() && !missing.isEmpty()) {
            wrong = tr("“%1” must not be empty.").arg(missing);
        }
    }
    if (wrong.isEmpty()) {
        for (const auto& write : m_writes) {
            write();
        }
        wrong = m_check ? m_check() : QString();
    }
    m_message->setText(wrong);
    m_message->setVisible(!wrong.isEmpty());
    if (wrong.isEmpty()) {
        QDialog::accept();
    }
}

} // namespace wattort::ui
