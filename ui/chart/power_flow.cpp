#include "ui/chart/power_flow.hpp"

#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <numeric>

namespace wattort::ui {

namespace {

struct PowerFlows {
    Q_DECLARE_TR_FUNCTIONS(PowerFlows)
};

double sum(const std::vector<FlowPart>& parts)
{
    return std::accumulate(parts.begin(), parts.end(), 0.0,
                           [](double before, const FlowPart& part) { return before + part.value; });
}

Hue hueOf(PowerStepKind kind)
{
    switch (kind) {
    case PowerStepKind::Compute:
        return Hue::Blue;
    case PowerStepKind::RackConversion:
        return Hue::Vermilion;
    case PowerStepKind::Network:
        return Hue::Sky;
    case PowerStepKind::Storage:
        return Hue::Teal;
    case PowerStepKind::Management:
        return Hue::Purple;
    case PowerStepKind::PowerSupply:
        return Hue::Orange;
    case PowerStepKind::Distribution:
        return Hue::Brown;
    case PowerStepKind::Lighting:
        return Hue::Yellow;
    case PowerStepKind::Cooling:
        return Hue::Green;
    }
    return Hue::Grey;
}

/// Places and sizes of the picture.
struct Layout {
    QRectF in;
    double line = 0.0;      ///< height of a line of text
    double left = 0.0;      ///< of the trunk
    double right = 0.0;     ///< where the uses begin
    double top = 0.0;       ///< of the trunk
    double thickness = 0.0; ///< of the whole trunk
    double bottom = 0.0;    ///< where losses end
};

Layout layoutOf(const QRectF& in, const PowerFlow& flow, const QFontMetricsF& font)
{
    Layout layout{.in = in, .line = font.lineSpacing()};
    double widest = 0.0;
    for (std::size_t i = 0; i < flow.losses.size() + flow.uses.size(); ++i) {
        widest = std::max(widest, font.horizontalAdvance(partText(flow, i)));
    }
    layout.left = in.left() + 8.0;
    layout.right = std::max(in.right() - widest - 24.0, in.left() + 0.45 * in.width());
    layout.top = in.top() + 2.0 * layout.line;
    layout.bottom = in.bottom() - layout.line * double(flow.losses.size()) - 6.0;
    layout.thickness = std::max(0.72 * (layout.bottom - layout.top), 10.0);
    return layout;
}

/// A loss bends from the lower edge of the trunk downwards.
QPainterPath lossPath(QPointF from, double thickness, double bottom)
{
    const double radius = 10.0;
    const double height = std::max(bottom - from.y() - radius, 1.0);
    QPainterPath path;
    path.moveTo(from.x(), from.y() - thickness);
    path.cubicTo(from.x() + radius + thickness, from.y() - thickness, from.x() + radius + thickness, from.y(),
                 from.x() + radius + thickness, from.y() + radius);
    path.lineTo(from.x() + radius + thickness, from.y() + radius + height);
    path.lineTo(from.x() + radius, from.y() + radius + height);
    path.lineTo(from.x() + radius, from.y() + radius);
    path.cubicTo(from.x() + radius, from.y(), from.x(), from.y(), from.x(), from.y());
    path.closeSubpath();
    return path;
}

/// A use leaves the trunk's end; a gap to its neighbours keeps thin ones apart.
QPainterPath usePath(const QRectF& end, double x, double y)
{
    const double middle = 0.5 * (end.right() + x);
    QPainterPath path;
    path.moveTo(end.topRight());
    path.cubicTo(middle, end.top(), middle, y, x, y);
    path.lineTo(x, y + end.height());
    path.cubicTo(middle, y + end.height(), middle, end.bottom(), end.right(), end.bottom());
    path.closeSubpath();
    return path;
}

class Painter {
public:
    Painter(QPainter& painter, const QRectF& in, const PowerFlow& flow, const ChartStyle& style)
        : m_painter(painter),
          m_flow(flow),
          m_style(style),
          m_layout(layoutOf(in, flow, QFontMetricsF(painter.font()))),
          m_scale(m_layout.thickness / flow.total())
    {}

    std::vector<DrawnPart> paint()
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        paintTrunk();
        double bottom = m_layout.top + m_layout.thickness;
        const double spacing = (m_layout.right - m_layout.left - 60.0) / double(m_flow.losses.size() + 1);
        for (std::size_t i = 0; i < m_flow.losses.size(); ++i) {
            const double thickness = m_scale * m_flow.losses[i].value;
            paintLoss(i, {m_layout.left + spacing * double(i + 1), bottom}, thickness);
            bottom -= thickness;
        }
        paintUses(m_layout.top);
        return m_drawn;
    }

private:
    void text(const QRectF& in, int flags, const QString& words)
    {
        m_painter.setPen(colour(m_style, Hue::Text));
        m_painter.drawText(in, flags, words);
    }

    void fill(const QPainterPath& path, Hue hue, std::size_t part)
    {
        m_painter.fillPath(path, colour(m_style, hue));
        m_drawn.push_back({path.boundingRect(), part});
    }

