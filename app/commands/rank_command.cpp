#include "app/commands/commands.hpp"
#include "app/json_output.hpp"
#include "app/session.hpp"
#include "data/catalogues.hpp"
#include "data/store.hpp"
#include "model/ranking/site_ranking.hpp"
#include "ui/text/quantity_text.hpp"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include <memory>

namespace wattort::app {

namespace {

struct Options : Session {
    std::filesystem::path file;
};

void run(const Options& options)
{
    const data::OpenedScenario opened = openToRead(options.file);
    const std::vector<Plan> plans = planAllSites(opened.scenario, data::catalogues(), commandTask(options), {});
    if (plans.empty()) {
        throw Failure({.problem = Problem::NoSites, .place = {.file = options.file.string()}});
    }
    QJsonArray sites;
    for (const RankedSite& site : rankSites(plans, opened.scenario.weights)) {
        sites.append(toJson(site));
        if (!options.json) {
            const QString note = site.excluded ? CommandLine::tr("excluded") : QString();
            printLine(QStringLiteral("%1. %2  %3  %4")
                          .arg(site.rank)
                          .arg(QString::fromStdString(site.name), ui::numberText(site.score, 3), note)
                          .trimmed());
        }
    }
    if (options.json) {
        printJson({{QStringLiteral("ranking"), sites}});
    }
}

} // namespace

void addRankCommand(CLI::App& program)
{
    CLI::App* command = program.add_subcommand("rank", CommandLine::tr("Sites against each other").toStdString());
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, CommandLine::tr("Scenario file").toStdString())->required();
    addSessionOptions(*command, *options);
    command->callback([options] { run(*options); });
}

} // namespace wattort::app
