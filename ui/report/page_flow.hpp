#pragma once

/// \file
/// Puts blocks onto pages.

#include "model/task/task.hpp"
#include "ui/report/block.hpp"
#include "ui/report/pdf_navigation.hpp"
#include "ui/report/style.hpp"

#include <QPdfWriter>

namespace wattort::ui::report {

struct ContentsEntry {
    QString number;
    QString text;
    int level = 1;
    PagePlace place;
};

/// What stands on every page but the cover.
struct PageFrame {
    QString title;     ///< at the top left
    QString subtitle;  ///< at the top right
    QString footer;    ///< at the bottom left
    QString pageOf;    ///< "Page %1 of %2"
    QString continued; ///< behind the caption of a table that goes on
    QString contents;  ///< heading of the list of contents
    QString figure;    ///< "Figure %1: %2"
    QString table;     ///< "Table %1: %2"
    int pages = 0;     ///< known in the second run
};

/// Runs twice over the same blocks: without a device to learn where the headings come to stand, then onto paper.
class PageFlow {
public:
    /// Only measures.
    PageFlow(PageFrame frame, std::vector<ContentsEntry> contents);
    /// Paints; the first page is there already. The task is told of each page.
    PageFlow(PageFrame frame, std::vector<ContentsEntry> contents, QPdfWriter& writer, QPainter& painter, Task task);

    /// The cover is page 1 and has no frame; `paint` may be empty when measuring.
    void cover(const std::function<void(QPainter&)>& paint);
    /// \throws Cancelled
    void place(const Blocks& blocks);

    int pages() const { return m_page; }
    /// All headings, with the page that they are on.
    const std::vector<ContentsEntry>& headings() const { return m_headings; }
    /// From the list of contents to the headings.
    const std::vector<PageLink>& links() const { return m_links; }

private:
    void newPage();
    void need(double height);
    double left() const { return bodyArea.bottom() - m_y; }
    QRectF line(double height) const { return {bodyArea.left(), m_y, bodyArea.width(), height}; }

    void place(const Heading& heading);
    void place(const Paragraph& paragraph);
    void place(const Bullets& bullets);
    void place(const Tiles& tiles);
    void place(const Table& table);
    void place(const Figure& figure);
    void place(const Contents& contents);

    std::vector<double> columnWidths(const Table& table) const;
    double tableHead(const Table& table, const std::vector<double>& widths, bool again);
    /// Caption, head and first two rows, or all of a table that is not torn apart.
    double leastOfTable(const Table& table, const std::vector<double>& widths) const;
    double rowHeight(const Table::Row& row, const std::vector<double>& widths) const;
    /// Of a row and those that must not be parted from it: a group's name and its first row, the last row and the sums.
    double heightTogether(const Table& table, std::size_t row, const std::vector<double>& widths) const;
    void tableRow(const Table& table, const Table::Row& row, const std::vector<double>& widths);
    /// Least space that the block and, for a heading, what follows it want on one page.
    double least(const Block& block) const;

    PageFrame m_frame;
    std::vector<ContentsEntry> m_contents;
    std::vector<ContentsEntry> m_headings;
    std::vector<PageLink> m_links;
    Task m_task;
    QPdfWriter* m_writer = nullptr;
    QPainter* m_painter = nullptr;
    int m_page = 1;
    double m_y = bodyArea.top();
    int m_chapter = 0;
    int m_section = 0;
    int m_figure = 0;
    int m_table = 0;
};

} // namespace wattort::ui::report
