#include "ui/window/stage_bar.hpp"

#include "ui/window/icon.hpp"
#include "ui/window/theme.hpp"

#include <QPainter>
#include <QStyledItemDelegate>

namespace wattort::ui {

namespace {

constexpr int statusRole = Qt::UserRole;
constexpr int rowHeight = 38;
constexpr int iconPixels = 20;
constexpr int signSize = 16;

QColor colourOf(StepStatus status)
{
    const SignalColours colours = signalColours();
    switch (status) {
    case StepStatus::ToDo:
        return colours.faint;
    case StepStatus::Ok:
        return colours.ok;
    case StepStatus::Warning:
        return colours.warning;
    case StepStatus::Error:
        return colours.error;
    }
    return {};
}

class StepDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {150, rowHeight}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect box = option.rect.adjusted(2, 2, -2, -2);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        const SignalColours colours = signalColours();
        if (selected || hovered) {
            QColor ground = colours.accent;
            ground.setAlpha(selected ? 34 : 16);
            painter->setPen(Qt::NoPen);
            painter->setBrush(ground);
            painter->drawRoundedRect(box, 6, 6);
        }
        if (option.state.testFlag(QStyle::State_HasFocus) && selected) {
            painter->setPen(QPen(colours.accent, 1));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        }
        const QColor ink = selected ? colours.accent : option.palette.color(QPalette::WindowText);
        const auto step = static_cast<Step>(index.row());
        painter->drawPixmap(box.left() + 8, box.center().y() - iconPixels / 2 + 1,
                            themedPixmap(iconName(step), ink, iconPixels));
        const auto status = static_cast<StepStatus>(index.data(statusRole).toInt());
        painter->drawPixmap(box.right() - 8 - signSize, box.center().y() - signSize / 2 + 1,
                            themedPixmap(iconName(status), colourOf(status), signSize));
        QFont font = option.font;
        font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(ink);
        const QRect words = box.adjusted(8 + iconPixels + 8, 0, -8 - signSize - 6, 0);
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }
};

} // namespace

StageBar::StageBar(QWidget* parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("stageBar"));
    setAccessibleName(tr("Steps of the plan"));
    setItemDelegate(new StepDelegate(this));
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    for (const Step step : allSteps()) {
        auto* item = new QListWidgetItem(label(step), this);
        item->setToolTip(description(step));
        show(step, StepStatus::ToDo);
    }
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0) {
            Q_EMIT stepChosen(static_cast<Step>(row));
        }
    });
    setCurrentRow(0);
}

Step StageBar::step() const
{
    return static_cast<Step>(std::max(0, currentRow()));
}

void StageBar::select(Step step)
{
    setCurrentRow(int(step));
}

void StageBar::show(Step step, StepStatus status)
{
    m_status[std::size_t(step)] = status;
    QListWidgetItem* shown = item(int(step));
    shown->setData(statusRole, int(status));
    shown->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(label(step), label(status)));
    shown->setToolTip(QStringLiteral("%1\n%2").arg(description(step), tr("State: %1").arg(label(status))));
}

QSize StageBar::sizeHint() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    int widest = 0;
    for (const Step step : allSteps()) {
        widest = std::max(widest, QFontMetrics(bold).horizontalAdvance(label(step)));
    }
    return {widest + iconPixels + signSize + 62, stepCount * rowHeight + 20};
}

} // namespace wattort::ui
