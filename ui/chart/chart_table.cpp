#include "ui/chart/chart_table.hpp"

#include "ui/table/value_table.hpp"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace wattort::ui {

void showChartTable(const Diagram& diagram, QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(diagram.title);
    auto* view = new ValueTableView(dialog);
    view->setAccessibleName(diagram.title);
    view->setAccessibleDescription(diagram.description);
    ValueTable values;
    fill(values, diagram);
    view->show(values.columns(), values.rows());

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    auto* copy =
        buttons->addButton(QCoreApplication::translate("ChartTable", "Copy table"), QDialogButtonBox::ActionRole);
    QObject::connect(copy, &QPushButton::clicked, view, &ValueTableView::copyAll);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(view);
    layout->addWidget(buttons);
    dialog->resize(720, 480);
    dialog->show();
}

} // namespace wattort::ui
