#pragma once

/// \file
/// What a report is made of: blocks in reading order, without any layout.

#include <QColor>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <functional>
#include <variant>
#include <vector>

class QPainter;

namespace wattort::ui::report {

/// Level 1 begins a new page; numbers are given by the layout.
struct Heading {
    int level = 1;
    QString text;
    bool numbered = true;
};

struct Paragraph {
    enum class Kind {
        Body,
        Lead,
        Note,
        Label,  ///< over the list that follows
        Verdict ///< set off by a ground of its own
    };
    QString text;
    Kind kind = Kind::Body;
};

struct Bullets {
    QStringList items;
};

/// Large figures side by side, four in a row.
struct Tiles {
    struct Tile {
        QString label;
        QString value;
    };
    std::vector<Tile> tiles;
};

struct Table {
    struct Column {
        QString title;
        double width = 1.0;  ///< relative to the other columns
        bool number = false; ///< aligned to the right
    };
    struct Row {
        enum class Kind { Normal, Group, Total };
        QStringList cells; ///< one for each column; a group has one for all
        Kind kind = Kind::Normal;
        QColor verdict = {}; ///< of the last cell, when it says how something ended
    };
    QString caption;
    std::vector<Column> columns;
    std::vector<Row> rows;
};

/// Painted into a rectangle in tenths of a millimetre.
struct Figure {
    QString caption;
    double height = 800.0;
    std::function<void(QPainter&, const QRectF&)> paint;
};

/// The list of headings with their pages.
struct Contents {};

using Block = std::variant<Heading, Paragraph, Bullets, Tiles, Table, Figure, Contents>;
using Blocks = std::vector<Block>;

} // namespace wattort::ui::report
