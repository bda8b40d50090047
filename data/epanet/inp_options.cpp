#include "data/epanet/inp_builder.hpp"
#include "data/text/text_rows.hpp"

#include <algorithm>
#include <cmath>

namespace wattort::data::epanet {

namespace {

constexpr double foot = 0.3048;
constexpr double cubicFoot = foot * foot * foot;
constexpr double psiPerFoot = 0.4333; ///< EPANET's; 0.43353 would move valve settings by 1 cm
constexpr double kilopascalPerPsi = 6.895;

struct FlowUnit {
    std::string_view word;
    double perCubicMetreASecond;
    bool metric;
};

constexpr FlowUnit flowUnits[] = {{"CFS", 1.0 / cubicFoot, false},
                                  {"GPM", 448.831 / cubicFoot, false},
                                  {"MGD", 0.64632 / cubicFoot, false},
                                  {"IMGD", 0.5382 / cubicFoot, false},
                                  {"AFD", 1.9837 / cubicFoot, false},
                                  {"LPS", 1'000.0, true},
                                  {"SI", 1'000.0, true},
                                  {"LPM", 60'000.0, true},
                                  {"MLD", 86.4, true},
                                  {"CMH", 3'600.0, true},
                                  {"CMD", 86'400.0, true},
                                  {"CMS", 1.0, true}};

void setUnits(Builder& builder, std::string_view word, std::string_view pressure, double gravity)
{
    const auto* unit = std::find_if(std::begin(flowUnits), std::end(flowUnits),
                                    [&](const FlowUnit& u) { return equals(word, u.word); });
    EpanetUnits& units = builder.result.units;
    builder.metric = unit->metric;
    units.flow = unit->perCubicMetreASecond;
    units.length = unit->metric ? 1.0 : 1.0 / foot;
    units.velocity = units.length;
    const double psi = psiPerFoot / foot * gravity;
    if (startsWith(pressure, "KPA")) {
        units.pressure = kilopascalPerPsi * psi;
    } else {
        units.pressure = unit->metric ? gravity : psi;
    }
}

void setLaw(Builder& builder, const Line& line, std::string_view word)
{
    WaterNetwork& network = builder.result.network;
    if (startsWith(word, "H")) {
        network.law = FrictionLaw::HazenWilliams;
    } else if (startsWith(word, "D")) {
        network.law = FrictionLaw::SwameeJain;
    } else if (startsWith(word, "C")) {
        network.law = FrictionLaw::ChezyManning;
    } else {
        builder.complain(Problem::UnknownKey, Section::Options, line, "HEADLOSS", word, "H-W, D-W, C-M");
    }
}

} // namespace

void readOptions(Builder& builder)
{
    WaterNetwork& network = builder.result.network;
    std::string_view unit = "GPM";
    std::string_view pressure;
    double gravity = 1.0;
    double viscosity = 1.0;
    for (const Line& line : builder.text[Section::Options]) {
        const std::string_view key = line.fields.front();
        if (line.fields.size() < 2) {
            continue;
        }
        const std::string_view value = line.fields[1];
        if (equals(key, "UNITS")) {
            const bool known = std::any_of(std::begin(flowUnits), std::end(flowUnits),
                                           [&](const FlowUnit& u) { return equals(value, u.word); });
            unit = known ? value : unit;
            if (!known) {
                builder.complain(Problem::UnknownUnit, Section::Options, line, "UNITS", value, "GPM, LPS, CMH, ...");
            }
        } else if (startsWith(key, "PRES")) {
            pressure = value;
        } else if (startsWith(key, "HEADL")) {
            setLaw(builder, line, value);
        } else if (startsWith(key, "SPEC")) {
            gravity = builder.number(Section::Options, line, 2, "SPECIFIC GRAVITY", 1.0);
        } else if (startsWith(key, "VISC")) {
            viscosity = builder.number(Section::Options, line, 1, "VISCOSITY", 1.0);
        } else if (startsWith(key, "PATT")) {
            builder.defaultPattern = value;
        } else if (equals(key, "DEMAND") && startsWith(value, "MULT")) {
            builder.demandMultiplier = builder.number(Section::Options, line, 2, "DEMAND MULTIPLIER", 1.0);
        } else if (startsWith(key, "EMIT") && startsWith(value, "EXP")) {
            network.emitterExponent = builder.positive(Section::Options, line, 2, "EMITTER EXPONENT");
        }
    }
    setUnits(builder, unit, pressure, gravity);
    // Up to 1e-3 it is the viscosity itself, else a multiple of that of water at 20 degrees C (1.1e-5 ft2/s).
    const double squareUnit = builder.metric ? 1.0 : foot * foot;
    network.viscosity =
        KinematicViscosity::from_value(viscosity > 1e-3 ? viscosity * 1.1e-5 * foot * foot : viscosity * squareUnit);
    // 32.2 ft/s2, and 62.4 lbf/ft3 as weight of water: a pump's power follows from them.
    constexpr double gravityMetres = 32.2 * foot;
    network.gravity = decltype(network.gravity)::from_value(gravityMetres);
    network.density = Density::from_value(62.4 * 4.4482216 / cubicFoot / gravityMetres);
}

void readTimes(Builder& builder)
{
    for (const Line& line : builder.text[Section::Times]) {
        const std::vector<std::string_view>& f = line.fields;
        if (startsWith(f[0], "STAT")) {
            continue;
        }
        // The first field that begins with a digit is the time; a unit may follow.
        const auto value = std::find_if(f.begin() + 1, f.end(),
                                        [](std::string_view x) { return !x.empty() && x[0] >= '.' && x[0] <= '9'; });
        const auto seconds = value == f.end()
                                 ? std::optional<double>()
                                 : secondsOf(*value, value + 1 == f.end() ? std::string_view() : *(value + 1));
        if (!seconds) {
            builder.complain(Problem::WrongType, Section::Times, line, f[0], f.back(), "H:MM:SS");
        } else if (startsWith(f[0], "PATT")) {
            (startsWith(f[1], "START") ? builder.patternStart : builder.patternStep) = *seconds;
        } else if (startsWith(f[0], "START")) {
            builder.startClock = *seconds;
        }
    }
    builder.patternStep = std::max(builder.patternStep, 1.0);
}

void readPatternsAndCurves(Builder& builder)
{
    for (const Line& line : builder.text[Section::Patterns]) {
        std::vector<double>& values = builder.patterns[line.fields.front()];
        for (std::size_t i = 1; i < line.fields.size(); ++i) {
            values.push_back(builder.number(Section::Patterns, line, i, "Multiplier", 1.0));
        }
    }
    for (const Line& line : builder.text[Section::Curves]) {
        std::vector<CurvePoint>& points = builder.curves[line.fields.front()];
        const double x = builder.number(Section::Curves, line, 1, "X-Value", 0.0);
        if (!points.empty() && x <= points.back().x) {
            builder.complain(Problem::OutOfRange, Section::Curves, line, "X-Value", line.fields[1], "> previous");
            continue;
        }
        points.push_back({x, builder.number(Section::Curves, line, 2, "Y-Value", 0.0)});
    }
}

} // namespace wattort::data::epanet
