#include "model/ranking/site_ranking.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/made_plan.hpp"

#include <QSet>

using namespace wattort;

namespace {

using Weights = std::array<double, criterionCount>;

constexpr Weights equalWeights{1, 1, 1, 1, 1, 1, 1, 1, 1, 1};

Weights only(Criterion criterion)
{
    Weights weights{};
    weights[std::size_t(criterion)] = 1.0;
    return weights;
}

Plan planWith(const std::string& name, Energy sold, std::optional<Length> grid, bool excluded = false)
{
    Plan plan = test::madePlan(name);
    NetworkDesign network;
    network.heatSold = sold;
    test::setStage(plan.network, network);
    SiteAssessment siting;
    siting.substationDistance = grid;
    siting.excluded = excluded;
    test::setStage(plan.siting, siting);
    return plan;
}

std::string order(const std::vector<RankedSite>& sites)
{
    std::string names;
    for (const RankedSite& site : sites) {
        names += site.name;
    }
    return names;
}

} // namespace

class SiteRankingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void criteriaHaveKeysOfTheirOwnAndAreInOrder()
    {
        QSet<QString> keys;
        for (std::size_t i = 0; i < criterionCount; ++i) {
            const CriterionInfo& criterion = info(Criterion(i));
            QCOMPARE(std::size_t(criterion.criterion), i);
            keys.insert(QString::fromUtf8(criterion.key.data(), int(criterion.key.size())));
        }
        QCOMPARE(keys.size(), qsizetype(criterionCount));
    }

    /// By hand: 10, 40 and 20 GWh on a scale from 10 to 40: 0, 1, 1/3.
    void scoresAreLinearBetweenWorstAndBest()
    {
        const std::vector<RankedSite> sites =
            rankSites({planWith("A", 10.0 * GWh, {}), planWith("B", 40.0 * GWh, {}), planWith("C", 20.0 * GWh, {})},
                      only(Criterion::HeatSold));
        QCOMPARE(order(sites), std::string("BCA"));
        QCOMPARE(sites[0].score, 1.0);
        WATTORT_COMPARE_WITHIN(sites[1].score, 1.0 / 3.0, 1e-12);
        QCOMPARE(sites[2].score, 0.0);
        QCOMPARE(sites[1].rank, 2);
        QCOMPARE(sites[1].site, std::size_t(2));
    }

    void nearerToTheGridIsBetter()
    {
        const std::vector<RankedSite> sites =
            rankSites({planWith("A", {}, 9.0 * km), planWith("B", {}, 1.0 * km), planWith("C", {}, 3.0 * km)},
                      only(Criterion::GridDistance));
        QCOMPARE(order(sites), std::string("BCA"));
        WATTORT_COMPARE_WITHIN(sites[1].score, 0.75, 1e-12);
    }

    void aMissingValueIsLeftOutOfTheMean()
    {
        Weights weights{};
        weights[std::size_t(Criterion::HeatSold)] = 1.0;
        weights[std::size_t(Criterion::GridDistance)] = 3.0;
        const std::vector<RankedSite> sites = rankSites(
            {planWith("A", 10.0 * GWh, 1.0 * km), planWith("B", 40.0 * GWh, {}), planWith("C", 20.0 * GWh, 5.0 * km)},
            weights);
        QCOMPARE(order(sites), std::string("BAC"));
        QCOMPARE(sites[0].score, 1.0); // of heat alone
        QVERIFY(!sites[0].scores[std::size_t(Criterion::GridDistance)]);
        QCOMPARE(sites[1].score, 0.75);
    }

    void excludedSitesComeLastAndDoNotSetTheScale()
    {
        const std::vector<RankedSite> sites = rankSites(
            {planWith("A", 90.0 * GWh, {}, true), planWith("B", 10.0 * GWh, {}), planWith("C", 20.0 * GWh, {})},
            only(Criterion::HeatSold));
        QCOMPARE(order(sites), std::string("CBA"));
        QCOMPARE(sites[0].score, 1.0);
        QVERIFY(sites[2].excluded && !sites[2].scores[std::size_t(Criterion::HeatSold)]);
        QCOMPARE(sites[2].values[std::size_t(Criterion::HeatSold)].value(), 90.0);
        QCOMPARE(sites[2].rank, 3);
    }

    void equalSitesKeepTheOrderOfTheLayer()
    {
        const Plan same = planWith("", 10.0 * GWh, 2.0 * km);
        std::vector<Plan> plans(4, same);
        for (std::size_t i = 0; i < plans.size(); ++i) {
            plans[i].site = std::string(1, char('A' + int(i)));
        }
        QCOMPARE(order(rankSites(plans, equalWeights)), std::string("ABCD"));
    }

    void equalSitesShareARank()
    {
        const auto sites =
            rankSites({planWith("A", 10.0 * GWh, {}), planWith("B", 40.0 * GWh, {}), planWith("C", 40.0 * GWh, {}),
                       planWith("D", 90.0 * GWh, {}, true), planWith("E", 80.0 * GWh, {}, true)},
                      only(Criterion::HeatSold));
        QCOMPARE(order(sites), std::string("BCADE"));
        std::vector<int> ranks;
        for (const RankedSite& site : sites) {
            ranks.push_back(site.rank);
        }
        QCOMPARE(ranks, (std::vector<int>{1, 1, 3, 4, 4}));
    }

    /// The dearest heat of three is still better than none: the site without must not gain by having no cost.
    void aSiteWithoutHeatHasTheWorstCostOfHeat()
    {
        const auto withCost = [](const std::string& name, double sold, std::optional<double> cost) {
            Plan plan = planWith(name, sold * GWh, {});
            Economics economics;
            if (cost) {
                economics.levelisedCostOfHeat = *cost * EUR / MWh;
            }
            test::setStage(plan.economics, economics);
            return plan;
        };
        Weights weights{};
        weights[std::size_t(Criterion::HeatSold)] = 0.1;
        weights[std::size_t(Criterion::LevelisedCostOfHeat)] = 1.0;
        const auto sites = rankSites(
            {withCost("none", 0.0, {}), withCost("dear", 10.0, 90.0), withCost("cheap", 20.0, 60.0)}, weights);
        QCOMPARE(sites[0].name, std::string("cheap"));
        QCOMPARE(sites[1].name, std::string("dear"));
        QCOMPARE(sites[2].score, 0.0);
        const auto alone = rankSites({withCost("A", 0.0, {}), withCost("B", 0.0, {})}, weights);
        QVERIFY(!alone[0].scores[std::size_t(Criterion::LevelisedCostOfHeat)]);
    }

    /// Who is better in one criterion and worse in none is never ranked lower, whatever the weights.
    void dominatedSitesNeverRankHigher()
    {
        unsigned state = 1;
        const auto random = [&state](unsigned range) {
            state = state * 1'664'525u + 1'013'904'223u;
            return double((state >> 16) % range);
        };
        for (int round = 0; round < 200; ++round) {
            std::vector<Plan> plans;
            for (int i = 0; i < 5; ++i) {
                plans.push_back(planWith(std::string(1, char('A' + i)), random(4) * GWh, (1.0 + random(4)) * km));
            }
            Weights weights{};
            weights[std::size_t(Criterion::HeatSold)] = 1.0 + random(9);
            weights[std::size_t(Criterion::GridDistance)] = 1.0 + random(9);
            const auto sites = rankSites(plans, weights);
            for (std::size_t a = 0; a < sites.size(); ++a) {
                for (std::size_t b = a + 1; b < sites.size(); ++b) {
                    const auto heat = [&](std::size_t i) { return *sites[i].values[std::size_t(Criterion::HeatSold)]; };
                    const auto grid = [&](std::size_t i) {
                        return *sites[i].values[std::size_t(Criterion::GridDistance)];
                    };
                    const bool dominates =
                        heat(b) >= heat(a) && grid(b) <= grid(a) && (heat(b) > heat(a) || grid(b) < grid(a));
                    QVERIFY(!dominates);
                }
            }
        }
    }

    /// Weights need not add up to one: what counts is their proportion.
    void onlyTheProportionOfWeightsCounts()
    {
        const std::vector<Plan> plans{planWith("A", 10.0 * GWh, 1.0 * km), planWith("B", 40.0 * GWh, 3.0 * km),
                                      planWith("C", 25.0 * GWh, 1.5 * km)};
        Weights tenfold = equalWeights;
        std::for_each(tenfold.begin(), tenfold.end(), [](double& weight) { weight *= 10.0; });
        const auto plain = rankSites(plans, equalWeights);
        const auto scaled = rankSites(plans, tenfold);
        for (std::size_t i = 0; i < plans.size(); ++i) {
            QCOMPARE(scaled[i].name, plain[i].name);
            WATTORT_COMPARE_WITHIN(scaled[i].score, plain[i].score, 1e-12);
        }
    }

    void noWeightsOrNoSitesAreNoFailure()
    {
        QVERIFY(rankSites({}, equalWeights).empty());
        QCOMPARE(rankSites({planWith("A", 1.0 * GWh, {})}, Weights{}).front().score, 0.0);
        QCOMPARE(rankSites({Plan{.site = "unplanned"}}, equalWeights).front().rank, 1);
    }

    /// 2.4 ha of site for 2.0 ha that the centre needs: 20 % to spare.
    void plotReserveIsOverWhatTheCentreNeeds()
    {
        Plan plan = test::madePlan("A");
        SiteAssessment siting;
        siting.area = 2.4 * ha;
        test::setStage(plan.siting, siting);
        ComputeCentre centre;
        centre.plotArea = 2.0 * ha;
        test::setStage(plan.centre, centre);
        const auto sites = rankSites({plan}, equalWeights);
        WATTORT_COMPARE_WITHIN(sites[0].values[std::size_t(Criterion::PlotReserve)].value(), 20.0, 1e-9);
    }
};

QTEST_GUILESS_MAIN(SiteRankingTest)
#include "site_ranking_test.moc"
