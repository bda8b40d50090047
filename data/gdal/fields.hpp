#pragma once

/// \file
/// Attributes of a feature by our names, whatever the file calls them.

#include "data/gdal/handles.hpp"
#include "model/finding/finding.hpp"
#include "model/scenario/plausible.hpp"

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wattort::data::gdal {

/// Ours -> theirs for the fields of one layer. A mapping that the user gave comes first, then our own name, then names
/// that are usual in German data; letter case does not matter.
class Fields {
public:
    /// \throws Failure MissingField when the user's mapping names a field that the layer lacks.
    Fields(OGRFeatureDefnH definition, const std::map<std::string, std::string>& mapping, std::string layer);

    bool has(std::string_view ours) const { return m_index.contains(std::string(ours)); }
    /// Empty when there is no such field or no value.
    std::string text(OGRFeatureH feature, std::string_view ours) const;
    /// Decimal comma and point are both understood. No value: absent or empty; what is there but no number, or not
    /// within the limits, is left out with a finding; 0 is "not known".
    std::optional<double> number(OGRFeatureH feature, std::string_view ours, const Limits& limits,
                                 Findings& findings) const;

private:
    int indexOf(std::string_view ours) const;

    std::string m_layer;
    std::map<std::string, int> m_index;
};

/// At most this many findings of one kind are kept from one file.
inline constexpr std::size_t mostExamples = 20;

} // namespace wattort::data::gdal
