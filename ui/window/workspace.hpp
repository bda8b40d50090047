#pragma once

/// \file
/// The inside of the window: key figures above, the line of thought on the left, map and charts in the middle, the
/// panel of the step on the right.

#include "ui/stages/stage_panel.hpp"
#include "ui/window/header_bar.hpp"
#include "ui/window/map_area.hpp"
#include "ui/window/stage_bar.hpp"

#include <QByteArray>
#include <QWidget>

#include <vector>

class QSplitter;
class QStackedWidget;

namespace wattort::ui {

struct SplitterSizes {
    QByteArray sides;
    QByteArray middle;
};

class Workspace : public QWidget {
    Q_OBJECT

public:
    explicit Workspace(const StageContext& context, QWidget* parent = nullptr);

    Step step() const { return m_bar->step(); }
    void select(Step step) { m_bar->select(step); }
    StageBar& bar() const { return *m_bar; }
    HeaderBar& header() const { return *m_header; }
    MapArea& map() const { return *m_map; }
    StagePanel* panel(Step step) const { return m_panels[std::size_t(step)]; }

    /// Of the splitters, to be the same after the interface was built anew.
    SplitterSizes saveSizes() const;
    void restoreSizes(const SplitterSizes& sizes);

Q_SIGNALS:
    void actionWanted(const QString& name);

private:
    void addPanel(StagePanel* panel);
    void showStep(Step step);
    void showStatus();

    StageContext m_context;
    HeaderBar* m_header;
    StageBar* m_bar;
    MapArea* m_map;
    QSplitter* m_sides;
    QSplitter* m_middle;
    QStackedWidget* m_results;
    QStackedWidget* m_panelStack;
    std::vector<StagePanel*> m_panels;
};

} // namespace wattort::ui
