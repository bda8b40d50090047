#include "data/csv/csv_reader.hpp"
#include "data/epanet.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/reference_data.hpp"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <map>
#include <numbers>

using namespace wattort;

namespace {

/// Second column of a table by its first.
std::map<std::string, double> column(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    std::map<std::string, double> values;
    for (const data::csv::Row& row : data::csv::read(file.readAll().toStdString(), path.toStdString()).rows) {
        values[row.fields[0]] = std::stod(row.fields[1]);
    }
    return values;
}

struct Deviation {
    double headMetres = 0.0;
    double headRelative = 0.0;
    double flowRelative = 0.0; ///< to the flow, or to a thousandth of the largest where that is more
    std::size_t compared = 0;
};

Deviation deviation(const data::EpanetNetwork& network, const WaterState& state, const QString& stem)
{
    Deviation worst;
    const auto heads = column(stem + QStringLiteral(".heads.csv"));
    const auto flows = column(stem + QStringLiteral(".flows.csv"));
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
        if (const auto theirs = heads.find(network.nodes[i]); theirs != heads.end()) {
            const double head = theirs->second / network.units.length;
            const double off = std::abs(state.head[i].value() - head);
            worst.headMetres = std::max(worst.headMetres, off);
            worst.headRelative = std::max(worst.headRelative, off / std::abs(head));
            ++worst.compared;
        }
    }
    double largest = 0.0;
    for (const auto& [name, flow] : flows) {
        largest = std::max(largest, std::abs(flow));
    }
    for (std::size_t i = 0; i < network.links.size(); ++i) {
        if (const auto theirs = flows.find(network.links[i]); theirs != flows.end()) {
            const double off = std::abs(state.flow[i].value() * network.units.flow - theirs->second);
            worst.flowRelative = std::max(worst.flowRelative, off / std::max(std::abs(theirs->second), 1e-3 * largest));
            ++worst.compared;
        }
    }
    return worst;
}

QString writeNetwork(const QTemporaryDir& folder, const char* text)
{
    QFile file(folder.filePath(QStringLiteral("made.inp")));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(text);
    }
    return file.fileName();
}

} // namespace

class EpanetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headsAndFlowsAreEpanets_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"grid_22x23", "grid_71x71", "grid_112x112", "dhtree_1000", "dhtree_10000"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }
    /// EPANET 2.3.5, first hydraulic period.
    void headsAndFlowsAreEpanets()
    {
        QFETCH(QString, name);
        WATTORT_REQUIRE_REFERENCE(folder, "epanet");
        const data::EpanetNetwork network =
            data::readEpanet((folder + QStringLiteral("/networks/%1.inp").arg(name)).toStdString());
        QVERIFY(network.findings.empty());
        const WaterState state = WaterSolver(network.network).solve();
        QVERIFY(state.converged);
        const Deviation worst = deviation(network, state, folder + QStringLiteral("/results/") + name);
        std::printf("%-14s %6zu links: heads differ by %.2e m (%.1e), flows by %.1e\n", qPrintable(name),
                    network.links.size(), worst.headMetres, worst.headRelative, worst.flowRelative);
        QCOMPARE(worst.compared, network.nodes.size() + network.links.size());
        QVERIFY(worst.headMetres < 0.01);
        QVERIFY(worst.flowRelative < 1e-3);
        QVERIFY(state.massResidual < 1e-9);
    }

    /// Also those with valves that depend on each other, pumps of constant power and parts that nothing reaches.
    void everyNetworkOfTheFolderIsSolved()
    {
        WATTORT_REQUIRE_REFERENCE(folder, "epanet/networks");
        std::size_t solved = 0;
        for (const QString& file : QDir(folder).entryList({QStringLiteral("*.inp")})) {
            const data::EpanetNetwork network = data::readEpanet((folder + QLatin1Char('/') + file).toStdString());
            if (!network.findings.empty()) {
                continue; // the broken ones
            }
            const WaterState state = WaterSolver(network.network).solve();
            // The only feed of one lets through 6.5 of the 17 gallons a minute that are drawn: no state is that.
            QCOMPARE(state.converged, file != QStringLiteral("2fcvs.inp"));
            QCOMPARE(state.massResidual < 1e-6, state.converged);
            ++solved;
        }
        std::printf("%zu networks solved\n", solved);
        QVERIFY(solved > 60);
    }

    /// EPANET 2.3.5 on its own example, feet and gallons a minute; pump, tank, Hazen-Williams.
    void theFirstExampleIsEpanets()
    {
        WATTORT_REQUIRE_REFERENCE(path, "epanet/networks/Net1.inp");
        const data::EpanetNetwork network = data::readEpanet(path.toStdString());
        const WaterState state = WaterSolver(network.network).solve();
        const std::map<std::string, double> heads{{"10", 1004.35}, {"11", 985.23}, {"12", 970.07}, {"13", 968.87},
                                                  {"21", 971.55},  {"22", 969.08}, {"23", 968.65}, {"31", 967.39},
                                                  {"32", 965.69},  {"9", 800.0},   {"2", 970.0}};
        const std::map<std::string, double> flows{{"10", 1866.18}, {"11", 1234.21}, {"12", 129.34},   {"21", 191.16},
                                                  {"22", 120.66},  {"31", 40.81},   {"110", -766.18}, {"111", 481.97},
                                                  {"112", 188.70}, {"113", 29.34},  {"121", 140.81},  {"122", 59.19},
                                                  {"9", 1866.18}};
        for (std::size_t i = 0; i < network.nodes.size(); ++i) {
            const double head = state.head[i].value() * network.units.length;
            QVERIFY2(std::abs(head - heads.at(network.nodes[i])) < 0.03, network.nodes[i].c_str());
        }
        for (std::size_t i = 0; i < network.links.size(); ++i) {
            const double flow = state.flow[i].value() * network.units.flow;
            WATTORT_COMPARE_WITHIN(flow, flows.at(network.links[i]), 1e-3);
        }
    }

    /// EPANET 2.3.5 on two loops of its Darcy-Weisbach law, heads as it prints them.
    void theLoopsAreEpanets()
    {
        WATTORT_REQUIRE_REFERENCE(path, "heat/epanet_dw_loop.inp");
        const data::EpanetNetwork network = data::readEpanet(path.toStdString());
        QVERIFY(network.findings.empty());
        const WaterState state = WaterSolver(network.network).solve();
        const std::map<std::string, double> heads{{"J1", 49.450699}, {"J2", 48.886462}, {"J3", 47.806626},
                                                  {"J4", 47.732642}, {"J5", 46.915588}, {"J6", 46.896570},
                                                  {"R1", 50.0}};
        const std::map<std::string, double> litres{{"P0", 10.0},     {"P1", 3.914986}, {"P2", 6.085014},
                                                   {"P3", 1.914986}, {"P4", 0.469252}, {"P5", 2.615762},
                                                   {"P6", 0.884238}, {"P7", 0.115762}};
        for (std::size_t i = 0; i < network.nodes.size(); ++i) {
            QVERIFY2(std::abs(state.head[i].value() - heads.at(network.nodes[i])) < 1e-4, network.nodes[i].c_str());
        }
        for (std::size_t i = 0; i < network.links.size(); ++i) {
            QVERIFY2(std::abs(1e3 * state.flow[i].value() - litres.at(network.links[i])) < 1e-5,
                     network.links[i].c_str());
        }
    }

    void everyFaultIsNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("problem");
        QTest::addColumn<QString>("found");
        QTest::newRow("unknown section") << QStringLiteral("bad_syntax") << 330 << int(Problem::UnknownKey)
                                         << QStringLiteral("[FOO]");
        QTest::newRow("time") << QStringLiteral("bad_times") << 324 << int(Problem::WrongType)
                              << QStringLiteral("0:00:00:00");
        QTest::newRow("node") << QStringLiteral("bad_values") << 56 << int(Problem::UnknownKey)
                              << QStringLiteral("node1");
        QTest::newRow("twice") << QStringLiteral("Net1_broken") << 19 << int(Problem::DuplicateKey)
                               << QStringLiteral("11");
    }
    void everyFaultIsNamed()
    {
        QFETCH(QString, name);
        WATTORT_REQUIRE_REFERENCE(folder, "epanet/networks");
        const Findings findings =
            data::readEpanet((folder + QStringLiteral("/%1.inp").arg(name)).toStdString()).findings;
        QCOMPARE(findings.size(), std::size_t(1));
        QTEST(int(findings[0].place.row), "line");
        QTEST(int(findings[0].problem), "problem");
        QTEST(QString::fromStdString(findings[0].found), "found");
    }

    void valvesAndClosedPipesDoTheirWork()
    {
        // A reservoir at 100 m over a reducing valve that holds 30 m, over a flow control valve that lets 2 l/s
        // through, a check valve against the flow and a part that a closed pipe cuts off.
        const QTemporaryDir folder;
        const QString path = writeNetwork(folder, R"(
[JUNCTIONS]
A 0 0
B 0 3
C 0 0
D 0 2
E 0 1
F 0 1
[RESERVOIRS]
R 100
[PIPES]
P1 R A 100 200 0.1
P2 A C 100 200 0.1
P3 B D 1000 150 0.1
P4 E D 10 100 0.1 0 CV
P5 D F 10 100 0.1 0 CLOSED
[VALVES]
V1 A B 150 PRV 30 0
V2 C D 150 FCV 2 0
[OPTIONS]
UNITS LPS
HEADLOSS D-W
)");
        data::EpanetNetwork network = data::readEpanet(path.toStdString());
        QVERIFY(network.findings.empty());
        const WaterState state = WaterSolver(network.network).solve();
        QVERIFY(state.converged);
        QVERIFY(std::abs(state.head[1].value() - 30.0) < 1e-6);
        const std::map<std::string, double> litres{{"P1", 5.0}, {"P2", 2.0}, {"P3", 0.0}, {"P4", 0.0},
                                                   {"P5", 0.0}, {"V1", 3.0}, {"V2", 2.0}};
        for (std::size_t i = 0; i < network.links.size(); ++i) {
            QVERIFY2(std::abs(state.flow[i].value() * 1e3 - litres.at(network.links[i])) < 1e-6,
                     network.links[i].c_str());
        }
        QVERIFY(state.supplied[3] != 0 && state.supplied[5] == 0);
    }

    /// Positional valves lose what their flow coefficient says: closed form of one between two basins, `h = K v^2/2g`
    /// with K of the open valve over the square of the coefficient.
    void positionalValvesThrottle()
    {
        const QTemporaryDir folder;
        const QString path = writeNetwork(folder, R"(
[JUNCTIONS]
A 0 0
B 0 0
C 0 0
D 0 0
[RESERVOIRS]
R 100
S 90
[PIPES]
P1 R A 1 2000 0.1
P2 B S 1 2000 0.1
P3 R C 1 2000 0.1
P4 D S 1 2000 0.1
[VALVES]
V1 A B 200 PCV 60 4
V2 C D 200 PCV 50 4 K
V3 A B 200 PCV 0 4
V4 C D 200 PCV 10 4
[STATUS]
V4 100
[CURVES]
K 40 10
K 80 70
[OPTIONS]
UNITS LPS
HEADLOSS D-W
)");
        const data::EpanetNetwork network = data::readEpanet(path.toStdString());
        QVERIFY(network.findings.empty());
        const WaterState state = WaterSolver(network.network).solve();
        QVERIFY(state.converged);
        const auto flow = [](double coefficient) { // of the valve
            const double loss = 4.0 / (coefficient * coefficient);
            return 0.01 * std::numbers::pi * std::sqrt(10.0 * 2.0 * 9.81 / loss);
        };
        WATTORT_COMPARE_WITHIN(state.flow[4].value(), flow(0.6), 1e-3);
        WATTORT_COMPARE_WITHIN(state.flow[5].value(), flow(0.25), 1e-3);
        WATTORT_COMPARE_WITHIN(1.0 + state.flow[6].value(), 1.0, 1e-9);
        WATTORT_COMPARE_WITHIN(state.flow[7].value(), flow(1.0), 2e-3);
    }
};

QTEST_GUILESS_MAIN(EpanetTest)
#include "epanet_test.moc"
