#include "model/heat/building_demand.hpp"

#include "model/heat/daily_shape.hpp"
#include "model/heat/density_share.hpp"
#include "model/heat/design_load.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace wattort {

namespace {

constexpr std::size_t useCount = std::size_t(BuildingUse::Unheated) + 1;

double usualStoreys(BuildingUse use, const UsualStoreys& storeys)
{
    switch (use) {
    case BuildingUse::SingleFamilyHouse:
        return storeys.house;
    case BuildingUse::MultiFamilyHouse:
        return storeys.apartments;
    case BuildingUse::Office:
    case BuildingUse::School:
    case BuildingUse::Research:
    case BuildingUse::Health:
    case BuildingUse::Culture:
    case BuildingUse::Lodging:
        return storeys.institution;
    case BuildingUse::Retail:
    case BuildingUse::Sports:
    case BuildingUse::Production:
    case BuildingUse::Technical:
    case BuildingUse::Transport:
        return storeys.hall;
    case BuildingUse::Unknown:
    case BuildingUse::Unheated:
        break;
    }
    return storeys.unknown;
}

bool isDwelling(BuildingUse use)
{
    return use == BuildingUse::SingleFamilyHouse || use == BuildingUse::MultiFamilyHouse;
}

/// The rows of the catalogue by use, with the position of their profile, so that a million buildings need no search.
class SpecificDemands {
public:
    explicit SpecificDemands(const HeatDemandInput& input)
    {
        for (const SpecificHeatDemand& row : input.specific) {
            const auto profile = std::find_if(input.profiles.begin(), input.profiles.end(),
                                              [&row](const HeatProfile& p) { return p.key == row.profile; });
            expects(profile != input.profiles.end(), "the profile of a specific heat demand is in the catalogue");
            m_rows[std::size_t(row.use)].push_back(
                {&row, static_cast<std::uint32_t>(profile - input.profiles.begin())});
        }
    }

    struct Row {
        const SpecificHeatDemand* demand = nullptr;
        std::uint32_t profile = 0;
    };

