#include "data/exchange/number_text.hpp"
#include "data/export.hpp"
#include "data/files/pending_file.hpp"
#include "data/keys.hpp"
#include "model/network/network_path.hpp"
#include "model/network/part_year.hpp"

#include <initializer_list>

namespace wattort::data {

namespace {

void appendNumbers(std::string& text, std::initializer_list<double> numbers)
{
    for (const double number : numbers) {
        text += ',';
        exchange::appendNumber(text, number, "");
    }
}

void write(const std::string& text, const std::filesystem::path& file)
{
    files::createFolder(file.parent_path());
    files::PendingFile pending(file);
    pending.write(text);
    pending.commit();
}

std::string pipeRows(const NetworkDesign& network, const PipesYear& year)
{
    std::string text =
        "pipe,from_node,to_node,kind,pipe_system,nominal_diameter,length_m,design_power_kw,design_flow_kg_per_s,"
        "design_velocity_m_per_s,supply_temperature_celsius,return_temperature_celsius,"
        "supply_pressure_bar,return_pressure_bar,mean_velocity_m_per_s,highest_velocity_m_per_s,"
        "highest_gradient_pa_per_m,mean_supply_celsius,lowest_supply_celsius,hour_of_lowest_supply,"
        "heat_loss_mwh_per_a,highest_loss_kw,hour_of_highest_loss\r\n";
    for (std::size_t i = 0; i < network.pipes.size(); ++i) {
        const NetworkPipe& pipe = network.pipes[i];
        const NetworkNode& end = network.nodes[pipe.to];
        const PipeYear& seen = year.pipes[i];
        text += std::to_string(i + 1) + ',' + std::to_string(pipe.from) + ',' + std::to_string(pipe.to) + ',';
        text += keyOf(pipe.kind);
        text += ',';
        text += keyOf(pipe.system);
        appendNumbers(text, {double(pipe.nominalDiameter), inUnit(pipe.length, m), inUnit(pipe.designPower, kW),
                             pipe.designFlow.value(), pipe.velocity.value(), inCelsius(end.supplyTemperature),
                             inCelsius(end.returnTemperature), inUnit(end.supplyPressure, bar),
                             inUnit(end.returnPressure, bar), seen.meanVelocity.value(), seen.highestVelocity.value(),
                             seen.highestGradient.value(), inCelsius(seen.meanSupply), inCelsius(seen.lowestSupply),
                             double(seen.hourOfLowestSupply), inUnit(seen.loss, MWh), inUnit(seen.highestLoss, kW),
                             double(seen.hourOfHighestLoss)});
        text += "\r\n";
    }
    return text;
}

void appendWay(std::string& text, const char* way, const NetworkDesign& network, std::optional<std::uint32_t> end)
{
    if (!end) {
        return;
    }
    for (const PathPoint& point : pathProfile(network, *end)) {
        text += way;
        text += ',' + std::to_string(point.node);
        appendNumbers(text, {inUnit(point.distance, m), inUnit(point.supplyPressure, bar),
                             inUnit(point.returnPressure, bar), inUnit(point.vapourPressure, bar),
                             inCelsius(point.supplyTemperature), inCelsius(point.returnTemperature)});
        text += "\r\n";
    }
}

} // namespace

void exportPipes(const Plan& plan, const std::filesystem::path& folder, const Task& task)
{
    expects(plan.network != nullptr, "pipes are exported from a plan with a network");
    const auto& [input, network] = *plan.network;
    PipesYear year;
    if (!network.pipes.empty()) {
        year = pipesYear(input, yearsOfParts(input, network), task);
    }
    write(pipeRows(network, year), folder / "pipes.csv");
    std::string ways = "way,node,distance_m,supply_pressure_bar,return_pressure_bar,vapour_pressure_bar,"
                       "supply_temperature_celsius,return_temperature_celsius\r\n";
    appendWay(ways, "worst_point", network, worstPoint(network));
    appendWay(ways, "longest", network, farthestPoint(network));
    write(ways, folder / "pressure_profile.csv");
}

} // namespace wattort::data
