#include "data/catalogues.hpp"
#include "model/demo/demo_region.hpp"
#include "tests/support/compare.hpp"
#include "ui/report/content.hpp"
#include "ui/text/font.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <QGuiApplication>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace wattort;
using namespace wattort::ui;
using namespace wattort::ui::report;

namespace {

const ReportInput& planned()
{
    static const ReportInput input = [] {
        ReportInput made;
        made.scenario = demoRegion({.buildings = 500});
        made.plans = planAllSites(made.scenario, data::catalogues(), {}, {});
        made.ranking = rankSites(made.plans, made.scenario.weights);
        made.site = made.ranking.front().site;
        made.catalogues = data::catalogues();
        return made;
    }();
    return input;
}

/// The number at the beginning of a cell, as its reader would read it.
double number(const QString& cell)
{
    static const QRegularExpression leading(QStringLiteral("^[+−-]?[0-9.,]+"));
    QString digits = leading.match(cell.trimmed()).captured();
    digits.replace(QChar(0x2212), QLatin1Char('-')).remove(QLatin1Char('+'));
    bool isNumber = false;
    const double value = QLocale().toDouble(digits, &isNumber);
    return isNumber ? value : std::nan("");
}

/// What stands in a report, read from its blocks as from the page.
class Page {
public:
    explicit Page(Language language) : m_input(planned())
    {
        m_input.language = language;
        applyLanguage(language);
        for (auto* chapter : {summaryChapter, siteChapter, computeChapter, heatChapter, supplyChapter, economicsChapter,
                              emissionsChapter, lawChapter, followUpChapter, rankingChapter}) {
            Blocks blocks = chapter(say);
            std::move(blocks.begin(), blocks.end(), std::back_inserter(m_blocks));
        }
    }

    /// The first table whose caption begins like this.
    const Table& table(const char* english, const char* german) const
    {
        for (const Block& block : m_blocks) {
            const auto* found = std::get_if<Table>(&block);
            if (found != nullptr && found->caption.startsWith(say(english, german))) {
                return *found;
            }
        }
        throw std::runtime_error(std::string("no table ") + english);
    }

    /// The row whose first cell begins like this.
    const Table::Row& row(const Table& table, const char* english, const char* german) const
    {
        for (const Table::Row& each : table.rows) {
            if (each.cells.value(0).startsWith(say(english, german))) {
                return each;
            }
        }
        throw std::runtime_error(std::string("no row ") + english);
    }

    double keyFigure(KeyFigure figure) const
    {
        const Table& all = table("Key figures", "Kennzahlen");
        const auto found = std::find_if(all.rows.begin(), all.rows.end(), [figure](const Table::Row& each) {
            return each.cells.value(0) == label(figure);
        });
        return found == all.rows.end() ? std::nan("") : number(found->cells.value(1));
    }

    QString text() const
    {
        QString all;
        for (const Block& block : m_blocks) {
            if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
                all += paragraph->text + QLatin1Char('\n');
            }
        }
        return all;
    }

private:
    ReportInput m_input;
    Blocks m_blocks;

public:
    Context say{m_input, m_input.plans[m_input.site]};
};

} // namespace

// The key figures of the report are recomputed by hand from the tables of the report itself, in both languages: what a
// reader can check must come out as printed.
class ReportFiguresTest : public QObject {
    Q_OBJECT

    static void bothLanguages()
    {
        QTest::addColumn<int>("language");
        QTest::newRow("German") << int(Language::German);
        QTest::newRow("English") << int(Language::English);
    }
    static Page page()
    {
        QFETCH_GLOBAL(int, language);
        return Page(Language(language));
    }

private Q_SLOTS:
    void initTestCase_data() { bothLanguages(); }
    void initTestCase() { applyFont(*qGuiApp); }

    /// Annual cost of all items after funding over the heat sold.
    void costOfHeatComesFromTheCostTable()
    {
        const Page report = page();
        const Table& costs = report.table("Costs in thousand", "Kosten in Tsd.");
        double sum = 0.0;
        for (const Table::Row& item : costs.rows) {
            sum += item.kind == Table::Row::Kind::Normal ? number(item.cells.last()) : 0.0;
        }
        const double total = number(report.row(costs, "All", "Summe").cells.last());
        WATTORT_COMPARE_WITHIN(sum, total, 2e-3); // each line is rounded to a thousand
        const Table& emissions = report.table("Emissions of a year", "Emissionen eines Jahres");
        const double soldMWh = number(report.row(emissions, "Heat replaced", "Ersetzte Wärme").cells[1]);
        const double mean = report.say.plan.economics->output.meanHeatSales; // of the years, buildings are renovated
        QVERIFY(mean > 0.8 && mean <= 1.0);
        WATTORT_COMPARE_WITHIN(total * 1e3 / (soldMWh * mean), report.keyFigure(KeyFigure::LevelisedCostOfHeat), 2e-3);
    }

