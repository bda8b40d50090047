#include "ui/stages/network_kind_choice.hpp"

#include "ui/edit/assumption_edit.hpp"
#include "ui/edit/choice.hpp"
#include "ui/stages/figure_list.hpp"

#include <QLabel>
#include <QVBoxLayout>

namespace wattort::ui {

NetworkKindChoice::NetworkKindChoice(const StageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_choice(enumChoice<NetworkKind>(this)),
      m_decentral(new QWidget(this)),
      m_figures(
          new FigureList({KeyFigure::DecentralHeatPumps, KeyFigure::DecentralPower, KeyFigure::DecentralElectricity,
                          KeyFigure::DecentralCop, KeyFigure::DecentralInvestment},
                         m_decentral))
{
    m_choice->setObjectName(QStringLiteral("networkKind"));
    m_choice->setAccessibleName(tr("Kind of network"));
    auto* meaning = new QLabel(
        tr("Each building lifts the network's heat with a heat pump of its own where the network is not warm enough. "
           "The network's operator owns the heat pumps, pays their electricity and sells all heat at the same price."),
        m_decentral);
    meaning->setObjectName(QStringLiteral("faint"));
    meaning->setWordWrap(true);
    auto* below = new QVBoxLayout(m_decentral);
    below->setContentsMargins(0, 0, 0, 0);
    below->addWidget(meaning);
    for (const char* key : {"network_low_supply_temperature", "network_low_spread"}) {
        below->addWidget(new AssumptionEdit(assumptionOf(context.live.catalogues(), key), context.document, this));
    }
    below->addWidget(m_figures);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_choice);
    column->addWidget(m_decentral);
    connect(m_choice, &Choice::chosen, this, [this](const QVariant& key) {
        m_context.document.change(tr("Kind of network"),
                                  [&key](Scenario& next) { next.networkKind = NetworkKind(key.toInt()); });
    });
    showScenario();
}

void NetworkKindChoice::showScenario()
{
    const NetworkKind kind = m_context.document.scenario().networkKind;
    m_choice->show(int(kind));
    m_decentral->setVisible(kind == NetworkKind::DecentralHeatPumps);
}

void NetworkKindChoice::showPlan(const Plan& plan)
{
    m_figures->show(keyFigures(plan), m_context.live.current());
}

} // namespace wattort::ui
