#include "ui/window/import_process.hpp"

#include "data/keys.hpp"
#include "data/problem_keys.hpp"
#include "data/store.hpp"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <filesystem>

namespace wattort::ui {

namespace {

using namespace std::chrono_literals;

/// Bytes. A report names at most 20 places of each layer; more than this is no answer.
constexpr qint64 longestAnswer = 16'000'000;

std::string textOf(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString().toStdString();
}

Finding readFinding(const QJsonObject& object)
{
    return {.severity = data::fromKey<Severity>(textOf(object, "severity")).value_or(Severity::Error),
            .problem = data::fromKey<Problem>(textOf(object, "problem")).value_or(Problem::Internal),
            .place = {.file = textOf(object, "file"),
                      .layer = textOf(object, "layer"),
                      .row = object.value(QLatin1String("row")).toInteger(-1),
                      .name = textOf(object, "name"),
                      .field = textOf(object, "field")},
            .found = textOf(object, "found"),
            .expected = textOf(object, "expected")};
}

Findings readFindings(const QJsonValue& value)
{
    Findings findings;
    for (const QJsonValueRef& entry : value.toArray()) {
        findings.push_back(readFinding(entry.toObject()));
    }
    return findings;
}

template <class Enum>
std::map<Enum, std::size_t> readCounts(const QJsonObject& object)
{
    std::map<Enum, std::size_t> counts;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (const auto value = data::fromKey<Enum>(entry.key().toStdString())) {
            counts[*value] = std::size_t(entry.value().toInteger());
        }
    }
    return counts;
}

/// Few features of each layer are enough for the reader to keep the coordinate system.
template <class Feature>
void keepOne(Layer<Feature>& layer)
{
    if (layer.size() > 1) {
        layer = Layer<Feature>(std::vector<Feature>{layer[0]}, layer.source);
    }
}

Scenario seedOf(const Scenario& scenario)
{
    Scenario seed = scenario;
    Layers& layers = seed.layers;
    keepOne(layers.streets);
    keepOne(layers.buildings);
    keepOne(layers.landUse);
    keepOne(layers.sites);
    keepOne(layers.substations);
    keepOne(layers.powerLines);
    keepOne(layers.exclusion);
    keepOne(layers.heatNetwork);
    keepOne(layers.heatSources);
    layers.heatDensity = {};
    return seed;
}

QStringList arguments(const QString& seed, const data::ImportRequest& request)
{
    const auto kind = data::keyOf(request.kind);
    QStringList list{QStringLiteral("import"),
                     seed,
                     QString::fromStdString(request.file.string()),
                     QStringLiteral("--as"),
                     QString::fromUtf8(kind.data(), qsizetype(kind.size())),
                     QStringLiteral("--json"),
                     QStringLiteral("--progress"),
                     QStringLiteral("--snap"),
                     QString::number(inUnit(request.snapTolerance, m))};
    if (!request.layer.empty()) {
        list << QStringLiteral("--layer") << QString::fromStdString(request.layer);
    }
    if (request.sourceEpsg) {
        list << QStringLiteral("--crs") << QString::number(*request.sourceEpsg);
    }
    if (request.ratedItPower) {
        list << QStringLiteral("--rated") << QString::number(inUnit(*request.ratedItPower, MW), 'g', 15);
    }
    for (const auto& [ours, theirs] : request.fields) {
        list << QStringLiteral("--field") << QString::fromStdString(ours + "=" + theirs);
    }
    return list;
}

void takeLayer(Layers& to, const Layers& from, LayerKind kind)
{
    switch (kind) {
    case LayerKind::Streets:
        to.streets = from.streets;
        return;
    case LayerKind::Buildings:
        to.buildings = from.buildings;
        return;
    case LayerKind::LandUse:
        to.landUse = from.landUse;
        return;
    case LayerKind::Sites:
        to.sites = from.sites;
        return;
    case LayerKind::Substations:
        to.substations = from.substations;
        return;
    case LayerKind::PowerLines:
        to.powerLines = from.powerLines;
        return;
    case LayerKind::Exclusion:
        to.exclusion = from.exclusion;
        return;
    case LayerKind::HeatNetwork:
        to.heatNetwork = from.heatNetwork;
        return;
    case LayerKind::HeatDensity:
        to.heatDensity = from.heatDensity;
        return;
    case LayerKind::HeatSources:
        to.heatSources = from.heatSources;
        return;
    }
}

} // namespace

Scenario withImported(Scenario scenario, const ImportOutcome& outcome)
{
    if (outcome.request.kind == data::ImportKind::Weather) {
        scenario.weather = outcome.scenario.weather;
        return scenario;
    }
    if (outcome.request.kind == data::ImportKind::Load) {
        scenario.loadSeries = outcome.scenario.loadSeries;
        scenario.compute.load = LoadKind::Imported;
        return scenario;
    }
    if (outcome.request.kind == data::ImportKind::Prices) {
        scenario.electricityPrice = outcome.scenario.electricityPrice;
        return scenario;
    }
    if (!bounds(scenario.layers).valid()) {
        scenario.epsg = outcome.scenario.epsg;
        scenario.latitudeDegrees = outcome.scenario.latitudeDegrees;
        scenario.longitudeDegrees = outcome.scenario.longitudeDegrees;
    }
    for (const data::ImportedLayer& layer : outcome.report.layers) {
        takeLayer(scenario.layers, outcome.scenario.layers, layer.kind);
    }
    return scenario;
}

