#include "ui/map/label_painter.hpp"

#include "ui/map/feature_index.hpp"
#include "ui/map/layer_painter.hpp"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTransform>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

namespace wattort::ui {

namespace {

using Kind = MapLabel::Kind;

constexpr double streetNamesMetresPerPixel = 1.5;
constexpr double sameNamePixels = 420.0;
/// How far a street may bend away from its name.
constexpr double bendPixels = 3.0;

QFont labelFont(Kind kind)
{
    QFont font;
    switch (kind) {
    case Kind::Site:
    case Kind::SelectedSite:
        font.setPixelSize(13);
        font.setBold(true);
        break;
    case Kind::Substation:
        font.setPixelSize(11);
        break;
    case Kind::Exclusion:
        font.setPixelSize(11);
        font.setItalic(true);
        break;
    case Kind::Street:
        font.setPixelSize(10);
        break;
    }
    return font;
}

QString text(const std::string& name)
{
    return QString::fromStdString(name);
}

/// A straight piece of a street in pixels.
struct Chord {
    QPointF from;
    QPointF to;
    double length = 0.0;
};

double deviation(const QPolygonF& line, qsizetype from, qsizetype to)
{
    const QPointF direction = line[to] - line[from];
    const double length = std::hypot(direction.x(), direction.y());
    double largest = 0.0;
    for (qsizetype i = from + 1; i < to; ++i) {
        const QPointF offset = line[i] - line[from];
        largest = std::max(largest,
                           std::abs(direction.x() * offset.y() - direction.y() * offset.x()) / std::max(length, 1e-9));
    }
    return largest;
}

std::optional<Chord> longestChord(const QPolygonF& line)
{
    std::optional<Chord> longest;
    for (qsizetype from = 0; from + 1 < line.size(); ++from) {
        for (qsizetype to = from + 1; to < line.size() && deviation(line, from, to) <= bendPixels; ++to) {
            const double length = std::hypot(line[to].x() - line[from].x(), line[to].y() - line[from].y());
            if (!longest || length > longest->length) {
                longest = Chord{line[from], line[to], length};
            }
        }
    }
    return longest;
}

class Placement {
public:
    Placement(const MapScene& scene, const Viewport& viewport, double beyond, const QRectF& covered)
        : m_scene(scene), m_viewport(viewport), m_beyond(beyond)
    {
        if (!covered.isEmpty()) {
            m_taken.push_back(covered);
        }
    }

    std::vector<MapLabel> placed()
    {
        reserveSymbols();
        if (m_scene.visible(LayerKind::Sites)) {
            placeSites();
        }
        if (m_scene.visible(LayerKind::Substations)) {
            placeSubstations();
        }
        if (m_scene.visible(LayerKind::Exclusion)) {
            placeExclusion();
        }
        if (m_scene.visible(LayerKind::Streets) && m_viewport.metresPerPixel <= streetNamesMetresPerPixel) {
            placeStreets();
        }
        return std::move(m_labels);
    }

private:
    std::vector<std::uint32_t> visible(LayerKind kind) const
    {
        return featureIndex(m_scene.layers, kind)->touching(m_viewport.visibleBox());
    }

    QSizeF sizeOf(const MapLabel& label) const
    {
        const QFontMetricsF metrics(labelFont(label.kind));
        return {metrics.horizontalAdvance(label.text) + 6.0, metrics.height() + 2.0};
    }

    QRectF symbolOf(const Substation& substation) const
    {
        const double half = substationPixels(substation.voltage, m_viewport.metresPerPixel);
        const QPointF middle = m_viewport.toPixel(substation.position);
        return {middle.x() - half, middle.y() - half, 2.0 * half, 2.0 * half};
    }

    QRectF boxOf(const Site& site) const
    {
        const Box box = bounds(site.area);
        return {m_viewport.toPixel({box.minX, box.maxY}), m_viewport.toPixel({box.maxX, box.minY})};
    }

    void reserveSymbols()
    {
        if (m_scene.visible(LayerKind::Substations)) {
            for (const std::uint32_t i : visible(LayerKind::Substations)) {
                m_taken.push_back(symbolOf(m_scene.layers.substations[i]));
            }
        }
        if (m_scene.visible(LayerKind::Sites)) {
            for (const std::uint32_t i : visible(LayerKind::Sites)) {
                m_sites.push_back(boxOf(m_scene.layers.sites[i]));
            }
        }
    }

    QRectF seen() const
    {
        return QRectF(QPointF(), m_viewport.size).adjusted(m_beyond, m_beyond, -m_beyond, -m_beyond);
    }

