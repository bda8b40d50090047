#include "ui/stages/compute_equipment.hpp"

#include "model/scenario/kept_entries.hpp"
#include "ui/edit/choice.hpp"
#include "ui/edit/entry_dialog.hpp"
#include "ui/stages/accelerator_dialog.hpp"
#include "ui/stages/entry_forms.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/language.hpp"
#include "ui/text/quantity_text.hpp"
#include "ui/window/icon.hpp"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <memory>

namespace wattort::ui {

namespace {

QString inLanguage(const std::string& english, const std::string& german)
{
    return QString::fromStdString(currentLanguage() == Language::German ? german : english);
}

QString sourceText(const Provenance& provenance)
{
    return ComputeEquipment::tr("Source: %1 (%2), %3")
        .arg(QString::fromStdString(provenance.source), QString::number(provenance.year), label(provenance.confidence));
}

// How a kind of row stands in the scenario, the catalogue and the design.

struct SystemRows {
    using Entry = ComputeSystem;
    static auto& kept(auto& entries) { return entries.systems; }
    static std::vector<ComputeSystem> all(const Scenario& s, const Catalogues& c) { return systemsOf(s, c); }
    static QVariant chosen(const ComputeDesign& design) { return QString::fromStdString(design.system); }
    static void choose(ComputeDesign& design, const QVariant& key) { design.system = key.toString().toStdString(); }
    static QVariant key(const ComputeSystem& row) { return QString::fromStdString(row.key); }
    static bool offered(const ComputeSystem& row) { return row.forSizing; }
    static QString name(const ComputeSystem& row)
    {
        return QStringLiteral("%1 (%2)").arg(QString::fromStdString(row.name),
                                             QString::fromStdString(row.originOfVendor));
    }
    static void makeOwn(ComputeSystem& row, const std::string& newKey)
    {
        row.name += ' ' + ComputeEquipment::tr("(copy)").toStdString();
        row.key = newKey;
    }
};

struct CoolingRows {
    using Entry = CoolingSystem;
    static auto& kept(auto& entries) { return entries.coolingSystems; }
    static std::vector<CoolingSystem> all(const Scenario& s, const Catalogues& c) { return coolingSystemsOf(s, c); }
    static QVariant chosen(const ComputeDesign& design) { return int(design.cooling); }
    static void choose(ComputeDesign& design, const QVariant& key) { design.cooling = CoolingKind(key.toInt()); }
    static QVariant key(const CoolingSystem& row) { return int(row.kind); }
    static bool offered(const CoolingSystem& /*row*/) { return true; }
    static QString name(const CoolingSystem& row) { return label(row.kind); }
    static void makeOwn(CoolingSystem& /*row*/, const std::string& /*newKey*/) {}
};

/// What cools the air of the rooms beside a liquid loop.
struct AirCoolingRows : CoolingRows {
    static QVariant chosen(const ComputeDesign& design) { return int(design.airCooling); }
    static void choose(ComputeDesign& design, const QVariant& key) { design.airCooling = CoolingKind(key.toInt()); }
    static bool offered(const CoolingSystem& row) { return !hasLiquidLoop(row.kind); }
};

template <typename Row>
struct LabelledRows {
    using Entry = Row;
    static QVariant key(const Entry& row) { return QString::fromStdString(row.key); }
    static bool offered(const Entry& /*row*/) { return true; }
    static QString name(const Entry& row) { return inLanguage(row.labelEnglish, row.labelGerman); }
    static void makeOwn(Entry& row, const std::string& newKey)
    {
        const std::string copy = ' ' + ComputeEquipment::tr("(copy)").toStdString();
        row.labelEnglish += copy;
        row.labelGerman += copy;
        row.key = newKey;
    }
};

struct SupplyRows : LabelledRows<PowerSupply> {
    static auto& kept(auto& entries) { return entries.powerSupplies; }
    static std::vector<PowerSupply> all(const Scenario& s, const Catalogues& c) { return powerSuppliesOf(s, c); }
    static QVariant chosen(const ComputeDesign& design) { return QString::fromStdString(design.powerSupply); }
    static void choose(ComputeDesign& design, const QVariant& key)
    {
        design.powerSupply = key.toString().toStdString();
    }
};

struct TransformerRows : LabelledRows<Transformer> {
    static auto& kept(auto& entries) { return entries.transformers; }
    static std::vector<Transformer> all(const Scenario& s, const Catalogues& c) { return transformersOf(s, c); }
    static QVariant chosen(const ComputeDesign& design) { return QString::fromStdString(design.transformer); }
    static void choose(ComputeDesign& design, const QVariant& key)
    {
        design.transformer = key.toString().toStdString();
    }
};

template <typename Rows>
std::optional<typename Rows::Entry> chosenEntry(const Scenario& scenario, const Catalogues& catalogues)
{
    using Entry = typename Rows::Entry;
    const std::vector<Entry> rows = Rows::all(scenario, catalogues);
    const QVariant key = Rows::chosen(scenario.compute);
    const auto row = std::find_if(rows.begin(), rows.end(), [&key](const Entry& r) { return Rows::key(r) == key; });
    return row == rows.end() ? std::nullopt : std::optional(*row);
}

template <typename Rows>
bool isOwn(const Scenario& scenario, const typename Rows::Entry& entry)
{
    const auto* kept = findKept(Rows::kept(scenario.kept), entryKey(entry));
    return kept != nullptr && kept->own;
}

QString chipText(const Accelerator& chip)
{
    const QString speed =
        chip.denseBf16Petaflops > 0.0
            ? ComputeEquipment::tr("%1 PFLOPS (BF16, dense)").arg(numberText(chip.denseBf16Petaflops, 3))
            : ComputeEquipment::tr("no computing speed published");
    return ComputeEquipment::tr("%1, made in %2: %3, %4, %5 GB with %6 TB/s. Source: %7 (%8), %9")
        .arg(QString::fromStdString(chip.name), QString::fromStdString(chip.originOfChip), text(chip.power.value),
             speed, numberText(chip.memoryGigabytes, 0), numberText(chip.bandwidthTerabytesPerSecond, 1),
             QString::fromStdString(chip.provenance.source), QString::number(chip.provenance.year),
             label(chip.provenance.confidence));
}

} // namespace

ComputeEquipment::ComputeEquipment(const StageContext& context, QWidget* parent)
    : QObject(parent), m_context(context), m_parent(parent)
{}

template <typename Rows>
ComputeEquipment::Row ComputeEquipment::addRow(QFormLayout* form, const QString& name, const QString& plainName)
{
    Row row{new Choice(m_parent), new QToolButton(m_parent)};
    row.entries->setIcon(themedIcon(QStringLiteral("draw")));
    row.entries->setToolTip(tr("Entries of your own: %1").arg(plainName));
    row.entries->setAccessibleName(row.entries->toolTip());
    row.entries->setPopupMode(QToolButton::InstantPopup);
    row.entries->setAutoRaise(true);
    row.entries->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(row.entries);
    const auto add = [menu, this](const QString& text, const char* actionName, auto does) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QLatin1String(actionName));
        connect(action, &QAction::triggered, this, does);
        return action;
    };
    QAction* copy = add(tr("&Copy and edit …"), "copyEntry", [this] { edit<Rows>(true); });
    QAction* change = add(tr("&Edit …"), "editEntry", [this] { edit<Rows>(false); });
    QAction* erase = add(tr("&Delete"), "deleteEntry", [this] { remove<Rows>(); });
    QAction* today = add(tr("&Take over the catalogue of today"), "takeCatalogueOfToday", [this] { takeToday(); });
    connect(menu, &QMenu::aboutToShow, this, [=, this] {
        const auto entry = chosenEntry<Rows>(scenario(), catalogues());
        const bool own = entry && isOwn<Rows>(scenario(), *entry);
        copy->setEnabled(entry.has_value() && !(own && std::is_same_v<typename Rows::Entry, CoolingSystem>));
        change->setEnabled(own);
        erase->setEnabled(own);
        today->setEnabled(!changedEntries(scenario(), catalogues()).empty());
    });
    row.entries->setMenu(menu);
    auto* line = row.line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(row.choice, 1);
    line->addWidget(row.entries);
    form->addRow(name, line);
    if (auto* label = qobject_cast<QLabel*>(form->labelForField(line))) {
        label->setBuddy(row.choice);
    }
    row.choice->setAccessibleName(plainName);
    connect(row.choice, &Choice::chosen, this,
            [this, plainName](const QVariant& key) { choose<Rows>(plainName, key); });
    return row;
}