    /// The row of the year, else that of unknown age, else (the catalogue has no such use) that of unknown use.
    Row find(BuildingUse use, int year) const
    {
        const std::vector<Row>& rows = m_rows[std::size_t(use)];
        const Row* unknownAge = nullptr;
        for (const Row& row : rows) {
            if (row.demand->fromYear <= year && year <= row.demand->toYear) {
                return row;
            }
            unknownAge = row.demand->toYear == 0 ? &row : unknownAge;
        }
        if (unknownAge != nullptr) {
            return *unknownAge;
        }
        expects(use != BuildingUse::Unknown, "the catalogue has a specific heat demand for unknown use and age");
        return find(BuildingUse::Unknown, year);
    }

private:
    std::array<std::vector<Row>, useCount> m_rows;
};

/// The row of a state and year, else that of unknown age; nullptr when the catalogue has none of the state.
template <class Row>
const Row* rowOf(const std::vector<Row>& rows, RenovationState state, int year)
{
    const Row* unknownAge = nullptr;
    for (const Row& row : rows) {
        if (row.state == state && row.fromYear <= year && year <= row.toYear) {
            return &row;
        }
        unknownAge = row.state == state && row.toYear == 0 ? &row : unknownAge;
    }
    return unknownAge;
}

template <class Value>
RelativeRange relative(const Range<Value>& range)
{
    const auto share = [&range](Value end) { return std::abs(double((end - range.value) / range.value)); };
    return range.value > Value{} ? RelativeRange{share(range.low), share(range.high)} : RelativeRange{};
}

/// Of an assumption without an offset in its unit; a planner's own value may lie outside of the catalogue's range.
RelativeRange openRange(const Assumptions& assumptions, std::string_view key)
{
    const Assumption& found = *assumptions.find(key);
    return relative(Range<double>{found.value, std::min(found.low, found.value), std::max(found.high, found.value)});
}

/// A longer year of full load is a lower peak.
RelativeRange inverse(const RelativeRange& range)
{
    return {1.0 - 1.0 / (1.0 + range.above), range.below < 1.0 ? 1.0 / (1.0 - range.below) - 1.0 : 0.0};
}

/// Specific demand in the building's state of renovation.
Range<EnergyPerArea> specificDemand(const Building& building, const SpecificHeatDemand& row,
                                    const HeatDemandInput& input)
{
    const RenovationEffect* effect =
        building.renovation == RenovationState::Unknown
            ? nullptr
            : rowOf(input.renovationEffects, building.renovation, building.constructionYear);
    if (effect == nullptr) {
        return row.demand;
    }
    const RelativeRange open = together(relative(row.demand), relative(effect->factor));
    return open.of(EnergyPerArea(row.demand.value * effect->factor.value));
}

/// What is not known of how many buildings.
struct Gaps {
    std::size_t use = 0;
    std::size_t storeys = 0;
    std::size_t year = 0;
    std::size_t heated = 0;
};

/// What class and area leave open, without the building's own place in its class.
RelativeRange classRange(const Building& building, const Range<EnergyPerArea>& demand,
                         const HeatDemandAssumptions& assumptions)
{
    const bool dwelling = isDwelling(building.use) || building.use == BuildingUse::Unknown;
    return together(relative(demand), dwelling ? assumptions.heatedShareRange : assumptions.heatedShareOtherRange);
}

void addEstimate(const Building& building, const SpecificHeatDemand& row, const HeatDemandInput& input, Gaps& gaps,
                 BuildingDemand& demand)
{
    const HeatDemandAssumptions& assumptions = input.assumptions;
    const Area footprint = area(building.footprint);
    if (building.floorArea > Area{} || footprint >= assumptions.smallestBuilding) {
        const Range<EnergyPerArea> perArea = specificDemand(building, row, input);
        demand.annual = heatedArea(building, footprint, assumptions) * perArea.value * assumptions.demandFactor;
        demand.annualRange = classRange(building, perArea, assumptions);
        demand.basis = DemandBasis::Estimated;
        gaps.use += building.use == BuildingUse::Unknown ? 1u : 0u;
        gaps.storeys += building.storeys > 0.0 || building.floorArea > Area{} ? 0u : 1u;
        gaps.year += building.constructionYear == 0 ? 1u : 0u;
    }
}

/// Without the renovation to come; the range is that of the class.
BuildingDemand demandOf(const Building& building, const SpecificDemands& specific, const HeatDemandInput& input,
                        Gaps& gaps)
{
    const SpecificDemands::Row row = specific.find(
        building.use == BuildingUse::Unheated ? BuildingUse::Unknown : building.use, building.constructionYear);
    BuildingDemand demand{.profile = row.profile};
    if (building.meteredHeat > Energy{}) {
        demand.annual = building.meteredHeat;
        demand.basis = DemandBasis::Metered;
    } else if (building.use != BuildingUse::Unheated) {
        addEstimate(building, *row.demand, input, gaps, demand);
    }
    demand.peak = demand.annual / input.assumptions.fullLoadHours;
    if (demand.basis != DemandBasis::Unheated) {
        ++gaps.heated;
        demand.renovatable = renovatableShare(building, input.assumptions.renovation);
        demand.requiredSupply = requiredSupply(building, input.heatingTemperatures, input.assumptions);
    }
    return demand;
}

void addProfiles(HeatDemand& demand, const HeatDemandInput& input)
{
    const Temperature outdoor = input.assumptions.designOutdoor;
    const std::vector<bool> within = daysWithinDesign(*input.weather, outdoor);
    for (const HeatProfile& profile : input.profiles) {
        demand.profiles.push_back(hourlyShape(profile, *input.weather));
        demand.designShares.push_back(
            std::max(designDayShare(profile, *input.weather, outdoor), highestShare(demand.profiles.back(), within)));
    }
}

/// Sums first, then the renovation up to the reference year and what is open of each single building.
void finish(HeatDemand& demand, const HeatDemandAssumptions& assumptions)
{
    Energy below;
    Energy above;
    const RelativeRange single{assumptions.buildingSpread, assumptions.buildingSpread};
    for (BuildingDemand& building : demand.buildings) {
        demand.today += building.annual;
        demand.renovatable += building.annual * building.renovatable;
        const double left =
            demandLeft(assumptions.renovation, building.renovatable, assumptions.renovation.referenceYear).value;
        building.annual *= left;
        building.peak =
            std::max(building.peak * left, building.annual * demand.designShares[building.profile] / oneHour);
        demand.total += building.annual;
        below += building.annual * building.annualRange.below;
        above += building.annual * building.annualRange.above;
        if (building.basis == DemandBasis::Estimated || building.basis == DemandBasis::HeatDensity) {
            building.annualRange = together(building.annualRange, single);
        }
        building.peakRange = building.basis == DemandBasis::Unheated
                                 ? RelativeRange{}
                                 : together(building.annualRange, inverse(assumptions.fullLoadHoursRange));
    }
    if (demand.total > Energy{}) {
        demand.totalRange = {double(below / demand.total), double(above / demand.total)};
    }
}

Findings findingsOf(const Gaps& gaps, const HeatDemand& demand)
{
    Findings findings;
    if (gaps.heated == 0) {
        findings.push_back({Severity::Warning,
                            Problem::ZeroConsumers,
                            {.layer = "buildings"},
                            std::to_string(demand.buildings.size()),
                            {}});
    }
    const auto add = [&](const char* field, std::size_t count) {
        if (count > 0) {
            findings.push_back({Severity::Note,
                                Problem::MissingValue,
                                {.layer = "buildings", .field = field},
                                std::to_string(count),
                                std::to_string(gaps.heated)});
        }
    };
    add("use", gaps.use);
    add("storeys", gaps.storeys);
    add("construction_year", gaps.year);
    return findings;
}

} // namespace

