#include "ui/map/pipe_colouring.hpp"

#include "model/finding/finding.hpp"
#include "model/network/build_order.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace wattort::ui {

namespace {

double valueOf(const NetworkDesign& network, std::size_t i, PipeColour shows)
{
    const NetworkPipe& pipe = network.pipes[i];
    const NetworkNode& end = network.nodes[pipe.to];
    switch (shows) {
    case PipeColour::Diameter:
        return pipe.nominalDiameter;
    case PipeColour::SupplyTemperature:
        return inCelsius(end.supplyTemperature);
    case PipeColour::ReturnTemperature:
        return inCelsius(end.returnTemperature);
    case PipeColour::SupplyPressure:
        return inUnit(end.supplyPressure, bar);
    case PipeColour::ReturnPressure:
        return inUnit(end.returnPressure, bar);
    case PipeColour::DifferentialPressure:
        return inUnit(end.supplyPressure - end.returnPressure, bar);
    case PipeColour::FlowVelocity:
        return pipe.velocity.value();
    case PipeColour::HeatLoss:
        return inUnit(pipe.heatLoss, W / m);
    case PipeColour::MeanSupplyTemperature:
    case PipeColour::LowestSupplyTemperature:
    case PipeColour::ConstructionPhase:
    case PipeColour::Source:
        break;
    }
    return std::nan("");
}

/// The next of 1, 2, 2.5 and 5 times a power of ten.
double nextStep(double step)
{
    const double power = std::pow(10.0, std::floor(std::log10(step) + 1e-9));
    for (const double factor : {2.0, 2.5, 5.0}) {
        if (factor * power > step * (1.0 + 1e-9)) {
            return factor * power;
        }
    }
    return 10.0 * power;
}

/// So that 0.25 is not written as 0.3.
int digitsOf(std::span<const double> limits, int least)
{
    for (int digits = 0; digits < least + 2; ++digits) {
        const double power = std::pow(10.0, digits);
        const auto whole = [power](double limit) { return std::abs(limit * power - std::round(limit * power)) < 1e-6; };
        if (std::ranges::all_of(limits, whole)) {
            return digits;
        }
    }
    return least;
}

std::shared_ptr<const PipeColouring> bySource(const NetworkDesign& network)
{
    if (network.sources.empty() || network.pipes.empty()) {
        return nullptr;
    }
    PipeColouring colouring{.shows = PipeColour::Source};
    std::vector<std::uint8_t> classOf(network.sources.size(), 0);
    for (std::size_t i = 0; i < network.sources.size(); ++i) {
        if (network.sources[i].used()) {
            classOf[i] = static_cast<std::uint8_t>(colouring.sources.size());
            colouring.sources.push_back(network.sources[i]);
        }
    }
    for (const NetworkPipe& pipe : network.pipes) {
        colouring.classes.push_back(classOf[pipe.source]);
    }
    return std::make_shared<const PipeColouring>(std::move(colouring));
}

} // namespace

PipeQuantity pipeQuantity(PipeColour shows)
{
    switch (shows) {
    case PipeColour::Diameter:
        break;
    case PipeColour::SupplyTemperature:
    case PipeColour::ReturnTemperature:
        return {.unit = "°C", .digits = 1, .ramp = PipeRamp::Temperature};
    case PipeColour::SupplyPressure:
    case PipeColour::ReturnPressure:
    case PipeColour::DifferentialPressure:
        return {.unit = "bar", .digits = 2, .ramp = PipeRamp::Pressure};
    case PipeColour::FlowVelocity:
        return {.unit = "m/s", .digits = 2, .ramp = PipeRamp::Velocity};
    case PipeColour::HeatLoss:
        return {.unit = "W/m", .digits = 0, .ramp = PipeRamp::Loss};
    case PipeColour::MeanSupplyTemperature:
    case PipeColour::LowestSupplyTemperature:
        return {.unit = "°C", .digits = 1, .ramp = PipeRamp::Temperature, .ofYear = true};
    case PipeColour::ConstructionPhase:
        return {.ramp = PipeRamp::Velocity};
    case PipeColour::Source:
        return {.ramp = PipeRamp::Source};
    }
    return {};
}

