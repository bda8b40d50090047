#include "data/epanet/inp_builder.hpp"
#include "data/text/text_rows.hpp"

#include <algorithm>
#include <cmath>

namespace wattort::data {

namespace epanet {

void Builder::complain(Problem problem, Section section, const Line& line, std::string_view field,
                       std::string_view found, std::string_view expected)
{
    result.findings.push_back({.problem = problem,
                               .place = {.file = text.file,
                                         .layer = std::string(sectionName(section)),
                                         .row = line.number,
                                         .field = std::string(field)},
                               .found = std::string(found),
                               .expected = std::string(expected)});
}

double Builder::number(Section section, const Line& line, std::size_t field, std::string_view name, double otherwise)
{
    if (field >= line.fields.size()) {
        return otherwise;
    }
    const auto value = numberOf(line.fields[field]);
    if (!value) {
        complain(Problem::NotANumber, section, line, name, line.fields[field], "number");
    }
    return value.value_or(otherwise);
}

double Builder::positive(Section section, const Line& line, std::size_t field, std::string_view name)
{
    if (field >= line.fields.size()) {
        complain(Problem::MissingValue, section, line, name, {}, "number");
        return 1.0;
    }
    const double value = number(section, line, field, name, 1.0);
    // A pipe of no length, width or roughness has no loss; other numbers may be zero.
    const bool zeroToo = !(section == Section::Pipes || (section == Section::Valves && field == 3))
                         || name == "MinorLoss"
                         || (name == "Roughness" && result.network.law == FrictionLaw::SwameeJain);
    if (value < 0.0 || (value == 0.0 && !zeroToo)) {
        complain(Problem::OutOfRange, section, line, name, line.fields[field], zeroToo ? ">= 0" : "> 0");
        return 1.0;
    }
    return value;
}

double Builder::patternValue(Section section, const Line& line, std::string_view name)
{
    const bool given = !name.empty();
    const auto pattern = patterns.find(given ? name : defaultPattern);
    if (pattern == patterns.end() || pattern->second.empty()) {
        if (given) {
            complain(Problem::UnknownKey, section, line, "Pattern", name, "[PATTERNS]");
        }
        return 1.0;
    }
    const auto period = static_cast<std::size_t>(patternStart / patternStep);
    return pattern->second[period % pattern->second.size()];
}

std::optional<std::uint32_t> Builder::node(Section section, const Line& line, std::size_t field)
{
    const auto found = field < line.fields.size() ? nodes.find(line.fields[field]) : nodes.end();
    if (found == nodes.end()) {
        complain(Problem::UnknownKey, section, line, "Node",
                 field < line.fields.size() ? line.fields[field] : std::string_view(),
                 "[JUNCTIONS], [RESERVOIRS], [TANKS]");
        return {};
    }
    return found->second;
}

std::optional<std::uint32_t> Builder::link(Section section, const Line& line, std::size_t field)
{
    const auto found = field < line.fields.size() ? links.find(line.fields[field]) : links.end();
    if (found == links.end()) {
        complain(Problem::UnknownKey, section, line, "Link",
                 field < line.fields.size() ? line.fields[field] : std::string_view(), "[PIPES], [PUMPS], [VALVES]");
        return {};
    }
    return found->second;
}

namespace {

void checkWhole(Builder& builder)
{
    const std::vector<WaterNode>& nodes = builder.result.network.nodes;
    const auto complain = [&builder](const char* section) {
        builder.result.findings.push_back({.problem = Problem::EmptyLayer,
                                           .place = {.file = builder.text.file, .layer = section},
                                           .found = "0",
                                           .expected = ">= 1"});
    };
    if (std::none_of(nodes.begin(), nodes.end(), [](const WaterNode& node) { return node.fixedHead; })) {
        complain("[RESERVOIRS], [TANKS]");
    }
    if (builder.result.network.links.empty()) {
        complain("[PIPES]");
    }
}

} // namespace

} // namespace epanet

EpanetNetwork readEpanet(const std::filesystem::path& file)
{
    const epanet::Text text = epanet::readText(file);
    epanet::Builder builder{.text = text};
    builder.result.findings = text.findings;
    epanet::readOptions(builder);
    epanet::readTimes(builder);
    epanet::readPatternsAndCurves(builder);
    epanet::readNodes(builder);
    epanet::readLinks(builder);
    epanet::checkWhole(builder);
    return std::move(builder.result);
}

} // namespace wattort::data
