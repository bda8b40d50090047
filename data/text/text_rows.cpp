#include "data/text/text_rows.hpp"

#include "data/text/encoding.hpp"
#include "model/finding/finding.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <fstream>

namespace wattort::data {

namespace {

constexpr std::uintmax_t largestFile = 64u << 20;

} // namespace

std::vector<std::string> linesOf(const std::filesystem::path& file)
{
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    std::ifstream stream(file, std::ios::binary);
    if (error || !stream) {
        throw Failure({.problem = Problem::CannotOpen, .place = {.file = file.string()}});
    }
    if (size > largestFile) {
        throw Failure({.problem = Problem::TooLarge,
                       .place = {.file = file.string()},
                       .found = std::to_string(size >> 20) + " MB",
                       .expected = "64 MB"});
    }
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) {
        if (!line.empty() && line.back() == '\r') {
            line.pop_back();
        }
        if (lines.empty() && line.rfind("\xEF\xBB\xBF", 0) == 0) {
            line.erase(0, 3);
        }
        lines.push_back(utf8Of(std::move(line)));
    }
    if (stream.bad()) {
        throw Failure({.problem = Problem::CannotOpen, .place = {.file = file.string()}});
    }
    return lines;
}

std::vector<std::string_view> fieldsOf(std::string_view line, char separator)
{
    std::vector<std::string_view> fields;
    while (true) {
        if (separator == ' ') {
            line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
            if (line.empty()) {
                return fields;
            }
        }
        // A separator between quotes is none.
        const bool quoted = !line.empty() && line.front() == '"' && line.find('"', 1) != std::string_view::npos;
        const std::size_t from = quoted ? line.find('"', 1) : 0;
        const std::size_t end =
            std::min(separator == ' ' ? line.find_first_of(" \t", from) : line.find(separator, from), line.size());
        const std::string_view field = line.substr(0, end);
        fields.push_back(quoted && field.back() == '"' ? field.substr(1, field.size() - 2) : field);
        if (end == line.size()) {
            return fields;
        }
        line.remove_prefix(end + 1);
    }
}

char separatorOf(std::string_view header)
{
    const auto has = [header](char candidate) { return header.find(candidate) != std::string_view::npos; };
    return has('\t') ? '\t' : has(';') ? ';' : ',';
}

std::string lowerOf(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

std::optional<double> numberOf(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) {
        return {};
    }
    text = text.substr(first, text.find_last_not_of(" \t") - first + 1);
    std::string plain(text);
    if (plain.find('.') == std::string::npos) {
        std::replace(plain.begin(), plain.end(), ',', '.');
    }
    double value = 0.0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    const bool whole = error == std::errc{} && end == plain.data() + plain.size() && std::isfinite(value);
    return whole ? std::optional<double>(value) : std::nullopt;
}

} // namespace wattort::data
