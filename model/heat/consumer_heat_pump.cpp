#include "model/heat/consumer_heat_pump.hpp"

#include "model/finding/plain_number.hpp"
#include "model/heat/daily_shape.hpp"
#include "model/heat/design_load.hpp"
#include "model/heat/heat_pump.hpp"
#include "model/heat/hot_water.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace wattort {

namespace {

/// What a building's heat is for.
struct Need {
    std::uint32_t profile = 0;
    Temperature heating; ///< at design load
    bool hotWater = false;
};

bool takenDirectly(const ConsumerHeatPumpAssumptions& assumptions, Temperature needed)
{
    return needed + assumptions.directUse <= assumptions.arriving();
}

/// Of the heat that a building needs at this temperature, what comes from the network.
double drawnShare(const ConsumerHeatPumpAssumptions& assumptions, Temperature needed, TemperatureDifference spread)
{
    return takenDirectly(assumptions, needed) ? 1.0 : 1.0 - 1.0 / consumerCop(assumptions, needed, spread);
}

double loadAt(const ConsumerHeatPumpAssumptions& assumptions, Temperature outdoor)
{
    const double whole = (assumptions.room - assumptions.designOutdoor).value();
    return whole > 0.0 ? std::clamp((assumptions.room - outdoor).value() / whole, 0.0, 1.0) : 1.0;
}

/// Buildings that are heated alike.
struct Alike {
    HourlyRatio drawn; ///< share of the year's
    HourlyRatio electricity;
    double drawnShare = 1.0; ///< of the year's need
    double electricityShare = 0.0;
    double byHeatPump = 0.0; ///< share of the year's need that a heat pump gives
    double drawnOfPeak = 1.0;
    double designShare = 0.0; ///< HeatDemand::designShares of what is drawn
    double ratingOfPeak = 0.0;
};

class DrawnHeat {
public:
    explicit DrawnHeat(const DrawnHeatInput& input)
        : m_input(input),
          m_theta(weightedDailyCelsius(input.building->weather->dryBulb)),
          m_within(daysWithinDesign(*input.building->weather, input.building->assumptions.designOutdoor))
    {}

    HeatDemand computed()
    {
        HeatDemand drawn = *m_input.demand;
        drawn.profiles.clear();
        drawn.designShares.clear();
        drawn.findings.clear();
        drawn.total = Energy{};
        for (std::uint32_t i = 0; i < drawn.buildings.size(); ++i) {
            BuildingDemand& building = drawn.buildings[i];
            if (building.annual > Energy{}) {
                supply(m_input.building->buildings[i], building);
            } else {
                building.profile = 0;
            }
        }
        for (const std::uint32_t beyond : beyondHeatPumps(m_input)) {
            drawn.buildings[beyond].annual = Energy{};
            drawn.buildings[beyond].peak = Power{};
            drawn.buildings[beyond].own = {};
        }
        for (const BuildingDemand& building : drawn.buildings) {
            drawn.total += building.annual;
        }
        if (m_alike.empty()) {
            drawn.profiles = m_input.demand->profiles; // nobody takes anything
            drawn.designShares = m_input.demand->designShares;
        }
        for (Alike& each : m_alike) {
            drawn.profiles.push_back(std::move(each.drawn));
            drawn.heatPumpProfiles.push_back(std::move(each.electricity));
            drawn.designShares.push_back(each.designShare);
        }
        return drawn;
    }

private:
    Need needOf(const Building& building, std::uint32_t profile) const
    {
        return {.profile = profile,
                .heating = heatingSupply(building, m_input.building->heatingTemperatures),
                .hotWater = needsHotWater(building.use)};
    }

