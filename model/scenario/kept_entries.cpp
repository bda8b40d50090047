#include "model/scenario/kept_entries.hpp"

#include <algorithm>
#include <utility>

namespace wattort {

namespace {

template <class Rows, class Key>
auto find(Rows& rows, const Key& key)
{
    return std::find_if(rows.begin(), rows.end(), [&key](const auto& row) { return entryKey(row) == key; });
}

template <class Entry>
std::vector<Entry> merged(const std::vector<KeptEntry<Entry>>& kept, std::vector<Entry> rows)
{
    for (const KeptEntry<Entry>& own : kept) {
        const auto place = find(rows, entryKey(own.entry));
        if (place != rows.end()) {
            *place = own.entry;
        } else {
            rows.push_back(own.entry);
        }
    }
    return rows;
}

/// `used` are the only built-in rows that may stay.
template <class Entry, class Key>
void keep(std::vector<KeptEntry<Entry>>& kept, const std::vector<Entry>& rows, const std::vector<Key>& used)
{
    std::erase_if(kept, [&used](const KeptEntry<Entry>& row) {
        return !row.own && std::find(used.begin(), used.end(), entryKey(row.entry)) == used.end();
    });
    for (const Key& key : used) {
        const auto row = find(rows, key);
        if (row != rows.end() && findKept(kept, key) == nullptr) {
            kept.push_back({*row});
        }
    }
}

std::vector<PipeType> allPipes(const Catalogues& catalogues)
{
    std::vector<PipeType> all = catalogues.pipes;
    all.insert(all.end(), catalogues.twinPipes.begin(), catalogues.twinPipes.end());
    all.insert(all.end(), catalogues.plasticPipes.begin(), catalogues.plasticPipes.end());
    return all;
}

/// Calls visit(kept, rows of the catalogue) for each kind of row.
template <class Kept, class Visit>
void eachKind(Kept& kept, const Catalogues& catalogues, Visit visit)
{
    visit(kept.systems, catalogues.systems);
    visit(kept.coolingSystems, catalogues.coolingSystems);
    visit(kept.powerSupplies, catalogues.powerSupplies);
    visit(kept.transformers, catalogues.transformers);
    visit(kept.pipes, allPipes(catalogues));
}

/// The catalogue has the row, with other values.
template <class Entry>
bool isChanged(const KeptEntry<Entry>& kept, const std::vector<Entry>& rows)
{
    const auto row = find(rows, entryKey(kept.entry));
    return !kept.own && row != rows.end() && !(*row == kept.entry);
}

std::string nameOf(const ComputeSystem& row)
{
    return row.name;
}
std::string nameOf(const PowerSupply& row)
{
    return row.key;
}
std::string nameOf(const Transformer& row)
{
    return row.key;
}
std::string nameOf(const CoolingSystem& row)
{
    return row.provenance.source;
}
std::string nameOf(const PipeType& row)
{
    return "DN " + std::to_string(row.nominalDiameter);
}

} // namespace

std::vector<Accelerator> acceleratorsOf(const Scenario& scenario, const Catalogues& catalogues)
{
    return merged(scenario.kept.accelerators, catalogues.accelerators);
}

std::vector<ComputeSystem> systemsOf(const Scenario& scenario, const Catalogues& catalogues)
{
    return merged(scenario.kept.systems, catalogues.systems);
}

std::vector<CoolingSystem> coolingSystemsOf(const Scenario& scenario, const Catalogues& catalogues)
{
    return merged(scenario.kept.coolingSystems, catalogues.coolingSystems);
}

std::vector<PowerSupply> powerSuppliesOf(const Scenario& scenario, const Catalogues& catalogues)
{
    return merged(scenario.kept.powerSupplies, catalogues.powerSupplies);
}

std::vector<Transformer> transformersOf(const Scenario& scenario, const Catalogues& catalogues)
{
    return merged(scenario.kept.transformers, catalogues.transformers);
}

std::vector<PipeType> pipesOf(const Scenario& scenario, const Catalogues& catalogues)
{
    std::vector<PipeType> all = merged(scenario.kept.pipes, allPipes(catalogues));
    std::stable_sort(all.begin(), all.end(), [](const PipeType& a, const PipeType& b) {
        return std::pair(a.system, a.nominalDiameter) < std::pair(b.system, b.nominalDiameter);
    });
    return all;
}

void putOwnAccelerator(Scenario& scenario, const Accelerator& accelerator)
{
    putOwnEntry(scenario.kept.accelerators, accelerator);
    for (KeptEntry<ComputeSystem>& system : scenario.kept.systems) {
        if (system.own && system.entry.accelerator.key == accelerator.key) {
            system.entry.accelerator = accelerator;
        }
    }
}

std::vector<std::string> systemsWith(const Scenario& scenario, const std::string& acceleratorKey)
{
    std::vector<std::string> names;
    for (const KeptEntry<ComputeSystem>& system : scenario.kept.systems) {
        if (system.own && system.entry.accelerator.key == acceleratorKey) {
            names.push_back(system.entry.name);
        }
    }
    return names;
}

PowerEquipment powerEquipmentOf(const Scenario& scenario, const Catalogues& catalogues)
{
    expects(!catalogues.powerSupplies.empty() && !catalogues.transformers.empty(),
            "the catalogue has power supplies and transformers");
    const auto chosen = [](const auto& rows, const std::string& key) {
        const auto row = find(rows, key);
        return row == rows.end() ? rows.front() : *row;
    };
    return {chosen(powerSuppliesOf(scenario, catalogues), scenario.compute.powerSupply),
            chosen(transformersOf(scenario, catalogues), scenario.compute.transformer), catalogues.redundancyClasses};
}

void keepUsedEntries(Scenario& scenario, const Catalogues& catalogues)
{
    KeptEntries& kept = scenario.kept;
    const ComputeDesign& design = scenario.compute;
    using Keys = std::vector<std::string>;
    std::vector<CoolingKind> cooling{design.cooling};
    if (hasLiquidLoop(design.cooling)) {
        cooling.push_back(design.airCooling);
    }
    keep(kept.systems, catalogues.systems, Keys{design.system});
    keep(kept.coolingSystems, catalogues.coolingSystems, cooling);
    keep(kept.powerSupplies, catalogues.powerSupplies, Keys{design.powerSupply});
    keep(kept.transformers, catalogues.transformers, Keys{design.transformer});
    const std::vector<PipeType> pipes = allPipes(catalogues);
    std::vector<PipeKey> used;
    for (const PipeType& pipe : pipes) {
        if (pipe.system == PipeSystem::SteelSingle || pipe.system == scenario.pipeSystem) {
            used.push_back(entryKey(pipe));
        }
    }
    keep(kept.pipes, pipes, used);
}

std::vector<std::string> changedEntries(const Scenario& scenario, const Catalogues& catalogues)
{
    std::vector<std::string> names;
    eachKind(scenario.kept, catalogues, [&names](const auto& kept, const auto& rows) {
        for (const auto& row : kept) {
            if (isChanged(row, rows)) {
                names.push_back(nameOf(row.entry));
            }
        }
    });
    return names;
}

void takeCatalogueOfToday(Scenario& scenario, const Catalogues& catalogues)
{
    eachKind(scenario.kept, catalogues, [](auto& kept, const auto& rows) {
        std::erase_if(kept, [&rows](const auto& row) { return isChanged(row, rows); });
    });
    keepUsedEntries(scenario, catalogues);
}

std::string newOwnKey(const Scenario& scenario)
{
    const auto taken = [&kept = scenario.kept](const std::string& key) {
        return findKept(kept.accelerators, key) != nullptr || findKept(kept.systems, key) != nullptr
               || findKept(kept.powerSupplies, key) != nullptr || findKept(kept.transformers, key) != nullptr;
    };
    for (int number = 1;; ++number) {
        std::string key = "own_" + std::to_string(number);
        if (!taken(key)) {
            return key;
        }
    }
}

} // namespace wattort
