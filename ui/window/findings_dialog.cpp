#include "ui/window/findings_dialog.hpp"

#include "ui/window/findings_list.hpp"

#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace wattort::ui {

FindingsDialog::FindingsDialog(const QString& words, const Findings& findings, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(QStringLiteral("Wattort"));
    resize(640, 320);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    auto* sentence = new QLabel(words, this);
    sentence->setWordWrap(true);
    column->addWidget(sentence);
    auto* list = new FindingsList(this);
    list->show(findings, true);
    column->addWidget(list, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

} // namespace wattort::ui
