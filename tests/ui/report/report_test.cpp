#include "data/catalogues.hpp"
#include "model/compute/expansion.hpp"
#include "model/demo/demo_region.hpp"
#include "model/plan/key_figures.hpp"
#include "ui/report/pdf_navigation.hpp"
#include "ui/report/report.hpp"
#include "ui/stages/centre_facts.hpp"
#include "ui/text/font.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <QDir>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <stop_token>

using namespace wattort;
using namespace wattort::ui;

namespace {

ReportInput madeInput()
{
    ReportInput input;
    input.scenario = demoRegion({.buildings = 500});
    input.scenario.overrides["gas_price"] = {61.0, "Stadtwerke Musterstadt 2026"};
    input.plans = planAllSites(input.scenario, data::catalogues(), {}, {});
    input.ranking = rankSites(input.plans, input.scenario.weights);
    input.catalogues = data::catalogues();
    input.date = QDate(2026, 11, 24);
    input.version = QStringLiteral("0.1");
    return input;
}

/// Planned once for all tests.
ReportInput sampleInput(Language language)
{
    static const ReportInput planned = madeInput();
    ReportInput input = planned;
    input.language = language;
    return input;
}

struct Run {
    int exitCode = -1;
    QString output;
};

Run run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished(60'000);
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

/// Spaces of all kinds and line breaks of the page are one space.
QString flat(QString text)
{
    return text.replace(QRegularExpression(QStringLiteral("[\\s\\x{00a0}\\x{202f}]+")), QStringLiteral(" "));
}

QString withoutSpaces(QString text)
{
    return text.remove(QRegularExpression(QStringLiteral("[\\s\\x{00a0}\\x{202f}\\x{00ad}]+")));
}

Run preflight(const QString& file)
{
    QStringList jars;
    for (const char* jar : {"preflight", "pdfbox2", "xmpbox", "fontbox2", "commons-logging", "commons-io",
                            "javax.activation", "jaxb-api"}) {
        jars.append(QStringLiteral("/usr/share/java/%1.jar").arg(QLatin1String(jar)));
    }
    return run(QStringLiteral("java"), {QStringLiteral("-cp"), jars.join(QLatin1Char(':')),
                                        QStringLiteral("org.apache.pdfbox.preflight.Validator_A1b"), file});
}

bool has(const char* program)
{
    return !QStandardPaths::findExecutable(QLatin1String(program)).isEmpty();
}

} // namespace

class ReportTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString fileIn(Language language) const
    {
        // Kept when a person wants to look at the pages.
        const QString kept = qEnvironmentVariable("WATTORT_KEEP_REPORTS");
        return (kept.isEmpty() ? m_folder.path() : kept) + QStringLiteral("/report_%1.pdf").arg(languageCode(language));
    }
    QString textIn(Language language) const
    {
        return run(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), fileIn(language), QStringLiteral("-")}).output;
    }