std::vector<double> classLimits(std::span<const double> values, int digits)
{
    expects(!values.empty(), "classes are made of values");
    const auto [lowest, highest] = std::ranges::minmax(values);
    double step = std::pow(10.0, -digits);
    const auto first = [&] { return std::floor(lowest / step + 1e-9); };
    const auto last = [&] { return std::max(first() + 1.0, std::ceil(highest / step - 1e-9)); };
    while (last() - first() > double(pipeRampSteps)) {
        step = nextStep(step);
    }
    std::vector<double> limits;
    for (double i = first(); i <= last(); ++i) {
        limits.push_back(i * step);
    }
    return limits;
}

std::vector<double> pipeValues(const NetworkDesign& network, PipeColour shows, const PipesYear* year)
{
    std::vector<double> values(network.pipes.size());
    const bool ofYear = pipeQuantity(shows).ofYear;
    expects(!ofYear || (year && year->pipes.size() == values.size()), "the year of these pipes is there");
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (ofYear) {
            const PipeYear& pipe = year->pipes[i];
            values[i] = inCelsius(shows == PipeColour::MeanSupplyTemperature ? pipe.meanSupply : pipe.lowestSupply);
        } else {
            values[i] = valueOf(network, i, shows);
        }
    }
    return values;
}

std::shared_ptr<const PipeColouring> pipeColouring(const NetworkDesign& network, PipeColour shows,
                                                   const PipesYear* year)
{
    if (shows == PipeColour::Source) {
        return bySource(network);
    }
    const PipeQuantity quantity = pipeQuantity(shows);
    const bool lacksYear = quantity.ofYear && (!year || year->pipes.size() != network.pipes.size());
    const bool isClass = shows == PipeColour::Diameter || shows == PipeColour::ConstructionPhase;
    if (isClass || network.pipes.empty() || lacksYear) {
        return nullptr;
    }
    const std::vector<double> values = pipeValues(network, shows, year);
    PipeColouring colouring{.shows = shows, .limits = classLimits(values, quantity.digits)};
    colouring.digits = digitsOf(colouring.limits, quantity.digits);
    for (const double value : values) {
        const auto above = std::ranges::upper_bound(colouring.limits.begin() + 1, colouring.limits.end() - 1, value);
        colouring.classes.push_back(static_cast<std::uint8_t>(above - colouring.limits.begin() - 1));
    }
    return std::make_shared<const PipeColouring>(std::move(colouring));
}

std::shared_ptr<const PipeColouring> phaseColouring(const NetworkInput& input, const NetworkDesign& network, Money most)
{
    if (network.pipes.empty()) {
        return nullptr;
    }
    constexpr Money all = Money::from_value(std::numeric_limits<double>::infinity());
    const std::vector<NetworkPhase> phases = networkPhases(input, network, most > Money{} ? most : all);
    const std::size_t together = (phases.size() + pipeRampSteps - 1) / pipeRampSteps;
    PipeColouring colouring{.shows = PipeColour::ConstructionPhase,
                            .classes = std::vector<std::uint8_t>(network.pipes.size())};
    for (std::size_t phase = 0; phase < phases.size(); ++phase) {
        for (const std::uint32_t pipe : phases[phase].pipes) {
            colouring.classes[pipe] = static_cast<std::uint8_t>(phase / together);
        }
        if (phase % together == 0) {
            colouring.limits.push_back(double(phase + 1));
        }
    }
    colouring.limits.push_back(double(phases.size() + 1));
    return std::make_shared<const PipeColouring>(std::move(colouring));
}

} // namespace wattort::ui
