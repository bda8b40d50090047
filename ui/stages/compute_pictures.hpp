#pragma once

/// \file
/// Pictures of the compute centre's year beside the map: flow of energy and the hours of the year.

#include "ui/chart/power_flow.hpp"
#include "ui/chart/year_map.hpp"

#include <QWidget>

#include <memory>

namespace wattort::ui {

class Choice;

/// A Sankey diagram; the part under the mouse is read out.
class FlowPlace : public QWidget {
    Q_OBJECT

public:
    explicit FlowPlace(QWidget* parent = nullptr);

    void show(PowerFlow flow);
    using QWidget::show;
    const PowerFlow& flow() const { return m_flow; }

    QSize sizeHint() const override { return {640, 360}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    PowerFlow m_flow;
    std::vector<DrawnPart> m_drawn;
};

/// What the map of the year can show.
enum class YearMapQuantity { Power, Pue, Heat, Water };

/// The picture of YearMapPlace. Left, right, up and down walk from hour to hour and read each out.
class YearMapPicture : public QWidget {
    Q_OBJECT

public:
    explicit YearMapPicture(QWidget* parent = nullptr);

    void show(YearMap map);
    using QWidget::show;
    const YearMap& map() const { return m_map; }
    std::optional<std::size_t> pointed() const { return m_pointed; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void point(std::optional<std::size_t> hour);

    YearMap m_map;
    QRectF m_picture;
    std::optional<std::size_t> m_pointed;
};

/// The year by hour and day, with a choice of what is shown.
class YearMapPlace : public QWidget {
    Q_OBJECT

public:
    explicit YearMapPlace(QWidget* parent = nullptr);

    /// The year must outlive the next call, so it is shared.
    void show(std::shared_ptr<const ComputeYear> year);
    using QWidget::show;
    Choice* quantity() const { return m_quantity; }
    YearMapPicture* picture() const { return m_picture; }

private:
    void renew();

    Choice* m_quantity;
    YearMapPicture* m_picture;
    std::shared_ptr<const ComputeYear> m_year;
};

} // namespace wattort::ui