    bool isCut(const QRectF& room) const
    {
        return !QRectF(QPointF(), m_viewport.size).contains(room)
               || (seen().intersects(room) && !seen().contains(room));
    }

    /// How far a name below or above a symbol that is seen must move so that the edge of the picture does not cut it.
    double insideShift(QPointF symbol, double width) const
    {
        const QRectF picture = seen();
        if (!picture.contains(symbol)) {
            return 0.0;
        }
        const double half = std::min(width, picture.width()) / 2.0;
        return std::clamp(symbol.x(), picture.left() + half, picture.right() - half) - symbol.x();
    }

    /// Below, above, right or left of the symbol, where nothing else is; the first of them all the same if it `must`.
    void placeBeside(MapLabel label, const QRectF& symbol, bool must = false)
    {
        const QSizeF size = sizeOf(label);
        const QPointF centre = symbol.center() - m_viewport.toPixel(label.anchor);
        const double across = (symbol.width() + size.width()) / 2.0;
        const double down = (symbol.height() + size.height()) / 2.0;
        const double shift = insideShift(symbol.center(), size.width());
        const std::array places = {QPointF(0.0, down), QPointF(0.0, -down), QPointF(across, 0.0),
                                   QPointF(-across, 0.0)};
        for (const QPointF& beside : places) {
            label.offset = centre + beside;
            if (beside.x() == 0.0) {
                label.offset.rx() += shift;
            }
            const QPointF middle = m_viewport.toPixel(label.anchor) + label.offset;
            const QRectF room(middle.x() - size.width() / 2.0, middle.y() - size.height() / 2.0, size.width(),
                              size.height());
            const bool hidesSite =
                std::ranges::any_of(m_sites, [&room](const QRectF& site) { return site.intersects(room); });
            if (!hidesSite && !isCut(room) && place(label)) {
                return;
            }
        }
        if (must) {
            label.offset = centre + places.front() + QPointF(shift, 0.0);
            m_labels.push_back(std::move(label));
        }
    }

    bool place(MapLabel label)
    {
        const QSizeF size = sizeOf(label);
        const QPointF middle = m_viewport.toPixel(label.anchor) + label.offset;
        QTransform turned;
        turned.translate(middle.x(), middle.y());
        turned.rotate(label.degrees);
        const QRectF room =
            turned.mapRect(QRectF(-size.width() / 2.0, -size.height() / 2.0, size.width(), size.height()));
        const bool isTaken =
            std::ranges::any_of(m_taken, [&room](const QRectF& other) { return other.intersects(room); });
        if (isTaken) {
            return false;
        }
        m_taken.push_back(room);
        m_labels.push_back(std::move(label));
        return true;
    }

    void placeSites()
    {
        const Layer<Site>& sites = m_scene.layers.sites;
        const auto placeSite = [&](std::size_t i, Kind kind) {
            if (sites[i].name.empty()) {
                return;
            }
            MapLabel label{.text = text(sites[i].name), .kind = kind, .anchor = centroid(sites[i].area)};
            const QRectF box = boxOf(sites[i]);
            const QSizeF size = sizeOf(label);
            const bool hasRoom = box.width() > 1.3 * size.width() && box.height() > 2.0 * size.height();
            if (!hasRoom || !place(label)) {
                placeBeside(std::move(label), box, kind == Kind::SelectedSite);
            }
        };
        const std::size_t selected = m_scene.selectedSite.value_or(sites.size());
        if (selected < sites.size()) {
            placeSite(selected, Kind::SelectedSite);
        }
        for (const std::uint32_t i : visible(LayerKind::Sites)) {
            if (i != selected) {
                placeSite(i, Kind::Site);
            }
        }
    }

    void placeSubstations()
    {
        for (const std::uint32_t i : visible(LayerKind::Substations)) {
            const Substation& substation = m_scene.layers.substations[i];
            const double half = substationPixels(substation.voltage, m_viewport.metresPerPixel);
            const bool isNamed = substation.voltage >= 110e3 || m_viewport.metresPerPixel <= 1.0;
            if (half > 0.0 && isNamed && !substation.name.empty()) {
                placeBeside({.text = text(substation.name), .kind = Kind::Substation, .anchor = substation.position},
                            symbolOf(substation));
            }
        }
    }

