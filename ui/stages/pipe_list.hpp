#pragma once

/// \file
/// Every pipe of the planned network with what it sees in a year, and one of them hour by hour.

#include "model/scenario/scenario.hpp"
#include "ui/edit/network_detail.hpp"
#include "ui/table/value_table.hpp"

#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;
class QStackedWidget;
class QToolButton;

namespace wattort::ui {

class ChartPlace;
class Choice;

/// Asks for the year only while it is visible. Rows are made by a worker: the window does not wait for 10,000 pipes.
class PipeList : public QWidget {
    Q_OBJECT

public:
    explicit PipeList(NetworkDetail& detail, QWidget* parent = nullptr);

    void show(const NetworkStage& network, const Layers& layers);
    using QWidget::show;
    /// The pipe whose year is shown; its row is selected.
    void choose(std::size_t pipe);
    std::optional<std::size_t> chosen() const { return m_pipe; }

Q_SIGNALS:
    /// By the person at the table: a row was selected …
    void pipeChosen(std::size_t pipe);
    /// … or activated, to be seen on the map.
    void pipeActivated(std::size_t pipe);

protected:
    void showEvent(QShowEvent* event) override;

private:
    enum class View { Table, Temperatures, Pressures, Flow };

    void build();
    void refresh();
    void makeRows();
    void showHours();
    void showProgress();
    void selectRow();

    NetworkDetail& m_detail;
    NetworkStage m_network;
    Layers m_layers;
    std::shared_ptr<const NetworkYears> m_years; ///< those of the rows
    std::optional<std::size_t> m_pipe;
    QString m_name;
    LatestJob m_rowsJob;
    LatestJob m_hoursJob;
    std::optional<std::size_t> m_hoursOf;
    std::shared_ptr<const PipeHours> m_hours;

    Choice* m_view;
    QLabel* m_text;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    QStackedWidget* m_stack;
    ValueTableView* m_table;
    ChartPlace* m_chart;
    bool m_selecting = false;
};

} // namespace wattort::ui
