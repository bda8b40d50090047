#include "model/plan/supply_check.hpp"

#include "model/economics/annuity.hpp"
#include "model/finding/plain_number.hpp"
#include "model/network/network_source.hpp"

#include <algorithm>
#include <optional>

namespace wattort {

namespace {

struct Lacking {
    SupplyShortfall shortfall;
    TemperatureDifference raise; ///< at the source, for what arrives to be enough
};

std::vector<Lacking> lackingConsumers(const SupplyCheckInput& input)
{
    const NetworkDesign& network = *input.economics.network;
    constexpr TemperatureDifference nearly = 0.05 * K;
    std::vector<Lacking> all;
    for (std::uint32_t i = 0; i < network.consumers.size(); ++i) {
        const NetworkConsumer& consumer = network.consumers[i];
        const TemperatureDifference lacking =
            input.demand->buildings[consumer.building].requiredSupply - consumer.supplyTemperature;
        if (lacking > nearly) {
            // What is fed in warmer loses more on the way, in proportion to its distance from the ground's temperature.
            const TemperatureDifference above = consumer.supplyTemperature - input.network.ground;
            const double kept = double(above / TemperatureDifference(input.network.supply - input.network.ground));
            all.push_back({{.consumer = i, .lacking = lacking}, kept > 0.0 ? lacking / kept : lacking});
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Lacking& a, const Lacking& b) { return a.shortfall.lacking > b.shortfall.lacking; });
    return all;
}

/// Where on the sliding curve the supply stands: 1 at design load, 0 at its lowest temperature.
double onCurve(const NetworkAssumptions& network, Temperature supply)
{
    const TemperatureDifference whole = network.supply - network.supplyMinimum;
    return whole > 0.1 * K ? std::clamp(double(TemperatureDifference(supply - network.supplyMinimum) / whole), 0.0, 1.0)
                           : 1.0;
}

/// The same network with a warmer supply: higher losses, which must be fed in too.
NetworkDesign raised(const NetworkDesign& network, const NetworkAssumptions& assumed, TemperatureDifference raise)
{
    NetworkDesign warmer = network;
    for (std::size_t hour = 0; hour < network.supplyTemperature.size(); ++hour) {
        const Temperature supply = network.supplyTemperature[hour];
        const TemperatureDifference more = raise * onCurve(assumed, supply);
        const double meanAboveGround =
            0.5 * (supply.value() + network.returnTemperature[hour].value()) - assumed.ground.value();
        const Power loss = network.loss[hour] * (0.5 * more.value() / std::max(1.0, meanAboveGround));
        warmer.supplyTemperature.set(hour, supply + more);
        warmer.loss.set(hour, network.loss[hour] + loss);
        warmer.feedIn.set(hour, network.feedIn[hour] + loss);
    }
    return warmer;
}

/// Each source's part, where there are several.
NetworkDesign allRaised(const NetworkDesign& network, const NetworkAssumptions& assumed, TemperatureDifference raise)
{
    if (network.sources.empty()) {
        return raised(network, assumed, raise);
    }
    std::vector<NetworkSource> sources = network.sources;
    for (NetworkSource& source : sources) {
        if (source.tree) {
            source.tree = std::make_shared<const NetworkDesign>(raised(*source.tree, assumed, raise));
        }
    }
    return joined(std::move(sources));
}

Money costWithoutFunding(const EconomicsInput& input)
{
    const Economics economics = evaluateEconomics(input);
    Money cost;
    for (const CostItem& item : economics.items) {
        cost += item.kind == CostKind::Funding ? Money{} : item.annual();
    }
    return cost;
}

Money costOfRaise(const SupplyCheckInput& input, TemperatureDifference raise)
{
    EconomicsInput economics = input.economics;
    economics.network =
        std::make_shared<const NetworkDesign>(allRaised(*input.economics.network, input.network, raise));
    DispatchInput dispatch = input.dispatch;
    dispatch.network = centrePart(economics.network);
    economics.dispatch = std::make_shared<const DispatchYear>(dispatchYear(dispatch));
    return std::max(Money{}, Money(costWithoutFunding(economics) - costWithoutFunding(input.economics)));
}

/// Mean place on the curve, weighted by the demand.
double meanOnCurve(const NetworkDesign& network, const NetworkAssumptions& assumed)
{
    double weighted = 0.0;
    double sum = 0.0;
    for (std::size_t hour = 0; hour < network.demand.size(); ++hour) {
        weighted += network.demand[hour].value() * onCurve(assumed, network.supplyTemperature[hour]);
        sum += network.demand[hour].value();
    }
    return sum > 0.0 ? weighted / sum : 0.0;
}

/// What remedies at one consumer cost in a year.
class LocalRemedies {
public:
    explicit LocalRemedies(const SupplyCheckInput& input)
        : m_input(input), m_onCurve(meanOnCurve(*input.economics.network, input.network))
    {}

    void chooseFor(SupplyShortfall& shortfall) const
    {
        const NetworkConsumer& consumer = m_input.economics.network->consumers[shortfall.consumer];
        shortfall.remedy = Remedy::DecentralHeatPump;
        shortfall.annualCost = heatPump(consumer, shortfall.lacking);
        const std::optional<Money> renovated = renovation(consumer);
        if (renovated && *renovated < shortfall.annualCost) {
            shortfall.remedy = Remedy::Renovation;
            shortfall.annualCost = *renovated;
        }
    }

private:
    double annuity(Duration lifetime) const
    {
        return annuityFactor({.discountRate = m_input.economics.assumptions.discountRate, .period = lifetime});
    }

