#pragma once

/// \file
/// How long heat is on its way to each consumer, and the temperature that arrives when the source changes.

#include "model/network/transport_delay.hpp"
#include "model/scenario/scenario.hpp"
#include "ui/edit/network_detail.hpp"

#include <QWidget>

#include <optional>

class QDateEdit;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;
class QToolButton;

namespace wattort::ui {

class ChartPlace;
class Choice;
class ValueTableView;

/// Asks for the year only while it is visible; the wave is computed by a worker.
class TransportDelayView : public QWidget {
    Q_OBJECT

public:
    explicit TransportDelayView(NetworkDetail& detail, QWidget* parent = nullptr);

    void show(const NetworkStage& network, const Layers& layers);
    using QWidget::show;
    /// The consumer or other node at which the wave is looked at.
    void choose(std::uint32_t node);

Q_SIGNALS:
    /// By the person at the table: to be seen on the map.
    void consumerActivated(std::size_t building);
    void nodeChosen(std::uint32_t node);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void refresh();
    void showDelays();
    void startWave();
    void showWave(const TemperatureWave& wave);
    void selectRow();
    QString nameOf(std::uint32_t node) const;
    std::optional<std::uint32_t> nodeOfRow(const QModelIndex& index) const;

    NetworkDetail& m_detail;
    NetworkStage m_network;
    Layers m_layers;
    std::shared_ptr<const NetworkYears> m_years; ///< those of the table
    std::optional<std::uint32_t> m_node;
    LatestJob m_job;

    QDateEdit* m_day;
    Choice* m_change;
    QDoubleSpinBox* m_step;
    QSpinBox* m_hour;
    QLabel* m_text;
    QToolButton* m_cancel;
    ValueTableView* m_table;
    ChartPlace* m_chart;
    bool m_selecting = false;
};

} // namespace wattort::ui
