#pragma once

/// \file
/// The window: one scenario, its plan, and everything that can be done with them.

#include "data/import.hpp"
#include "ui/edit/document.hpp"
#include "ui/edit/live_plan.hpp"
#include "ui/edit/recovery_copy.hpp"
#include "ui/stages/step.hpp"

#include <QMainWindow>

#include <chrono>
#include <memory>

class QDockWidget;
class QLabel;
class QMenu;
class QProgressBar;
class QToolButton;

namespace wattort::ui {

class Actions;
class FindingsList;
class LayersPanel;
class ScenarioFiles;
class Workspace;
enum class MenuName;

struct WindowOptions {
    /// Reads foreign files when it is called as `PROGRAM import …`; empty: this program.
    QString program;
    QString recoveryFolder = RecoveryCopy::standardFolder();
    std::chrono::milliseconds recoveryDelay = std::chrono::seconds(20);
};

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Scenario scenario, const Catalogues& catalogues, WindowOptions options, QWidget* parent = nullptr);
    ~MainWindow() override;

    Document& document() { return m_document; }
    LivePlan& live() { return m_live; }
    ScenarioFiles& files() { return *m_files; }
    Workspace& workspace() { return *m_workspace; }
    Actions& actions() { return *m_actions; }
    FindingsList& findings() { return *m_findings; }

    /// Size, docks and splitters as they were when the last window was closed. False when there was none.
    bool restoreLayout();
    /// Offers what former sessions left behind after a crash.
    void offerRecovery();
    void startImport(data::ImportKind kind, const QString& file = {});
    /// A message that does not stop the program.
    void tell(const Finding& finding);

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    // The interface is built anew with each language and theme; document and plan stay.
    void build();
    void takeDown();
    void buildMenus();
    void buildDocks();
    void buildStatusBar();
    void fillMenu(MenuName name, QMenu* menu);
    void fillRecentFiles(QMenu* menu);
    void fillThemes(QMenu* menu);
    void fillLanguages(QMenu* menu);
    void fillSteps(QMenu* menu);
    void connectActions();
    void connectMapActions();
    void connectDocks();
    void connectFiles();

    void rememberLayout() const;
    void showTitle();
    void showPlan();
    void showBusy(const QString& what);
    void failedToOpen(const Finding& finding);
    void showProgress(double fraction, bool ranking);
    void goTo(const Finding& finding);
    void perform(const QString& action);

    WindowOptions m_options;
    Document m_document;
    LivePlan m_live;
    RecoveryCopy m_recovery;
    ScenarioFiles* m_files;
    Actions* m_actions = nullptr;
    Workspace* m_workspace = nullptr;
    FindingsList* m_findings = nullptr;
    QDockWidget* m_findingsDock = nullptr;
    LayersPanel* m_layers = nullptr;
    QDockWidget* m_layersDock = nullptr;
    QLabel* m_place = nullptr;
    QLabel* m_message = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_cancel = nullptr;
    QString m_busy;    ///< what is read or written for the moment
    QString m_dropped; ///< perhaps a GeoPackage of layers and no scenario
    bool m_buildDue = false;
};

} // namespace wattort::ui
