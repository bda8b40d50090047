#pragma once

/// \file
/// Pressures and temperatures along one way through the network.

#include "model/network/network_path.hpp"
#include "ui/edit/network_detail.hpp"

#include <QWidget>

#include <optional>

class QLabel;

namespace wattort::ui {

class ChartPlace;
class Choice;

class PressureProfile : public QWidget {
    Q_OBJECT

public:
    explicit PressureProfile(QWidget* parent = nullptr);

    /// `nameOf(node)` says what stands there.
    void show(const NetworkStage& network, std::function<QString(std::uint32_t node)> nameOf);
    using QWidget::show;
    /// The way to this node of the network.
    void choose(std::uint32_t node);

    /// Pipes of the way that is shown; null when this is hidden or there is none.
    std::shared_ptr<const std::vector<std::uint32_t>> path() const;

Q_SIGNALS:
    /// `path()` is another one.
    void pathChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum class Way { WorstPoint, Longest, Chosen };
    std::optional<std::uint32_t> end() const;
    void refresh();
    QString pressureText(const PathPoint& last) const;
    QString marginText() const;

    NetworkStage m_network;
    std::function<QString(std::uint32_t)> m_nameOf;
    std::optional<Point> m_chosen; ///< a place: positions in the network change with every plan
    Choice* m_way;
    Choice* m_what;
    QLabel* m_text;
    ChartPlace* m_chart;
    std::shared_ptr<const std::vector<std::uint32_t>> m_path;
};

} // namespace wattort::ui
