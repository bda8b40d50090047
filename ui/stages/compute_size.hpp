#pragma once

/// \file
/// The known end of the size of a compute centre: which, and its numbers.

#include "model/scenario/catalogue.hpp"

#include <QObject>

#include <functional>
#include <string_view>
#include <vector>

class QFormLayout;
class QWidget;

namespace wattort {
struct ComputeCentre;
}

namespace wattort::ui {

class Choice;
class QuantityEdit;
struct QuantityLimits;

/// The rows of a form; only those of the chosen basis are shown. Says what the person changes and keeps nothing.
class ComputeSize : public QObject {
    Q_OBJECT

public:
    using Change = std::function<void(ComputeDesign&)>;

    ComputeSize(QFormLayout* form, const Catalogues& catalogues, QWidget* parent);

    QuantityEdit* itPower() const { return m_itPower; }
    Choice* basis() const { return m_basis; }
    void show(const ComputeDesign& design);

Q_SIGNALS:
    void basisChosen(wattort::SizingBasis basis);
    /// \param mergeId changes of the same field are one step
    void changed(const QString& text, const wattort::ui::ComputeSize::Change& change, int mergeId);

private:
    struct Row {
        QWidget* field = nullptr;
        SizingBasis basis = SizingBasis::ItPower;
    };
    /// How a row's number is read from the design and written into it.
    struct Access {
        double (*read)(const ComputeDesign& design);
        void (*write)(ComputeDesign& design, double number);
    };

    void addSizes();
    void addTraining();
    void addInference();
    void addModels(SizingBasis basis);
    QuantityEdit* addNumber(SizingBasis basis, const QString& name, std::string_view unit, const QuantityLimits& limits,
                            Access access);

    QFormLayout* m_form;
    const Catalogues& m_catalogues;
    Choice* m_basis;
    QuantityEdit* m_itPower = nullptr;
    std::vector<Row> m_rows;
    std::vector<std::pair<QuantityEdit*, double (*)(const ComputeDesign&)>> m_numbers;
};

/// What the centre needs and gives, as the wish of the design: changing the basis then changes nothing else.
void takeOver(ComputeDesign& design, const ComputeCentre& centre);

} // namespace wattort::ui
