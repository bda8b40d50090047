#pragma once

/// \file
/// The inverse of a rising function, so that sizes can be asked for from any end.

#include <boost/math/tools/roots.hpp>

#include <cmath>
#include <cstdint>

namespace wattort {

/// The x from 0 to `highest` with function(x) = wanted; `highest` when the function stays below. The function rises
/// and is finite. To the last bits: the wanted value comes back within about 1e-15.
template <class Function>
double risingInverse(const Function& function, double wanted, double highest)
{
    if (!(wanted > function(0.0))) {
        return 0.0;
    }
    double low = 0.0;
    double high = 1.0;
    while (high < highest && function(high) < wanted) {
        low = high;
        high *= 2.0;
    }
    high = high < highest ? high : highest;
    const double atHighest = function(high) - wanted;
    if (!(atHighest > 0.0)) {
        return high;
    }
    std::uintmax_t steps = 200;
    const auto bracket = boost::math::tools::toms748_solve([&](double x) { return function(x) - wanted; }, low, high,
                                                           function(low) - wanted, atHighest,
                                                           boost::math::tools::eps_tolerance<double>(52), steps);
    return 0.5 * (bracket.first + bracket.second);
}

} // namespace wattort
