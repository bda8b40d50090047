#include "ui/edit/network_detail.hpp"

#include <utility>

namespace wattort::ui {

NetworkDetail::NetworkDetail(QObject* parent) : QObject(parent)
{
    connect(&m_job, &LatestJob::progressed, this, &NetworkDetail::progressed);
    connect(&m_job, &LatestJob::failed, this, [this](const Finding& finding) {
        m_calledOff = std::exchange(m_wanted, nullptr);
        Q_EMIT failed(finding);
        Q_EMIT changed();
    });
}

void NetworkDetail::want(const NetworkStage& network, bool anew)
{
    const bool needless = !network || network->output.pipes.empty() || network == m_network || network == m_wanted;
    if (needless || (network == m_calledOff && !anew)) {
        return;
    }
    m_calledOff = nullptr;
    m_wanted = network;
    m_job.start(
        [network](const Task& task) {
            auto years = std::make_shared<NetworkYears>();
            years->parts = yearsOfParts(network->input, network->output);
            years->pipes = pipesYear(network->input, years->parts, task);
            return std::shared_ptr<const NetworkYears>(std::move(years));
        },
        [this, network](std::shared_ptr<const NetworkYears> years) {
            m_network = network;
            m_wanted = nullptr;
            m_years = std::move(years);
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

std::shared_ptr<const NetworkYears> NetworkDetail::of(const NetworkStage& network) const
{
    return network && network == m_network ? m_years : nullptr;
}

void NetworkDetail::cancel()
{
    if (m_wanted) {
        m_job.cancel();
        m_calledOff = std::exchange(m_wanted, nullptr);
        Q_EMIT changed();
    }
}

PipeHours hoursOf(const NetworkStage& network, const NetworkYears& years, std::size_t pipe, const Task& task)
{
    const PartYear& part = partYearOfNode(years.parts, network->output.pipes[pipe].to);
    return pipeHours(yearInput(part.tree, network->input, *part.part.design), part.year, pipe - part.part.firstPipe,
                     task);
}

} // namespace wattort::ui
