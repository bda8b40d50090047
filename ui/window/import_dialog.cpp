#include "ui/window/import_dialog.hpp"

#include "ui/edit/choice.hpp"
#include "ui/edit/quantity_edit.hpp"
#include "ui/stages/fold.hpp"
#include "ui/text/finding_text.hpp"
#include "ui/text/labels.hpp"
#include "ui/window/icon.hpp"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace wattort::ui {

namespace {

bool hasGeometry(data::ImportKind kind)
{
    return kind != data::ImportKind::Weather && kind != data::ImportKind::Prices && kind != data::ImportKind::Load;
}

/// Our fields of a layer: a file may call them otherwise.
std::vector<std::string> fieldsOf(data::ImportKind kind)
{
    switch (kind) {
    case data::ImportKind::Streets:
        return {"name", "surface", "decision"};
    case data::ImportKind::Buildings:
        return {"name", "use", "storeys", "year", "floor_area_m2", "metered_heat_mwh", "metered_heat_kwh", "decision"};
    case data::ImportKind::LandUse:
    case data::ImportKind::Exclusion:
        return {"name", "kind"};
    case data::ImportKind::Sites:
        return {"name", "grid_capacity_mw", "land_price_eur_m2"};
    case data::ImportKind::Substations:
        return {"name", "operator", "voltage", "free_capacity_mw"};
    case data::ImportKind::PowerLines:
        return {"name", "voltage"};
    case data::ImportKind::HeatNetwork:
        return {"name", "nominal_diameter"};
    case data::ImportKind::HeatSources:
        return {"name",
                "state",
                "power_mw",
                "power_kw",
                "heat_cost_eur_mwh",
                "investment_eur",
                "fixed_cost_eur_a",
                "emission_factor_g_kwh",
                "supply_temperature_c",
                "renewable"};
    case data::ImportKind::Prices:
        return {"price"};
    case data::ImportKind::Load:
        return {"load"};
    case data::ImportKind::Osm:
    case data::ImportKind::HeatDensity:
    case data::ImportKind::Weather:
        return {};
    }
    return {};
}

void fillCrs(QComboBox& box)
{
    box.setEditable(true);
    box.addItem(ImportDialog::tr("As the file says"), 0);
    const std::pair<int, const char*> usual[] = {{25832, "ETRS89 / UTM 32N"},
                                                 {25833, "ETRS89 / UTM 33N"},
                                                 {4326, "WGS 84"},
                                                 {4258, "ETRS89"},
                                                 {3857, "Web Mercator"},
                                                 {31466, "DHDN / Gauss-Krüger 2"},
                                                 {31467, "DHDN / Gauss-Krüger 3"},
                                                 {31468, "DHDN / Gauss-Krüger 4"},
                                                 {31469, "DHDN / Gauss-Krüger 5"},
                                                 {3035, "ETRS89 / LAEA Europe"}};
    for (const auto& [code, name] : usual) {
        box.addItem(QStringLiteral("EPSG:%1 %2").arg(code).arg(QString::fromUtf8(name)), code);
    }
}

} // namespace

