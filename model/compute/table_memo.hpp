#pragma once

/// \file
/// Tables that were made before: all plants of one sizing, and most of a thousand designs, have the same.

#include "model/compute/interpolation_table.hpp"

#include <array>
#include <cstddef>

namespace wattort {

/// The table of `key` as `make()` gives it, made anew only when it is not among the last few of this thread. One memory
/// for each kind of `make`, which may depend on nothing but the key.
template <class Key, class Make>
const InterpolationTable& rememberedTable(const Key& key, const Make& make)
{
    struct Entry {
        Key key{};
        InterpolationTable table;
        bool made = false;
    };
    thread_local std::array<Entry, 4> entries;
    thread_local std::size_t next = 0;
    for (const Entry& entry : entries) {
        if (entry.made && entry.key == key) {
            return entry.table;
        }
    }
    Entry& entry = entries[next];
    next = (next + 1) % entries.size();
    entry = {key, make(), true};
    return entry.table;
}

} // namespace wattort
