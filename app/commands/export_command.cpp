#include "app/commands/commands.hpp"
#include "app/session.hpp"
#include "app/settings.hpp"
#include "data/catalogues.hpp"
#include "data/export.hpp"
#include "data/store.hpp"
#include "ui/text/language.hpp"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include <memory>

namespace wattort::app {

namespace {

struct Options : Session {
    std::filesystem::path file;
    std::string site;
    std::vector<std::string> what;
    std::filesystem::path folder;
};

void run(const Options& options)
{
    const data::OpenedScenario opened = openToRead(options.file);
    const std::size_t site = options.site.empty() ? 0 : siteNamed(opened.scenario, options.site);
    const Plan planned = plan(opened.scenario, site, data::catalogues(), commandTask(options), {});
    for (const std::string& what : options.what) {
        if (what == "network") {
            data::exportNetwork(opened.scenario, planned, options.folder);
        } else if (what == "hourly") {
            data::exportHourly(planned, options.folder);
        } else if (what == "pipes") {
            data::exportPipes(planned, options.folder);
        } else if (what == "sections") {
            data::exportSections(opened.scenario, planned, options.folder);
        } else {
            data::exportRegisterData(planned, data::catalogues().legislation.registerItems,
                                     ui::currentLanguage() == ui::Language::German, options.folder);
        }
    }
    if (options.json) {
        printJson({{QStringLiteral("folder"), toQString(options.folder)},
                   {QStringLiteral("site"), QString::fromStdString(planned.site)}});
    } else {
        printLine(CommandLine::tr("Written to %1").arg(toQString(options.folder)));
    }
}

} // namespace

void addExportCommand(CLI::App& program)
{
    CLI::App* command = program.add_subcommand("export", CommandLine::tr("Results for other programs").toStdString());
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, CommandLine::tr("Scenario file").toStdString())->required();
    command
        ->add_option("--what", options->what,
                     CommandLine::tr("network (GeoJSON), hourly (CSV), pipes (CSV: each pipe with its year, and the "
                                     "pressures along the ways), sections (GeoPackage and CSV: the network street "
                                     "by street), register (CSV: data that operators report each year); separated "
                                     "by commas")
                         .toStdString())
        ->required()
        ->delimiter(',')
        ->check(CLI::IsMember({"network", "hourly", "pipes", "sections", "register"}));
    command->add_option("--out", options->folder, CommandLine::tr("Folder").toStdString())->required();
    command->add_option("--site", options->site,
                        CommandLine::tr("Name of the site; without it the first").toStdString());
    addSessionOptions(*command, *options);
    command->callback([options] { run(*options); });
}

} // namespace wattort::app
