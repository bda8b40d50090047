#include "model/plan/register_data.hpp"

#include "model/climate/degree_days.hpp"
#include "model/compute/indicators.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace wattort {

namespace {

struct RegisterValue {
    std::optional<double> number;
    std::string text = {};
};

YearMeasured measured(const Plan& plan)
{
    const ComputeYear& year = plan.year->output;
    return {.total = year.facilityEnergy,
            .it = year.itEnergy,
            .water = year.wue * litre / kWh * year.itEnergy,
            .reused = plan.dispatch->output.wasteHeatTaken,
            .renewable = plan.law->output.renewableEnergyFactor * year.facilityEnergy};
}

RegisterValue kilowattHours(Energy energy)
{
    return {inUnit(energy, kWh)};
}

/// A ratio with E_IT or E_DC below it exists only when the centre runs.
RegisterValue whenRunning(const Plan& plan, double value)
{
    return plan.year->output.itEnergy > Energy{} ? RegisterValue{value} : RegisterValue{};
}

RegisterValue celsiusOf(const std::optional<Temperature>& temperature)
{
    return temperature ? RegisterValue{inCelsius(*temperature)} : RegisterValue{};
}

struct SizeClass {
    Power below;
    std::string_view name;
};

RegisterValue sizeClass(const Plan& plan, std::initializer_list<SizeClass> classes, std::string_view largest)
{
    const Power it = plan.centre->output.ratedItPower;
    for (const SizeClass& size : classes) {
        if (it < size.below) {
            return {.number = std::nullopt, .text = std::string(size.name)};
        }
    }
    return {.number = std::nullopt, .text = std::string(largest)};
}

/// (EU) 2024/1364 Annex IV counts centres from 100 kW.
RegisterValue unionSize(const Plan& plan)
{
    if (plan.centre->output.ratedItPower < 100.0 * kW) {
        return {};
    }
    return sizeClass(
        plan, {{500.0 * kW, "100-500 kW"}, {1.0 * MW, "500-1000 kW"}, {2.0 * MW, "1-2 MW"}, {10.0 * MW, "2-10 MW"}},
        "> 10 MW");
}

RegisterValue redundancy(const Plan& plan)
{
    constexpr std::array<std::string_view, 5> names{"N", "N+1", "3N/2", "4N/3", "2N"};
    return {.number = std::nullopt, .text = std::string(names.at(std::size_t(plan.year->input.design.redundancy)))};
}

RegisterValue monthOfStart(const Plan& plan)
{
    const Date& start = plan.law->input.startOfOperation;
    return {.number = std::nullopt,
            .text = std::to_string(start.year) + (start.month < 10 ? "-0" : "-") + std::to_string(start.month)};
}

RegisterValue coolingEfficiency(const Plan& plan)
{
    const ComputeYear& year = plan.year->output;
    Energy cooling;
    for (const EnergyStep& step : year.chain) {
        cooling += step.kind == PowerStepKind::Cooling ? step.energy : Energy{};
    }
    return cooling > Energy{} ? RegisterValue{double((year.facilityEnergy - cooling) / cooling)} : RegisterValue{};
}

struct RegisterRow {
    std::string_view key;
    RegisterValue (*value)(const Plan& plan);
};

// clang-format off
constexpr std::array registerRows{
    // EnEfG annex 3
    RegisterRow{"enefg_1_a_name", [](const Plan& p) { return RegisterValue{std::nullopt, p.site}; }},
    RegisterRow{"enefg_1_c_size", [](const Plan& p) { return sizeClass(p, {{500.0 * kW, "< 500 kW"}, {1.0 * MW, "< 1 MW"}, {5.0 * MW, "< 5 MW"}, {10.0 * MW, "< 10 MW"}, {50.0 * MW, "< 50 MW"}, {100.0 * MW, "< 100 MW"}}, ">= 100 MW"); }},
    RegisterRow{"enefg_1_e_floor_area", [](const Plan& p) { return RegisterValue{inUnit(p.centre->output.grossFloorArea, m2)}; }},
    RegisterRow{"enefg_1_f_it_power", [](const Plan& p) { return RegisterValue{inUnit(p.centre->output.ratedItPower, kW)}; }},
    RegisterRow{"enefg_1_f_connection", [](const Plan& p) { return RegisterValue{inUnit(p.centre->output.nonRedundantConnection, kW)}; }},
    RegisterRow{"enefg_2_a_total", [](const Plan& p) { return kilowattHours(p.year->output.facilityEnergy); }},
    RegisterRow{"enefg_2_b_renewable", [](const Plan& p) { return whenRunning(p, renewableEnergyFactor(measured(p))); }},
    RegisterRow{"enefg_2_c_heat_air", [](const Plan& p) { return kilowattHours(p.year->output.facilityEnergy - p.dispatch->output.wasteHeatTaken); }},
    RegisterRow{"enefg_2_c_heat_water", [](const Plan&) { return RegisterValue{0.0}; }},
    RegisterRow{"enefg_2_d_heat", [](const Plan& p) { return kilowattHours(p.dispatch->output.wasteHeatTaken); }},
    RegisterRow{"enefg_2_d_temperature", [](const Plan& p) { return celsiusOf(meanTemperature(p.year->output.heatTemperature, p.dispatch->output.wasteHeatUsed)); }},
    RegisterRow{"enefg_2_f_pue", [](const Plan& p) { return whenRunning(p, powerUsageEffectiveness(measured(p))); }},
    RegisterRow{"enefg_2_g_erf", [](const Plan& p) { return whenRunning(p, energyReuseFactor(measured(p))); }},
    RegisterRow{"enefg_2_h_cooling", coolingEfficiency},
    RegisterRow{"enefg_2_i_wue", [](const Plan& p) { return whenRunning(p, waterUsageEffectiveness(measured(p))); }},
    // (EU) 2024/1364
    RegisterRow{"eu_1_1_a_name", [](const Plan& p) { return RegisterValue{std::nullopt, p.site}; }},
    RegisterRow{"eu_1_1_e_start", monthOfStart},
    RegisterRow{"eu_1_2_a_low_voltage", redundancy},
    RegisterRow{"eu_1_2_b_room", redundancy},
    RegisterRow{"eu_2_1_a_pd_it", [](const Plan& p) { return RegisterValue{inUnit(p.centre->output.ratedItPower, kW)}; }},
    RegisterRow{"eu_2_1_b_s_dc", [](const Plan& p) { return RegisterValue{inUnit(p.centre->output.grossFloorArea, m2)}; }},
    RegisterRow{"eu_2_1_d_e_dc", [](const Plan& p) { return kilowattHours(p.year->output.facilityEnergy); }},
    RegisterRow{"eu_2_1_e_e_it", [](const Plan& p) { return kilowattHours(p.year->output.itEnergy); }},
    RegisterRow{"eu_2_1_h_w_in", [](const Plan& p) { return RegisterValue{inUnit(measured(p).water, m3)}; }},
    RegisterRow{"eu_2_1_j_e_reuse", [](const Plan& p) { return kilowattHours(p.dispatch->output.wasteHeatTaken); }},
    RegisterRow{"eu_2_1_k_t_wh", [](const Plan& p) { return celsiusOf(meanTemperature(p.year->output.heatTemperature, p.year->output.recoverableHeat)); }},
    RegisterRow{"eu_2_1_n_cdd", [](const Plan& p) { return RegisterValue{coolingDegreeDays(*p.weather->output).value()}; }},
    RegisterRow{"eu_2_1_o_e_res_tot", [](const Plan& p) { return kilowattHours(measured(p).renewable); }},
    RegisterRow{"eu_3_a_pue", [](const Plan& p) { return whenRunning(p, powerUsageEffectiveness(measured(p))); }},
    RegisterRow{"eu_3_b_wue", [](const Plan& p) { return whenRunning(p, waterUsageEffectiveness(measured(p))); }},
    RegisterRow{"eu_3_c_erf", [](const Plan& p) { return whenRunning(p, energyReuseFactor(measured(p))); }},
    RegisterRow{"eu_3_d_ref", [](const Plan& p) { return whenRunning(p, renewableEnergyFactor(measured(p))); }},
    RegisterRow{"eu_4_size", unionSize},
};
// clang-format on

} // namespace

std::vector<RegisterLine> registerData(const Plan& plan, const std::vector<RegisterItem>& items)
{
    expects(plan.complete(), "the data set is of a complete plan");
    std::vector<RegisterLine> lines;
    for (const RegisterItem& item : items) {
        RegisterLine line{.item = item};
        const auto row = std::find_if(registerRows.begin(), registerRows.end(),
                                      [&item](const RegisterRow& r) { return r.key == item.key; });
        expects((row != registerRows.end()) == !item.remarkEnglish.empty(),
                "the catalogue has a remark for the items that the plan knows, and only for them");
        if (row != registerRows.end()) {
            RegisterValue value = row->value(plan);
            line.value = value.number;
            line.text = std::move(value.text);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace wattort