void ComputeEquipment::addSystem(QFormLayout* form)
{
    m_system = addRow<SystemRows>(form, tr("&System"), tr("System"));
    QAction* own = m_system.entries->menu()->addAction(tr("&Accelerators of your own …"));
    own->setObjectName(QStringLiteral("ownAccelerators"));
    connect(own, &QAction::triggered, this, [this] {
        auto* dialog = new AcceleratorDialog(m_context, m_parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    m_systemFacts = new QLabel(m_parent);
    m_systemFacts->setObjectName(QStringLiteral("faint"));
    m_systemFacts->setWordWrap(true);
    form->addRow(m_systemFacts);
}

void ComputeEquipment::addCooling(QFormLayout* form)
{
    m_form = form;
    m_cooling = addRow<CoolingRows>(form, tr("C&ooling"), tr("Cooling"));
    m_rejection = enumChoice<HeatRejection>(m_parent);
    m_rejection->setAccessibleName(tr("Heat rejection"));
    form->addRow(tr("&Heat rejection"), m_rejection);
    connect(m_rejection, &Choice::chosen, this, [this](const QVariant& key) {
        change(tr("Heat rejection"),
               [&key](Scenario& next) { next.compute.heatRejection = HeatRejection(key.toInt()); });
    });
    m_airCooling = addRow<AirCoolingRows>(form, tr("Room a&ir"), tr("Cooling of the room air"));
}

void ComputeEquipment::addPowerSupply(QFormLayout* form)
{
    m_supply = addRow<SupplyRows>(form, tr("&UPS"), tr("Uninterruptible power supply"));
    m_transformer = addRow<TransformerRows>(form, tr("Trans&formers"), tr("Transformers"));
}

template <typename Rows>
void ComputeEquipment::fill(const Row& row)
{
    const QSignalBlocker quiet(row.choice);
    row.choice->clear();
    const QVariant chosen = Rows::chosen(scenario().compute);
    QString source;
    for (const auto& entry : Rows::all(scenario(), catalogues())) {
        const QVariant key = Rows::key(entry);
        if (Rows::offered(entry) || key == chosen) {
            const QString name = Rows::name(entry);
            row.choice->addItem(isOwn<Rows>(scenario(), entry) ? tr("%1, own figures").arg(name) : name, key);
        }
        if (key == chosen) {
            source = sourceText(entry.provenance);
        }
    }
    row.choice->show(chosen);
    row.choice->setToolTip(row.choice->currentText() + QLatin1Char('\n') + source);
}

void ComputeEquipment::showScenario()
{
    fill<SystemRows>(m_system);
    fill<CoolingRows>(m_cooling);
    fill<AirCoolingRows>(m_airCooling);
    m_rejection->show(int(scenario().compute.heatRejection));
    const bool loop = hasLiquidLoop(scenario().compute.cooling);
    m_form->setRowVisible(m_rejection, loop);
    m_form->setRowVisible(m_airCooling.line, loop);
    fill<SupplyRows>(m_supply);
    fill<TransformerRows>(m_transformer);
    showSystemFacts();
}

void ComputeEquipment::showSystemFacts()
{
    const auto system = chosenEntry<SystemRows>(scenario(), catalogues());
    if (!system) {
        m_systemFacts->setText(tr("This system is not in the catalogue."));
        return;
    }
    const RackPower& rack = system->rackPower;
    const QString rackText =
        tr("Conversion in the rack: %1, %2")
            .arg(percentText(rack.efficiency(), 1), inLanguage(rack.labelEnglish, rack.labelGerman))
        + QLatin1Char('\n') + sourceText(rack.provenance);
    const QString cooled = system->liquidCooled
                               ? tr("liquid-cooled, water up to %1").arg(text(system->maximumWaterSupply))
                               : tr("air-cooled");
    m_systemFacts->setText(tr("%1 (%2), %n accelerator(s), %3, %4", nullptr, int(system->acceleratorsPerSystem))
                               .arg(QString::fromStdString(system->vendor),
                                    QString::fromStdString(system->originOfVendor), text(system->nameplate.value),
                                    cooled));
    const QString source = sourceText(system->provenance) + QLatin1Char('\n') + chipText(system->accelerator)
                           + QLatin1Char('\n') + rackText;
    m_systemFacts->setToolTip(source);
    m_system.choice->setToolTip(source);
}

void ComputeEquipment::change(const QString& text, const std::function<void(Scenario&)>& change)
{
    m_context.document.change(text, [&change, this](Scenario& next) {
        change(next);
        keepUsedEntries(next, catalogues());
    });
}

template <typename Rows>
void ComputeEquipment::choose(const QString& text, const QVariant& key)
{
    change(text, [&key](Scenario& next) { Rows::choose(next.compute, key); });
}

template <typename Rows>
void ComputeEquipment::edit(bool copy)
{
    const auto chosen = chosenEntry<Rows>(scenario(), catalogues());
    if (!chosen) {
        return;
    }
    const auto entry = std::make_shared<typename Rows::Entry>(*chosen);
    if (copy) {
        Rows::makeOwn(*entry, newOwnKey(scenario()));
    }
    auto* dialog = new EntryDialog(tr("Entry of your own: %1").arg(Rows::name(*chosen)), m_parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if constexpr (std::is_same_v<Rows, SystemRows>) {
        addFields(*dialog, *entry, {acceleratorsOf(scenario(), catalogues()), catalogues().rackPowers});
    } else {
        addFields(*dialog, *entry);
    }
    connect(dialog, &QDialog::accepted, this, [this, entry] {
        change(tr("Entry of one's own"), [&entry](Scenario& next) {
            putOwnEntry(Rows::kept(next.kept), *entry);
            Rows::choose(next.compute, Rows::key(*entry));
        });
    });
    dialog->open();
}

template <typename Rows>
void ComputeEquipment::remove()
{
    const auto chosen = chosenEntry<Rows>(scenario(), catalogues());
    if (!chosen || !isOwn<Rows>(scenario(), *chosen)) {
        return;
    }
    change(tr("Deletion of an entry of one's own"), [&chosen](Scenario& next) {
        removeEntry(Rows::kept(next.kept), entryKey(*chosen));
        // A cooling kind is in the catalogue still; anything else makes room for what new scenarios have.
        if constexpr (!std::is_same_v<typename Rows::Entry, CoolingSystem>) {
            Rows::choose(next.compute, Rows::chosen(ComputeDesign{}));
        }
    });
}

void ComputeEquipment::takeToday()
{
    change(tr("Catalogue of today"), [this](Scenario& next) { takeCatalogueOfToday(next, catalogues()); });
}

} // namespace wattort::ui
