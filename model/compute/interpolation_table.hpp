#pragma once

/// \file
/// A function of a share, tabulated: the kernel of the year has no time for powers and roots in each hour.

#include <algorithm>
#include <cstddef>
#include <vector>

namespace wattort {

/// Linear between evenly spaced points over 0..1; shares outside are taken for the nearest end, what is no number
/// for 0.
class InterpolationTable {
public:
    static constexpr std::size_t intervals = 512;

    InterpolationTable() : m_values(intervals + 2, 0.0) {}
    template <class Function>
    explicit InterpolationTable(const Function& function) : InterpolationTable()
    {
        for (std::size_t i = 0; i <= intervals; ++i) {
            m_values[i] = function(double(i) / double(intervals));
        }
        m_values.back() = m_values[intervals];
    }

    double operator()(double share) const
    {
        const double position = (share > 0.0 ? std::min(share, 1.0) : 0.0) * double(intervals);
        const auto left = std::size_t(position);
        return m_values[left] + (m_values[left + 1] - m_values[left]) * (position - double(left));
    }

private:
    std::vector<double> m_values; ///< one more than points, so that 1 needs no case of its own
};

} // namespace wattort
