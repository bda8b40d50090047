#pragma once

/// \file
/// A diagram in the window: values under the mouse, zoom, picture and table of it.

#include "ui/chart/charts.hpp"

#include <QWidget>
#include <QtCharts/QValueAxis>

#include <functional>
#include <optional>

class QLabel;
class QToolButton;

namespace wattort::ui {

class ChartCanvas;

/// Mouse: wheel zooms along the x axis, dragging moves, double-click shows all. Keys: + and - zoom, Home shows all,
/// left and right walk from value to value and read each out (also to screen readers), Esc ends that.
/// Bars are not zoomed. Follows theme and language by itself.
class ChartView : public QWidget {
    Q_OBJECT

public:
    explicit ChartView(QWidget* parent = nullptr);
    ~ChartView() override;

    /// `diagram` is called now and again after each change of language, so it must own what it reads.
    void setDiagram(std::function<Diagram()> diagram);
    /// Nothing to show; the text says why, or what to do.
    void clear(const QString& why = {});

    const Diagram& diagram() const { return m_diagram; }
    /// The chart, drawn now if it has waited to be seen; null when there is none.
    QChart* drawn();

    /// "15 January, 13–14 h", then one line for each series. Plain text.
    QString readOut(std::size_t position) const;
    /// The position nearest to a point of this widget; none beside the plot.
    std::optional<std::size_t> positionAt(const QPoint& point) const;

    /// \param factor above 1 shows less of the x axis; `centre` is a share of it, 0 left to 1 right
    void zoom(double factor, double centre = 0.5);
    /// \param share of the visible range, positive to the right
    void pan(double share);
    void showAll();

    void copyPicture() const;
    void showTable();

    QSize minimumSizeHint() const override { return smallestChart; }
    QSize sizeHint() const override { return {640, 360}; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    void draw();
    void retranslate();
    void point(std::optional<std::size_t> position);
    QString readOutHtml(std::size_t position) const;
    QValueAxis* zoomAxis() const;
    /// Where a position is in the plot, as a point of the canvas.
    QPointF place(std::size_t position) const;

    ChartCanvas* m_canvas;
    QLabel* m_readOut;
    QLabel* m_empty;
    QToolButton* m_menu;
    QAction* m_table;
    QAction* m_picture;
    QAction* m_all;
    std::function<Diagram()> m_source;
    Diagram m_diagram;
    std::optional<std::size_t> m_pointed;
    QPoint m_dragged;
    bool m_dragging = false;
    bool m_due = false; ///< hidden charts are drawn when they are shown
};

} // namespace wattort::ui
