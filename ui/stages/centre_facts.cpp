#include "ui/stages/centre_facts.hpp"

#include "model/climate/design_weather.hpp"
#include "model/compute/grid_level.hpp"
#include "model/compute/indicators.hpp"
#include "model/compute/renewable_balance.hpp"
#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <QCoreApplication>

namespace wattort::ui {

namespace {

struct CentreFacts {
    Q_DECLARE_TR_FUNCTIONS(CentreFacts)
};

void addRenewables(std::vector<Fact>& facts, const Plan& plan)
{
    const ComputeYear& year = plan.year->output;
    const RenewableAssumptions& renewable = plan.centre->input.assumptions.renewable;
    if (renewable.battery.value() > 0.0 && renewable.batteryPower.value() > 0.0) {
        facts.push_back({CentreFacts::tr("Highest power when the battery takes the peaks off"),
                         text(shavedPeak(year.facilityPower, renewable)),
                         CentreFacts::tr("The lowest power from the grid that the battery can hold through the year")});
    }
    if (renewable.solarPeak.value() > 0.0 || renewable.windRated.value() > 0.0) {
        const RenewableBalance balance = balanceRenewables(year.facilityPower, *plan.weather->output, renewable);
        facts.push_back({CentreFacts::tr("Own solar power"), text(balance.solar)});
        facts.push_back({CentreFacts::tr("Own wind power"), text(balance.wind)});
        facts.push_back(
            {CentreFacts::tr("Renewable share in the balance of the year"), percentText(balance.yearlyShare, 1)});
        facts.push_back({CentreFacts::tr("Renewable share hour by hour"), percentText(balance.hourlyShare, 1)});
        facts.push_back({CentreFacts::tr("Surplus"), text(balance.surplus)});
        facts.push_back({CentreFacts::tr("Highest power from the grid that is left"), text(balance.highestGrid)});
    }
}

} // namespace

std::vector<Fact> gridFacts(const Plan& plan, const Catalogues& catalogues)
{
    const ComputeCentre& centre = plan.centre->output;
    const ComputeYear& year = plan.year->output;
    const bool german = currentLanguage() == Language::German;
    std::vector<Fact> facts{
        {CentreFacts::tr("Apparent power of the connection"), valueText(centre.apparentPowerMva, "MVA")},
        {CentreFacts::tr("Transformers with redundancy"), valueText(centre.transformersMva, "MVA")}};
    if (const GridLevel* level = gridLevel(catalogues.gridLevels, centre.apparentPowerMva * MW)) {
        facts.push_back({CentreFacts::tr("Usual level of the grid"),
                         QString::fromStdString(german ? level->labelGerman : level->labelEnglish),
                         QStringLiteral("%1 (%2)").arg(QString::fromStdString(level->provenance.source),
                                                       label(level->provenance.confidence))});
    }
    facts.push_back({CentreFacts::tr("Highest power of the year"), text(year.peakPower)});
    facts.push_back({CentreFacts::tr("Fast swing of power within seconds"), text(year.subHourlySwing)});
    facts.push_back({CentreFacts::tr("Largest step from hour to hour"), text(year.highestRamp)});
    if (year.cappedHours > 0.0) {
        facts.push_back({CentreFacts::tr("Hours at the power cap or curtailed"), numberText(year.cappedHours, 0)});
        facts.push_back({CentreFacts::tr("IT energy that cap and curtailment take away"), text(year.curtailed)});
    }
    if (year.shiftedWork.value() > 0.0) {
        facts.push_back({CentreFacts::tr("IT energy that moves within its day"), text(year.shiftedWork)});
    }
    addRenewables(facts, plan);
    return facts;
}

std::vector<Fact> designWeatherFacts(const Plan& plan)
{
    const CoolingAssumptions& cooling = plan.centre->input.assumptions.cooling;
    const DesignWeather design =
        designWeather(*plan.weather->output, cooling.extremeDeviation, cooling.extremeReturnPeriod);
    const bool tooCool = design.extreme > cooling.designDryBulb;
    return {
        {CentreFacts::tr("Hottest hour of the year"), text(design.hottest), hourText(design.hottestHour)},
        {CentreFacts::tr("Exceeded in 35 hours (0.4 %)"), text(design.exceededIn35Hours)},
        {CentreFacts::tr("Hottest hour in %1 years").arg(numberText(cooling.extremeReturnPeriod / oneYear, 0)),
         text(design.extreme),
         CentreFacts::tr("From the hottest hour of the weather and its spread from year to year (Gumbel). A test "
                         "reference year smooths extremes, so the truth may be higher.")},
        {CentreFacts::tr("Design day of the cooling plant"), text(cooling.designDryBulb),
         tooCool ? CentreFacts::tr("The hottest hour in the return period is hotter than the design day.") : QString(),
         tooCool ? QStringLiteral("warning") : QStringLiteral("ok")},
        {CentreFacts::tr("Highest wet bulb"), text(design.highestWetBulb)},
        {CentreFacts::tr("Coldest hour"), text(design.coldest)}};
}

std::vector<Fact> indicatorFacts(const Plan& plan)
{
    const ComputeYear& year = plan.year->output;
    const YearMeasured measured{.total = year.facilityEnergy,
                                .it = year.itEnergy,
                                .reused = plan.dispatch->output.wasteHeatTaken,
                                .renewable = plan.law->output.renewableEnergyFactor * year.facilityEnergy,
                                .emitted = plan.emissions->output.computeCentre};
    return {{CentreFacts::tr("Power usage effectiveness (PUE)"), numberText(year.annualPue, 3),
             CentreFacts::tr("Energy of the centre over energy of the IT, sums of the year: E_DC / E_IT, Delegated "
                             "Regulation (EU) 2024/1364, Annex III (a); EN 50600-4-2")},
            {CentreFacts::tr("Water usage effectiveness (WUE)"), valueText(year.wue, "l/kWh", 2),
             CentreFacts::tr("Water taken over energy of the IT: W_IN / E_IT, Annex III (b); EN 50600-4-9")},
            {CentreFacts::tr("Energy reuse factor (ERF)"), percentText(energyReuseFactor(measured), 1),
             CentreFacts::tr("Heat handed over outside of the centre over energy of the centre: E_REUSE / E_DC, "
                             "Annex III (c); EN 50600-4-6")},
            {CentreFacts::tr("Energy reuse effectiveness (ERE)"), numberText(energyReuseEffectiveness(measured), 3),
             CentreFacts::tr("(E_DC - E_REUSE) / E_IT, which is (1 - ERF) PUE; The Green Grid, White Paper 29")},
            {CentreFacts::tr("Renewable energy factor (REF)"), percentText(renewableEnergyFactor(measured), 1),
             CentreFacts::tr("Renewable energy by guarantees of origin, purchase agreements and on site over energy of "
                             "the centre: E_RES-TOT / E_DC, Annex III (d); EN 50600-4-3")},
            {CentreFacts::tr("Carbon usage effectiveness (CUE)"), text(carbonUsageEffectiveness(measured)),
             CentreFacts::tr("Carbon dioxide of the centre's energy over energy of the IT; EN 50600-4-8, not part of "
                             "the regulation")}};
}

} // namespace wattort::ui
