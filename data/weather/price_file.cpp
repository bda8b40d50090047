#include "data/weather/price_file.hpp"

#include "data/text/text_rows.hpp"
#include "data/weather/hourly_rows.hpp"
#include "model/finding/plain_number.hpp"

#include <algorithm>
#include <array>

namespace wattort::data {

namespace {

bool isHeader(std::string_view line, char separator)
{
    const auto fields = fieldsOf(line, separator);
    return std::none_of(fields.begin(), fields.end(), [](std::string_view field) { return numberOf(field); });
}

/// The column of that name, or the one whose header speaks of a price, or the last with a number.
std::size_t priceColumn(const HourlyRows& rows, char separator, const std::string& wanted)
{
    constexpr std::array words{"price", "preis", "auktion", "eur/mwh"};
    for (std::size_t line = 0; line < rows.first(); ++line) {
        const auto header = fieldsOf(rows.lines()[line], separator);
        for (std::size_t i = 0; i < header.size(); ++i) {
            const std::string name = lowerOf(header[i]);
            const bool speaks = std::any_of(words.begin(), words.end(),
                                            [&name](const char* word) { return name.find(word) != std::string::npos; });
            if (wanted.empty() ? speaks : name == lowerOf(wanted)) {
                return i;
            }
        }
    }
    if (!wanted.empty()) {
        throw Failure({.problem = Problem::MissingField, .place = {.file = rows.file().string(), .field = wanted}});
    }
    const auto first = fieldsOf(rows.lines()[rows.first()], separator);
    for (std::size_t i = first.size(); i-- > 0;) {
        if (numberOf(first[i])) {
            return i;
        }
    }
    return 0; // not a number: the first row is named
}

/// Prices in EUR/kWh or in ct/kWh look like very cheap ones in EUR/MWh.
void checkUnit(const std::vector<double>& eurPerMwh, const std::filesystem::path& file, Findings& findings)
{
    constexpr double lowestHighestPrice = 10.0;
    const double highest = *std::max_element(eurPerMwh.begin(), eurPerMwh.end());
    if (highest < lowestHighestPrice) {
        findings.push_back({.severity = Severity::Warning,
                            .problem = Problem::OutOfRange,
                            .place = {.file = file.string(), .field = "price"},
                            .found = "≤ " + plainNumber(highest),
                            .expected = "EUR/MWh"});
    }
}

} // namespace

HourlyPrice readPrices(const std::filesystem::path& file, const std::string& column, Findings& findings)
{
    const std::vector<std::string> lines = linesOf(file);
    if (lines.size() < 2) {
        throw Failure({.problem = Problem::MissingHours,
                       .place = {.file = file.string()},
                       .found = std::to_string(lines.size()),
                       .expected = std::to_string(hoursPerYear)});
    }
    const char separator = separatorOf(lines[0]);
    std::size_t first = 0;
    while (first + 1 < lines.size() && isHeader(lines[first], separator)) {
        ++first;
    }
    const HourlyRows rows(file, lines, first, separator, {});
    const std::size_t position = priceColumn(rows, separator, column);
    std::vector<double> eurPerMwh;
    std::vector<double> prices;
    for (const std::size_t hour : rows.hours(findings)) {
        const double value =
            rows.value(hour, rows.fields(hour), {"price", position, limits::priceEurPerMwh, "EUR/MWh"});
        eurPerMwh.push_back(value);
        prices.push_back((value * EUR / MWh).value());
    }
    checkUnit(eurPerMwh, file, findings);
    return HourlyPrice::fromRaw(std::move(prices));
}

} // namespace wattort::data
