#include "ui/edit/document.hpp"

#include <QSignalSpy>
#include <QTest>

using namespace wattort;

class DocumentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void undoBringsTheFormerValueBackAndSharesLayers()
    {
        Scenario start;
        start.layers.buildings = Layer<Building>(std::vector<Building>(100'000));
        ui::Document document(start);
        QSignalSpy changed(&document, &ui::Document::changed);

        Scenario next = document.scenario();
        next.compute.itPower = 20.0 * MW;
        document.edit(QStringLiteral("IT power"), next);
        QVERIFY(document.scenario().compute.itPower == 20.0 * MW);
        QVERIFY(&document.scenario().layers.buildings.features() == &start.layers.buildings.features());

        document.history().undo();
        QVERIFY(document.scenario().compute.itPower == start.compute.itPower);
        QCOMPARE(changed.count(), 2);
    }

    void aDraggedSliderIsOneStep()
    {
        ui::Document document(Scenario{});
        for (int i = 1; i <= 30; ++i) {
            Scenario next = document.scenario();
            next.compute.itPower = double(i) * MW;
            document.edit(QStringLiteral("IT power"), next, 7);
        }
        QCOMPARE(document.history().count(), 1);
        document.history().undo();
        QVERIFY(document.scenario().compute.itPower == 10.0 * MW);
    }
};

QTEST_GUILESS_MAIN(DocumentTest)
#include "document_test.moc"
