#include "ui/table/value_table.hpp"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

namespace wattort::ui {

ValueTableView::ValueTableView(QWidget* parent) : QTableView(parent), m_table(new ValueTable(this))
{
    setModel(m_table);
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // the order in which the rows came
    setAlternatingRowColors(true);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab goes on to the next widget
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    setHorizontalScrollMode(ScrollPerPixel);
}

void ValueTableView::show(std::vector<ValueColumn> columns, std::vector<ValueRow> rows)
{
    m_table->show(std::move(columns), std::move(rows));
    const int sorted = horizontalHeader()->sortIndicatorSection();
    if (sorted >= 0) {
        m_table->sort(sorted, horizontalHeader()->sortIndicatorOrder());
    }
    resizeColumnsToContents();
}

void ValueTableView::copy() const
{
    QApplication::clipboard()->setText(tabSeparated(*m_table, selectionModel()->selectedIndexes()));
}

void ValueTableView::copyAll() const
{
    QApplication::clipboard()->setText(tabSeparated(*m_table));
}

void ValueTableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ValueTableView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu;
    menu.addAction(tr("Copy selection"), this, &ValueTableView::copy)->setEnabled(selectionModel()->hasSelection());
    menu.addAction(tr("Copy whole table"), this, &ValueTableView::copyAll);
    menu.exec(event->globalPos());
}

} // namespace wattort::ui
