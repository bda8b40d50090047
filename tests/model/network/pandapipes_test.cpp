#include "model/network/heat_network.hpp"
#include "tests/support/reference_data.hpp"
#include "tests/support/reference_rows.hpp"

#include <QDir>
#include <QTest>

#include <cmath>
#include <map>
#include <numbers>

using namespace wattort;
using namespace wattort::test;

namespace {

HeatPipe pipe(std::uint32_t from, std::uint32_t to, double metres, double millimetres, double wattsPerM2K)
{
    return {.from = from,
            .to = to,
            .length = metres * m,
            .bore = {millimetres * mm, 0.1 * mm},
            .loss = ThermalConductivity::from_value(wattsPerM2K * std::numbers::pi * millimetres * 1e-3)};
}

/// A pandapipes case: a supply tree with sinks, or supply and return with consumers of given flow and heat.
HeatNetwork pandapipesCase(const QString& folder, bool closed, std::uint32_t root)
{
    HeatNetwork network{.ground = celsius(10)};
    const Rows nodes = referenceRows(folder + QStringLiteral("/nodes.csv"));
    const auto count = static_cast<std::uint32_t>(nodes.size());
    for (int side = 0; side < (closed ? 2 : 1); ++side) {
        for (const auto& row : nodes) {
            network.nodes.push_back({.elevation = row[3] * m, .feed = celsius(80)});
        }
    }
    network.nodes[root].pressure = 25.0 * bar;
    if (closed) {
        network.nodes[root + count].pressure = 5.0 * bar;
    }
    const Rows pipes = referenceRows(folder + QStringLiteral("/pipes.csv"));
    for (const auto& row : pipes) {
        network.pipes.push_back(pipe(std::uint32_t(row[1]), std::uint32_t(row[2]), row[3], row[5], row[7]));
    }
    for (std::size_t i = 0; closed && i < pipes.size(); ++i) {
        HeatPipe back = network.pipes[i];
        std::swap(back.from, back.to);
        back.from += count;
        back.to += count;
        network.pipes.push_back(back);
    }
    for (const auto& row : referenceRows(folder + QStringLiteral("/consumers.csv"))) {
        const auto node = std::uint32_t(row[1]);
        if (closed) {
            network.transfers.push_back({.supply = node,
                                         .returned = node + count,
                                         .heat = Power::from_value(row[2]),
                                         .flow = MassFlow::from_value(row[3])});
        } else {
            network.nodes[node].drawn += MassFlow::from_value(row[3]);
        }
    }
    return network;
}

const Water fixedWater{.density = Density::from_value(977.8),
                       .specificHeat = SpecificHeat::from_value(4186.0),
                       .viscosity = DynamicViscosity::from_value(4.04e-4)};

/// The fluid of the OpenModelica cases.
const Water modelicaWater{.density = Density::from_value(998.2060924679472),
                          .specificHeat = SpecificHeat::from_value(4184.777801948556),
                          .viscosity = DynamicViscosity::from_value(1.001605325647912e-3)};

/// What their pressures are lower than ours by, `metres` above the node that holds the pressure.
double pandapipesHeight(const HeatState& state, std::size_t node, double fixedMetres, double metres)
{
    const double density = water(state.temperature[node]).density.value();
    return (pandapipesGravity - 9.80665) * density * metres + pandapipesAir(fixedMetres + metres)
           - pandapipesAir(fixedMetres);
}

/// One of pandapipes' example nets as in_*.csv.
struct ExampleNet {
    HeatNetwork network{.ground = celsius(10)};
    std::map<std::uint32_t, std::uint32_t> nodes; ///< by their number
    double fixedMetres = 0.0;

