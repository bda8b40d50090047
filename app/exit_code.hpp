#pragma once

/// \file
/// What the command line tells the shell.

#include "model/finding/finding.hpp"

namespace wattort::app {

enum class ExitCode { Done = 0, Failed = 1, WrongUsage = 2, BadInput = 3, Cancelled = 4 };

/// Our own failure (cannot write, a bug) or something wrong with what came in.
ExitCode exitCode(const Finding& finding);

} // namespace wattort::app
