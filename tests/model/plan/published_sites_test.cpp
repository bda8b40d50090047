#include "data/catalogues.hpp"
#include "model/plan/published_sites.hpp"
#include "tests/support/compare.hpp"

using namespace wattort;

/// Figures that operators and researchers have published, beside the model with the default assumptions.
class PublishedSitesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theModelComesOutWithinTheStatedBounds()
    {
        const Catalogues& catalogues = data::catalogues();
        const std::vector<PublishedComparison> all =
            comparePublishedSites(catalogues, Assumptions(catalogues.assumptions, {}));
        QVERIFY(all.size() >= 10);
        for (const PublishedComparison& one : all) {
            const PublishedFigure& figure = one.published;
            qInfo("%-24s published %7.3f to %7.3f %-4s model %7.3f, bounds %7.3f to %7.3f: %s", figure.key.c_str(),
                  figure.low, figure.high, figure.unit.c_str(), one.computed, figure.boundLow, figure.boundHigh,
                  figure.reasonEnglish.c_str());
        }
        for (const PublishedComparison& one : all) {
            QVERIFY2(one.withinBounds(), one.published.key.c_str());
        }
    }

    // A bound that does not hold the published value would say that the model must be wrong.
    void theBoundsHoldThePublishedFigure()
    {
        for (const PublishedFigure& figure : data::catalogues().publishedFigures) {
            QVERIFY2(figure.boundLow <= figure.low && figure.high <= figure.boundHigh, figure.key.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(PublishedSitesTest)
#include "published_sites_test.moc"