std::optional<data::ImportReport> readImportReport(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (!object.value(QLatin1String("layers")).isArray()) {
        return {};
    }
    data::ImportReport report{.findings = readFindings(object.value(QLatin1String("findings")))};
    for (const QJsonValueRef& entry : object.value(QLatin1String("layers")).toArray()) {
        const QJsonObject layer = entry.toObject();
        const auto kind = data::fromKey<LayerKind>(textOf(layer, "kind"));
        if (kind) {
            report.layers.push_back(
                {.kind = *kind,
                 .read = std::size_t(layer.value(QLatin1String("read")).toInteger()),
                 .imported = std::size_t(layer.value(QLatin1String("imported")).toInteger()),
                 .skipped = readCounts<data::SkipReason>(layer.value(QLatin1String("skipped")).toObject()),
                 .repaired = readCounts<data::Repair>(layer.value(QLatin1String("repaired")).toObject()),
                 .examples = readFindings(layer.value(QLatin1String("examples")))});
        }
    }
    return report;
}

std::optional<Finding> readImportError(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QJsonValue failure = object.value(QLatin1String("failure"));
    return failure.isObject() ? std::optional(readFinding(failure.toObject())) : std::nullopt;
}

ImportProcess::ImportProcess(QString program, QObject* parent) : QObject(parent), m_program(std::move(program))
{
    m_watchdog.setSingleShot(true);
    m_watchdog.setInterval(5min);
    connect(&m_watchdog, &QTimer::timeout, this, [this] { fail(crashed()); });
    connect(&m_job, &LatestJob::failed, this, [this](const Finding& finding) {
        // The file that it names is not the planner's. What the reader left there is of no use: it failed.
        Finding told = finding;
        told.problem = m_process ? Problem::ReaderCrashed : finding.problem;
        told.place = {.file = m_process ? m_request.file.string() : QDir::tempPath().toStdString()};
        told.found = m_process ? std::string() : finding.found;
        fail(told);
    });
}

ImportProcess::~ImportProcess()
{
    stop();
}

void ImportProcess::start(const std::shared_ptr<const Scenario>& scenario, const data::ImportRequest& request)
{
    cancel();
    m_request = request;
    m_errorLines.clear();
    // A job that was called off may still write: the folder goes with the last that uses it.
    m_folder = std::make_shared<QTemporaryDir>();
    m_running = true;
    const QString seed = QDir(m_folder->path()).filePath(QStringLiteral("import.gpkg"));
    m_job.start(
        [scenario, seed, folder = m_folder](const Task&) {
            data::saveScenario(seedOf(*scenario), {}, std::filesystem::path(seed.toStdString()));
            return seed;
        },
        [this](const QString& written) { launch(written); });
}

void ImportProcess::launch(const QString& seed)
{
    m_process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    m_process->setProcessEnvironment(environment);
    connect(m_process.get(), &QProcess::readyReadStandardError, this, &ImportProcess::readProgress);
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, [this] {
        if (m_process->bytesAvailable() > longestAnswer) {
            fail(crashed());
        }
    });
    connect(m_process.get(), &QProcess::finished, this, &ImportProcess::end);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            fail({.problem = Problem::CannotOpen, .place = {.file = m_program.toStdString()}});
        }
    });
    m_process->start(m_program, arguments(seed, m_request));
    m_watchdog.start();
}

Finding ImportProcess::crashed() const
{
    return {.problem = Problem::ReaderCrashed, .place = {.file = m_request.file.string()}};
}

void ImportProcess::readProgress()
{
    m_errorLines += m_process->readAllStandardError();
    if (m_errorLines.size() > longestAnswer) {
        fail(crashed());
        return;
    }
    for (qsizetype end = m_errorLines.indexOf('\n'); end >= 0; end = m_errorLines.indexOf('\n')) {
        const QByteArray line = m_errorLines.left(end).trimmed();
        m_errorLines.remove(0, end + 1);
        if (line.startsWith("progress ")) {
            m_watchdog.start();
            Q_EMIT progressed(std::clamp(line.mid(9).toDouble(), 0.0, 1.0));
        }
    }
}

void ImportProcess::end(int exitCode, QProcess::ExitStatus status)
{
    m_watchdog.stop();
    const QByteArray output = m_process->readAllStandardOutput();
    if (status == QProcess::CrashExit) {
        fail(crashed());
        return;
    }
    if (exitCode != 0) {
        fail(readImportError(output).value_or(crashed()));
        return;
    }
    const std::optional<data::ImportReport> report = readImportReport(output);
    if (!report) {
        fail(crashed());
        return;
    }
    const std::filesystem::path seed(m_process->arguments().at(1).toStdString());
    m_job.start([seed, folder = m_folder](const Task&) { return data::openScenario(seed).scenario; },
                [this, report = *report](Scenario scenario) {
                    const ImportOutcome outcome{report, std::move(scenario), m_request};
                    stop();
                    Q_EMIT finished(outcome);
                });
}

void ImportProcess::cancel()
{
    stop();
}

void ImportProcess::stop()
{
    m_watchdog.stop();
    m_job.cancel();
    m_running = false;
    if (m_process) {
        m_process->disconnect(this);
        if (m_process->state() != QProcess::NotRunning) {
            m_process->kill();
            m_process->waitForFinished(1'000);
        }
        // It may be its signal that we are called from.
        m_process.release()->deleteLater();
    }
    m_folder.reset();
}

void ImportProcess::fail(const Finding& finding)
{
    stop();
    Q_EMIT failed(finding);
}

} // namespace wattort::ui
