#include "model/compute/compute_year.hpp"
#include "model/compute/model_work.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/compute_cases.hpp"
#include "tests/support/reference_data.hpp"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

using namespace wattort;

namespace {

double median(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// One measured configuration of the ML.ENERGY table.
struct Measured {
    QString model;
    bool h100 = false;
    double accelerators = 1.0;
    double tokensPerSecond = 0.0;
    double watt = 0.0; ///< of all accelerators
    InferenceService service;
};

/// Keys and values of one token in BF16: 2 x layers x key-value heads x 128 x 2 bytes, from the models' cards.
double cacheBytes(const QString& model)
{
    static const std::map<QString, double> layersTimesHeads{
        {QStringLiteral("Qwen/Qwen3-8B"), 36.0 * 8.0},
        {QStringLiteral("Qwen/Qwen3-14B"), 40.0 * 8.0},
        {QStringLiteral("Qwen/Qwen3-32B"), 64.0 * 8.0},
        {QStringLiteral("Qwen/Qwen3-30B-A3B-Instruct-2507"), 48.0 * 4.0},
        {QStringLiteral("Qwen/Qwen3-235B-A22B-Instruct-2507"), 94.0 * 4.0},
        {QStringLiteral("Qwen/Qwen3-235B-A22B-Instruct-2507-FP8"), 94.0 * 4.0},
        {QStringLiteral("meta-llama/Llama-3.1-8B-Instruct"), 32.0 * 8.0},
        {QStringLiteral("meta-llama/Llama-3.1-70B-Instruct"), 80.0 * 8.0},
        {QStringLiteral("meta-llama/Llama-3.3-70B-Instruct"), 80.0 * 8.0},
        {QStringLiteral("meta-llama/Llama-3.1-405B-Instruct"), 126.0 * 8.0},
        {QStringLiteral("meta-llama/Llama-3.1-405B-Instruct-FP8"), 126.0 * 8.0}};
    const auto found = layersTimesHeads.find(model);
    return found == layersTimesHeads.end() ? 0.0 : found->second * 2.0 * 128.0 * 2.0;
}

std::vector<Measured> readTable(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    std::vector<Measured> rows;
    const QJsonObject table = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray configurations = table[QStringLiteral("configurations")].toArray();
    for (const QJsonValue& value : configurations) {
        const QJsonObject row = value.toObject();
        const auto number = [&row](const char* key) { return row[QLatin1String(key)].toDouble(); };
        Measured measured{.model = row[QStringLiteral("model_id")].toString(),
                          .h100 = row[QStringLiteral("gpu_model")].toString() == QStringLiteral("H100"),
                          .accelerators = number("num_gpus"),
                          .tokensPerSecond = number("output_throughput_tokens_per_sec"),
                          .watt = number("avg_power_watts")};
        const bool fp8 = row[QStringLiteral("weight_precision")].toString() == QStringLiteral("fp8");
        measured.service = {.parameters = 1e9 * number("total_params_billions"),
                            .activeParameters = 1e9 * number("activated_params_billions"),
                            .bytesPerParameter = fp8 ? 1.0 : 2.0,
                            .batch = number("avg_batch_size"),
                            // Half of the answer, and a question of 250 tokens.
                            .contextTokens = 250.0 + 0.5 * number("avg_output_len"),
                            .cacheBytesPerToken = cacheBytes(measured.model)};
        if (measured.service.cacheBytesPerToken > 0.0) {
            rows.push_back(measured);
        }
    }
    return rows;
}

/// A kind of centre of Lei and Masanet with the middle of their parameter ranges.
struct Technology {
    CoolingKind kind = CoolingKind::AirChiller;
    double upsEfficiency = 0.945;
    double distributionLoss = 0.01;
    double lighting = 0.001;
    double fanPascal = 500.0;
    double fanEfficiency = 0.775;
    double airSpread = 16.65;
    double chilledSupply = 18.3;
    double chilledReturn = 25.8;
    double rejectionFan = 0.0213; ///< tower fan and pump per heat
    double copFactor = 1.0;
    bool economiser = true;
};

enum class Size { Large, Midsize, Small };

/// The middle of the published ranges for centres of a size.
Technology middle(Size size, CoolingKind kind)
{
    Technology technology{.kind = kind};
    const bool water = kind == CoolingKind::AirWetEconomiser;
    switch (size) {
    case Size::Large:
        technology.fanPascal = kind == CoolingKind::DirectAirAdiabatic ? 650.0 : 500.0;
        break;
    case Size::Midsize:
        technology = {.kind = kind,
                      .upsEfficiency = 0.87,
                      .distributionLoss = 0.035,
                      .lighting = 0.035,
                      .fanPascal = 700.0,
                      .fanEfficiency = 0.7,
                      .airSpread = 7.5,
                      .copFactor = water ? 0.8 : 0.675};
        break;
    case Size::Small:
        technology = {.kind = kind,
                      .upsEfficiency = 0.81,
                      .distributionLoss = 0.03,
                      .lighting = 0.03,
                      .fanPascal = 650.0,
                      .fanEfficiency = 0.675,
                      .airSpread = 6.5,
                      .copFactor = water ? 0.6 : 0.625};
        break;
    }
    if (kind == CoolingKind::AirChiller) {
        technology.chilledSupply = 10.0;
        technology.chilledReturn = 16.0;
    }
    return technology;
}

ComputeYear simulate(const Technology& technology, const ClimateStation& station)
{
    ComputeYearInput input;
    input.design = {.system = "nvidia_dgx_b200", .cooling = technology.kind, .load = LoadKind::Colocation};
    ComputeAssumptions& assumed = input.assumptions = test::computeAssumptions();
    assumed.electrical = {.upsLossProportional = 1.0 / technology.upsEfficiency - 1.0, .upsModules = 4.0};
    assumed.distributionLoss = technology.distributionLoss;
    assumed.lightingShare = technology.lighting;
    assumed.colocationUtilisation = 0.99;
    assumed.load.colocationDayAmplitude = 0.0;
    assumed.load.colocationWeekend = 1.0;
    assumed.cooling.airFanEfficiency = technology.fanEfficiency;
    assumed.cooling.highestSupplyAir = celsius(31.0);
    assumed.cooling.towerApproach = 4.75 * K;
    assumed.cooling.waterChillerQuality = technology.copFactor;
    std::vector<CoolingSystem> cooling = data::catalogues().coolingSystems;
    for (CoolingSystem& system : cooling) {
        system.fanPressure = technology.fanPascal * Pa;
        system.airSpread = technology.airSpread * K;
        system.airLoopSupply = celsius(technology.chilledSupply);
        system.airLoopReturn = celsius(technology.chilledReturn);
        // Without an economiser no hour is cold enough.
        system.freeCoolingApproach = (technology.economiser ? 7.0 : 100.0) * K;
        system.pumpShare = 0.0065;
        system.heatRejectionFan = technology.rejectionFan;
        system.carnotShare *= technology.copFactor;
    }
    input.centre = sizeComputeCentre({input.design, data::catalogues().systems, cooling, assumed});
    input.weather = std::make_shared<const WeatherYear>(synthesiseYear(station));
    return simulateComputeYear(input);
}

} // namespace

/// The model beside what others have measured or published.
class PublishedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // ML.ENERGY leaderboard: tokens a second of language models on H100 and B200, batch 8 to 4,096. The table counts
    // the reading of questions, too, which the model leaves out.
    void tokensPerSecondLieNearTheMeasuredTable()
    {
        WATTORT_REQUIRE_REFERENCE(path, "ai_load/ml_energy/public/data/tasks/lm-arena-chat.json");
        const WorkAssumptions work = test::computeAssumptions().work;
        const Accelerator& h100 = test::computeSystem("nvidia_dgx_h100").accelerator;
        const Accelerator& b200 = test::computeSystem("nvidia_dgx_b200").accelerator;
        const std::vector<Measured> rows = readTable(path);
        QVERIFY(rows.size() > 100);
        std::vector<double> deviations;
        std::vector<double> sizes;
        for (const Measured& row : rows) {
            const InferenceStep step = inferenceStep(row.service, row.h100 ? h100 : b200, work);
            const double ours = row.accelerators * step.tokensPerSecond;
            deviations.push_back(ours / row.tokensPerSecond - 1.0);
            sizes.push_back(std::abs(deviations.back()));
            qInfo("%-44s %d x %s batch %5.0f: %7.0f tokens/s, measured %7.0f, %+4.0f %%", qPrintable(row.model),
                  int(row.accelerators), row.h100 ? "H100" : "B200", row.service.batch, ours, row.tokensPerSecond,
                  100.0 * deviations.back());
        }
        qInfo("%zu configurations: median deviation %+.0f %%, median size %.0f %%", rows.size(),
              100.0 * median(deviations), 100.0 * median(sizes));
        QVERIFY(std::abs(median(deviations)) < 0.25);
        QVERIFY(median(sizes) < 0.35);
    }

