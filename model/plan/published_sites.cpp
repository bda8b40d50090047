#include "model/plan/published_sites.hpp"

#include "model/compute/indicators.hpp"
#include "model/heat/heat_pump.hpp"
#include "model/scenario/kept_entries.hpp"

#include <algorithm>

namespace wattort {

namespace {

/// A centre of the catalogue of published sites, ready to run.
class PublishedCentre {
public:
    PublishedCentre(const PublishedFigure& figure, const Catalogues& catalogues, const Assumptions& assumptions)
    {
        m_input.assumptions = computeAssumptions(assumptions, powerEquipmentOf({}, catalogues));
        m_input.assumptions.upsShareOfIt = figure.upsShare;
        if (figure.waterSupply > Temperature{}) {
            m_input.assumptions.waterSupply = figure.waterSupply;
        }
        m_input.design.system = figure.system;
        m_input.design.cooling = figure.cooling;
        m_input.design.heatRejection = figure.heatRejection;
        m_input.design.redundancy = Redundancy::N;
        m_input.design.load = LoadKind::HpcBatch;
        m_input.design.basis = figure.accelerators > 0.0 ? SizingBasis::Accelerators : SizingBasis::ItPower;
        m_input.design.accelerators = figure.accelerators;
        m_input.design.itPower = figure.itPower;
        m_input.centre =
            sizeComputeCentre({m_input.design, catalogues.systems, catalogues.coolingSystems, m_input.assumptions});
        expects(m_input.centre.system.key == figure.system, "published sites are made of systems of the catalogue");
        const ClimateStation* station =
            nearestStation(catalogues.stations, "TRY2015", figure.latitudeDegrees, figure.longitudeDegrees);
        expects(station != nullptr, "there are climate stations");
        m_input.weather = std::make_shared<const WeatherYear>(synthesiseYear(*station));
    }

    const ComputeCentre& centre() const { return m_input.centre; }
    ComputeYear year() const { return simulateComputeYear(m_input); }
    /// A year in which all accelerators work alike, 1: fully, 0: not at all.
    ComputeYear yearAt(double utilisation) const
    {
        ComputeYearInput input = m_input;
        input.assumptions.load.hpcUtilisation = utilisation;
        input.assumptions.load.hpcDeviation = 0.0;
        input.assumptions.load.hpcMaintenanceInterval = Duration{};
        return simulateComputeYear(input);
    }
    /// Mean power of the facility when all accelerators work.
    Power fullPower() const { return yearAt(1.0).facilityEnergy / oneYear; }
    Power idlePower() const { return yearAt(0.0).facilityEnergy / oneYear; }

private:
    ComputeYearInput m_input;
};

double heatTemperature(const ComputeYear& year)
{
    const auto mean = meanTemperature(year.heatTemperature, year.recoverableHeat);
    return mean ? inCelsius(*mean) : 0.0;
}

Power linpackPower(const ComputeYear& year)
{
    Energy energy;
    for (const EnergyStep& step : year.chain) {
        const bool measured = step.kind == PowerStepKind::Compute || step.kind == PowerStepKind::RackConversion
                              || step.kind == PowerStepKind::Network;
        energy += measured ? step.energy : Energy{};
    }
    return energy / oneYear;
}

double heatPumpCop(const PublishedFigure& figure, const Assumptions& assumptions)
{
    const SupplyAssumptions supply = supplyAssumptions(assumptions);
    return coefficientOfPerformance(
        supply.lorenzQuality, shifted({figure.sourceIn, figure.sourceOut}, -supply.heatPumpApproach),
        shifted({figure.sinkIn, figure.sinkOut}, supply.heatPumpApproach), supply.highestCop);
}

double computedFigure(const PublishedFigure& figure, const Catalogues& catalogues, const Assumptions& assumptions)
{
    if (figure.quantity == PublishedQuantity::CoefficientOfPerformance) {
        return heatPumpCop(figure, assumptions);
    }
    const PublishedCentre site(figure, catalogues, assumptions);
    const auto unit = [&figure](double si) {
        const NamedUnit* named = namedUnit(figure.unit);
        expects(named != nullptr, "the reader of the catalogue knows its units");
        return si / named->factor;
    };
    switch (figure.quantity) {
    case PublishedQuantity::LinpackPower:
        return unit(linpackPower(site.yearAt(1.0)).value());
    case PublishedQuantity::PowerPerAccelerator:
        return unit(site.fullPower().value() / site.centre().accelerators);
    case PublishedQuantity::IdleShare:
        return unit(double(site.idlePower() / site.fullPower()));
    case PublishedQuantity::PowerUsageEffectiveness:
        return site.year().annualPue;
    case PublishedQuantity::WaterUsageEffectiveness:
        return site.year().wue;
    case PublishedQuantity::HeatTemperature:
        return heatTemperature(site.year());
    case PublishedQuantity::Racks:
        return site.centre().racks;
    case PublishedQuantity::HeatOfYear:
        return unit(site.year().recoverable.value());
    case PublishedQuantity::EnergyOfYear:
        return unit(site.year().facilityEnergy.value());
    case PublishedQuantity::CoefficientOfPerformance:
        break;
    }
    return 0.0;
}

} // namespace

std::vector<PublishedComparison> comparePublishedSites(const Catalogues& catalogues, const Assumptions& assumptions)
{
    std::vector<PublishedComparison> comparisons;
    for (const PublishedFigure& figure : catalogues.publishedFigures) {
        comparisons.push_back({figure, computedFigure(figure, catalogues, assumptions)});
    }
    return comparisons;
}

} // namespace wattort
