#include "data/exchange/number_text.hpp"
#include "data/export.hpp"
#include "data/files/pending_file.hpp"
#include "data/keys.hpp"

namespace wattort::data {

namespace {

/// Builds one feature a line.
class FeatureCollection {
public:
    explicit FeatureCollection(int epsg)
        : m_text(R"({"type": "FeatureCollection", "name": "network",
"crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::)"
                 + std::to_string(epsg) + "\"}},\n\"features\": [")
    {}

    void begin(std::string_view kind)
    {
        m_text += m_first ? "\n" : ",\n";
        m_first = false;
        m_text += R"({"type": "Feature", "properties": {"kind": )" + exchange::jsonText(kind);
    }
    void add(std::string_view name, double value)
    {
        key(name);
        exchange::appendNumber(m_text, value, "null");
    }
    void add(std::string_view name, std::string_view value)
    {
        key(name);
        m_text += exchange::jsonText(value);
    }
    void end(const Point& point)
    {
        m_text += R"(}, "geometry": {"type": "Point", "coordinates": )";
        coordinates(point);
        m_text += "}}";
    }
    void end(const Polyline& line)
    {
        m_text += R"(}, "geometry": {"type": "LineString", "coordinates": [)";
        for (std::size_t i = 0; i < line.size(); ++i) {
            m_text += i == 0 ? "" : ", ";
            coordinates(line[i]);
        }
        m_text += "]}}";
    }
    std::string finished() && { return std::move(m_text) + "\n]}\n"; }

private:
    void key(std::string_view name) { m_text += ", " + exchange::jsonText(name) + ": "; }
    void coordinates(const Point& point)
    {
        m_text += '[';
        exchange::appendNumber(m_text, point.x, "null");
        m_text += ", ";
        exchange::appendNumber(m_text, point.y, "null");
        m_text += ']';
    }

    std::string m_text;
    bool m_first = true;
};

void add(FeatureCollection& features, const NetworkPipe& pipe)
{
    features.begin(keyOf(pipe.kind));
    features.add("from_node", pipe.from);
    features.add("to_node", pipe.to);
    features.add("surface", keyOf(pipe.surface));
    features.add("length_m", inUnit(pipe.length, m));
    features.add("nominal_diameter", pipe.nominalDiameter);
    features.add("pipe_system", keyOf(pipe.system));
    features.add("design_power_kw", inUnit(pipe.designPower, kW));
    features.add("design_flow_kg_per_s", pipe.designFlow.value());
    features.add("velocity_m_per_s", pipe.velocity.value());
    features.add("gradient_pa_per_m", pipe.gradient.value());
    features.add("heat_loss_w_per_m", pipe.heatLoss.value());
    features.add("annual_heat_mwh", inUnit(pipe.annualHeat, MWh));
    features.add("consumers_behind", pipe.consumersBehind);
    features.add("investment_eur", pipe.investment.value());
    features.end(pipe.line);
}

void add(FeatureCollection& features, const NetworkConsumer& consumer, const Building& building, const Point& position)
{
    features.begin("consumer");
    features.add("building", consumer.building);
    features.add("name", building.name);
    features.add("use", keyOf(building.use));
    features.add("node", consumer.node);
    features.add("annual_heat_mwh", inUnit(consumer.annual, MWh));
    features.add("peak_kw", inUnit(consumer.peak, kW));
    features.add("supply_temperature_celsius", inCelsius(consumer.supplyTemperature));
    features.add("differential_pressure_bar", inUnit(consumer.differentialPressure, bar));
    if (consumer.own.exists()) {
        features.add("drawn_heat_mwh", inUnit(consumer.drawn(), MWh));
        features.add("heat_pump_kw", inUnit(consumer.own.rating, kW));
        features.add("heat_pump_electricity_mwh", inUnit(consumer.own.electricity, MWh));
        features.add("heat_pump_cop", consumer.own.cop());
    }
    features.end(position);
}

} // namespace

void exportNetwork(const Scenario& scenario, const Plan& plan, const std::filesystem::path& folder)
{
    expects(plan.complete(), "a network is exported from a complete plan");
    const NetworkDesign& network = plan.network->output;
    FeatureCollection features(scenario.epsg);
    for (const NetworkPipe& pipe : network.pipes) {
        add(features, pipe);
    }
    for (const NetworkConsumer& consumer : network.consumers) {
        add(features, consumer, plan.network->input.buildings[consumer.building],
            network.nodes[consumer.node].position);
    }
    files::createFolder(folder);
    files::PendingFile file(folder / "network.geojson");
    file.write(std::move(features).finished());
    file.commit();
}

} // namespace wattort::data