    // The same table: power of an accelerator at work, beside nameplate times the highest real share of its system.
    void powerAtWorkLiesNearTheMeasuredTable()
    {
        WATTORT_REQUIRE_REFERENCE(path, "ai_load/ml_energy/public/data/tasks/lm-arena-chat.json");
        for (const bool h100 : {true, false}) {
            const ComputeSystem& system = test::computeSystem(h100 ? "nvidia_dgx_h100" : "nvidia_dgx_b200");
            const double ours = system.maximumShare * system.accelerator.power.value.value();
            std::vector<double> measured;
            for (const Measured& row : readTable(path)) {
                if (row.h100 != h100) {
                    continue;
                }
                measured.push_back(row.watt / row.accelerators);
                qInfo("%-44s %d x %s batch %5.0f: %5.0f W each, measured %5.0f, %+4.0f %%", qPrintable(row.model),
                      int(row.accelerators), h100 ? "H100" : "B200", row.service.batch, ours, measured.back(),
                      100.0 * (ours / measured.back() - 1.0));
            }
            const auto [least, most] = std::minmax_element(measured.begin(), measured.end());
            qInfo("%s at work: %.0f W, measured %.0f to %.0f, median %.0f (%+.0f %%)", h100 ? "H100" : "B200", ours,
                  *least, *most, median(measured), 100.0 * (ours / median(measured) - 1.0));
            WATTORT_COMPARE_WITHIN(ours, median(measured), 0.15);
            QVERIFY(*most <= 1.02 * system.accelerator.power.value.value());
        }
    }

