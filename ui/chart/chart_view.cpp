#include "ui/chart/chart_view.hpp"

#include "ui/chart/chart_canvas.hpp"
#include "ui/chart/chart_table.hpp"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace wattort::ui {

ChartView::ChartView(QWidget* parent)
    : QWidget(parent),
      m_canvas(new ChartCanvas(this)),
      m_readOut(new QLabel(this)),
      m_empty(new QLabel(this)),
      m_menu(new QToolButton(this)),
      m_table(new QAction(this)),
      m_picture(new QAction(this)),
      m_all(new QAction(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_canvas);
    layout->addWidget(m_empty);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_readOut->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_readOut->setTextFormat(Qt::RichText);
    m_readOut->setAutoFillBackground(true);
    m_readOut->setBackgroundRole(QPalette::ToolTipBase);
    m_readOut->setForegroundRole(QPalette::ToolTipText);
    m_readOut->setFrameShape(QFrame::StyledPanel);
    m_readOut->setMargin(4);
    m_readOut->hide();
    m_menu->setText(QStringLiteral("⋯"));
    m_menu->setAutoRaise(true);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setFocusPolicy(Qt::TabFocus);
    m_menu->addActions({m_table, m_picture, m_all});
    connect(m_table, &QAction::triggered, this, &ChartView::showTable);
    connect(m_picture, &QAction::triggered, this, &ChartView::copyPicture);
    connect(m_all, &QAction::triggered, this, &ChartView::showAll);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(smallestChart);
    m_canvas->viewport()->installEventFilter(this);
    retranslate();
    clear();
}

ChartView::~ChartView() = default;

void ChartView::setDiagram(std::function<Diagram()> diagram)
{
    m_source = std::move(diagram);
    rebuild();
}

void ChartView::clear(const QString& why)
{
    m_source = nullptr;
    m_diagram = {};
    m_empty->setText(why);
    rebuild();
}

QChart* ChartView::drawn()
{
    if (m_due) {
        draw();
    }
    return m_canvas->chart();
}

void ChartView::rebuild()
{
    const QString title = m_diagram.title;
    point(std::nullopt);
    if (m_source) {
        m_diagram = m_source();
    }
    const bool there = !m_diagram.empty();
    m_canvas->setVisible(there);
    m_empty->setVisible(!there);
    m_menu->setVisible(there);
    m_all->setVisible(there && m_diagram.positions != Diagram::Positions::Categories);
    setAccessibleName(m_diagram.title);
    setAccessibleDescription(m_diagram.description);
    if (!there || title != m_diagram.title) {
        m_canvas->setChart(nullptr); // and with it the zoom
    }
    m_due = there;
    if (isVisible()) {
        drawn();
    }
}

void ChartView::draw()
{
    m_due = false;
    // A number that changes while one looks at a week should not throw one back to the year.
    const QValueAxis* before = zoomAxis();
    const DiagramRange view =
        before != nullptr ? DiagramRange{before->min(), before->max()} : DiagramRange{-INFINITY, INFINITY};
    ChartStyle style = chartStyle(palette());
    style.withTitle = false; // the tab above says it
    m_canvas->setBackgroundBrush(groundColour(style));
    m_canvas->setChart(chart(m_diagram, style));
    if (QValueAxis* axis = zoomAxis()) {
        axis->setRange(std::max(axis->min(), view.low), std::min(axis->max(), view.high));
    }
}

void ChartView::retranslate()
{
    m_table->setText(tr("Show as table"));
    m_picture->setText(tr("Copy picture"));
    m_all->setText(tr("Show whole range"));
    m_menu->setToolTip(tr("More about this diagram"));
    m_menu->setAccessibleName(tr("More about this diagram"));
}

QValueAxis* ChartView::zoomAxis() const
{
    if (m_canvas->chart() == nullptr || m_diagram.positions == Diagram::Positions::Categories) {
        return nullptr;
    }
    return qobject_cast<QValueAxis*>(m_canvas->chart()->axes(Qt::Horizontal).value(0));
}

