#pragma once

/// \file
/// The panel of the first step: which layers there are, which are shown, and in which order.

#include "ui/stages/layers_model.hpp"

#include <QWidget>

#include <optional>

class QPushButton;
class QToolButton;
class QTreeView;

namespace wattort::ui {

class LayersPanel : public QWidget {
    Q_OBJECT

public:
    explicit LayersPanel(Document& document, QWidget* parent = nullptr);

    std::optional<LayerKind> selectedLayer() const;
    void selectLayer(LayerKind kind);
    /// For the symbols.
    void setMapStyle(const MapStyle& style);

Q_SIGNALS:
    void zoomRequested(wattort::LayerKind kind);
    /// The layer that is selected, or none.
    void importRequested(std::optional<wattort::LayerKind> kind);

private:
    QToolButton* button(const QString& text, const QString& tip);
    void buildButtons();
    void move(int by);
    void updateButtons();
    void showMenu(QPoint place);

    LayersModel m_model;
    QTreeView* m_list = nullptr;
    QToolButton* m_up = nullptr;
    QToolButton* m_down = nullptr;
    QToolButton* m_zoom = nullptr;
    QToolButton* m_remove = nullptr;
    QPushButton* m_import = nullptr;
    /// Stays selected when the order changes.
    std::optional<LayerKind> m_selected;
};

} // namespace wattort::ui
