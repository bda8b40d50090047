#include "model/network/source_price.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace wattort {

namespace {

// Steps of the price of power, as parts of what consumers are worth for it in the mean.
constexpr double firstStep = 0.02;
constexpr double mostStep = 0.1;
constexpr double leastStep = 1e-4;
constexpr double longer = 1.2; ///< than the last one
constexpr double shorter = 0.5;

} // namespace

SourcePrices::SourcePrices(const NetworkInput& input, const NetworkPrice& price,
                           std::span<const PayingConsumer> consumers, PowerPrice centrePower)
    : m_sources(input.heatSources.size() + 1)
{
    const EnergyPrice cheapest = price.heatCost(0);
    m_sources[0].eurPerJ = (input.assumptions.heatCost - cheapest).value();
    limit(m_sources[0], price.peakLimit(), false, consumers);
    for (std::size_t i = 1; i < m_sources.size(); ++i) {
        const HeatSource& source = input.heatSources[i - 1];
        m_sources[i].eurPerJ = std::max(0.0, (source.heatCost - cheapest).value());
        limit(m_sources[i], source.power, true, consumers);
    }
    double peaksW = 0.0;
    double all = 0.0;
    for (const PayingConsumer& consumer : consumers) {
        peaksW += consumer.peakW;
        all += asked(m_sources[0], consumer);
    }
    m_sources[0].price = m_sources[0].most > 0.0 && all > 0.0 ? centrePower.value() * peaksW / all : 0.0;
}

/// The kind of limit by which all consumers together ask for the most of it.
void SourcePrices::limit(Source& source, Power power, bool byHour, std::span<const PayingConsumer> consumers) const
{
    const double watts = std::max(1.0, power.value());
    std::vector<double> peaks;
    std::vector<double> atOnce;
    double highestHours = 0.0;
    double worth = 0.0;
    for (const PayingConsumer& consumer : consumers) {
        peaks.push_back(consumer.peakW);
        atOnce.push_back(consumer.atOnceW);
        highestHours += consumer.highestHourW;
        worth += std::max(0.0, consumer.worth);
    }
    const LoadMeasures measures(peaks, atOnce, std::array{watts, std::numeric_limits<double>::max()});
    double most = byHour ? highestHours / watts : 0.0;
    double all = highestHours;
    source.most = watts;
    for (std::size_t measure = 0; measure < measures.count() && measures.pipes() > 1; ++measure) {
        double weight = 0.0;
        for (const PayingConsumer& consumer : consumers) {
            weight += measures.weight(measure, consumer.peakW, consumer.atOnceW);
        }
        const double limit = measures.limits(measure)[0];
        if (weight > most * limit) {
            most = weight / limit;
            all = weight;
            source.measures = measures;
            source.measure = measure;
            source.most = limit;
        }
    }
    if (most <= 1.0) {
        source.most = 0.0; // enough for all
        return;
    }
    source.unit = worth / all;
    source.step = firstStep * source.unit;
    for (const PayingConsumer& consumer : consumers) {
        source.most += consumer.mandatory ? asked(source, consumer) : 0.0;
    }
}

double SourcePrices::asked(const Source& source, const PayingConsumer& consumer) const
{
    return source.measures ? source.measures->weight(source.measure, consumer.peakW, consumer.atOnceW)
                           : consumer.highestHourW;
}

void SourcePrices::charge(const PayingConsumer& consumer, std::vector<double>& bySource) const
{
    bySource.clear();
    for (const Source& source : m_sources) {
        const double power = source.price > 0.0 ? source.price * asked(source, consumer) : 0.0;
        bySource.push_back(source.eurPerJ * consumer.heatJ + power);
    }
}

double SourcePrices::asked(std::size_t source, const PayingConsumer& consumer) const
{
    return m_sources[source].most > 0.0 ? asked(m_sources[source], consumer) : 0.0;
}

double SourcePrices::scale(const PayingConsumer& consumer, const PayingConsumer& other) const
{
    double least = std::numeric_limits<double>::infinity();
    for (const Source& source : m_sources) {
        if (source.eurPerJ > 0.0 && other.heatJ > 0.0) {
            least = std::min(least, consumer.heatJ / other.heatJ);
        }
        if (source.price > 0.0 && asked(source, other) > 0.0) {
            least = std::min(least, asked(source, consumer) / asked(source, other));
        }
    }
    return least;
}

Money SourcePrices::power() const
{
    Money sum;
    for (const Source& source : m_sources) {
        sum += Money::from_value(source.price * source.most);
    }
    return sum;
}

void SourcePrices::renew(std::span<const double> askedBySource, bool centreToo)
{
    for (std::size_t i = centreToo ? 0 : 1; i < m_sources.size(); ++i) {
        Source& source = m_sources[i];
        if (source.most <= 0.0) {
            continue;
        }
        // Many change their source at nearly one price, so it is approached from both sides in ever smaller steps.
        const bool tooMuch = askedBySource[i] > source.most;
        if (!tooMuch && source.price == 0.0) {
            continue;
        }
        source.step = std::clamp(source.step * (tooMuch == source.wasTooMuch ? longer : shorter),
                                 source.unit * leastStep, source.unit * mostStep);
        source.wasTooMuch = tooMuch;
        source.price = std::max(0.0, source.price + (tooMuch ? source.step : -source.step));
    }
}

} // namespace wattort
