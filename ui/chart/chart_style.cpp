#include "ui/chart/chart_style.hpp"

#include <array>

namespace wattort::ui {

namespace {

// Text, Grey, Blue, Sky, Green, Orange, Vermilion, Purple, Yellow, Brown, Teal
constexpr std::array<QRgb, hueCount> onLight{0xff1d2327, 0xff8a949b, 0xff0072b2, 0xff56b4e9, 0xff009e73, 0xffe69f00,
                                             0xffd55e00, 0xffb65c93, 0xffd9c400, 0xff7a5230, 0xff0f6b6f};
constexpr std::array<QRgb, hueCount> onDark{0xffe6eaec, 0xff87939a, 0xff3d9bd9, 0xff8ccdf5, 0xff2cc295, 0xfff0b429,
                                            0xfff08040, 0xffd98ab8, 0xfff0e442, 0xffb98d66, 0xff5cc3c7};

QColor mixed(const QColor& a, const QColor& b, double shareOfA)
{
    const auto part = [shareOfA](int x, int y) { return int(shareOfA * x + (1.0 - shareOfA) * y + 0.5); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

} // namespace

ChartStyle chartStyle(const QPalette& palette)
{
    const bool dark = palette.color(QPalette::Window).lightness() < 128;
    return {.ground = dark ? ChartStyle::Ground::Dark : ChartStyle::Ground::Light};
}

QColor colour(const ChartStyle& style, Hue hue)
{
    return QColor::fromRgb((style.ground == ChartStyle::Ground::Dark ? onDark : onLight)[std::size_t(hue)]);
}

QColor groundColour(const ChartStyle& style)
{
    return style.ground == ChartStyle::Ground::Dark ? QColor(0x17, 0x1b, 0x1d) : QColor(Qt::white);
}

QColor tint(const ChartStyle& style, Hue hue)
{
    return mixed(colour(style, hue), groundColour(style), style.ground == ChartStyle::Ground::Dark ? 0.42 : 0.30);
}

QColor gridColour(const ChartStyle& style)
{
    return mixed(colour(style, Hue::Text), groundColour(style), style.ground == ChartStyle::Ground::Dark ? 0.20 : 0.14);
}

} // namespace wattort::ui
