#include "ui/edit/source_dialog.hpp"

#include "ui/edit/assumption_edit.hpp"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace wattort::ui {

SourceDialog::SourceDialog(const Assumption& assumption, Document& document, QWidget* parent)
    : QDialog(parent), m_assumption(assumption), m_document(document)
{
    setWindowTitle(tr("Source of a number"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    auto* details = new QLabel(assumptionDetails(assumption), this);
    details->setWordWrap(true);
    details->setTextFormat(Qt::RichText);
    details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    details->setMinimumWidth(420);
    column->addWidget(details);

    const auto& overrides = document.scenario().overrides;
    const auto own = overrides.find(assumption.key);
    if (own != overrides.end()) {
        auto* label = new QLabel(tr("&Source of your own value (it stands in the report):"), this);
        m_source = new QLineEdit(QString::fromStdString(own->second.source), this);
        m_source->setPlaceholderText(tr("Offer, measurement, study …"));
        label->setBuddy(m_source);
        column->addWidget(label);
        column->addWidget(m_source);
    }
    auto* buttons = new QDialogButtonBox(m_source ? QDialogButtonBox::Ok | QDialogButtonBox::Cancel
                                                  : QDialogButtonBox::StandardButtons(QDialogButtonBox::Close),
                                         this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

void SourceDialog::accept()
{
    if (m_source) {
        m_document.change(tr("Source of %1").arg(assumptionLabel(m_assumption)), [this](Scenario& scenario) {
            const auto own = scenario.overrides.find(m_assumption.key);
            if (own != scenario.overrides.end()) {
                own->second.source = m_source->text().trimmed().toStdString();
            }
        });
    }
    QDialog::accept();
}

} // namespace wattort::ui
