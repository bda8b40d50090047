#include "app/commands/commands.hpp"
#include "app/json_output.hpp"
#include "app/session.hpp"
#include "app/settings.hpp"
#include "data/catalogues.hpp"
#include "data/store.hpp"
#include "model/plan/key_figures.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace wattort::app {

namespace {

struct Options : Session {
    std::filesystem::path file;
    std::string site;
    std::vector<std::string> settings;
    bool noSave = false;
};

void print(const Plan& plan)
{
    printLine(QString::fromStdString(plan.site));
    for (const KeyFigureValue& value : keyFigures(plan)) {
        printLine(QStringLiteral("  %1: %2").arg(ui::label(value.figure), ui::text(value)));
    }
    printFindings(findings(plan));
}

/// Stored results of other sites stay when only one is planned.
std::vector<data::StoredResults> merged(std::vector<data::StoredResults> stored, const std::vector<Plan>& plans)
{
    for (const Plan& plan : plans) {
        std::erase_if(stored, [&plan](const data::StoredResults& old) { return old.site == plan.site; });
        stored.push_back(data::storedResults(plan));
    }
    return stored;
}

void run(const Options& options)
{
    const data::OpenedScenario opened = options.noSave ? openToRead(options.file) : openToWrite(options.file);
    const Catalogues& catalogues = data::catalogues();
    const Scenario scenario = changed(opened.scenario, options.settings, catalogues);
    const Task task = commandTask(options);
    const std::vector<Plan> plans =
        options.site.empty()
            ? planAllSites(scenario, catalogues, task, {})
            : std::vector<Plan>{plan(scenario, siteNamed(scenario, options.site), catalogues, task, {})};
    if (plans.empty()) {
        throw Failure({.problem = Problem::NoSites, .place = {.file = options.file.string()}});
    }
    if (!options.noSave) {
        // What was computed from other inputs is no longer worth keeping.
        const bool sameInput = !opened.stale && scenario == opened.scenario;
        save(scenario, merged(sameInput ? opened.results : std::vector<data::StoredResults>{}, plans), options.file);
    }
    if (options.json) {
        QJsonArray sites;
        for (const Plan& plan : plans) {
            sites.append(toJson(plan));
        }
        printJson({{QStringLiteral("sites"), sites}});
        return;
    }
    for (const Plan& plan : plans) {
        print(plan);
    }
}

} // namespace

void addPlanCommand(CLI::App& program)
{
    CLI::App* command = program.add_subcommand(
        "plan", CommandLine::tr("Plan one site or all, keep the results in the file").toStdString());
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, CommandLine::tr("Scenario file").toStdString())->required();
    command->add_option("--site", options->site,
                        CommandLine::tr("Name of the site; without it all are planned").toStdString());
    command->add_option(
        "--set", options->settings,
        CommandLine::tr(
            "KEY=VALUE, may be repeated: an assumption's key, or system, cooling, "
            "heat_rejection, air_cooling, redundancy, power_supply, transformer, load, pipe_system, network_kind, "
            "start_of_operation (2028-07-01), or one that says the size of the compute centre: %1")
            .arg(QString::fromStdString(keysOfSize()))
            .toStdString());
    command->add_flag("--no-save", options->noSave,
                      CommandLine::tr("Print only, leave the file as it is").toStdString());
    addSessionOptions(*command, *options);
    command->callback([options] { run(*options); });
}

} // namespace wattort::app
