#include "ui/map/street_heat_painter.hpp"

#include <QPainter>

namespace wattort::ui {

std::array<StreetHeatLook, linearDensityClasses> streetHeatLooks(const MapStyle& style)
{
    // Blue is water and orange the planned network: green to violet is free on both grounds (viridis, reversed).
    const bool isDark = style.background.lightness() < 128;
    static constexpr std::array<QRgb, linearDensityClasses> onLight = {0xB8C98F, 0x4FA86B, 0x277F8E, 0x46246B};
    static constexpr std::array<QRgb, linearDensityClasses> onDark = {0x7A6CA6, 0x2F8FA0, 0x45B97C, 0xE6E04A};
    static constexpr std::array<double, linearDensityClasses> pixels = {2.0, 3.2, 4.4, 5.8};
    std::array<StreetHeatLook, linearDensityClasses> looks;
    for (std::size_t i = 0; i < looks.size(); ++i) {
        looks[i] = {QColor::fromRgb(isDark ? onDark[i] : onLight[i]), pixels[i]};
    }
    return looks;
}

void paintStreetHeat(Canvas& canvas, const StreetHeat& heat, const FeatureIndex& sections, const MapStyle& style,
                     bool underPipes)
{
    const auto looks = streetHeatLooks(style);
    // Seen from afar the lines would run into each other.
    const double scale = canvas.metresPerPixel() > 12.0 ? 0.5 : canvas.metresPerPixel() > 4.0 ? 0.75 : 1.0;
    const double beside = underPipes ? 3.6 * scale : 0.0;
    const std::vector<std::uint32_t> visible = sections.touching(canvas.reach());
    for (std::size_t step = 0; step < looks.size(); ++step) {
        canvas.painter().setPen(linePen(looks[step].colour, looks[step].pixels * scale + beside));
        for (const std::uint32_t i : visible) {
            const StreetSection& section = heat.sections[i];
            if (section.buildings > 0 && std::size_t(linearDensityClass(section.density())) == step) {
                canvas.line(section.line);
            }
        }
    }
}

} // namespace wattort::ui
