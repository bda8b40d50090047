#pragma once

/// \file
/// Catalogue rows as a scenario sees them: built-in, kept as they were, and the planner's own.

#include "model/scenario/scenario.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace wattort {

// What names a row; there is one row for each kind of cooling.
inline const std::string& entryKey(const Accelerator& row)
{
    return row.key;
}
inline const std::string& entryKey(const ComputeSystem& row)
{
    return row.key;
}
inline CoolingKind entryKey(const CoolingSystem& row)
{
    return row.kind;
}
inline const std::string& entryKey(const PowerSupply& row)
{
    return row.key;
}
inline const std::string& entryKey(const Transformer& row)
{
    return row.key;
}

/// There is one row for each size of a kind.
struct PipeKey {
    PipeSystem system = PipeSystem::SteelSingle;
    int nominalDiameter = 0;

    friend bool operator==(const PipeKey&, const PipeKey&) = default;
};
inline PipeKey entryKey(const PipeType& row)
{
    return {row.system, row.nominalDiameter};
}

/// The kept row of that key; nullptr when there is none.
template <class Entry, class Key>
const KeptEntry<Entry>* findKept(const std::vector<KeptEntry<Entry>>& kept, const Key& key)
{
    const auto row =
        std::find_if(kept.begin(), kept.end(), [&key](const auto& one) { return entryKey(one.entry) == key; });
    return row == kept.end() ? nullptr : &*row;
}

template <class Entry, class Key>
void removeEntry(std::vector<KeptEntry<Entry>>& kept, const Key& key)
{
    std::erase_if(kept, [&key](const auto& row) { return entryKey(row.entry) == key; });
}

/// An entry of the planner's own, in the place of the kept row with its key.
template <class Entry>
void putOwnEntry(std::vector<KeptEntry<Entry>>& kept, Entry entry)
{
    const auto row = std::find_if(kept.begin(), kept.end(),
                                  [&entry](const auto& one) { return entryKey(one.entry) == entryKey(entry); });
    if (row != kept.end()) {
        *row = {std::move(entry), true};
    } else {
        kept.push_back({std::move(entry), true});
    }
}

// The built-in rows in their order, those in their place that the scenario keeps, then the planner's own.
std::vector<Accelerator> acceleratorsOf(const Scenario& scenario, const Catalogues& catalogues);
std::vector<ComputeSystem> systemsOf(const Scenario& scenario, const Catalogues& catalogues);
std::vector<CoolingSystem> coolingSystemsOf(const Scenario& scenario, const Catalogues& catalogues);
std::vector<PowerSupply> powerSuppliesOf(const Scenario& scenario, const Catalogues& catalogues);
std::vector<Transformer> transformersOf(const Scenario& scenario, const Catalogues& catalogues);
/// Of all kinds, kind by kind, smallest first.
std::vector<PipeType> pipesOf(const Scenario& scenario, const Catalogues& catalogues);

/// Puts an accelerator of the planner's own into the scenario, and into all own systems that have the accelerator of
/// its key. Built-in systems are never touched.
void putOwnAccelerator(Scenario& scenario, const Accelerator& accelerator);
/// Own systems that have it; they keep their copy of it when it is removed.
std::vector<std::string> systemsWith(const Scenario& scenario, const std::string& acceleratorKey);

/// What the design names; the first row of the catalogue for a key that there is not (checkScenario tells).
PowerEquipment powerEquipmentOf(const Scenario& scenario, const Catalogues& catalogues);

/// Keeps the built-in rows that the design uses as they are now, and no others: a row that is kept already stays as it
/// was. The planner's own rows are not touched.
void keepUsedEntries(Scenario& scenario, const Catalogues& catalogues);

/// Keys of kept built-in rows that the catalogue has with other values by now.
std::vector<std::string> changedEntries(const Scenario& scenario, const Catalogues& catalogues);
/// Gives up what changedEntries names: the plan then uses the catalogue of today.
void takeCatalogueOfToday(Scenario& scenario, const Catalogues& catalogues);

/// A key that no row has: "own_1", "own_2" …
std::string newOwnKey(const Scenario& scenario);

} // namespace wattort
