#include "ui/chart/chart_canvas.hpp"

#include <QGraphicsLineItem>
#include <QGraphicsScene>
#include <QPen>

namespace wattort::ui {

ChartCanvas::ChartCanvas(QWidget* parent)
    : QGraphicsView(parent), m_scene(new QGraphicsScene(this)), m_mark(new QGraphicsLineItem)
{
    setScene(m_scene);
    m_scene->addItem(m_mark);
    m_mark->setZValue(100.0);
    m_mark->hide();
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::NoFocus); // the view around it takes the keys
    setInteractive(false);
    viewport()->setMouseTracking(true);
}

ChartCanvas::~ChartCanvas() = default;

void ChartCanvas::setChart(std::unique_ptr<QChart> chart)
{
    mark(false);
    delete m_chart;
    m_chart = chart.release();
    if (m_chart != nullptr) {
        m_scene->addItem(m_chart);
        fit();
    }
}

void ChartCanvas::mark(bool visible, QPointF at, bool horizontal, const QColor& colour)
{
    m_mark->setVisible(visible && m_chart != nullptr);
    if (!m_mark->isVisible()) {
        return;
    }
    const QRectF plot = m_chart->plotArea();
    m_mark->setPen(QPen(colour, 1.0, Qt::DotLine));
    m_mark->setLine(horizontal ? QLineF(plot.left(), at.y(), plot.right(), at.y())
                               : QLineF(at.x(), plot.top(), at.x(), plot.bottom()));
}

void ChartCanvas::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    fit();
}

void ChartCanvas::fit()
{
    m_scene->setSceneRect(QRectF(QPointF(), viewport()->size()));
    if (m_chart != nullptr) {
        m_chart->resize(viewport()->size());
    }
}

} // namespace wattort::ui
