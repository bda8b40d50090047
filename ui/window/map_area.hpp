#pragma once

/// \file
/// The map in the window: what of the document and the plan it shows, and what is done on it.

#include "ui/edit/document.hpp"
#include "ui/edit/live_plan.hpp"

#include <QWidget>

namespace wattort::ui {

class MapArea : public QWidget {
    Q_OBJECT

public:
    MapArea(Document& document, LivePlan& live, QWidget* parent = nullptr);

    void showAll();
    void showBox(const Box& box);
    void zoom(double factor);

    enum class Tool { Select, DrawSite, Measure };
    void setTool(Tool tool);
    Tool tool() const { return m_tool; }

    void showLayers(bool shown);
    bool layersShown() const;

Q_SIGNALS:
    void toolChanged();
    /// A site was drawn or clicked.
    void siteDrawn();

private:
    Document& m_document;
    LivePlan& m_live;
    Tool m_tool = Tool::Select;
};

} // namespace wattort::ui
