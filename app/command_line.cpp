#include "app/command_line.hpp"

#include "app/commands/commands.hpp"
#include "app/exit_code.hpp"
#include "app/json_output.hpp"
#include "app/session.hpp"
#include "ui/text/language.hpp"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string_view>

namespace wattort::app {

namespace {

struct Command {
    std::string_view name;
    void (*add)(CLI::App& program);
};

constexpr std::array commands{Command{"new", addNewCommand},       Command{"import", addImportCommand},
                              Command{"plan", addPlanCommand},     Command{"rank", addRankCommand},
                              Command{"report", addReportCommand}, Command{"export", addExportCommand},
                              Command{"check", addCheckCommand},   Command{"network", addNetworkCommand}};

void addCommands(CLI::App& program)
{
    program.name("wattort");
    program.set_version_flag("--version", std::string("wattort ") + WATTORT_VERSION,
                             CommandLine::tr("Show the version").toStdString());
    for (const Command& command : commands) {
        command.add(program);
    }
    program.require_subcommand(1);
    program.footer(CommandLine::tr("Without a command the window opens: wattort [FILE] [--demo]\n"
                                   "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 bad input, 4 cancelled")
                       .toStdString());
}

/// What CLI11 itself writes into its help.
void nameParts(CLI::App& program)
{
    program.option_defaults()->group(CommandLine::tr("Options").toStdString());
    program.set_help_flag("-h,--help", CommandLine::tr("Show this help").toStdString());
    const auto formatter = std::make_shared<CLI::Formatter>();
    formatter->label("Usage", CommandLine::tr("Usage").toStdString());
    formatter->label("OPTIONS", CommandLine::tr("OPTIONS").toStdString());
    formatter->label("SUBCOMMAND", CommandLine::tr("COMMAND").toStdString());
    formatter->label("Positionals", CommandLine::tr("Arguments").toStdString());
    formatter->label("REQUIRED", CommandLine::tr("required").toStdString());
    program.formatter(formatter);
}

/// CLI11's sentences are English; what they are about stands behind a colon.
QString explanation(const CLI::ParseError& wrong)
{
    const QString what = QString::fromUtf8(wrong.what());
    const QString about = what.contains(QLatin1String(": ")) ? what.section(QStringLiteral(": "), 1) : what;
    QString sentence = CommandLine::tr("Wrong usage: %1").arg(what);
    if (dynamic_cast<const CLI::RequiredError*>(&wrong) != nullptr) {
        sentence = CommandLine::tr("Missing: %1").arg(QString(what).remove(QStringLiteral(" is required")));
    } else if (dynamic_cast<const CLI::ExtrasError*>(&wrong) != nullptr) {
        sentence = CommandLine::tr("Not understood: %1").arg(about);
    } else if (dynamic_cast<const CLI::ConversionError*>(&wrong) != nullptr
               || dynamic_cast<const CLI::ValidationError*>(&wrong) != nullptr) {
        sentence = CommandLine::tr("Not a permitted value: %1").arg(what);
    }
    return sentence + QLatin1Char('\n') + CommandLine::tr("--help shows what is possible.");
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
    // An option that the window does not know is for the commands to complain about, without a display.
    const bool hasOtherOption = std::any_of(argv + 1, argv + argc, [](std::string_view argument) {
        return argument.starts_with("--") && argument != "--demo" && argument != "--lang";
    });
    const std::string_view word = argv[1];
    return hasOtherOption || word == "-h"
           || std::any_of(commands.begin(), commands.end(), [word](const Command& c) { return c.name == word; });
}

int runCommand(int argc, char** argv)
{
    watchForInterrupt();
    // Reports draw with the window's toolkit; a display is neither needed nor touched.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const bool draws = argc > 1 && std::string_view(argv[1]) == "report";
    // Without a session Qt looks for the folder of one and says so on the terminal.
    std::optional<QTemporaryDir> sessionFolder;
    if (draws && qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR")) {
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(sessionFolder.emplace().path()));
    }
    const auto application = draws ? std::unique_ptr<QCoreApplication>(std::make_unique<QApplication>(argc, argv))
                                   : std::make_unique<QCoreApplication>(argc, argv);
    ui::applyLanguage(languageOf(argc, argv));
    const bool json = wantsJson(argc, argv);

    CLI::App program(CommandLine::tr("Plans AI compute centres and the use of their heat.").toStdString());
    nameParts(program);
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
        QTextStream(stderr) << explanation(wrong) << '\n';
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