void ChartView::zoom(double factor, double centre)
{
    QValueAxis* axis = zoomAxis();
    if (axis == nullptr) {
        return;
    }
    const double first = m_diagram.x.front();
    const double whole =
        m_diagram.positions == Diagram::Positions::Hours ? double(m_diagram.size()) : m_diagram.x.back() - first;
    const double span = std::clamp((axis->max() - axis->min()) / factor, std::min(12.0, whole), whole);
    const double fixed = axis->min() + centre * (axis->max() - axis->min());
    const double low = std::clamp(fixed - centre * span, first, first + whole - span);
    point(std::nullopt);
    axis->setRange(low, low + span);
}

void ChartView::pan(double share)
{
    QValueAxis* axis = zoomAxis();
    if (axis == nullptr) {
        return;
    }
    const double span = axis->max() - axis->min();
    const double last =
        m_diagram.positions == Diagram::Positions::Hours ? double(m_diagram.size()) : m_diagram.x.back();
    const double low = std::clamp(axis->min() + share * span, m_diagram.x.front(), last - span);
    point(std::nullopt);
    axis->setRange(low, low + span);
}

void ChartView::showAll()
{
    zoom(1e-9);
}

std::optional<std::size_t> ChartView::positionAt(const QPoint& point) const
{
    if (m_canvas->chart() == nullptr) {
        return std::nullopt;
    }
    const QRectF plot = m_canvas->chart()->plotArea();
    const QPointF at = m_canvas->mapToScene(m_canvas->mapFrom(this, point));
    if (!plot.contains(at)) {
        return std::nullopt;
    }
    const auto count = double(m_diagram.size());
    if (m_diagram.positions == Diagram::Positions::Categories) {
        const double share =
            m_diagram.horizontal ? (at.y() - plot.top()) / plot.height() : (at.x() - plot.left()) / plot.width();
        return std::size_t(std::clamp(std::floor(share * count), 0.0, count - 1.0));
    }
    const QValueAxis* axis = zoomAxis();
    const double x = axis->min() + (at.x() - plot.left()) / plot.width() * (axis->max() - axis->min());
    const auto above = std::lower_bound(m_diagram.x.begin(), m_diagram.x.end(), x);
    auto position = std::size_t(std::distance(m_diagram.x.begin(), above));
    position = std::min(position, m_diagram.size() - 1);
    if (position > 0 && x - m_diagram.x[position - 1] < m_diagram.x[position] - x) {
        --position;
    }
    return position;
}

QPointF ChartView::place(std::size_t position) const
{
    const QRectF plot = m_canvas->chart()->plotArea();
    if (m_diagram.positions == Diagram::Positions::Categories) {
        const double share = (double(position) + 0.5) / double(m_diagram.size());
        return m_diagram.horizontal ? QPointF(plot.center().x(), plot.top() + share * plot.height())
                                    : QPointF(plot.left() + share * plot.width(), plot.center().y());
    }
    const QValueAxis* axis = zoomAxis();
    const double share = (m_diagram.x[position] - axis->min()) / (axis->max() - axis->min());
    return {plot.left() + share * plot.width(), plot.center().y()};
}

QString ChartView::readOut(std::size_t position) const
{
    QStringList lines{positionText(m_diagram, position)};
    for (const DiagramSeries& series : m_diagram.series) {
        lines += tr("%1: %2", "series: value").arg(series.name, valueText(m_diagram, series, position));
    }
    return lines.join(QLatin1Char('\n'));
}

QString ChartView::readOutHtml(std::size_t position) const
{
    const ChartStyle style = chartStyle(palette());
    QString html =
        QStringLiteral("<b>%1</b><table cellspacing=0>").arg(positionText(m_diagram, position).toHtmlEscaped());
    for (const DiagramSeries& series : m_diagram.series) {
        html +=
            QStringLiteral("<tr><td style='color:%1'>■&nbsp;</td><td>%2&nbsp;&nbsp;</td><td align=right>%3</td></tr>")
                .arg(colour(style, series.hue).name(), series.name.toHtmlEscaped(),
                     valueText(m_diagram, series, position).toHtmlEscaped());
    }
    return html + QStringLiteral("</table>");
}

