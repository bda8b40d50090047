#pragma once

/// \file
/// Taking layers, weather, prices or a load out of a foreign file.

#include "data/import.hpp"
#include "ui/edit/document.hpp"
#include "ui/window/import_process.hpp"

#include <QDialog>

#include <map>
#include <optional>
#include <string>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace wattort::ui {

class Choice;
class Fold;
class QuantityEdit;

/// Reads in a process of its own and takes the layers over as one step of the history. What goes wrong stands in the
/// dialog, which stays open: with another coordinate system or another field it may work.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    ImportDialog(Document& document, const QString& program, QWidget* parent = nullptr);

    void choose(data::ImportKind kind, const QString& file);
    static data::ImportKind probableKind(const QString& file);

    QComboBox* sourceCrs() const { return m_crs; }
    QPushButton* importButton() const { return m_import; }
    /// What went wrong, as it stands in the dialog.
    QString message() const;
    bool running() const { return m_process.running(); }

    void reject() override;

private:
    void buildForm();
    void browse();
    void showKind();
    void showFields();
    /// None: as the file says.
    std::optional<int> chosenEpsg() const;
    data::ImportRequest request() const;
    void run();
    void show(const Finding& problem);
    using QDialog::show;
    void take(const ImportOutcome& outcome);
    void showRunning();

    Document& m_document;
    ImportProcess m_process;
    QFormLayout* m_form;
    QLineEdit* m_file;
    Choice* m_kind;
    QLineEdit* m_layer;
    QComboBox* m_crs;
    QuantityEdit* m_snap;
    QuantityEdit* m_ratedPower;
    Fold* m_fieldFold;
    std::map<std::string, QLineEdit*> m_fields;
    QLabel* m_message;
    QProgressBar* m_progress;
    QPushButton* m_import;
};

/// What was read, taken over, skipped and repaired.
class ImportReportDialog : public QDialog {
    Q_OBJECT

public:
    explicit ImportReportDialog(const data::ImportReport& report, QWidget* parent = nullptr);
};

} // namespace wattort::ui
