#pragma once

/// \file
/// How long a search for routes may go on.

#include <cstdint>
#include <limits>
#include <stop_token>

namespace wattort {

/// Work is counted in arcs looked at (some 5 to 20 ns each), so that the same limit gives the same result on every
/// machine; a request to stop ends it at once.
class RouteEffort {
public:
    static constexpr std::uint64_t unlimited = std::numeric_limits<std::uint64_t>::max();

    explicit RouteEffort(std::uint64_t limit, std::stop_token stop = {}) : m_limit(limit), m_stop(std::move(stop)) {}

    void spend(std::uint64_t arcs) { m_used += arcs; }
    bool spent() const { return m_used >= m_limit || m_stop.stop_requested(); }
    std::uint64_t used() const { return m_used; }
    std::uint64_t left() const { return m_limit > m_used ? m_limit - m_used : 0; }

    /// Narrows the limit to `arcs` from here; the former limit comes back with `restore`.
    std::uint64_t narrow(std::uint64_t arcs)
    {
        const std::uint64_t former = m_limit;
        m_limit = arcs < left() ? m_used + arcs : m_limit;
        return former;
    }
    void restore(std::uint64_t former) { m_limit = former; }

private:
    std::uint64_t m_limit;
    std::uint64_t m_used = 0;
    std::stop_token m_stop;
};

} // namespace wattort
