#include "ui/table/value_table.hpp"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>
#include <numeric>
#include <vector>

namespace wattort::ui {

namespace {

constexpr int headerPadding = 22; ///< beside the words of a header, as the style sheet has it, and a little air
constexpr int narrowestText = 110;
constexpr int mostAir = 28; ///< added to a column when the table has more room than it needs

/// Width of a text in one line, and of its best break into two.
struct HeaderWidth {
    int oneLine = 0;
    int twoLines = 0;
};

HeaderWidth headerWidth(const QString& text, const QFontMetrics& metrics)
{
    HeaderWidth width{metrics.horizontalAdvance(text), metrics.horizontalAdvance(text)};
    for (qsizetype space = text.indexOf(QLatin1Char(' ')); space > 0;
         space = text.indexOf(QLatin1Char(' '), space + 1)) {
        width.twoLines = std::min(width.twoLines, std::max(metrics.horizontalAdvance(text.left(space)),
                                                           metrics.horizontalAdvance(text.mid(space + 1))));
    }
    return {width.oneLine + headerPadding, width.twoLines + headerPadding};
}

} // namespace

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
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setResizeContentsPrecision(200); // of many thousand rows these say enough
    verticalHeader()->setMinimumSectionSize(fontMetrics().height() + 6);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    setHorizontalScrollMode(ScrollPerPixel);
}

void ValueTableView::show(std::vector<ValueColumn> columns, std::vector<ValueRow> rows)
{
    m_table->show(std::move(columns), std::move(rows));
    const int sorted = horizontalHeader()->sortIndicatorSection();
    if (sorted >= 0) {
        m_table->sort(sorted, horizontalHeader()->sortIndicatorOrder());
    }
    m_fitDue = true;
    if (isVisible()) {
        fitColumns();
    }
}

void ValueTableView::narrowTexts(std::vector<int>& widths, int missing) const
{
    const auto isText = [this](int column) {
        return m_table->rowCount() > 0
               && m_table->index(0, column).data(ValueTable::valueRole).userType() == QMetaType::QString;
    };
    // The widest gives way first: what is short stays whole, and what is long has most of the room.
    while (missing > 0) {
        int* widest = nullptr;
        int next = narrowestText;
        for (int column = 0; column < m_table->columnCount(); ++column) {
            int& width = widths[std::size_t(column)];
            if (!isText(column) || width <= narrowestText) {
                continue;
            }
            if (!widest || width > *widest) {
                next = widest ? std::max(next, *widest) : next;
                widest = &width;
            } else if (width < *widest) {
                next = std::max(next, width);
            }
        }
        if (!widest) {
            return;
        }
        const int less = std::min(missing, std::max(1, *widest - next));
        *widest -= less;
        missing -= less;
    }
}

void ValueTableView::fitColumns()
{
    m_fitDue = false;
    const int count = m_table->columnCount();
    QFont bold = horizontalHeader()->font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    std::vector<int> oneLine;
    std::vector<int> widths;
    for (int column = 0; column < count; ++column) {
        const HeaderWidth header = headerWidth(m_table->headerData(column, Qt::Horizontal).toString(), metrics);
        const int content = sizeHintForColumn(column);
        oneLine.push_back(std::max(content, header.oneLine));
        widths.push_back(std::max(content, header.twoLines));
    }
    const int room = viewport()->width();
    const bool fits = std::accumulate(oneLine.begin(), oneLine.end(), 0) <= room;
    if (fits) {
        widths = oneLine;
    }
    const int missing = std::accumulate(widths.begin(), widths.end(), 0) - room;
    if (missing > 0) {
        narrowTexts(widths, missing);
    }
    const int rest = room - std::accumulate(widths.begin(), widths.end(), 0);
    const int last = count - 1;
    // A number alone at the far edge of the window would be lost; a text may have all the room.
    horizontalHeader()->setStretchLastSection(last >= 0 && m_table->rowCount() > 0
                                              && m_table->index(0, last).data(ValueTable::valueRole).userType()
                                                     == QMetaType::QString);
    const int air = count > 0 ? std::clamp(rest / count, 0, mostAir) : 0;
    for (int column = 0; column < count; ++column) {
        setColumnWidth(column, widths[std::size_t(column)] + air);
    }
    horizontalHeader()->setFixedHeight((fits ? 1 : 2) * metrics.lineSpacing() + 10);
    if (wordWrap()) {
        resizeRowsToContents();
    }
}

void ValueTableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        fitColumns();
    }
}

void ValueTableView::showEvent(QShowEvent* event)
{
    QTableView::showEvent(event);
    if (m_fitDue) {
        fitColumns();
    }
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
