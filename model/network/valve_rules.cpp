#include "model/network/valve_rules.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wattort {

namespace {

LinkStatus reducingStatus(const FlowProblem& problem, const FlowLink& link, const LinkSituation& now)
{
    const double held = link.setting;
    const double near = problem.potentialTolerance;
    const bool backwards = now.flow < -problem.flowTolerance;
    switch (now.status) {
    case LinkStatus::Active:
        if (backwards) {
            return LinkStatus::Closed;
        }
        return now.before - link.pipe.minor * now.flow * now.flow < held - near ? LinkStatus::Open : LinkStatus::Active;
    case LinkStatus::Open:
        if (backwards) {
            return LinkStatus::Closed;
        }
        return now.behind >= held + near ? LinkStatus::Active : LinkStatus::Open;
    case LinkStatus::Closed:
        break;
    }
    if (now.before >= held + near && now.behind < held - near) {
        return LinkStatus::Active;
    }
    return now.before < held - near && now.before > now.behind + near ? LinkStatus::Open : LinkStatus::Closed;
}

LinkStatus sustainingStatus(const FlowProblem& problem, const FlowLink& link, const LinkSituation& now)
{
    const double held = link.setting;
    const double near = problem.potentialTolerance;
    const bool backwards = now.flow < -problem.flowTolerance;
    switch (now.status) {
    case LinkStatus::Active:
        if (backwards) {
            return LinkStatus::Closed;
        }
        return now.behind + link.pipe.minor * now.flow * now.flow > held + near ? LinkStatus::Open : LinkStatus::Active;
    case LinkStatus::Open:
        if (backwards) {
            return LinkStatus::Closed;
        }
        return now.before < held - near ? LinkStatus::Active : LinkStatus::Open;
    case LinkStatus::Closed:
        break;
    }
    if (now.before <= now.behind + near) {
        return LinkStatus::Closed;
    }
    if (now.behind > held + near) {
        return LinkStatus::Open;
    }
    return now.before >= held + near ? LinkStatus::Active : LinkStatus::Closed;
}

LinkStatus controlStatus(const FlowProblem& problem, const FlowLink& link, const LinkSituation& now)
{
    // Where the potential would rise through it, it cannot force the flow: it stands open.
    if (now.before - now.behind < -problem.potentialTolerance || now.flow < -problem.flowTolerance) {
        return LinkStatus::Open;
    }
    return now.status == LinkStatus::Open && now.flow >= link.setting ? LinkStatus::Active : now.status;
}

/// The most that a pump lifts.
double highestLift(const FlowLink& link)
{
    if (link.kind == FlowLinkKind::Pump) {
        return link.speed * link.speed * link.shutOff;
    }
    if (link.kind == FlowLinkKind::CurvePump) {
        return link.speed * link.speed * link.curve.front().y;
    }
    return std::numeric_limits<double>::infinity();
}

} // namespace

bool isControlValve(FlowLinkKind kind)
{
    return kind == FlowLinkKind::Reducing || kind == FlowLinkKind::Sustaining || kind == FlowLinkKind::FlowControl;
}

bool isPump(FlowLinkKind kind)
{
    return kind == FlowLinkKind::Pump || kind == FlowLinkKind::ConstantPower || kind == FlowLinkKind::CurvePump;
}

LinkStatus valveStatus(const FlowProblem& problem, const FlowLink& link, const LinkSituation& now)
{
    if (link.fixedStatus) {
        return now.status;
    }
    if (link.kind == FlowLinkKind::Reducing) {
        return reducingStatus(problem, link, now);
    }
    if (link.kind == FlowLinkKind::Sustaining) {
        return sustainingStatus(problem, link, now);
    }
    return link.kind == FlowLinkKind::FlowControl ? controlStatus(problem, link, now) : now.status;
}

LinkStatus oneWayStatus(const FlowProblem& problem, const FlowLink& link, const LinkSituation& now)
{
    if (link.fixedStatus) {
        return now.status;
    }
    if (isPump(link.kind)) {
        return now.behind - now.before > highestLift(link) + problem.potentialTolerance ? LinkStatus::Closed
                                                                                        : LinkStatus::Open;
    }
    const double way = link.oneWay;
    const double drop = way * (now.before - now.behind) + link.pipe.lift;
    if (std::abs(drop) > problem.potentialTolerance) {
        return drop < 0.0 || way * now.flow < -problem.flowTolerance ? LinkStatus::Closed : LinkStatus::Open;
    }
    return way * now.flow < -problem.flowTolerance ? LinkStatus::Closed : now.status;
}

} // namespace wattort
