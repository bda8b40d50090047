#pragma once

/// \file
/// How far the key results of the compute centre are known, and which assumption moves them.

#include "ui/background/latest_job.hpp"
#include "ui/chart/influences.hpp"
#include "ui/stages/stage_panel.hpp"

#include <QWidget>

#include <memory>

namespace wattort::ui {

class ChartPlace;
class Choice;
class ValueTableView;

/// Computed in the background as soon as someone looks: two years for each assumption.
class CentreRangesPlace : public QWidget {
    Q_OBJECT

public:
    explicit CentreRangesPlace(const StageContext& context, QWidget* parent = nullptr);

    /// \param current the plan belongs to the scenario as it is
    void show(const Plan& plan, bool current);
    void clear();
    using QWidget::show;

    /// Nothing before they are computed.
    const CentreRanges* ranges() const { return m_ranges.get(); }
    Choice* figure() const { return m_figure; }
    ValueTableView* figures() const { return m_figures; }
    ValueTableView* influences() const { return m_influences; }
    ValueTableView* equipment() const { return m_equipment; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void compute();
    void showFigures();
    void showInfluences();
    void showEquipment();

    StageContext m_context;
    ValueTableView* m_figures;
    Choice* m_figure;
    ChartPlace* m_tornado;
    ValueTableView* m_influences;
    ValueTableView* m_equipment;
    LatestJob m_job;
    Plan m_plan;
    bool m_due = false;
    std::shared_ptr<const CentreRanges> m_ranges;
};

} // namespace wattort::ui
