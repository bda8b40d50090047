#include "model/dispatch/year_dispatch.hpp"

#include "model/dispatch/hour_supply.hpp"

#include <algorithm>
#include <span>
#include <vector>

namespace wattort {

namespace {

constexpr double hourSeconds = 3'600.0;

struct Plant {
    std::vector<HourSupply> hours;
    std::vector<double> outputLimitW;
    Power heatPumpRating;
    double storageCapacityW = 0.0; ///< watt hours
    double kept = 1.0;             ///< share of the content that is there an hour later
};

Plant plantOf(const DispatchInput& input)
{
    const NetworkDesign& network = *input.network;
    const SupplyAssumptions& assumptions = input.assumptions;
    const LiftAssumptions lift{assumptions.lorenzQuality, assumptions.highestCop, assumptions.heatPumpApproach,
                               assumptions.heatExchangerApproach, assumptions.sourceSpread};
    Plant plant;
    double heatPumpPotentialW = 0.0;
    double directPotentialW = 0.0;
    for (std::size_t hour = 0; hour < network.feedIn.size(); ++hour) {
        plant.hours.push_back(supplyOf({input.source->recoverableHeat[hour] * assumptions.sourceAvailability,
                                        input.source->heatTemperature[hour], network.supplyTemperature[hour],
                                        network.returnTemperature[hour]},
                                       lift));
        const HourSupply& supply = plant.hours.back();
        const bool needed = network.feedIn.raw()[hour] > 0.0;
        heatPumpPotentialW = std::max(heatPumpPotentialW, needed ? supply.heatPumpLimitW : 0.0);
        directPotentialW = std::max(directPotentialW, needed && supply.directOnly() ? supply.directLimitW : 0.0);
    }
    const double baseW = assumptions.heatPumpShareOfPeak * peak(network.feedIn).value();
    // Larger than what the source can drive would be money for nothing.
    const double ratingW = std::min(baseW, heatPumpPotentialW);
    plant.heatPumpRating = ratingW * W;
    plant.storageCapacityW = std::min(baseW, std::max(heatPumpPotentialW, directPotentialW))
                             * assumptions.storageHours.value() / hourSeconds;
    plant.kept = 1.0 - assumptions.storageLossPerHour;
    for (HourSupply& supply : plant.hours) {
        supply.heatPumpLimitW = std::min(supply.heatPumpLimitW, ratingW);
        plant.outputLimitW.push_back(highestOutputW(supply));
    }
    return plant;
}

/// What the storage must hold at the start of each hour (watt hours), so that the boiler runs as little as possible
/// later on if charging begins as late as possible.
std::vector<double> reserves(const Plant& plant, std::span<const double> loadW)
{
    std::vector<double> reserve(loadW.size() + 1, 0.0);
    for (std::size_t hour = loadW.size(); hour-- > 0;) {
        const double missing = loadW[hour] - plant.outputLimitW[hour];
        reserve[hour] = std::min(std::max((reserve[hour + 1] + missing) / plant.kept, 0.0), plant.storageCapacityW);
    }
    return reserve;
}

/// One hour's decision; all in watts, the storage in watt hours.
struct HourDispatch {
    double outputW = 0.0;
    double chargeW = 0.0;
    double dischargeW = 0.0;
    double boilerW = 0.0;
};

/// `content` is what is left of the storage in this hour, `reserve` what the next hour should find in it.
struct StorageState {
    double content = 0.0;
    double reserve = 0.0;
    double capacity = 0.0;
};

HourDispatch decide(const HourSupply& supply, double limitW, double loadW, const StorageState& storage)
{
    HourDispatch hour;
    if (loadW > limitW) {
        hour.outputW = limitW;
        hour.dischargeW = std::min(loadW - limitW, storage.content);
        hour.boilerW = std::max(loadW - limitW - hour.dischargeW, 0.0);
        return hour;
    }
    const double room = std::max(storage.capacity - storage.content, 0.0);
    if (supply.directOnly()) {
        hour.chargeW = std::min(limitW - loadW, room);
    } else if (storage.content > storage.reserve) {
        hour.dischargeW = std::min(loadW, storage.content - storage.reserve);
    } else {
        hour.chargeW = std::min({storage.reserve - storage.content, limitW - loadW, room});
    }
    hour.outputW = loadW + hour.chargeW - hour.dischargeW;
    return hour;
}

DispatchYear emptyYear(std::size_t hours)
{
    DispatchYear year;
    for (HourlyPower* series : {&year.direct, &year.heatPump, &year.heatPumpPower, &year.wasteHeatUsed, &year.charge,
                                &year.discharge, &year.boiler}) {
        *series = HourlyPower(hours);
    }
    year.cop = HourlyRatio(hours);
    year.stored = HourlyEnergy(hours);
    return year;
}

void fill(DispatchYear& year, std::size_t hour, const HourSupply& supply, const HourDispatch& decision)
{
    const Delivery delivery = deliver(supply, decision.outputW);
    year.direct.raw()[hour] = delivery.directW;
    year.charge.raw()[hour] = decision.chargeW;
    year.discharge.raw()[hour] = decision.dischargeW;
    year.boiler.raw()[hour] = decision.boilerW;
    double sourceW = delivery.directW;
    if (delivery.heatPumpW > 0.0) {
        year.heatPump.raw()[hour] = delivery.heatPumpW;
        year.heatPumpPower.raw()[hour] = delivery.heatPumpW / supply.cop;
        year.cop.raw()[hour] = supply.cop;
        sourceW += delivery.heatPumpW * supply.sourceShare();
    }
    year.wasteHeatUsed.raw()[hour] = std::min(sourceW, supply.availableW);
}

void addUp(DispatchYear& year, const DispatchInput& input)
{
    const Energy fedIn = total(input.network->feedIn);
    // The boiler stands in for everything when the compute centre is down.
    year.boilerRating = std::max(peak(input.network->feedIn), fedIn > Energy{} ? input.network->designPower : Power{});
    year.heatFromBoiler = total(year.boiler);
    year.heatFromWaste = fedIn - year.heatFromBoiler;
    year.heatPumpEnergy = total(year.heatPumpPower);
    year.boilerFuel = year.heatFromBoiler / input.assumptions.boilerEfficiency;
    year.wasteHeatTaken = total(year.wasteHeatUsed);
    year.seasonalCop = year.heatPumpEnergy > Energy{} ? double(total(year.heatPump) / year.heatPumpEnergy) : 0.0;
    year.wasteHeatShare = fedIn > Energy{} ? double(year.heatFromWaste / fedIn) : 0.0;
}

} // namespace

SupplyAssumptions supplyAssumptions(const Assumptions& assumptions)
{
    return {
        .lorenzQuality = assumptions.number("heat_pump_lorenz_quality"),
        .highestCop = assumptions.number("heat_pump_highest_cop"),
        .heatPumpApproach = assumptions.value<TemperatureDifference>("heat_pump_approach"),
        .heatExchangerApproach = assumptions.value<TemperatureDifference>("heat_exchanger_approach"),
        .sourceSpread = assumptions.value<TemperatureDifference>("source_spread"),
        .sourceAvailability = assumptions.number("source_availability"),
        .heatPumpShareOfPeak = assumptions.number("heat_pump_share_of_peak"),
        .storageHours = assumptions.value<Duration>("storage_hours"),
        .storageLossPerHour = assumptions.number("storage_loss_per_hour"),
        .boilerEfficiency = assumptions.number("boiler_efficiency"),
    };
}

DispatchYear dispatchYear(const DispatchInput& input)
{
    const std::span<const double> loadW = input.network->feedIn.raw();
    const Plant plant = plantOf(input);
    const std::vector<double> reserve = reserves(plant, loadW);
    // A network without consumers may come without hours; its sources rest all the year.
    DispatchYear year = emptyYear(loadW.empty() ? hoursPerYear : loadW.size());
    double content = 0.0;
    for (std::size_t hour = 0; hour < loadW.size(); ++hour) {
        const StorageState storage{content * plant.kept, reserve[hour + 1], plant.storageCapacityW};
        const HourDispatch decision = decide(plant.hours[hour], plant.outputLimitW[hour], loadW[hour], storage);
        content = std::clamp(storage.content + decision.chargeW - decision.dischargeW, 0.0, storage.capacity);
        fill(year, hour, plant.hours[hour], decision);
        year.stored.raw()[hour] = content * hourSeconds;
    }
    year.heatPumpRating = plant.heatPumpRating;
    year.storageCapacity = plant.storageCapacityW * hourSeconds * W * oneSecond;
    addUp(year, input);
    return year;
}

} // namespace wattort
