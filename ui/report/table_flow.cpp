#include "ui/report/page_flow.hpp"

#include <QPainter>
#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace wattort::ui::report {

namespace {

constexpr double cellPadding = 9.0;
constexpr double columnGap = 18.0;
constexpr double textBehindNumber = 30.0; ///< more than the gap: the one stands right, the other left
constexpr double afterTable = 34.0;
/// A table that takes no more of a page is not torn apart.
constexpr double unbrokenShare = 0.42;

TextStyle cellStyle(Table::Row::Kind kind, bool number)
{
    TextStyle style = cellText;
    style.bold = kind != Table::Row::Kind::Normal;
    style.colour = kind == Table::Row::Kind::Group ? accent : ink;
    style.alignment = number && kind != Table::Row::Kind::Group ? Qt::AlignRight : Qt::AlignLeft;
    return style;
}

TextStyle headStyle(bool number)
{
    TextStyle style = cellText;
    style.bold = true;
    style.colour = Qt::white;
    style.alignment = number ? Qt::AlignRight : Qt::AlignLeft;
    return style;
}

/// The longest word of a text must fit, else words are torn.
double longestWord(const QString& text, const TextStyle& style)
{
    double widest = 0.0;
    for (const QString& word : text.split(QRegularExpression(QStringLiteral("[ \\n/-]")))) {
        widest = std::max(widest, widthOf(word, style));
    }
    return widest;
}

double gapBefore(const Table& table, std::size_t column)
{
    const bool close = column > 0 && table.columns[column - 1].number && !table.columns[column].number;
    return column == 0 ? columnGap / 2.0 : columnGap + (close ? textBehindNumber : 0.0);
}

} // namespace

std::vector<double> PageFlow::columnWidths(const Table& table) const
{
    double space = bodyArea.width() - columnGap / 2.0;
    double sum = 0.0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        space -= gapBefore(table, i);
        sum += table.columns[i].width;
    }
    std::vector<double> widths;
    std::vector<double> least;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        widths.push_back(space * table.columns[i].width / sum);
        double word = longestWord(table.columns[i].title, headStyle(false));
        for (const Table::Row& row : table.rows) {
            if (row.kind != Table::Row::Kind::Group && i < std::size_t(row.cells.size())) {
                word = std::max(word, longestWord(row.cells[qsizetype(i)], cellStyle(row.kind, false)));
            }
        }
        least.push_back(std::min(word + 4.0, space * 0.5));
    }
    // What a column lacks comes from those that have more than they need, in proportion.
    double lacking = 0.0;
    double spare = 0.0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        lacking += std::max(0.0, least[i] - widths[i]);
        spare += std::max(0.0, widths[i] - least[i]);
    }
    const double take = spare > 0.0 ? std::min(1.0, lacking / spare) : 0.0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        widths[i] = widths[i] < least[i] ? least[i] : widths[i] - take * (widths[i] - least[i]);
    }
    const double total = std::accumulate(widths.begin(), widths.end(), 0.0);
    for (double& width : widths) {
        width *= space / total;
    }
    return widths;
}

double PageFlow::rowHeight(const Table::Row& row, const std::vector<double>& widths) const
{
    if (row.kind == Table::Row::Kind::Group) {
        return heightOf(row.cells.value(0), bodyArea.width(), cellStyle(row.kind, false)) + 2.0 * cellPadding;
    }
    double height = cellText.size * cellText.leading;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        height = std::max(height, heightOf(row.cells.value(qsizetype(i)), widths[i], cellStyle(row.kind, false)));
    }
    return height + 2.0 * cellPadding;
}

double PageFlow::tableHead(const Table& table, const std::vector<double>& widths, bool again)
{
    double height = 0.0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        height = std::max(height, heightOf(table.columns[i].title, widths[i], headStyle(false)));
    }
    height += 2.0 * cellPadding;
    if (!table.caption.isEmpty()) {
        const QString named = m_frame.table.arg(m_table).arg(table.caption);
        const QString caption = again ? named + QLatin1Char(' ') + m_frame.continued : named;
        m_y += setText(m_painter, caption, line(0.0), captionText) + 8.0;
    }
    if (m_painter != nullptr) {
        m_painter->fillRect(line(height), accent);
        double x = bodyArea.left();
        for (std::size_t i = 0; i < widths.size(); ++i) {
            x += gapBefore(table, i);
            setText(m_painter, table.columns[i].title, {x, m_y + cellPadding, widths[i], 0.0},
                    headStyle(table.columns[i].number));
            x += widths[i];
        }
    }
    m_y += height;
    return height;
}

void PageFlow::tableRow(const Table& table, const Table::Row& row, const std::vector<double>& widths)
{
    const double height = rowHeight(row, widths);
    if (m_painter != nullptr) {
        if (row.kind != Table::Row::Kind::Normal) {
            m_painter->fillRect(line(height), paleAccent);
        }
        double x = bodyArea.left();
        const bool group = row.kind == Table::Row::Kind::Group;
        for (std::size_t i = 0; i < (group ? 1 : widths.size()); ++i) {
            TextStyle style = cellStyle(row.kind, table.columns[i].number);
            if (row.verdict.isValid() && i + 1 == widths.size()) {
                style.colour = row.verdict;
                style.bold = true;
            }
            x += gapBefore(table, i);
            setText(m_painter, row.cells.value(qsizetype(i)),
                    {x, m_y + cellPadding, group ? bodyArea.width() : widths[i], 0.0}, style);
            x += widths[i];
        }
        m_painter->setPen(QPen(hairline, 1.5));
        m_painter->drawLine(QPointF(bodyArea.left(), m_y + height), QPointF(bodyArea.right(), m_y + height));
    }
    m_y += height;
}

double PageFlow::heightTogether(const Table& table, std::size_t row, const std::vector<double>& widths) const
{
    double together = rowHeight(table.rows[row], widths);
    const auto kindOf = [&table](std::size_t i) { return table.rows[i].kind; };
    if (kindOf(row) == Table::Row::Kind::Group && row + 1 < table.rows.size()) {
        together += rowHeight(table.rows[row + 1], widths);
    }
    if (kindOf(row) == Table::Row::Kind::Normal) {
        for (std::size_t i = row + 1; i < table.rows.size() && kindOf(i) == Table::Row::Kind::Total; ++i) {
            together += rowHeight(table.rows[i], widths);
        }
    }
    return together;
}

double PageFlow::leastOfTable(const Table& table, const std::vector<double>& widths) const
{
    constexpr double captionAndHead = 150.0;
    double start = captionAndHead;
    double all = captionAndHead;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const double height = rowHeight(table.rows[i], widths);
        start += i < 2 ? height : 0.0;
        all += height;
    }
    return all < unbrokenShare * bodyArea.height() ? all : start;
}

void PageFlow::place(const Table& table)
{
    m_table += table.caption.isEmpty() ? 0 : 1;
    const std::vector<double> widths = columnWidths(table);
    need(leastOfTable(table, widths));
    tableHead(table, widths, false);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const double together = heightTogether(table, i, widths);
        if (left() < together) {
            newPage();
            tableHead(table, widths, true);
        }
        tableRow(table, table.rows[i], widths);
    }
    m_y += afterTable;
}

} // namespace wattort::ui::report
