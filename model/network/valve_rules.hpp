#pragma once

/// \file
/// When valves, pumps and one-way pipes open, close and control.

#include "model/network/flow_problem.hpp"

namespace wattort {

/// A link at the present state of the iteration.
struct LinkSituation {
    LinkStatus status = LinkStatus::Open;
    double flow = 0.0;
    double before = 0.0; ///< potential at `from`
    double behind = 0.0; ///< potential at `to`
};

/// Pressure and flow control valves.
LinkStatus valveStatus(const FlowProblem& problem, const FlowLink& link, const LinkSituation& now);
/// Pipes and pumps that let nothing back.
LinkStatus oneWayStatus(const FlowProblem& problem, const FlowLink& link, const LinkSituation& now);

bool isControlValve(FlowLinkKind kind);
bool isPump(FlowLinkKind kind);

} // namespace wattort