    explicit ExampleNet(const QString& folder)
    {
        const auto table = [&](const char* name) {
            return referenceRows(folder + QStringLiteral("/in_%1.csv").arg(QString::fromLatin1(name)));
        };
        for (const auto& row : table("junction")) {
            nodes.emplace(std::uint32_t(row[0]), std::uint32_t(network.nodes.size()));
            network.nodes.push_back({.elevation = row[4] * m, .feed = Temperature::from_value(row[3])});
        }
        const auto node = [&](double number) { return nodes.at(std::uint32_t(number)); };
        for (const auto& row : table("pipe")) {
            HeatPipe one = pipe(node(row[2]), node(row[3]), 1e3 * row[5], row[6], row[9]);
            one.bore.roughness = row[7] * mm;
            one.minorLoss = row[8];
            network.pipes.push_back(one);
            network.ground = Temperature::from_value(row[10]); // one for all pipes of a net
        }
        for (const auto& row : table("valve")) { // all open and without loss
            network.pipes.push_back(pipe(node(row[2]), node(row[3]), 1e-3, row[4], 0.0));
        }
        for (const auto& row : table("ext_grid")) {
            network.nodes[node(row[2])].pressure = row[3] * bar;
            network.nodes[node(row[2])].feed = Temperature::from_value(row[4]);
            fixedMetres = network.nodes[node(row[2])].elevation.value();
        }
        for (const auto& row : table("sink")) {
            network.nodes[node(row[2])].drawn += MassFlow::from_value(row[3]);
        }
        for (const auto& row : table("source")) {
            network.nodes[node(row[2])].drawn -= MassFlow::from_value(row[3]);
        }
        for (const auto& row : table("circ_pump_pressure")) {
            HeatNode& out = network.nodes[node(row[3])];
            out.pressure = row[4] * bar;
            out.feed = Temperature::from_value(row[5]);
            fixedMetres = out.elevation.value();
            network.nodes[node(row[2])].pressure = (row[4] - row[6]) * bar;
        }
        for (const auto& row : table("heat_consumer")) {
            network.transfers.push_back({.supply = node(row[2]),
                                         .returned = node(row[3]),
                                         .heat = row[4] * W,
                                         .flow = MassFlow::from_value(row[5])});
        }
    }
};

} // namespace

class PandapipesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pressuresAndTemperaturesArePandapipes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("closed");
        QTest::addColumn<bool>("constant");
        QTest::addColumn<QString>("friction");
        for (const char* friction : {"colebrook", "nikuradse"}) {
            const QString law = QString::fromLatin1(friction);
            for (const char* name : {"supply-1000", "supply-1000-const", "closed-1000", "closed-1000-const",
                                     "supply-10000", "closed-10000"}) {
                const QString text = QString::fromLatin1(name);
                QTest::newRow(qPrintable(text + QLatin1Char(' ') + law))
                    << text << text.startsWith(QStringLiteral("closed")) << text.endsWith(QStringLiteral("const"))
                    << law;
            }
        }
    }
    /// pandapipes 0.14, bidirectional mode.
    void pressuresAndTemperaturesArePandapipes()
    {
        QFETCH(QString, name);
        QFETCH(bool, closed);
        QFETCH(bool, constant);
        QFETCH(QString, friction);
        WATTORT_REQUIRE_REFERENCE(base, "pandapipes");
        const QString folder = base + QLatin1Char('/') + name;
        QFile meta(folder + QStringLiteral("/meta.json"));
        QVERIFY(meta.open(QIODevice::ReadOnly));
        const QByteArray text = meta.readAll();
        const QByteArray afterRoot = text.mid(text.indexOf("\"root\":") + 7);
        const std::uint32_t root = afterRoot.left(afterRoot.indexOf(',')).trimmed().toUInt();
        HeatNetwork network = pandapipesCase(folder, closed, root);
        network.law = friction == QStringLiteral("nikuradse") ? FrictionLaw::Nikuradse : FrictionLaw::Colebrook;
        if (constant) {
            network.constantWater = fixedWater;
        }
        const HeatState state = solveHeatNetwork(network);
        QVERIFY(state.converged);
        const Rows theirs =
            referenceRows(folder + QStringLiteral("/results_junction_bidirectional_%1.csv.gz").arg(friction));
        QCOMPARE(theirs.size(), network.nodes.size());
        double worstBar = 0.0;
        double worstK = 0.0;
        for (std::size_t node = 0; node < theirs.size(); ++node) {
            const double aboveM = (network.nodes[node].elevation - network.nodes[root].elevation).value();
            const double heightPa = pandapipesHeight(state, node, network.nodes[root].elevation.value(), aboveM);
            worstBar = std::max(worstBar, std::abs((state.pressure[node].value() - heightPa) * 1e-5 - theirs[node][1]));
            worstK = std::max(worstK, std::abs(state.temperature[node].value() - theirs[node][2]));
        }
        std::printf("%-18s %-10s %6zu pipes: pressures differ by %.5f bar, temperatures by %.5f K, %d rounds\n",
                    qPrintable(name), qPrintable(friction), network.pipes.size(), worstBar, worstK, state.rounds);
        QVERIFY(worstBar < 5e-4);
        QVERIFY(worstK < 0.02);
    }

    void exampleNetsAreTheirs_data()
    {
        QTest::addColumn<QString>("friction");
        for (const char* friction : {"colebrook", "nikuradse"}) {
            for (const char* name :
                 {"heat_transfer_delta", "heat_transfer_delta_2sinks", "heat_transfer_heights",
                  "heat_transfer_one_pipe", "heat_transfer_one_source", "heat_transfer_section_variation",
                  "heat_transfer_t_cross", "heat_transfer_two_pipes", "schutterwald_heat"}) {
                QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(name), QLatin1String(friction))))
                    << QString::fromLatin1(friction);
            }
        }
    }
    /// pandapipes 0.14, bidirectional mode, on its own example nets: loops, heights, sources that meet, a circulation
    /// pump with 44 consumers.
    void exampleNetsAreTheirs()
    {
        QFETCH(QString, friction);
        const QString name = QString::fromLatin1(QTest::currentDataTag()).split(QLatin1Char(' ')).front();
        WATTORT_REQUIRE_REFERENCE(base, "pandapipes/example_nets");
        const QString folder = base + QLatin1Char('/') + name;
        ExampleNet net(folder);
        net.network.law = friction == QStringLiteral("nikuradse") ? FrictionLaw::Nikuradse : FrictionLaw::Colebrook;
        if (name.startsWith(QStringLiteral("heat_transfer"))) {
            net.network.constantWater = modelicaWater;
        }
        const Rows theirs =
            referenceRows(folder + QStringLiteral("/out_bidirectional_%1_res_junction.csv").arg(friction));
        for (const auto& row : theirs) { // Their sources bring water as warm as it is there.
            HeatNode& node = net.network.nodes[net.nodes.at(std::uint32_t(row[0]))];
            node.feed = node.drawn.value() < 0.0 ? Temperature::from_value(row[2]) : node.feed;
        }
        const HeatState state = solveHeatNetwork(net.network);
        QVERIFY(state.converged);
        double worstBar = 0.0;
        double worstK = 0.0;
        double worstKgPerS = 0.0;
        QCOMPARE(theirs.size(), net.network.nodes.size());
        for (const auto& row : theirs) {
            const std::uint32_t node = net.nodes.at(std::uint32_t(row[0]));
            const double aboveM = net.network.nodes[node].elevation.value() - net.fixedMetres;
            const double heightPa = pandapipesHeight(state, node, net.fixedMetres, aboveM);
            worstBar = std::max(worstBar, std::abs((state.pressure[node].value() - heightPa) * 1e-5 - row[1]));
            worstK = std::max(worstK, std::abs(state.temperature[node].value() - row[2]));
        }
        const Rows flows = referenceRows(folder + QStringLiteral("/out_bidirectional_%1_res_pipe.csv").arg(friction));
        for (std::size_t i = 0; i < flows.size(); ++i) {
            worstKgPerS = std::max(worstKgPerS, std::abs(state.flow[i].value() - flows[i][7]));
        }
        std::printf("%-42s %3zu pipes: pressures differ by %.5f bar, temperatures by %.5f K, flows by %.5f kg/s\n",
                    QTest::currentDataTag(), flows.size(), worstBar, worstK, worstKgPerS);
        QVERIFY(worstBar < 1e-3);
        QVERIFY(worstK < 0.02);
        QVERIFY(worstKgPerS < 1e-3);
    }

    /// Where pandapipes says "did not converge": the same net with consumers that return 50 degrees C.
    void whatTheyCannotSolveIsSolved()
    {
        WATTORT_REQUIRE_REFERENCE(folder, "pandapipes/example_nets/schutterwald_heat");
        ExampleNet net(folder);
        for (HeatTransfer& transfer : net.network.transfers) {
            transfer.flow = MassFlow{};
            transfer.returnTemperature = celsius(50);
        }
        const HeatState state = solveHeatNetwork(net.network);
        QVERIFY(state.converged);
        double deliveredW = 0.0;
        double askedW = 0.0;
        for (std::size_t i = 0; i < state.delivered.size(); ++i) {
            deliveredW += state.delivered[i].value();
            askedW += net.network.transfers[i].heat.value();
        }
        std::printf("schutterwald with 50 C return: %d rounds, %.1f of %.1f kW delivered, %zu consumers too cold\n",
                    state.rounds, 1e-3 * deliveredW, 1e-3 * askedW, state.shortfalls.size());
        QVERIFY(!state.shortfalls.empty() || std::abs(deliveredW - askedW) < 1e-6 * askedW);
        for (const Temperature& temperature : state.temperature) {
            QVERIFY(temperature.value() > 261.0 && temperature.value() < 343.16);
        }
    }

    void pressuresAreThoseOfTheDecks_data()
    {
        QTest::addColumn<double>("toleranceBar");
        // Hundreds of metres of height, 22 and 44 bar; pandapipes' own tolerance for the first is 0.03 bar, too.
        QTest::newRow("stanet__water_cases__combined_networks__district_PC") << 0.03;
        QTest::newRow("openmodelica__water_cases_colebrook__meshed_networks__heights") << 0.035;
        for (const char* name : {"one_pipe__pipe_1_PC", "one_pipe__pipe_2_PC", "one_pipe__pipe_3_PC",
                                 "strand_net__cross_PC", "strand_net__strand_net_PC", "strand_net__two_pipes_PC",
                                 "t_cross__t_cross_PC", "two_pressure_junctions__two_pipes_PC"}) {
            QTest::newRow(qPrintable(QStringLiteral("stanet__water_cases__%1").arg(QLatin1String(name)))) << 0.001;
        }
        for (const char* name :
             {"combined_networks__mixed_net", "meshed_networks__delta", "one_pipe__pipe_1", "one_pipe__pipe_2",
              "one_pipe__pipe_3", "strand_net__cross_3ext", "strand_net__strand_net", "strand_net__two_pipes",
              "t_cross__t_cross", "two_pressure_junctions__two_pipes", "meshed_networks__two_valves"}) {
            QTest::newRow(
                qPrintable(QStringLiteral("openmodelica__water_cases_colebrook__%1").arg(QLatin1String(name))))
                << 0.001;
        }
    }
    /// Pressures of STANET (Colebrook, 1000 kg/m3, 1.793 mPa s) and OpenModelica in pandapipes' test networks.
    void pressuresAreThoseOfTheDecks()
    {
        QFETCH(double, toleranceBar);
        WATTORT_REQUIRE_REFERENCE(folder, "heat/network_cases");
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const bool stanet = name.startsWith(QStringLiteral("stanet"));
        QFile file(folder + QStringLiteral("/%1.csv").arg(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        HeatNetwork network{.ground = celsius(10),
                            .constantWater = stanet ? Water{.density = Density::from_value(1'000.0),
                                                            .specificHeat = SpecificHeat::from_value(4'182.0),
                                                            .viscosity = DynamicViscosity::from_value(1.793e-3)}
                                                    : modelicaWater};
        std::vector<double> theirs;
        QByteArray section;
        for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine()) {
            const QList<QByteArray> f = line.trimmed().split(',');
            section = f[0].startsWith('[') ? f[0] : section;
            if (!f[0].isEmpty() || f.size() < 4) {
                continue;
            }
            if (section == "[junction]") {
                network.nodes.push_back({.elevation = f[4].toDouble() * m, .feed = celsius(10)});
                theirs.push_back(f[5].toDouble());
            } else if (section == "[pipe]") {
                network.pipes.push_back({.from = f[3].toUInt(),
                                         .to = f[4].toUInt(),
                                         .length = f[5].toDouble() * km,
                                         .bore = {f[6].toDouble() * m, f[7].toDouble() * mm},
                                         .minorLoss = f[8].toDouble()});
            } else if (section == "[valve]") { // all open
                network.pipes.push_back({.from = f[3].toUInt(),
                                         .to = f[4].toUInt(),
                                         .length = 1e-6 * m,
                                         .bore = {f[5].toDouble() * m, 0.1 * mm},
                                         .minorLoss = f[7].toDouble()});
            } else if (section == "[ext_grid]") {
                network.nodes[f[3].toUInt()].pressure = f[4].toDouble() * bar;
            } else if (section == "[sink]" || section == "[source]") {
                const double sign = section == "[sink]" ? 1.0 : -1.0;
                network.nodes[f[3].toUInt()].drawn += MassFlow::from_value(sign * f[4].toDouble());
            }
        }
        const HeatState state = solveHeatNetwork(network);
        QVERIFY(state.converged && !theirs.empty());
        double worst = 0.0;
        for (std::size_t node = 0; node < theirs.size(); ++node) {
            worst = std::max(worst, std::abs(inUnit(state.pressure[node], bar) - theirs[node]));
        }
        std::printf("%-70s %3zu pipes: pressures differ by %.5f bar\n", qPrintable(name), network.pipes.size(), worst);
        QVERIFY(worst < toleranceBar);
    }
};

QTEST_GUILESS_MAIN(PandapipesTest)
#include "pandapipes_test.moc"
