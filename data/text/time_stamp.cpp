#include "data/text/time_stamp.hpp"

#include <ogr_core.h>

#include <cctype>
#include <chrono>
#include <cmath>
#include <string>

namespace wattort::data {

namespace {

std::chrono::year_month_day dateOf(int year, int month, int day)
{
    return std::chrono::year{year} / month / day;
}

/// Day, month and year between points, as in Germany, become year, month and day.
std::string isoOf(std::string_view text)
{
    const auto digits = [&text](std::size_t from, std::size_t count) {
        for (std::size_t i = from; i < from + count; ++i) {
            if (i >= text.size() || std::isdigit(static_cast<unsigned char>(text[i])) == 0) {
                return false;
            }
        }
        return true;
    };
    if (text.size() >= 10 && text[2] == '.' && text[5] == '.' && digits(0, 2) && digits(3, 2) && digits(6, 4)) {
        std::string iso;
        iso.append(text.substr(6, 4)).append("-").append(text.substr(3, 2)).append("-").append(text.substr(0, 2));
        return iso.append(text.substr(10));
    }
    return std::string(text);
}

} // namespace

std::optional<TimeStamp> timeStampOf(std::string_view text)
{
    // OGR would take a bare number for a year.
    if (text.size() < 10 || text.find_first_of("-./") == std::string_view::npos) {
        return {};
    }
    OGRField read;
    if (OGRParseDate(isoOf(text).c_str(), &read, 0) == FALSE) {
        return {};
    }
    const auto& date = read.Date;
    if (!dateOf(date.Year, date.Month, date.Day).ok() || !std::isfinite(date.Second)) {
        return {};
    }
    return TimeStamp{date.Year, date.Month, date.Day, 3'600.0 * date.Hour + 60.0 * date.Minute + double(date.Second)};
}

long dayNumber(int year, int month, int day)
{
    return std::chrono::sys_days(dateOf(year, month, day)).time_since_epoch().count();
}

int weekdayOf(int year, int month, int day)
{
    return int(std::chrono::weekday(std::chrono::sys_days(dateOf(year, month, day))).iso_encoding());
}

bool isLeapYear(int year)
{
    return std::chrono::year{year}.is_leap();
}

} // namespace wattort::data
