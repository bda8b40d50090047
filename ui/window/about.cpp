#include "ui/window/about.hpp"

#include "ui/stages/step.hpp"
#include "ui/window/icon.hpp"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace wattort::ui {

namespace {

struct HelpTexts {
    Q_DECLARE_TR_FUNCTIONS(HelpTexts)
};

void showPage(QWidget* parent, const QString& title, const QString& html, const QSize& size)
{
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->resize(size);
    auto* column = new QVBoxLayout(dialog);
    auto* page = new QTextBrowser(dialog);
    page->setOpenExternalLinks(true);
    page->setFrameShape(QFrame::NoFrame);
    page->document()->setDocumentMargin(12);
    page->setHtml(html);
    column->addWidget(page);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(buttons);
    dialog->open();
}

QString tourStep(Step step, const QString& words)
{
    return QStringLiteral("<h3>%1</h3><p>%2</p>").arg(label(step), words);
}

} // namespace

void showAbout(QWidget* parent)
{
    const QString html =
        QStringLiteral("<h2>Wattort %1</h2><p>%2</p><p>%3</p><p>%4</p><p>%5</p>")
            .arg(QCoreApplication::applicationVersion(),
                 HelpTexts::tr(
                     "Planning of compute centres with the use of their waste heat: where, how large, for whom "
                     "the heat, and what is worth building around it."),
                 HelpTexts::tr("Licence: GNU General Public License, version 3 or later. The program comes without any "
                               "warranty."),
                 HelpTexts::tr("Built with Qt %1 (Qt Charts), GDAL, PROJ, SQLite, Boost and Eigen.")
                     .arg(QString::fromLatin1(qVersion())),
                 HelpTexts::tr("Climate data: Deutscher Wetterdienst, changed. No data leave this computer."));
    showPage(parent, HelpTexts::tr("About Wattort"), html, {520, 360});
}

void showTour(QWidget* parent)
{
    QString html = QStringLiteral("<h2>%1</h2><p>%2</p>")
                       .arg(HelpTexts::tr("Wattort in five minutes"),
                            HelpTexts::tr("Everything stands on one line of thought, from top to bottom on the left. "
                                          "You can enter at any step; what follows from a change is computed at once. "
                                          "The sign behind a step says how it stands."));
    html += tourStep(Step::Region, HelpTexts::tr("Open the demo (File menu) or import layers: an OpenStreetMap extract "
                                                 "gives streets, buildings, land use and the grid in one go."));
    html += tourStep(Step::Sites, HelpTexts::tr("Draw a site on the map: click its corners, double-click the last one. "
                                                "Protected and flood areas, distances and grid are judged at once."));
    html += tourStep(Step::Compute, HelpTexts::tr("Change the IT power and watch the key figures above. Take another "
                                                  "cooling: warm water makes waste heat worth more."));
    html += tourStep(Step::Heat, HelpTexts::tr("Demand comes from use, age and size of each building and from the "
                                               "weather. Meters in the building layer go before estimates."));
    html += tourStep(Step::Network, HelpTexts::tr("Right-click a building or a street on the map to make it mandatory "
                                                  "or to exclude it. The network is found again."));
    html += tourStep(Step::Supply, HelpTexts::tr("The load-duration curve shows which source gives the heat: directly, "
                                                 "by heat pump, from storage, or from the peak boiler."));
    html += tourStep(Step::Economics, HelpTexts::tr("Fold out the assumptions: each number has a source, a year and a "
                                                    "range. Put in your own and say where it comes from."));
    html += tourStep(Step::Law, HelpTexts::tr("Limits apply by date and size. The table says which section, what the "
                                              "plan reaches, and how much is to spare."));
    html +=
        tourStep(Step::FollowUp, HelpTexts::tr("Add plots of a digital park and see jobs, heat and municipal revenue "
                                               "over the years."));
    html +=
        tourStep(Step::Ranking, HelpTexts::tr("Each site has a plan of its own. Move the weights and see whether the "
                                              "best one stays the best."));
    html += tourStep(Step::Report, HelpTexts::tr("Write it as PDF: maps, charts, compliance, and all assumptions with "
                                                 "their sources."));
    html += QStringLiteral("<p>%1</p>")
                .arg(HelpTexts::tr(
                    "Every change can be undone (Ctrl+Z). Ctrl+1 to Ctrl+0 lead to the steps, F5 plans again."));
    showPage(parent, HelpTexts::tr("Five-minute tour"), html, {640, 620});
}

} // namespace wattort::ui
