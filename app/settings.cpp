#include "app/settings.hpp"

#include "data/keys.hpp"
#include "model/scenario/kept_entries.hpp"

#include <algorithm>
#include <array>
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

/// A number that says how large the centre is, and by that from which end.
struct SizeKey {
    std::string_view key;
    SizingBasis basis;
    void (*set)(ComputeDesign& design, double number);
};

constexpr double billion = 1e9;
constexpr double trillion = 1e12;

// clang-format off
constexpr std::array sizeKeys{
    SizeKey{"it_power_mw", SizingBasis::ItPower, [](ComputeDesign& d, double n) { d.itPower = n * MW; }},
    SizeKey{"accelerators", SizingBasis::Accelerators, [](ComputeDesign& d, double n) { d.accelerators = n; }},
    SizeKey{"racks", SizingBasis::Racks, [](ComputeDesign& d, double n) { d.target.racks = n; }},
    SizeKey{"training_parameters_billion", SizingBasis::TrainingJob, [](ComputeDesign& d, double n) { d.target.training.parameters = n * billion; }},
    SizeKey{"training_tokens_trillion", SizingBasis::TrainingJob, [](ComputeDesign& d, double n) { d.target.training.tokens = n * trillion; }},
    SizeKey{"training_days", SizingBasis::TrainingJob, [](ComputeDesign& d, double n) { d.target.training.duration = 24.0 * n * oneHour; }},
    SizeKey{"inference_tokens_per_s", SizingBasis::Inference, [](ComputeDesign& d, double n) { d.target.inference.tokensPerSecond = n; }},
    SizeKey{"inference_parameters_billion", SizingBasis::Inference, [](ComputeDesign& d, double n) { d.target.inference.parameters = n * billion; }},
    SizeKey{"inference_active_parameters_billion", SizingBasis::Inference, [](ComputeDesign& d, double n) { d.target.inference.activeParameters = n * billion; }},
    SizeKey{"inference_bytes_per_parameter", SizingBasis::Inference, [](ComputeDesign& d, double n) { d.target.inference.bytesPerParameter = n; }},
    SizeKey{"inference_batch", SizingBasis::Inference, [](ComputeDesign& d, double n) { d.target.inference.batch = n; }},
    SizeKey{"inference_context_tokens", SizingBasis::Inference, [](ComputeDesign& d, double n) { d.target.inference.contextTokens = n; }},
    SizeKey{"inference_cache_bytes_per_token", SizingBasis::Inference, [](ComputeDesign& d, double n) { d.target.inference.cacheBytesPerToken = n; }},
    SizeKey{"connection_mva", SizingBasis::GridConnection, [](ComputeDesign& d, double n) { d.target.connection = n * MW; }},
    SizeKey{"plot_area_ha", SizingBasis::PlotArea, [](ComputeDesign& d, double n) { d.target.plotArea = n * ha; }},
    SizeKey{"heat_mw", SizingBasis::Heat, [](ComputeDesign& d, double n) { d.target.heat = n * MW; }},
    SizeKey{"heat_temperature_celsius", SizingBasis::Heat, [](ComputeDesign& d, double n) { d.target.heatTemperature = celsius(n); }},
    SizeKey{"budget_meur", SizingBasis::Budget, [](ComputeDesign& d, double n) { d.target.budget = 1e6 * n * EUR; }},
};
// clang-format on

/// False when the key is no decision about the compute centre.
bool decide(ComputeDesign& design, const std::string& key, const std::string& value)
{
    const auto size = std::find_if(sizeKeys.begin(), sizeKeys.end(), [&key](const SizeKey& k) { return k.key == key; });
    if (size != sizeKeys.end()) {
        design.basis = size->basis;
        size->set(design, positiveNumberOf(key, value));
    } else if (key == "system") {
        design.system = value;
    } else if (key == "cooling") {
        design.cooling = choiceOf<CoolingKind>(key, value);
    } else if (key == "heat_rejection") {
        design.heatRejection = choiceOf<HeatRejection>(key, value);
    } else if (key == "air_cooling") {
        design.airCooling = choiceOf<CoolingKind>(key, value);
    } else if (key == "redundancy") {
        design.redundancy = choiceOf<Redundancy>(key, value);
    } else if (key == "power_supply") {
        design.powerSupply = value;
    } else if (key == "transformer") {
        design.transformer = value;
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
        if (key == "pipe_system") {
            scenario.pipeSystem = choiceOf<PipeSystem>(key, value);
            continue;
        }
        if (key == "network_kind") {
            scenario.networkKind = choiceOf<NetworkKind>(key, value);
            continue;
        }
        const bool known = std::any_of(catalogues.assumptions.begin(), catalogues.assumptions.end(),
                                       [&key](const Assumption& assumption) { return assumption.key == key; });
        if (!known) {
            refuse(Problem::UnknownKey, "--set", key, "");
        }
        scenario.overrides[key] = {numberOf(key, value), "--set"};
    }
    keepUsedEntries(scenario, catalogues);
    return scenario;
}

std::string keysOfSize()
{
    std::string keys;
    for (const SizeKey& size : sizeKeys) {
        keys += (keys.empty() ? "" : ", ") + std::string(size.key);
    }
    return keys;
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
