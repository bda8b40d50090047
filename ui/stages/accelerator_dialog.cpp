#include "ui/stages/accelerator_dialog.hpp"

#include "model/scenario/kept_entries.hpp"
#include "ui/edit/choice.hpp"
#include "ui/edit/entry_dialog.hpp"
#include "ui/stages/entry_forms.hpp"
#include "ui/text/quantity_text.hpp"

#include <QListWidget>

#include <memory>

namespace wattort::ui {

AcceleratorDialog::AcceleratorDialog(const StageContext& context, QWidget* parent)
    : OwnEntriesDialog(context,
                       tr("An own system takes its accelerator from the catalogue or from this list. What you "
                          "change here changes in your own systems that have it, too; a system keeps its "
                          "accelerator when it is deleted here."),
                       parent)
{
    setWindowTitle(tr("Accelerators of your own"));
    base()->setAccessibleName(tr("Accelerator to start from"));
    list()->setAccessibleName(windowTitle());
    connect(&context.document, &Document::changed, this, &AcceleratorDialog::showScenario);
    act({.copy =
             [this](std::size_t row) {
                 Accelerator copy = acceleratorsOf(scenario(), m_context.live.catalogues()).at(row);
                 copy.key = newOwnKey(scenario());
                 copy.name += ' ' + tr("(copy)").toStdString();
                 copy.forSizing = true;
                 edit(std::move(copy));
             },
         .edit = [this](std::size_t row) { edit(scenario().kept.accelerators.at(row).entry); },
         .remove =
             [this](std::size_t row) {
                 const std::string key = scenario().kept.accelerators.at(row).entry.key;
                 m_context.document.change(tr("Deletion of an accelerator of one's own"),
                                           [&key](Scenario& next) { removeEntry(next.kept.accelerators, key); });
             }});
    resize(520, 380);
    showScenario();
}

void AcceleratorDialog::showScenario()
{
    QStringList catalogue;
    for (const Accelerator& chip : acceleratorsOf(scenario(), m_context.live.catalogues())) {
        catalogue += QString::fromStdString(chip.name);
    }
    std::vector<Row> rows;
    for (const KeptEntry<Accelerator>& own : scenario().kept.accelerators) {
        QStringList systems;
        for (const std::string& name : systemsWith(scenario(), own.entry.key)) {
            systems += QString::fromStdString(name);
        }
        const QString line =
            QStringLiteral("%1, %2").arg(QString::fromStdString(own.entry.name), text(own.entry.power.value));
        rows.push_back({systems.isEmpty() ? line : tr("%1 (in: %2)").arg(line, systems.join(QStringLiteral(", "))),
                        QString::fromStdString(own.entry.provenance.source)});
    }
    fill(catalogue, rows);
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
