#include "data/exchange/number_text.hpp"
#include "data/export.hpp"
#include "data/files/pending_file.hpp"

#include <limits>

namespace wattort::data {

namespace {

struct Column {
    std::string_view name;
    std::span<const double> values; ///< SI; empty: does not exist for this plan
    double unit = 1.0;
    double offset = 0.0;
};

constexpr double kelvinOfCelsius = celsius(0.0).value();

std::vector<Column> columnsOf(const Plan& plan)
{
    const WeatherYear& weather = *plan.weather->output;
    const ComputeYear& year = plan.year->output;
    const NetworkDesign& network = plan.network->output;
    const DispatchYear& dispatch = plan.dispatch->output;
    return {{"outdoor_temperature_celsius", weather.dryBulb.raw(), 1.0, kelvinOfCelsius},
            {"it_power_kw", year.itPower.raw(), kW.value()},
            {"facility_power_kw", year.facilityPower.raw(), kW.value()},
            {"pue", year.pue.raw()},
            {"recoverable_heat_kw", year.recoverableHeat.raw(), kW.value()},
            {"waste_heat_temperature_celsius", year.heatTemperature.raw(), 1.0, kelvinOfCelsius},
            {"water_m3_per_h", year.water.raw(), 1.0 / oneHour.value()},
            {"heat_demand_kw", network.demand.raw(), kW.value()},
            {"network_loss_kw", network.loss.raw(), kW.value()},
            {"network_feed_in_kw", network.feedIn.raw(), kW.value()},
            {"network_pumping_kw", network.pumping.raw(), kW.value()},
            {"supply_temperature_celsius", network.supplyTemperature.raw(), 1.0, kelvinOfCelsius},
            {"return_temperature_celsius", network.returnTemperature.raw(), 1.0, kelvinOfCelsius},
            {"waste_heat_used_kw", dispatch.wasteHeatUsed.raw(), kW.value()},
            {"direct_heat_kw", dispatch.direct.raw(), kW.value()},
            {"heat_pump_heat_kw", dispatch.heatPump.raw(), kW.value()},
            {"heat_pump_power_kw", dispatch.heatPumpPower.raw(), kW.value()},
            {"cop", dispatch.cop.raw()},
            {"storage_charge_kw", dispatch.charge.raw(), kW.value()},
            {"storage_discharge_kw", dispatch.discharge.raw(), kW.value()},
            {"stored_heat_kwh", dispatch.stored.raw(), kWh.value()},
            {"boiler_heat_kw", dispatch.boiler.raw(), kW.value()},
            {"decentral_heat_pump_power_kw", network.decentral.power.raw(), kW.value()}};
}

} // namespace

void exportHourly(const Plan& plan, const std::filesystem::path& folder)
{
    expects(plan.complete(), "hours are exported from a complete plan");
    const std::vector<Column> columns = columnsOf(plan);
    std::string text = "hour";
    for (const Column& column : columns) {
        text += ',';
        text += column.name;
    }
    for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
        text += "\r\n" + std::to_string(hour);
        for (const Column& column : columns) {
            text += ',';
            const bool there = hour < column.values.size();
            const double value = there ? column.values[hour] : std::numeric_limits<double>::quiet_NaN();
            exchange::appendNumber(text, (value - column.offset) / column.unit, "");
        }
    }
    files::createFolder(folder);
    files::PendingFile file(folder / "hourly.csv");
    file.write(text + "\r\n");
    file.commit();
}

} // namespace wattort::data
