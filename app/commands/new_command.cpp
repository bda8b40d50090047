#include "app/commands/commands.hpp"
#include "app/session.hpp"
#include "data/catalogues.hpp"
#include "data/store.hpp"
#include "model/demo/demo_region.hpp"
#include "model/scenario/kept_entries.hpp"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include <memory>

namespace wattort::app {

namespace {

struct Options : Session {
    std::filesystem::path file;
    std::string crs;
    bool demo = false;
    bool force = false;
    DemoOptions region;
};

/// "EPSG:25832" or "25832".
int epsgOf(const std::string& crs)
{
    const std::string digits = crs.rfind("EPSG:", 0) == 0 ? crs.substr(5) : crs;
    int code = 0;
    if (!CLI::detail::lexical_cast(digits, code) || code <= 0) {
        throw Failure({.problem = Problem::UnknownCrs, .found = crs, .expected = "EPSG:25832"});
    }
    return code;
}

void run(const Options& options)
{
    if (std::filesystem::exists(options.file) && !options.force) {
        throw Failure({.problem = Problem::FileExists, .place = {.file = options.file.string()}});
    }
    Scenario scenario = options.demo ? demoRegion(options.region) : Scenario{};
    if (!options.demo) {
        scenario.name = options.file.stem().string();
    }
    if (!options.crs.empty()) {
        scenario.epsg = epsgOf(options.crs);
    }
    keepUsedEntries(scenario, data::catalogues());
    save(scenario, {}, options.file);
    if (options.json) {
        printJson({{QStringLiteral("file"), toQString(options.file)}, {QStringLiteral("epsg"), scenario.epsg}});
    } else {
        printLine(CommandLine::tr("Created %1").arg(toQString(options.file)));
    }
}

} // namespace

void addNewCommand(CLI::App& program)
{
    CLI::App* command = program.add_subcommand("new", CommandLine::tr("Create a scenario file").toStdString());
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, CommandLine::tr("Scenario file (.gpkg)").toStdString())->required();
    CLI::Option* crs = command->add_option("--crs", options->crs,
                                           CommandLine::tr("Plane coordinate system, e.g. EPSG:25832").toStdString());
    CLI::Option* demo =
        command->add_flag("--demo", options->demo, CommandLine::tr("Fill it with the embedded region").toStdString());
    crs->excludes(demo);
    command
        ->add_option("--buildings", options->region.buildings,
                     CommandLine::tr("Size of the embedded region").toStdString())
        ->needs(demo)
        ->check(CLI::Range(100, 2'000'000));
    command
        ->add_option("--seed", options->region.seed,
                     CommandLine::tr("Another embedded region for each seed").toStdString())
        ->needs(demo);
    command->add_flag("--force", options->force, CommandLine::tr("Replace a file that is there").toStdString());
    addSessionOptions(*command, *options);
    command->callback([options] { run(*options); });
}

} // namespace wattort::app