    /// It gives the last kelvins of the heat: lacking over the whole spread.
    Money heatPump(const NetworkConsumer& consumer, TemperatureDifference lacking) const
    {
        const EconomicAssumptions& a = m_input.economics.assumptions;
        const TemperatureDifference spread = consumer.supplyTemperature - m_input.network.returned + lacking;
        const double share = std::clamp(double(lacking / spread), 0.0, 1.0);
        const Money investment = consumer.peak * share * m_input.remedies.boosterInvestment;
        const Energy electricity = consumer.annual * share * m_onCurve / m_input.remedies.boosterCop;
        return investment * (annuity(a.heatPumpLifetime) + a.heatPumpOperation)
               + electricity * (a.electricityPrice + a.electricityLevies);
    }

    std::optional<Money> renovation(const NetworkConsumer& consumer) const
    {
        const Building& building = m_input.buildings[consumer.building];
        const BuildingDemand& demand = m_input.demand->buildings[consumer.building];
        Building renovated = building;
        renovated.renovation = RenovationState::Fully;
        const Temperature needed = requiredSupply(renovated, m_input.heatingTemperatures, m_input.heat);
        if (demand.renovatable <= 0.0 || needed > consumer.supplyTemperature) {
            return {};
        }
        const Area heated = heatedArea(building, area(building.footprint), m_input.heat);
        const Energy saved = consumer.annual * m_input.heat.renovation.depth.value * demand.renovatable;
        return Money(heated * m_input.remedies.renovationCost * annuity(m_input.remedies.renovationLifetime)
                     - saved * m_input.economics.assumptions.heatPrice);
    }

    const SupplyCheckInput& m_input;
    double m_onCurve;
};

/// Consumers stand in descending order: raising for the k-th serves all after it, those before it help themselves.
void chooseRemedies(const SupplyCheckInput& input, std::vector<Lacking>& all, SupplyCheck& check)
{
    const LocalRemedies local(input);
    Money own;
    for (Lacking& each : all) {
        local.chooseFor(each.shortfall);
    }
    const TemperatureDifference highest =
        std::max_element(all.begin(), all.end(), [](const Lacking& a, const Lacking& b) {
            return a.raise < b.raise;
        })->raise;
    const Money wholeRaise = costOfRaise(input, highest);
    std::stable_sort(all.begin(), all.end(), [](const Lacking& a, const Lacking& b) { return a.raise > b.raise; });
    Money best = wholeRaise;
    std::size_t bestFrom = 0;
    for (std::size_t k = 1; k <= all.size(); ++k) {
        own += all[k - 1].shortfall.annualCost;
        const Money raise = k < all.size() ? Money(wholeRaise * double(all[k].raise / highest)) : Money{};
        if (own + raise < best) {
            best = own + raise;
            bestFrom = k;
        }
    }
    if (bestFrom < all.size()) {
        check.raise = all[bestFrom].raise;
    }
    for (std::size_t k = bestFrom; k < all.size(); ++k) {
        all[k].shortfall.remedy = Remedy::HigherSupply;
        all[k].shortfall.annualCost = wholeRaise * double(check.raise / highest);
    }
}

std::string_view keyOf(Remedy remedy)
{
    switch (remedy) {
    case Remedy::HigherSupply:
        return "higher_supply";
    case Remedy::DecentralHeatPump:
        return "decentral_heat_pump";
    case Remedy::Renovation:
        break;
    }
    return "renovation";
}

void addFindings(const SupplyCheckInput& input, SupplyCheck& check)
{
    constexpr std::size_t mostNamed = 5;
    const NetworkDesign& network = *input.economics.network;
    for (std::size_t i = 0; i < std::min(mostNamed, check.shortfalls.size()); ++i) {
        const SupplyShortfall& shortfall = check.shortfalls[i];
        const std::uint32_t building = network.consumers[shortfall.consumer].building;
        Finding finding{.severity = Severity::Warning, .problem = Problem::SupplyTooCold};
        finding.place.layer = "buildings";
        finding.place.row = std::int64_t(building) + 1;
        finding.place.name = input.buildings[building].name;
        finding.found = plainNumber(shortfall.lacking.value(), 1) + " K; " + std::string(keyOf(shortfall.remedy)) + "; "
                        + plainNumber(shortfall.annualCost.value(), 0) + "; " + plainNumber(check.raise.value(), 1)
                        + " K";
        finding.expected = plainNumber(inCelsius(input.demand->buildings[building].requiredSupply), 1) + " °C";
        check.findings.push_back(std::move(finding));
    }
    if (check.shortfalls.size() > mostNamed) {
        Finding others{.severity = Severity::Warning, .problem = Problem::SupplyTooCold};
        others.place.layer = "buildings";
        others.found = std::to_string(check.shortfalls.size());
        check.findings.push_back(std::move(others));
    }
}

} // namespace

RemedyAssumptions remedyAssumptions(const Assumptions& assumptions)
{
    return {.boosterCop = assumptions.number("heat_booster_cop"),
            .boosterInvestment = assumptions.value<PowerPrice>("heat_booster_investment"),
            .renovationCost = assumptions.value<PricePerArea>("heat_renovation_cost"),
            .renovationLifetime = assumptions.value<Duration>("heat_renovation_lifetime")};
}

SupplyCheck checkSupply(const SupplyCheckInput& input)
{
    SupplyCheck check;
    std::vector<Lacking> all = lackingConsumers(input);
    if (all.empty()) {
        return check;
    }
    chooseRemedies(input, all, check);
    std::stable_sort(all.begin(), all.end(),
                     [](const Lacking& a, const Lacking& b) { return a.shortfall.lacking > b.shortfall.lacking; });
    for (const Lacking& each : all) {
        check.shortfalls.push_back(each.shortfall);
    }
    addFindings(input, check);
    return check;
}

} // namespace wattort