    void supply(const Building& feature, BuildingDemand& demand)
    {
        const ConsumerHeatPumpAssumptions& assumed = m_input.assumptions;
        const Need need = needOf(feature, demand.profile);
        demand.profile = positionOf(need);
        const Alike& alike = m_alike[demand.profile];
        demand.own = {.heat = demand.annual * alike.byHeatPump,
                      .electricity = demand.annual * alike.electricityShare,
                      .rating = demand.peak * alike.ratingOfPeak,
                      .ofPeak = demand.peak * (1.0 - alike.drawnOfPeak)};
        demand.annual *= alike.drawnShare;
        demand.peak *= alike.drawnOfPeak;
        if (!takenDirectly(assumed, need.heating)) {
            demand.requiredSupply = Temperature{};
        } else if (demand.own.exists()) {
            demand.requiredSupply = need.heating + assumed.directUse;
        }
    }

    std::uint32_t positionOf(const Need& need)
    {
        const auto next = static_cast<std::uint32_t>(m_alike.size());
        const auto [found, isNew] =
            m_positions.try_emplace(std::tuple(need.profile, need.heating.value(), need.hotWater), next);
        if (isNew) {
            m_alike.push_back(alike(need));
        }
        return found->second;
    }

    /// In each hour, of heating.
    const std::vector<double>& heatingShares(Temperature atDesign)
    {
        std::vector<double>& shares = m_heatingShares[atDesign.value()];
        if (shares.empty()) {
            const ConsumerHeatPumpAssumptions& assumed = m_input.assumptions;
            const HourlyTemperature& outdoor = m_input.building->weather->dryBulb;
            for (std::size_t hour = 0; hour < outdoor.size(); ++hour) {
                const Temperature needed = heatingCurve(assumed, atDesign, outdoor[hour]);
                shares.push_back(drawnShare(assumed, needed, assumed.heatingSpread * loadAt(assumed, outdoor[hour])));
            }
        }
        return shares;
    }

    Alike alike(const Need& need)
    {
        const ConsumerHeatPumpAssumptions& assumed = m_input.assumptions;
        const std::span<const double> needed = m_input.demand->profiles[need.profile].raw();
        const HeatProfile& profile = m_input.building->profiles[need.profile];
        const Temperature hotWater = m_input.building->assumptions.hotWater;
        const double waterDrawn = need.hotWater ? drawnShare(assumed, hotWater, assumed.heatingSpread) : 1.0;
        const std::vector<double>& heatingDrawn = heatingShares(need.heating);
        Alike all;
        std::vector<double> drawn;
        std::vector<double> electricity;
        double highest = 0.0;
        double highestByHeatPump = 0.0;
        for (std::size_t hour = 0; hour < needed.size(); ++hour) {
            const double water = need.hotWater ? hotWaterShare(profile, m_theta[hour / 24]) : 0.0;
            const double share = (1.0 - water) * heatingDrawn[hour] + water * waterDrawn;
            const double byHeatPump =
                needed[hour] * ((heatingDrawn[hour] < 1.0 ? 1.0 - water : 0.0) + (waterDrawn < 1.0 ? water : 0.0));
            drawn.push_back(needed[hour] * share);
            electricity.push_back(needed[hour] - drawn.back());
            all.byHeatPump += byHeatPump;
            highest = std::max(highest, needed[hour]);
            highestByHeatPump = std::max(highestByHeatPump, byHeatPump);
        }
        all.ratingOfPeak = highest > 0.0 ? highestByHeatPump / highest : 0.0;
        if (!takenDirectly(assumed, need.heating)) {
            all.ratingOfPeak = 1.0; // on the coldest day, whatever the weather of the year
        }
        all.drawnShare = normalise(drawn);
        all.electricityShare = normalise(electricity);
        all.drawn = HourlyRatio::fromRaw(std::move(drawn));
        setDesign(need, waterDrawn, all);
        all.electricity = HourlyRatio::fromRaw(std::move(electricity));
        return all;
    }

