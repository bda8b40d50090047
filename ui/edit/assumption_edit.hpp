#pragma once

/// \file
/// One assumption as a row of a panel: value, unit, source, and the planner's own value in its place.

#include "model/scenario/assumption.hpp"
#include "model/scenario/catalogue.hpp"
#include "ui/edit/document.hpp"

#include <QWidget>

#include <optional>

class QLabel;
class QToolButton;

namespace wattort::ui {

class QuantityEdit;

/// The catalogue's row of that key, which must be there.
const Assumption& assumptionOf(const Catalogues& catalogues, std::string_view key);
/// The name in the language of the interface.
QString assumptionLabel(const Assumption& assumption);
/// Value, range, unit, source, year and confidence of the catalogue, as rich text.
QString assumptionDetails(const Assumption& assumption);

/// Label, number with unit, a button that tells where the number comes from, and one that takes the catalogue's
/// value back. A value of the planner's own is marked and can have a source of its own.
class AssumptionEdit : public QWidget {
    Q_OBJECT

public:
    AssumptionEdit(const Assumption& assumption, Document& document, QWidget* parent = nullptr);

    const std::string& key() const { return m_assumption.key; }
    bool own() const;
    QuantityEdit* field() const { return m_field; }
    QToolButton* resetButton() const { return m_reset; }
    QToolButton* sourceButton() const { return m_info; }

private:
    void showScenario();
    void take(double value);
    void reset();
    void askForSource();

    Assumption m_assumption;
    Document& m_document;
    std::optional<AssumptionOverride> m_shown;
    bool m_wasShown = false;
    QLabel* m_label;
    QuantityEdit* m_field;
    QToolButton* m_info;
    QToolButton* m_reset;
};

/// Rows for all assumptions of one group, below each other.
QWidget* assumptionGroupEdit(const std::vector<Assumption>& catalogue, std::string_view group, Document& document,
                             QWidget* parent);

} // namespace wattort::ui
