#pragma once

/// \file
/// The columns of a recorded load: times, values, or tokens of requests.

#include "data/text/text_rows.hpp"
#include "data/text/time_stamp.hpp"
#include "data/weather/load_file.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wattort::data {

/// What a number of the value column is, over 1 W or over 1.
struct Unit {
    bool power = false;
    double factor = 1.0;
};

/// The table as it stands in the file, and what its columns are.
class LoadTable {
public:
    LoadTable(const LoadFileRequest& request, const std::vector<std::string>& lines);

    std::size_t rows() const { return m_last - m_first; }
    bool timed() const { return m_time.has_value(); }
    bool isTrace() const { return !m_tokens.empty() || (timed() && !m_value); }
    const std::string& valueName() const { return m_valueName; }
    Unit unit() const;

    std::vector<std::string_view> fields(std::size_t row) const
    {
        return fieldsOf(m_lines[m_first + row], m_separator);
    }
    /// \throws Failure
    TimeStamp time(std::size_t row, const std::vector<std::string_view>& fields) const;
    double value(std::size_t row, const std::vector<std::string_view>& fields) const;
    /// Of a request: its tokens, or 1.
    double weight(std::size_t row, const std::vector<std::string_view>& fields) const;
    Place place(std::size_t row, std::string field = {}) const
    {
        return {.file = m_file, .row = std::int64_t(m_first + row + 1), .field = std::move(field)};
    }

private:
    void findColumns(const std::string& wanted);
    double number(std::size_t row, const std::vector<std::string_view>& fields, std::size_t column) const;

    std::string m_file;
    const std::vector<std::string>& m_lines;
    std::size_t m_first = 0;
    std::size_t m_last;
    char m_separator = ',';
    std::optional<std::size_t> m_time;
    std::optional<std::size_t> m_value;
    std::vector<std::size_t> m_tokens;
    std::string m_valueName;
};

} // namespace wattort::data
