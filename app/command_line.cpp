#include "app/command_line.hpp"

#include "app/commands/commands.hpp"
#include "app/exit_code.hpp"
#include "app/json_output.hpp"
#include "app/session.hpp"
#include "ui/text/language.hpp"

#include <QApplication>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace wattort::app {

namespace {

void addCommands(CLI::App& program)
{
    program.name("wattort");
    program.set_version_flag("--version", std::string("wattort ") + WATTORT_VERSION);
    addNewCommand(program);
    addImportCommand(program);
    addPlanCommand(program);
    addRankCommand(program);
    addReportCommand(program);
    addExportCommand(program);
    addCheckCommand(program);
    addNetworkCommand(program);
    program.require_subcommand(1);
    program.footer("Without a command the window opens: wattort [FILE] [--demo]\n"
                   "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 bad input, 4 cancelled");
}

/// The language must be known before the command runs, because failures are told in it.
ui::Language languageOf(int argc, char** argv)
{
    for (int i = 1; i + 1 < argc; ++i) {
        if (std::string_view(argv[i]) == "--lang") {
            return ui::languageOfCode(QString::fromUtf8(argv[i + 1]));
        }
    }
    return ui::systemLanguage();
}

bool wantsJson(int argc, char** argv)
{
    return std::any_of(argv + 1, argv + argc, [](std::string_view argument) { return argument == "--json"; });
}

int tell(const Finding& finding, bool json)
{
    printFindings({finding});
    if (json) {
        printJson({{QStringLiteral("failure"), toJson(finding)}});
    }
    return static_cast<int>(exitCode(finding));
}

} // namespace

bool isCommand(int argc, char** argv)
{
    if (argc < 2) {
        return false;
    }
    constexpr std::array names{"new",    "import", "plan",   "rank", "report",
                               "export", "check",  "--help", "-h",   "--version"};
    return std::find(names.begin(), names.end(), std::string_view(argv[1])) != names.end();
}

int runCommand(int argc, char** argv)
{
    watchForInterrupt();
    // Reports draw with the window's toolkit; a display is neither needed nor touched.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    ui::applyLanguage(languageOf(argc, argv));
    const bool json = wantsJson(argc, argv);

    CLI::App program("Plans AI compute centres and the use of their heat.");
    addCommands(program);
    try {
        program.parse(argc, argv);
        return static_cast<int>(ExitCode::Done);
    } catch (const CLI::RuntimeError& end) {
        return end.get_exit_code();
    } catch (const CLI::Success& help) {
        program.exit(help);
        return static_cast<int>(ExitCode::Done);
    } catch (const CLI::ParseError& wrong) {
        program.exit(wrong);
        return static_cast<int>(ExitCode::WrongUsage);
    } catch (const Failure& failure) {
        return tell(failure.finding(), json);
    } catch (const Cancelled&) {
        return static_cast<int>(ExitCode::Cancelled);
    } catch (const std::exception& bug) {
        return tell({.problem = Problem::Internal, .found = bug.what()}, json);
    }
}

} // namespace wattort::app
