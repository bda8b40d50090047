#include "model/compute/demand_response.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace wattort {

namespace {

/// From both ends of the order by price: what the dearest hour can give goes to the cheapest that has room.
void followDay(std::vector<double>& active, std::size_t first, const HourlyPrice& price, double deferrableShare)
{
    const auto begin = active.begin() + std::ptrdiff_t(first);
    const double highest = *std::max_element(begin, begin + hoursPerDay);
    std::array<std::size_t, hoursPerDay> order{};
    std::iota(order.begin(), order.end(), first);
    std::stable_sort(order.begin(), order.end(),
                     [&price](std::size_t a, std::size_t b) { return price.raw()[a] < price.raw()[b]; });
    std::size_t cheap = 0;
    std::size_t dear = hoursPerDay - 1;
    double room = highest - active[order[cheap]];
    double toGive = deferrableShare * active[order[dear]];
    while (cheap < dear && price.raw()[order[cheap]] < price.raw()[order[dear]]) {
        const double moved = std::min(room, toGive);
        active[order[cheap]] += moved;
        active[order[dear]] -= moved;
        room -= moved;
        toGive -= moved;
        if (room <= 0.0) {
            ++cheap;
            room = highest - active[order[cheap]];
        } else {
            --dear;
            toGive = deferrableShare * active[order[dear]];
        }
    }
}

} // namespace

std::vector<double> followPrice(const std::vector<double>& active, const HourlyPrice& price, double deferrableShare)
{
    std::vector<double> moved = active;
    for (std::size_t first = 0; first + hoursPerDay <= moved.size(); first += hoursPerDay) {
        followDay(moved, first, price, deferrableShare);
    }
    return moved;
}

} // namespace wattort
