#include "data/store.hpp"

#include "data/files/pending_file.hpp"
#include "data/geopackage/container.hpp"
#include "data/geopackage/record_fields.hpp"
#include "data/geopackage/scenario_reader.hpp"
#include "data/geopackage/scenario_writer.hpp"

namespace wattort::data {

StoredResults storedResults(const Plan& plan)
{
    return {.site = plan.site, .figures = keyFigures(plan), .pipes = plan.network->output.pipes};
}

OpenedScenario openScenario(const std::filesystem::path& file)
{
    return geopackage::readScenario(file);
}

void saveScenario(const Scenario& scenario, const std::vector<StoredResults>& results,
                  const std::filesystem::path& file)
{
    if (!geopackage::isPlaneInMetres(scenario.epsg)) {
        throw Failure({.problem = Problem::UnknownCrs,
                       .place = {.file = file.string()},
                       .found = "EPSG:" + std::to_string(scenario.epsg),
                       .expected = "EPSG:25832, EPSG:25833"});
    }
    const auto version = geopackage::formatVersionOf(file);
    if (version && *version > geopackage::formatVersion) {
        throw Failure({.problem = Problem::NewerVersion,
                       .place = {.file = file.string()},
                       .found = std::to_string(*version),
                       .expected = std::to_string(geopackage::formatVersion)});
    }
    files::PendingFile pending(file);
    geopackage::writeScenario(scenario, results, pending.path());
    pending.commit();
    // What another program left of the old file would be taken for changes of the new one.
    for (const char* suffix : {"-wal", "-shm", "-journal"}) {
        std::error_code ignored;
        std::filesystem::remove(file.string() + suffix, ignored);
    }
}

} // namespace wattort::data
