#include "app/settings.hpp"

#include "data/keys.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace wattort::app {

namespace {

[[noreturn]] void refuse(Problem problem, const std::string& key, const std::string& found, std::string expected)
{
    throw Failure({.problem = problem, .place = {.field = key}, .found = found, .expected = std::move(expected)});
}

double numberOf(const std::string& key, const std::string& text)
{
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) {
        refuse(Problem::NotANumber, key, text, "");
    }
    return value;
}

double positiveNumberOf(const std::string& key, const std::string& text)
{
    const double value = numberOf(key, text);
    if (value <= 0.0) {
        refuse(Problem::OutOfRange, key, text, "> 0");
    }
    return value;
}

template <class Enum>
Enum choiceOf(const std::string& key, const std::string& text)
{
    const std::optional<Enum> value = data::fromKey<Enum>(text);
    if (!value) {
        std::string expected;
        for (const auto& [name, candidate] : data::enumKeys<Enum>) {
            expected += (expected.empty() ? "" : ", ") + std::string(name);
        }
        refuse(Problem::UnknownKey, key, text, expected);
    }
    return *value;
}

Date dateOf(const std::string& key, const std::string& text)
{
    Date date;
    int consumed = 0;
    if (std::sscanf(text.c_str(), "%4d-%2d-%2d%n", &date.year, &date.month, &date.day, &consumed) != 3
        || consumed != static_cast<int>(text.size()) || date.month < 1 || date.month > 12 || date.day < 1
        || date.day > 31) {
        refuse(Problem::WrongType, key, text, "2028-07-01");
    }
    return date;
}

/// False when the key is no decision about the compute centre.
bool decide(ComputeDesign& design, const std::string& key, const std::string& value)
{
    if (key == "it_power_mw") {
        design.basis = SizingBasis::ItPower;
        design.itPower = positiveNumberOf(key, value) * MW;
    } else if (key == "accelerators") {
        design.basis = SizingBasis::Accelerators;
        design.accelerators = positiveNumberOf(key, value);
    } else if (key == "system") {
        design.system = value;
    } else if (key == "cooling") {
        design.cooling = choiceOf<CoolingKind>(key, value);
    } else if (key == "redundancy") {
        design.redundancy = choiceOf<Redundancy>(key, value);
    } else if (key == "load") {
        design.load = choiceOf<LoadKind>(key, value);
    } else if (key == "start_of_operation") {
        design.startOfOperation = dateOf(key, value);
    } else {
        return false;
    }
    return true;
}

} // namespace

Scenario changed(Scenario scenario, const std::vector<std::string>& settings, const Catalogues& catalogues)
{
    for (const std::string& setting : settings) {
        const std::size_t equals = setting.find('=');
        if (equals == std::string::npos || equals == 0) {
            refuse(Problem::WrongType, "--set", setting, "KEY=VALUE");
        }
        const std::string key = setting.substr(0, equals);
        const std::string value = setting.substr(equals + 1);
        if (decide(scenario.compute, key, value)) {
            continue;
        }
        const bool known = std::any_of(catalogues.assumptions.begin(), catalogues.assumptions.end(),
                                       [&key](const Assumption& assumption) { return assumption.key == key; });
        if (!known) {
            refuse(Problem::UnknownKey, "--set", key, "");
        }
        scenario.overrides[key] = {numberOf(key, value), "--set"};
    }
    return scenario;
}

std::size_t siteNamed(const Scenario& scenario, const std::string& name)
{
    const auto& sites = scenario.layers.sites.features();
    const auto found =
        std::find_if(sites.begin(), sites.end(), [&name](const Site& site) { return site.name == name; });
    if (found == sites.end()) {
        std::string names;
        for (const Site& site : sites) {
            names += (names.empty() ? "" : ", ") + site.name;
        }
        throw Failure({.problem = Problem::NoSuchSite, .found = name, .expected = names});
    }
    return static_cast<std::size_t>(found - sites.begin());
}

} // namespace wattort::app
