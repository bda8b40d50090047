#include "ui/map/draw_tools.hpp"
#include "ui/map/lasso_tool.hpp"
#include "ui/map/map_view.hpp"
#include "ui/map/select_tool.hpp"

namespace wattort::ui {

void MapView::buildTools()
{
    auto* select = new SelectTool(m_scene, m_viewport, this);
    auto* site = new SiteTool(this);
    auto* rectangle = new RectangleTool(this);
    auto* lasso = new LassoTool(this);
    auto* line = new LineTool(this);
    auto* place = new PlaceTool(this);
    m_tools = {select, site, rectangle, new MeasureTool(this), lasso, line, place};
    for (MapTool* each : m_tools) {
        connect(each, &MapTool::changed, this, qOverload<>(&QWidget::update));
    }
    connect(select, &SelectTool::identified, this, &MapView::identified);
    connect(select, &SelectTool::siteSelected, this, &MapView::siteSelected);
    connect(select, &SelectTool::buildingActivated, this, &MapView::buildingActivated);
    connect(select, &SelectTool::decisionChosen, this, &MapView::decisionChosen);
    connect(select, &SelectTool::removalChosen, this, &MapView::removalChosen);
    connect(select, &SelectTool::changeChosen, this, &MapView::changeChosen);
    connect(select, &SelectTool::moveChosen, this, &MapView::moveChosen);
    connect(place, &PlaceTool::chosen, this, &MapView::placeChosen);
    connect(lasso, &LassoTool::drawn, this, &MapView::areaChosen);
    connect(line, &LineTool::drawn, this, &MapView::lineDrawn);
    connect(site, &SiteTool::drawn, this, &MapView::siteDrawn);
    connect(rectangle, &RectangleTool::drawn, this, &MapView::siteDrawn);
}

void MapView::setTool(MapToolKind kind)
{
    if (kind == m_toolKind) {
        return;
    }
    activeTool().cancel();
    m_toolKind = kind;
    setCursor(activeTool().cursor());
    Q_EMIT toolChanged(kind);
    update();
}

bool MapView::settled() const
{
    return hasAllTiles() && !m_labelJob.running();
}

bool MapView::hasAllTiles() const
{
    return std::ranges::all_of(tilesOf(m_viewport, level()),
                               [this](const TileKey& key) { return m_tiles.isCurrent(key); });
}

} // namespace wattort::ui