RelativeRange together(const RelativeRange& a, const RelativeRange& b)
{
    return {std::min(1.0, std::hypot(a.below, b.below)), std::hypot(a.above, b.above)};
}

bool needsHotWater(BuildingUse use)
{
    switch (use) {
    case BuildingUse::Unknown:
    case BuildingUse::SingleFamilyHouse:
    case BuildingUse::MultiFamilyHouse:
    case BuildingUse::Health:
    case BuildingUse::Sports:
    case BuildingUse::Lodging:
        return true;
    case BuildingUse::Office:
    case BuildingUse::Retail:
    case BuildingUse::School:
    case BuildingUse::Research:
    case BuildingUse::Culture:
    case BuildingUse::Production:
    case BuildingUse::Technical:
    case BuildingUse::Transport:
    case BuildingUse::Unheated:
        break;
    }
    return false;
}

Temperature heatingSupply(const Building& building, const std::vector<HeatingTemperature>& heatingTemperatures)
{
    const HeatingTemperature* heating = rowOf(heatingTemperatures, building.renovation, building.constructionYear);
    return heating == nullptr ? Temperature{} : heating->supply.value;
}

Temperature requiredSupply(const Building& building, const std::vector<HeatingTemperature>& heatingTemperatures,
                           const HeatDemandAssumptions& assumptions)
{
    const Temperature heating = heatingSupply(building, heatingTemperatures);
    const Temperature inside = needsHotWater(building.use) ? std::max(heating, assumptions.hotWater) : heating;
    return heating > Temperature{} ? inside + assumptions.substationApproach : Temperature{};
}

Area heatedArea(const Building& building, Area footprint, const HeatDemandAssumptions& assumptions)
{
    const bool dwelling = isDwelling(building.use) || building.use == BuildingUse::Unknown;
    const double share = dwelling ? assumptions.heatedShareOfFloorArea : assumptions.heatedShareOfFloorAreaOther;
    if (building.floorArea > Area{}) {
        return building.floorArea * share;
    }
    const double storeys = building.storeys > 0.0 ? building.storeys : usualStoreys(building.use, assumptions.storeys);
    return footprint * storeys * share;
}

