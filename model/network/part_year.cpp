#include "model/network/part_year.hpp"

#include <algorithm>

namespace wattort {

std::vector<PartYear> yearsOfParts(const NetworkInput& input, const NetworkDesign& design)
{
    std::vector<PartYear> years;
    for (const NetworkPart& part : partsOf(design)) {
        years.push_back({.part = part, .tree = designedTree(input, *part.design)});
        years.back().year = networkYear(yearInput(years.back().tree, input, *part.design));
    }
    return years;
}

PipesYear pipesYear(const NetworkInput& input, std::span<const PartYear> parts, const Task& task)
{
    PipesYear all;
    std::size_t most = 0;
    double done = 0.0;
    double pipes = 0.0;
    for (const PartYear& each : parts) {
        pipes += double(each.part.design->pipes.size());
    }
    for (const PartYear& each : parts) {
        const std::size_t count = each.part.design->pipes.size();
        const double after = done + double(count);
        PipesYear year = pipesYear(yearInput(each.tree, input, *each.part.design), each.year,
                                   task.part(done / pipes, after / pipes));
        done = after;
        all.pipes.insert(all.pipes.end(), year.pipes.begin(), year.pipes.end());
        if (count > most) {
            most = count;
            all.hourOfHighestFlow = year.hourOfHighestFlow;
        }
    }
    return all;
}

const PartYear& partYearOfNode(std::span<const PartYear> parts, std::uint32_t node)
{
    const auto after =
        std::ranges::upper_bound(parts, node, {}, [](const PartYear& each) { return each.part.firstNode; });
    expects(after != parts.begin(), "a part of the network has the node");
    return *(after - 1);
}

} // namespace wattort
