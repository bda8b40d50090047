#pragma once

/// \file
/// What consumers pay at each heat source in the proof of routes: the part of the cost of heat by which it is dearer
/// than elsewhere, and the source's power where it is asked for too much.

#include "model/network/route_prices.hpp"

#include <optional>

namespace wattort {

/// Sources are numbered as CandidateEdge::opens. No network asks a source for more than its power, so what its power
/// costs may be taken from those that it feeds and given back whole: for all prices of power that are not negative the
/// bound holds (Lagrange). Power is asked by numbers that add up: that of a consumer's highest hour, or its weight
/// (LoadMeasures) where that says more. Mandatory consumers are fed even beyond the power.
class SourcePrices {
public:
    /// \param price at which all heat costs what it costs at the cheapest source
    /// \param centrePower what a watt of peak costs a year at the compute centre, to begin with
    SourcePrices(const NetworkInput& input, const NetworkPrice& price, std::span<const PayingConsumer> consumers,
                 PowerPrice centrePower);

    std::size_t count() const { return m_sources.size(); }
    /// What this consumer pays in a year, by source.
    void charge(const PayingConsumer& consumer, std::vector<double>& bySource) const;
    /// What of a source's power this consumer asks.
    double asked(std::size_t source, const PayingConsumer& consumer) const;
    /// What a consumer pays is at least so many times what another one pays, at each source.
    double scale(const PayingConsumer& consumer, const PayingConsumer& other) const;
    /// What the power of all sources costs in a year.
    Money power() const;
    /// Power becomes dearer where more is asked than there is, and cheaper where less.
    /// \param centreToo whether what is asked of the compute centre can change with its price
    void renew(std::span<const double> askedBySource, bool centreToo);

private:
    struct Source {
        double eurPerJ = 0.0;                 ///< beyond the cheapest source
        std::optional<LoadMeasures> measures; ///< none: by the highest hour
        std::size_t measure = 0;
        double most = 0.0; ///< that can be asked; 0: no limit
        double unit = 0.0; ///< worth of all consumers for what they ask
        double price = 0.0;
        double step = 0.0;
        bool wasTooMuch = true; ///< asked for in the round before
    };
    double asked(const Source& source, const PayingConsumer& consumer) const;
    void limit(Source& source, Power power, bool byHour, std::span<const PayingConsumer> consumers) const;

    std::vector<Source> m_sources;
};

} // namespace wattort
