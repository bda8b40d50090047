#include "ui/map/feature_attributes.hpp"

#include "ui/map/with_layer.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <QCoreApplication>

#include <cmath>

namespace wattort::ui {

namespace {

using Part = IdentifiedFeature::Part;

struct Attributes {
    Q_DECLARE_TR_FUNCTIONS(wattort::ui::FeatureAttributes)

public:
    std::vector<std::pair<QString, QString>> rows;

    void add(const QString& name, const QString& value)
    {
        if (!value.isEmpty()) {
            rows.emplace_back(name, value);
        }
    }
    void add(const QString& name, const std::string& value) { add(name, QString::fromStdString(value)); }
    /// Nought says that the value is not known.
    template <class Value>
    void addKnown(const QString& name, Value value)
    {
        if (value.value() > 0.0) {
            add(name, text(value));
        }
    }
    void addVoltage(double volts)
    {
        if (volts > 0.0) {
            add(tr("Voltage"), valueText(volts / 1'000.0, "kV", volts < 10e3 ? 1 : 0));
        }
    }

    void describe(const Street& street)
    {
        add(tr("Name"), street.name);
        add(tr("Surface"), label(street.surface));
        add(tr("Length"), text(length(std::span<const Point>(street.line))));
        add(tr("Heat network"), label(street.decision));
    }
    void describe(const Building& building)
    {
        add(tr("Name"), building.name);
        add(tr("Use"), label(building.use));
        add(tr("Footprint"), text(area(building.footprint)));
        if (building.storeys > 0.0) {
            add(tr("Storeys"), numberText(building.storeys, building.storeys == std::floor(building.storeys) ? 0 : 1));
        }
        if (building.constructionYear > 0) {
            add(tr("Year of construction"), QString::number(building.constructionYear));
        }
        if (building.renovation != RenovationState::Unknown) {
            add(tr("Renovation"), label(building.renovation));
        }
        addKnown(tr("Gross floor area"), building.floorArea);
        addKnown(tr("Metered heat per year"), building.meteredHeat);
        add(tr("Heat network"), label(building.decision));
    }
    /// What the plan makes of a building.
    void describe(const BuildingDemand& demand)
    {
        if (demand.basis == DemandBasis::Unheated) {
            return;
        }
        const Range<Energy> annual = demand.annualRange.of(demand.annual);
        const Range<Power> peak = demand.peakRange.of(demand.peak);
        add(tr("Heat demand per year"),
            demand.basis == DemandBasis::Metered
                ? tr("%1, metered").arg(text(demand.annual))
                : tr("%1 (%2 to %3)", "value and range").arg(text(demand.annual), text(annual.low), text(annual.high)));
        add(tr("Peak demand"),
            tr("%1 (%2 to %3)", "value and range").arg(text(demand.peak), text(peak.low), text(peak.high)));
        addKnown(tr("Supply temperature needed"), demand.requiredSupply);
    }
    /// What a consumer needs, and what it lacks.
    void describeNeed(const BuildingDemand& demand, const NetworkConsumer& consumer)
    {
        const Range<Energy> annual = demand.annualRange.of(demand.annual);
        const Range<Power> peak = demand.peakRange.of(demand.peak);
        if (demand.basis != DemandBasis::Metered) {
            add(tr("Range of the heat"), tr("%1 to %2").arg(text(annual.low), text(annual.high)));
        }
        add(tr("Range of the peak"), tr("%1 to %2").arg(text(peak.low), text(peak.high)));
        addKnown(tr("Supply temperature needed"), demand.requiredSupply);
        const TemperatureDifference lacking = demand.requiredSupply - consumer.supplyTemperature;
        if (lacking > 0.05 * K && !consumer.own.exists()) {
            add(tr("Lacking"), text(lacking));
        }
    }
    /// All sections of a street together.
    void describe(const StreetHeat& heat, std::size_t street)
    {
        StreetSection all;
        for (const StreetSection& section : heat.sections) {
            if (section.street == street) {
                all.demand += section.demand;
                all.length += section.length;
                all.buildings += section.buildings;
            }
        }
        if (all.length > Length{}) {
            add(tr("Heat demand along it per year"), text(all.demand));
            add(tr("Linear heat density"), valueText(inUnit(all.density(), MWh / m), "MWh/(m a)", 2));
        }
    }
    void describe(const LandUse& use)
    {
        add(tr("Name"), use.name);
        add(tr("Land use"), label(use.kind));
        add(tr("Area"), text(area(use.area)));
    }
    void describe(const Site& site)
    {
        add(tr("Name"), site.name);
        add(tr("Area"), text(area(site.area)));
        addKnown(tr("Promised grid connection"), site.gridCapacity);
        addKnown(tr("Land price"), site.landPrice);
    }
    void describe(const Substation& substation)
    {
        add(tr("Name"), substation.name);
        add(tr("Operator"), substation.operatedBy);
        addVoltage(substation.voltage);
        addKnown(tr("Free capacity"), substation.freeCapacity);
    }
    void describe(const PowerLine& line)
    {
        add(tr("Name"), line.name);
        addVoltage(line.voltage);
        add(tr("Kind"), line.underground ? tr("Cable") : tr("Overhead line"));
        add(tr("Length"), text(length(std::span<const Point>(line.line))));
    }
    void describe(const ExclusionArea& exclusion)
    {
        add(tr("Name"), exclusion.name);
        add(tr("Kind"), label(exclusion.kind));
        add(tr("Area"), text(area(exclusion.area)));
    }
    void describe(const HeatNetworkPipe& pipe)
    {
        add(tr("Name"), pipe.name);
        if (pipe.nominalDiameter > 0) {
            add(tr("Diameter"), QStringLiteral("DN %1").arg(pipe.nominalDiameter));
        }
        add(tr("Length"), text(length(std::span<const Point>(pipe.line))));
    }
    void describe(const HeatSource& source)
    {
        add(tr("Name"), source.name);
        add(tr("Kind"), label(source.state));
        addKnown(tr("Thermal power"), source.power);
        add(tr("Cost of its heat"), text(source.heatCost));
        if (source.state == HeatSourceState::New) {
            add(tr("Investment"), text(source.investment));
            add(tr("Fixed cost a year"), text(source.fixedCost));
        }
        add(tr("CO₂ of its heat"), text(source.emissionFactor));
        addKnown(tr("Highest supply temperature"), source.supplyTemperature);
        add(tr("Renewable or waste heat"), source.renewable ? tr("Yes") : tr("No"));
    }
    /// What the plan makes of a heat source, or what feeds a pipe or a consumer.
    void describe(const NetworkSource& source)
    {
        if (!source.used()) {
            add(tr("In the plan"), source.reachable ? tr("Not used") : tr("Out of reach or of no use"));
            return;
        }
        add(tr("Buildings supplied"), numberText(double(source.tree->consumers.size()), 0));
        add(tr("Heat fed in per year"), text(source.heatFedIn));
        add(tr("Power at design load"), text(source.tree->designPower));
    }
    void addSource(const NetworkDesign& network, std::uint32_t source)
    {
        if (source < network.sources.size()) {
            add(tr("Fed by"), sourceName(network.sources[source]));
        }
    }
    void describe(const HeatDensityGrid& grid)
    {
        add(tr("Cell"), valueText(grid.cellMetres, "m", 0));
        add(tr("Cells"), QStringLiteral("%1 × %2").arg(grid.columns).arg(grid.rows));
    }
    void describe(const NetworkPipe& pipe)
    {
        add(tr("Diameter"), QStringLiteral("DN %1").arg(pipe.nominalDiameter));
        add(tr("Kind of pipe"), label(pipe.system));
        add(tr("Part of the network"), label(pipe.kind));
        add(tr("Surface"), label(pipe.surface));
        add(tr("Length"), text(pipe.length));
        add(tr("Power at design load"), text(pipe.designPower));
        add(tr("Flow at design load"), text(pipe.designFlow));
        add(tr("Flow velocity"), text(pipe.velocity));
        add(tr("Pressure loss"), text(pipe.gradient));
        add(tr("Heat loss of both pipes"), text(pipe.heatLoss));
        add(tr("Heat carried per year"), text(pipe.annualHeat));
        add(tr("Buildings behind it"), numberText(pipe.consumersBehind, 0));
        add(tr("Investment"), text(pipe.investment));
    }
    /// Its end away from the source.
    void describe(const NetworkNode& end)
    {
        add(tr("Supply at its end"),
            QStringLiteral("%1, %2").arg(text(end.supplyTemperature), text(end.supplyPressure)));
        add(tr("Return at its end"),
            QStringLiteral("%1, %2").arg(text(end.returnTemperature), text(end.returnPressure)));
    }
    void describe(const PipeYear& year)
    {
        add(tr("Flow velocity in the year, mean and highest"),
            QStringLiteral("%1, %2").arg(text(year.meanVelocity), text(year.highestVelocity)));
        add(tr("Lowest supply temperature of the year"),
            QStringLiteral("%1 (%2)").arg(text(year.lowestSupply), hourText(year.hourOfLowestSupply)));
        add(tr("Heat loss per year"), text(year.loss));
    }
    void describe(const NetworkConsumer& consumer)
    {
        add(tr("Heat per year"), text(consumer.annual));
        add(tr("Peak power"), text(consumer.peak));
        add(tr("Supply temperature at design load"), text(consumer.supplyTemperature));
        add(tr("Differential pressure at design load"), text(consumer.differentialPressure));
        if (consumer.own.exists()) {
            add(tr("Heat pump of its own"),
                tr("%1, seasonal COP %2").arg(text(consumer.own.rating), numberText(consumer.own.cop(), 2)));
            add(tr("Its electricity per year"), text(consumer.own.electricity));
            add(tr("Drawn from the network per year"), text(consumer.drawn()));
        }
    }
};

template <class Feature>
QString nameOf(const Feature& feature)
{
    return QString::fromStdString(feature.name);
}

QString nameOf(const HeatDensityGrid&)
{
    return {};
}

QString withName(const QString& kind, const QString& name)
{
    return name.isEmpty() ? kind : QStringLiteral("%1: %2").arg(kind, name);
}

const NetworkPipe* pipeOf(const IdentifiedFeature& feature, const MapScene& scene)
{
    const bool exists = scene.network && feature.index < scene.network->pipes.size();
    return exists ? &scene.network->pipes[feature.index] : nullptr;
}

const NetworkConsumer* consumerOf(const IdentifiedFeature& feature, const MapScene& scene)
{
    const bool exists = scene.network && feature.index < scene.network->consumers.size();
    return exists ? &scene.network->consumers[feature.index] : nullptr;
}

} // namespace

QString title(const IdentifiedFeature& feature, const MapScene& scene)
{
    switch (feature.part) {
    case Part::Layer:
        return withLayer(scene.layers, feature.layer, [&feature](const auto& layer) {
            const QString name = feature.index < layer.size() ? nameOf(layer[feature.index]) : QString();
            return withName(label(feature.layer), name);
        });
    case Part::NetworkPipe: {
        const NetworkPipe* pipe = pipeOf(feature, scene);
        return pipe ? Attributes::tr("Planned pipe DN %1").arg(pipe->nominalDiameter) : QString();
    }
    case Part::NetworkConsumer: {
        const NetworkConsumer* consumer = consumerOf(feature, scene);
        const bool hasBuilding = consumer && consumer->building < scene.layers.buildings.size();
        return withName(Attributes::tr("Connected building"),
                        hasBuilding ? nameOf(scene.layers.buildings[consumer->building]) : QString());
    }
    }
    return {};
}

std::vector<std::pair<QString, QString>> attributes(const IdentifiedFeature& feature, const MapScene& scene)
{
    Attributes result;
    switch (feature.part) {
    case Part::Layer:
        withLayer(scene.layers, feature.layer, [&](const auto& layer) {
            if (feature.index < layer.size()) {
                result.describe(layer[feature.index]);
            }
        });
        if (feature.layer == LayerKind::Buildings && scene.demand && feature.index < scene.demand->buildings.size()
            && feature.index < scene.layers.buildings.size()) {
            result.describe(scene.demand->buildings[feature.index]);
        }
        if (feature.layer == LayerKind::HeatSources && scene.network) {
            for (const NetworkSource& source : scene.network->sources) {
                if (source.heatSource == feature.index) {
                    result.describe(source);
                }
            }
        }
        if (feature.layer == LayerKind::Streets && scene.streetHeat && feature.index < scene.layers.streets.size()) {
            result.describe(*scene.streetHeat, feature.index);
        }
        break;
    case Part::NetworkPipe:
        if (const NetworkPipe* pipe = pipeOf(feature, scene)) {
            result.describe(*pipe);
            if (pipe->to < scene.network->nodes.size()) {
                result.describe(scene.network->nodes[pipe->to]);
            }
            result.addSource(*scene.network, pipe->source);
            if (scene.pipesYear && feature.index < scene.pipesYear->pipes.size()) {
                result.describe(scene.pipesYear->pipes[feature.index]);
            }
        }
        break;
    case Part::NetworkConsumer:
        if (const NetworkConsumer* consumer = consumerOf(feature, scene)) {
            result.describe(*consumer);
            result.addSource(*scene.network, consumer->source);
            if (scene.demand && consumer->building < scene.demand->buildings.size()) {
                result.describeNeed(scene.demand->buildings[consumer->building], *consumer);
            }
        }
        break;
    }
    return result.rows;
}

} // namespace wattort::ui
