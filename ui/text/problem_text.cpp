#include "ui/text/finding_text.hpp"

#include <QCoreApplication>

namespace wattort::ui {

namespace {

struct Problems {
    Q_DECLARE_TR_FUNCTIONS(Problems)
};

} // namespace

QString problemText(Problem problem)
{
    switch (problem) {
    case Problem::Internal:
        return Problems::tr("The program met an error of its own; your scenario was not changed.");
    case Problem::CannotOpen:
        return Problems::tr("The file cannot be opened.");
    case Problem::CannotWrite:
        return Problems::tr("The file cannot be written.");
    case Problem::FileExists:
        return Problems::tr("There is a file of this name already.");
    case Problem::NotAScenario:
        return Problems::tr("The file is not a Wattort scenario.");
    case Problem::Damaged:
        return Problems::tr("The file is damaged or incomplete.");
    case Problem::NewerVersion:
        return Problems::tr("The file was written by a newer version of the program.");
    case Problem::PartlyRead:
        return Problems::tr("Parts of the file could not be read; it is not overwritten, so that nothing is lost.");
    case Problem::UnknownFormat:
        return Problems::tr("The format of the file is not known.");
    case Problem::ReaderCrashed:
        return Problems::tr("Reading the file failed; the scenario was not changed.");
    case Problem::UnsafeContent:
        return Problems::tr("The file has content that is refused for security reasons.");
    case Problem::TooLarge:
        return Problems::tr("The file holds more than the program can take in.");
    case Problem::MissingTable:
        return Problems::tr("A table is missing.");
    case Problem::MissingField:
        return Problems::tr("A field is missing.");
    case Problem::MissingValue:
        return Problems::tr("A value is missing.");
    case Problem::WrongType:
        return Problems::tr("A value is of the wrong type.");
    case Problem::OutOfRange:
        return Problems::tr("A value lies outside the permitted range.");
    case Problem::UnknownKey:
        return Problems::tr("A key is not known.");
    case Problem::DuplicateKey:
        return Problems::tr("A key occurs more than once.");
    case Problem::UnknownUnit:
        return Problems::tr("A unit is not known.");
    case Problem::NotANumber:
        return Problems::tr("A value is not a number.");
    case Problem::MissingCrs:
        return Problems::tr("The layer does not name its coordinate system.");
    case Problem::UnknownCrs:
        return Problems::tr("The coordinate system is not known.");
    case Problem::WrongCrs:
        return Problems::tr("The coordinate system is not the one of the scenario.");
    case Problem::SeveralLayers:
        return Problems::tr("The file has several layers that fit.");
    case Problem::EmptyLayer:
        return Problems::tr("The layer has no features.");
    case Problem::EmptyGeometry:
        return Problems::tr("A feature has no geometry.");
    case Problem::InvalidGeometry:
        return Problems::tr("A geometry is invalid.");
    case Problem::WrongGeometryType:
        return Problems::tr("The geometry type does not fit the layer.");
    case Problem::OutsideRegion:
        return Problems::tr("A feature lies outside the region.");
    case Problem::Duplicate:
        return Problems::tr("A feature occurs more than once; it was taken over once.");
    case Problem::Repaired:
        return Problems::tr("Features were repaired on import.");
    case Problem::MissingHours:
        return Problems::tr("The series does not cover every hour of the year.");
    case Problem::HoursOutOfOrder:
        return Problems::tr("The hours do not follow each other.");
    case Problem::LeapDayLeftOut:
        return Problems::tr("The leap day (29 February) was left out: plans have years of 365 days.");
    case Problem::NoSuchSite:
        return Problems::tr("There is no such site.");
    case Problem::NoSites:
        return Problems::tr("The scenario has no candidate site.");
    case Problem::SiteExcluded:
        return Problems::tr("The site lies in an area that rules out building.");
    case Problem::SiteNearDwellings:
        return Problems::tr("The site is nearer to dwellings than the criterion allows.");
    case Problem::SiteFarFromGrid:
        return Problems::tr("The site is farther from the next suitable substation than the criterion allows.");
    case Problem::SiteTooSmall:
        return Problems::tr("The site is too small for the compute centre.");
    case Problem::NoSuchSystem:
        return Problems::tr("The catalogue has no such compute system.");
    case Problem::SystemNotForSizing:
        return Problems::tr(
            "The compute system is listed as an outlook only; there are no reliable figures for sizing.");
    case Problem::NoLoadSeries:
        return Problems::tr("The load is to be an imported one, and none was imported.");
    case Problem::EntryChanged:
        return Problems::tr("The scenario keeps an entry of the catalogue that has other values by now.");
    case Problem::DesignDayTooCool:
        return Problems::tr("The hottest hour in the return period is hotter than the design day.");
    case Problem::CoolingNotForSystem:
        return Problems::tr("The cooling does not suit the compute system.");
    case Problem::CoolingNotForAir:
        return Problems::tr("A liquid loop cannot cool the air of the rooms.");
    case Problem::NoStreetInReach:
        return Problems::tr("No street lies within reach of the site.");
    case Problem::NoConsumerInReach:
        return Problems::tr("No heat consumer can be reached from the site along the streets.");
    case Problem::NoConsumerPays:
        return Problems::tr("No heat consumer brings in what its connection costs.");
    case Problem::ConsumerOutOfReach:
        return Problems::tr("Buildings are too far from every street to be connected.");
    case Problem::DisconnectedStreets:
        return Problems::tr("The streets fall into parts that are not connected to each other.");
    case Problem::ZeroConsumers:
        return Problems::tr("The heat network has no consumers.");
    case Problem::StreetWithoutLength:
        return Problems::tr("Streets without length are left out.");
    case Problem::StreetCrossesItself:
        return Problems::tr("Streets cross themselves; where they do, a pipe may turn off.");
    case Problem::StreetEndsJoined:
        return Problems::tr("Streets end close to another without touching it; the network takes them for connected.");
    case Problem::UnknownPipeDiameter:
        return Problems::tr("Existing pipes have no diameter; they are taken to be large enough.");
    case Problem::PressureTooHigh:
        return Problems::tr("The pressure in the heat network is too high.");
    case Problem::PressureTooLow:
        return Problems::tr("With the pumps at rest the water in the heat network would boil.");
    case Problem::BudgetExceeded:
        return Problems::tr("The heat network costs more than its budget.");
    case Problem::HeatTargetMissed:
        return Problems::tr("The heat network sells less heat than its target.");
    case Problem::EnergyReuseMissed:
        return Problems::tr("The heat network reuses less of the compute centre's energy than its target.");
    case Problem::WasteHeatShareMissed:
        return Problems::tr("The heat network has less waste heat than its target.");
    case Problem::HeatSourceIncomplete:
        return Problems::tr("The file does not say everything about the heat sources; what is missing is taken from a "
                            "gas boiler.");
    case Problem::HeatSourceOutOfReach:
        return Problems::tr("No street lies within reach of the heat source; the network does not use it.");
    case Problem::HeatSourceTooCold:
        return Problems::tr("The heat source is colder than the supply of the network; the network does not use it.");
    case Problem::HeatSourceWithoutPower:
        return Problems::tr("The heat source has no power; the network does not use it.");
    case Problem::HeatSourceTooSmall:
        return Problems::tr("Mandatory consumers ask for more than the heat source can give.");
    case Problem::HeatSourcePays:
        return Problems::tr("The new heat source is worth building.");
    case Problem::HeatSourceDoesNotPay:
        return Problems::tr("The new heat source is not worth building; the network does without it.");
    case Problem::SupplyTooCold:
        return Problems::tr("What arrives of the heat network's supply is colder than the building needs.");
    case Problem::LiftBeyondHeatPump:
        return Problems::tr("No decentral heat pump gives what the building needs; it cannot be connected.");
    case Problem::WasteHeatBelowSupply:
        return Problems::tr("The waste heat is too cold for the network; a central heat pump lifts it.");
    case Problem::DecentralSourceColder:
        return Problems::tr(
            "On the way to some consumers the supply cools more than their heat pumps are planned for.");
    case Problem::DecentralShareUnsettled:
        return Problems::tr(
            "How the law counts the electricity of decentral heat pumps is not settled; the plan counts "
            "it as heat that is not renewable, and gives the heat pumps no funding.");
    case Problem::PlasticTooHot:
        return Problems::tr("The supply is too hot for plastic pipes; the heat network is planned in steel.");
    case Problem::PlasticPressureExceeded:
        return Problems::tr("Where the pressure is too high for plastic pipes, the plan takes single steel pipes.");
    case Problem::BoilingInOperation:
        return Problems::tr("At design load the supply comes too near to boiling.");
    case Problem::PumpCavitates:
        return Problems::tr("The pumps of the heat network would cavitate.");
    case Problem::YearBeyondDesign:
        return Problems::tr("The weather year has hours in which the heat network needs more flow than it is laid out "
                            "for.");
    case Problem::PipeTooSmall:
        return Problems::tr("The largest pipe in the catalogue is too small for the flow.");
    case Problem::GridCapacityExceeded:
        return Problems::tr("The rated connection exceeds the capacity that the grid operator has promised.");
    case Problem::WaterTooWarm:
        return Problems::tr("The cooling water is warmer than the compute system permits.");
    case Problem::HeatTooCold:
        return Problems::tr("The waste heat is colder than the heat that is wanted.");
    case Problem::SizeOutOfReach:
        return Problems::tr("No number of these accelerators reaches the size that is wanted.");
    case Problem::NoSuchUse:
        return Problems::tr("The catalogue has no such use of a plot.");
    case Problem::StaleResults:
        return Problems::tr("The stored results were computed from other inputs.");
    }
    return {};
}

QString adviceText(Problem problem)
{
    switch (problem) {
    case Problem::Internal:
        return Problems::tr("Save your work under a new name and report the error with this text.");
    case Problem::CannotOpen:
        return Problems::tr("Check whether the file exists and whether you may read it.");
    case Problem::CannotWrite:
        return Problems::tr("Check the free space and your permissions, or choose another folder.");
    case Problem::FileExists:
        return Problems::tr("Choose another name, or say that it is to be replaced (--force).");
    case Problem::NotAScenario:
        return Problems::tr("Choose a scenario file (.gpkg), or import the file as a layer.");
    case Problem::Damaged:
        return Problems::tr("Use a backup or obtain the file anew.");
    case Problem::NewerVersion:
        return Problems::tr("Update the program; until then the file can be viewed but not saved.");
    case Problem::PartlyRead:
        return Problems::tr("Correct the rows that are named, or save under a new name.");
    case Problem::UnknownFormat:
        return Problems::tr("Choose a file in one of these formats, or convert it, for example with QGIS.");
    case Problem::ReaderCrashed:
        return Problems::tr("The file is probably damaged: open it in QGIS, export it as GeoPackage and import that.");
    case Problem::UnsafeContent:
        return Problems::tr("Obtain the file from a trustworthy source or export the layer anew.");
    case Problem::TooLarge:
        return Problems::tr("Cut out the region that you plan for, or use larger cells.");
    case Problem::MissingTable:
        return Problems::tr("Name one of the tables that the file has; of a scenario, use a backup.");
    case Problem::MissingField:
        return Problems::tr("Add the field, or assign another field to it on import.");
    case Problem::MissingValue:
        return Problems::tr("Enter the value.");
    case Problem::WrongType:
        return Problems::tr("Correct the value.");
    case Problem::OutOfRange:
        return Problems::tr("Correct the value and check its unit.");
    case Problem::UnknownKey:
        return Problems::tr("Use one of the keys that are known.");
    case Problem::DuplicateKey:
        return Problems::tr("Keep one of the rows and delete the others.");
    case Problem::UnknownUnit:
        return Problems::tr("Use one of the units that the catalogue uses.");
    case Problem::NotANumber:
        return Problems::tr("Enter a number with digits and a decimal separator only.");
    case Problem::MissingCrs:
        return Problems::tr("State the EPSG code of the coordinate system on import.");
    case Problem::UnknownCrs:
        return Problems::tr("State a valid EPSG code, for example 25832 or 25833.");
    case Problem::WrongCrs:
        return Problems::tr("Import the layer; it is then transformed.");
    case Problem::SeveralLayers:
        return Problems::tr("Name the layer that is to be imported.");
    case Problem::EmptyLayer:
        return Problems::tr("Check whether the right layer was chosen.");
    case Problem::EmptyGeometry:
        return Problems::tr("Draw the feature anew or delete it.");
    case Problem::InvalidGeometry:
        return Problems::tr("Repair the geometry in QGIS (“Fix geometries”) and import the layer again.");
    case Problem::WrongGeometryType:
        return Problems::tr("Choose a layer with the geometry that is expected.");
    case Problem::OutsideRegion:
        return Problems::tr("Check the coordinate system of the file.");
    case Problem::Duplicate:
        return Problems::tr("Nothing needs to be done.");
    case Problem::Repaired:
        return Problems::tr("Check the places on the map.");
    case Problem::MissingHours:
        return Problems::tr("Provide a file with 8,760 hourly values.");
    case Problem::HoursOutOfOrder:
        return Problems::tr("Sort the rows by time, each hour of the year once, without summer time.");
    case Problem::LeapDayLeftOut:
        return Problems::tr("You need do nothing.");
    case Problem::NoSuchSite:
        return Problems::tr("Choose one of the sites of the scenario.");
    case Problem::NoSites:
        return Problems::tr("Draw a site on the map or import a layer of sites.");
    case Problem::SiteExcluded:
        return Problems::tr("Move the site, or have the exclusion reviewed by the competent authority.");
    case Problem::SiteNearDwellings:
        return Problems::tr("Plan for noise protection under TA Lärm, or move the site.");
    case Problem::SiteFarFromGrid:
        return Problems::tr("Ask the grid operator for a connection point, or move the site.");
    case Problem::SiteTooSmall:
        return Problems::tr("Enlarge the site or reduce the IT power.");
    case Problem::NoSuchSystem:
        return Problems::tr("Choose a system from the catalogue; the first suitable one is used until then.");
    case Problem::SystemNotForSizing:
        return Problems::tr("Choose another system; the first suitable one is used until then.");
    case Problem::NoLoadSeries:
        return Problems::tr("Import a load, or choose another; training and inference are planned until then.");
    case Problem::EntryChanged:
        return Problems::tr("In the step “Compute centre” you can take over the catalogue of today.");
    case Problem::DesignDayTooCool:
        return Problems::tr("Raise the temperature of the design day in the assumptions.");
    case Problem::CoolingNotForSystem:
        return Problems::tr("Choose another cooling or another system.");
    case Problem::CoolingNotForAir:
        return Problems::tr("Choose another cooling for the air.");
    case Problem::NoStreetInReach:
        return Problems::tr("Check the street layer, move the site or raise the distance that may be bridged.");
    case Problem::NoConsumerInReach:
        return Problems::tr("Check the layers of streets and buildings or choose another site.");
    case Problem::NoConsumerPays:
        return Problems::tr("Check the heat price and the pipe costs, or make consumers mandatory.");
    case Problem::ConsumerOutOfReach:
        return Problems::tr("Add the missing streets or raise the longest length of a house connection.");
    case Problem::DisconnectedStreets:
        return Problems::tr("Add the missing connections or raise the snapping tolerance.");
    case Problem::ZeroConsumers:
        return Problems::tr("Check the buildings and their heat demand.");
    case Problem::StreetWithoutLength:
        return Problems::tr("Draw the streets anew, or delete them from the layer.");
    case Problem::StreetCrossesItself:
        return Problems::tr("Where the street passes over or under itself, divide it there.");
    case Problem::StreetEndsJoined:
        return Problems::tr(
            "Where they are not connected, lower the snapping tolerance; else extend them to the other street.");
    case Problem::UnknownPipeDiameter:
        return Problems::tr("Enter the diameters that the network's operator states, and import the layer again.");
    case Problem::PressureTooHigh:
        return Problems::tr("Choose larger pipes, a larger temperature difference or a pumping station.");
    case Problem::PressureTooLow:
        return Problems::tr("Raise the holding pressure or lower the supply temperature.");
    case Problem::BudgetExceeded:
        return Problems::tr("Raise the budget or make fewer buildings and streets mandatory.");
    case Problem::HeatSourceIncomplete:
        return Problems::tr("Right-click the heat source on the map to enter its own values.");
    case Problem::HeatSourceOutOfReach:
        return Problems::tr(
            "Move it nearer to a street, add the street, or raise the longest line from the site to the "
            "streets.");
    case Problem::HeatSourceTooCold:
        return Problems::tr("Lower the supply temperature of the network, or enter the temperature that a heat pump at "
                            "the source reaches.");
    case Problem::HeatSourceWithoutPower:
        return Problems::tr("Right-click the heat source on the map and enter its thermal power.");
    case Problem::HeatSourceTooSmall:
        return Problems::tr("Enlarge the source, add another one, or leave consumers to the program.");
    case Problem::HeatSourcePays:
    case Problem::HeatSourceDoesNotPay:
        return Problems::tr(
            "The table of heat sources in the step of the network shows what each one gives and costs.");
    case Problem::HeatTargetMissed:
        return Problems::tr("Lower the target, raise the budget, enlarge the source or add streets and buildings.");
    case Problem::EnergyReuseMissed:
        return Problems::tr(
            "Lower the target, raise the budget, add streets and buildings, or give the heat pump a larger "
            "share of the peak.");
    case Problem::WasteHeatShareMissed:
        return Problems::tr("Lower the target, or give heat pump and storage a larger share of the peak.");
    case Problem::SupplyTooCold:
        return Problems::tr("Choose a higher supply temperature or a remedy at the consumer; the table of consumers "
                            "names all of them.");
    case Problem::LiftBeyondHeatPump:
        return Problems::tr("Choose a higher supply temperature of the network, renovate the building or enlarge its "
                            "radiators, or leave it to a supply of its own.");
    case Problem::WasteHeatBelowSupply:
        return Problems::tr("A colder network does without it; the decentral heat pumps then need more power.");
    case Problem::DecentralSourceColder:
        return Problems::tr("Raise the assumption of the cooling, or the lowest flow, or insulate better.");
    case Problem::DecentralShareUnsettled:
        return Problems::tr("Ask BAFA and the authority in charge before the funding is counted on.");
    case Problem::PlasticTooHot:
        return Problems::tr("Lower the supply temperature, or choose steel pipes.");
    case Problem::PlasticPressureExceeded:
        return Problems::tr(
            "More plastic is possible with a lower holding pressure, a lower pressure gradient or pipes "
            "for a higher pressure.");
    case Problem::BoilingInOperation:
        return Problems::tr("Raise the holding pressure, lower the supply temperature or lay larger pipes there.");
    case Problem::PumpCavitates:
        return Problems::tr("Raise the holding pressure, lower the return temperature, or choose pumps that need less "
                            "suction head (NPSH).");
    case Problem::YearBeyondDesign:
        return Problems::tr("Lower the outdoor temperature at design load if such cold is to be met without a lack.");
    case Problem::PipeTooSmall:
        return Problems::tr("Raise the temperature difference or reduce the number of consumers.");
    case Problem::GridCapacityExceeded:
        return Problems::tr("Reduce the IT power or agree on a larger capacity with the grid operator.");
    case Problem::WaterTooWarm:
        return Problems::tr("Lower the temperature of the cooling water or choose another system.");
    case Problem::HeatTooCold:
        return Problems::tr("Choose liquid cooling, or let a heat pump raise the temperature.");
    case Problem::SizeOutOfReach:
        return Problems::tr("Allow more time for the training, or choose another system or another cooling.");
    case Problem::NoSuchUse:
        return Problems::tr("Choose a use from the catalogue.");
    case Problem::StaleResults:
        return Problems::tr("Compute the plan again.");
    }
    return {};
}

} // namespace wattort::ui