private Q_SLOTS:
    void initTestCase()
    {
        applyFont(*qGuiApp);
        for (const Language language : {Language::German, Language::English}) {
            writeReport(sampleInput(language), fileIn(language));
        }
    }

    void fileIsPdfA()
    {
        if (!has("java") || !QFile::exists(QStringLiteral("/usr/share/java/preflight.jar"))) {
            QSKIP("skipped: no validator (openjdk and libpdfbox2-java)");
        }
        for (const Language language : {Language::German, Language::English}) {
            const Run checked = preflight(fileIn(language));
            QVERIFY2(checked.output.contains(QStringLiteral("is a valid PDF/A-1b file")), qPrintable(checked.output));
        }
    }

    void validatorRefusesAnOrdinaryPdf()
    {
        if (!has("java") || !QFile::exists(QStringLiteral("/usr/share/java/preflight.jar"))) {
            QSKIP("skipped: no validator (openjdk and libpdfbox2-java)");
        }
        const QString ordinary = m_folder.filePath(QStringLiteral("ordinary.pdf"));
        {
            QPdfWriter writer(ordinary);
            QPainter painter(&writer);
            painter.drawText(100, 100, QStringLiteral("1.4"));
        }
        QVERIFY(!preflight(ordinary).output.contains(QStringLiteral("is a valid PDF/A-1b file")));
    }

    void structureIsSound()
    {
        if (!has("qpdf")) {
            QSKIP("skipped: no qpdf");
        }
        const Run checked = run(QStringLiteral("qpdf"), {QStringLiteral("--check"), fileIn(Language::German)});
        QVERIFY2(checked.exitCode == 0, qPrintable(checked.output));
    }

    /// Every heading can be reached from the bookmarks, and its page is the one that the list of contents names.
    void bookmarksLeadToTheHeadings()
    {
        if (!has("qpdf") || !has("pdftotext")) {
            QSKIP("skipped: no qpdf or pdftotext");
        }
        for (const Language language : {Language::German, Language::English}) {
            const Run listed = run(QStringLiteral("qpdf"),
                                   {QStringLiteral("--json"), QStringLiteral("--json-key=outlines"), fileIn(language)});
            const QJsonArray chapters =
                QJsonDocument::fromJson(listed.output.toUtf8()).object()[QStringLiteral("outlines")].toArray();
            QVERIFY2(chapters.size() >= 12, qPrintable(listed.output.left(300)));
            for (const QJsonValue& value : chapters) {
                const QJsonObject chapter = value.toObject();
                const QString page = QString::number(chapter[QStringLiteral("destpageposfrom1")].toInt());
                const QString words =
                    run(QStringLiteral("pdftotext"),
                        {QStringLiteral("-f"), page, QStringLiteral("-l"), page, fileIn(language), QStringLiteral("-")})
                        .output;
                const QString title = chapter[QStringLiteral("title")].toString();
                QVERIFY2(flat(words).contains(title), qPrintable(title + QStringLiteral(" is not on page ") + page));
            }
        }
    }

    void contentsAreLinks()
    {
        if (!has("qpdf")) {
            QSKIP("skipped: no qpdf");
        }
        const Run shown =
            run(QStringLiteral("qpdf"), {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"),
                                         fileIn(Language::German), QStringLiteral("-")});
        QVERIFY(shown.output.count(QStringLiteral("/Subtype /Link")) >= 20);
        QVERIFY(shown.output.contains(QStringLiteral("/Lang (de-DE)")));
        QVERIFY(shown.output.contains(QStringLiteral("/DisplayDocTitle true")));
    }

    /// A file of another make is not touched.
    void navigationLeavesWhatItDoesNotUnderstand()
    {
        for (const QByteArray& odd :
             {QByteArray(), QByteArray("%PDF-1.4\nnonsense"),
              QByteArray("%PDF-1.4\ntrailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n99999\n%%EOF")}) {
            QCOMPARE(report::withNavigation(odd, {}), odd);
        }
    }

    void callingOffLeavesTheFormerFile()
    {
        const QString file = m_folder.filePath(QStringLiteral("called_off.pdf"));
        QFile former(file);
        QVERIFY(former.open(QIODevice::WriteOnly));
        former.write("former");
        former.close();
        std::stop_source stop;
        int pages = 0;
        double last = 0.0;
        const Task task(stop.get_token(), [&](double fraction) {
            QVERIFY(fraction >= last && fraction <= 1.0);
            last = fraction;
            if (++pages == 5) {
                stop.request_stop();
            }
        });
        QVERIFY_THROWS_EXCEPTION(Cancelled, writeReport(sampleInput(Language::German), file, task));
        QCOMPARE(pages, 5); // the next page is not begun
        QVERIFY(former.open(QIODevice::ReadOnly));
        QCOMPARE(former.readAll(), QByteArray("former"));
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("called_off*")}).size(), 1);
    }

    void keyFiguresStandInTheReport_data()
    {
        QTest::addColumn<int>("language");
        QTest::newRow("German") << int(Language::German);
        QTest::newRow("English") << int(Language::English);
    }
    void keyFiguresStandInTheReport()
    {
        if (!has("pdftotext")) {
            QSKIP("skipped: no pdftotext");
        }
        QFETCH(int, language);
        applyLanguage(Language(language));
        const QString shown = withoutSpaces(textIn(Language(language)));
        for (const KeyFigureValue& figure : keyFigures(sampleInput(Language(language)).plans.front())) {
            const QString expected = withoutSpaces(text(figure));
            QVERIFY2(shown.contains(expected), qPrintable(label(figure.figure) + QStringLiteral(": ") + expected));
        }
    }

    // Indicators with the definitions of the regulation, grid, weather of the design, 25 years.
    void theCentresChapterHasWhatAnAuditorAsksFor()
    {
        if (!has("pdftotext")) {
            QSKIP("skipped: no pdftotext");
        }
        for (const Language language : {Language::German, Language::English}) {
            applyLanguage(language);
            const QString shown = withoutSpaces(textIn(language));
            const Plan plan = sampleInput(language).plans.front();
            for (const auto& facts :
                 {gridFacts(plan, data::catalogues()), designWeatherFacts(plan), indicatorFacts(plan)}) {
                QVERIFY(facts.size() > 4);
                for (const Fact& fact : facts) {
                    QVERIFY2(shown.contains(withoutSpaces(fact.value)), qPrintable(fact.name));
                }
            }
            QVERIFY(shown.contains(QStringLiteral("E_REUSE/E_DC")));
            const auto years = expand(plan.centre->output, plan.year->output, plan.centre->input.assumptions.expansion);
            QVERIFY(shown.contains(numberText(inUnit(years.front().facilityEnergy, GWh), 1)));
            QVERIFY(shown.contains(numberText(years.back().computing, 1)));
        }
    }

    void everyAssumptionStandsInTheAppendix()
    {
        if (!has("pdftotext")) {
            QSKIP("skipped: no pdftotext");
        }
        for (const Language language : {Language::German, Language::English}) {
            const QString shown = withoutSpaces(textIn(language));
            for (const Assumption& assumption : data::catalogues().assumptions) {
                QVERIFY2(shown.contains(QString::fromStdString(assumption.key)), assumption.key.c_str());
            }
            QVERIFY(shown.contains(QStringLiteral("StadtwerkeMusterstadt2026")));
            // How far the numbers of the equipment are known, with a source of their own.
            QVERIFY(shown.contains(QStringLiteral("WhitePaper")) && shown.contains(QStringLiteral("Newkirketal.2025")));
        }
    }

    /// What the planner named and what the catalogues quote stays as it is, so only words of ours are looked for.
    void germanReportHasNoEnglishWords()
    {
        if (!has("pdftotext")) {
            QSKIP("skipped: no pdftotext");
        }
        const QString shown = flat(textIn(Language::German)).section(QStringLiteral("Verwendeter Wert"), 0, 0);
        for (const char* word : {"the", "of", "heat", "waste", "network", "cost", "power", "year", "site", "compute",
                                 "buildings", "Summary", "Contents", "Page", "jobs", "funding", "with", "and", "law"}) {
            const QRegularExpression whole(QStringLiteral("\\b%1\\b").arg(QLatin1String(word)));
            const QRegularExpressionMatch match = whole.match(shown);
            QVERIFY2(!match.hasMatch(), qPrintable(shown.mid(std::max<qsizetype>(0, match.capturedStart() - 60), 140)));
        }
    }

    void planWithoutNetworkHasAReportToo()
    {
        const QString file = m_folder.filePath(QStringLiteral("nothing.pdf"));
        ReportInput input = sampleInput(Language::German);
        input.scenario.layers.buildings = {};
        input.plans = planAllSites(input.scenario, data::catalogues(), {}, {});
        input.ranking.clear();
        writeReport(input, file);
        QVERIFY(QFileInfo(file).size() > 10'000);
    }

    void fileThatCannotBeWrittenIsNamed()
    {
        try {
            writeReport(sampleInput(Language::English), QStringLiteral("/nowhere/report.pdf"));
            QFAIL("a report was written nowhere");
        } catch (const Failure& failure) {
            QCOMPARE(failure.finding().problem, Problem::CannotWrite);
            QCOMPARE(failure.finding().place.file, std::string("/nowhere/report.pdf"));
        }
    }
};

QTEST_MAIN(ReportTest)
#include "report_test.moc"
