#include "ui/stages/own_entries_dialog.hpp"

#include "ui/edit/choice.hpp"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace wattort::ui {

OwnEntriesDialog::OwnEntriesDialog(const StageContext& context, const QString& note, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_base(new Choice(this)),
      m_list(new QListWidget(this)),
      m_copy(new QPushButton(tr("&Copy and edit …"), this)),
      m_edit(new QPushButton(tr("&Edit …"), this)),
      m_delete(new QPushButton(tr("&Delete"), this)),
      m_buttons(new QHBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    auto* words = new QLabel(note, this);
    words->setWordWrap(true);
    column->addWidget(words);
    auto* from = new QHBoxLayout;
    from->addWidget(m_base, 1);
    from->addWidget(m_copy);
    column->addLayout(from);
    column->addWidget(m_list, 1);
    m_buttons->addWidget(m_edit);
    m_buttons->addWidget(m_delete);
    m_buttons->addStretch(1);
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_buttons->addWidget(close);
    column->addLayout(m_buttons);
    m_copy->setAutoDefault(false);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &OwnEntriesDialog::showButtons);
}

void OwnEntriesDialog::act(Actions actions)
{
    connect(m_copy, &QPushButton::clicked, this,
            [this, copy = std::move(actions.copy)] { copy(std::size_t(m_base->currentIndex())); });
    connect(m_edit, &QPushButton::clicked, this,
            [this, edit = std::move(actions.edit)] { edit(std::size_t(m_list->currentRow())); });
    connect(m_delete, &QPushButton::clicked, this,
            [this, remove = std::move(actions.remove)] { remove(std::size_t(m_list->currentRow())); });
}

void OwnEntriesDialog::fill(const QStringList& catalogue, const std::vector<Row>& own)
{
    const int before = m_list->currentRow();
    const int base = std::max(m_base->currentIndex(), 0);
    m_base->clear();
    m_base->addItems(catalogue);
    m_base->setCurrentIndex(base < m_base->count() ? base : 0);
    m_list->clear();
    for (const Row& row : own) {
        m_list->addItem(row.text);
        m_list->item(m_list->count() - 1)->setToolTip(row.source);
    }
    m_list->setCurrentRow(std::min(std::max(before, 0), m_list->count() - 1));
    showButtons();
}

void OwnEntriesDialog::showButtons()
{
    m_edit->setEnabled(m_list->currentRow() >= 0);
    m_delete->setEnabled(m_list->currentRow() >= 0);
}

} // namespace wattort::ui
