#include "data/csv/embedded.hpp"
#include "data/geopackage/record_fields.hpp"
#include "data/keys.hpp"

#include <bit>

namespace wattort::data {

namespace {

/// FNV-1a over words of 64 bits, with a multiplication-shift in between that FNV over words lacks.
class Hash {
public:
    void add(std::uint64_t word)
    {
        m_value = (m_value ^ word) * 0x9e3779b97f4a7c15ULL;
        m_value ^= m_value >> 32;
    }
    /// 0.0 and -0.0 are equal, so they have one hash.
    void add(double number) { add(std::bit_cast<std::uint64_t>(number + 0.0)); }
    void add(std::string_view text)
    {
        add(std::uint64_t(text.size()));
        for (const char c : text) {
            add(std::uint64_t(static_cast<unsigned char>(c)));
        }
    }
    void add(std::span<const Point> points)
    {
        add(std::uint64_t(points.size()));
        for (const Point& point : points) {
            add(point.x);
            add(point.y);
        }
    }

    void geometry(const Point& point) { add(std::span(&point, 1)); }
    void geometry(const Polyline& line) { add(std::span<const Point>(line)); }
    void geometry(const Polygon& polygon)
    {
        add(std::uint64_t(polygon.holes.size()));
        add(std::span<const Point>(polygon.outer));
        for (const Ring& hole : polygon.holes) {
            add(std::span<const Point>(hole));
        }
    }
    void geometry(const MultiPolygon& polygons)
    {
        add(std::uint64_t(polygons.size()));
        for (const Polygon& polygon : polygons) {
            geometry(polygon);
        }
    }
    void blob(std::string_view /*name*/, const std::vector<double>& values)
    {
        add(std::uint64_t(values.size()));
        for (const double value : values) {
            add(value == value ? value : -1.0); // "no data" has many bit patterns
        }
    }
    void field(std::string_view /*name*/, const std::optional<double>& value)
    {
        add(std::uint64_t(value.has_value()));
        add(value.value_or(0.0));
    }
    void field(std::string_view /*name*/, const std::optional<std::string>& value)
    {
        add(std::string_view(value ? *value : std::string()));
    }
    template <class Value>
    void field(std::string_view /*name*/, const Value& value)
    {
        if constexpr (std::is_same_v<Value, std::string>) {
            add(std::string_view(value));
        } else if constexpr (std::is_enum_v<Value>) {
            add(keyOf(value));
        } else if constexpr (std::is_floating_point_v<Value>) {
            add(double(value));
        } else {
            add(std::uint64_t(value));
        }
    }
    template <class Records>
    void table(const Records& records)
    {
        add(std::uint64_t(records.size()));
        for (const auto& record : records) {
            geopackage::fieldsOf(*this, record);
        }
    }
    template <class Value>
    void series(const Hourly<Value>& series)
    {
        blob({}, {series.raw().begin(), series.raw().end()});
    }

    std::uint64_t value() const { return m_value; }

private:
    std::uint64_t m_value = 0xcbf29ce484222325ULL;
};

/// A new version of the program with other catalogues gives other results.
std::uint64_t catalogueHash()
{
    static const std::uint64_t value = [] {
        Hash hash;
        for (const csv::NamedText& text : csv::embeddedCatalogues()) {
            hash.add(std::string_view(text.text));
        }
        return hash.value();
    }();
    return value;
}

} // namespace

std::uint64_t inputHash(const Scenario& scenario)
{
    Hash hash;
    hash.add(catalogueHash());
    hash.add(std::uint64_t(scenario.epsg));
    hash.add(scenario.latitudeDegrees);
    hash.add(scenario.longitudeDegrees);
    hash.add(std::string_view(scenario.climateDataset));
    const Layers& layers = scenario.layers;
    hash.table(layers.streets);
    hash.table(layers.buildings);
    hash.table(layers.landUse);
    hash.table(layers.sites);
    hash.table(layers.substations);
    hash.table(layers.powerLines);
    hash.table(layers.exclusion);
    hash.table(layers.heatNetwork);
    if (!layers.heatSources.empty()) { // results of files without them stay what they are
        hash.table(layers.heatSources);
    }
    hash.table(layers.heatDensity);
    geopackage::fieldsOf(hash, scenario.compute);
    hash.add(std::string_view(scenario.compute.powerSupply));
    hash.add(std::string_view(scenario.compute.transformer));
    hash.add(keyOf(scenario.compute.heatRejection));
    hash.add(keyOf(scenario.compute.airCooling));
    hash.table(scenario.kept.systems);
    hash.table(scenario.kept.coolingSystems);
    hash.table(scenario.kept.powerSupplies);
    hash.table(scenario.kept.transformers);
    hash.table(scenario.kept.pipes);
    hash.add(keyOf(scenario.pipeSystem));
    if (scenario.networkKind != NetworkKind::Direct) { // results of files without a kind stay what they are
        hash.add(keyOf(scenario.networkKind));
    }
    hash.table(scenario.parkPlots);
    for (const auto& [key, value] : scenario.overrides) {
        hash.add(std::string_view(key));
        hash.add(value.value);
    }
    hash.add(std::uint64_t(scenario.weather != nullptr));
    if (scenario.weather) {
        const WeatherYear& weather = *scenario.weather;
        hash.add(weather.latitudeDegrees);
        hash.add(weather.longitudeDegrees);
        hash.series(weather.dryBulb);
        hash.series(weather.relativeHumidity);
        hash.series(weather.pressure);
        hash.series(weather.globalRadiation);
        hash.series(weather.wind);
    }
    hash.add(std::uint64_t(scenario.electricityPrice != nullptr));
    if (scenario.electricityPrice) {
        hash.series(*scenario.electricityPrice);
    }
    hash.add(std::uint64_t(scenario.loadSeries != nullptr));
    if (scenario.loadSeries) {
        const LoadSeries& load = *scenario.loadSeries;
        hash.add(keyOf(load.meaning));
        hash.add(keyOf(load.coverage));
        hash.add(load.swing);
        hash.series(load.share);
    }
    // 0 stands for "not known yet" in StoredResults.
    return hash.value() == 0 ? 1 : hash.value();
}

} // namespace wattort::data
