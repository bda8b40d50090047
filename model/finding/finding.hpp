#pragma once

/// \file
/// What is wrong with an input, said so precisely that a planner can mend it.

#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace wattort {

enum class Severity { Note, Warning, Error };

/// The text for each is in ui/text; a test fails when one has no German or English text.
enum class Problem {
    Internal,
    // Files
    CannotOpen,
    CannotWrite,
    FileExists, ///< would be overwritten
    NotAScenario,
    Damaged,       ///< opens, but its content is broken or truncated
    NewerVersion,  ///< found: version of the file, expected: version of the program
    PartlyRead,    ///< found: number of errors; saved over, the file would lose what was not read
    UnknownFormat, ///< no allowed driver reads it
    ReaderCrashed, ///< the process that read a foreign file ended abnormally
    UnsafeContent, ///< refused: triggers, views, external references
    TooLarge,
    MissingTable,
    // Rows and fields
    MissingField,
    MissingValue,
    WrongType,
    OutOfRange,
    UnknownKey,
    DuplicateKey,
    UnknownUnit,
    NotANumber,
    // Layers
    MissingCrs,
    UnknownCrs,
    WrongCrs,      ///< of a layer in a scenario of another one
    SeveralLayers, ///< found: those that fit, of which one must be chosen
    EmptyLayer,
    EmptyGeometry,
    InvalidGeometry,
    WrongGeometryType,
    OutsideRegion,
    Duplicate, ///< left out: the same feature twice
    Repaired,  ///< found: what was done and how often
    // Weather and prices
    MissingHours, ///< found: number of rows, expected: 8760
    HoursOutOfOrder,
    LeapDayLeftOut, ///< the year has 365 days
    // Plan
    NoSuchSite,
    NoSites,
    SiteExcluded,
    SiteNearDwellings, ///< found: distance, expected: distance that the criterion asks for
    SiteFarFromGrid,   ///< found: distance, expected: greatest distance of the criterion
    SiteTooSmall,      ///< found: area there, expected: area needed
    NoSuchSystem,
    SystemNotForSizing,
    NoLoadSeries,     ///< the load is to be imported, and none was
    EntryChanged,     ///< found: entry that the scenario keeps, the built-in one is another by now
    DesignDayTooCool, ///< found: 20-year extreme of the site, expected: at most the design day's
    CoolingNotForSystem,
    CoolingNotForAir, ///< a liquid loop is to cool the air of the rooms
    NoStreetInReach,
    NoConsumerInReach,
    NoConsumerPays,
    ConsumerOutOfReach,
    DisconnectedStreets,
    StreetWithoutLength, ///< found: how many; left out
    StreetCrossesItself, ///< found: how many; joined where it crosses
    StreetEndsJoined,    ///< found: how many streets, expected: the snapping tolerance in metres
    UnknownPipeDiameter, ///< of existing pipes, found: how many
    ZeroConsumers,
    PressureTooHigh,
    PressureTooLow,       ///< found: pressure that is held, expected: at which the water does not boil
    BudgetExceeded,       ///< found: what mandatory parts cost, expected: the budget
    HeatTargetMissed,     ///< found: the most heat that is sold, expected: the target
    EnergyReuseMissed,    ///< found: energy reuse factor, expected: the target
    WasteHeatShareMissed, ///< found: share of waste heat, expected: the target
    SupplyTooCold,        ///< found: kelvins lacking; cheapest remedy; its cost a year; expected: supply that is needed
    /// A building cannot be connected to a network with decentral heat pumps. Found: temperature that it needs; lift;
    /// what of it is too much; or how many buildings. Expected: highest temperature and lift of the heat pumps.
    LiftBeyondHeatPump,
    WasteHeatBelowSupply,    ///< found: its mean temperature, expected: at which no central heat pump is needed
    DecentralSourceColder,   ///< found: most kelvins that the supply cools; consumers; expected: kelvins planned with
    DecentralShareUnsettled, ///< found: renewable share with the decentral electricity; expected: by the heat fed in
    PlasticTooHot,           ///< found: supply temperature, expected: what plastic pipes stand
    /// Found: highest pressure at them; length laid in steel; its additional investment; expected: what they stand.
    PlasticPressureExceeded,
    BoilingInOperation, ///< found: least margin above the vapour pressure; number of places; expected: margin
    PumpCavitates,      ///< found: net positive suction head, expected: that the pump needs
    YearBeyondDesign,   ///< found: hours; highest flow over the design's; expected: design outdoor temperature
    PipeTooSmall,       ///< the largest pipe of the catalogue is exceeded
    GridCapacityExceeded,
    WaterTooWarm,
    HeatTooCold,    ///< found: temperature of the waste heat, expected: the wanted one
    SizeOutOfReach, ///< no number of accelerators meets it
    NoSuchUse,
    HeatSourceIncomplete,   ///< found: how many lack the field, expected: what is taken instead
    HeatSourceOutOfReach,   ///< expected: the longest line to a street in metres
    HeatSourceTooCold,      ///< found: its supply temperature, expected: the network's
    HeatSourceWithoutPower, ///< not used
    HeatSourceTooSmall,     ///< found: what mandatory consumers ask of it, expected: at most its power
    HeatSourcePays,         ///< a new one; found: consumers; heat fed in a year; investment
    HeatSourceDoesNotPay,   ///< a new one that the network does without
    StaleResults
};
inline constexpr Problem lastProblem = Problem::StaleResults;

/// Where it was found; parts that do not apply stay empty.
struct Place {
    std::string file;
    std::string layer;
    std::int64_t row = -1;
    std::string name; ///< of the feature
    std::string field;

    friend bool operator==(const Place&, const Place&) = default;
};

struct Finding {
    Severity severity = Severity::Error;
    Problem problem = Problem::CannotOpen;
    Place place;
    std::string found;
    std::string expected;

    friend bool operator==(const Finding&, const Finding&) = default;
};

using Findings = std::vector<Finding>;

/// The whole operation cannot be done; nothing was changed. Caught at two places only: the background job
/// of the window and the command line's main.
class Failure : public std::runtime_error {
public:
    explicit Failure(Finding finding) : std::runtime_error(finding.place.file), m_finding(std::move(finding)) {}
    const Finding& finding() const { return m_finding; }

private:
    Finding m_finding;
};

/// A rule that our own code must keep, said in words. Not for input: input gets a Finding.
inline void expects(bool kept, const char* rule)
{
    if (!kept) {
        throw std::logic_error(rule);
    }
}

} // namespace wattort
