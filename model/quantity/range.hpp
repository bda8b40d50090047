#pragma once

/// \file
/// A value with the bounds between which it is believed to lie.

namespace wattort {

template <class Value>
struct Range {
    Value value{};
    Value low{};
    Value high{};

    friend bool operator==(const Range&, const Range&) = default;
};

} // namespace wattort
