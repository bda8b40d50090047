#include "data/epanet.hpp"
#include "data/exchange/number_text.hpp"
#include "data/files/pending_file.hpp"

#include <cmath>
#include <numbers>

namespace wattort::data {

namespace {

void appendRow(std::string& text, std::string_view name, std::initializer_list<double> numbers)
{
    const bool quoted = name.find_first_of(",\"") != std::string_view::npos;
    text += quoted ? "\"" : "";
    for (const char letter : name) {
        text += letter;
        text += letter == '"' ? "\"" : "";
    }
    text += quoted ? "\"" : "";
    for (const double number : numbers) {
        text += ',';
        exchange::appendNumber(text, number, "");
    }
    text += "\r\n";
}

void writeWhole(const std::filesystem::path& file, const std::string& text)
{
    files::PendingFile pending(file);
    pending.write(text);
    pending.commit();
}

} // namespace

void writeEpanetResults(const EpanetNetwork& network, const WaterState& state, const std::filesystem::path& folder,
                        const std::string& stem)
{
    const EpanetUnits& units = network.units;
    std::string heads = "node,head,pressure,demand\r\n";
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
        const double head = state.supplied[i] != 0 ? state.head[i].value() : std::nan("");
        const double above = head - network.network.nodes[i].elevation.value();
        appendRow(heads, network.nodes[i],
                  {units.length * head, units.pressure * above, units.flow * state.outflow[i].value()});
    }
    std::string flows = "link,flow,velocity,headloss\r\n";
    for (std::size_t i = 0; i < network.links.size(); ++i) {
        const WaterLink& link = network.network.links[i];
        const double d = link.diameter.value();
        const double flow = state.flow[i].value();
        const double speed = d > 0.0 ? std::abs(flow) * 4.0 / (std::numbers::pi * d * d) : 0.0;
        const bool both = state.supplied[link.from] != 0 && state.supplied[link.to] != 0;
        const double lost = both ? (state.head[link.from] - state.head[link.to]).value() : std::nan("");
        appendRow(flows, network.links[i], {units.flow * flow, units.velocity * speed, units.length * lost});
    }
    files::createFolder(folder);
    writeWhole(folder / (stem + ".heads.csv"), heads);
    writeWhole(folder / (stem + ".flows.csv"), flows);
}

} // namespace wattort::data
