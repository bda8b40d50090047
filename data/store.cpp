#include "data/store.hpp"

#include "data/sqlite/database.hpp"

namespace wattort::data {

OpenedScenario openScenario(const std::filesystem::path& file)
{
    const sqlite::Database database(file);
    OpenedScenario opened;
    opened.scenario.name = database.text("SELECT name FROM wattort_meta");
    return opened;
}

} // namespace wattort::data
