#pragma once

/// \file
/// What the operator of a data centre reports each year, as far as a plan knows it.

#include "model/plan/plan.hpp"
#include "model/scenario/legislation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace wattort {

struct RegisterLine {
    RegisterItem item;
    std::optional<double> value; ///< in item.unit
    std::string text;            ///< in the place of a value: name, size class, month, redundancy

    bool known() const { return value.has_value() || !text.empty(); }

    friend bool operator==(const RegisterLine&, const RegisterLine&) = default;
};

/// One line for each item, in their order. Items that no plan knows have neither value nor text. All values are of the
/// planned year, none is measured. The plan must be complete.
/// \throws std::logic_error if the plan has a value for none of the keys that the catalogue gives a remark for
/// \source EnEfG § 13 and annex 3; Delegated Regulation (EU) 2024/1364, annexes I to IV
std::vector<RegisterLine> registerData(const Plan& plan, const std::vector<RegisterItem>& items);

} // namespace wattort
