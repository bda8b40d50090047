#include "ui/stages/compute_size.hpp"

#include "model/compute/compute_centre.hpp"
#include "ui/edit/choice.hpp"
#include "ui/edit/quantity_edit.hpp"

#include <QFormLayout>

#include <cmath>

namespace wattort::ui {

namespace {

constexpr double billion = 1e9;
constexpr double trillion = 1e12;
constexpr double thousand = 1e3;
constexpr Duration day = Duration::from_value(86'400.0);

} // namespace

ComputeSize::ComputeSize(QFormLayout* form, const Catalogues& catalogues, QWidget* parent)
    : QObject(parent), m_form(form), m_catalogues(catalogues), m_basis(enumChoice<SizingBasis>(parent))
{
    form->addRow(tr("&Known is"), m_basis);
    connect(m_basis, &Choice::chosen, this,
            [this](const QVariant& key) { Q_EMIT basisChosen(SizingBasis(key.toInt())); });
    addSizes();
    addTraining();
    addInference();
}

QuantityEdit* ComputeSize::addNumber(SizingBasis basis, const QString& name, std::string_view unit,
                                     const QuantityLimits& limits, Access access)
{
    auto* field = new QuantityEdit(unit, limits, m_basis->parentWidget());
    m_form->addRow(name, field);
    m_rows.push_back({field, basis});
    m_numbers.emplace_back(field, access.read);
    const QString plain = QString(name).remove(QLatin1Char('&'));
    connect(field, &QuantityEdit::edited, this, [this, field, plain, write = access.write](double value) {
        Q_EMIT changed(
            plain, [write, value](ComputeDesign& design) { write(design, value); }, field->mergeId());
    });
    return field;
}

void ComputeSize::addSizes()
{
    using D = ComputeDesign;
    m_itPower =
        addNumber(SizingBasis::ItPower, tr("IT &power"), "MW", {0.01, 5'000.0},
                  {[](const D& d) { return inUnit(d.itPower, MW); }, [](D& d, double n) { d.itPower = n * MW; }});
    addNumber(SizingBasis::Accelerators, tr("&Accelerators"), "1", {1.0, 1e8},
              {[](const D& d) { return d.accelerators; }, [](D& d, double n) { d.accelerators = n; }});
    addNumber(SizingBasis::Racks, tr("Rac&ks"), "1", {0.01, 1e6},
              {[](const D& d) { return d.target.racks; }, [](D& d, double n) { d.target.racks = n; }});
    addNumber(SizingBasis::GridConnection, tr("&Apparent power without redundancy"), "MVA", {0.01, 5'000.0},
              {[](const D& d) { return inUnit(d.target.connection, MW); },
               [](D& d, double n) { d.target.connection = n * MW; }});
    addNumber(
        SizingBasis::PlotArea, tr("&Area of the site"), "ha", {0.001, 10'000.0},
        {[](const D& d) { return inUnit(d.target.plotArea, ha); }, [](D& d, double n) { d.target.plotArea = n * ha; }});
    addNumber(SizingBasis::Heat, tr("&Heat at full work"), "MW", {0.01, 5'000.0},
              {[](const D& d) { return inUnit(d.target.heat, MW); }, [](D& d, double n) { d.target.heat = n * MW; }});
    addNumber(SizingBasis::Heat, tr("&Temperature of the heat"), "°C", {15.0, 70.0},
              {[](const D& d) { return inCelsius(d.target.heatTemperature); },
               [](D& d, double n) { d.target.heatTemperature = celsius(n); }});
    addNumber(SizingBasis::Budget, tr("&Budget for building and IT"), "MEUR", {0.01, 1e6},
              {[](const D& d) { return d.target.budget.value() / 1e6; },
               [](D& d, double n) { d.target.budget = 1e6 * n * EUR; }});
}

void ComputeSize::addTraining()
{
    using D = ComputeDesign;
    const auto basis = SizingBasis::TrainingJob;
    addModels(basis);
    addNumber(basis, tr("&Active parameters in billions"), "1", {0.001, 1e6},
              {[](const D& d) { return d.target.training.parameters / billion; },
               [](D& d, double n) { d.target.training.parameters = n * billion; }});
    addNumber(basis, tr("T&okens in trillions"), "1", {0.001, 1e6},
              {[](const D& d) { return d.target.training.tokens / trillion; },
               [](D& d, double n) { d.target.training.tokens = n * trillion; }});
    addNumber(basis, tr("&Duration"), "d", {0.1, 10'000.0},
              {[](const D& d) { return inUnit(d.target.training.duration, day); },
               [](D& d, double n) { d.target.training.duration = n * day; }});
}

void ComputeSize::addInference()
{
    using D = ComputeDesign;
    const auto basis = SizingBasis::Inference;
    addModels(basis);
    addNumber(basis, tr("&Tokens at the peak"), "1/s", {1.0, 1e12},
              {[](const D& d) { return d.target.inference.tokensPerSecond; },
               [](D& d, double n) { d.target.inference.tokensPerSecond = n; }});
    addNumber(basis, tr("P&arameters in billions"), "1", {0.001, 1e6},
              {[](const D& d) { return d.target.inference.parameters / billion; },
               [](D& d, double n) { d.target.inference.parameters = n * billion; }});
    addNumber(basis, tr("Parameters that a token uses, in billions"), "1", {0.001, 1e6},
              {[](const D& d) { return d.target.inference.activeParameters / billion; },
               [](D& d, double n) { d.target.inference.activeParameters = n * billion; }});
    addNumber(basis, tr("Bytes of a parameter"), "1", {0.25, 8.0},
              {[](const D& d) { return d.target.inference.bytesPerParameter; },
               [](D& d, double n) { d.target.inference.bytesPerParameter = n; }});
    addNumber(
        basis, tr("Requests at the same time (batch)"), "1", {1.0, 100'000.0},
        {[](const D& d) { return d.target.inference.batch; }, [](D& d, double n) { d.target.inference.batch = n; }});
    addNumber(basis, tr("Tokens of a request in memory"), "1", {0.0, 1e7},
              {[](const D& d) { return d.target.inference.contextTokens; },
               [](D& d, double n) { d.target.inference.contextTokens = n; }});
    addNumber(basis, tr("Memory of a token"), "kB", {0.0, 1e5},
              {[](const D& d) { return d.target.inference.cacheBytesPerToken / thousand; },
               [](D& d, double n) { d.target.inference.cacheBytesPerToken = n * thousand; }});
}

void ComputeSize::addModels(SizingBasis basis)
{
    auto* models = new Choice(m_basis->parentWidget());
    models->addItem(tr("Numbers of a model …"), -1);
    for (std::size_t i = 0; i < m_catalogues.languageModels.size(); ++i) {
        const LanguageModel& model = m_catalogues.languageModels[i];
        models->addItem(QStringLiteral("%1 (%2, %3)")
                            .arg(QString::fromStdString(model.name), QString::fromStdString(model.developer),
                                 QString::fromStdString(model.origin)),
                        int(i));
        models->setItemData(int(i) + 1, QString::fromStdString(model.provenance.source), Qt::ToolTipRole);
    }
    models->show(-1);
    m_form->addRow(tr("&Model"), models);
    m_rows.push_back({models, basis});
    connect(models, &Choice::chosen, this, [this, models, basis](const QVariant& key) {
        models->show(-1);
        if (key.toInt() < 0) {
            return;
        }
        const LanguageModel model = m_catalogues.languageModels[std::size_t(key.toInt())];
        Q_EMIT changed(
            tr("Model"),
            [model, basis](ComputeDesign& design) {
                if (basis == SizingBasis::TrainingJob) {
                    design.target.training.parameters = model.activeParameters;
                    design.target.training.tokens = model.trainingTokens;
                    return;
                }
                design.target.inference.parameters = model.parameters;
                design.target.inference.activeParameters = model.activeParameters;
                design.target.inference.cacheBytesPerToken = model.cacheBytesPerToken;
            },
            -1);
    });
}

void ComputeSize::show(const ComputeDesign& design)
{
    m_basis->show(int(design.basis));
    for (const auto& [field, read] : m_numbers) {
        field->show(read(design));
    }
    for (const Row& row : m_rows) {
        m_form->setRowVisible(row.field, row.basis == design.basis);
    }
}

void takeOver(ComputeDesign& design, const ComputeCentre& centre)
{
    if (!(centre.accelerators > 0.0)) {
        return;
    }
    design.itPower = centre.ratedItPower;
    design.accelerators = centre.accelerators;
    SizingTarget& target = design.target;
    target.racks = centre.racks;
    target.connection = centre.apparentPowerMva * MW;
    target.plotArea = centre.plotArea;
    target.budget = centre.buildingInvestment + centre.itInvestment;
    if (centre.heatAtFullWork.value() > 0.0) {
        target.heat = centre.heatAtFullWork;
        target.heatTemperature = centre.heatTemperature;
    }
    if (std::isfinite(centre.trainingDuration.value())) {
        target.training.duration = centre.trainingDuration;
    }
    if (centre.tokensPerSecond > 0.0) {
        target.inference.tokensPerSecond = centre.tokensPerSecond;
    }
}

} // namespace wattort::ui
