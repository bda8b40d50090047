#include "model/compute/dry_cooler.hpp"

#include "model/compute/table_memo.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace wattort {

double dryCoolerHeatShare(const CoolingAssumptions& assumptions, double airFlow)
{
    if (airFlow <= 0.0) {
        return 0.0;
    }
    const double ntu = assumptions.dryCoolerNtu;
    return airFlow * std::expm1(-ntu * std::pow(airFlow, assumptions.dryCoolerExponent - 1.0)) / std::expm1(-ntu);
}

namespace {

InterpolationTable madeFanTable(const CoolingAssumptions& assumptions)
{
    // One walk up the air flow gives the inverse for all shares: both rise.
    constexpr double step = 1.0 / 1'024.0;
    double lowFlow = 0.0;
    double lowShare = 0.0;
    double highShare = dryCoolerHeatShare(assumptions, step);
    return InterpolationTable([&](double share) {
        while (highShare < share && lowFlow + 2.0 * step <= 1.0) {
            lowFlow += step;
            lowShare = highShare;
            highShare = dryCoolerHeatShare(assumptions, lowFlow + step);
        }
        const double along = highShare > lowShare ? std::min((share - lowShare) / (highShare - lowShare), 1.0) : 0.0;
        const double airFlow = std::max(lowFlow + along * step, assumptions.dryCoolerLeastFlow);
        return std::pow(airFlow, assumptions.dryCoolerFanExponent);
    });
}

} // namespace

InterpolationTable dryCoolerFanTable(const CoolingAssumptions& assumptions)
{
    const std::array key{assumptions.dryCoolerNtu, assumptions.dryCoolerExponent, assumptions.dryCoolerLeastFlow,
                         assumptions.dryCoolerFanExponent};
    return rememberedTable(key, [&assumptions] { return madeFanTable(assumptions); });
}

InterpolationTable flowPowerTable(double leastFlow, double exponent)
{
    return rememberedTable(std::array{leastFlow, exponent}, [leastFlow, exponent] {
        return InterpolationTable([=](double share) { return std::pow(std::max(share, leastFlow), exponent); });
    });
}

} // namespace wattort
