#include "ui/stages/pipe_dialog.hpp"

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

namespace {

QString nameOf(const PipeType& pipe)
{
    return QStringLiteral("%1, DN %2").arg(label(pipe.system)).arg(pipe.nominalDiameter);
}

} // namespace

PipeDialog::PipeDialog(const StageContext& context, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_base(new Choice(this)),
      m_list(new QListWidget(this)),
      m_copy(new QPushButton(tr("&Copy and edit …"), this)),
      m_edit(new QPushButton(tr("&Edit …"), this)),
      m_delete(new QPushButton(tr("&Delete"), this)),
      m_today(new QPushButton(tr("&Take over the catalogue of today"), this))
{
    setWindowTitle(tr("Pipes of your own"));
    auto* column = new QVBoxLayout(this);
    auto* note = new QLabel(tr("A pipe of your own takes the place of the catalogue's with the same kind and diameter; "
                               "with another diameter it is offered beside them."),
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
    buttons->addWidget(m_today);
    buttons->addStretch(1);
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addWidget(close);
    column->addLayout(buttons);
    m_base->setAccessibleName(tr("Pipe to start from"));
    m_list->setAccessibleName(windowTitle());
    m_copy->setAutoDefault(false);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&context.document, &Document::changed, this, &PipeDialog::showScenario);
    connect(m_list, &QListWidget::currentRowChanged, this, &PipeDialog::showButtons);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        edit(pipesOf(scenario(), m_context.live.catalogues()).at(std::size_t(m_base->currentIndex())), nullptr);
    });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        const PipeType former = own().at(std::size_t(m_list->currentRow()));
        edit(former, &former);
    });
    connect(m_delete, &QPushButton::clicked, this, [this] {
        change(tr("Deletion of a pipe of one's own"), [key = entryKey(own().at(std::size_t(m_list->currentRow())))](
                                                          Scenario& next) { removeEntry(next.kept.pipes, key); });
    });
    connect(m_today, &QPushButton::clicked, this, [this] {
        change(tr("Catalogue of today"),
               [this](Scenario& next) { takeCatalogueOfToday(next, m_context.live.catalogues()); });
    });
    resize(640, 400);
    showScenario();
}

std::vector<PipeType> PipeDialog::own() const
{
    std::vector<PipeType> rows;
    for (const KeptEntry<PipeType>& kept : scenario().kept.pipes) {
        if (kept.own) {
            rows.push_back(kept.entry);
        }
    }
    return rows;
}

void PipeDialog::showScenario()
{
    const int before = m_list->currentRow();
    const int base = std::max(m_base->currentIndex(), 0);
    m_base->clear();
    for (const PipeType& pipe : pipesOf(scenario(), m_context.live.catalogues())) {
        m_base->addItem(nameOf(pipe));
    }
    m_base->setCurrentIndex(base < m_base->count() ? base : 0);
    m_list->clear();
    for (const PipeType& pipe : own()) {
        m_list->addItem(tr("%1: %2 mm inside, %3 per metre of trench")
                            .arg(nameOf(pipe), numberText(inUnit(pipe.innerDiameter, m) * 1e3, 1),
                                 text(pipe.trenchCost.value * (1.0 * m))));
        m_list->item(m_list->count() - 1)->setToolTip(QString::fromStdString(pipe.provenance.source));
    }
    m_list->setCurrentRow(std::min(std::max(before, 0), m_list->count() - 1));
    showButtons();
}

void PipeDialog::showButtons()
{
    m_edit->setEnabled(m_list->currentRow() >= 0);
    m_delete->setEnabled(m_list->currentRow() >= 0);
    m_today->setEnabled(!changedEntries(scenario(), m_context.live.catalogues()).empty());
}

void PipeDialog::change(const QString& text, const std::function<void(Scenario&)>& change)
{
    m_context.document.change(text, [&change, this](Scenario& next) {
        change(next);
        keepUsedEntries(next, m_context.live.catalogues());
    });
}

void PipeDialog::edit(const PipeType& pipe, const PipeType* former)
{
    const auto entry = std::make_shared<PipeType>(pipe);
    const auto replaced = former == nullptr ? std::nullopt : std::optional(entryKey(*former));
    auto* dialog = new EntryDialog(tr("Pipe of your own: %1").arg(nameOf(pipe)), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    addFields(*dialog, *entry);
    connect(dialog, &QDialog::accepted, this, [this, entry, replaced] {
        change(tr("Pipe of one's own"), [&](Scenario& next) {
            if (replaced) {
                removeEntry(next.kept.pipes, *replaced);
            }
            putOwnEntry(next.kept.pipes, *entry);
        });
    });
    dialog->open();
}

} // namespace wattort::ui
