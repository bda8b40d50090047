#pragma once

/// \file
/// A decision on all buildings that keep a rule.

#include "model/network/consumer_rule.hpp"
#include "model/plan/plan.hpp"

#include <QDialog>

#include <functional>
#include <vector>

class QCheckBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;

namespace wattort::ui {

class Choice;
class QuantityEdit;

class ConsumerRuleDialog : public QDialog {
    Q_OBJECT

public:
    ConsumerRuleDialog(Layer<Building> buildings, Stage<HeatDemandInput, HeatDemand> demand, Polygon site,
                       QWidget* parent = nullptr);

    ConsumerRule rule() const;
    Decision decision() const;
    /// Positions of the buildings that keep the rule.
    const std::vector<std::uint32_t>& chosen() const { return m_chosen; }

private:
    /// A condition that counts when it is ticked.
    struct Condition {
        QCheckBox* set = nullptr;
        QuantityEdit* value = nullptr;
    };
    Condition addCondition(QFormLayout& form, const QString& name, std::string_view unit, double value, double high);
    void count();

    Layer<Building> m_buildings;
    Stage<HeatDemandInput, HeatDemand> m_demand;
    Polygon m_site;
    Choice* m_use;
    Condition m_leastHeat;
    Condition m_mostHeat;
    Condition m_farthest;
    Condition m_builtFrom;
    Condition m_builtUntil;
    Choice* m_decision;
    QLabel* m_count;
    QDialogButtonBox* m_buttons;
    std::vector<std::uint32_t> m_chosen;
};

} // namespace wattort::ui
