#include "model/compute/demand_response.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace wattort {

namespace {

constexpr std::array<std::size_t, 12> daysOfMonths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
constexpr std::size_t daysPerWeek = 7;
constexpr std::size_t workingDays = 5;

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

std::vector<bool> curtailedHours(const LoadAssumptions& load)
{
    std::vector<bool> curtailed(hoursPerYear, false);
    if (load.curtailmentShare >= 1.0) {
        return curtailed;
    }
    const double from = (load.curtailmentFrom / oneHour).value();
    const double until = (load.curtailmentUntil / oneHour).value();
    const bool turns = load.curtailmentFirstMonth > load.curtailmentLastMonth;
    std::size_t day = 0;
    for (std::size_t month = 0; month < daysOfMonths.size(); ++month) {
        const bool begun = double(month + 1) >= load.curtailmentFirstMonth;
        const bool over = double(month + 1) > load.curtailmentLastMonth;
        const bool season = turns ? begun || !over : begun && !over;
        for (std::size_t i = 0; i < daysOfMonths[month]; ++i, ++day) {
            for (std::size_t hour = 0; season && day % daysPerWeek < workingDays && hour < hoursPerDay; ++hour) {
                curtailed[day * hoursPerDay + hour] = double(hour) >= from && double(hour) < until;
            }
        }
    }
    return curtailed;
}

HourlyPrice withCurtailment(const HourlyPrice* price, const std::vector<bool>& curtailed)
{
    HourlyPrice all = price != nullptr ? *price : HourlyPrice(hoursPerYear);
    const auto prices = all.raw();
    const auto [least, most] = std::minmax_element(prices.begin(), prices.end());
    const double dearer = *most - *least + 1.0;
    for (std::size_t i = 0; i < hoursPerYear; ++i) {
        prices[i] += curtailed[i] ? dearer : 0.0;
    }
    return all;
}

std::vector<double> followPrice(const std::vector<double>& active, const HourlyPrice& price, double deferrableShare)
{
    std::vector<double> moved = active;
    for (std::size_t first = 0; first + hoursPerDay <= moved.size(); first += hoursPerDay) {
        followDay(moved, first, price, deferrableShare);
    }
    return moved;
}

} // namespace wattort