    void placeExclusion()
    {
        for (const std::uint32_t i : visible(LayerKind::Exclusion)) {
            const ExclusionArea& area = m_scene.layers.exclusion[i];
            const auto largest = std::ranges::max_element(
                area.area, [](const Polygon& a, const Polygon& b) { return wattort::area(a) < wattort::area(b); });
            if (area.name.empty() || largest == area.area.end()) {
                continue;
            }
            MapLabel label{.text = text(area.name), .kind = Kind::Exclusion, .exclusion = area.kind};
            label.anchor = centroid(*largest);
            const Box box = bounds(*largest);
            const bool hasRoom = (box.maxX - box.minX) / m_viewport.metresPerPixel > sizeOf(label).width();
            if (hasRoom && contains(*largest, label.anchor)) {
                place(std::move(label));
            }
        }
    }

    bool isNamedNearby(const QString& name, QPointF place) const
    {
        return std::ranges::any_of(m_labels, [&](const MapLabel& label) {
            const QPointF apart = m_viewport.toPixel(label.anchor) - place;
            return label.kind == Kind::Street && label.text == name
                   && std::hypot(apart.x(), apart.y()) < sameNamePixels;
        });
    }

    /// Main roads first.
    void placeStreets()
    {
        std::vector<std::uint32_t> found = visible(LayerKind::Streets);
        std::ranges::stable_sort(found, {}, [this](std::uint32_t i) { return m_scene.layers.streets[i].surface; });
        for (const std::uint32_t i : found) {
            const Street& street = m_scene.layers.streets[i];
            if (!street.name.empty()) {
                placeStreet(street);
            }
        }
    }

    void placeStreet(const Street& street)
    {
        QPolygonF line;
        for (const Point& point : street.line) {
            line.append(m_viewport.toPixel(point));
        }
        const std::optional<Chord> chord = longestChord(line);
        if (!chord) {
            return;
        }
        MapLabel label{.text = text(street.name), .kind = Kind::Street};
        const QPointF middle = (chord->from + chord->to) / 2.0;
        const QRectF picture(QPointF(), m_viewport.size);
        if (!picture.contains(middle) || chord->length < sizeOf(label).width() || isNamedNearby(label.text, middle)) {
            return;
        }
        label.anchor = m_viewport.toWorld(middle);
        const QPointF direction = chord->to - chord->from;
        label.degrees = std::atan2(direction.y(), direction.x()) * 180.0 / std::numbers::pi;
        if (label.degrees > 90.0 || label.degrees <= -90.0) {
            label.degrees += label.degrees > 0.0 ? -180.0 : 180.0;
        }
        place(std::move(label));
    }

    const MapScene& m_scene;
    const Viewport& m_viewport;
    double m_beyond; ///< pixels on each side that are not seen
    std::vector<QRectF> m_taken;
    std::vector<QRectF> m_sites; ///< names of streets and areas may lie on them, those of other symbols may not
    std::vector<MapLabel> m_labels;
};

QColor colourOf(const MapLabel& label, const MapStyle& style)
{
    switch (label.kind) {
    case Kind::Site:
    case Kind::SelectedSite:
        return style.selectedSite.outline;
    case Kind::Substation:
        return style.substation;
    case Kind::Exclusion: {
        QColor colour = style.exclusion[static_cast<std::size_t>(label.exclusion)].outline;
        colour.setAlpha(255);
        return style.background.lightness() > 128 ? colour.darker(135) : colour.lighter(115);
    }
    case Kind::Street:
        return style.quietText;
    }
    return style.text;
}

} // namespace

std::vector<MapLabel> placeLabels(const MapScene& scene, const Viewport& viewport, double beyond, const QRectF& covered)
{
    return Placement(scene, viewport, beyond, covered).placed();
}

void paintHaloedText(QPainter& painter, QPointF middle, const QString& text, const QColor& colour, const QColor& halo)
{
    const QFontMetricsF metrics(painter.font());
    const QPointF start(middle.x() - metrics.horizontalAdvance(text) / 2.0,
                        middle.y() + (metrics.ascent() - metrics.descent()) / 2.0);
    QPainterPath outline;
    outline.addText(start, painter.font(), text);
    painter.strokePath(outline, QPen(halo, 3.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setPen(colour);
    painter.drawText(start, text);
}

void paintLabels(QPainter& painter, const std::vector<MapLabel>& labels, const Viewport& viewport,
                 const MapStyle& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // The less important first: where labels of another scale overlap, the important one stays readable.
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        const QPointF place = viewport.toPixel(label->anchor) + label->offset;
        painter.save();
        painter.setFont(labelFont(label->kind));
        painter.translate(place);
        painter.rotate(label->degrees);
        paintHaloedText(painter, QPointF(), label->text, colourOf(*label, style), style.halo);
        painter.restore();
    }
    painter.restore();
}

} // namespace wattort::ui
