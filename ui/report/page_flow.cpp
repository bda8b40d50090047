#include "ui/report/page_flow.hpp"

#include <QPainter>

#include <algorithm>

namespace wattort::ui::report {

namespace {

constexpr double afterParagraph = 22.0;
constexpr double afterLabel = 8.0;
constexpr double bulletIndent = 40.0;
constexpr double tileHeight = 170.0;
constexpr double tileGap = 20.0;
constexpr std::size_t tilesInRow = 4;
constexpr double contentsLine = 52.0;
/// A chapter begins on a new page unless this share of the page is free: no page stays almost empty.
constexpr double roomForChapter = 0.45;

TextStyle headingStyle(int level)
{
    return level == 1 ? TextStyle{.size = 56.0, .bold = true, .colour = accent, .leading = 1.25}
                      : TextStyle{.size = 38.0, .bold = true, .colour = ink, .leading = 1.25};
}

double spaceBefore(int level)
{
    return level == 1 ? 80.0 : 34.0;
}

double spaceAfter(int level)
{
    return level == 1 ? 44.0 : 16.0;
}

TextStyle styleOf(Paragraph::Kind kind)
{
    switch (kind) {
    case Paragraph::Kind::Body:
        return bodyText;
    case Paragraph::Kind::Lead:
        return leadText;
    case Paragraph::Kind::Note:
        return noteText;
    case Paragraph::Kind::Label:
        return labelText;
    case Paragraph::Kind::Verdict:
        return verdictText;
    }
    return bodyText;
}

/// Between the edge of a paragraph's own ground and its text.
double insetOf(Paragraph::Kind kind)
{
    return kind == Paragraph::Kind::Verdict ? 26.0 : 0.0;
}

bool isLabel(const Block& block)
{
    const auto* paragraph = std::get_if<Paragraph>(&block);
    return paragraph != nullptr && paragraph->kind == Paragraph::Kind::Label;
}

} // namespace

PageFlow::PageFlow(PageFrame frame, std::vector<ContentsEntry> contents)
    : m_frame(std::move(frame)), m_contents(std::move(contents))
{}

PageFlow::PageFlow(PageFrame frame, std::vector<ContentsEntry> contents, QPdfWriter& writer, QPainter& painter,
                   Task task)
    : m_frame(std::move(frame)),
      m_contents(std::move(contents)),
      m_task(std::move(task)),
      m_writer(&writer),
      m_painter(&painter)
{}

void PageFlow::cover(const std::function<void(QPainter&)>& paint)
{
    if (m_painter != nullptr) {
        paint(*m_painter);
    }
    m_y = bodyArea.bottom(); // whatever comes next is on the next page
}

void PageFlow::newPage()
{
    ++m_page;
    m_y = bodyArea.top();
    if (m_painter == nullptr) {
        return;
    }
    m_task.report(double(m_page) / double(m_frame.pages));
    m_writer->newPage();
    const TextStyle small{.size = 24.0, .colour = faintInk};
    const QRectF head(bodyArea.left(), 130.0, bodyArea.width(), 50.0);
    setLine(*m_painter, m_frame.title, head.adjusted(0, 0, -head.width() * 0.4, 0), small);
    TextStyle right = small;
    right.alignment = Qt::AlignRight;
    setLine(*m_painter, m_frame.subtitle, head.adjusted(head.width() * 0.6, 0, 0, 0), right);
    m_painter->setPen(QPen(accent, 3.0));
    m_painter->drawLine(QPointF(head.left(), 192.0), QPointF(head.right(), 192.0));
    const QRectF foot(bodyArea.left(), pageHeight - 190.0, bodyArea.width(), 50.0);
    m_painter->setPen(QPen(hairline, 2.0));
    m_painter->drawLine(foot.topLeft(), foot.topRight());
    setLine(*m_painter, m_frame.footer, foot.adjusted(0, 0, -foot.width() * 0.3, 0), small);
    setLine(*m_painter, m_frame.pageOf.arg(m_page).arg(m_frame.pages), foot.adjusted(foot.width() * 0.7, 0, 0, 0),
            right);
}

void PageFlow::need(double height)
{
    if (left() < height && m_y > bodyArea.top()) {
        newPage();
    }
}

double PageFlow::least(const Block& block) const
{
    const double width = bodyArea.width();
    if (const auto* heading = std::get_if<Heading>(&block)) {
        return spaceBefore(heading->level) + heightOf(heading->text, width, headingStyle(heading->level))
               + spaceAfter(heading->level);
    }
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
        return heightOf(paragraph->text, width - 2.0 * insetOf(paragraph->kind), styleOf(paragraph->kind))
               + 2.0 * insetOf(paragraph->kind);
    }
    if (const auto* bullets = std::get_if<Bullets>(&block)) {
        return heightOf(bullets->items.value(0), width - bulletIndent, bodyText);
    }
    if (const auto* table = std::get_if<Table>(&block)) {
        return leastOfTable(*table, columnWidths(*table));
    }
    if (const auto* figure = std::get_if<Figure>(&block)) {
        return figure->height + 70.0;
    }
    return tileHeight;
}

void PageFlow::place(const Blocks& blocks)
{
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (std::holds_alternative<Heading>(blocks[i])) {
            // A heading stays with what it heads, two headings with what follows both.
            double together = least(blocks[i]);
            std::size_t next = i + 1;
            while (next < blocks.size() && std::holds_alternative<Heading>(blocks[next])) {
                together += least(blocks[next++]);
            }
            need(together + (next < blocks.size() ? least(blocks[next]) : 0.0));
        } else if (isLabel(blocks[i]) && i + 1 < blocks.size()) {
            need(least(blocks[i]) + afterLabel + least(blocks[i + 1]));
        }
        std::visit([this](const auto& block) { place(block); }, blocks[i]);
    }
}

