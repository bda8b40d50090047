#include "model/economics/heat_sales.hpp"

#include <map>

namespace wattort {

std::vector<double> heatSalesShares(const HeatDemand& demand, const NetworkDesign& network, const RenovationPath& path,
                                    int firstYear, int years)
{
    // Few shares occur (nothing, partly, everything left), so consumers are added up by theirs.
    std::map<double, double> soldOfShare;
    double sold = 0.0;
    for (const NetworkConsumer& consumer : network.consumers) {
        soldOfShare[demand.buildings[consumer.building].renovatable] += consumer.annual.value();
        sold += consumer.annual.value();
    }
    std::vector<double> shares;
    for (int year = firstYear; sold > 0.0 && year < firstYear + years; ++year) {
        double then = 0.0;
        for (const auto& [renovatable, annual] : soldOfShare) {
            then += annual * demandLeft(path, renovatable, year).value
                    / demandLeft(path, renovatable, path.referenceYear).value;
        }
        shares.push_back(then / sold);
    }
    return shares;
}

} // namespace wattort
