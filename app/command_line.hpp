#pragma once

/// \file
/// The program without a window.

namespace wattort::app {

/// Whether the arguments name a command (or ask for help, the version or what there is not), so that no window is
/// wanted.
bool isCommand(int argc, char** argv);

/// Runs it and returns the exit code. Needs no display.
int runCommand(int argc, char** argv);

} // namespace wattort::app
