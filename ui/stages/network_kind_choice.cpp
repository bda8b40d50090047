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
      m_figures(
          new FigureList({KeyFigure::DecentralHeatPumps, KeyFigure::DecentralPower, KeyFigure::DecentralElectricity,
                          KeyFigure::DecentralCop, KeyFigure::DecentralInvestment},
                         this))
{
    m_choice->setObjectName(QStringLiteral("networkKind"));
    m_choice->setAccessibleName(tr("Kind of network"));
    auto* meaning = new QLabel(
        tr("Each building lifts the network's heat with a heat pump of its own where the network is not warm enough. "
           "The network's operator owns the heat pumps, pays their electricity and sells all heat at the same price."),
        this);
    meaning->setObjectName(QStringLiteral("faint"));
    meaning->setWordWrap(true);
    m_decentral = {meaning};
    for (const char* key : {"network_low_supply_temperature", "network_low_spread"}) {
        m_decentral.push_back(new AssumptionEdit(assumptionOf(context.live.catalogues(), key), context.document, this));
    }
    m_decentral.push_back(m_figures);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_choice);
    for (QWidget* each : m_decentral) {
        column->addWidget(each);
    }
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
    for (QWidget* each : m_decentral) {
        each->setVisible(kind == NetworkKind::DecentralHeatPumps);
    }
}

void NetworkKindChoice::showPlan(const Plan& plan)
{
    m_figures->show(keyFigures(plan), m_context.live.current());
}

} // namespace wattort::ui
