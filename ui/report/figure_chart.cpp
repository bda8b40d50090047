#include "ui/chart/charts.hpp"
#include "ui/report/content.hpp"

#include <QGraphicsScene>
#include <QPainter>

namespace wattort::ui::report {

Figure chartFigure(const QString& caption, const Diagram& diagram, double height)
{
    return {.caption = caption, .height = height, .paint = [diagram](QPainter& painter, const QRectF& in) {
                // The chart lays itself out for a screen; a pixel of it is a fifth of a millimetre here.
                constexpr double unitsPerPixel = 2.4;
                const QSizeF size = in.size() / unitsPerPixel;
                QGraphicsScene scene;
                ChartStyle style;
                style.ground = ChartStyle::Ground::Print;
                style.fontPixels = 11;
                style.withTitle = false;
                QChart* drawn = chart(diagram, style).release();
                scene.addItem(drawn);
                drawn->setMinimumSize(size);
                drawn->resize(size);
                scene.setSceneRect(QRectF(QPointF(), size));
                scene.render(&painter, in, scene.sceneRect(), Qt::IgnoreAspectRatio);
            }};
}

} // namespace wattort::ui::report
