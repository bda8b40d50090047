#include "ui/table/value_table.hpp"

#include "ui/text/quantity_text.hpp"

#include <QCoreApplication>
#include <QFont>
#include <QLocale>

#include <algorithm>
#include <numeric>
#include <set>

namespace wattort::ui {

namespace {

using Kind = ValueCell::Kind;

QString shown(const ValueCell& cell, const ValueColumn& column)
{
    switch (cell.kind) {
    case Kind::Text:
        return cell.text;
    case Kind::Number:
        return valueText(cell.number, cell.unit.empty() ? "1" : cell.unit,
                         cell.digits < 0 ? column.digits : cell.digits);
    case Kind::Nothing:
        break;
    }
    return QStringLiteral("–");
}

/// For spreadsheets: no thousands, no typographic minus, nothing for no value.
QString copied(const ValueCell& cell)
{
    if (cell.kind == Kind::Text) {
        return QString(cell.text)
            .replace(QLatin1Char('\t'), QLatin1Char(' '))
            .replace(QLatin1Char('\n'), QLatin1Char(' '));
    }
    if (cell.kind == Kind::Nothing) {
        return {};
    }
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(cell.number, 'g', QLocale::FloatingPointShortest);
}

bool less(const ValueCell& a, const ValueCell& b)
{
    if (a.kind != b.kind) {
        return a.kind < b.kind;
    }
    const bool texts = a.kind == Kind::Text && !(a.byNumber && b.byNumber);
    return texts ? QString::localeAwareCompare(a.text, b.text) < 0 : a.number < b.number;
}

} // namespace

ValueTable::ValueTable(QObject* parent) : QAbstractTableModel(parent) {}

void ValueTable::show(std::vector<ValueColumn> columns, std::vector<ValueRow> rows)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_rows = std::move(rows);
    for (ValueRow& row : m_rows) {
        row.cells.resize(m_columns.size());
    }
    endResetModel();
}

int ValueTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ValueTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

const ValueCell* ValueTable::cell(const QModelIndex& index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid)
               ? &m_rows[std::size_t(index.row())].cells[std::size_t(index.column())]
               : nullptr;
}

QVariant ValueTable::data(const QModelIndex& index, int role) const
{
    const ValueCell* value = cell(index);
    if (value == nullptr) {
        return {};
    }
    const ValueRow& row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return shown(*value, m_columns[std::size_t(index.column())]);
    case valueRole:
        return value->kind == Kind::Number ? QVariant(value->number)
               : value->kind == Kind::Text ? QVariant(value->text)
                                           : QVariant();
    case keyRole:
        return row.key;
    case Qt::ToolTipRole:
        return row.toolTip.isEmpty() ? QVariant() : row.toolTip;
    case Qt::DecorationRole:
        return index.column() == 0 && !row.icon.isNull() ? row.icon : QVariant();
    case Qt::TextAlignmentRole:
        return int((value->kind == Kind::Text ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::FontRole:
        if (row.total) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    default:
        return {};
    }
}

QVariant ValueTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const ValueColumn& column = m_columns[std::size_t(section)];
    if (role == Qt::DisplayRole) {
        return headerText(column.header, column.unit);
    }
    if (role == Qt::TextAlignmentRole) {
        const auto isText = [section](const ValueRow& row) {
            return row.cells[std::size_t(section)].kind == Kind::Text;
        };
        const bool texts = m_rows.empty() || std::ranges::any_of(m_rows, isText);
        return int((texts ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter) | Qt::TextWordWrap;
    }
    return {};
}

void ValueTable::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount()) {
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    std::vector<std::size_t> places(m_rows.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
        const ValueRow& one = m_rows[a];
        const ValueRow& other = m_rows[b];
        if (one.total != other.total) {
            return other.total;
        }
        const ValueCell& first = one.cells[std::size_t(column)];
        const ValueCell& second = other.cells[std::size_t(column)];
        const bool none = first.kind == Kind::Nothing;
        if (none != (second.kind == Kind::Nothing)) {
            return !none;
        }
        return order == Qt::AscendingOrder ? less(first, second) : less(second, first);
    });
    std::vector<ValueRow> sorted;
    std::vector<int> now(m_rows.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        now[places[i]] = int(i);
        sorted.push_back(std::move(m_rows[places[i]]));
    }
    m_rows = std::move(sorted);
    for (const QModelIndex& index : persistentIndexList()) {
        changePersistentIndex(index, this->index(now[std::size_t(index.row())], index.column()));
    }
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

QString headerText(const QString& name, std::string_view unit)
{
    const QString shownUnit = unit.empty() ? QString() : unitText(unit);
    //: header of a column or title of an axis: quantity and unit, as in "Length in m"
    return shownUnit.isEmpty() ? name : QCoreApplication::translate("ValueTable", "%1 in %2").arg(name, shownUnit);
}

QString tabSeparated(const ValueTable& table, const QModelIndexList& selection)
{
    std::set<int> chosen;
    for (const QModelIndex& index : selection) {
        chosen.insert(index.row());
    }
    QStringList lines;
    QStringList headers;
    for (int column = 0; column < table.columnCount(); ++column) {
        headers += table.headerData(column, Qt::Horizontal).toString();
    }
    lines += headers.join(QLatin1Char('\t'));
    for (int row = 0; row < table.rowCount(); ++row) {
        if (!chosen.empty() && !chosen.contains(row)) {
            continue;
        }
        QStringList cells;
        for (const ValueCell& cell : table.rows()[std::size_t(row)].cells) {
            cells += copied(cell);
        }
        lines += cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString printed(const ValueTable& table)
{
    const int columns = table.columnCount();
    std::vector<QStringList> lines(std::size_t(table.rowCount() + 1));
    std::vector<qsizetype> widths(static_cast<std::size_t>(columns));
    for (int column = 0; column < columns; ++column) {
        lines[0] += table.headerData(column, Qt::Horizontal).toString();
        for (int row = 0; row < table.rowCount(); ++row) {
            lines[std::size_t(row + 1)] += table.index(row, column).data().toString();
        }
        for (const QStringList& line : lines) {
            widths[std::size_t(column)] = std::max(widths[std::size_t(column)], line[column].size());
        }
    }
    QString text;
    for (std::size_t row = 0; row < lines.size(); ++row) {
        QString line;
        for (int column = 0; column < columns; ++column) {
            const QModelIndex index = table.index(int(row) - 1, column);
            const QVariant alignment = row == 0 ? table.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole)
                                                : index.data(Qt::TextAlignmentRole);
            const auto width = widths[std::size_t(column)];
            const QString& cell = lines[row][column];
            line += alignment.toInt() & Qt::AlignRight ? cell.rightJustified(width) : cell.leftJustified(width);
            line += QStringLiteral("  ");
        }
        while (line.endsWith(QLatin1Char(' '))) {
            line.chop(1);
        }
        text += line + QLatin1Char('\n');
    }
    return text;
}

} // namespace wattort::ui
