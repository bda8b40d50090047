#include "ui/table/value_table.hpp"
#include "ui/text/finding_text.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"
#include "ui/window/findings_list.hpp"
#include "ui/window/import_dialog.hpp"

#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace wattort::ui {

namespace {

template <class Enum>
QString counts(const std::map<Enum, std::size_t>& byReason)
{
    QStringList parts;
    for (const auto& [reason, count] : byReason) {
        parts << QStringLiteral("%1: %2").arg(label(reason), numberText(double(count), 0));
    }
    return parts.join(QStringLiteral("; "));
}

std::vector<ValueRow> layerRows(const data::ImportReport& report)
{
    std::vector<ValueRow> rows;
    for (const data::ImportedLayer& layer : report.layers) {
        const QString skipped = counts(layer.skipped);
        const QString repaired = counts(layer.repaired);
        rows.push_back({.cells = {label(layer.kind), int(layer.read), int(layer.imported), skipped, repaired},
                        .toolTip = skipped + QLatin1Char('\n') + repaired});
    }
    return rows;
}

} // namespace

ImportReportDialog::ImportReportDialog(const data::ImportReport& report, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("What was imported"));
    resize(860, 420);
    auto* column = new QVBoxLayout(this);
    auto* table = new ValueTableView(this);
    table->show({{.header = tr("Layer")},
                 {.header = tr("Read"), .digits = 0},
                 {.header = tr("Imported"), .digits = 0},
                 {.header = tr("Skipped, by reason")},
                 {.header = tr("Repaired")}},
                layerRows(report));
    table->setVisible(!report.layers.empty());
    column->addWidget(table, 2);
    Findings all = report.findings;
    for (const data::ImportedLayer& layer : report.layers) {
        all.insert(all.end(), layer.examples.begin(), layer.examples.end());
    }
    if (!all.empty()) {
        column->addWidget(new QLabel(tr("Findings and examples"), this));
        auto* list = new FindingsList(this);
        list->show(all, true);
        column->addWidget(list, 1);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

} // namespace wattort::ui
