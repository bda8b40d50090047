#pragma once

/// \file
/// How the map looks: colours, widths and hatches of each kind of feature, for the screen and for paper.
///
/// Quiet ground (buildings, streets, land use), loud subject (network, sites). What has to be told apart is told apart
/// by more than its hue: hatch direction, width, lightness.

#include "model/scenario/layer.hpp"

#include <QColor>

#include <array>
#include <vector>

namespace wattort::ui {

enum class MapTheme {
    Light,
    Dark,
    Print ///< opaque colours only: PDF/A-1b has no transparency
};

enum class Hatch { None, Rising, Falling, Crossed, Horizontal, Vertical };

struct AreaStyle {
    QColor fill = Qt::transparent;
    QColor outline = Qt::transparent;
    double outlineWidth = 1.0; ///< pixels
    Hatch hatch = Hatch::None;
    QColor hatchColour = Qt::transparent;
    double hatchSpacing = 8.0; ///< pixels
    bool dashed = false;

    friend bool operator==(const AreaStyle&, const AreaStyle&) = default;
};

/// A line is drawn as wide as it is on the ground, within limits. Where it is narrower than `casingFrom`, it is a thin
/// line in one colour.
struct LineStyle {
    QColor fill;
    QColor casing = Qt::transparent;
    QColor thin;
    double groundMetres = 0.0;
    double minimumPixels = 1.0;
    double maximumPixels = 1.0;
    double casingFrom = 3.0;
    /// Farther away than this the line is left out.
    double farthestMetresPerPixel = 1e9;
    bool dashed = false;

    double widthAt(double metresPerPixel) const;
    bool casedAt(double metresPerPixel) const { return casing.alpha() > 0 && widthAt(metresPerPixel) >= casingFrom; }

    friend bool operator==(const LineStyle&, const LineStyle&) = default;
};

/// One step of the ramp of the heat density.
struct DensityClass {
    double fromMegawattHoursPerHectare = 0.0;
    QColor colour;

    friend bool operator==(const DensityClass&, const DensityClass&) = default;
};

/// Pipes up to a nominal diameter.
struct PipeClass {
    int toNominalDiameter = 0;
    QColor colour;
    double pixels = 1.0;

    friend bool operator==(const PipeClass&, const PipeClass&) = default;
};

/// Colours of a quantity along the pipes, from low to high. Each is a ramp of one hue that only becomes darker (on a
/// dark map: lighter), so it is read without seeing hues. Sources have no order: each has a hue of its own.
enum class PipeRamp { Temperature, Pressure, Velocity, Loss, Source };
inline constexpr std::size_t pipeRampSteps = 6;

struct MapStyle {
    QColor background;
    std::array<AreaStyle, 10> landUse;  ///< by LandUseKind
    std::array<AreaStyle, 7> exclusion; ///< by ExclusionKind
    std::array<AreaStyle, 3> building;  ///< by Decision
    AreaStyle connectedBuilding;        ///< a consumer of the planned network
    AreaStyle site;
    AreaStyle selectedSite;
    std::array<LineStyle, 4> street; ///< by SurfaceClass
    LineStyle powerLine;
    LineStyle cable; ///< underground
    LineStyle existingNetwork;
    QColor substation;
    QColor substationMark;
    QColor heatSource;
    QColor heatSourceMark;
    std::vector<PipeClass> pipes;                               ///< ascending
    std::array<std::array<QColor, pipeRampSteps>, 5> pipeRamps; ///< by PipeRamp
    QColor pipeCasing;
    QColor plainPipe;                      ///< where only the width says something
    std::vector<DensityClass> heatDensity; ///< ascending

    QColor highlight; ///< around the feature that was identified
    QColor mark;      ///< what a finding is about
    QColor draft;     ///< what a tool draws
    QColor text;
    QColor quietText;
    QColor halo;
    QColor panel; ///< behind legend and scale bar
    QColor panelOutline;

    const PipeClass& pipe(int nominalDiameter) const;
    /// Of class `number` out of `count`, which are spread over the whole ramp; sources take one colour after another.
    const QColor& pipeColour(PipeRamp ramp, std::size_t number, std::size_t count) const;
    /// nullptr below the first class and for no data.
    const DensityClass* density(double megawattHoursPerHectare) const;

    friend bool operator==(const MapStyle&, const MapStyle&) = default;
};

MapStyle mapStyle(MapTheme theme);

} // namespace wattort::ui
