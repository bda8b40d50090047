#include "ui/stages/network_state.hpp"

#include "model/network/network_source.hpp"
#include "ui/stages/pipe_list.hpp"
#include "ui/stages/pressure_profile.hpp"
#include "ui/stages/transport_delay_view.hpp"
#include "ui/stages/trench_names.hpp"

#include <algorithm>

namespace wattort::ui {

NetworkState::NetworkState(const StageContext& context, QWidget* parent)
    : QObject(parent),
      m_context(context),
      m_profile(new PressureProfile(parent)),
      m_pipes(new PipeList(context.live.networkDetail(), parent)),
      m_delay(new TransportDelayView(context.live.networkDetail(), parent))
{
    connect(m_profile, &PressureProfile::pathChanged, this, [this] { Q_EMIT pathShown(m_profile->path()); });
    connect(m_pipes, &PipeList::pipeChosen, this, [this](std::size_t pipe) { m_profile->choose(nodeBehind(pipe)); });
    connect(m_pipes, &PipeList::pipeChosen, this, [this](std::size_t pipe) { m_delay->choose(nodeBehind(pipe)); });
    connect(m_pipes, &PipeList::pipeActivated, this, &NetworkState::pipeShown);
    connect(m_delay, &TransportDelayView::nodeChosen, this, [this](std::uint32_t node) {
        m_profile->choose(node);
        choosePipeTo(node);
    });
    connect(m_delay, &TransportDelayView::consumerActivated, this, &NetworkState::buildingShown);
    connect(&context.live, &LivePlan::changed, this, [this] {
        if (!m_context.live.plan().complete()) {
            showPlan();
        }
    });
}

void NetworkState::showPlan()
{
    const Plan& plan = m_context.live.plan();
    const NetworkStage network = plan.complete() ? plan.network : nullptr;
    const Layers& layers = m_context.document.scenario().layers;
    m_pipes->show(network, layers);
    m_delay->show(network, layers);
    m_profile->show(network, [network, layers](std::uint32_t node) {
        const auto& consumers = network->output.consumers;
        const auto consumer = std::ranges::find(consumers, node, &NetworkConsumer::node);
        return consumer == consumers.end() ? TrenchNames(network->output, layers).nameOfNode(node)
                                           : buildingName(layers, consumer->building);
    });
}

void NetworkState::chooseBuilding(std::size_t building)
{
    const auto& network = m_context.live.plan().network;
    if (!network) {
        return;
    }
    const auto consumer = std::ranges::find_if(
        network->output.consumers, [building](const NetworkConsumer& each) { return each.building == building; });
    if (consumer != network->output.consumers.end()) {
        chooseNode(consumer->node);
    }
}

void NetworkState::chooseFeature(const IdentifiedFeature& feature)
{
    const auto& network = m_context.live.plan().network;
    if (!network || m_context.live.searched()) {
        return; // a growing network on the map is not the plan's
    }
    switch (feature.part) {
    case IdentifiedFeature::Part::NetworkPipe:
        if (feature.index < network->output.pipes.size()) {
            chooseNode(network->output.pipes[feature.index].to);
        }
        break;
    case IdentifiedFeature::Part::NetworkConsumer:
        if (feature.index < network->output.consumers.size()) {
            chooseNode(network->output.consumers[feature.index].node);
        }
        break;
    case IdentifiedFeature::Part::Layer:
        if (feature.layer == LayerKind::Buildings) {
            chooseBuilding(feature.index);
        }
        break;
    }
}

void NetworkState::chooseNode(std::uint32_t node)
{
    m_profile->choose(node);
    if (choosePipeTo(node)) {
        m_delay->choose(node);
    }
}

bool NetworkState::choosePipeTo(std::uint32_t node)
{
    const auto& network = m_context.live.plan().network;
    const bool there = network && node < network->output.nodes.size();
    const auto pipe = there ? pipeTo(network->output, node) : std::nullopt;
    if (pipe) {
        m_pipes->choose(*pipe);
    }
    return pipe.has_value();
}

std::uint32_t NetworkState::nodeBehind(std::size_t pipe) const
{
    const auto& network = m_context.live.plan().network;
    return network && pipe < network->output.pipes.size() ? network->output.pipes[pipe].to : 0;
}

} // namespace wattort::ui