    void capitalAnnuityComesFromInvestmentAndLifetime()
    {
        const Page report = page();
        const Table& costs = report.table("Costs in thousand", "Kosten in Tsd.");
        const Table::Row& heatPump = report.row(costs, "Heat pump", "Wärmepumpe");
        // 4.5 % over 20 years, bought once and written off over 20 years (catalogue): a = i / (1 - (1 + i)^-20).
        const double annuity = 0.045 / (1.0 - std::pow(1.045, -20.0));
        WATTORT_COMPARE_WITHIN(number(heatPump.cells[1]) * annuity, number(heatPump.cells[3]), 5e-3);
    }

    void netPresentValueComesFromTheCashFlow()
    {
        const Page report = page();
        const Table& flow = report.table("Cash flow in thousand", "Zahlungsströme in Tsd.");
        const double rate = number(flow.caption.section(QRegularExpression(QStringLiteral(" (at|mit) ")), -1)) / 100.0;
        double sum = 0.0;
        for (const Table::Row& year : flow.rows) {
            if (year.kind == Table::Row::Kind::Normal) {
                sum += number(year.cells[1]) * std::pow(1.0 + rate, -number(year.cells[0]));
            }
        }
        // Twenty payments rounded to a thousand euros each.
        QVERIFY(std::abs(sum - number(flow.rows.back().cells.last())) < 10.0);
        QVERIFY(std::abs(sum / 1e3 - report.keyFigure(KeyFigure::NetPresentValue)) < 0.06);
    }

    void emissionsAreEnergiesTimesFactors()
    {
        const Page report = page();
        const Table& table = report.table("Emissions of a year", "Emissionen eines Jahres");
        double network = 0.0;
        double reference = 0.0;
        for (const Table::Row& source : table.rows) {
            if (source.kind == Table::Row::Kind::Normal) {
                const double tonnes = number(source.cells[1]) * number(source.cells[2]) / 1e3;
                QVERIFY2(std::abs(tonnes - number(source.cells[3])) <= 1.0 + 1e-3 * tonnes,
                         qPrintable(source.cells.join(QLatin1Char('|'))));
                (reference > 0.0 ? network : reference) += tonnes;
            }
        }
        WATTORT_COMPARE_WITHIN(number(report.row(table, "Heat network", "Wärmenetz").cells[3]), network, 2e-3);
        WATTORT_COMPARE_WITHIN(report.keyFigure(KeyFigure::AvoidedEmissions), reference - network, 2e-3);
    }

    void pueIsTheQuotientOfTheYearsEnergies()
    {
        const Page report = page();
        const Table& table = report.table("Energy of the year by step", "Energie des Jahres nach Stufen");
        double steps = 0.0;
        for (const Table::Row& step : table.rows) {
            steps += step.kind == Table::Row::Kind::Normal ? number(step.cells[1]) : 0.0;
        }
        const double it = number(report.row(table, "IT energy", "IT-Energie").cells[1]);
        const double facility =
            number(report.row(table, "Energy of the compute centre", "Energie des Rechenzentrums").cells[1]);
        WATTORT_COMPARE_WITHIN(steps, facility, 2e-3);
        WATTORT_COMPARE_WITHIN(facility / it, report.keyFigure(KeyFigure::Pue), 1e-3);
    }

    void reusedEnergyIsTheQuotientInTheTableAndInTheRule()
    {
        const Page report = page();
        const Table& table = report.table("How the figures come about", "Wie die Kennzahlen zustande kommen");
        const Table::Row& erf = report.row(table, "ERF", "ERF");
        const double percent = 100.0 * number(erf.cells[2]) / number(erf.cells[3]);
        QVERIFY(std::abs(percent - report.keyFigure(KeyFigure::EnergyReuseFactor)) < 0.1);
        // EnEfG § 11 (2): start from July 2028, at least 20 %, two years after the start.
        const Table& rules = report.table("Statutory requirements", "Gesetzliche Anforderungen");
        bool found = false;
        for (const Table::Row& rule : rules.rows) {
            const QString bound = rule.cells.value(2);
            QVERIFY2(bound == QStringLiteral("–") || !bound.contains(QChar(0x2013)), qPrintable(bound)); // "≥ –"
            if (rule.cells.value(0) == QStringLiteral("§ 11 (2) Nr. 2")) {
                found = true;
                QVERIFY(std::abs(number(rule.cells[3]) - percent) < 0.1);
                const double limit = number(rule.cells[2].mid(2));
                QVERIFY(std::abs(number(rule.cells[4]) - (percent - limit)) < 0.15);
            }
        }
        QVERIFY(found);
    }

    void fundingIsTheLeastOfShareAndGap()
    {
        const Page report = page();
        const Table& table = report.table("Funding by BEW", "Förderung nach BEW");
        const double share = number(table.rows[1].cells[1]);
        const double gap = number(table.rows[2].cells[1]);
        const double funding = number(table.rows[3].cells[1]);
        QVERIFY(funding <= share && funding <= std::max(0.0, gap));
        WATTORT_COMPARE_WITHIN(share, 0.4 * number(table.rows[0].cells[1]), 0.01);
    }

