#pragma once

/// \file
/// What a compute centre is built of: system, cooling, power supply, transformers, out of the catalogue or of the
/// planner's own.

#include "ui/stages/stage_panel.hpp"

#include <QObject>

#include <functional>

class QFormLayout;
class QHBoxLayout;
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
    /// Shown with a liquid loop only, as the next.
    Choice* heatRejection() const { return m_rejection; }
    Choice* airCooling() const { return m_airCooling.choice; }
    Choice* powerSupply() const { return m_supply.choice; }
    Choice* transformer() const { return m_transformer.choice; }
    /// Menus with the actions "copyEntry", "editEntry", "deleteEntry", "takeCatalogueOfToday"; that of the systems has
    /// "ownAccelerators", too.
    QToolButton* systemEntries() const { return m_system.entries; }
    QToolButton* coolingEntries() const { return m_cooling.entries; }
    QToolButton* powerSupplyEntries() const { return m_supply.entries; }
    QToolButton* transformerEntries() const { return m_transformer.entries; }

private:
    struct Row {
        Choice* choice = nullptr;
        QToolButton* entries = nullptr;
        QHBoxLayout* line = nullptr;
    };

    template <typename Rows>
    Row addRow(QFormLayout* form, const QString& name, const QString& plainName);
    template <typename Rows>
    void fill(const Row& row);
    template <typename Rows>
    void choose(const QString& text, const QVariant& key);
    /// Opens the form of the chosen entry, or of a copy of it.
    template <typename Rows>
    void edit(bool copy);
    template <typename Rows>
    void remove();
    void takeToday();
    void change(const QString& text, const std::function<void(Scenario&)>& change);
    void showSystemFacts();

    const Scenario& scenario() const { return m_context.document.scenario(); }
    const Catalogues& catalogues() const { return m_context.live.catalogues(); }

    StageContext m_context;
    QWidget* m_parent;
    Row m_system;
    QFormLayout* m_form = nullptr; ///< of cooling
    Row m_cooling;
    Choice* m_rejection = nullptr;
    Row m_airCooling;
    Row m_supply;
    Row m_transformer;
    QLabel* m_systemFacts = nullptr;
};

} // namespace wattort::ui
