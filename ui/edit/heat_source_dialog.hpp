#pragma once

/// \file
/// What a heat source beside the compute centre is and costs.

#include "model/scenario/layer.hpp"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QFormLayout;
class QLineEdit;

namespace wattort::ui {

class Choice;
class QuantityEdit;

class HeatSourceDialog : public QDialog {
    Q_OBJECT

public:
    /// \param source as it is, or as it would be without the planner's word
    explicit HeatSourceDialog(HeatSource source, QWidget* parent = nullptr);

    HeatSource source() const;

private:
    QuantityEdit* addQuantity(QFormLayout& form, const QString& name, std::string_view unit, double low, double high);
    void show(const HeatSource& source);
    using QDialog::show;
    void refresh();

    HeatSource m_source;
    QLineEdit* m_name;
    Choice* m_state;
    QuantityEdit* m_power = nullptr;
    QuantityEdit* m_heatCost = nullptr;
    QuantityEdit* m_investment = nullptr;
    QuantityEdit* m_fixedCost = nullptr;
    QuantityEdit* m_emissions = nullptr;
    QCheckBox* m_limited;
    QuantityEdit* m_temperature = nullptr;
    QCheckBox* m_renewable;
    QDialogButtonBox* m_buttons;
};

} // namespace wattort::ui
