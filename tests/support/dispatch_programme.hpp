#pragma once

/// \file
/// The least cost of a dispatch by linear programming (GLPK), for comparison.

#include "model/dispatch/hour_supply.hpp"
#include "model/dispatch/year_dispatch.hpp"

#include <glpk.h>

#include <array>
#include <vector>

namespace wattort::test {

struct DispatchPrices {
    double electricity = 0.0; ///< per watt hour
    double boilerHeat = 0.0;
    /// The heat pump must not take over what the heat exchanger could give. It would stretch a scarce source, but each
    /// additional unit of heat would cost one of electricity: direct electric heating in disguise.
    bool exchangerFirst = false;
};

/// Rows and columns of one hour: heat exchanger, heat pump, boiler, charging, discharging, content.
class DispatchProgramme {
public:
    DispatchProgramme() : m_problem(glp_create_prob()) { glp_set_obj_dir(m_problem, GLP_MIN); }
    ~DispatchProgramme() { glp_delete_prob(m_problem); }
    DispatchProgramme(const DispatchProgramme&) = delete;
    DispatchProgramme& operator=(const DispatchProgramme&) = delete;

    int column(double upper, double cost)
    {
        const int number = glp_add_cols(m_problem, 1);
        glp_set_col_bnds(m_problem, number, upper > 0.0 ? GLP_DB : GLP_FX, 0.0, upper);
        glp_set_obj_coef(m_problem, number, cost);
        return number;
    }

    void row(int kind, double bound, const std::vector<std::pair<int, double>>& terms)
    {
        const int number = glp_add_rows(m_problem, 1);
        glp_set_row_bnds(m_problem, number, kind, bound, bound);
        std::vector<int> columns{0};
        std::vector<double> factors{0.0};
        for (const auto& [columnNumber, factor] : terms) {
            columns.push_back(columnNumber);
            factors.push_back(factor);
        }
        glp_set_mat_row(m_problem, number, int(terms.size()), columns.data(), factors.data());
    }

    double solve()
    {
        glp_smcp parameters;
        glp_init_smcp(&parameters);
        parameters.msg_lev = GLP_MSG_ERR;
        parameters.presolve = GLP_ON;
        const int failed = glp_simplex(m_problem, &parameters);
        expects(failed == 0 && glp_get_status(m_problem) == GLP_OPT, "the linear programme has a solution");
        return glp_get_obj_val(m_problem);
    }

private:
    glp_prob* m_problem;
};

/// For the plant that `year` found (ratings, capacity). Watts are scaled to megawatts inside. The storage is empty at
/// first, or has whatever is best (`anyStart`): hours that follow upon others then cost at most what they cost there.
inline double leastCost(const DispatchInput& input, const DispatchYear& year, const DispatchPrices& prices,
                        bool anyStart = false)
{
    constexpr double scale = 1e6;
    constexpr double unlimited = 1e4;
    const SupplyAssumptions& a = input.assumptions;
    const double capacity = year.storageCapacity.value() / 3600.0 / scale;
    DispatchProgramme programme;
    int contentBefore = anyStart ? programme.column(capacity, 0.0) : 0;
    for (std::size_t hour = 0; hour < input.network->feedIn.size(); ++hour) {
        const HourSupply supply =
            supplyOf({input.source->recoverableHeat[hour] * a.sourceAvailability, input.source->heatTemperature[hour],
                      input.network->supplyTemperature[hour], input.network->returnTemperature[hour]},
                     {a.lorenzQuality, a.highestCop, a.heatPumpApproach, a.heatExchangerApproach, a.sourceSpread});
        const bool pumps = !supply.directOnly();
        const int direct = programme.column(supply.directLimitW / scale, 0.0);
        const int pump = programme.column(pumps ? year.heatPumpRating.value() / scale : 0.0,
                                          pumps ? prices.electricity / supply.cop : 0.0);
        const int boiler = programme.column(unlimited, prices.boilerHeat);
        const int charge = programme.column(unlimited, 0.0);
        const int discharge = programme.column(unlimited, 0.0);
        const int content = programme.column(capacity, 0.0);
        programme.row(GLP_FX, input.network->feedIn.raw()[hour] / scale,
                      {{direct, 1}, {pump, 1}, {boiler, 1}, {discharge, 1}, {charge, -1}});
        if (pumps) {
            programme.row(GLP_UP, 0.0, {{direct, 1.0 - supply.directShare}, {pump, -supply.directShare}});
            programme.row(GLP_UP, supply.availableW / scale, {{direct, 1.0}, {pump, supply.sourceShare()}});
        }
        if (prices.exchangerFirst) {
            HourSupply rated = supply;
            rated.heatPumpLimitW = std::min(rated.heatPumpLimitW, year.heatPumpRating.value());
            programme.row(GLP_UP, highestOutputW(rated) / scale, {{direct, 1.0}, {pump, 1.0}});
        }
        std::vector<std::pair<int, double>> balance{{content, 1}, {charge, -1}, {discharge, 1}};
        if (contentBefore != 0) {
            balance.emplace_back(contentBefore, -(1.0 - a.storageLossPerHour));
        }
        programme.row(GLP_FX, 0.0, balance);
        contentBefore = content;
    }
    return programme.solve() * scale;
}

} // namespace wattort::test
