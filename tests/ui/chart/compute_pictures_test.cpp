#include "model/compute/compute_year.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/compute_cases.hpp"
#include "ui/edit/choice.hpp"
#include "ui/stages/compute_pictures.hpp"
#include "ui/text/language.hpp"

#include <QPainter>
#include <QTest>

using namespace wattort;
using namespace wattort::ui;

namespace {

std::shared_ptr<const ComputeYear> demoYear()
{
    static const auto year = [] {
        ComputeYearInput input{.assumptions = test::computeAssumptions(), .weather = test::berlinWeather()};
        input.centre = test::size(input.design);
        return std::make_shared<const ComputeYear>(simulateComputeYear(input));
    }();
    return year;
}

PowerFlow simpleFlow()
{
    return {.title = QStringLiteral("flow"),
            .source = QStringLiteral("grid"),
            .unit = "GWh",
            .losses = {{QStringLiteral("first"), 10.0, Hue::Orange}, {QStringLiteral("second"), 20.0, Hue::Green}},
            .uses = {{QStringLiteral("work"), 70.0, Hue::Blue}}};
}

} // namespace

class ComputePicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyLanguage(Language::English); }

    void theFlowIsTheEnergyOfTheYear()
    {
        const PowerFlow flow = energyFlow(*demoYear());
        WATTORT_COMPARE_WITHIN(flow.total(), inUnit(demoYear()->facilityEnergy, GWh), 1e-9);
        // Cooling, lighting, distribution and power supply of the building, then conversion in the racks.
        QCOMPARE(flow.losses.size(), std::size_t(5));
        QCOMPARE(flow.uses.size(), std::size_t(4));
        QVERIFY(flow.description.contains(flow.losses[0].name));
        QVERIFY(energyFlow({}).empty());
    }

    // Thickness in proportion: where 10 and 20 of 100 have left, the trunk is 70 % as high.
    void theTrunkGetsThinnerByWhatLeaves()
    {
        QImage image(800, 500, QImage::Format_RGB32);
        const ChartStyle style;
        image.fill(groundColour(style));
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing, false);
        const std::vector<DrawnPart> drawn = paintFlow(painter, image.rect(), simpleFlow(), style);
        painter.end();
        QCOMPARE(drawn.size(), std::size_t(3));
        const auto height = [&](int x) {
            int count = 0;
            for (int y = 0; y < image.height(); ++y) {
                count += image.pixelColor(x, y) == tint(style, Hue::Blue) ? 1 : 0;
            }
            return double(count);
        };
        const double whole = height(20);
        QVERIFY(whole > 100.0);
        const double end = drawn[2].area.left() - 5.0;
        WATTORT_COMPARE_WITHIN(height(int(end)) / whole, 0.7, 0.02);
        QCOMPARE(partText(simpleFlow(), 1).replace(QChar(0x00a0), QLatin1Char(' ')),
                 QStringLiteral("second 20.0 GWh (20.0 %)"));
    }

    void theMapOfTheYearHasOnePixelForEachHour()
    {
        YearMap map{.title = QStringLiteral("map"), .unit = "MW", .values = std::vector<double>(hoursPerYear, 1.0)};
        map.values[100 * 24 + 13] = 2.0;
        const QImage image = yearImage(map);
        QCOMPARE(image.size(), QSize(365, 24));
        QCOMPARE(image.pixelColor(100, 23 - 13), scaleColour(1.0));
        QCOMPARE(image.pixelColor(100, 23 - 12), scaleColour(0.0));
        QCOMPARE(image.pixelColor(99, 23 - 13), scaleColour(0.0));
    }

    void theScaleGetsBrighter()
    {
        double former = -1.0;
        for (double share = 0.0; share <= 1.0; share += 0.01) {
            const QColor colour = scaleColour(share);
            const double now = 0.2126 * colour.redF() + 0.7152 * colour.greenF() + 0.0722 * colour.blueF();
            QVERIFY(now >= former);
            former = now;
        }
    }

    void pointsOfThePictureAreHours()
    {
        const QRectF picture(10.0, 20.0, 365.0, 240.0);
        QCOMPARE(hourAt(picture, {10.5, 259.0}), std::optional<std::size_t>(0));
        QCOMPARE(hourAt(picture, {10.5, 21.0}), std::optional<std::size_t>(23));
        QCOMPARE(hourAt(picture, {374.5, 21.0}), std::optional<std::size_t>(8'759));
        QVERIFY(!hourAt(picture, {5.0, 100.0}));
    }

    void keysWalkThroughTheYearAndReadItOut()
    {
        YearMapPlace place;
        place.resize(700, 400);
        place.show(demoYear());
        place.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&place));
        YearMapPicture* picture = place.picture();
        QTest::keyClick(picture, Qt::Key_Right);
        QCOMPARE(picture->pointed(), std::optional<std::size_t>(0));
        QTest::keyClick(picture, Qt::Key_Right);
        QTest::keyClick(picture, Qt::Key_Up);
        QCOMPARE(picture->pointed(), std::optional<std::size_t>(25));
        QVERIFY(picture->accessibleDescription().contains(QStringLiteral("MW")));
        const double power = picture->map().values[25];
        WATTORT_COMPARE_WITHIN(power, demoYear()->facilityPower.raw()[25] / 1e6, 1e-12);
        place.quantity()->setCurrentIndex(1);
        Q_EMIT place.quantity()->chosen(int(YearMapQuantity::Pue));
        WATTORT_COMPARE_WITHIN(picture->map().values[25], demoYear()->pue.raw()[25], 1e-12);
    }
};

QTEST_MAIN(ComputePicturesTest)
#include "compute_pictures_test.moc"
