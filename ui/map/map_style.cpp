#include "ui/map/map_style.hpp"

#include <algorithm>
#include <cmath>

namespace wattort::ui {

namespace {

QColor hex(QRgb rgb, int alpha = 255)
{
    QColor colour = QColor::fromRgb(rgb);
    colour.setAlpha(alpha);
    return colour;
}

AreaStyle plain(QRgb fill, QRgb outline)
{
    return {.fill = hex(fill), .outline = hex(outline)};
}

AreaStyle hatched(QRgb colour, Hatch hatch, double spacing, int fillAlpha)
{
    return {.fill = hex(colour, fillAlpha),
            .outline = hex(colour, fillAlpha > 0 ? 220 : 255),
            .outlineWidth = 1.4,
            .hatch = hatch,
            .hatchColour = hex(colour, fillAlpha > 0 ? 130 : 255),
            .hatchSpacing = spacing};
}

/// \source Classes: suitability for heat networks by heat density, KEA-BW, Leitfaden Kommunale Wärmeplanung (2020):
/// below 70 none, networks in new districts from 70, at low temperature from 175, conventional from 415, very
/// suitable from 1,050 MWh/(ha a).
std::vector<DensityClass> densityClasses(const std::array<QRgb, 5>& colours)
{
    return {{1.0, hex(colours[0])},
            {70.0, hex(colours[1])},
            {175.0, hex(colours[2])},
            {415.0, hex(colours[3])},
            {1'050.0, hex(colours[4])}};
}

std::vector<PipeClass> pipeClasses(const std::array<QRgb, 5>& colours)
{
    return {{50, hex(colours[0]), 1.6},
            {100, hex(colours[1]), 2.4},
            {200, hex(colours[2]), 3.6},
            {400, hex(colours[3]), 5.0},
            {10'000, hex(colours[4]), 6.6}};
}

using RampColours = std::array<QRgb, pipeRampSteps>;

std::array<std::array<QColor, pipeRampSteps>, 5> pipeRamps(const std::array<RampColours, 5>& colours)
{
    std::array<std::array<QColor, pipeRampSteps>, 5> ramps;
    for (std::size_t ramp = 0; ramp < ramps.size(); ++ramp) {
        std::ranges::transform(colours[ramp], ramps[ramp].begin(), [](QRgb rgb) { return hex(rgb); });
    }
    return ramps;
}

std::array<AreaStyle, 7> exclusionStyles(const std::array<QRgb, 7>& colours, int fillAlpha)
{
    std::array<AreaStyle, 7> styles;
    const std::array<Hatch, 7> hatches = {Hatch::Horizontal, Hatch::Crossed, Hatch::Crossed, Hatch::Falling,
                                          Hatch::Vertical,   Hatch::Rising,  Hatch::Rising};
    const std::array<double, 7> spacings = {6.0, 9.0, 6.0, 8.0, 8.0, 13.0, 8.0};
    for (std::size_t i = 0; i < styles.size(); ++i) {
        styles[i] = hatched(colours[i], hatches[i], spacings[i], fillAlpha);
    }
    // Landscape protection covers whole valleys and does not exclude: it must not shout.
    AreaStyle& landscape = styles[static_cast<std::size_t>(ExclusionKind::LandscapeProtection)];
    landscape.dashed = true;
    landscape.fill = Qt::transparent;
    return styles;
}

struct StreetColours {
    QRgb mainFill;
    QRgb mainCasing;
    QRgb fill;
    QRgb casing;
    QRgb thin;
    QRgb path;
    QRgb unpaved;
};

std::array<LineStyle, 4> streetStyles(const StreetColours& c)
{
    const LineStyle mainRoad{.fill = hex(c.mainFill),
                             .casing = hex(c.mainCasing),
                             .thin = hex(c.mainCasing),
                             .groundMetres = 11.0,
                             .minimumPixels = 1.5,
                             .maximumPixels = 26.0};
    const LineStyle street{.fill = hex(c.fill),
                           .casing = hex(c.casing),
                           .thin = hex(c.thin),
                           .groundMetres = 6.5,
                           .minimumPixels = 0.9,
                           .maximumPixels = 20.0,
                           .farthestMetresPerPixel = 60.0};
    const LineStyle path{.fill = hex(c.path),
                         .thin = hex(c.path),
                         .groundMetres = 2.0,
                         .minimumPixels = 0.8,
                         .maximumPixels = 5.0,
                         .farthestMetresPerPixel = 8.0};
    const LineStyle unpaved{.fill = hex(c.unpaved),
                            .thin = hex(c.unpaved),
                            .groundMetres = 2.5,
                            .minimumPixels = 0.8,
                            .maximumPixels = 6.0,
                            .farthestMetresPerPixel = 12.0};
    return {mainRoad, street, path, unpaved};
}

LineStyle constantLine(QColor colour, QColor casing, double pixels)
{
    return {.fill = colour,
            .casing = casing,
            .thin = colour,
            .minimumPixels = pixels,
            .maximumPixels = pixels,
            .casingFrom = 0.0};
}

MapStyle lightStyle()
{
    MapStyle s;
    s.background = hex(0xF6F4EF);
    s.landUse = {plain(0xEFECE6, 0xE6E2DA), plain(0xF3E7DF, 0xE8D9CE), plain(0xE9E4EC, 0xDCD5E1),
                 plain(0xF4F1E1, 0xE8E4CF), plain(0xD5E4CC, 0xC5D8BA), plain(0xE2EDD6, 0xD3E2C4),
                 plain(0xBDDAEA, 0x9CC3D9), plain(0xE4E2E2, 0xD6D3D3), plain(0xE8DFCB, 0xD9CDB3),
                 plain(0xEEEDEA, 0xE2E0DC)};
    s.exclusion = exclusionStyles({0x1F6FB2, 0x1B7837, 0x0B4F2A, 0x5C8F2E, 0x2A9DB5, 0x8CA34A, 0x6B6B6B}, 26);
    s.building = {plain(0xD2CDC5, 0xB2ABA1), plain(0xD2CDC5, 0x5A3A1A), plain(0xE6E3DE, 0xA9A49C)};
    s.building[1].outlineWidth = 2.0;
    s.building[2].hatch = Hatch::Rising;
    s.building[2].hatchColour = hex(0x8A857D);
    s.building[2].hatchSpacing = 5.0;
    s.connectedBuilding = plain(0xF0BC85, 0xC47A30);
    s.street = streetStyles({0xFDE9B4, 0xCDAE6A, 0xFFFFFF, 0xCAC5BC, 0xC6C0B6, 0xC2B8A7, 0xC9B48F});
    s.powerLine = constantLine(hex(0x3D4C63), hex(0xFFFFFF, 150), 1.6);
    s.existingNetwork = constantLine(hex(0x8C564B), hex(0xFFFFFF, 200), 2.6);
    s.substation = hex(0x3D4C63);
    s.substationMark = hex(0xFFFFFF);
    s.heatSource = hex(0xC1121F);
    s.heatSourceMark = hex(0xFFFFFF);
    s.pipes = pipeClasses({0xF08A24, 0xE35D1E, 0xC9301F, 0x971326, 0x5E0A2A});
    // After the ramps of ColorBrewer 2 (Cynthia Brewer), without their palest steps.
    s.pipeRamps = pipeRamps({RampColours{0xFDB04A, 0xF98438, 0xE5532A, 0xC4221F, 0x93062A, 0x5C0024},
                             RampColours{0x8FBFE3, 0x5FA2D3, 0x3984C1, 0x1D64A8, 0x0B4585, 0x062654},
                             RampColours{0x86CDB6, 0x52B394, 0x2E9670, 0x187850, 0x075936, 0x00381D},
                             RampColours{0xBDB7DF, 0x9C93CB, 0x7F6FB7, 0x664A9F, 0x4C2484, 0x2E0060},
                             // Okabe and Ito 2008, told apart without seeing red or green
                             RampColours{0xD55E00, 0x0072B2, 0x009E73, 0xCC79A7, 0xB8860B, 0x000000}});
    s.pipeCasing = hex(0xFFFFFF, 215);
    s.plainPipe = hex(0x5C625F);
    s.heatDensity = densityClasses({0xFDF3DA, 0xFAD9A4, 0xF3A968, 0xDC6A3E, 0xA3322B});
    s.site = {.fill = hex(0x7B2CBF, 46), .outline = hex(0x7B2CBF), .outlineWidth = 2.2};
    s.selectedSite = {.fill = hex(0x7B2CBF, 90), .outline = hex(0x5A189A), .outlineWidth = 3.4};
    s.highlight = hex(0x00A6D6);
    s.mark = hex(0xD81B60);
    s.draft = hex(0x7B2CBF);
    s.text = hex(0x22262B);
    s.quietText = hex(0x5C625F);
    s.halo = hex(0xFFFFFF, 225);
    s.panel = hex(0xFFFFFF, 232);
    s.panelOutline = hex(0xCFCBC3);
    return s;
}

MapStyle darkStyle()
{
    MapStyle s;
    s.background = hex(0x1B1F24);
    s.landUse = {plain(0x21262C, 0x292F36), plain(0x2A2727, 0x353030), plain(0x27262E, 0x322F3B),
                 plain(0x25261F, 0x2F3026), plain(0x1C2A22, 0x243629), plain(0x212E24, 0x2A3A2C),
                 plain(0x14303F, 0x1E4357), plain(0x262628, 0x303033), plain(0x2B2720, 0x383227),
                 plain(0x212428, 0x2A2D32)};
    s.exclusion = exclusionStyles({0x4C9BE0, 0x4FBF73, 0x2F9E66, 0x9BC75C, 0x56C4DA, 0xA9B870, 0x9A9A9A}, 30);
    s.building = {plain(0x3A4048, 0x4A525C), plain(0x3A4048, 0xF2C48D), plain(0x2A2F35, 0x4A525C)};
    s.building[1].outlineWidth = 2.0;
    s.building[2].hatch = Hatch::Rising;
    s.building[2].hatchColour = hex(0x666E78);
    s.building[2].hatchSpacing = 5.0;
    s.connectedBuilding = plain(0x9A6A35, 0xD99A54);
    s.street = streetStyles({0x6B5E3E, 0x9A8550, 0x434A53, 0x2B3036, 0x424952, 0x4A4A44, 0x57503F});
    s.powerLine = constantLine(hex(0xB4C3DA), hex(0x000000, 120), 1.6);
    s.existingNetwork = constantLine(hex(0xC98A78), hex(0x000000, 150), 2.6);
    s.substation = hex(0xB4C3DA);
    s.substationMark = hex(0x1B1F24);
    s.heatSource = hex(0xFF7B6B);
    s.heatSourceMark = hex(0x1B1F24);
    s.pipes = pipeClasses({0xC9501F, 0xE86F1C, 0xF7942F, 0xFDBE5C, 0xFFE7A3});
    s.pipeRamps = pipeRamps({RampColours{0x9E2F1C, 0xC74A1B, 0xE9701F, 0xF99A3E, 0xFDC56B, 0xFFEDB8},
                             RampColours{0x2A5A9C, 0x3A79BF, 0x5B98D5, 0x85B6E5, 0xB2D3F2, 0xE0F0FD},
                             RampColours{0x1F6B48, 0x2C8B61, 0x49AA7E, 0x77C7A0, 0xA9E0C3, 0xDBF6E6},
                             RampColours{0x5F489F, 0x7A63B9, 0x9781CE, 0xB4A2E1, 0xD2C6F1, 0xEFE9FC},
                             RampColours{0xFF8A3D, 0x56B4E9, 0x2FCB9B, 0xE8A0C8, 0xF0E442, 0xFFFFFF}});
    s.pipeCasing = hex(0x101317, 215);
    s.plainPipe = hex(0xA8B0B8);
    s.heatDensity = densityClasses({0x2B2420, 0x4A3022, 0x7A4423, 0xB5622A, 0xF0A04B});
    s.site = {.fill = hex(0xC77DFF, 50), .outline = hex(0xC77DFF), .outlineWidth = 2.2};
    s.selectedSite = {.fill = hex(0xC77DFF, 95), .outline = hex(0xE0AAFF), .outlineWidth = 3.4};
    s.highlight = hex(0x4DD8FF);
    s.mark = hex(0xFF6FA3);
    s.draft = hex(0xE0AAFF);
    s.text = hex(0xE8EBEE);
    s.quietText = hex(0xA8B0B8);
    s.halo = hex(0x14171B, 225);
    s.panel = hex(0x23282E, 235);
    s.panelOutline = hex(0x3C434B);
    return s;
}

MapStyle printStyle()
{
    MapStyle s = lightStyle();
    s.background = hex(0xFFFFFF);
    const auto opaque = [](QColor& colour) {
        if (colour.alpha() > 0) {
            colour.setAlpha(255);
        }
    };
    s.exclusion = exclusionStyles({0x1F6FB2, 0x1B7837, 0x0B4F2A, 0x5C8F2E, 0x2A9DB5, 0x8CA34A, 0x6B6B6B}, 0);
    // Without transparency the fill would hide the ground: the outline says it alone.
    s.site.fill = Qt::transparent;
    s.selectedSite.fill = Qt::transparent;
    for (LineStyle* line : {&s.powerLine, &s.existingNetwork}) {
        opaque(line->casing);
    }
    opaque(s.pipeCasing);
    opaque(s.halo);
    opaque(s.panel);
    return s;
}

} // namespace

double LineStyle::widthAt(double metresPerPixel) const
{
    return std::clamp(groundMetres / metresPerPixel, minimumPixels, maximumPixels);
}

const PipeClass& MapStyle::pipe(int nominalDiameter) const
{
    const auto found = std::ranges::find_if(
        pipes, [nominalDiameter](const PipeClass& each) { return nominalDiameter <= each.toNominalDiameter; });
    return found == pipes.end() ? pipes.back() : *found;
}

const QColor& MapStyle::pipeColour(PipeRamp ramp, std::size_t number, std::size_t count) const
{
    if (ramp == PipeRamp::Source) {
        return pipeRamps[static_cast<std::size_t>(ramp)][number % pipeRampSteps];
    }
    const std::size_t steps = std::max<std::size_t>(count, 2) - 1;
    const std::size_t step = (number * (pipeRampSteps - 1) + steps / 2) / steps;
    // A single class is in the middle: neither pale nor extreme.
    return pipeRamps[static_cast<std::size_t>(ramp)]
                    [count <= 1 ? pipeRampSteps / 2 : std::min(step, pipeRampSteps - 1)];
}

const DensityClass* MapStyle::density(double megawattHoursPerHectare) const
{
    // NaN compares false with everything and so has no class.
    const DensityClass* found = nullptr;
    for (const DensityClass& each : heatDensity) {
        if (megawattHoursPerHectare >= each.fromMegawattHoursPerHectare) {
            found = &each;
        }
    }
    return found;
}

MapStyle mapStyle(MapTheme theme)
{
    MapStyle style = theme == MapTheme::Dark ? darkStyle() : theme == MapTheme::Print ? printStyle() : lightStyle();
    style.cable = style.powerLine;
    style.cable.dashed = true;
    return style;
}

} // namespace wattort::ui