    // MLPerf Inference 4.1, wall power of a server with 8 x H200 in an energy-saving setting: idle 2.4 kW, Llama 2 70B
    // 5.6 kW in the mean, 6.4 kW at most.
    void wallPowerOfAnInferenceServerIsMet()
    {
        WATTORT_REQUIRE_REFERENCE(path, "ai_load/mlperf_inf_v4.1/power_summary.csv");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        double mean = 0.0;
        double least = 1e9;
        double most = 0.0;
        while (!file.atEnd()) {
            const QByteArrayList cells = file.readLine().split(',');
            if (cells.value(1) == "llama2-70b-99" && cells.value(2) == "Server") {
                mean = cells[4].toDouble() / 1e3;
                most = cells[5].toDouble() / 1e3;
                least = cells[6].toDouble() / 1e3;
            }
        }
        QVERIFY(mean > 0.0);
        const ComputeSystem& server = test::computeSystem("nvidia_dgx_h200");
        const ComputeAssumptions assumptions = test::computeAssumptions();
        const double nameplate = inUnit(server.nameplate.value, kW);
        const double span = (server.maximumShare - server.idleShare) * nameplate;
        const auto at = [&](double active) { return server.idleShare * nameplate + span * active; };
        const auto row = [](const char* what, double ours, double measured) {
            qInfo("8 x H200 %-5s %.2f kW, measured %.2f (%+.0f %%)", what, ours, measured,
                  100.0 * (ours / measured - 1.0));
            WATTORT_COMPARE_WITHIN(ours, measured, 0.16);
        };
        row("idle", at(0.0), least);
        row("mean", at(assumptions.inferenceUtilisation), mean);
        row("peak", at(assumptions.load.inferenceHighest), most);
    }

