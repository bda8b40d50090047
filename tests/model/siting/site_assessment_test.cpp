#include "model/siting/site_assessment.hpp"
#include "tests/support/compare.hpp"
#include "tests/support/heat_catalogues.hpp"

using namespace wattort;

namespace {

Polygon rectangle(double x0, double y0, double x1, double y1)
{
    return {.outer = {{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}}};
}

/// A site of 200 m x 100 m in UTM coordinates with the assumptions of the catalogue.
SitingInput inputWith(Layers layers)
{
    return {{.name = "Field", .area = rectangle(500'000, 5'700'000, 500'200, 5'700'100)},
            std::move(layers),
            sitingAssumptions(Assumptions(test::heatCatalogues().assumptions, {}))};
}

Polygon east(double metres, double width = 20.0)
{
    return rectangle(500'200 + metres, 5'700'000, 500'200 + metres + width, 5'700'020);
}

double inMetres(const std::optional<Length>& length)
{
    return length ? inUnit(*length, m) : -1.0;
}

bool has(const Findings& findings, Problem problem)
{
    return std::any_of(findings.begin(), findings.end(),
                       [problem](const Finding& finding) { return finding.problem == problem; });
}

SiteAssessment withExclusion(ExclusionKind kind, const Polygon& area)
{
    Layers layers;
    layers.exclusion = Layer<ExclusionArea>({{.area = {area}, .name = "Au", .kind = kind}});
    return assessSite(inputWith(layers));
}

} // namespace

class SiteAssessmentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptyLayersGiveNoDistances()
    {
        const SiteAssessment result = assessSite(inputWith({}));
        QVERIFY(!result.excluded && result.conflicts.empty() && result.findings.empty());
        WATTORT_COMPARE_WITHIN(inUnit(result.area, ha), 2.0, 1e-9);
        QCOMPARE(result.centre.x, 500'100.0);
        QVERIFY(!result.substationDistance && !result.powerLineDistance && !result.streetDistance);
        QVERIFY(!result.dwellingDistance && !result.protectedAreaDistance && !result.heatNetworkDistance);
    }

    void someAreasExcludeAndOthersAreConflicts_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("excludes");
        // § 78 WHG, § 23, 24, 34 BNatSchG exclude; water and landscape protection are weighed.
        QTest::addRow("flood") << int(ExclusionKind::FloodArea) << true;
        QTest::addRow("nature reserve") << int(ExclusionKind::NatureReserve) << true;
        QTest::addRow("national park") << int(ExclusionKind::NationalPark) << true;
        QTest::addRow("Natura 2000") << int(ExclusionKind::Natura2000) << true;
        QTest::addRow("water") << int(ExclusionKind::WaterProtection) << false;
        QTest::addRow("landscape") << int(ExclusionKind::LandscapeProtection) << false;
        QTest::addRow("other") << int(ExclusionKind::Other) << false;
    }

    void someAreasExcludeAndOthersAreConflicts()
    {
        QFETCH(int, kind);
        QFETCH(bool, excludes);
        // The eastern 50 m of the site: 50 x 100 m2.
        const SiteAssessment result =
            withExclusion(ExclusionKind(kind), rectangle(500'150, 5'699'900, 500'400, 5'700'300));
        QCOMPARE(result.excluded, excludes);
        QCOMPARE(has(result.findings, Problem::SiteExcluded), excludes);
        QCOMPARE(result.conflicts.size(), std::size_t(1));
        WATTORT_COMPARE_WITHIN(inUnit(result.conflicts[0].overlap, m2), 5'000.0, 1e-6);
    }

    void touchingIsNoOverlap()
    {
        const SiteAssessment result =
            withExclusion(ExclusionKind::FloodArea, rectangle(500'200, 5'700'000, 500'400, 5'700'100));
        QVERIFY(!result.excluded && result.conflicts.empty());
    }

    void nearbyReservesAreLookedAt()
    {
        const SiteAssessment near = withExclusion(ExclusionKind::NatureReserve, east(100));
        QVERIFY(!near.excluded);
        QCOMPARE(inMetres(near.protectedAreaDistance), 100.0);
        QCOMPARE(near.conflicts.size(), std::size_t(1));
        QCOMPARE(near.conflicts[0].overlap.value(), 0.0);
        QVERIFY(withExclusion(ExclusionKind::NatureReserve, east(2'000)).conflicts.empty());
        QVERIFY(!withExclusion(ExclusionKind::FloodArea, east(100)).protectedAreaDistance);
    }

    void substationMustHaveTheVoltage()
    {
        Layers layers;
        layers.substations = Layer<Substation>({{{500'300, 5'700'050}, "local", "", 20e3, {}},
                                                {{502'200, 5'700'050}, "north", "", 110e3, {}},
                                                {{500'210, 5'700'050}, "unknown", "", 0.0, {}}});
        const SiteAssessment result = assessSite(inputWith(layers));
        QCOMPARE(result.nearestSubstation, std::string("north"));
        QCOMPARE(inMetres(result.substationDistance), 2'000.0);
        QVERIFY(!has(result.findings, Problem::MissingValue));
    }

    void unknownVoltageIsTakenAndSaidWhereNoneIsKnown()
    {
        Layers layers;
        layers.substations = Layer<Substation>({{{500'210, 5'700'050}, "unknown", "", 0.0, {}}});
        const SiteAssessment result = assessSite(inputWith(layers));
        QCOMPARE(inMetres(result.substationDistance), 10.0);
        QVERIFY(has(result.findings, Problem::MissingValue));
    }

    void farSubstationIsAWarning()
    {
        Layers layers;
        layers.substations = Layer<Substation>({{{520'200, 5'700'050}, "far", "", 110e3, {}}});
        QVERIFY(has(assessSite(inputWith(layers)).findings, Problem::SiteFarFromGrid));
    }

    void linesAreMeasuredFromTheBorder()
    {
        Layers layers;
        layers.streets = Layer<Street>({{.line = {{500'000, 5'700'112}, {500'200, 5'700'112}}}});
        layers.heatNetwork = Layer<HeatNetworkPipe>({{.line = {{500'230, 5'690'000}, {500'230, 5'710'000}}}});
        layers.powerLines = Layer<PowerLine>({{{{499'995, 5'690'000}, {499'995, 5'710'000}}, "20 kV", 20e3, false},
                                              {{{499'500, 5'690'000}, {499'500, 5'710'000}}, "110 kV", 110e3, false}});
        const SiteAssessment result = assessSite(inputWith(layers));
        QCOMPARE(inMetres(result.streetDistance), 12.0);
        QCOMPARE(inMetres(result.heatNetworkDistance), 30.0);
        QCOMPARE(inMetres(result.powerLineDistance), 500.0);
    }

    void onlyDwellingsAreNeighbours()
    {
        Layers layers;
        layers.buildings = Layer<Building>({{.footprint = east(40), .use = BuildingUse::Production},
                                            {.footprint = east(500), .use = BuildingUse::MultiFamilyHouse}});
        QCOMPARE(inMetres(assessSite(inputWith(layers)).dwellingDistance), 500.0);
    }

    void buildingsOfUnknownUseAreDwellingsUnlessTheLandSaysOtherwise()
    {
        Layers layers;
        layers.buildings = Layer<Building>({{.footprint = east(60)}, {.footprint = east(150)}});
        QCOMPARE(inMetres(assessSite(inputWith(layers)).dwellingDistance), 60.0);
        layers.landUse = Layer<LandUse>({{.area = {east(50, 60)}, .kind = LandUseKind::Industrial}});
        const SiteAssessment result = assessSite(inputWith(layers));
        QCOMPARE(inMetres(result.dwellingDistance), 150.0);
        QVERIFY(has(result.findings, Problem::SiteNearDwellings));
    }

    void siteWithoutAreaIsAFinding()
    {
        SitingInput input = inputWith({});
        input.site.area = {};
        QVERIFY(has(assessSite(input).findings, Problem::EmptyGeometry));
    }

    void exclusionAreaWithoutGeometryIsPassedOver() { QVERIFY(!withExclusion(ExclusionKind::FloodArea, {}).excluded); }

    /// A self-crossing drawing encloses no definite area: Boost.Geometry finds no overlap, so that the site passed
    /// for free in the middle of a flood area.
    void bowTieIsAssessed()
    {
        SitingInput input = inputWith({});
        input.site.area.outer = {{0, 0}, {100, 100}, {100, 0}, {0, 100}, {0, 0}};
        input.layers.exclusion =
            Layer<ExclusionArea>({{.area = {rectangle(-10, -10, 200, 200)}, .kind = ExclusionKind::FloodArea}});
        const SiteAssessment result = assessSite(input);
        QVERIFY(result.excluded);
        QVERIFY(has(result.findings, Problem::InvalidGeometry));
    }
};

QTEST_GUILESS_MAIN(SiteAssessmentTest)
#include "site_assessment_test.moc"
