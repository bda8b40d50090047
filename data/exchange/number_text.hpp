#pragma once

/// \file
/// Numbers and texts as CSV and JSON have them, whatever the machine's language.

#include <string>
#include <string_view>

namespace wattort::data::exchange {

/// Appends the number with up to 10 significant digits and a decimal point; `missing` if it is not finite.
void appendNumber(std::string& text, double number, std::string_view missing);
/// Appends a field of a CSV line, with quotation marks where the format asks for them.
void appendField(std::string& text, std::string_view field);
/// A JSON string with its quotation marks.
std::string jsonText(std::string_view text);

} // namespace wattort::data::exchange
