#include "model/network/linear_programme.hpp"

#include <glpk.h>

#include <algorithm>
#include <numeric>

namespace wattort {

namespace {

thread_local unsigned inThread = 0; ///< programmes

} // namespace

struct LinearProgramme::Problem {
    glp_prob* self = glp_create_prob();

    Problem() { ++inThread; }
    ~Problem()
    {
        glp_delete_prob(self);
        if (--inThread == 0) {
            glp_free_env(); // the solver keeps one for each thread
        }
    }
    Problem(const Problem&) = delete;
    Problem& operator=(const Problem&) = delete;
};

LinearProgramme::LinearProgramme(std::vector<double> costs)
    : m_costs(std::move(costs)),
      m_problem(std::make_unique<Problem>()),
      m_values(m_costs.size(), 0.0),
      m_reduced(m_costs)
{
    const double sum = std::accumulate(m_costs.begin(), m_costs.end(), 0.0);
    m_scale = sum > 0.0 ? double(m_costs.size()) / sum : 1.0;
    glp_add_cols(m_problem->self, static_cast<int>(m_costs.size()));
    for (std::size_t column = 0; column < m_costs.size(); ++column) {
        const int number = static_cast<int>(column) + 1;
        glp_set_col_bnds(m_problem->self, number, GLP_LO, 0.0, 0.0);
        glp_set_obj_coef(m_problem->self, number, m_scale * m_costs[column]);
    }
}

LinearProgramme::~LinearProgramme() = default;

void LinearProgramme::add(ProgrammeRow row)
{
    const int number = glp_add_rows(m_problem->self, 1);
    std::vector<int> columns{0}; // counted from 1
    std::vector<double> factors{0.0};
    for (std::size_t i = 0; i < row.columns.size(); ++i) {
        columns.push_back(static_cast<int>(row.columns[i]) + 1);
        factors.push_back(row.factors[i]);
    }
    glp_set_mat_row(m_problem->self, number, static_cast<int>(row.columns.size()), columns.data(), factors.data());
    glp_set_row_bnds(m_problem->self, number, GLP_LO, row.least, 0.0);
    m_entries += row.columns.size();
    m_rows.push_back(std::move(row));
    m_idle.push_back(0);
}

bool LinearProgramme::solve(RouteEffort& effort)
{
    // Few enough at once that a request to stop is heard within hundredths of a second.
    constexpr std::size_t entriesAtOnce = 20'000'000;
    const std::size_t size = m_entries + m_rows.size() + m_costs.size();
    glp_smcp how;
    glp_init_smcp(&how);
    how.msg_lev = GLP_MSG_OFF;
    how.meth = GLP_DUALP;
    how.it_lim = static_cast<int>(std::clamp<std::size_t>(entriesAtOnce / size, 5, 200));
    int outcome = GLP_EITLIM;
    while (outcome == GLP_EITLIM && !effort.spent()) {
        const int before = glp_get_it_cnt(m_problem->self);
        outcome = glp_simplex(m_problem->self, &how);
        const auto iterations = static_cast<std::uint64_t>(std::max(1, glp_get_it_cnt(m_problem->self) - before));
        effort.spend(iterations * size / 2);
    }
    read();
    return outcome == 0 && glp_get_status(m_problem->self) == GLP_OPT;
}

void LinearProgramme::read()
{
    for (std::size_t column = 0; column < m_values.size(); ++column) {
        m_values[column] = std::max(0.0, glp_get_col_prim(m_problem->self, static_cast<int>(column) + 1));
    }
    std::vector<double> left = m_costs;
    double bound = 0.0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const double price = std::max(0.0, glp_get_row_dual(m_problem->self, static_cast<int>(i) + 1) / m_scale);
        m_idle[i] = price > 0.0 ? 0 : m_idle[i] + 1;
        bound += price * m_rows[i].least;
        for (std::size_t k = 0; price > 0.0 && k < m_rows[i].columns.size(); ++k) {
            left[m_rows[i].columns[k]] -= price * m_rows[i].factors[k];
        }
    }
    for (double& cost : left) {
        bound += std::min(0.0, cost);
        cost = std::max(0.0, cost);
    }
    if (bound > m_bound) {
        m_bound = bound;
        m_reduced = std::move(left);
    }
}

void LinearProgramme::dropIdleRows(unsigned idle)
{
    std::vector<int> gone{0}; // counted from 1
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        if (m_idle[i] >= idle && glp_get_row_stat(m_problem->self, number) == GLP_BS) {
            gone.push_back(number);
            m_entries -= m_rows[i].columns.size();
            continue;
        }
        if (kept != i) {
            m_rows[kept] = std::move(m_rows[i]);
            m_idle[kept] = m_idle[i];
        }
        ++kept;
    }
    m_rows.resize(kept);
    m_idle.resize(kept);
    if (gone.size() > 1) {
        glp_del_rows(m_problem->self, static_cast<int>(gone.size()) - 1, gone.data());
    }
}

} // namespace wattort
