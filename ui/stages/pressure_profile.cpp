#include "ui/stages/pressure_profile.hpp"

#include "model/network/network_path.hpp"
#include "model/network/pump.hpp"
#include "ui/chart/network_diagrams.hpp"
#include "ui/edit/choice.hpp"
#include "ui/stages/chart_place.hpp"
#include "ui/text/quantity_text.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace wattort::ui {

namespace {

/// The node at a place of a former network, if there is one still.
std::optional<std::uint32_t> nodeAt(const NetworkDesign& network, Point place)
{
    constexpr Length near = Length::from_value(0.5);
    const auto nearest = std::ranges::min_element(
        network.nodes, {}, [place](const NetworkNode& node) { return distance(node.position, place); });
    if (nearest == network.nodes.end() || distance(nearest->position, place) > near) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(nearest - network.nodes.begin());
}

} // namespace

PressureProfile::PressureProfile(QWidget* parent)
    : QWidget(parent),
      m_way(new Choice(this)),
      m_what(new Choice(this)),
      m_text(new QLabel(this)),
      m_chart(new ChartPlace(this))
{
    m_way->setObjectName(QStringLiteral("profileWay"));
    m_way->setAccessibleName(tr("Way through the network"));
    m_way->addItem(tr("To the worst point"), int(Way::WorstPoint));
    m_way->addItem(tr("The longest way"), int(Way::Longest));
    m_way->addItem(tr("To what is chosen on the map"), int(Way::Chosen));
    m_way->setToolTip(tr("Click a consumer or a pipe on the map, or a row of “Consumers” or “Pipes”."));
    m_what->setObjectName(QStringLiteral("profileWhat"));
    m_what->setAccessibleName(tr("What is shown along the way"));
    m_what->addItem(tr("Pressures"));
    m_what->addItem(tr("Temperatures"));
    m_text->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 40, 0);
    row->addWidget(m_way);
    row->addWidget(m_what);
    row->addWidget(m_text, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(m_chart, 1);
    for (Choice* each : {m_way, m_what}) {
        connect(each, &Choice::chosen, this, &PressureProfile::refresh);
    }
    m_chart->showNothing(tr("Shown as soon as a site is planned"));
}

void PressureProfile::show(const NetworkStage& network, std::function<QString(std::uint32_t)> nameOf)
{
    m_network = network;
    m_nameOf = std::move(nameOf);
    refresh();
}

void PressureProfile::choose(std::uint32_t node)
{
    if (m_network && node < m_network->output.nodes.size()) {
        m_chosen = m_network->output.nodes[node].position;
        m_way->show(int(Way::Chosen));
        refresh();
    }
}

std::optional<std::uint32_t> PressureProfile::end() const
{
    const NetworkDesign& network = m_network->output;
    switch (Way(m_way->currentData().toInt())) {
    case Way::WorstPoint:
        return worstPoint(network);
    case Way::Longest:
        return farthestPoint(network);
    case Way::Chosen:
        return m_chosen ? nodeAt(network, *m_chosen) : std::nullopt;
    }
    return std::nullopt;
}

void PressureProfile::refresh()
{
    const auto node = m_network && !m_network->output.pipes.empty() ? end() : std::nullopt;
    m_path.reset();
    if (!node || *node == 0) {
        m_text->clear();
        const bool toChoose = m_network && !m_network->output.pipes.empty();
        m_chart->showNothing(toChoose ? tr("Click a consumer or a pipe of the network on the map.")
                                      : tr("There is no network."));
    } else {
        const auto profile = std::make_shared<const std::vector<PathPoint>>(pathProfile(m_network->output, *node));
        m_path = std::make_shared<const std::vector<std::uint32_t>>(wayTo(m_network->output, *node));
        const PathPoint& last = profile->back();
        const bool temperatures = m_what->currentIndex() == 1;
        m_text->setText(temperatures ? tr("%1: %2 from the source, supply %3")
                                           .arg(m_nameOf(*node), text(last.distance), text(last.supplyTemperature))
                                     : pressureText(last));
        m_text->setToolTip(temperatures ? QString() : marginText());
        m_chart->show([network = m_network, profile, temperatures] {
            return temperatures ? temperatureDiagram(*profile) : pressureDiagram(*profile, network->input.assumptions);
        });
    }
    Q_EMIT pathChanged();
}

QString PressureProfile::pressureText(const PathPoint& last) const
{
    return tr("%1: %2 from the source, differential pressure %3")
        .arg(m_nameOf(last.node), text(last.distance),
             valueText(inUnit(last.supplyPressure - last.returnPressure, bar), "bar", 2));
}

/// Whether water boils or the pump cavitates: its maker states the head that it needs.
QString PressureProfile::marginText() const
{
    const std::uint32_t first = m_path && !m_path->empty() ? m_network->output.pipes[m_path->front()].from : 0;
    const NetworkNode& source = m_network->output.nodes[first];
    const Length available = suctionHead(source.returnPressure, source.returnTemperature);
    return tr("In the whole network at least %1 above the vapour pressure; NPSH available at the pump %2.")
        .arg(valueText(inUnit(nearestToBoiling(m_network->output)->margin, bar), "bar", 2), text(available));
}

std::shared_ptr<const std::vector<std::uint32_t>> PressureProfile::path() const
{
    return isVisible() ? m_path : nullptr;
}

void PressureProfile::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    Q_EMIT pathChanged();
}

void PressureProfile::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    Q_EMIT pathChanged();
}

} // namespace wattort::ui
