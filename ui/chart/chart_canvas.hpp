#pragma once

/// \file
/// The scene of a ChartView, with the mark at the value that is read out.

#include <QGraphicsView>
#include <QtCharts/QChart>

#include <memory>

namespace wattort::ui {

class ChartCanvas : public QGraphicsView {
    Q_OBJECT

public:
    explicit ChartCanvas(QWidget* parent);
    ~ChartCanvas() override;

    void setChart(std::unique_ptr<QChart> chart);
    QChart* chart() const { return m_chart; }
    /// A line across the plot through the point; hidden when `visible` is false.
    void mark(bool visible, QPointF at = {}, bool horizontal = false, const QColor& colour = {});

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    QGraphicsScene* m_scene;
    QChart* m_chart = nullptr;
    QGraphicsLineItem* m_mark;
};

} // namespace wattort::ui