    /// Linear between the worst and the best value of the sites that are not excluded, then the mean by weights.
    void scoresComeFromTheTableOfCriteria()
    {
        const Page report = page();
        const Table& criteria = report.table("Criteria", "Kriterien");
        const Table& ranks = report.table("Sites", "Standorte");
        const std::size_t sites = planned().ranking.size();
        std::vector<double> sum(sites);
        std::vector<double> weights(sites);
        for (std::size_t c = 0; c < criterionCount; ++c) {
            const QStringList& cells = criteria.rows[c].cells;
            double low = 1e300;
            double high = -1e300;
            for (std::size_t s = 0; s < sites; ++s) {
                const double value = number(cells[qsizetype(s) + 2]);
                if (!planned().ranking[s].excluded && !std::isnan(value)) {
                    low = std::min(low, value);
                    high = std::max(high, value);
                }
            }
            for (std::size_t s = 0; s < sites; ++s) {
                const double value = number(cells[qsizetype(s) + 2]);
                if (std::isnan(value)) {
                    continue;
                }
                const double share = high > low ? (value - low) / (high - low) : 1.0;
                const bool more = info(Criterion(c)).moreIsBetter || high <= low;
                sum[s] += number(cells[1]) * (more ? share : 1.0 - share);
                weights[s] += number(cells[1]);
            }
        }
        for (std::size_t s = 0; s < sites; ++s) {
            if (!planned().ranking[s].excluded) {
                QVERIFY(std::abs(sum[s] / weights[s] - number(ranks.rows[s].cells[2])) < 0.03);
            }
        }
    }

    void pipesAddUpToTheTrench()
    {
        const Page report = page();
        const Table& pipes = report.table("Pipes by nominal diameter", "Leitungen nach Nennweite");
        const double total = number(pipes.rows.back().cells[3]); // in km, as the key figure
        WATTORT_COMPARE_WITHIN(total, report.keyFigure(KeyFigure::TrenchLength), 0.01);
    }

    void networkIsShownWithItsProvenBound()
    {
        const Page report = page();
        const NetworkDesign& network = report.say.plan.network->output;
        QVERIFY(network.bound && *network.bound >= network.objective);
        QVERIFY(report.text().contains(
            report.say("It is proven that no network from this site", "Es ist bewiesen, dass unter denselben")));
        QVERIFY(report.text().contains(wattort::ui::text(*network.bound)));
    }

    void budgetAndConstructionPhasesAreTold()
    {
        const Page report = page();
        ReportInput input = report.say.input;
        Plan& thrifty = input.plans[input.site];
        const NetworkDesign& free = thrifty.network->output;
        const Money whole = free.pipeInvestment + free.connectionInvestment;
        QVERIFY(networkGoals(report.say).empty());
        const double budget = 0.6 * inUnit(whole, EUR) / 1e6;
        input.scenario.overrides["network_budget"] = {budget, "own"};
        input.scenario.overrides["network_phase_investment"] = {0.3 * budget, "own"};
        thrifty = plan(input.scenario, input.site, data::catalogues(), {}, thrifty);
        const Context say{input, thrifty};
        const Blocks blocks = networkGoals(say);
        QCOMPARE(blocks.size(), std::size_t(3));
        QVERIFY(std::get<Paragraph>(blocks[0]).text.contains(wattort::ui::text(budget * 1e6 * EUR)));
        QVERIFY(std::get<Table>(blocks[2]).rows.size() >= 3);
    }

    /// At a high price of heat the network pays by itself, and BEW fills no gap.
    void noFundingIsExplained()
    {
        const Page report = page();
        ReportInput input = report.say.input;
        input.scenario.overrides["heat_work_price"] = {130.0, "own"};
        Plan& dear = input.plans[input.site];
        dear = plan(input.scenario, input.site, data::catalogues(), {}, dear);
        QCOMPARE(dear.economics->output.funding.value(), 0.0);
        const Context say{input, dear};
        QString shown;
        for (const Block& block : economicsChapter(say)) {
            const auto* paragraph = std::get_if<Paragraph>(&block);
            shown += paragraph != nullptr ? paragraph->text : QString();
        }
        QVERIFY(shown.contains(say("The funding is 0", "Die Förderung beträgt 0 €")));
    }

    /// A ground of 300 units to the right of the figure stays white.
    void legendStaysWithinTheFigure()
    {
        const Page report = page();
        for (const bool network : {false, true}) {
            constexpr QRectF in(0.0, 0.0, 1'700.0, 1'150.0);
            QImage image(2'000, 1'300, QImage::Format_RGB32);
            image.fill(Qt::white);
            {
                QPainter painter(&image);
                const Figure figure =
                    mapFigure({}, report.say, {.box = regionBox(report.say), .network = network}, 1.0);
                figure.paint(painter, in);
            }
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const bool outside = x > in.right() + 3.0 || y > in.bottom() + 3.0;
                    QVERIFY2(!outside || image.pixel(x, y) == qRgb(255, 255, 255),
                             qPrintable(QStringLiteral("painted at %1, %2").arg(x).arg(y)));
                }
            }
        }
    }
};

QTEST_MAIN(ReportFiguresTest)
#include "report_figures_test.moc"