    // Lei and Masanet 2022 (RCR 182:106323), 5th to 95th percentile of the annual PUE and WUE in the climates that
    // Germany has (ASHRAE 4A, 4C, 5A); ours with the middle of their parameter ranges and the weather of all German
    // stations of the catalogue. PUE must lie in the bands of all three climates, but for centres with outside air: how
    // many hours it serves is what tells the climates apart, and Germany's summers are those of 4C.
    void annualPueAndWaterLieInThePublishedBands_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<Size>("size");
        QTest::addColumn<bool>("economiser");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<double>("wettest"); // published WUE in l/kWh
        QTest::addColumn<double>("driest");
        const auto outside = int(CoolingKind::DirectAir);
        const auto wet = int(CoolingKind::AirWetEconomiser);
        const auto dry = int(CoolingKind::AirChiller);
        QTest::newRow("large, outside air and adiabatic")
            << int(CoolingKind::DirectAirAdiabatic) << Size::Large << true << 1.109 << 1.202 << 0.83 << 0.0;
        QTest::newRow("large, water chiller and tower") << wet << Size::Large << true << 1.084 << 1.183 << 2.61 << 1.74;
        QTest::newRow("midsize, water chiller and tower")
            << wet << Size::Midsize << true << 1.271 << 1.496 << 3.0 << 2.0;
        QTest::newRow("midsize, water chiller") << wet << Size::Midsize << false << 1.470 << 1.750 << 3.6 << 2.4;
        // Published are 0.01 to 0.10 l/kWh for all air chillers; the model has no humidifiers.
        QTest::newRow("midsize, air chiller and outside air")
            << outside << Size::Midsize << true << 1.311 << 1.546 << 0.05 << 0.0;
        QTest::newRow("midsize, air chiller") << dry << Size::Midsize << false << 1.541 << 1.862 << 0.1 << 0.0;
        QTest::newRow("small, water chiller") << wet << Size::Small << false << 1.67 << 1.99 << 1e3 << 0.0;
        QTest::newRow("small, air chiller") << dry << Size::Small << false << 1.72 << 2.06 << 1e3 << 0.0;
    }
    void annualPueAndWaterLieInThePublishedBands()
    {
        QFETCH(int, kind);
        QFETCH(Size, size);
        QFETCH(bool, economiser);
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(double, wettest);
        QFETCH(double, driest);
        Technology technology = middle(size, CoolingKind(kind));
        technology.economiser = economiser;
        int regions = 0;
        for (const ClimateStation& station : data::catalogues().stations) {
            if (station.dataset != "TRY2015") {
                continue;
            }
            ++regions;
            const ComputeYear year = simulate(technology, station);
            qInfo("%-24s PUE %.3f, published %.3f to %.3f; WUE %.2f l/kWh", station.name.c_str(), year.annualPue, low,
                  high, year.wue);
            QVERIFY2(year.annualPue >= low && year.annualPue <= high, station.name.c_str());
            QVERIFY2(year.wue >= driest && year.wue <= wettest, station.name.c_str());
        }
        QVERIFY(regions >= 11); // stations of the catalogue, from the coast to the Alps
    }
};

QTEST_APPLESS_MAIN(PublishedTest)
#include "published_test.moc"
