#include "ui/chart/chart_texts.hpp"
#include "ui/chart/charts.hpp"
#include "ui/text/labels.hpp"

#include <algorithm>
#include <cmath>

namespace wattort::ui {

namespace {

/// Thousands or millions of euros, as the largest value asks for.
struct MoneyUnit {
    std::string name = "kEUR";
    double size = 1e3;
    int digits = 1;

    explicit MoneyUnit(Money largest)
    {
        if (std::abs(largest.value()) >= 1e6) {
            *this = MoneyUnit(Money{});
            name = "MEUR";
            size = 1e6;
            digits = 2;
        }
    }
};

Money larger(Money a, Money b)
{
    return std::abs(a.value()) >= std::abs(b.value()) ? a : b;
}

/// Ten criteria need ten hues that differ; the order sets unlike ones side by side.
constexpr std::array<Hue, criterionCount> criterionHues{Hue::Blue,  Hue::Vermilion, Hue::Orange, Hue::Teal,
                                                        Hue::Green, Hue::Purple,    Hue::Grey,   Hue::Sky,
                                                        Hue::Brown, Hue::Yellow};

} // namespace

Diagram costBreakdown(const Economics& economics)
{
    Diagram diagram{.title = Charts::tr("Annual costs by item"),
                    .description = Charts::tr("Annuities of capital, operation and energy for each item of the heat "
                                              "supply; funding counts against the capital."),
                    .positions = Diagram::Positions::Categories,
                    .horizontal = true,
                    .xAxis = {.name = Charts::tr("Item")}};
    std::vector<const CostItem*> items;
    Money largest;
    for (const CostItem& item : economics.items) {
        if (item.capitalAnnuity != Money{} || item.operation != Money{} || item.demandRelated != Money{}) {
            items.push_back(&item);
            largest = larger(largest, item.annual());
        }
    }
    std::stable_sort(items.begin(), items.end(),
                     [](const CostItem* a, const CostItem* b) { return a->annual() > b->annual(); });
    const MoneyUnit unit(largest);
    diagram.yAxis = {.name = Charts::tr("Costs"), .unit = unit.name + "/a", .digits = unit.digits};
    const auto add = [&](const QString& name, Hue hue, Money CostItem::*part) {
        DiagramSeries series{.name = name, .look = Look::StackedBar, .hue = hue};
        for (const CostItem* item : items) {
            series.values.push_back((item->*part).value() / unit.size);
        }
        diagram.series.push_back(std::move(series));
    };
    for (const CostItem* item : items) {
        diagram.names.push_back(label(item->kind));
    }
    add(Charts::tr("Capital"), Hue::Blue, &CostItem::capitalAnnuity);
    add(Charts::tr("Operation"), Hue::Orange, &CostItem::operation);
    add(Charts::tr("Energy and CO₂"), Hue::Vermilion, &CostItem::demandRelated);
    return diagram;
}

Diagram cashFlow(const Economics& economics)
{
    Diagram diagram{.title = Charts::tr("Cash flow of the network operator"),
                    .description = Charts::tr("Payments of each year after the investment, and their sum so far. Not "
                                              "discounted."),
                    .positions = Diagram::Positions::Categories,
                    .xAxis = {.name = Charts::tr("Year of operation")}};
    Money largest;
    Money sum;
    for (const Money& flow : economics.cashFlow) {
        sum += flow;
        largest = larger(larger(largest, flow), sum);
    }
    const MoneyUnit unit(largest);
    diagram.yAxis = {.name = Charts::tr("Cash flow"), .unit = unit.name, .digits = unit.digits};
    DiagramSeries yearly{.name = Charts::tr("Cash flow of the year"), .look = Look::StackedBar, .hue = Hue::Blue};
    DiagramSeries soFar{.name = Charts::tr("Sum so far"), .look = Look::StepLine, .hue = Hue::Text};
    sum = Money{};
    for (const Money& flow : economics.cashFlow) {
        sum += flow;
        diagram.names.push_back(QString::number(diagram.names.size()));
        yearly.values.push_back(flow.value() / unit.size);
        soFar.values.push_back(sum.value() / unit.size);
    }
    diagram.series = {std::move(yearly), std::move(soFar)};
    return diagram;
}

Diagram ranking(std::span<const RankedSite> sites, const std::array<double, criterionCount>& weights)
{
    Diagram diagram{.title = Charts::tr("Ranking of the sites"),
                    .description =
                        Charts::tr("Weighted scores of each site by criterion; 100 would be the best site by "
                                   "every criterion. Excluded sites have no score."),
                    .positions = Diagram::Positions::Categories,
                    .horizontal = true,
                    .xAxis = {.name = Charts::tr("Site")},
                    .yAxis = {.name = Charts::tr("Score"), .unit = "1", .digits = 1}};
    for (const RankedSite& site : sites) {
        const QString name = QString::fromStdString(site.name);
        diagram.names.push_back(site.excluded ? Charts::tr("%1 (excluded)").arg(name)
                                              : QStringLiteral("%1. %2").arg(site.rank).arg(name));
    }
    for (std::size_t criterion = 0; criterion < criterionCount; ++criterion) {
        if (weights[criterion] <= 0.0) {
            continue;
        }
        DiagramSeries series{.name = label(static_cast<Criterion>(criterion)),
                             .look = Look::StackedBar,
                             .hue = criterionHues[criterion]};
        for (const RankedSite& site : sites) {
            double sum = 0.0;
            for (std::size_t other = 0; other < criterionCount; ++other) {
                sum += site.scores[other] ? weights[other] : 0.0;
            }
            const auto& score = site.scores[criterion];
            series.values.push_back(score && sum > 0.0 ? 100.0 * weights[criterion] * *score / sum : 0.0);
        }
        diagram.series.push_back(std::move(series));
    }
    return diagram;
}

Diagram followUpYears(const FollowUp& followUp)
{
    Diagram diagram{.title = Charts::tr("Follow-up investments by year"),
                    .description = Charts::tr("Jobs in the compute centre and in the digital park, and the net revenue "
                                              "of the municipality."),
                    .positions = Diagram::Positions::Categories,
                    .xAxis = {.name = Charts::tr("Year")},
                    .yAxis = {.name = Charts::tr("Jobs"), .unit = "1", .digits = 0}};
    Money largest;
    for (const FollowUpYear& year : followUp.years) {
        largest = larger(largest, year.municipalRevenue);
    }
    const MoneyUnit unit(largest);
    diagram.rightAxis = {.name = Charts::tr("Net revenue"), .unit = unit.name + "/a", .digits = unit.digits};
    DiagramSeries centre{.name = Charts::tr("Jobs in the compute centre"), .look = Look::StackedBar, .hue = Hue::Blue};
    DiagramSeries park{.name = Charts::tr("Jobs in the digital park"), .look = Look::StackedBar, .hue = Hue::Green};
    DiagramSeries revenue{.name = Charts::tr("Net revenue of the municipality"),
                          .look = Look::StepLine,
                          .hue = Hue::Vermilion,
                          .right = true};
    for (const FollowUpYear& year : followUp.years) {
        diagram.names.push_back(QString::number(year.year));
        centre.values.push_back(year.computeCentreJobs);
        park.values.push_back(year.parkJobs);
        revenue.values.push_back(year.municipalRevenue.value() / unit.size);
    }
    diagram.series = {std::move(centre), std::move(park), std::move(revenue)};
    return diagram;
}

} // namespace wattort::ui
