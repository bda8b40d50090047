#pragma once

/// \file
/// How long work tells how far it is and learns that nobody waits for it any more.

#include <functional>
#include <stop_token>
#include <utility>

namespace wattort {

/// Thrown by Task::report when the work was called off.
struct Cancelled {};

class Task {
public:
    using Progress = std::function<void(double fraction)>;

    Task() = default;
    Task(std::stop_token stop, Progress progress) : m_stop(std::move(stop)), m_progress(std::move(progress)) {}

    bool cancelled() const { return m_stop.stop_requested(); }

    /// Call at least every 50 ms of work. \throws Cancelled
    void report(double fraction) const
    {
        if (cancelled()) {
            throw Cancelled{};
        }
        if (m_progress) {
            m_progress(m_from + fraction * (m_to - m_from));
        }
    }

    /// A task for one part of the work: its progress 0..1 is `from`..`to` of this one's.
    Task part(double from, double to) const
    {
        Task inner(m_stop, m_progress);
        inner.m_from = m_from + from * (m_to - m_from);
        inner.m_to = m_from + to * (m_to - m_from);
        return inner;
    }

private:
    std::stop_token m_stop;
    Progress m_progress;
    double m_from = 0.0;
    double m_to = 1.0;
};

} // namespace wattort
