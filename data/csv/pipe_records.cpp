#include "data/csv/pipe_records.hpp"

namespace wattort::data::csv {

namespace {

/// What all kinds have.
PipeType anyPipe(Record& row, PipeSystem system)
{
    PipeType read;
    read.system = system;
    row.distinct("nominal_diameter", row.text("nominal_diameter"));
    read.nominalDiameter = row.integer("nominal_diameter");
    read.innerDiameter = row.quantity<Length>("inner_diameter");
    read.maximumVelocity = row.quantity<Velocity>("maximum_velocity");
    read.trenchCost = row.range<PricePerLength>("trench_cost");
    read.provenance = row.provenance();
    return read;
}

PipeType steelPipe(Record& row, PipeSystem system)
{
    PipeType read = anyPipe(row, system);
    read.outerDiameter = row.quantity<Length>("outer_diameter");
    read.casingDiameter = {row.quantity<Length>("casing_diameter_1"), row.quantity<Length>("casing_diameter_2"),
                           row.quantity<Length>("casing_diameter_3")};
    read.casingWall = {row.quantity<Length>("casing_wall_1"), row.quantity<Length>("casing_wall_2"),
                       row.quantity<Length>("casing_wall_3")};
    return read;
}

} // namespace

PipeType singlePipe(Record& row)
{
    return steelPipe(row, PipeSystem::SteelSingle);
}

PipeType twinPipe(Record& row)
{
    PipeType read = steelPipe(row, PipeSystem::SteelTwin);
    read.gap = row.quantity<Length>("gap");
    return read;
}

PipeType plasticPipe(Record& row)
{
    PipeType read = anyPipe(row, PipeSystem::Plastic);
    read.statedLoss = {row.quantity<ThermalConductivity>("loss_1"), row.quantity<ThermalConductivity>("loss_2")};
    read.maximumTemperature = row.quantity<Temperature>("maximum_temperature");
    read.continuousTemperature = row.quantity<Temperature>("continuous_temperature");
    read.maximumPressure = row.quantity<Pressure>("maximum_pressure");
    return read;
}

} // namespace wattort::data::csv
