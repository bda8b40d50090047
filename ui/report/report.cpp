#include "ui/report/report.hpp"

#include "ui/report/content.hpp"
#include "ui/report/page_flow.hpp"

#include <QBuffer>
#include <QLocale>
#include <QPainter>
#include <QSaveFile>

#include <algorithm>
#include <cmath>

namespace wattort::ui {

namespace {

/// Labels follow the language of the program; the report may be in the other one.
class InLanguage {
public:
    explicit InLanguage(Language wanted) : m_former(currentLanguage()), m_changed(wanted != m_former || first())
    {
        if (m_changed) {
            applyLanguage(wanted);
        }
    }
    ~InLanguage()
    {
        if (m_changed && currentLanguage() != m_former) {
            applyLanguage(m_former);
        }
    }
    Q_DISABLE_COPY_MOVE(InLanguage)

private:
    /// Nothing has been applied yet: numbers would follow the system.
    static bool first()
    {
        static bool once = true;
        return std::exchange(once, false);
    }
    Language m_former;
    bool m_changed = false;
};

report::Blocks allBlocks(const report::Context& say)
{
    report::Blocks all{report::Contents{}};
    append(all, summaryChapter(say));
    append(all, siteChapter(say));
    append(all, computeChapter(say));
    append(all, heatChapter(say));
    append(all, supplyChapter(say));
    append(all, economicsChapter(say));
    append(all, emissionsChapter(say));
    append(all, lawChapter(say));
    append(all, followUpChapter(say));
    append(all, rankingChapter(say));
    append(all, methodChapter(say));
    append(all, assumptionsAppendix(say));
    append(all, dataAppendix(say));
    return all;
}

report::PageFrame frameOf(const report::Context& say)
{
    const ReportInput& input = say.input;
    return {.title = QString::fromStdString(input.scenario.name),
            .subtitle = say.siteName(),
            .footer = say("Wattort site report, %1", "Wattort Standortbericht, %1")
                          .arg(QLocale().toString(input.date, QLocale::LongFormat)),
            .pageOf = say("Page %1 of %2", "Seite %1 von %2"),
            .continued = say("(continued)", "(Fortsetzung)"),
            .contents = say("Contents", "Inhalt"),
            .figure = say("Figure %1: %2", "Abbildung %1: %2"),
            .table = say("Table %1: %2", "Tabelle %1: %2")};
}

/// The list of contents has as many lines before the pages are known as after.
std::vector<report::ContentsEntry> emptyContents(const report::Blocks& blocks)
{
    std::vector<report::ContentsEntry> entries;
    for (const report::Block& block : blocks) {
        if (const auto* heading = std::get_if<report::Heading>(&block)) {
            entries.push_back({.text = heading->text, .level = heading->level});
        }
    }
    return entries;
}

/// What has been painted, as the reader of the file can go through it.
report::Navigation navigationOf(const report::PageFlow& flow, Language language)
{
    report::Navigation navigation{.links = flow.links(), .language = language == Language::German ? "de-DE" : "en-GB"};
    for (const report::ContentsEntry& heading : flow.headings()) {
        navigation.bookmarks.push_back(
            {(heading.number + QLatin1Char(' ') + heading.text).trimmed(), heading.level, heading.place});
    }
    return navigation;
}

report::Navigation paint(QPdfWriter& writer, const report::Context& say, const Task& task)
{
    const report::Blocks blocks = allBlocks(say);
    report::PageFrame frame = frameOf(say);
    report::PageFlow measure(frame, emptyContents(blocks));
    measure.cover({});
    measure.place(blocks);
    frame.pages = measure.pages();

    QPainter painter(&writer);
    if (!painter.isActive()) {
        throw Failure({.problem = Problem::CannotWrite});
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(report::dotsPerUnit, report::dotsPerUnit);
    report::PageFlow flow(frame, measure.headings(), writer, painter, task);
    flow.cover([&say](QPainter& onto) { paintCover(onto, say); });
    flow.place(blocks);
    return navigationOf(flow, say.input.language);
}

QByteArray documentOf(const ReportInput& input, const Task& task)
{
    const report::Context say{input, input.plans[input.site]};
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    report::Navigation navigation;
    {
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({});
        constexpr double unitsPerInch = 254.0;
        writer.setResolution(int(unitsPerInch) * report::dotsPerUnit);
        writer.setTitle(QStringLiteral("%1: %2").arg(QString::fromStdString(input.scenario.name), say.siteName()));
        writer.setCreator(QStringLiteral("Wattort ") + input.version);
        navigation = paint(writer, say, task);
    }
    return report::withNavigation(pdf, navigation);
}

} // namespace

void writeReport(const ReportInput& input, const QString& file, const Task& task)
{
    expects(input.site < input.plans.size() && input.plans[input.site].complete(), "the plan of the report is there");
    const InLanguage language(input.language);

    QSaveFile out(file);
    const auto refuse = [&] {
        Finding failed{.problem = Problem::CannotWrite, .found = out.errorString().toStdString()};
        failed.place.file = file.toStdString();
        throw Failure(failed);
    };
    if (!out.open(QIODevice::WriteOnly)) {
        refuse();
    }
    const QByteArray document = documentOf(input, task);
    if (out.write(document) != document.size() || !out.commit()) {
        refuse();
    }
}

} // namespace wattort::ui
