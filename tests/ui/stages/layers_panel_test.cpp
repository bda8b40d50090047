#include "ui/stages/layers_panel.hpp"

#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <memory>

using namespace wattort;
using ui::LayersModel;
using ui::LayersPanel;

namespace {

Scenario scenario()
{
    Scenario result;
    result.layers.buildings = Layer<Building>(std::vector<Building>(1'234), "Land survey, licence dl-de/by-2-0");
    return result;
}

} // namespace

class LayersPanelTest : public QObject {
    Q_OBJECT

    ui::Document m_document{scenario()};
    std::unique_ptr<LayersPanel> m_panel;

    QTreeView& list() const { return *m_panel->findChild<QTreeView*>(QStringLiteral("layers")); }
    QAbstractItemModel& model() const { return *list().model(); }
    void click(const char* name) const
    {
        auto* button = m_panel->findChild<QAbstractButton*>(QString::fromLatin1(name));
        QVERIFY(button && button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    int rowOf(LayerKind kind) const { return static_cast<LayersModel&>(model()).rowOf(kind); }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
        while (m_document.history().canUndo()) {
            m_document.history().undo();
        }
        m_panel = std::make_unique<LayersPanel>(m_document);
        m_panel->resize(420, 400);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void theTopmostLayerIsOnTop()
    {
        QCOMPARE(model().rowCount(), static_cast<int>(defaultLayerViews().size()));
        QCOMPARE(rowOf(LayerKind::Sites), 0);
        QCOMPARE(rowOf(LayerKind::HeatDensity), model().rowCount() - 1);
    }

    void numberAndSourceAreShown()
    {
        const int row = rowOf(LayerKind::Buildings);
        QCOMPARE(model().index(row, LayersModel::Features).data().toString(), QStringLiteral("1.234"));
        QCOMPARE(model().index(row, LayersModel::Source).data().toString(),
                 QStringLiteral("Land survey, licence dl-de/by-2-0"));
    }

    void theCheckBoxHidesALayerAndUndoShowsItAgain()
    {
        const QModelIndex index = model().index(rowOf(LayerKind::Buildings), LayersModel::Name);
        list().setCurrentIndex(index);
        QTest::keyClick(&list(), Qt::Key_Space);
        const auto isVisible = [this] {
            for (const LayerView& view : m_document.scenario().views) {
                if (view.kind == LayerKind::Buildings) {
                    return view.visible;
                }
            }
            return false;
        };
        QVERIFY(!isVisible());
        QCOMPARE(index.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
        m_document.history().undo();
        QVERIFY(isVisible());
        QCOMPARE(index.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
    }

    void buttonsMoveTheSelectedLayerAndItStaysSelected()
    {
        m_panel->selectLayer(LayerKind::Buildings);
        const int before = rowOf(LayerKind::Buildings);
        click("up");
        QCOMPARE(rowOf(LayerKind::Buildings), before - 1);
        QCOMPARE(list().currentIndex().row(), before - 1);
        click("down");
        click("down");
        QCOMPARE(rowOf(LayerKind::Buildings), before + 1);
        m_document.history().undo();
        QCOMPARE(rowOf(LayerKind::Buildings), before);
        QCOMPARE(m_document.scenario().views.size(), defaultLayerViews().size());
    }

    void aDroppedRowTakesItsPlace()
    {
        const int from = rowOf(LayerKind::LandUse);
        const std::unique_ptr<QMimeData> data(model().mimeData({model().index(from, 0)}));
        QVERIFY(model().dropMimeData(data.get(), Qt::MoveAction, 1, 0, {}));
        QCOMPARE(rowOf(LayerKind::LandUse), 1);
        QCOMPARE(rowOf(LayerKind::Sites), 0);
        QVERIFY(m_document.scenario().views[m_document.scenario().views.size() - 2].kind == LayerKind::LandUse);
    }

    void theTopmostCannotGoUp()
    {
        m_panel->selectLayer(LayerKind::Sites);
        QVERIFY(!m_panel->findChild<QToolButton*>(QStringLiteral("up"))->isEnabled());
        QVERIFY(m_panel->findChild<QToolButton*>(QStringLiteral("down"))->isEnabled());
    }

    void aRemovedLayerIsEmptyAndComesBackWithUndo()
    {
        m_panel->selectLayer(LayerKind::Buildings);
        click("remove");
        QVERIFY(m_document.scenario().layers.buildings.empty());
        QVERIFY(!m_panel->findChild<QToolButton*>(QStringLiteral("remove"))->isEnabled());
        m_document.history().undo();
        QCOMPARE(m_document.scenario().layers.buildings.size(), std::size_t(1'234));
        QVERIFY(m_panel->findChild<QToolButton*>(QStringLiteral("remove"))->isEnabled());
    }

    void zoomAndImportAreAskedFor()
    {
        QSignalSpy zoom(m_panel.get(), &LayersPanel::zoomRequested);
        QSignalSpy import(m_panel.get(), &LayersPanel::importRequested);
        m_panel->selectLayer(LayerKind::Buildings);
        click("zoom");
        click("import");
        QCOMPARE(zoom.count(), 1);
        QVERIFY(zoom[0][0].value<LayerKind>() == LayerKind::Buildings);
        QCOMPARE(import.count(), 1);
        QVERIFY(import[0][0].value<std::optional<LayerKind>>() == LayerKind::Buildings);
    }
};

QTEST_MAIN(LayersPanelTest)
#include "layers_panel_test.moc"
