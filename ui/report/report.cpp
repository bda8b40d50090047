#include "ui/report/report.hpp"

#include "ui/report/content.hpp"
#include "ui/report/page_flow.hpp"

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
    const auto add = [&all](report::Blocks chapter) {
        std::move(chapter.begin(), chapter.end(), std::back_inserter(all));
    };
    add(summaryChapter(say));
    add(siteChapter(say));
    add(computeChapter(say));
    add(heatChapter(say));
    add(supplyChapter(say));
    add(economicsChapter(say));
    add(emissionsChapter(say));
    add(lawChapter(say));
    add(followUpChapter(say));
    add(rankingChapter(say));
    add(limitsChapter(say));
    add(assumptionsAppendix(say));
    add(dataAppendix(say));
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
            .contents = say("Contents", "Inhalt")};
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

void paint(QPdfWriter& writer, const report::Context& say)
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
    report::PageFlow flow(frame, measure.headings(), writer, painter);
    flow.cover([&say](QPainter& onto) { paintCover(onto, say); });
    flow.place(blocks);
}

} // namespace

void writeReport(const ReportInput& input, const QString& file)
{
    expects(input.site < input.plans.size() && input.plans[input.site].complete(), "the plan of the report is there");
    const InLanguage language(input.language);
    const report::Context say{input, input.plans[input.site]};

    QSaveFile out(file);
    Finding failed{.problem = Problem::CannotWrite};
    failed.place.file = file.toStdString();
    if (!out.open(QIODevice::WriteOnly)) {
        failed.found = out.errorString().toStdString();
        throw Failure(failed);
    }
    {
        QPdfWriter writer(&out);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({});
        constexpr double unitsPerInch = 254.0;
        writer.setResolution(int(unitsPerInch) * report::dotsPerUnit);
        writer.setTitle(QStringLiteral("%1: %2").arg(QString::fromStdString(input.scenario.name), say.siteName()));
        writer.setCreator(QStringLiteral("Wattort ") + input.version);
        paint(writer, say);
    }
    if (!out.commit()) {
        failed.found = out.errorString().toStdString();
        throw Failure(failed);
    }
}

} // namespace wattort::ui
