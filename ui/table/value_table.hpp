#pragma once

/// \file
/// The one table of the program: columns with units, rows of values, shown, sorted, copied and printed alike.

#include <QAbstractTableModel>
#include <QIcon>
#include <QString>
#include <QTableView>
#include <QVariant>

#include <optional>
#include <string>
#include <vector>

namespace wattort::ui {

struct ValueColumn {
    QString header;
    /// A NamedUnit's name; shown in the header: "Length in m".
    std::string unit = {};
    /// After the decimal point, for numbers.
    int digits = 1;
};

/// A text, a number or nothing (shown as an en dash). Numbers stand right, texts left.
struct ValueCell {
    enum class Kind { Nothing, Text, Number };

    ValueCell() = default;
    ValueCell(QString shown) : kind(Kind::Text), text(std::move(shown)) {}
    /// A text that is sorted by a number: a date, a level.
    ValueCell(QString shown, double order) : kind(Kind::Text), text(std::move(shown)), number(order), byNumber(true) {}
    ValueCell(double shown) : kind(Kind::Number), number(shown) {}
    ValueCell(int shown) : kind(Kind::Number), number(shown), digits(0) {}
    ValueCell(std::optional<double> shown) : kind(shown ? Kind::Number : Kind::Nothing), number(shown.value_or(0.0)) {}
    /// A number with a unit of its own, in columns that mix them.
    ValueCell(double shown, std::string ownUnit, int ownDigits)
        : kind(Kind::Number), number(shown), unit(std::move(ownUnit)), digits(ownDigits)
    {}

    Kind kind = Kind::Nothing;
    QString text;
    double number = 0.0;
    std::string unit;
    int digits = -1; ///< negative: the column's
    bool byNumber = false;

    friend bool operator==(const ValueCell&, const ValueCell&) = default;
};

struct ValueRow {
    std::vector<ValueCell> cells;
    /// What the row stands for, for the panel that gets it back from a selection.
    QVariant key = {};
    QString toolTip = {};
    QIcon icon = {};
    /// Sums: bold, and last however the table is sorted.
    bool total = false;
};

class ValueTable : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int keyRole = Qt::UserRole;
    /// The number or text itself, without format.
    static constexpr int valueRole = Qt::UserRole + 1;

    explicit ValueTable(QObject* parent = nullptr);

    /// Replaces everything. Rows with fewer cells than there are columns end in empty ones.
    void show(std::vector<ValueColumn> columns, std::vector<ValueRow> rows);

    const std::vector<ValueColumn>& columns() const { return m_columns; }
    const std::vector<ValueRow>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Cells without value come last in both orders.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    const ValueCell* cell(const QModelIndex& index) const;

    std::vector<ValueColumn> m_columns;
    std::vector<ValueRow> m_rows;
};

/// "Length in m"; the header alone when there is no unit.
QString headerText(const QString& name, std::string_view unit);

/// The table for spreadsheets: header, tabs, numbers with all their digits and the language's decimal separator.
/// Only the given rows when there are any.
QString tabSeparated(const ValueTable& table, const QModelIndexList& selection = {});

/// The table as people see it, one line a row, columns aligned with spaces.
QString printed(const ValueTable& table);

/// Sorts by a click on the header, copies the selected rows (Ctrl+C) or all of them.
class ValueTableView : public QTableView {
    Q_OBJECT

public:
    explicit ValueTableView(QWidget* parent = nullptr);

    ValueTable& table() { return *m_table; }
    void show(std::vector<ValueColumn> columns, std::vector<ValueRow> rows);
    using QTableView::show;

    /// To the clipboard; everything when nothing is selected.
    void copy() const;
    void copyAll() const;

protected:
    int sizeHintForRow(int row) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    /// Every column as wide as its numbers. Where that is too much for the place, headers break into two lines and
    /// texts give way.
    void fitColumns();
    /// In one line.
    int contentWidth(int column) const;
    /// Padding and icon.
    int besideText(const QModelIndex& index) const;
    /// The longest word of a text that is wrapped; numbers keep their width.
    int narrowest(int column, int width) const;
    /// Takes what is missing from the widths of texts, in proportion to what they can spare.
    void narrowTexts(std::vector<int>& widths, int missing) const;

    ValueTable* m_table;
    bool m_fitDue = true;
};

} // namespace wattort::ui
