#include "ui/stages/chart_place.hpp"

#include <utility>

namespace wattort::ui {

ChartPlace::ChartPlace(QWidget* parent) : ChartView(parent) {}

void ChartPlace::show(std::function<Diagram()> make)
{
    m_make = std::move(make);
    if (isVisible()) {
        draw();
    }
}

void ChartPlace::showNothing(const QString& why)
{
    m_make = {};
    clear(why);
}

void ChartPlace::showEvent(QShowEvent* event)
{
    ChartView::showEvent(event);
    draw();
}

void ChartPlace::draw()
{
    if (m_make) {
        setDiagram(std::exchange(m_make, {}));
    }
}

} // namespace wattort::ui
