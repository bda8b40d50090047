#include "model/dispatch/heat_mix.hpp"

namespace wattort {

HeatMix heatMix(const NetworkDesign& network, const DispatchYear& dispatch)
{
    HeatMix mix{.wasteHeat = dispatch.heatFromWaste,
                .boiler = dispatch.heatFromBoiler,
                .decentral = network.decentral.electricity};
    for (const NetworkSource& source : network.sources) {
        if (source.heatSource != NetworkSource::none) {
            (source.renewable ? mix.otherRenewable : mix.other) += source.heatFedIn;
            mix.costOfOthers += source.heatFedIn * source.heatCost;
        }
    }
    const Energy ofCentre = mix.wasteHeat + mix.boiler;
    const Energy all = ofCentre + mix.ofOthers();
    if (mix.ofOthers() <= Energy{}) {
        mix.wasteHeatShare = mix.renewableShare = dispatch.wasteHeatShare;
    } else {
        mix.wasteHeatShare = dispatch.wasteHeatShare * (ofCentre / all).value();
        mix.renewableShare = mix.wasteHeatShare + (mix.otherRenewable / all).value();
    }
    mix.renewableShareFedIn = mix.renewableShare;
    if (mix.decentral > Energy{}) {
        mix.renewableShare *= (all / (all + mix.decentral)).value();
    }
    return mix;
}

Mass emissionsOfOthers(const NetworkDesign& network)
{
    Mass emitted;
    for (const NetworkSource& source : network.sources) {
        emitted += source.heatFedIn * source.emissionFactor; // the compute centre's factor is zero here
    }
    return emitted;
}

} // namespace wattort
