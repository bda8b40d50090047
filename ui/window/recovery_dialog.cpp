#include "ui/window/recovery_dialog.hpp"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace wattort::ui {

RecoveryDialog::RecoveryDialog(std::vector<LeftBehind> left, QWidget* parent)
    : QDialog(parent), m_left(std::move(left)), m_list(new QListWidget(this))
{
    setWindowTitle(tr("Unsaved work was found"));
    setMinimumWidth(480);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    auto* words =
        new QLabel(tr("The program ended before these scenarios were saved. Nothing is lost: choose one to go "
                      "on with it. Later, they are offered again."),
                   this);
    words->setWordWrap(true);
    column->addWidget(words);
    for (const LeftBehind& copy : m_left) {
        const QString name = copy.original.isEmpty() ? copy.name : QFileInfo(copy.original).fileName();
        m_list->addItem(QStringLiteral("%1 – %2").arg(name, QLocale().toString(copy.saved, QLocale::ShortFormat)));
    }
    m_list->setCurrentRow(0);
    column->addWidget(m_list);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* recover = buttons->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    QPushButton* remove = buttons->addButton(tr("&Discard"), QDialogButtonBox::DestructiveRole);
    buttons->addButton(tr("&Later"), QDialogButtonBox::RejectRole);
    recover->setDefault(true);
    connect(recover, &QPushButton::clicked, this, &RecoveryDialog::openSelected);
    connect(remove, &QPushButton::clicked, this, &RecoveryDialog::discardSelected);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

int RecoveryDialog::selected() const
{
    return m_list->currentRow();
}

void RecoveryDialog::openSelected()
{
    if (selected() >= 0) {
        Q_EMIT chosen(m_left[std::size_t(selected())]);
        accept();
    }
}

void RecoveryDialog::discardSelected()
{
    const int row = selected();
    if (row < 0) {
        return;
    }
    discard(m_left[std::size_t(row)]);
    m_left.erase(m_left.begin() + row);
    delete m_list->takeItem(row);
    if (m_left.empty()) {
        accept();
    }
}

} // namespace wattort::ui
