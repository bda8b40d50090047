#pragma once

/// \file
/// A form for one row of a catalogue, with its source.

#include "model/scenario/catalogue.hpp"

#include <QDialog>

#include <functional>
#include <string_view>
#include <vector>

class QDialogButtonBox;
class QFormLayout;
class QLabel;

namespace wattort::ui {

struct QuantityLimits;

/// Fields are added by whoever knows the row; each reads its value at once and writes it when the dialog is accepted.
/// The values that are bound must live as long as the dialog.
class EntryDialog : public QDialog {
    Q_OBJECT

public:
    explicit EntryDialog(const QString& title, QWidget* parent = nullptr);

    void addHeading(const QString& text);
    /// \param required an empty text cannot be accepted
    void addText(const QString& name, std::string& value, bool required);
    void addNumber(const QString& name, std::string_view unit, const QuantityLimits& limits, double value,
                   std::function<void(double)> write);
    void addFlag(const QString& name, bool& value);
    /// One of `names`; `write` gets its position, only when another was chosen than `chosen`.
    void addChoice(const QString& name, const QStringList& names, int chosen, std::function<void(int)> write);
    void addProvenance(Provenance& provenance);
    /// What is wrong with the row as it is now written; empty when it may be accepted.
    void setCheck(std::function<QString()> check) { m_check = std::move(check); }

    QString message() const;

    void accept() override;

private:
    QFormLayout* m_form;
    QLabel* m_message;
    QDialogButtonBox* m_buttons;
    std::vector<std::function<void()>> m_writes;
    std::vector<std::function<QString()>> m_checks; ///< name of a field that must not be empty
    std::function<QString()> m_check;
};

} // namespace wattort::ui
