#include "data/geopackage/scenario_writer.hpp"

#include "data/geopackage/record_fields.hpp"
#include "data/geopackage/table_writer.hpp"

namespace wattort::data::geopackage {

namespace {

class Writer : public TableWriter {
public:
    using TableWriter::TableWriter;

    template <class Records>
    void table(const Records& records) const
    {
        using Record = std::remove_cvref_t<decltype(*records.begin())>;
        TableWriter::table(tableOf<Record>.name, tableOf<Record>.geometry, records);
    }
};

std::vector<SourceRow> sources(const Layers& layers)
{
    return {{LayerKind::Streets, layers.streets.source},         {LayerKind::Buildings, layers.buildings.source},
            {LayerKind::LandUse, layers.landUse.source},         {LayerKind::Sites, layers.sites.source},
            {LayerKind::Substations, layers.substations.source}, {LayerKind::PowerLines, layers.powerLines.source},
            {LayerKind::Exclusion, layers.exclusion.source},     {LayerKind::HeatNetwork, layers.heatNetwork.source},
            {LayerKind::HeatDensity, layers.heatDensity.source}, {LayerKind::HeatSources, layers.heatSources.source}};
}

std::vector<WeightRow> weights(const Scenario& scenario)
{
    std::vector<WeightRow> rows;
    for (std::size_t i = 0; i < criterionCount; ++i) {
        rows.push_back({Criterion(i), scenario.weights[i]});
    }
    return rows;
}

std::vector<OverrideRow> overrides(const Scenario& scenario)
{
    std::vector<OverrideRow> rows;
    for (const auto& [key, value] : scenario.overrides) {
        rows.push_back({key, value});
    }
    return rows;
}

void writeWeather(const Writer& write, const WeatherYear* weather)
{
    std::vector<WeatherSourceRow> source;
    std::vector<WeatherRow> hours;
    if (weather != nullptr) {
        source.push_back(
            {weather->origin, weather->source, weather->latitudeDegrees, weather->longitudeDegrees, weather->height});
        expects(weather->dryBulb.size() == hoursPerYear && weather->relativeHumidity.size() == hoursPerYear
                    && weather->pressure.size() == hoursPerYear && weather->globalRadiation.size() == hoursPerYear
                    && weather->wind.size() == hoursPerYear,
                "all series of a weather year have 8,760 hours");
        for (std::size_t i = 0; i < hoursPerYear; ++i) {
            hours.push_back({weather->dryBulb[i], weather->relativeHumidity[i], weather->pressure[i],
                             weather->globalRadiation[i], weather->wind[i]});
        }
    }
    write.table(source);
    write.table(hours);
}

void writePrices(const Writer& write, const HourlyPrice* prices)
{
    std::vector<PriceRow> rows;
    for (std::size_t i = 0; prices != nullptr && i < prices->size(); ++i) {
        rows.push_back({(*prices)[i]});
    }
    write.table(rows);
}

void writeLoad(const Writer& write, const LoadSeries* load)
{
    std::vector<LoadSourceRow> source;
    std::vector<LoadRow> hours;
    if (load != nullptr) {
        expects(load->share.size() == hoursPerYear, "a load series has 8,760 hours");
        source.push_back({load->source, load->meaning, load->coverage, load->step, load->recorded, load->swing});
        for (std::size_t i = 0; i < hoursPerYear; ++i) {
            hours.push_back({load->share[i]});
        }
    }
    write.table(source);
    write.table(hours);
}

void writeResults(const Writer& write, const std::vector<StoredResults>& results, std::uint64_t hash)
{
    std::vector<ResultRow> figures;
    std::vector<PipeRow> pipes;
    for (std::uint32_t position = 0; position < results.size(); ++position) {
        const StoredResults& result = results[position];
        const std::uint64_t own = result.inputHash == 0 ? hash : result.inputHash;
        for (const auto& [figure, value] : result.figures) {
            figures.push_back(
                {position, result.site, std::string(info(figure).key), value, std::string(info(figure).unit), own});
        }
        for (const NetworkPipe& pipe : result.pipes) {
            pipes.push_back({position, result.site, pipe, own});
        }
    }
    write.table(figures);
    write.table(pipes);
}

void writeLayers(const Writer& write, const Layers& layers)
{
    write.table(layers.streets);
    write.table(layers.buildings);
    write.table(layers.landUse);
    write.table(layers.sites);
    write.table(layers.substations);
    write.table(layers.powerLines);
    write.table(layers.exclusion);
    write.table(layers.heatNetwork);
    write.table(layers.heatDensity);
    write.table(layers.heatSources);
}

} // namespace

void writeScenario(const Scenario& scenario, const std::vector<StoredResults>& results,
                   const std::filesystem::path& file)
{
    const sqlite::Database database = sqlite::Database::created(file);
    database.execute("BEGIN");
    createContainer(database, scenario.epsg);
    const Writer write(database, scenario.epsg);
    write.table(std::vector<MetaRow>{{.programVersion = WATTORT_VERSION,
                                      .name = scenario.name,
                                      .description = scenario.description,
                                      .epsg = scenario.epsg,
                                      .latitudeDegrees = scenario.latitudeDegrees,
                                      .longitudeDegrees = scenario.longitudeDegrees,
                                      .climateDataset = scenario.climateDataset}});
    writeLayers(write, scenario.layers);
    write.table(scenario.views);
    write.table(std::vector<MapRow>{{scenario.pipeColour}});
    write.table(sources(scenario.layers));
    write.table(std::vector<ComputeDesign>{scenario.compute});
    write.table(std::vector<PowerEquipmentRow>{{scenario.compute.powerSupply, scenario.compute.transformer}});
    write.table(std::vector<CoolingChoiceRow>{{scenario.compute.heatRejection, scenario.compute.airCooling}});
    write.table(scenario.kept.accelerators);
    write.table(scenario.kept.systems);
    write.table(scenario.kept.coolingSystems);
    write.table(scenario.kept.powerSupplies);
    write.table(scenario.kept.transformers);
    write.table(scenario.kept.pipes);
    write.table(std::vector<NetworkChoiceRow>{{scenario.pipeSystem, scenario.networkKind}});
    write.table(scenario.parkPlots);
    write.table(weights(scenario));
    write.table(overrides(scenario));
    writeWeather(write, scenario.weather.get());
    writePrices(write, scenario.electricityPrice.get());
    writeLoad(write, scenario.loadSeries.get());
    writeResults(write, results, results.empty() ? 0 : inputHash(scenario));
    database.execute("COMMIT");
}

} // namespace wattort::data::geopackage
