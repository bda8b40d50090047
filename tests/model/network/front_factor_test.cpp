#include "model/climate/random_series.hpp"
#include "model/network/front_factor.hpp"

#include <QTest>

#include <Eigen/Dense>

using namespace wattort;

namespace {

/// The conductances of a random network: `links` links among `nodes` nodes and a little from each to a fixed potential.
SparseLower networkMatrix(RandomNumbers& random, int nodes, int links)
{
    std::vector<Eigen::Triplet<double>> entries;
    std::vector<double> diagonal(std::size_t(nodes), 1e-3);
    for (int link = 0; link < links; ++link) {
        const int a = std::min(int(random.uniform() * nodes), nodes - 1);
        const int b = std::min(int(random.uniform() * nodes), nodes - 1);
        if (a != b) {
            const double conductance = std::pow(10.0, 4.0 * random.uniform() - 2.0);
            entries.emplace_back(std::max(a, b), std::min(a, b), -conductance);
            diagonal[std::size_t(a)] += conductance;
            diagonal[std::size_t(b)] += conductance;
        }
    }
    for (int node = 0; node < nodes; ++node) {
        entries.emplace_back(node, node, diagonal[std::size_t(node)]);
    }
    SparseLower lower(nodes, nodes);
    lower.setFromTriplets(entries.begin(), entries.end());
    return lower;
}

Eigen::VectorXd randomVector(RandomNumbers& random, int size)
{
    Eigen::VectorXd vector(size);
    for (int i = 0; i < size; ++i) {
        vector[i] = 2.0 * random.uniform() - 1.0;
    }
    return vector;
}

/// Largest part of the right side that the solution leaves, over the largest of it.
double leftOver(FrontFactor& factor, const SparseLower& lower, const Eigen::VectorXd& right)
{
    Eigen::VectorXd x = right;
    factor.solve({x.data(), std::size_t(x.size())});
    const Eigen::VectorXd rest = right - lower.selfadjointView<Eigen::Lower>() * x;
    return rest.lpNorm<Eigen::Infinity>() / right.lpNorm<Eigen::Infinity>();
}

} // namespace

class FrontFactorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Loose nodes, trees, nets of many loops, and such that are nearly full: beside Eigen's dense Cholesky.
    void randomNetworksAreSolvedAsDenseOnes()
    {
        RandomNumbers random(8);
        for (int i = 0; i < 1'000; ++i) {
            const int nodes = 1 + int(random.uniform() * 60.0);
            const SparseLower lower = networkMatrix(random, nodes, int(random.uniform() * 6.0 * nodes));
            const Eigen::VectorXd right = randomVector(random, nodes);
            FrontFactor factor;
            factor.analyse(lower);
            QVERIFY(factor.factorise(lower));
            Eigen::VectorXd x = right;
            factor.solve({x.data(), std::size_t(x.size())});
            const Eigen::MatrixXd dense = Eigen::MatrixXd(lower);
            const Eigen::VectorXd expected = dense.llt().solve(right); // looks at the lower triangle only
            QVERIFY2((x - expected).norm() <= 1e-9 * expected.norm(), qPrintable(QString::number(i)));
        }
    }

    // Fronts of every size: those of small ones are loops, those of large ones blocks.
    void largeNetworksLeaveNoResidual_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("links");
        QTest::newRow("forest") << 3'000 << 1'500;
        QTest::newRow("loops") << 3'000 << 4'500;
        QTest::newRow("dense in the end") << 1'000 << 4'000;
        QTest::newRow("full") << 120 << 20'000;
    }
    void largeNetworksLeaveNoResidual()
    {
        QFETCH(int, nodes);
        QFETCH(int, links);
        RandomNumbers random(9);
        const SparseLower lower = networkMatrix(random, nodes, links);
        FrontFactor factor;
        factor.analyse(lower);
        QVERIFY(factor.factorise(lower));
        const double rest = leftOver(factor, lower, randomVector(random, nodes));
        QVERIFY2(rest <= 1e-9, qPrintable(QString::number(rest)));
    }

    // One analysis serves all matrices of a pattern, and the factor before leaves nothing behind.
    void anAnalysisServesAgain()
    {
        RandomNumbers random(10);
        SparseLower lower = networkMatrix(random, 400, 900);
        FrontFactor factor;
        factor.analyse(lower);
        for (int i = 0; i < 5; ++i) {
            for (int node = 0; node < 400; ++node) {
                lower.coeffRef(node, node) *= 1.0 + random.uniform();
            }
            QVERIFY(factor.factorise(lower));
            QVERIFY(leftOver(factor, lower, randomVector(random, 400)) <= 1e-11);
        }
    }

    void whatIsNotPositiveDefiniteHasNoFactor()
    {
        RandomNumbers random(11);
        SparseLower lower = networkMatrix(random, 200, 500);
        FrontFactor factor;
        factor.analyse(lower);
        lower.coeffRef(77, 77) = -1.0;
        QVERIFY(!factor.factorise(lower));
        SparseLower full = networkMatrix(random, 120, 20'000);
        factor.analyse(full);
        full.coeffRef(60, 60) *= 0.5;
        QVERIFY(!factor.factorise(full));
    }
};

QTEST_APPLESS_MAIN(FrontFactorTest)
#include "front_factor_test.moc"
