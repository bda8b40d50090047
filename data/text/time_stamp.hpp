#pragma once

/// \file
/// Points in time as tables of others write them.

#include <optional>
#include <string_view>

namespace wattort::data {

struct TimeStamp {
    int year = 0;
    int month = 1;
    int day = 1;
    double second = 0.0; ///< of the day
};

/// "2023-11-16 18:17:03.98", "2023-11-16T18:17", "16.11.2023 18:17". A time zone behind it is not looked at.
std::optional<TimeStamp> timeStampOf(std::string_view text);

/// Days since 1 January 1970.
long dayNumber(int year, int month, int day);
/// 1 is Monday.
int weekdayOf(int year, int month, int day);
bool isLeapYear(int year);

} // namespace wattort::data
