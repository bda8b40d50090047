#pragma once

/// \file
/// The subcommands. Each adds itself to the command line and, when it was given, is run by its callback; failures
/// leave by exception.

namespace CLI {
class App;
}

namespace wattort::app {

void addNewCommand(CLI::App& program);
void addImportCommand(CLI::App& program);
void addNetworkCommand(CLI::App& program);
void addPlanCommand(CLI::App& program);
void addRankCommand(CLI::App& program);
void addReportCommand(CLI::App& program);
void addExportCommand(CLI::App& program);
void addCheckCommand(CLI::App& program);

} // namespace wattort::app
