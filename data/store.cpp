#include "data/store.hpp"

#include "data/files/pending_file.hpp"
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
