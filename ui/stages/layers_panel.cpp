#include "ui/stages/layers_panel.hpp"

#include "ui/stages/pipe_colour_choice.hpp"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace wattort::ui {

LayersPanel::LayersPanel(Document& document, QWidget* parent)
    : QWidget(parent), m_model(document), m_list(new QTreeView(this))
{
    m_list->setObjectName(QStringLiteral("layers"));
    m_list->setModel(&m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setIconSize({26, 18});
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDropIndicatorShown(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setAccessibleName(tr("Layers, the topmost first"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(LayersModel::Name, QHeaderView::Stretch);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setMinimumWidth(320);
    m_list->header()->setSectionResizeMode(LayersModel::Features, QHeaderView::ResizeToContents);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    auto* colour = new QFormLayout;
    colour->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    colour->addRow(tr("Colour of the planned pipes"), new PipeColourChoice(document, this));
    layout->addLayout(colour);
    buildButtons();

    connect(m_list, &QWidget::customContextMenuRequested, this, &LayersPanel::showMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (now.isValid()) {
            m_selected = m_model.kindAt(now.row());
        }
        updateButtons();
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_selected) {
            selectLayer(*m_selected);
        }
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &LayersPanel::updateButtons);
    updateButtons();
}

QToolButton* LayersPanel::button(const QString& text, const QString& tip)
{
    auto* result = new QToolButton(this);
    result->setText(text);
    result->setToolTip(tip);
    result->setAccessibleName(tip);
    return result;
}

void LayersPanel::buildButtons()
{
    m_up = button(QStringLiteral("▲"), tr("Move up"));
    m_up->setObjectName(QStringLiteral("up"));
    m_down = button(QStringLiteral("▼"), tr("Move down"));
    m_down->setObjectName(QStringLiteral("down"));
    m_zoom = button(tr("Zoom"), tr("Zoom to layer"));
    m_zoom->setObjectName(QStringLiteral("zoom"));
    m_remove = button(tr("Remove"), tr("Remove all features of the layer"));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_import = new QPushButton(tr("Import…"), this);
    m_import->setObjectName(QStringLiteral("import"));

    auto* row = new QHBoxLayout;
    for (QToolButton* each : {m_up, m_down, m_zoom, m_remove}) {
        row->addWidget(each);
    }
    row->addStretch();
    row->addWidget(m_import);
    layout()->addItem(row);

    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_zoom, &QToolButton::clicked, this, [this] { Q_EMIT zoomRequested(*m_selected); });
    connect(m_remove, &QToolButton::clicked, this, [this] { m_model.clearLayer(*m_selected); });
    connect(m_import, &QPushButton::clicked, this, [this] { Q_EMIT importRequested(m_selected); });
}

std::optional<LayerKind> LayersPanel::selectedLayer() const
{
    return m_selected;
}

void LayersPanel::selectLayer(LayerKind kind)
{
    const int row = m_model.rowOf(kind);
    if (row >= 0) {
        m_list->setCurrentIndex(m_model.index(row, 0));
    }
}

void LayersPanel::setMapStyle(const MapStyle& style)
{
    m_model.setMapStyle(style);
}

void LayersPanel::move(int by)
{
    const int row = m_model.rowOf(*m_selected);
    // "To before a row": one down is before the row after the next.
    m_model.moveLayer(row, by < 0 ? row - 1 : row + 2);
}

void LayersPanel::updateButtons()
{
    const int row = m_selected ? m_model.rowOf(*m_selected) : -1;
    const bool hasFeatures = row >= 0 && m_model.featuresOf(*m_selected) > 0;
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_model.rowCount());
    m_zoom->setEnabled(hasFeatures);
    m_remove->setEnabled(hasFeatures);
}

void LayersPanel::showMenu(QPoint place)
{
    if (!m_list->indexAt(place).isValid()) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](QAbstractButton* from, const QString& text) {
        QAction* action = menu->addAction(text);
        action->setEnabled(from->isEnabled());
        QObject::connect(action, &QAction::triggered, from, &QAbstractButton::click);
    };
    add(m_zoom, m_zoom->toolTip());
    add(m_up, m_up->toolTip());
    add(m_down, m_down->toolTip());
    menu->addSeparator();
    add(m_import, m_import->text());
    add(m_remove, m_remove->toolTip());
    menu->popup(m_list->viewport()->mapToGlobal(place));
}

} // namespace wattort::ui
