#pragma once

/// \file
/// Scenario files (GeoPackage): open and save.

#include "model/plan/key_figures.hpp"
#include "model/scenario/scenario.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace wattort::data {

/// Results of one site, as they are kept in the file.
struct StoredResults {
    std::string site;
    std::vector<KeyFigureValue> figures;
    std::vector<NetworkPipe> pipes; ///< feature table wattort_network_pipes
    /// Of the inputs that it was computed from; 0: of the scenario that it is saved with. Set when a file is opened,
    /// so that results stay stale when they are saved again with changed inputs.
    std::uint64_t inputHash = 0;

    friend bool operator==(const StoredResults&, const StoredResults&) = default;
};

StoredResults storedResults(const Plan& plan);

struct OpenedScenario {
    Scenario scenario;
    std::vector<StoredResults> results;
    /// Results were computed from other inputs than the file holds now.
    bool stale = false;
    /// Why the file must not be overwritten: it is of a newer version, or something in it could not be used and would
    /// be lost.
    std::optional<Finding> readOnly;
    /// Rows that could not be used, each with table and row.
    Findings findings;
};

/// Reads a scenario file, which is not changed. Never trusts the file.
/// \throws Failure if it cannot be opened, is not a scenario or is damaged as a whole.
OpenedScenario openScenario(const std::filesystem::path& file);

/// Writes a whole new file beside `file` and puts it in its place (fsync, rename): a crash or a full disk at any
/// instant leaves the old file or the new one. \throws Failure CannotWrite, NewerVersion (of the file that is there),
/// UnknownCrs (not plane, or not in metres), TooLarge
void saveScenario(const Scenario& scenario, const std::vector<StoredResults>& results,
                  const std::filesystem::path& file);

/// Of everything that influences results: stored with them, so that stale ones are known.
std::uint64_t inputHash(const Scenario& scenario);

} // namespace wattort::data
