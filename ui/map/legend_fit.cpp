#include "ui/map/legend_fit.hpp"

#include <algorithm>

namespace wattort::ui {

namespace {

bool isChosen(const LegendGroup& group)
{
    return std::ranges::any_of(group.entries, [](const LegendEntry& entry) {
        return entry.symbol.kind == LegendSymbol::Kind::PipeClass
               || entry.symbol.kind == LegendSymbol::Kind::StreetHeat;
    });
}

} // namespace

std::vector<LegendGroup> legendWithin(std::vector<LegendGroup> groups, const QFont& font, double width, double height)
{
    while (groups.size() > 1 && legendSize(font, groups, height).width() > width) {
        auto lowest = groups.end() - 1;
        while (lowest != groups.begin() && isChosen(*lowest)) {
            --lowest;
        }
        groups.erase(isChosen(*lowest) ? groups.end() - 1 : lowest);
    }
    return groups;
}

} // namespace wattort::ui