    /// Steps down where a loss has left.
    void paintTrunk()
    {
        QPainterPath trunk;
        double bottom = m_layout.top + m_layout.thickness;
        const double spacing = (m_layout.right - m_layout.left - 60.0) / double(m_flow.losses.size() + 1);
        trunk.moveTo(m_layout.left, m_layout.top);
        trunk.lineTo(m_layout.right - 60.0, m_layout.top);
        trunk.lineTo(m_layout.right - 60.0, m_layout.top + m_scale * sum(m_flow.uses));
        for (std::size_t i = m_flow.losses.size(); i-- > 0;) {
            double before = bottom;
            for (std::size_t j = 0; j < i; ++j) {
                before -= m_scale * m_flow.losses[j].value;
            }
            const double x = m_layout.left + spacing * double(i + 1);
            trunk.lineTo(x, before - m_scale * m_flow.losses[i].value);
            trunk.lineTo(x, before);
        }
        trunk.lineTo(m_layout.left, bottom);
        trunk.closeSubpath();
        m_painter.fillPath(trunk, tint(m_style, Hue::Blue));
        text({m_layout.left, m_layout.in.top() + 0.4 * m_layout.line, m_layout.right - m_layout.left, m_layout.line},
             Qt::AlignLeft | Qt::AlignVCenter,
             PowerFlows::tr("%1: %2", "name: value")
                 .arg(m_flow.source, ui::valueText(m_flow.total(), m_flow.unit, m_flow.digits)));
    }

    /// Texts stand below each other, the first loss lowest, so that long names have room; a line leads down to each.
    void paintLoss(std::size_t index, QPointF from, double thickness)
    {
        const FlowPart& loss = m_flow.losses[index];
        fill(lossPath(from, std::max(thickness, 0.5), m_layout.bottom), loss.hue, index);
        const double x = from.x() + 10.0 + 0.5 * thickness;
        const double y = m_layout.bottom + m_layout.line * double(m_flow.losses.size() - 1 - index) + 3.0;
        m_painter.setPen(QPen(colour(m_style, Hue::Grey), 1.0));
        m_painter.drawLine(QPointF(x, m_layout.bottom), QPointF(x, y + 0.5 * m_layout.line));
        m_painter.drawLine(QPointF(x, y + 0.5 * m_layout.line), QPointF(x + 6.0, y + 0.5 * m_layout.line));
        text({x + 10.0, y, m_layout.in.right() - x - 10.0, m_layout.line}, Qt::AlignLeft | Qt::AlignVCenter,
             partText(m_flow, index));
    }

    void paintUses(double top)
    {
        // As far apart as their texts, which stand at their middles, need.
        double y = top;
        double from = top;
        for (std::size_t i = 0; i < m_flow.uses.size(); ++i) {
            const double thickness = m_scale * m_flow.uses[i].value;
            const QRectF end(m_layout.right - 60.0, from, 0.0, std::max(thickness, 0.5));
            fill(usePath(end, m_layout.right, y), m_flow.uses[i].hue, m_flow.losses.size() + i);
            text({m_layout.right + 8.0, y + 0.5 * (thickness - m_layout.line),
                  m_layout.in.right() - m_layout.right - 8.0, m_layout.line},
                 Qt::AlignLeft | Qt::AlignVCenter, partText(m_flow, m_flow.losses.size() + i));
            from += thickness;
            const double next = i + 1 < m_flow.uses.size() ? m_scale * m_flow.uses[i + 1].value : 0.0;
            y += std::max(thickness + 4.0, 0.5 * (thickness - next) + m_layout.line);
        }
    }

    QPainter& m_painter;
    const PowerFlow& m_flow;
    const ChartStyle& m_style;
    Layout m_layout;
    double m_scale;
    std::vector<DrawnPart> m_drawn;
};

} // namespace

double PowerFlow::total() const
{
    return sum(losses) + sum(uses);
}

PowerFlow energyFlow(const ComputeYear& year)
{
    PowerFlow flow{.title = PowerFlows::tr("Where the electricity of the year goes"),
                   .source = PowerFlows::tr("From the grid"),
                   .unit = "GWh",
                   .digits = 2};
    QStringList parts;
    // From the grid inwards: what is nearest to it leaves first.
    for (auto step = year.chain.rbegin(); step != year.chain.rend(); ++step) {
        const bool use = isIt(step->kind) && step->kind != PowerStepKind::RackConversion;
        (use ? flow.uses : flow.losses).push_back({label(step->kind), inUnit(step->energy, GWh), hueOf(step->kind)});
    }
    std::reverse(flow.uses.begin(), flow.uses.end());
    for (std::size_t i = 0; i < flow.losses.size() + flow.uses.size() && !flow.empty(); ++i) {
        parts += partText(flow, i);
    }
    flow.description = parts.join(QStringLiteral("; "));
    return flow;
}

std::vector<DrawnPart> paintFlow(QPainter& painter, const QRectF& in, const PowerFlow& flow, const ChartStyle& style)
{
    if (flow.empty()) {
        return {};
    }
    return Painter(painter, in, flow, style).paint();
}

QString partText(const PowerFlow& flow, std::size_t part)
{
    const FlowPart& it = part < flow.losses.size() ? flow.losses[part] : flow.uses[part - flow.losses.size()];
    return QStringLiteral("%1 %2 (%3)")
        .arg(it.name, ui::valueText(it.value, flow.unit, flow.digits), percentText(it.value / flow.total(), 1));
}

} // namespace wattort::ui
