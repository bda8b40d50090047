#include "app/commands/commands.hpp"
#include "app/json_output.hpp"
#include "app/session.hpp"
#include "data/import.hpp"
#include "data/store.hpp"
#include "ui/text/labels.hpp"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include <memory>

namespace wattort::app {

namespace {

/// The values of --as.
constexpr const char* kinds = "osm, streets, buildings, land_use, sites, substations, power_lines, exclusion, "
                              "heat_network, heat_sources, heat_density, weather, prices, load";

struct Options : Session {
    std::filesystem::path file;
    data::ImportRequest request;
    std::string kind;
    std::vector<std::string> fields;
    int sourceEpsg = 0;
    double snapMetres = 0.5;
    double ratedMegawatts = 0.0;
};

data::ImportRequest requestOf(const Options& options)
{
    data::ImportRequest request = options.request;
    const auto kind = data::importKind(options.kind);
    if (!kind) {
        Finding unknown;
        unknown.problem = Problem::UnknownKey;
        unknown.place.field = "--as";
        unknown.found = options.kind;
        unknown.expected = kinds;
        throw Failure(unknown);
    }
    request.kind = *kind;
    request.snapTolerance = options.snapMetres * m;
    if (options.sourceEpsg != 0) {
        request.sourceEpsg = options.sourceEpsg;
    }
    if (options.ratedMegawatts > 0.0) {
        request.ratedItPower = options.ratedMegawatts * MW;
    }
    for (const std::string& field : options.fields) {
        const std::size_t equals = field.find('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == field.size()) {
            throw Failure({.problem = Problem::WrongType,
                           .place = {.field = "--field"},
                           .found = field,
                           .expected = "ours=theirs"});
        }
        request.fields[field.substr(0, equals)] = field.substr(equals + 1);
    }
    return request;
}

void print(const data::ImportReport& report)
{
    for (const data::ImportedLayer& layer : report.layers) {
        printLine(
            CommandLine::tr("%1: %2 read, %3 imported").arg(ui::label(layer.kind)).arg(layer.read).arg(layer.imported));
        for (const auto& [reason, count] : layer.skipped) {
            printLine(QStringLiteral("  − %1: %2").arg(ui::label(reason)).arg(count));
        }
        for (const auto& [repair, count] : layer.repaired) {
            printLine(QStringLiteral("  ~ %1: %2").arg(ui::label(repair)).arg(count));
        }
    }
    printFindings(report.findings);
}

void run(const Options& options)
{
    const data::ImportRequest request = requestOf(options);
    const data::OpenedScenario opened = openToWrite(options.file);
    endWhenInterrupted();
    const data::ImportResult result = data::importFile(opened.scenario, request, commandTask(options));
    save(result.scenario, opened.results, options.file);
    if (options.json) {
        printJson(toJson(result.report));
    } else {
        print(result.report);
    }
}

} // namespace

void addImportCommand(CLI::App& program)
{
    CLI::App* command = program.add_subcommand(
        "import", CommandLine::tr("Take layers, weather, prices or a load into a scenario").toStdString());
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, CommandLine::tr("Scenario file").toStdString())->required();
    command->add_option("LAYERFILE", options->request.file, CommandLine::tr("File to be read").toStdString())
        ->required();
    command->add_option("--as", options->kind, kinds)->required();
    command->add_option("--layer", options->request.layer, CommandLine::tr("Layer of the file").toStdString());
    command->add_option("--field", options->fields,
                        CommandLine::tr("Field mapping ours=theirs, may be repeated").toStdString());
    command->add_option("--crs", options->sourceEpsg,
                        CommandLine::tr("EPSG code of a file that does not say it").toStdString());
    command
        ->add_option("--snap", options->snapMetres,
                     CommandLine::tr("Metres within which ends of streets are one").toStdString())
        ->check(CLI::Range(0.0, 50.0));
    command
        ->add_option(
            "--rated", options->ratedMegawatts,
            CommandLine::tr("Rated IT power in MW at which a load was recorded; its highest value unless given")
                .toStdString())
        ->check(CLI::PositiveNumber);
    addSessionOptions(*command, *options);
    command->callback([options] { run(*options); });
}

} // namespace wattort::app
