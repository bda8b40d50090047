#pragma once

/// \file
/// The layers as a table: shown or not, name, number of features, source; what is on top of the map is on top here.

#include "ui/edit/document.hpp"
#include "ui/map/map_style.hpp"

#include <QAbstractTableModel>

namespace wattort::ui {

/// Every change goes through the document and can be undone.
class LayersModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Features, Source, columns };

    explicit LayersModel(Document& document, QObject* parent = nullptr);

    LayerKind kindAt(int row) const;
    /// -1: no such layer.
    int rowOf(LayerKind kind) const;
    std::size_t featuresOf(LayerKind kind) const;
    void setMapStyle(const MapStyle& style);

    /// To before the row that is now at `to`, or to the end.
    void moveLayer(int from, int to);
    /// Takes all features out of the layer.
    void clearLayer(LayerKind kind);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

private:
    void refresh();
    QVariant display(LayerKind kind, int column) const;

    Document& m_document;
    std::shared_ptr<const Scenario> m_shown;
    MapStyle m_style;
};

} // namespace wattort::ui
