#include "ui/report/content.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <algorithm>

namespace wattort::ui::report {

namespace {

Table largestHeatPumps(const Context& say)
{
    constexpr std::size_t mostRows = 10;
    const auto& buildings = say.input.scenario.layers.buildings;
    std::vector<NetworkConsumer> consumers = say.plan.network->output.consumers;
    std::ranges::stable_sort(consumers, std::ranges::greater{},
                             [](const NetworkConsumer& each) { return each.own.electricity.value(); });
    Table table{.caption = say("The decentral heat pumps that need most electricity",
                               "Die dezentralen Wärmepumpen mit dem größten Strombedarf"),
                .columns = {{say("Building", "Gebäude"), 1.8, false},
                            {say("Heat sold", "Wärmeabsatz"), 1.1, true},
                            {say("From the network", "Aus dem Netz"), 1.1, true},
                            {say("Electricity", "Strom"), 1.0, true},
                            {say("Heat power", "Wärmeleistung"), 1.1, true},
                            {say("Seasonal COP", "Jahresarbeitszahl"), 1.1, true}}};
    for (std::size_t i = 0; i < std::min(mostRows, consumers.size()); ++i) {
        const NetworkConsumer& consumer = consumers[i];
        if (!consumer.own.exists()) {
            break;
        }
        const std::string& name = buildings[consumer.building].name;
        table.rows.push_back({.cells = {name.empty() ? say("Building %1", "Gebäude %1").arg(consumer.building + 1)
                                                     : QString::fromStdString(name),
                                        text(consumer.annual), text(consumer.drawn()), text(consumer.own.electricity),
                                        text(consumer.own.rating), numberText(consumer.own.cop(), 2)}});
    }
    return table;
}

QString leftOut(const Context& say)
{
    const std::size_t beyond = beyondHeatPumps(say.plan.drawn->input).size();
    return beyond == 0 ? QString()
                       : say(" %1 buildings of the region need more than such heat pumps give and are left out.",
                             " %1 Gebäude der Region benötigen mehr, als solche Wärmepumpen leisten, und bleiben außen "
                             "vor.")
                             .arg(numberText(double(beyond), 0));
}

} // namespace

Blocks decentralHeatPumps(const Context& say)
{
    if (!say.plan.drawn) {
        return {};
    }
    const NetworkDesign& network = say.plan.network->output;
    const DecentralHeatPumps& pumps = network.decentral;
    const ConsumerHeatPumpAssumptions& assumed = say.plan.drawn->input.assumptions;
    const auto number = [](double value, int digits) { return numberText(value, digits); };
    return {
        Heading{.level = 2, .text = say("Decentral heat pumps", "Dezentrale Wärmepumpen")},
        Paragraph{
            say("The network has %1 in the supply and %2 in the return all the year. Where a building needs more, a "
                "heat pump of its own lifts the heat; heating follows the outdoor temperature, hot water does not. The "
                "network's operator owns the heat pumps, pays their electricity and sells all heat at the same price, "
                "so that the cost of heat contains them. They get no funding here, and their electricity counts as "
                "heat that is not renewable: how BEW and WPG treat them is to be clarified.",
                "Das Netz hat ganzjährig %1 im Vorlauf und %2 im Rücklauf. Wo ein Gebäude mehr benötigt, hebt eine "
                "eigene Wärmepumpe die Wärme auf die nötige Temperatur; die Heizung folgt dabei der Außentemperatur, "
                "das "
                "Warmwasser nicht. Die Wärmepumpen gehören dem Netzbetreiber, der auch ihren Strom bezahlt und alle "
                "Wärme zum gleichen Preis verkauft; die Wärmegestehungskosten enthalten sie. Eine Förderung ist für "
                "sie "
                "nicht angesetzt, und ihr Strom zählt als nicht erneuerbare Wärme: Wie BEW und WPG sie behandeln, ist "
                "zu klären.")
                .arg(text(assumed.supply), text(assumed.returned))
            + leftOut(say)},
        factTable(say("Heat pumps of all consumers", "Wärmepumpen aller Abnehmer"), say,
                  {{say("Number", "Anzahl"), number(double(pumps.count), 0)},
                   {say("Heat power", "Wärmeleistung"), text(pumps.rating)},
                   {say("Investment", "Investition"), text(pumps.investment)},
                   {say("Heat from them a year", "Wärme aus ihnen im Jahr"), text(pumps.heat)},
                   {say("Electricity a year", "Strom im Jahr"), text(pumps.electricity)},
                   {say("Highest electric power of an hour", "Höchste elektrische Leistung einer Stunde"),
                    text(pumps.power.size() > 0 ? peak(pumps.power) : Power{})},
                   {say("Seasonal coefficient of performance", "Jahresarbeitszahl"),
                    pumps.count > 0 ? number(pumps.cop(), 2) : QStringLiteral("–")},
                   {say("Heat drawn from the network a year", "Wärme aus dem Netz im Jahr"),
                    text(network.heatSold - pumps.electricity)}}),
        largestHeatPumps(say)};
}

} // namespace wattort::ui::report
