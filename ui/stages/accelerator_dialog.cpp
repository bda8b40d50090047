#include "ui/stages/accelerator_dialog.hpp"

#include "model/scenario/kept_entries.hpp"
#include "ui/edit/choice.hpp"
#include "ui/edit/entry_dialog.hpp"
#include "ui/stages/entry_forms.hpp"
#include "ui/text/quantity_text.hpp"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace wattort::ui {

AcceleratorDialog::AcceleratorDialog(const StageContext& context, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_base(new Choice(this)),
      m_list(new QListWidget(this)),
      m_copy(new QPushButton(tr("&Copy and edit …"), this)),
      m_edit(new QPushButton(tr("&Edit …"), this)),
      m_delete(new QPushButton(tr("&Delete"), this))
{
    setWindowTitle(tr("Accelerators of your own"));
    auto* column = new QVBoxLayout(this);
    auto* note = new QLabel(tr("An own system takes its accelerator from the catalogue or from this list. What you "
                               "change here changes in your own systems that have it, too; a system keeps its "
                               "accelerator when it is deleted here."),
                            this);
    note->setWordWrap(true);
    column->addWidget(note);
    auto* from = new QHBoxLayout;
    from->addWidget(m_base, 1);
    from->addWidget(m_copy);
    column->addLayout(from);
    column->addWidget(m_list, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_edit);
    buttons->addWidget(m_delete);
    buttons->addStretch(1);
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addWidget(close);
    column->addLayout(buttons);
    m_base->setAccessibleName(tr("Accelerator to start from"));
    m_list->setAccessibleName(windowTitle());
    m_copy->setAutoDefault(false);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&context.document, &Document::changed, this, &AcceleratorDialog::showScenario);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        m_edit->setEnabled(chosen() != nullptr);
        m_delete->setEnabled(chosen() != nullptr);
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        Accelerator copy =
            acceleratorsOf(scenario(), m_context.live.catalogues()).at(std::size_t(m_base->currentIndex()));
        copy.key = newOwnKey(scenario());
        copy.name += ' ' + tr("(copy)").toStdString();
        copy.forSizing = true;
        edit(std::move(copy));
    });
    connect(m_edit, &QPushButton::clicked, this, [this] { edit(*chosen()); });
    connect(m_delete, &QPushButton::clicked, this, [this] {
        m_context.document.change(tr("Deletion of an accelerator of one's own"),
                                  [key = chosen()->key](Scenario& next) { removeEntry(next.kept.accelerators, key); });
    });
    resize(520, 380);
    showScenario();
}

void AcceleratorDialog::showScenario()
{
    const int before = m_list->currentRow();
    const int base = std::max(m_base->currentIndex(), 0);
    m_base->clear();
    for (const Accelerator& chip : acceleratorsOf(scenario(), m_context.live.catalogues())) {
        m_base->addItem(QString::fromStdString(chip.name));
    }
    m_base->setCurrentIndex(base < m_base->count() ? base : 0);
    m_list->clear();
    for (const KeptEntry<Accelerator>& own : scenario().kept.accelerators) {
        QStringList systems;
        for (const std::string& name : systemsWith(scenario(), own.entry.key)) {
            systems += QString::fromStdString(name);
        }
        const QString line =
            QStringLiteral("%1, %2").arg(QString::fromStdString(own.entry.name), text(own.entry.power.value));
        m_list->addItem(systems.isEmpty() ? line : tr("%1 (in: %2)").arg(line, systems.join(QStringLiteral(", "))));
        m_list->item(m_list->count() - 1)->setToolTip(QString::fromStdString(own.entry.provenance.source));
    }
    m_list->setCurrentRow(std::min(std::max(before, 0), m_list->count() - 1));
    m_edit->setEnabled(chosen() != nullptr);
    m_delete->setEnabled(chosen() != nullptr);
}

const Accelerator* AcceleratorDialog::chosen() const
{
    const auto& kept = scenario().kept.accelerators;
    const int row = m_list->currentRow();
    return row >= 0 && std::size_t(row) < kept.size() ? &kept[std::size_t(row)].entry : nullptr;
}

void AcceleratorDialog::edit(Accelerator accelerator)
{
    const auto entry = std::make_shared<Accelerator>(std::move(accelerator));
    auto* dialog = new EntryDialog(tr("Accelerator of your own: %1").arg(QString::fromStdString(entry->name)), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    addFields(*dialog, *entry);
    connect(dialog, &QDialog::accepted, this, [this, entry] {
        m_context.document.change(tr("Accelerator of one's own"),
                                  [&entry](Scenario& next) { putOwnAccelerator(next, *entry); });
    });
    dialog->open();
}

} // namespace wattort::ui
