#include "model/network/potential_matrix.hpp"

#include "model/finding/finding.hpp"

#include <Eigen/SparseCholesky>
#include <Eigen/SparseCore>

#include <algorithm>

namespace wattort {

namespace {

using Matrix = Eigen::SparseMatrix<double, Eigen::ColMajor, int>;
using Vector = Eigen::VectorXd;
using View = Eigen::Map<const Vector>;

/// A factorisation costs as much as some twenty solutions with it on looped nets.
constexpr int mostSteps = 8;
/// What may be left of the residual after them: the next step of Newton takes it away with its own error.
constexpr double enough = 1e-2;

} // namespace

struct PotentialMatrix::Storage {
    Matrix lower;
    std::vector<Edge> edges;
    std::vector<int> diagonal; ///< where each unknown's diagonal lies in the values
    std::vector<int> offset;   ///< the same for each edge, -1 without
    Eigen::SimplicialLDLT<Matrix, Eigen::Lower, Eigen::AMDOrdering<int>> factor;
    bool factored = false;

    /// Where next to nothing leads to a node it is in the air: a little conductance to where it is now holds it.
    void hold(double share)
    {
        expects(share < 1.0, "the conductances of a network are positive");
        double largest = 0.0;
        for (const int position : diagonal) {
            largest = std::max(largest, lower.valuePtr()[position]);
        }
        for (const int position : diagonal) {
            lower.valuePtr()[position] += share * largest;
        }
    }
};

PotentialMatrix::PotentialMatrix(std::uint32_t unknowns, std::span<const Edge> edges)
    : m_storage(std::make_unique<Storage>())
{
    Storage& s = *m_storage;
    s.edges.assign(edges.begin(), edges.end());
    std::vector<Eigen::Triplet<double>> entries;
    for (std::uint32_t i = 0; i < unknowns; ++i) {
        entries.emplace_back(int(i), int(i), 1.0);
    }
    for (const auto& [a, b] : edges) {
        if (a != outside && b != outside && a != b) {
            entries.emplace_back(int(std::max(a, b)), int(std::min(a, b)), 0.0);
        }
    }
    const int size = static_cast<int>(unknowns);
    s.lower.resize(size, size);
    s.lower.setFromTriplets(entries.begin(), entries.end());
    s.diagonal.resize(unknowns);
    for (int column = 0; column < size; ++column) {
        s.diagonal[static_cast<std::size_t>(column)] = s.lower.outerIndexPtr()[column]; // the first of its column
    }
    for (const auto& [a, b] : edges) {
        int found = -1;
        if (a != outside && b != outside && a != b) {
            const int column = int(std::min(a, b));
            const int* begin = s.lower.innerIndexPtr() + s.lower.outerIndexPtr()[column];
            const int* end = s.lower.innerIndexPtr() + s.lower.outerIndexPtr()[column + 1];
            found = static_cast<int>(std::lower_bound(begin, end, int(std::max(a, b))) - s.lower.innerIndexPtr());
        }
        s.offset.push_back(found);
    }
    if (unknowns > 0) {
        s.factor.analyzePattern(s.lower);
    }
}

PotentialMatrix::~PotentialMatrix() = default;
PotentialMatrix::PotentialMatrix(PotentialMatrix&&) noexcept = default;

void PotentialMatrix::clear(double diagonal)
{
    Storage& s = *m_storage;
    std::fill_n(s.lower.valuePtr(), s.lower.nonZeros(), 0.0);
    for (const int position : s.diagonal) {
        s.lower.valuePtr()[position] = diagonal;
    }
}

void PotentialMatrix::add(std::size_t edge, double conductance)
{
    Storage& s = *m_storage;
    const auto [a, b] = s.edges[edge];
    if (a == b) {
        return;
    }
    double* values = s.lower.valuePtr();
    if (a != outside) {
        values[s.diagonal[a]] += conductance;
    }
    if (b != outside) {
        values[s.diagonal[b]] += conductance;
    }
    if (s.offset[edge] >= 0) {
        values[s.offset[edge]] -= conductance;
    }
}

void PotentialMatrix::addDiagonal(std::uint32_t unknown, double value)
{
    m_storage->lower.valuePtr()[m_storage->diagonal[unknown]] += value;
}

std::vector<double> PotentialMatrix::solve(std::span<const double> right)
{
    Storage& s = *m_storage;
    std::vector<double> result(right.size());
    if (right.empty()) {
        return result;
    }
    s.factor.factorize(s.lower);
    for (double share = 1e-15; s.factor.info() != Eigen::Success; share *= 1e3) {
        s.hold(share);
        s.factor.factorize(s.lower);
    }
    s.factored = true;
    Eigen::Map<Vector>(result.data(), Eigen::Index(result.size())) =
        s.factor.solve(View(right.data(), Eigen::Index(right.size())));
    return result;
}

std::vector<double> PotentialMatrix::improve(std::span<const double> right, double tolerance)
{
    Storage& s = *m_storage;
    if (!s.factored) {
        return {};
    }
    const auto times = [&s](const Vector& x) -> Vector { return s.lower.selfadjointView<Eigen::Lower>() * x; };
    Vector residual = View(right.data(), Eigen::Index(right.size()));
    Vector x = Vector::Zero(residual.size());
    Vector conditioned = s.factor.solve(residual);
    Vector direction = conditioned;
    double product = residual.dot(conditioned);
    const double most = enough * residual.lpNorm<Eigen::Infinity>();
    for (int step = 0; residual.lpNorm<Eigen::Infinity>() > tolerance; ++step) {
        if (step == mostSteps && residual.lpNorm<Eigen::Infinity>() < most) {
            break;
        }
        if (step == mostSteps || !(product > 0.0)) {
            return {};
        }
        const Vector image = times(direction);
        const double length = product / direction.dot(image);
        x += length * direction;
        residual -= length * image;
        conditioned = s.factor.solve(residual);
        const double next = residual.dot(conditioned);
        direction = conditioned + next / product * direction;
        product = next;
    }
    return {x.data(), x.data() + x.size()};
}

} // namespace wattort
