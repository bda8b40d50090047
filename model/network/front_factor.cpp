#include "model/network/front_factor.hpp"

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <algorithm>
#include <cmath>

namespace wattort {

namespace {

using DenseBlock = Eigen::Map<Eigen::MatrixXd, 0, Eigen::OuterStride<>>;

/// Up to as many columns or rows plain loops are faster than blocks.
constexpr int columnsByLoops = 12;
constexpr int heightByLoops = 40;

std::size_t squareOf(int rows)
{
    return std::size_t(rows) * std::size_t(rows);
}

/// In four sums, so that none waits for the one before.
double product(const double* a, const double* b, int count)
{
    double sums[4]{};
    int i = 0;
    for (; i + 4 <= count; i += 4) {
        for (int k = 0; k < 4; ++k) {
            sums[k] += a[i + k] * b[i + k];
        }
    }
    for (; i < count; ++i) {
        sums[0] += a[i] * b[i];
    }
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

/// The trapezoid of a front in place, column by column.
bool eliminateColumns(double* trapezoid, int columns, int height)
{
    for (int j = 0; j < columns; ++j) {
        double* column = trapezoid + std::ptrdiff_t(j) * height;
        if (!(column[j] > 0.0)) {
            return false;
        }
        column[j] = std::sqrt(column[j]);
        const double share = 1.0 / column[j];
        for (int row = j + 1; row < height; ++row) {
            column[row] *= share;
        }
        for (int k = j + 1; k < columns; ++k) {
            double* later = trapezoid + std::ptrdiff_t(k) * height;
            const double factor = column[k];
            for (int row = k; row < height; ++row) {
                later[row] -= factor * column[row];
            }
        }
    }
    return true;
}

/// Takes the products of the rows below from the lower triangle of `left`, four columns at a time.
void subtractProducts(const double* trapezoid, int columns, int rows, double* left)
{
    const std::ptrdiff_t height = columns + rows;
    int j = 0;
    for (; j + 4 <= columns; j += 4) {
        const double* a = trapezoid + j * height + columns;
        const double* b = a + height;
        const double* c = b + height;
        const double* d = c + height;
        for (int k = 0; k < rows; ++k) {
            double* column = left + std::ptrdiff_t(k) * rows;
            for (int row = k; row < rows; ++row) {
                column[row] -= a[k] * a[row] + b[k] * b[row] + c[k] * c[row] + d[k] * d[row];
            }
        }
    }
    for (; j < columns; ++j) {
        const double* a = trapezoid + j * height + columns;
        for (int k = 0; k < rows; ++k) {
            double* column = left + std::ptrdiff_t(k) * rows;
            for (int row = k; row < rows; ++row) {
                column[row] -= a[k] * a[row];
            }
        }
    }
}

bool eliminateBlock(double* trapezoid, int columns, int rows, double* left)
{
    const int height = columns + rows;
    DenseBlock pivots(trapezoid, columns, columns, Eigen::OuterStride<>(height));
    Eigen::LLT<Eigen::Ref<Eigen::MatrixXd, 0, Eigen::OuterStride<>>> factor(pivots);
    if (factor.info() != Eigen::Success) {
        return false;
    }
    if (rows > 0) {
        DenseBlock below(trapezoid + columns, rows, columns, Eigen::OuterStride<>(height));
        pivots.triangularView<Eigen::Lower>().adjoint().solveInPlace<Eigen::OnTheRight>(below);
        DenseBlock(left, rows, rows, Eigen::OuterStride<>(rows))
            .selfadjointView<Eigen::Lower>()
            .rankUpdate(below, -1.0);
    }
    return true;
}

} // namespace

void FrontFactor::analyse(const SparseLower& lower)
{
    m_pattern = frontPattern(lower);
    m_factor.resize(m_pattern.size);
    m_ordered.resize(m_pattern.oldOf.size());
    m_childrenOf.assign(m_pattern.fronts.size(), 0);
    std::vector<std::size_t> squares; // what lies on the stack while the fronts are taken in their order
    std::size_t used = 0;
    std::size_t most = 0;
    int mostRows = 0;
    for (std::size_t i = 0; i < m_pattern.fronts.size(); ++i) {
        const Front& front = m_pattern.fronts[i];
        most = std::max(most, used + squareOf(front.rows));
        mostRows = std::max(mostRows, front.rows);
        for (int child = 0; child < m_childrenOf[i]; ++child) {
            used -= squares.back();
            squares.pop_back();
        }
        squares.push_back(squareOf(front.rows));
        used += squares.back();
        if (front.parent >= 0) {
            ++m_childrenOf[std::size_t(front.parent)];
        }
    }
    m_left.resize(most);
    m_below.resize(std::size_t(mostRows));
}

bool FrontFactor::factorise(const SparseLower& lower)
{
    std::fill(m_factor.begin(), m_factor.end(), 0.0);
    m_open.clear();
    m_used = 0;
    for (std::size_t i = 0; i < m_pattern.fronts.size(); ++i) {
        const Front& front = m_pattern.fronts[i];
        double* trapezoid = m_factor.data() + front.place;
        for (int entry = front.firstEntry; entry < front.endEntry; ++entry) {
            const FrontEntry& one = m_pattern.entries[std::size_t(entry)];
            trapezoid[one.position] += lower.valuePtr()[one.value];
        }
        double* left = m_left.data() + m_used;
        std::fill_n(left, squareOf(front.rows), 0.0);
        const std::size_t belowChildren = addChildren(front, m_childrenOf[i], left);
        const bool small = front.columns <= columnsByLoops || front.height() < heightByLoops;
        if (small ? !eliminateColumns(trapezoid, front.columns, front.height())
                  : !eliminateBlock(trapezoid, front.columns, front.rows, left)) {
            return false;
        }
        if (small) {
            subtractProducts(trapezoid, front.columns, front.rows, left);
        }
        std::copy_n(left, squareOf(front.rows), m_left.data() + belowChildren);
        m_open.resize(m_open.size() - std::size_t(m_childrenOf[i]));
        m_open.push_back(int(i));
        m_used = belowChildren + squareOf(front.rows);
    }
    return true;
}

std::size_t FrontFactor::addChildren(const Front& front, int children, double* left)
{
    std::size_t end = m_used;
    double* trapezoid = m_factor.data() + front.place;
    for (int child = 1; child <= children; ++child) {
        const Front& below = m_pattern.fronts[std::size_t(m_open[m_open.size() - std::size_t(child)])];
        end -= squareOf(below.rows);
        const int* place = m_pattern.inParent.data() + below.firstRow;
        for (int k = 0; k < below.rows; ++k) {
            const double* from = m_left.data() + end + std::size_t(k) * std::size_t(below.rows);
            const bool own = place[k] < front.columns;
            // A row of the front has its place in the square less the front's columns.
            double* to = own ? trapezoid + std::ptrdiff_t(place[k]) * front.height()
                             : left + std::ptrdiff_t(place[k] - front.columns) * front.rows - front.columns;
            for (int row = k; row < below.rows; ++row) {
                to[place[row]] += from[row];
            }
        }
    }
    return end;
}

void FrontFactor::solve(std::span<double> vector)
{
    for (std::size_t i = 0; i < vector.size(); ++i) {
        m_ordered[i] = vector[std::size_t(m_pattern.oldOf[i])];
    }
    forward();
    backward();
    for (std::size_t i = 0; i < vector.size(); ++i) {
        vector[std::size_t(m_pattern.oldOf[i])] = m_ordered[i];
    }
}

void FrontFactor::forward()
{
    for (const Front& front : m_pattern.fronts) {
        const double* column = m_factor.data() + front.place;
        double* own = m_ordered.data() + front.firstColumn;
        std::fill_n(m_below.begin(), front.rows, 0.0);
        for (int j = 0; j < front.columns; ++j, column += front.height()) {
            const double x = own[j] /= column[j];
            for (int k = j + 1; k < front.columns; ++k) {
                own[k] -= x * column[k];
            }
            const double* rows = column + front.columns;
            for (int row = 0; row < front.rows; ++row) {
                m_below[std::size_t(row)] += x * rows[row];
            }
        }
        const int* index = m_pattern.rows.data() + front.firstRow;
        for (int row = 0; row < front.rows; ++row) {
            m_ordered[std::size_t(index[row])] -= m_below[std::size_t(row)];
        }
    }
}

void FrontFactor::backward()
{
    for (std::size_t i = m_pattern.fronts.size(); i-- > 0;) {
        const Front& front = m_pattern.fronts[i];
        double* own = m_ordered.data() + front.firstColumn;
        const int* index = m_pattern.rows.data() + front.firstRow;
        for (int row = 0; row < front.rows; ++row) {
            m_below[std::size_t(row)] = m_ordered[std::size_t(index[row])];
        }
        for (int j = front.columns; j-- > 0;) {
            const double* column = m_factor.data() + front.place + std::ptrdiff_t(j) * front.height();
            const double x = own[j] - product(column + j + 1, own + j + 1, front.columns - j - 1)
                             - product(column + front.columns, m_below.data(), front.rows);
            own[j] = x / column[j];
        }
    }
}

} // namespace wattort
