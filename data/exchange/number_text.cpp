#include "data/exchange/number_text.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace wattort::data::exchange {

void appendNumber(std::string& text, double number, std::string_view missing)
{
    if (!std::isfinite(number)) {
        text += missing;
        return;
    }
    constexpr int digits = 10;
    std::array<char, 40> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number + 0.0, std::chars_format::general, digits);
    text.append(buffer.data(), end.ptr);
}

void appendField(std::string& text, std::string_view field)
{
    if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
        text += field;
        return;
    }
    text += '"';
    for (const char c : field) {
        text += c;
        if (c == '"') {
            text += c;
        }
    }
    text += '"';
}

std::string jsonText(std::string_view text)
{
    static constexpr std::string_view hexadecimal = "0123456789abcdef";
    std::string json = "\"";
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            json += {'\\', c};
        } else if (code < 0x20) {
            json += "\\u00";
            json += {hexadecimal[code >> 4], hexadecimal[code & 15]};
        } else {
            json += c;
        }
    }
    return json + '"';
}

} // namespace wattort::data::exchange
