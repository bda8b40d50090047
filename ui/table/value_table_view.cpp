#include "ui/table/value_table.hpp"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace wattort::ui {

namespace {

constexpr int headerPadding = 22;  ///< beside the words of a header, as the style sheet has it, and a little air
constexpr int narrowestText = 140; ///< of a text that is elided
constexpr int rowsMeasured = 200;  ///< of many thousand rows these say enough
constexpr int rowAir = 8;
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
    horizontalHeader()->setResizeContentsPrecision(rowsMeasured);
    verticalHeader()->setMinimumSectionSize(fontMetrics().height() + 6);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rowAir);
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

int ValueTableView::narrowest(int column, int width) const
{
    if (m_table->rowCount() == 0
        || m_table->index(0, column).data(ValueTable::valueRole).userType() != QMetaType::QString) {
        return width;
    }
    if (!wordWrap()) {
        return std::min(width, narrowestText);
    }
    const auto widestWord = [](const QString& text, const QFontMetrics& metrics) {
        int widest = 0;
        for (const QString& word : text.split(QLatin1Char(' '))) {
            widest = std::max(widest, metrics.horizontalAdvance(word));
        }
        return widest;
    };
    QFont bold = horizontalHeader()->font();
    bold.setWeight(QFont::DemiBold);
    int needed = widestWord(m_table->headerData(column, Qt::Horizontal).toString(), QFontMetrics(bold)) + headerPadding;
    for (int row = 0; row < std::min(m_table->rowCount(), rowsMeasured); ++row) {
        const QModelIndex index = m_table->index(row, column);
        needed = std::max(needed, widestWord(index.data().toString(), fontMetrics()) + besideText(index));
    }
    return std::min(width, needed);
}

int ValueTableView::besideText(const QModelIndex& index) const
{
    constexpr int smallIcon = 20; // and the gap behind it
    constexpr int rounding = 1;   // words are measured in whole pixels and laid out in fractions
    return headerPadding + rounding + (index.data(Qt::DecorationRole).isNull() ? 0 : smallIcon);
}

int ValueTableView::sizeHintForRow(int row) const
{
    if (!wordWrap()) {
        return QTableView::sizeHintForRow(row);
    }
    // The view's own hint knows nothing of the padding that the style sheet takes from a text's width.
    constexpr int tallest = 10'000;
    constexpr int spare = 6; // a word that just fits here may not fit when it is drawn
    int height = 0;
    for (int column = 0; column < m_table->columnCount(); ++column) {
        const QModelIndex index = m_table->index(row, column);
        const QRect room(0, 0, columnWidth(column) - besideText(index) - spare, tallest);
        height =
            std::max(height, fontMetrics().boundingRect(room, int(Qt::TextWordWrap), index.data().toString()).height());
    }
    return height + rowAir;
}

int ValueTableView::contentWidth(int column) const
{
    if (!wordWrap()) {
        return sizeHintForColumn(column);
    }
    // The view's own hint breaks a number from its unit.
    int widest = 0;
    for (int row = 0; row < std::min(m_table->rowCount(), rowsMeasured); ++row) {
        const QModelIndex index = m_table->index(row, column);
        widest = std::max(widest, fontMetrics().horizontalAdvance(index.data().toString()) + besideText(index));
    }
    return widest;
}

void ValueTableView::narrowTexts(std::vector<int>& widths, int missing) const
{
    std::vector<int> spare;
    for (int column = 0; column < m_table->columnCount(); ++column) {
        spare.push_back(widths[std::size_t(column)] - narrowest(column, widths[std::size_t(column)]));
    }
    const int all = std::accumulate(spare.begin(), spare.end(), 0);
    // Who has to scroll sideways in any case should at least read the texts whole.
    if (all == 0 || (missing > all && !wordWrap())) {
        return;
    }
    const double share = std::min(1.0, double(missing) / all);
    for (std::size_t column = 0; column < widths.size(); ++column) {
        widths[column] -= int(std::ceil(share * spare[column]));
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
        const int content = contentWidth(column);
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