    /// At design load, or in the hour within design in which most is drawn, for COPs are higher on milder days.
    void setDesign(const Need& need, double waterDrawn, Alike& all) const
    {
        const ConsumerHeatPumpAssumptions& assumed = m_input.assumptions;
        const HeatProfile& profile = m_input.building->profiles[need.profile];
        const double needed = m_input.demand->designShares[need.profile];
        const double water = need.hotWater ? hotWaterShare(profile, inCelsius(assumed.designOutdoor)) : 0.0;
        const double heatingDrawn = drawnShare(assumed, need.heating, assumed.heatingSpread);
        const double drawn = needed * ((1.0 - water) * heatingDrawn + water * waterDrawn);
        const double inYear = highestShare(all.drawn, m_within) * all.drawnShare;
        const double most = std::min(needed, std::max(drawn, inYear));
        all.drawnOfPeak = needed > 0.0 ? most / needed : 1.0;
        all.designShare = all.drawnShare > 0.0 ? most / all.drawnShare : 0.0;
    }

    /// To a sum of 1. \return the sum before
    static double normalise(std::vector<double>& values)
    {
        double sum = 0.0;
        for (const double value : values) {
            sum += value;
        }
        for (double& value : values) {
            value = sum > 0.0 ? value / sum : 0.0;
        }
        return sum;
    }

    const DrawnHeatInput& m_input;
    std::vector<double> m_theta;
    std::vector<bool> m_within; ///< days within design
    std::vector<Alike> m_alike;
    std::map<std::tuple<std::uint32_t, double, bool>, std::uint32_t> m_positions;
    std::map<double, std::vector<double>> m_heatingShares;
};

/// The highest temperature that a building needs at design load.
Temperature highestNeed(const DrawnHeatInput& input, std::uint32_t building)
{
    const Building& feature = input.building->buildings[building];
    const Temperature heating = heatingSupply(feature, input.building->heatingTemperatures);
    return needsHotWater(feature.use) ? std::max(heating, input.building->assumptions.hotWater) : heating;
}

/// By how much it is more than a heat pump gives; nothing or less: it is not.
TemperatureDifference beyond(const ConsumerHeatPumpAssumptions& assumed, Temperature needed)
{
    if (takenDirectly(assumed, needed)) {
        return {};
    }
    const TemperatureDifference overLift = needed - assumed.arriving() - assumed.highestLift;
    return std::max(overLift, TemperatureDifference(needed - assumed.highestTemperature));
}

void addFindings(const DrawnHeatInput& input, HeatDemand& drawn)
{
    constexpr std::size_t mostNamed = 5;
    std::vector<std::uint32_t> all = beyondHeatPumps(input);
    std::ranges::stable_sort(all, std::ranges::greater{}, [&input](std::uint32_t building) {
        return beyond(input.assumptions, highestNeed(input, building)).value();
    });
    for (std::size_t i = 0; i < std::min(mostNamed, all.size()); ++i) {
        const Temperature needed = highestNeed(input, all[i]);
        Finding finding;
        finding.severity = Severity::Warning;
        finding.problem = Problem::LiftBeyondHeatPump;
        finding.place.layer = "buildings";
        finding.place.row = std::int64_t(all[i]) + 1;
        finding.place.name = input.building->buildings[all[i]].name;
        finding.found = plainNumber(inCelsius(needed), 1) + " °C; "
                        + plainNumber((needed - input.assumptions.arriving()).value(), 1) + " K; "
                        + plainNumber(beyond(input.assumptions, needed).value(), 1) + " K";
        finding.expected = plainNumber(inCelsius(input.assumptions.highestTemperature), 1) + " °C; "
                           + plainNumber(input.assumptions.highestLift.value(), 1) + " K";
        drawn.findings.push_back(std::move(finding));
    }
    if (all.size() > mostNamed) {
        Finding others;
        others.severity = Severity::Warning;
        others.problem = Problem::LiftBeyondHeatPump;
        others.place.layer = "buildings";
        others.found = std::to_string(all.size());
        drawn.findings.push_back(std::move(others));
    }
}

} // namespace

