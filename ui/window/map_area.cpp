#include "ui/window/map_area.hpp"

namespace wattort::ui {

MapArea::MapArea(Document& document, LivePlan& live, QWidget* parent)
    : QWidget(parent), m_document(document), m_live(live)
{
    setMinimumSize(200, 160);
}

void MapArea::showAll() {}
void MapArea::showBox(const Box&) {}
void MapArea::zoom(double) {}

void MapArea::showLayers(bool) {}

bool MapArea::layersShown() const
{
    return false;
}

void MapArea::setTool(Tool tool)
{
    m_tool = tool;
    Q_EMIT toolChanged();
}

} // namespace wattort::ui
