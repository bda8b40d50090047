#include "ui/stages/network_pipes.hpp"

#include "model/scenario/kept_entries.hpp"
#include "ui/edit/choice.hpp"
#include "ui/stages/pipe_dialog.hpp"
#include "ui/text/quantity_text.hpp"
#include "ui/window/icon.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace wattort::ui {

NetworkPipes::NetworkPipes(const StageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_choice(enumChoice<PipeSystem>(this)),
      m_own(new QToolButton(this)),
      m_limits(new QLabel(this))
{
    m_choice->setObjectName(QStringLiteral("pipeSystem"));
    m_choice->setAccessibleName(tr("Kind of pipe"));
    m_own->setIcon(themedIcon(QStringLiteral("draw")));
    m_own->setToolTip(tr("Pipes of your own …"));
    m_own->setAccessibleName(m_own->toolTip());
    m_own->setAutoRaise(true);
    m_own->setFocusPolicy(Qt::TabFocus);
    m_limits->setObjectName(QStringLiteral("faint"));
    m_limits->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_choice, 1);
    row->addWidget(m_own);
    column->addLayout(row);
    column->addWidget(m_limits);
    connect(m_choice, &Choice::chosen, this, [this](const QVariant& key) {
        m_context.document.change(tr("Kind of pipe"), [&key, this](Scenario& next) {
            next.pipeSystem = PipeSystem(key.toInt());
            keepUsedEntries(next, m_context.live.catalogues());
        });
    });
    connect(m_own, &QToolButton::clicked, this, [this] {
        auto* dialog = new PipeDialog(m_context, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    showScenario();
}

void NetworkPipes::showScenario()
{
    m_choice->show(int(m_context.document.scenario().pipeSystem));
    m_limits->setText(limitsText());
}

QString NetworkPipes::limitsText() const
{
    const Scenario& scenario = m_context.document.scenario();
    std::vector<PipeType> pipes = pipesOf(scenario, m_context.live.catalogues());
    std::erase_if(pipes, [&scenario](const PipeType& pipe) { return pipe.system != scenario.pipeSystem; });
    if (pipes.empty()) {
        return {};
    }
    const QString sizes = tr("DN %1 to %2").arg(pipes.front().nominalDiameter).arg(pipes.back().nominalDiameter);
    const PipeType& first = pipes.front();
    if (scenario.pipeSystem == PipeSystem::SteelSingle) {
        return sizes;
    }
    if (!(first.maximumPressure > Pressure{}) || !(first.maximumTemperature > Temperature{})) {
        return tr("%1; wider ones are single steel pipes.").arg(sizes);
    }
    return tr("%1, up to %2 (%3 in the mean of the year) and %4; beyond that the plan takes single steel pipes and "
              "says where.")
        .arg(sizes, text(first.maximumTemperature), text(first.continuousTemperature),
             valueText(inUnit(first.maximumPressure, bar), "bar", 0));
}

} // namespace wattort::ui
