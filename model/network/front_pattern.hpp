#pragma once

/// \file
/// Where the entries of a sparse symmetric matrix's Cholesky factor lie: columns of alike pattern form dense fronts.
/// Kernel of PotentialMatrix: plain numbers.

#include <Eigen/SparseCore>

#include <cstddef>
#include <vector>

namespace wattort {

using SparseLower = Eigen::SparseMatrix<double, Eigen::ColMajor, int>;

/// Neighbouring columns of the factor with their rows: a dense trapezoid of `columns + rows` by `columns`, column by
/// column.
struct Front {
    int firstColumn = 0;
    int columns = 0;
    int firstRow = 0; ///< of `rows` in FrontPattern::rows
    int rows = 0;     ///< below its own columns
    int parent = -1;  ///< the front that takes up what it leaves for its rows
    int firstEntry = 0;
    int endEntry = 0;      ///< of its entries in FrontPattern::entries
    std::size_t place = 0; ///< of its trapezoid in the factor

    int height() const { return columns + rows; }
};

/// One number of the lower triangle and where it goes in the trapezoid of its front.
struct FrontEntry {
    int value = 0;
    int position = 0;
};

struct FrontPattern {
    std::vector<int> oldOf;    ///< the matrix's index of each of the factor's
    std::vector<Front> fronts; ///< children before parents
    std::vector<int> rows;     ///< of all fronts, rising in each
    /// For each of `rows` its place in the parent: below the parent's number of columns in its own columns, above in
    /// its rows.
    std::vector<int> inParent;
    std::vector<FrontEntry> entries;
    std::size_t size = 0; ///< of the factor
};

/// Approximate minimum degree, elimination tree in postorder, columns of alike pattern together, and such that are
/// nearly alike: some zeros cost less than small fronts. \pre the diagonal of `lower` is stored
/// \source J. W. H. Liu, The multifrontal method for sparse matrix solution, SIAM Review 34 (1992)
FrontPattern frontPattern(const SparseLower& lower);

} // namespace wattort
