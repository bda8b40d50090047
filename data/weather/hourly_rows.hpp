#pragma once

/// \file
/// Text files with one row for each hour of a year.

#include "model/finding/finding.hpp"
#include "model/scenario/plausible.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wattort::data {

/// One quantity of a row: where it stands and what is believed of it.
struct Column {
    const char* field;
    std::size_t position;
    Limits limits;
    const char* unit;
};

/// Where the time of a row stands.
struct TimeColumns {
    std::size_t month;
    std::size_t day;
    std::size_t hour; ///< 1 to 24
};

class HourlyRows {
public:
    /// `first` is the line of the first hour; no time columns: rows are believed to follow each other.
    HourlyRows(std::filesystem::path file, const std::vector<std::string>& lines, std::size_t first, char separator,
               std::optional<TimeColumns> time);

    /// Lines with hours, from the first on: empty ones at the end do not count. A leap year loses its 29 February, with
    /// a finding. \throws Failure MissingHours (the row where the first one is missing), HoursOutOfOrder
    std::vector<std::size_t> hours(Findings& findings) const;
    std::vector<std::string_view> fields(std::size_t hour) const;
    /// \throws Failure NotANumber, OutOfRange with row and field
    double value(std::size_t hour, const std::vector<std::string_view>& fields, const Column& column) const;
    /// Stations write -999, 999 or 9999 for what they did not measure. Of wind and radiation that is taken as none, and
    /// counted: the plan uses them little. Without temperature, humidity or pressure there is no weather.
    double measured(std::size_t hour, const std::vector<std::string_view>& fields, const Column& column);
    /// What `measured` counted.
    void tellUnknown(Findings& findings) const;

    const std::filesystem::path& file() const { return m_file; }
    const std::vector<std::string>& lines() const { return m_lines; }
    std::size_t first() const { return m_first; }
    Place place(std::size_t hour, std::string field = {}) const;

private:
    /// The first hour whose time is not the one that it should be.
    std::optional<Finding> firstOutOfOrder(std::size_t count, bool leapYear) const;

    std::filesystem::path m_file;
    const std::vector<std::string>& m_lines;
    std::size_t m_first;
    char m_separator;
    std::optional<TimeColumns> m_time;
    std::map<std::string, std::size_t> m_unknown; ///< by field
};

} // namespace wattort::data
