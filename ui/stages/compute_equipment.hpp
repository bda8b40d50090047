#pragma once

/// \file
/// What a compute centre is built of: system, cooling, power supply, transformers, out of the catalogue or of the
/// planner's own.

#include "ui/stages/stage_panel.hpp"

#include <QObject>

#include <functional>

class QFormLayout;
class QLabel;
class QToolButton;

namespace wattort::ui {

class Choice;
class EntryDialog;

/// Rows of a form; each choice has a button beside it to copy, edit and delete entries of one's own. A choice keeps the
/// entry in the scenario as it is now, so that a later catalogue does not change the plan.
class ComputeEquipment : public QObject {
    Q_OBJECT

public:
    ComputeEquipment(const StageContext& context, QWidget* parent);

    void addSystem(QFormLayout* form);
    void addCooling(QFormLayout* form);
    void addPowerSupply(QFormLayout* form);

    void showScenario();

    Choice* system() const { return m_system.choice; }
    Choice* cooling() const { return m_cooling.choice; }
    Choice* powerSupply() const { return m_supply.choice; }
    Choice* transformer() const { return m_transformer.choice; }
    /// Menus with the actions "copyEntry", "editEntry", "deleteEntry", "takeCatalogueOfToday".
    QToolButton* systemEntries() const { return m_system.entries; }
    QToolButton* coolingEntries() const { return m_cooling.entries; }
    QToolButton* powerSupplyEntries() const { return m_supply.entries; }
    QToolButton* transformerEntries() const { return m_transformer.entries; }

private:
    struct Row {
        Choice* choice = nullptr;
        QToolButton* entries = nullptr;
    };

    template <class Entry>
    Row addRow(QFormLayout* form, const QString& name, const QString& plainName);
    template <class Entry>
    void fill(const Row& row);
    template <class Entry>
    void choose(const QString& text, const QVariant& key);
    /// Opens the form of the chosen entry, or of a copy of it.
    template <class Entry>
    void edit(bool copy);
    template <class Entry>
    void remove();
    void takeToday();
    void change(const QString& text, const std::function<void(Scenario&)>& change);
    void showSystemFacts();

    const Scenario& scenario() const { return m_context.document.scenario(); }
    const Catalogues& catalogues() const { return m_context.live.catalogues(); }

    StageContext m_context;
    QWidget* m_parent;
    Row m_system;
    Row m_cooling;
    Row m_supply;
    Row m_transformer;
    QLabel* m_systemFacts = nullptr;
};

} // namespace wattort::ui