ConsumerHeatPumpAssumptions consumerHeatPumpAssumptions(const Assumptions& a)
{
    return {.supply = a.value<Temperature>("network_supply_temperature"),
            .returned = a.value<Temperature>("network_return_temperature"),
            .cooling = a.value<TemperatureDifference>("network_low_cooling"),
            .directUse = a.value<TemperatureDifference>("heat_substation_approach"),
            .approach = a.value<TemperatureDifference>("heat_pump_approach"),
            .highestLift = a.value<TemperatureDifference>("consumer_heat_pump_highest_lift"),
            .highestTemperature = a.value<Temperature>("consumer_heat_pump_highest_temperature"),
            .heatingSpread = a.value<TemperatureDifference>("heat_radiator_spread"),
            .room = a.value<Temperature>("heat_room_temperature"),
            .designOutdoor = a.value<Temperature>("network_design_outdoor_temperature"),
            .radiatorExponent = a.number("heat_radiator_exponent"),
            .lorenzQuality = a.number("consumer_heat_pump_quality"),
            .highestCop = a.number("heat_pump_highest_cop")};
}

double consumerCop(const ConsumerHeatPumpAssumptions& assumed, Temperature given, TemperatureDifference spread)
{
    const TemperaturePair hot = shifted({given - spread, given}, assumed.approach);
    const TemperaturePair cold = shifted({assumed.arriving(), assumed.returned}, -assumed.approach);
    if (std::min(hot.inlet, hot.outlet) <= std::max(cold.inlet, cold.outlet)) {
        return assumed.highestCop; // hardly any lift: the ideal cycle says nothing
    }
    return std::max(1.0 + 1e-6, coefficientOfPerformance(assumed.lorenzQuality, cold, hot, assumed.highestCop));
}

Temperature heatingCurve(const ConsumerHeatPumpAssumptions& assumed, Temperature atDesign, Temperature outdoor)
{
    const double load = loadAt(assumed, outdoor);
    const TemperatureDifference half = 0.5 * assumed.heatingSpread;
    const TemperatureDifference excess = TemperatureDifference(atDesign - assumed.room) - half;
    if (excess <= TemperatureDifference{}) {
        return atDesign;
    }
    return assumed.room + excess * std::pow(load, 1.0 / assumed.radiatorExponent) + half * load;
}

std::vector<std::uint32_t> beyondHeatPumps(const DrawnHeatInput& input)
{
    std::vector<std::uint32_t> all;
    for (std::uint32_t i = 0; i < input.demand->buildings.size(); ++i) {
        const bool heated = input.demand->buildings[i].annual > Energy{};
        if (heated && beyond(input.assumptions, highestNeed(input, i)) > TemperatureDifference{}) {
            all.push_back(i);
        }
    }
    return all;
}

HeatDemand drawnHeat(const DrawnHeatInput& input)
{
    HeatDemand drawn = DrawnHeat(input).computed();
    addFindings(input, drawn);
    return drawn;
}

HourlyPower hourlyHeatPumpPower(const HeatDemand& drawn, std::span<const std::uint32_t> buildings)
{
    if (drawn.heatPumpProfiles.empty()) {
        return {};
    }
    std::vector<double> annualJoules(drawn.heatPumpProfiles.size(), 0.0);
    for (const std::uint32_t building : buildings) {
        annualJoules[drawn.buildings[building].profile] += drawn.buildings[building].own.electricity.value();
    }
    HourlyPower sum(hoursPerYear);
    const std::span<double> watts = sum.raw();
    for (std::size_t profile = 0; profile < annualJoules.size(); ++profile) {
        const double wattsPerShare = annualJoules[profile] / oneHour.value();
        const std::span<const double> shares = drawn.heatPumpProfiles[profile].raw();
        for (std::size_t hour = 0; wattsPerShare > 0.0 && hour < watts.size(); ++hour) {
            watts[hour] += wattsPerShare * shares[hour];
        }
    }
    return sum;
}

} // namespace wattort
