#include "app/commands/commands.hpp"
#include "app/session.hpp"
#include "app/settings.hpp"
#include "data/catalogues.hpp"
#include "data/store.hpp"
#include "model/ranking/site_ranking.hpp"
#include "ui/report/report.hpp"
#include "ui/text/language.hpp"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include <memory>

namespace wattort::app {

namespace {

struct Options : Session {
    std::filesystem::path file;
    std::filesystem::path report;
    std::string site;
};

void run(const Options& options)
{
    const data::OpenedScenario opened = openToRead(options.file);
    const Catalogues& catalogues = data::catalogues();
    const Task task = commandTask(options);
    ui::ReportInput input{.scenario = opened.scenario,
                          .plans = planAllSites(opened.scenario, catalogues, task.part(0.0, 0.8), {}),
                          .ranking = {},
                          .site = 0,
                          .catalogues = catalogues,
                          .language = ui::currentLanguage(),
                          .date = QDate::currentDate(),
                          .version = QStringLiteral(WATTORT_VERSION)};
    if (input.plans.empty()) {
        throw Failure({.problem = Problem::NoSites, .place = {.file = options.file.string()}});
    }
    input.ranking = rankSites(input.plans, opened.scenario.weights);
    input.site = options.site.empty() ? input.ranking.front().site : siteNamed(opened.scenario, options.site);
    ui::writeReport(input, toQString(options.report), task.part(0.8, 1.0));
    if (options.json) {
        printJson({{QStringLiteral("report"), toQString(options.report)},
                   {QStringLiteral("site"), QString::fromStdString(input.plans[input.site].site)}});
    } else {
        printLine(CommandLine::tr("Written: %1").arg(toQString(options.report)));
    }
}

} // namespace

void addReportCommand(CLI::App& program)
{
    CLI::App* command =
        program.add_subcommand("report", CommandLine::tr("The report on one site as PDF/A").toStdString());
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, CommandLine::tr("Scenario file").toStdString())->required();
    command->add_option("--out", options->report, CommandLine::tr("Report (.pdf)").toStdString())->required();
    command->add_option("--site", options->site,
                        CommandLine::tr("Name of the site; without it the best one of the ranking").toStdString());
    addSessionOptions(*command, *options);
    command->callback([options] { run(*options); });
}

} // namespace wattort::app
