#pragma once

/// \file
/// A linear programme that grows by rows: GLPK behind a narrow door.

#include "model/network/route_effort.hpp"

#include <memory>
#include <span>
#include <vector>

namespace wattort {

/// The sum of `factors` times the columns is at least `least`.
struct ProgrammeRow {
    std::vector<std::uint32_t> columns;
    std::vector<double> factors;
    double least = 0.0;
};

/// Lowest cost of columns that are not negative, under the rows. Costs are not negative, so there is a bound in any
/// state: what the rows' prices prove, recomputed from them and independent of the solver's tolerances.
class LinearProgramme {
public:
    explicit LinearProgramme(std::vector<double> costs);
    ~LinearProgramme();
    LinearProgramme(const LinearProgramme&) = delete;
    LinearProgramme& operator=(const LinearProgramme&) = delete;

    void add(ProgrammeRow row);
    std::size_t rows() const { return m_rows.size(); }

    /// Dual simplex from the last basis. False when the effort is spent before the optimum, or there is none to numbers
    /// of this precision.
    bool solve(RouteEffort& effort);

    /// Of the last solution.
    const std::vector<double>& values() const { return m_values; }
    /// What the prices of the rows leave of the columns' costs; not negative.
    const std::vector<double>& reducedCosts() const { return m_reduced; }
    /// No solution with columns of at most 1 costs less.
    double bound() const { return m_bound; }

    /// Removes rows that were not tight in the last `idle` solutions.
    void dropIdleRows(unsigned idle);

private:
    struct Problem;
    void read();

    std::vector<double> m_costs;
    double m_scale = 1.0;      ///< of costs as the solver sees them
    std::size_t m_entries = 0; ///< factors in all rows
    std::vector<ProgrammeRow> m_rows;
    std::vector<unsigned> m_idle; ///< of each row, solutions since it was tight
    std::unique_ptr<Problem> m_problem;
    std::vector<double> m_values;
    std::vector<double> m_reduced;
    double m_bound = 0.0;
};

} // namespace wattort
