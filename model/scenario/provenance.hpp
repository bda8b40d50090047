#pragma once

/// \file
/// Where a row of a catalogue comes from.

#include "model/scenario/assumption.hpp"

namespace wattort {

/// Every row of every catalogue has one.
struct Provenance {
    std::string source;
    int year = 0;
    Confidence confidence = Confidence::Assumed;

    friend bool operator==(const Provenance&, const Provenance&) = default;
};

} // namespace wattort
