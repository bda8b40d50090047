#include "ui/edit/heat_source_dialog.hpp"

#include "model/scenario/plausible.hpp"
#include "ui/edit/choice.hpp"
#include "ui/edit/quantity_edit.hpp"
#include "ui/text/labels.hpp"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace wattort::ui {

namespace {

const EnergyPrice perMwh = EUR / MWh;
const EmissionFactor gramPerKwh = 1e-3 * kg / kWh;

} // namespace

HeatSourceDialog::HeatSourceDialog(HeatSource source, QWidget* parent)
    : QDialog(parent),
      m_source(std::move(source)),
      m_name(new QLineEdit(this)),
      m_state(enumChoice<HeatSourceState>(this)),
      m_limited(new QCheckBox(tr("&Supply temperature at most"), this)),
      m_renewable(new QCheckBox(tr("&Renewable heat or unavoidable waste heat"), this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Heat source"));
    setObjectName(QStringLiteral("heatSource"));
    auto* form = new QFormLayout;
    m_name->setObjectName(QStringLiteral("heatSourceName"));
    form->addRow(tr("&Name"), m_name);
    m_state->setSizeAdjustPolicy(QComboBox::AdjustToContents); // a dialog has the room that panels have not
    form->addRow(tr("&Kind"), m_state);
    m_power = addQuantity(*form, tr("Thermal &power"), "MW", 0.001, limits::heatSourceMw.high);
    m_power->setObjectName(QStringLiteral("heatSourcePower"));
    m_heatCost = addQuantity(*form, tr("&Cost of its heat"), "EUR/MWh", limits::heatCostEurPerMwh.low,
                             limits::heatCostEurPerMwh.high);
    m_heatCost->setObjectName(QStringLiteral("heatSourceCost"));
    m_investment = addQuantity(*form, tr("&Investment"), "EUR", 0.0, limits::heatSourceEur.high);
    m_fixedCost = addQuantity(*form, tr("&Fixed cost a year"), "EUR", 0.0, limits::heatSourceEur.high);
    m_emissions = addQuantity(*form, tr("C&O₂ of its heat"), "g/kWh", 0.0, limits::emissionGPerKwh.high);
    m_temperature = new QuantityEdit("°C", {.low = 1.0, .high = limits::supplyCelsius.high}, this);
    m_temperature->setAccessibleName(m_limited->text().remove(QLatin1Char('&')));
    form->addRow(m_limited, m_temperature);
    form->addRow(m_renewable);
    auto* note = new QLabel(tr("Investment and fixed cost count only where the source is new. To begin with, costs and "
                               "emissions are those of a gas boiler."),
                            this);
    note->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(note);
    column->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_state, &Choice::chosen, this, &HeatSourceDialog::refresh);
    connect(m_limited, &QCheckBox::toggled, this, &HeatSourceDialog::refresh);
    connect(m_name, &QLineEdit::textChanged, this, &HeatSourceDialog::refresh);
    show(m_source);
}

QuantityEdit* HeatSourceDialog::addQuantity(QFormLayout& form, const QString& name, std::string_view unit, double low,
                                            double high)
{
    auto* edit = new QuantityEdit(unit, {.low = low, .high = high}, this);
    form.addRow(name, edit);
    return edit;
}

void HeatSourceDialog::show(const HeatSource& source)
{
    constexpr double usualCelsius = 80.0; // where somebody limits it; any number would do
    m_name->setText(QString::fromStdString(source.name));
    m_state->show(int(source.state));
    m_power->show(inUnit(source.power, MW));
    m_heatCost->show(inUnit(source.heatCost, perMwh));
    m_investment->show(inUnit(source.investment, EUR));
    m_fixedCost->show(inUnit(source.fixedCost, EUR));
    m_emissions->show(inUnit(source.emissionFactor, gramPerKwh));
    const bool limited = source.supplyTemperature > Temperature{};
    m_limited->setChecked(limited);
    m_temperature->show(limited ? inCelsius(source.supplyTemperature) : usualCelsius);
    m_renewable->setChecked(source.renewable);
    refresh();
}

void HeatSourceDialog::refresh()
{
    const bool isNew = HeatSourceState(m_state->currentData().toInt()) == HeatSourceState::New;
    m_investment->setEnabled(isNew);
    m_fixedCost->setEnabled(isNew);
    m_temperature->setEnabled(m_limited->isChecked());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!m_name->text().trimmed().isEmpty());
}

HeatSource HeatSourceDialog::source() const
{
    HeatSource source = m_source;
    source.name = m_name->text().trimmed().toStdString();
    source.state = HeatSourceState(m_state->currentData().toInt());
    source.power = m_power->value() * MW;
    source.heatCost = m_heatCost->value() * perMwh;
    source.investment = m_investment->value() * EUR;
    source.fixedCost = m_fixedCost->value() * EUR;
    source.emissionFactor = m_emissions->value() * gramPerKwh;
    source.supplyTemperature = m_limited->isChecked() ? celsius(m_temperature->value()) : Temperature{};
    source.renewable = m_renewable->isChecked();
    return source;
}

} // namespace wattort::ui
