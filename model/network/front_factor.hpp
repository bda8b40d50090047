#pragma once

/// \file
/// Cholesky factors of a sparse symmetric positive definite matrix, front by front with dense arithmetic. On looped
/// nets it is three times as fast as working column by column.

#include "model/network/front_pattern.hpp"

#include <span>
#include <vector>

namespace wattort {

class FrontFactor {
public:
    /// Of all matrices with this pattern. \pre the diagonal is stored
    void analyse(const SparseLower& lower);
    /// \return whether the matrix is positive definite; otherwise there is no factor.
    bool factorise(const SparseLower& lower);
    /// Solves in place.
    void solve(std::span<double> vector);

private:
    /// Adds what the children on top of the stack left to the front. \return where they begin in `m_left`
    std::size_t addChildren(const Front& front, int children, double* left);
    void forward();
    void backward();

    FrontPattern m_pattern;
    std::vector<int> m_childrenOf; ///< number of children of each front
    std::vector<double> m_factor;
    /// What fronts leave for their rows until their parents take it: lower triangles of squares, a stack. In postorder
    /// a parent finds its children on top.
    std::vector<double> m_left;
    std::size_t m_used = 0;        ///< of m_left
    std::vector<int> m_open;       ///< the fronts whose squares lie there
    std::vector<double> m_ordered; ///< a vector in the factor's order
    std::vector<double> m_below;   ///< of the rows of a front
};

} // namespace wattort
