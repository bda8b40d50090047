#pragma once

/// \file
/// The catalogues that the heat stages compute with, without the others.

#include "data/csv/catalogue_records.hpp"
#include "data/csv/embedded.hpp"

#include <set>
#include <vector>

namespace wattort::test {

inline const Catalogues& heatCatalogues()
{
    static const Catalogues read = [] {
        const std::set<std::string_view> wanted{
            "assumptions_heat.csv",   "assumptions_network.csv",  "assumptions_supply.csv",
            "assumptions_siting.csv", "building_heat_demand.csv", "heat_profiles.csv",
            "heat_profile_hours.csv", "building_renovation.csv",  "heating_temperatures.csv"};
        std::vector<data::csv::NamedText> files;
        for (const data::csv::NamedText& file : data::csv::embeddedCatalogues()) {
            if (wanted.count(file.name) > 0) {
                files.push_back(file);
            }
        }
        expects(files.size() == wanted.size(), "all heat catalogues are built in");
        return data::csv::readCatalogues(files);
    }();
    return read;
}

} // namespace wattort::test
