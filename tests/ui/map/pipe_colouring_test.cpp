#include "tests/support/compare.hpp"
#include "ui/map/legend.hpp"
#include "ui/map/map_scene.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/language.hpp"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <array>
#include <cmath>
#include <random>

using namespace wattort;
using ui::MapScene;
using ui::MapStyle;
using ui::MapTheme;
using ui::PipeRamp;

namespace {

/// A trunk of 100 m to the east, then two branches; temperatures and pressures by hand.
std::shared_ptr<const NetworkDesign> threePipes()
{
    NetworkDesign network;
    const auto node = [&](Point at, double supplyBar, double returnBar, double supply, double back) {
        network.nodes.push_back({at, supplyBar * bar, returnBar * bar, celsius(supply), celsius(back)});
    };
    node({0, 50}, 6.0, 2.0, 90.0, 51.0);
    node({100, 50}, 5.5, 2.5, 88.2, 52.0);
    node({100, 90}, 5.2, 2.8, 86.1, 55.0);
    node({190, 50}, 4.1, 3.4, 71.0, 54.0);
    const auto pipe = [&](std::uint32_t from, std::uint32_t to, int diameter, double velocity, double loss) {
        network.pipes.push_back({.from = from,
                                 .to = to,
                                 .line = {network.nodes[from].position, network.nodes[to].position},
                                 .nominalDiameter = diameter,
                                 .velocity = Velocity::from_value(velocity),
                                 .heatLoss = loss * W / m});
    };
    pipe(0, 1, 200, 1.62, 41.0);
    pipe(1, 2, 50, 0.4, 22.0);
    pipe(1, 3, 100, 0.93, 30.0);
    return std::make_shared<const NetworkDesign>(network);
}

PipesYear madeYear()
{
    PipesYear year;
    for (const double lowest : {66.0, 61.5, 48.9}) {
        year.pipes.push_back({.lowestSupply = celsius(lowest), .meanSupply = celsius(lowest + 9.0)});
    }
    return year;
}

const ui::Viewport viewport{.centre = {100.0, 50.0}, .metresPerPixel = 0.5, .size = QSizeF(400.0, 200.0)};

QColor at(const MapScene& scene, const MapStyle& style, Point world)
{
    QImage image(400, 200, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    ui::paintGround(painter, scene, viewport, style);
    painter.end();
    return image.pixelColor(viewport.toPixel(world).toPoint());
}

double linear(double share)
{
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

/// Relative luminance (WCAG 2.1).
double luminance(std::array<double, 3> rgb)
{
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
}

/// As people see it who lack the red or the green cones: Viénot, Brettel and Mollon 1999, Color Research and
/// Application 24(4), in the linear form for sRGB monitors. Without deficiency the colour itself.
std::array<double, 3> seen(const QColor& colour, const QString& by)
{
    const std::array<double, 3> c{linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
    const double mixed =
        by == QLatin1String("protanope") ? 0.11238 * c[0] + 0.88762 * c[1] : 0.29275 * c[0] + 0.70725 * c[1];
    if (by.isEmpty()) {
        return c;
    }
    const double shift = by == QLatin1String("protanope") ? 0.00401 : -0.02234;
    return {mixed, mixed, std::max(0.0, shift * (c[0] - c[1]) + c[2])};
}

} // namespace

class PipeColouringTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyLanguage(ui::Language::German); }

    void valuesAreThoseOfTheDesign_data()
    {
        QTest::addColumn<PipeColour>("shows");
        QTest::addColumn<std::vector<double>>("expected");
        const auto row = [](const char* name, PipeColour shows, std::vector<double> expected) {
            QTest::newRow(name) << shows << expected;
        };
        row("supply temperature", PipeColour::SupplyTemperature, {88.2, 86.1, 71.0});
        row("return temperature", PipeColour::ReturnTemperature, {52.0, 55.0, 54.0});
        row("supply pressure", PipeColour::SupplyPressure, {5.5, 5.2, 4.1});
        row("return pressure", PipeColour::ReturnPressure, {2.5, 2.8, 3.4});
        row("differential pressure", PipeColour::DifferentialPressure, {3.0, 2.4, 0.7});
        row("velocity", PipeColour::FlowVelocity, {1.62, 0.4, 0.93});
        row("loss", PipeColour::HeatLoss, {41.0, 22.0, 30.0});
        row("lowest of the year", PipeColour::LowestSupplyTemperature, {66.0, 61.5, 48.9});
        row("mean of the year", PipeColour::MeanSupplyTemperature, {75.0, 70.5, 57.9});
    }
    void valuesAreThoseOfTheDesign()
    {
        QFETCH(const PipeColour, shows);
        QFETCH(const std::vector<double>, expected);
        const auto network = threePipes();
        const PipesYear year = madeYear();
        const std::vector<double> values = ui::pipeValues(*network, shows, &year);
        const auto colouring = ui::pipeColouring(*network, shows, &year);
        QVERIFY(colouring);
        for (std::size_t i = 0; i < 3; ++i) {
            WATTORT_COMPARE_WITHIN(values[i], expected[i], 1e-9);
            const std::size_t number = colouring->classes[i];
            QVERIFY(colouring->limits[number] <= values[i] && values[i] <= colouring->limits[number + 1]);
        }
    }

    void withoutTheYearNothingOfItIsShown()
    {
        const auto network = threePipes();
        QVERIFY(!ui::pipeColouring(*network, PipeColour::LowestSupplyTemperature, nullptr));
        QVERIFY(!ui::pipeColouring(*network, PipeColour::Diameter, nullptr));
        QVERIFY(!ui::pipeColouring(NetworkDesign{}, PipeColour::SupplyTemperature, nullptr));
    }

    void limitsAreRoundNumbersAroundAllValues()
    {
        std::mt19937 random(5);
        std::uniform_real_distribution<double> exponent(-1.0, 4.0);
        std::uniform_real_distribution<double> at(-1.0, 1.0);
        for (int round = 0; round < 500; ++round) {
            const double size = std::pow(10.0, exponent(random));
            std::vector<double> values;
            for (int i = 0; i < 20; ++i) {
                values.push_back(size * at(random));
            }
            const std::vector<double> limits = ui::classLimits(values, 2);
            QVERIFY(limits.size() >= 2 && limits.size() <= ui::pipeRampSteps + 1);
            const auto [low, high] = std::ranges::minmax(values);
            QVERIFY(limits.front() <= low + 1e-9 * size && limits.back() >= high - 1e-9 * size);
            const double step = limits[1] - limits[0];
            const double leading = step / std::pow(10.0, std::floor(std::log10(step) + 1e-9));
            QVERIFY2(std::ranges::any_of(std::array{1.0, 2.0, 2.5, 5.0},
                                         [leading](double each) { return std::abs(leading - each) < 1e-6; }),
                     qPrintable(QString::number(leading)));
            for (std::size_t i = 1; i < limits.size(); ++i) {
                WATTORT_COMPARE_WITHIN(limits[i] - limits[i - 1], step, 1e-6);
            }
        }
        // One value is one class.
        const std::vector<double> one = ui::classLimits(std::array{85.0}, 1);
        QCOMPARE(one.size(), std::size_t(2));
        QVERIFY(one.front() <= 85.0 && one.back() >= 85.0);
    }

    /// From class to class a ramp becomes steadily darker (in the dark: lighter), also for those who see no red or no
    /// green, and every step stands out from the ground by 1.5 at least.
    void rampsAreReadByLightnessAlone_data()
    {
        QTest::addColumn<MapTheme>("theme");
        QTest::addColumn<QString>("eye");
        for (const auto& [name, theme] : {std::pair("light", MapTheme::Light), std::pair("dark", MapTheme::Dark),
                                          std::pair("print", MapTheme::Print)}) {
            for (const char* eye : {"", "protanope", "deuteranope"}) {
                QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(name), QLatin1String(eye))))
                    << theme << QString::fromLatin1(eye);
            }
        }
    }
    void rampsAreReadByLightnessAlone()
    {
        QFETCH(const MapTheme, theme);
        QFETCH(const QString, eye);
        const MapStyle style = ui::mapStyle(theme);
        const double ground = luminance(seen(style.background, eye));
        const bool dark = theme == MapTheme::Dark;
        for (const PipeRamp ramp : {PipeRamp::Temperature, PipeRamp::Pressure, PipeRamp::Velocity, PipeRamp::Loss}) {
            double former = ground;
            for (std::size_t step = 0; step < ui::pipeRampSteps; ++step) {
                const double now = luminance(seen(style.pipeColour(ramp, step, ui::pipeRampSteps), eye));
                const double contrast = dark ? (now + 0.05) / (former + 0.05) : (former + 0.05) / (now + 0.05);
                const QString where = QStringLiteral("ramp %1, step %2: %3").arg(int(ramp)).arg(step).arg(contrast);
                QVERIFY2(contrast >= (step == 0 ? 1.5 : 1.2), qPrintable(where));
                former = now;
            }
        }
    }

    void fewClassesUseTheWholeRamp()
    {
        const MapStyle style = ui::mapStyle(MapTheme::Light);
        const auto& ramp = style.pipeRamps[0];
        QCOMPARE(style.pipeColour(PipeRamp::Temperature, 0, 2), ramp.front());
        QCOMPARE(style.pipeColour(PipeRamp::Temperature, 1, 2), ramp.back());
        QCOMPARE(style.pipeColour(PipeRamp::Temperature, 2, 3), ramp.back());
        QVERIFY(style.pipeColour(PipeRamp::Temperature, 1, 3) != ramp.front());
    }

    void thePipesHaveTheColourOfTheirClass()
    {
        MapScene scene;
        scene.network = threePipes();
        for (const MapTheme theme : {MapTheme::Light, MapTheme::Dark, MapTheme::Print}) {
            const MapStyle style = ui::mapStyle(theme);
            scene.colouring.reset();
            QCOMPARE(at(scene, style, {50, 50}), style.pipe(200).colour);
            scene.colouring = ui::pipeColouring(*scene.network, PipeColour::SupplyTemperature, nullptr);
            const auto expected = [&](std::size_t pipe) {
                return style.pipeColour(PipeRamp::Temperature, scene.colouring->classes[pipe],
                                        scene.colouring->count());
            };
            QCOMPARE(at(scene, style, {50, 50}), expected(0));
            QCOMPARE(at(scene, style, {150, 50}), expected(2));
            QVERIFY(expected(0) != expected(2));
        }
    }

    /// Tiles are painted anew for another colouring, not for a way or a mark, which lie over them.
    void onlyAnotherColouringIsAnotherGround()
    {
        MapScene scene;
        scene.network = threePipes();
        MapScene other = scene;
        other.path = std::make_shared<const std::vector<std::uint32_t>>(std::vector<std::uint32_t>{0, 1});
        other.marks = std::make_shared<const ui::MapMarks>();
        QVERIFY(ui::sameGround(scene, other));
        other.colouring = ui::pipeColouring(*scene.network, PipeColour::HeatLoss, nullptr);
        QVERIFY(!ui::sameGround(scene, other));
    }

    void theLegendHasLimitsWithUnit()
    {
        MapScene scene;
        scene.network = threePipes();
        scene.colouring = ui::pipeColouring(*scene.network, PipeColour::DifferentialPressure, nullptr);
        const auto groups = ui::legendOf(scene);
        QCOMPARE(groups.size(), std::size_t(1));
        QCOMPARE(groups.front().title, QStringLiteral("Geplantes Netz: Differenzdruck"));
        // 0.7 to 3.0 bar in at most six steps of half a bar, the highest first; then the widths.
        QStringList texts;
        for (const auto& entry : groups.front().entries) {
            texts << QString(entry.text).replace(QChar(0x00a0), QLatin1Char(' '));
        }
        QCOMPARE(texts, QStringList({QStringLiteral("2,5–3,0 bar"), QStringLiteral("2,0–2,5 bar"),
                                     QStringLiteral("1,5–2,0 bar"), QStringLiteral("1,0–1,5 bar"),
                                     QStringLiteral("0,5–1,0 bar"), QStringLiteral("bis DN 50"),
                                     QStringLiteral("bis DN 100"), QStringLiteral("bis DN 200")}));
        // Each symbol is painted in the colour of its class.
        const MapStyle style = ui::mapStyle(MapTheme::Light);
        QImage image(60, 20, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        ui::paintSymbol(painter, QRectF(0, 0, 60, 20), groups.front().entries.front().symbol, style);
        painter.end();
        QCOMPARE(image.pixelColor(30, 10), style.pipeRamps[std::size_t(PipeRamp::Pressure)].back());
    }

    void theWayLiesBesideThePipesColour()
    {
        MapScene scene;
        scene.network = threePipes();
        scene.path = std::make_shared<const std::vector<std::uint32_t>>(std::vector<std::uint32_t>{0, 1});
        const MapStyle style = ui::mapStyle(MapTheme::Light);
        QImage image(400, 200, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        ui::paintSelection(painter, scene, viewport, style);
        painter.end();
        QVERIFY(image.pixelColor(viewport.toPixel({50, 50}).toPoint()).alpha() > 60);
        QVERIFY(image.pixelColor(viewport.toPixel({100, 70}).toPoint()).alpha() > 60);
        QCOMPARE(image.pixelColor(viewport.toPixel({150, 50}).toPoint()).alpha(), 0); // not on the way
    }
};

QTEST_MAIN(PipeColouringTest)
#include "pipe_colouring_test.moc"
