#include "ui/report/content.hpp"
#include "ui/report/style.hpp"

#include <QLocale>
#include <QPainter>

namespace wattort::ui::report {

void paintCover(QPainter& painter, const Context& say)
{
    const ReportInput& input = say.input;
    painter.fillRect(QRectF(0, 0, pageWidth, 620), accent);
    const double left = bodyArea.left();
    const double width = bodyArea.width();
    setText(&painter, QStringLiteral("Wattort"), {left, 170, width, 0},
            {.size = 40, .bold = true, .colour = Qt::white});
    setText(&painter, say("Site report: compute centre and waste heat", "Standortbericht: Rechenzentrum und Abwärme"),
            {left, 250, width, 0}, {.size = 70, .bold = true, .colour = Qt::white, .leading = 1.2});
    setText(&painter, QStringLiteral("%1 · %2").arg(QString::fromStdString(input.scenario.name), say.siteName()),
            {left, 470, width, 0}, {.size = 42, .colour = Qt::white, .leading = 1.2});
    paintMapInto(painter, {left, 720.0, width, 1'620.0}, say,
                 {.box = regionBox(say), .network = true, .legend = false});
    double y = 2'430.0;
    painter.fillRect(QRectF(left, y - 24.0, width, 3.0), accent);
    const auto row = [&](const QString& name, const QString& value) {
        setText(&painter, name, {left, y, 500, 0}, {.size = 29, .colour = faintInk});
        y += setText(&painter, value, {left + 520, y, width - 520, 0}, {.size = 29, .bold = true});
    };
    row(say("Region", "Region"), QString::fromStdString(input.scenario.name));
    row(say("Candidate site", "Standort"), say.siteName());
    row(say("Date", "Datum"), QLocale().toString(input.date, QLocale::LongFormat));
    row(say("Program", "Programm"), QStringLiteral("Wattort ") + input.version);
    setText(&painter,
            say("All results are computed from the layers, catalogues and assumptions that this report names.",
                "Alle Ergebnisse sind aus den Ebenen, Katalogen und Annahmen berechnet, die dieser Bericht nennt."),
            {left, pageHeight - 240, width, 0}, noteText);
}

} // namespace wattort::ui::report
