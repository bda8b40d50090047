#include "ui/stages/pipe_dialog.hpp"

#include "model/scenario/kept_entries.hpp"
#include "ui/edit/choice.hpp"
#include "ui/edit/entry_dialog.hpp"
#include "ui/stages/entry_forms.hpp"
#include "ui/text/quantity_text.hpp"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>

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
    : OwnEntriesDialog(context,
                       tr("A pipe of your own takes the place of the catalogue's with the same kind and diameter; "
                          "with another diameter it is offered beside them."),
                       parent),
      m_today(new QPushButton(tr("&Take over the catalogue of today"), this))
{
    setWindowTitle(tr("Pipes of your own"));
    base()->setAccessibleName(tr("Pipe to start from"));
    list()->setAccessibleName(windowTitle());
    buttons()->insertWidget(2, m_today);
    connect(&context.document, &Document::changed, this, &PipeDialog::showScenario);
    act({.copy = [this](std::size_t row) { edit(pipesOf(scenario(), m_context.live.catalogues()).at(row), nullptr); },
         .edit =
             [this](std::size_t row) {
                 const PipeType former = own().at(row);
                 edit(former, &former);
             },
         .remove =
             [this](std::size_t row) {
                 const auto key = entryKey(own().at(row));
                 change(tr("Deletion of a pipe of one's own"),
                        [&key](Scenario& next) { removeEntry(next.kept.pipes, key); });
             }});
    connect(m_today, &QPushButton::clicked, this, [this] {
        change(tr("Catalogue of today"),
               [this](Scenario& next) { takeCatalogueOfToday(next, m_context.live.catalogues()); });
    });
    resize(640, 400);
    showScenario();
    const std::vector<PipeType> pipes = pipesOf(scenario(), m_context.live.catalogues());
    const auto used = std::ranges::find(pipes, scenario().pipeSystem, &PipeType::system);
    base()->setCurrentIndex(used == pipes.end() ? 0 : int(used - pipes.begin()));
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
    QStringList catalogue;
    for (const PipeType& pipe : pipesOf(scenario(), m_context.live.catalogues())) {
        catalogue += nameOf(pipe);
    }
    std::vector<Row> rows;
    for (const PipeType& pipe : own()) {
        rows.push_back({tr("%1: %2 mm inside, %3 per metre of trench")
                            .arg(nameOf(pipe), numberText(inUnit(pipe.innerDiameter, m) * 1e3, 1),
                                 text(pipe.trenchCost.value * (1.0 * m))),
                        QString::fromStdString(pipe.provenance.source)});
    }
    fill(catalogue, rows);
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