void PageFlow::place(const Heading& heading)
{
    if (heading.level == 1) {
        if (left() < roomForChapter * bodyArea.height()) {
            newPage();
        }
        m_section = 0;
        m_chapter += heading.numbered ? 1 : 0;
    } else {
        ++m_section;
    }
    QString number;
    if (heading.numbered) {
        number =
            heading.level == 1 ? QString::number(m_chapter) : QStringLiteral("%1.%2").arg(m_chapter).arg(m_section);
    }
    const TextStyle style = headingStyle(heading.level);
    m_y += m_y > bodyArea.top() ? spaceBefore(heading.level) : 0.0;
    m_headings.push_back({number, heading.text, heading.level, {m_page, m_y}});
    const QString shown = number.isEmpty() ? heading.text : number + QStringLiteral("  ") + heading.text;
    m_y += setText(m_painter, shown, line(0.0), style) + spaceAfter(heading.level);
}

void PageFlow::place(const Paragraph& paragraph)
{
    const double height = least(paragraph);
    const double inset = insetOf(paragraph.kind);
    need(height);
    if (m_painter != nullptr && paragraph.kind == Paragraph::Kind::Verdict) {
        m_painter->fillRect(line(height), paleAccent);
        m_painter->fillRect(QRectF(bodyArea.left(), m_y, 8.0, height), accent);
    }
    setText(m_painter, paragraph.text, line(height).adjusted(inset, inset, -inset, -inset), styleOf(paragraph.kind));
    m_y += height + (paragraph.kind == Paragraph::Kind::Label ? afterLabel : afterParagraph);
}

void PageFlow::place(const Bullets& bullets)
{
    for (const QString& item : bullets.items) {
        const double width = bodyArea.width() - bulletIndent;
        need(heightOf(item, width, bodyText));
        setText(m_painter, QStringLiteral("–"), line(0.0), bodyText);
        m_y += setText(m_painter, item, {bodyArea.left() + bulletIndent, m_y, width, 0.0}, bodyText) + 8.0;
    }
    m_y += afterParagraph - 8.0;
}

void PageFlow::place(const Tiles& tiles)
{
    const double width = (bodyArea.width() - tileGap * double(tilesInRow - 1)) / double(tilesInRow);
    for (std::size_t from = 0; from < tiles.tiles.size(); from += tilesInRow) {
        need(tileHeight);
        const std::size_t to = std::min(from + tilesInRow, tiles.tiles.size());
        for (std::size_t i = from; m_painter != nullptr && i < to; ++i) {
            const QRectF tile(bodyArea.left() + double(i - from) * (width + tileGap), m_y, width, tileHeight);
            m_painter->fillRect(tile, paleAccent);
            m_painter->fillRect(QRectF(tile.left(), tile.top(), 6.0, tile.height()), accent);
            setText(m_painter, tiles.tiles[i].label, tile.adjusted(24, 14, -12, 0), noteText);
            TextStyle value{.size = 46.0, .bold = true, .colour = accent};
            while (value.size > 28.0 && widthOf(tiles.tiles[i].value, value) > width - 40.0) {
                value.size -= 2.0;
            }
            setLine(*m_painter, tiles.tiles[i].value, tile.adjusted(24, 0, -6, -12), value);
        }
        m_y += tileHeight + tileGap;
    }
    m_y += afterParagraph - tileGap + 12.0;
}

void PageFlow::place(const Figure& figure)
{
    ++m_figure;
    const QString caption = m_frame.figure.arg(m_figure).arg(figure.caption);
    const double captionHeight = heightOf(caption, bodyArea.width(), captionText);
    need(figure.height + captionHeight + 12.0);
    m_y += setText(m_painter, caption, line(0.0), captionText) + 8.0;
    if (m_painter != nullptr) {
        m_painter->save();
        figure.paint(*m_painter, line(figure.height));
        m_painter->restore();
    }
    m_y += figure.height + afterParagraph + 14.0;
}

void PageFlow::place(const Contents&)
{
    const TextStyle title{.size = 56.0, .bold = true, .colour = accent, .leading = 1.25};
    need(bodyArea.height());
    m_y += setText(m_painter, m_frame.contents, line(0.0), title) + 44.0;
    for (const ContentsEntry& entry : m_contents) {
        if (entry.level > 2) {
            continue;
        }
        m_y += entry.level == 1 ? 12.0 : 0.0;
        need(contentsLine);
        TextStyle style = bodyText;
        style.bold = entry.level == 1;
        if (m_painter != nullptr) {
            const double indent = entry.level == 1 ? 0.0 : 60.0;
            const QRectF at = line(contentsLine);
            setText(m_painter, entry.number, at.adjusted(indent, 0, 0, 0), style);
            setText(m_painter, entry.text, at.adjusted(indent + (entry.level == 1 ? 60.0 : 80.0), 0, -120, 0), style);
            TextStyle page = style;
            page.alignment = Qt::AlignRight;
            setText(m_painter, QString::number(entry.place.page), at, page);
            m_links.push_back({m_page, at, entry.place});
        }
        m_y += contentsLine - (entry.level == 1 ? 4.0 : 8.0);
    }
    m_y = bodyArea.bottom(); // the first chapter is on the next page
}

} // namespace wattort::ui::report
