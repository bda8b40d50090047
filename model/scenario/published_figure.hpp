#pragma once

/// \file
/// What others have published about sites that run, to be set beside the model.

#include "model/scenario/compute_design.hpp"
#include "model/scenario/provenance.hpp"

#include <string>

namespace wattort {

enum class PublishedQuantity {
    LinpackPower,        ///< of nodes and network when all accelerators work, as TOP500 measures it
    PowerPerAccelerator, ///< of the facility when all accelerators work
    IdleShare,           ///< power of the facility without work over that at full work
    PowerUsageEffectiveness,
    WaterUsageEffectiveness,
    HeatTemperature, ///< mean of the water that leaves the centre, weighted by heat
    Racks,
    HeatOfYear, ///< that can be handed over
    EnergyOfYear,
    CoefficientOfPerformance ///< of the heat pump
};

/// published_sites.csv: one figure of one site, and the bounds in which the model must come out. Columns: the fields in
/// snake_case; value, low, high and both bounds in `unit`; temperatures with _degc. The bounds are our own judgement
/// of how near the model must come, with the reason beside them.
struct PublishedFigure {
    std::string key;
    std::string site;
    PublishedQuantity quantity = PublishedQuantity::LinpackPower;
    std::string unit;
    double low = 0.0; ///< published, in `unit`; low = high for a single figure
    double high = 0.0;
    double boundLow = 0.0;
    double boundHigh = 0.0;
    std::string reasonEnglish;
    std::string reasonGerman;
    // How the model is set up; without a system it is a heat pump.
    std::string system; ///< key in compute_systems.csv
    double accelerators = 0.0;
    Power itPower; ///< rated; used when there is no number of accelerators
    CoolingKind cooling = CoolingKind::DirectToChip;
    HeatRejection heatRejection = HeatRejection::DryCooler;
    Temperature waterSupply; ///< 0 K: the assumption
    double upsShare = 1.0;   ///< of the IT load behind the uninterruptible power supply
    double latitudeDegrees = 0.0;
    double longitudeDegrees = 0.0;
    Temperature sourceIn; ///< heat pump
    Temperature sourceOut;
    Temperature sinkIn;
    Temperature sinkOut;
    Provenance provenance;

    friend bool operator==(const PublishedFigure&, const PublishedFigure&) = default;
};

} // namespace wattort
