#include "data/epanet/inp_text.hpp"

#include "data/text/text_rows.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace wattort::data::epanet {

namespace {

struct SectionWord {
    std::string_view word;
    Section section;
};

/// EPANET knows a section by the beginning of its name.
constexpr SectionWord sectionWords[] = {
    {"[JUNC", Section::Junctions}, {"[RESE", Section::Reservoirs}, {"[TANK", Section::Tanks},
    {"[PIPE", Section::Pipes},     {"[PUMP", Section::Pumps},      {"[VALV", Section::Valves},
    {"[EMIT", Section::Emitters},  {"[DEMA", Section::Demands},    {"[PATT", Section::Patterns},
    {"[CURV", Section::Curves},    {"[STAT", Section::Status},     {"[CONT", Section::Controls},
    {"[OPTI", Section::Options},   {"[TIME", Section::Times},      {"[TITL", Section::Other},
    {"[RULE", Section::Other},     {"[ENER", Section::Other},      {"[QUAL", Section::Other},
    {"[SOUR", Section::Other},     {"[REAC", Section::Other},      {"[MIXI", Section::Other},
    {"[REPO", Section::Other},     {"[COOR", Section::Other},      {"[VERT", Section::Other},
    {"[LABE", Section::Other},     {"[BACK", Section::Other},      {"[TAGS", Section::Other},
    {"[LEAK", Section::Other},     {"[ROUG", Section::Other}};

/// Fields between blanks, tabs and commas, up to a semicolon; quotes hold one together.
std::vector<std::string_view> fields(std::string_view line)
{
    constexpr std::string_view separators = " \t,\r";
    std::vector<std::string_view> all;
    all.reserve(8);
    for (std::size_t at = 0; at < line.size();) {
        at = line.find_first_not_of(separators, at);
        if (at == std::string_view::npos || line[at] == ';') {
            break;
        }
        if (line[at] == '"') {
            const std::size_t end = std::min(line.find('"', at + 1), line.size());
            all.push_back(line.substr(at + 1, end - at - 1));
            at = end + 1;
            continue;
        }
        const std::size_t end = std::min(line.find_first_of(" \t,\r;", at), line.size());
        all.push_back(line.substr(at, end - at));
        at = end;
    }
    return all;
}

std::optional<double> clockSeconds(std::string_view text)
{
    double seconds = 0.0;
    double unit = 3'600.0;
    for (int part = 0; part < 3; ++part, unit /= 60.0) {
        const std::size_t end = std::min(text.find(':'), text.size());
        const std::optional<double> number = numberOf(text.substr(0, end));
        if (!number || *number < 0.0) {
            return {};
        }
        seconds += unit * *number;
        if (end == text.size()) {
            return seconds;
        }
        text.remove_prefix(end + 1);
    }
    return {};
}

} // namespace

std::string_view sectionName(Section section)
{
    constexpr std::string_view names[] = {"[JUNCTIONS]", "[RESERVOIRS]", "[TANKS]",   "[PIPES]",    "[PUMPS]",
                                          "[VALVES]",    "[EMITTERS]",   "[DEMANDS]", "[PATTERNS]", "[CURVES]",
                                          "[STATUS]",    "[CONTROLS]",   "[OPTIONS]", "[TIMES]",    ""};
    return names[static_cast<std::size_t>(section)];
}

bool startsWith(std::string_view text, std::string_view word)
{
    return text.size() >= word.size() && equals(text.substr(0, word.size()), word);
}

bool equals(std::string_view text, std::string_view word)
{
    return std::equal(text.begin(), text.end(), word.begin(), word.end(), [](char a, char b) {
        return std::toupper(static_cast<unsigned char>(a)) == std::toupper(static_cast<unsigned char>(b));
    });
}

std::optional<double> secondsOf(std::string_view text, std::string_view unit)
{
    std::optional<double> seconds = clockSeconds(text);
    if (!seconds || unit.empty()) {
        return seconds;
    }
    if (startsWith(unit, "AM") || startsWith(unit, "PM")) {
        const double noon = 12.0 * 3'600.0;
        const double sinceTwelve = std::fmod(*seconds, noon);
        return startsWith(unit, "PM") ? sinceTwelve + noon : sinceTwelve;
    }
    if (startsWith(unit, "SEC")) {
        return *seconds / 3'600.0;
    }
    if (startsWith(unit, "MIN")) {
        return *seconds / 60.0;
    }
    if (startsWith(unit, "DAY")) {
        return *seconds * 24.0;
    }
    return startsWith(unit, "HOU") ? seconds : std::nullopt;
}

Text readText(const std::filesystem::path& file)
{
    Text text{.file = file.string(), .lines = linesOf(file)};
    std::vector<Line>* into = nullptr;
    std::int64_t number = 0;
    const auto complain = [&](std::string_view found, const char* expected) {
        text.findings.push_back({.problem = Problem::UnknownKey,
                                 .place = {.file = text.file, .row = number},
                                 .found = std::string(found),
                                 .expected = expected});
    };
    for (const std::string& whole : text.lines) {
        ++number;
        std::vector<std::string_view> parts = fields(whole);
        if (parts.empty()) {
            continue;
        }
        if (parts.front().front() == '[') {
            if (startsWith(parts.front(), "[END")) {
                break;
            }
            const auto known = std::find_if(std::begin(sectionWords), std::end(sectionWords),
                                            [&](const SectionWord& w) { return startsWith(parts.front(), w.word); });
            const Section section = known == std::end(sectionWords) ? Section::Other : known->section;
            if (known == std::end(sectionWords)) {
                complain(parts.front(), "[JUNCTIONS], [PIPES], ...");
            }
            into = &text.sections[static_cast<std::size_t>(section)];
        } else if (into == nullptr) {
            complain(parts.front(), "[TITLE]");
            break;
        } else if (into != &text.sections.back()) {
            into->push_back({number, std::move(parts)});
        }
    }
    return text;
}

} // namespace wattort::data::epanet