HeatDemandAssumptions heatDemandAssumptions(const Assumptions& assumptions)
{
    return {
        .storeys = {.house = assumptions.number("heat_storeys_house"),
                    .apartments = assumptions.number("heat_storeys_apartments"),
                    .hall = assumptions.number("heat_storeys_hall"),
                    .institution = assumptions.number("heat_storeys_institution"),
                    .unknown = assumptions.number("heat_storeys_unknown")},
        .heatedShareOfFloorArea = assumptions.number("heat_share_of_floor_area"),
        .heatedShareOfFloorAreaOther = assumptions.number("heat_share_of_floor_area_other"),
        .smallestBuilding = assumptions.value<Area>("heat_smallest_building"),
        .fullLoadHours = assumptions.value<Duration>("heat_full_load_hours"),
        .designOutdoor = assumptions.value<Temperature>("network_design_outdoor_temperature"),
        .demandFactor = assumptions.number("heat_demand_factor"),
        .fromDensity = assumptions.number("heat_from_density") > 0.5,
        .heatedShareRange = openRange(assumptions, "heat_share_of_floor_area"),
        .heatedShareOtherRange = openRange(assumptions, "heat_share_of_floor_area_other"),
        .fullLoadHoursRange = openRange(assumptions, "heat_full_load_hours"),
        .buildingSpread = assumptions.number("heat_building_spread"),
        .renovation = renovationPath(assumptions),
        .hotWater = assumptions.value<Temperature>("heat_hot_water_temperature"),
        .substationApproach = assumptions.value<TemperatureDifference>("heat_substation_approach"),
    };
}

HeatDemand estimateHeatDemand(const HeatDemandInput& input)
{
    const SpecificDemands specific(input);
    HeatDemand demand;
    Gaps gaps;
    demand.buildings.reserve(input.buildings.size());
    for (const Building& building : input.buildings) {
        demand.buildings.push_back(demandOf(building, specific, input, gaps));
    }
    takeFromDensity(demand.buildings, input);
    addProfiles(demand, input);
    finish(demand, input.assumptions);
    demand.findings = findingsOf(gaps, demand);
    return demand;
}

HourlyPower hourlyDemand(const HeatDemand& demand, std::span<const std::uint32_t> buildings)
{
    // Buildings of one profile are added up first: 8,760 products for each profile, not for each building.
    std::vector<double> annualJoules(demand.profiles.size(), 0.0);
    for (const std::uint32_t building : buildings) {
        const BuildingDemand& one = demand.buildings[building];
        if (one.basis != DemandBasis::Unheated) {
            annualJoules[one.profile] += one.annual.value();
        }
    }
    HourlyPower sum(hoursPerYear);
    const std::span<double> watts = sum.raw();
    for (std::size_t profile = 0; profile < annualJoules.size(); ++profile) {
        const double wattsPerShare = annualJoules[profile] / oneHour.value();
        const std::span<const double> shares = demand.profiles[profile].raw();
        for (std::size_t hour = 0; wattsPerShare > 0.0 && hour < watts.size(); ++hour) {
            watts[hour] += wattsPerShare * shares[hour];
        }
    }
    return sum;
}

HourlyRatio hourlyShape(const HeatProfile& profile, const WeatherYear& weather)
{
    const std::vector<double> theta = weightedDailyCelsius(weather.dryBulb);
    std::vector<double> shares;
    shares.reserve(theta.size() * 24);
    double sum = 0.0;
    for (std::size_t day = 0; day < theta.size(); ++day) {
        const std::size_t weekday = day % 7; // 1 January is a Monday
        const double dayHeat = dailyHeatFactor(profile, theta[day]) * profile.weekdayFactors[weekday];
        sum += dayHeat;
        for (const double share : hourShares(profile, weekday, theta[day])) {
            shares.push_back(dayHeat * share);
        }
    }
    for (double& share : shares) {
        share /= sum;
    }
    return HourlyRatio::fromRaw(std::move(shares));
}

} // namespace wattort
