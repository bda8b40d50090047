#include "app/exit_code.hpp"

namespace wattort::app {

ExitCode exitCode(const Finding& finding)
{
    const bool ours = finding.problem == Problem::Internal || finding.problem == Problem::CannotWrite;
    return ours ? ExitCode::Failed : ExitCode::BadInput;
}

} // namespace wattort::app
