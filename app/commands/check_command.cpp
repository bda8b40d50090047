#include "app/commands/commands.hpp"
#include "app/json_output.hpp"
#include "app/session.hpp"
#include "data/catalogues.hpp"
#include "data/store.hpp"
#include "model/scenario/check.hpp"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace wattort::app {

namespace {

struct Options : Session {
    std::filesystem::path file;
};

void run(const Options& options)
{
    const data::OpenedScenario opened = data::openScenario(options.file);
    Findings all = opened.findings;
    const auto add = [&all](const Findings& more) { all.insert(all.end(), more.begin(), more.end()); };
    add(checkScenario(opened.scenario, data::catalogues()));
    if (opened.stale) {
        all.push_back({.severity = Severity::Warning,
                       .problem = Problem::StaleResults,
                       .place = {.file = options.file.string()}});
    }
    QJsonArray law;
    for (const Plan& plan : planAllSites(opened.scenario, data::catalogues(), commandTask(options), {})) {
        add(findings(plan));
        law.append(toJson(plan)[QStringLiteral("law")]);
    }
    // What does not depend on the site is found once for each.
    for (auto finding = all.begin(); finding != all.end();) {
        finding = std::find(all.begin(), finding, *finding) != finding ? all.erase(finding) : finding + 1;
    }
    if (options.json) {
        printJson({{QStringLiteral("findings"), toJson(all)}, {QStringLiteral("law"), law}});
    } else if (all.empty()) {
        printLine(CommandLine::tr("Nothing to complain about."));
    } else {
        printFindings(all);
    }
    const auto error = std::find_if(all.begin(), all.end(),
                                    [](const Finding& finding) { return finding.severity == Severity::Error; });
    if (error != all.end()) {
        throw CLI::RuntimeError(3);
    }
}

} // namespace

void addCheckCommand(CLI::App& program)
{
    CLI::App* command =
        program.add_subcommand("check", CommandLine::tr("Format, completeness, plausibility, law").toStdString());
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, CommandLine::tr("Scenario file").toStdString())->required();
    addSessionOptions(*command, *options);
    command->callback([options] { run(*options); });
}

} // namespace wattort::app