void ChartView::point(std::optional<std::size_t> position)
{
    m_pointed = position;
    m_readOut->setVisible(position.has_value());
    if (!position || m_canvas->chart() == nullptr) {
        m_canvas->mark(false);
        setAccessibleDescription(m_diagram.description);
        return;
    }
    const QPointF at = place(*position);
    m_canvas->mark(true, at, m_diagram.horizontal, colour(chartStyle(palette()), Hue::Text));
    m_readOut->setText(readOutHtml(*position));
    m_readOut->adjustSize();
    // Beside the mark, on the side with more room, never outside of the widget.
    const QRectF plot = m_canvas->chart()->plotArea();
    const bool onLeft = at.x() > plot.center().x();
    const int x = int(onLeft ? at.x() - m_readOut->width() - 12 : at.x() + 12);
    const int y = int(m_diagram.horizontal ? at.y() + 12 : plot.top() + 8);
    m_readOut->move(std::clamp(x, 0, std::max(0, width() - m_readOut->width())),
                    std::clamp(y, 0, std::max(0, height() - m_readOut->height())));
    m_readOut->raise();
    setAccessibleDescription(readOut(*position));
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

void ChartView::copyPicture() const
{
    if (!m_diagram.empty()) {
        // Light and twice as fine: it goes into documents.
        QApplication::clipboard()->setImage(
            chartImage(m_diagram, {.ground = ChartStyle::Ground::Print}, size().expandedTo({640, 360}), 2.0));
    }
}

void ChartView::showTable()
{
    if (!m_diagram.empty()) {
        showChartTable(m_diagram, this);
    }
}

void ChartView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        rebuild();
    } else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        rebuild();
    }
}

void ChartView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    drawn();
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    const std::size_t count = m_diagram.size();
    const int forward = m_diagram.horizontal ? Qt::Key_Down : Qt::Key_Right;
    const int backward = m_diagram.horizontal ? Qt::Key_Up : Qt::Key_Left;
    if (count > 0 && event->key() == forward) {
        point(m_pointed ? std::min(*m_pointed + 1, count - 1) : positionAt(m_canvas->geometry().center()).value_or(0));
    } else if (count > 0 && event->key() == backward) {
        point(m_pointed.value_or(1) > 0 ? m_pointed.value_or(1) - 1 : 0);
    } else if (event->key() == Qt::Key_Plus) {
        zoom(1.5);
    } else if (event->key() == Qt::Key_Minus) {
        zoom(1.0 / 1.5);
    } else if (event->key() == Qt::Key_Home) {
        showAll();
    } else if (event->key() == Qt::Key_Escape && m_pointed) {
        point(std::nullopt);
    } else if (event->matches(QKeySequence::Copy)) {
        copyPicture();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ChartView::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_diagram.empty()) {
        QMenu menu;
        menu.addActions({m_table, m_picture, m_all});
        menu.exec(event->globalPos());
    }
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    point(std::nullopt);
    const QSize size = m_menu->sizeHint();
    m_menu->setGeometry(width() - size.width() - 4, 2, size.width(), size.height());
    m_menu->raise();
}

bool ChartView::eventFilter(QObject* watched, QEvent* event)
{
    const auto* mouse = dynamic_cast<QMouseEvent*>(event);
    const QPoint at = mouse != nullptr ? m_canvas->mapTo(this, mouse->position().toPoint()) : QPoint();
    switch (event->type()) {
    case QEvent::MouseMove:
        if (m_dragging && m_canvas->chart() != nullptr) {
            pan(double(m_dragged.x() - at.x()) / std::max(1.0, m_canvas->chart()->plotArea().width()));
            m_dragged = at;
        } else {
            point(positionAt(at));
        }
        return true;
    case QEvent::MouseButtonPress:
        setFocus(Qt::MouseFocusReason);
        m_dragging = mouse->button() == Qt::LeftButton && zoomAxis() != nullptr;
        m_dragged = at;
        return true;
    case QEvent::MouseButtonRelease:
        m_dragging = false;
        return true;
    case QEvent::MouseButtonDblClick:
        showAll();
        return true;
    case QEvent::Leave:
        point(std::nullopt);
        break;
    case QEvent::Wheel: {
        const auto* wheel = static_cast<QWheelEvent*>(event);
        // Without Ctrl the wheel scrolls the panel that the diagram stands in, as long as nobody works in it.
        if (zoomAxis() == nullptr || (!hasFocus() && !(wheel->modifiers() & Qt::ControlModifier))) {
            return false;
        }
        const QRectF plot = m_canvas->chart()->plotArea();
        const double centre = (wheel->position().x() - plot.left()) / std::max(1.0, plot.width());
        zoom(std::pow(1.2, wheel->angleDelta().y() / 120.0), std::clamp(centre, 0.0, 1.0));
        return true;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace wattort::ui