ImportDialog::ImportDialog(Document& document, const QString& program, QWidget* parent)
    : QDialog(parent),
      m_document(document),
      m_process(program.isEmpty() ? QCoreApplication::applicationFilePath() : program),
      m_form(new QFormLayout),
      m_file(new QLineEdit(this)),
      m_kind(enumChoice<data::ImportKind>(this)),
      m_layer(new QLineEdit(this)),
      m_crs(new QComboBox(this)),
      m_snap(new QuantityEdit("m", {0.0, 50.0}, this)),
      m_ratedPower(new QuantityEdit("MW", {0.0, 5'000.0}, this)),
      m_fieldFold(new Fold(tr("Names of the fields in the file"), this)),
      m_message(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_import(new QPushButton(themedIcon(QStringLiteral("import")), tr("&Import"), this))
{
    setWindowTitle(tr("Import"));
    setMinimumWidth(560);
    buildForm();
    connect(m_kind, &Choice::currentIndexChanged, this, &ImportDialog::showKind);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::run);
    connect(&m_process, &ImportProcess::progressed, this,
            [this](double done) { m_progress->setValue(int(1'000.0 * done)); });
    connect(&m_process, &ImportProcess::failed, this, [this](const Finding& problem) { show(problem); });
    connect(&m_process, &ImportProcess::finished, this, &ImportDialog::take);
    showKind();
    showRunning();
}

void ImportDialog::buildForm()
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    auto* row = new QHBoxLayout;
    auto* browseButton = new QPushButton(tr("&Browse …"), this);
    row->addWidget(m_file, 1);
    row->addWidget(browseButton);
    m_file->setAccessibleName(tr("File"));
    connect(browseButton, &QPushButton::clicked, this, &ImportDialog::browse);
    m_form->addRow(tr("&File"), row);
    if (auto* label = qobject_cast<QLabel*>(m_form->labelForField(row))) {
        label->setBuddy(m_file); // a layout cannot be one, and the mark of the shortcut would be shown
    }
    m_form->addRow(tr("&Content"), m_kind);
    m_layer->setPlaceholderText(tr("The first that fits"));
    m_form->addRow(tr("&Layer of the file"), m_layer);
    fillCrs(*m_crs);
    m_form->addRow(tr("Coordinate &system"), m_crs);
    m_snap->show(0.5);
    m_snap->setToolTip(tr("Ends of streets that are nearer to each other than this become one point"));
    m_form->addRow(tr("Snap &tolerance"), m_snap);
    m_ratedPower->show(0.0);
    m_ratedPower->setToolTip(tr("At which a load in watts was recorded; 0: its highest value is taken for it"));
    m_form->addRow(tr("&Rated IT power"), m_ratedPower);
    column->addLayout(m_form);
    column->addWidget(m_fieldFold);
    m_message->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("stale"));
    m_message->hide();
    column->addWidget(m_message);
    m_progress->setRange(0, 1'000);
    m_progress->setTextVisible(false);
    column->addWidget(m_progress);
    column->addStretch();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_import, QDialogButtonBox::ActionRole);
    m_import->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
    column->addWidget(buttons);
}

void ImportDialog::choose(data::ImportKind kind, const QString& file)
{
    m_kind->show(int(kind));
    m_file->setText(file);
    showKind();
}

data::ImportKind ImportDialog::probableKind(const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == QLatin1String("epw") || suffix == QLatin1String("dat")) {
        return data::ImportKind::Weather;
    }
    if (suffix == QLatin1String("tif") || suffix == QLatin1String("tiff")) {
        return data::ImportKind::HeatDensity;
    }
    const bool extract = suffix == QLatin1String("osm") || suffix == QLatin1String("pbf");
    return extract ? data::ImportKind::Osm : data::ImportKind::Buildings;
}

void ImportDialog::browse()
{
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Choose a file"), QFileInfo(m_file->text()).path(),
                                     tr("All formats (*.osm *.pbf *.gpkg *.geojson *.json *.shp *.csv *.tif *.tiff "
                                        "*.asc *.fgb *.epw *.dat);;All files (*)"));
    if (!file.isEmpty()) {
        choose(probableKind(file), file);
    }
}

void ImportDialog::showKind()
{
    const auto kind = static_cast<data::ImportKind>(m_kind->currentData().toInt());
    m_layer->setEnabled(hasGeometry(kind) && kind != data::ImportKind::Osm);
    m_crs->setEnabled(hasGeometry(kind));
    m_form->setRowVisible(m_ratedPower, kind == data::ImportKind::Load);
    m_snap->setEnabled(kind == data::ImportKind::Streets || kind == data::ImportKind::Osm);
    showFields();
}

void ImportDialog::showFields()
{
    const auto kind = static_cast<data::ImportKind>(m_kind->currentData().toInt());
    m_fields.clear();
    auto* fields = new QWidget(m_fieldFold);
    auto* form = new QFormLayout(fields);
    for (const std::string& ours : fieldsOf(kind)) {
        auto* theirs = new QLineEdit(fields);
        theirs->setPlaceholderText(tr("found by itself"));
        form->addRow(QString::fromStdString(ours), theirs);
        m_fields[ours] = theirs;
    }
    m_fieldFold->setContent(fields);
    m_fieldFold->setVisible(!m_fields.empty());
}

std::optional<int> ImportDialog::chosenEpsg() const
{
    // A number that was typed, or one out of the list; "EPSG:" may stand before it.
    QString crs = m_crs->currentText().trimmed().section(QLatin1Char(' '), 0, 0).toUpper();
    crs.remove(QStringLiteral("EPSG:"));
    bool number = false;
    const int code = crs.toInt(&number);
    return number && code > 0 ? std::optional(code) : std::nullopt;
}

data::ImportRequest ImportDialog::request() const
{
    data::ImportRequest request{.file = m_file->text().trimmed().toStdString(),
                                .kind = static_cast<data::ImportKind>(m_kind->currentData().toInt()),
                                .layer = m_layer->text().trimmed().toStdString(),
                                .snapTolerance = m_snap->value() * m};
    for (const auto& [ours, theirs] : m_fields) {
        if (!theirs->text().trimmed().isEmpty()) {
            request.fields[ours] = theirs->text().trimmed().toStdString();
        }
    }
    request.sourceEpsg = chosenEpsg();
    if (request.kind == data::ImportKind::Load && m_ratedPower->value() > 0.0) {
        request.ratedItPower = m_ratedPower->value() * MW;
    }
    return request;
}

void ImportDialog::run()
{
    m_message->hide();
    if (!QFileInfo(m_file->text().trimmed()).isFile()) {
        show({.problem = Problem::CannotOpen, .place = {.file = m_file->text().trimmed().toStdString()}});
        return;
    }
    const QString crs = m_crs->currentText().trimmed();
    if (m_crs->isEnabled() && !chosenEpsg() && !crs.isEmpty() && crs != m_crs->itemText(0)) {
        // Member by member: g++ 12 takes the temporary of an initializer list for uninitialised here.
        Finding unknown;
        unknown.problem = Problem::UnknownCrs;
        unknown.place.file = m_file->text().trimmed().toStdString();
        unknown.found = crs.toStdString();
        unknown.expected = "EPSG:25832";
        show(unknown);
        return;
    }
    m_process.start(m_document.snapshot(), request());
    showRunning();
}

void ImportDialog::show(const Finding& problem)
{
    m_message->setText(text(problem));
    m_message->show();
    if (problem.problem == Problem::MissingCrs || problem.problem == Problem::UnknownCrs) {
        m_crs->setFocus();
    }
    showRunning();
}

QString ImportDialog::message() const
{
    return m_message->isHidden() ? QString() : m_message->text();
}

void ImportDialog::showRunning()
{
    const bool running = m_process.running();
    m_progress->setVisible(running);
    m_progress->setValue(0);
    m_import->setEnabled(!running);
    m_fieldFold->setEnabled(!running);
}

void ImportDialog::take(const ImportOutcome& outcome)
{
    const QString name = QFileInfo(m_file->text()).fileName();
    m_document.edit(tr("Import of %1").arg(name), withImported(m_document.scenario(), outcome));
    if (parentWidget() && (!outcome.report.layers.empty() || !outcome.report.findings.empty())) {
        auto* report = new ImportReportDialog(outcome.report, parentWidget());
        report->setAttribute(Qt::WA_DeleteOnClose);
        report->open();
    }
    accept();
}

void ImportDialog::reject()
{
    if (m_process.running()) {
        m_process.cancel();
        showRunning();
    } else {
        QDialog::reject();
    }
}

} // namespace wattort::ui
