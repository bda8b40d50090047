#include "app/commands/commands.hpp"
#include "app/json_output.hpp"
#include "app/session.hpp"
#include "data/epanet.hpp"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace wattort::app {

namespace {

struct Options : Session {
    std::filesystem::path file;
    std::filesystem::path folder;
};

/// Junctions that no source reaches are results one must not read over.
Findings cutOff(const data::EpanetNetwork& network, const WaterState& state, const std::string& file)
{
    std::size_t number = 0;
    std::string first;
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
        if (state.supplied[i] == 0) {
            first = number++ == 0 ? network.nodes[i] : first;
        }
    }
    if (number == 0) {
        return {};
    }
    return {{.severity = Severity::Warning,
             .problem = Problem::ConsumerOutOfReach,
             .place = {.file = file, .layer = "[JUNCTIONS]", .field = first},
             .found = std::to_string(number)}};
}

void print(const Options& options, const data::EpanetNetwork& network, const WaterState& state,
           const Findings& findings)
{
    if (options.json) {
        printJson({{QStringLiteral("nodes"), qint64(network.nodes.size())},
                   {QStringLiteral("links"), qint64(network.links.size())},
                   {QStringLiteral("iterations"), state.iterations},
                   {QStringLiteral("converged"), state.converged},
                   {QStringLiteral("mass_residual"), state.massResidual},
                   {QStringLiteral("head_residual_m"), state.energyResidual.value()},
                   {QStringLiteral("folder"), toQString(options.folder)},
                   {QStringLiteral("findings"), toJson(findings)}});
        return;
    }
    printLine(CommandLine::tr("%1 nodes, %2 links, %3 iterations, written to %4")
                  .arg(network.nodes.size())
                  .arg(network.links.size())
                  .arg(state.iterations)
                  .arg(toQString(options.folder)));
    printFindings(findings);
}

void run(const Options& options)
{
    const data::EpanetNetwork network = data::readEpanet(options.file);
    Findings findings = network.findings;
    const bool wrong = std::any_of(findings.begin(), findings.end(),
                                   [](const Finding& finding) { return finding.severity == Severity::Error; });
    if (wrong) {
        if (options.json) {
            printJson({{QStringLiteral("findings"), toJson(findings)}});
        }
        printFindings(findings);
        throw CLI::RuntimeError(3);
    }
    const WaterState state = WaterSolver(network.network).solve();
    const Findings unreached = cutOff(network, state, options.file.string());
    findings.insert(findings.end(), unreached.begin(), unreached.end());
    if (!state.converged) {
        printLine(CommandLine::tr("No steady state was found after %1 iterations; nothing was written.")
                      .arg(state.iterations));
        throw CLI::RuntimeError(1);
    }
    data::writeEpanetResults(network, state, options.folder, options.file.stem().string());
    print(options, network, state, findings);
}

} // namespace

void addNetworkCommand(CLI::App& program)
{
    CLI::App* command =
        program.add_subcommand("network", CommandLine::tr("Steady hydraulics of an EPANET network").toStdString());
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, CommandLine::tr("EPANET input file (.inp)").toStdString())->required();
    command->add_option("--out", options->folder, CommandLine::tr("Folder for the results (CSV)").toStdString())
        ->required();
    addSessionOptions(*command, *options);
    command->callback([options] { run(*options); });
}

} // namespace wattort::app
