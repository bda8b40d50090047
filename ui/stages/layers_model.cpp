#include "ui/stages/layers_model.hpp"

#include "ui/map/legend.hpp"
#include "ui/map/with_layer.hpp"
#include "ui/text/labels.hpp"

#include <QIcon>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <utility>

namespace wattort::ui {

namespace {

const QString rowFormat = QStringLiteral("application/x-wattort-layer-row");

/// The look that a layer with several kinds is known by.
LegendSymbol symbolOf(LayerKind kind)
{
    switch (kind) {
    case LayerKind::Streets:
        return {.layer = kind, .number = static_cast<std::size_t>(SurfaceClass::Street)};
    case LayerKind::LandUse:
        return {.layer = kind, .number = static_cast<std::size_t>(LandUseKind::Forest)};
    case LayerKind::HeatDensity:
        return {.layer = kind, .number = 3};
    case LayerKind::Buildings:
    case LayerKind::Sites:
    case LayerKind::Substations:
    case LayerKind::PowerLines:
    case LayerKind::Exclusion:
    case LayerKind::HeatNetwork:
    case LayerKind::HeatSources:
        break;
    }
    return {.layer = kind};
}

QIcon iconOf(LayerKind kind, const MapStyle& style)
{
    QIcon icon;
    for (const int ratio : {1, 2}) {
        QPixmap pixmap(26 * ratio, 18 * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintSymbol(painter, QRectF(2.0, 2.0, 22.0, 14.0), symbolOf(kind), style);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace

LayersModel::LayersModel(Document& document, QObject* parent)
    : QAbstractTableModel(parent),
      m_document(document),
      m_shown(document.snapshot()),
      m_style(ui::mapStyle(MapTheme::Light))
{
    connect(&document, &Document::changed, this, &LayersModel::refresh);
}

void LayersModel::refresh()
{
    const auto former = std::exchange(m_shown, m_document.snapshot());
    if (former->views.size() != m_shown->views.size()
        || !std::ranges::equal(former->views, m_shown->views, {}, &LayerView::kind, &LayerView::kind)) {
        beginResetModel();
        endResetModel();
    } else {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    }
}

LayerKind LayersModel::kindAt(int row) const
{
    return m_shown->views[m_shown->views.size() - 1 - static_cast<std::size_t>(row)].kind;
}

int LayersModel::rowOf(LayerKind kind) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (kindAt(row) == kind) {
            return row;
        }
    }
    return -1;
}

std::size_t LayersModel::featuresOf(LayerKind kind) const
{
    return withLayer(m_shown->layers, kind, [](const auto& layer) { return layer.size(); });
}

void LayersModel::setMapStyle(const MapStyle& style)
{
    m_style = style;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::DecorationRole});
}

void LayersModel::moveLayer(int from, int to)
{
    const int target = to > from ? to - 1 : to;
    if (from < 0 || from >= rowCount() || target < 0 || target >= rowCount() || target == from) {
        return;
    }
    Scenario next = m_document.scenario();
    std::ranges::reverse(next.views);
    const LayerView moved = next.views[static_cast<std::size_t>(from)];
    next.views.erase(next.views.begin() + from);
    next.views.insert(next.views.begin() + target, moved);
    std::ranges::reverse(next.views);
    m_document.edit(tr("Order of layers: %1").arg(label(moved.kind)), std::move(next));
}

void LayersModel::clearLayer(LayerKind kind)
{
    if (featuresOf(kind) == 0) {
        return;
    }
    Scenario next = m_document.scenario();
    withLayer(next.layers, kind, [](auto& layer) { layer = {}; });
    m_document.edit(tr("Remove layer: %1").arg(label(kind)), std::move(next));
}

int LayersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown->views.size());
}

int LayersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns);
}

QVariant LayersModel::display(LayerKind kind, int column) const
{
    switch (column) {
    case Name:
        return label(kind);
    case Features:
        return QLocale().toString(static_cast<qulonglong>(featuresOf(kind)));
    case Source:
        return withLayer(m_shown->layers, kind, [](const auto& layer) { return QString::fromStdString(layer.source); });
    default:
        return {};
    }
}

QVariant LayersModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const LayerKind kind = kindAt(index.row());
    const auto view = std::ranges::find(m_shown->views, kind, &LayerView::kind);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return display(kind, index.column());
    case Qt::DecorationRole:
        return index.column() == Name ? QVariant(iconOf(kind, m_style)) : QVariant();
    case Qt::CheckStateRole:
        return index.column() == Name ? QVariant(view->visible ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Features ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == Name ? (view->visible ? tr("%1, shown") : tr("%1, hidden")).arg(label(kind))
                                      : display(kind, index.column());
    default:
        return {};
    }
}

bool LayersModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != Name) {
        return false;
    }
    const LayerKind kind = kindAt(index.row());
    const bool isVisible = value.toInt() == Qt::Checked;
    Scenario next = m_document.scenario();
    const auto view = std::ranges::find(next.views, kind, &LayerView::kind);
    if (view->visible == isVisible) {
        return true;
    }
    view->visible = isVisible;
    m_document.edit((isVisible ? tr("Show layer: %1") : tr("Hide layer: %1")).arg(label(kind)), std::move(next));
    return true;
}

QVariant LayersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Layer");
    case Features:
        return tr("Features");
    case Source:
        return tr("Source");
    default:
        return {};
    }
}

Qt::ItemFlags LayersModel::flags(const QModelIndex& index) const
{
    // Rows are dropped between rows, never onto one.
    if (!index.isValid()) {
        return Qt::ItemIsDropEnabled;
    }
    const Qt::ItemFlags row =
        Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
    return index.column() == Name ? row | Qt::ItemIsUserCheckable : row;
}

QStringList LayersModel::mimeTypes() const
{
    return {rowFormat};
}

QMimeData* LayersModel::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    if (!indexes.isEmpty()) {
        data->setData(rowFormat, QByteArray::number(indexes.first().row()));
    }
    return data;
}

bool LayersModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int, const QModelIndex& parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(rowFormat)) {
        return false;
    }
    const int to = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    moveLayer(data->data(rowFormat).toInt(), to);
    return true;
}

} // namespace wattort::ui
