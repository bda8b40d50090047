#include "model/heat/renovation_path.hpp"

#include <algorithm>

namespace wattort {

namespace {

Range<double> rangeOf(const Assumptions& assumptions, std::string_view key)
{
    const Assumption& found = *assumptions.find(key);
    const double unit = namedUnit(found.unit)->factor;
    // A planner's own value may lie outside of the catalogue's range.
    return {found.value * unit, std::min(found.low, found.value) * unit, std::max(found.high, found.value) * unit};
}

} // namespace

RenovationPath renovationPath(const Assumptions& assumptions)
{
    return {.rate = rangeOf(assumptions, "heat_renovation_rate"),
            .depth = rangeOf(assumptions, "heat_renovation_depth"),
            .leftAtPartly = assumptions.number("heat_renovation_partly_left"),
            .youngest = static_cast<int>(assumptions.number("heat_renovation_youngest")),
            .baseYear = static_cast<int>(assumptions.number("heat_base_year")),
            .referenceYear = static_cast<int>(assumptions.number("heat_reference_year"))};
}

double renovatableShare(const Building& building, const RenovationPath& path)
{
    if (building.renovation == RenovationState::Fully || building.constructionYear > path.youngest) {
        return 0.0;
    }
    return building.renovation == RenovationState::Partly ? path.leftAtPartly : 1.0;
}

Range<double> demandLeft(const RenovationPath& path, double renovatable, int year)
{
    const double years = std::max(0, year - path.baseYear);
    const auto left = [&](double rate, double depth) {
        return 1.0 - depth * renovatable * std::min(1.0, rate * years);
    };
    return {left(path.rate.value, path.depth.value), left(path.rate.high, path.depth.high),
            left(path.rate.low, path.depth.low)};
}

std::vector<DemandYear> demandPath(const RenovationPath& path, Energy today, Energy renovatable, int lastYear)
{
    std::vector<DemandYear> years;
    const double share = today > Energy{} ? (renovatable / today).value() : 0.0;
    for (int year = path.baseYear; year <= lastYear; ++year) {
        const Range<double> left = demandLeft(path, share, year);
        years.push_back({year, {today * left.value, today * left.low, today * left.high}});
    }
    return years;
}

} // namespace wattort
