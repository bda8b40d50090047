#pragma once

/// \file
/// Numbers as findings have them: digits and a point, which the interface puts into the user's notation.

#include <cmath>
#include <string>

namespace wattort {

/// "12.5", "1200000": up to six decimals, no noughts at the end.
inline std::string plainNumber(double value)
{
    if (std::abs(value) >= 1e15) {
        return std::to_string(value).substr(0, 18) + "…";
    }
    std::string text = std::to_string(value);
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') {
            text.pop_back();
        }
    }
    return text;
}

/// "12.35": rounded to two decimals.
inline std::string plainNumber(double value, int decimals)
{
    const double power = std::pow(10.0, decimals);
    return plainNumber(std::round(power * value) / power);
}

/// "0–163"; with a blank on both sides of the dash where a minus would stand beside it.
inline std::string plainRange(double low, double high)
{
    return plainNumber(low) + (low < 0.0 || high < 0.0 ? " … " : "–") + plainNumber(high);
}

} // namespace wattort
