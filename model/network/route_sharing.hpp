#pragma once

/// \file
/// How the cost of a trench may be shared among the consumers behind it so that no group of them ever pays more than
/// the trench costs that this group needs.

#include <cstdint>
#include <span>
#include <vector>

namespace wattort {

/// Numbers that add up, in place of design powers, which do not: a consumer weighs its peak, or nothing where it is
/// smaller than nearly all (the design power falls when it is left out). Most are alike at the same sum when all are as
/// small as the smallest: so much, and no more, can a group weigh whose design power a pipe carries.
class LoadWeights {
public:
    /// Capacities of the pipes in watts of design power; the last pipe carries whatever there is.
    LoadWeights(std::vector<double> peaksW, std::span<const double> capacitiesW);

    double weight(double peakW) const { return peakW < m_smallestW ? 0.0 : peakW; }
    /// One a pipe, never falling.
    std::span<const double> limits() const { return m_limits; }

private:
    double m_smallestW = 1.0;
    std::vector<double> m_limits;
};

/// A concave function of the weight, 0 at 0, that a trench never costs less than: two lines, the second from the knee.
/// What consumers add to it one after another is a way of sharing: no group pays more than the function of its weight.
struct CostShare {
    double start = 0.0;
    double slope = 0.0;
    double knee = 0.0;
    double atKnee = 0.0;
    double slopeBeyond = 0.0;

    double at(double weight) const
    {
        if (weight <= 0.0) {
            return 0.0;
        }
        return weight < knee ? start + slope * weight : atKnee + slopeBeyond * (weight - knee);
    }
};

/// The function that is highest at the weight `knee`.
/// \param limits the most that each pipe carries
/// \param costs of the trench with each pipe; never falling
CostShare costShare(std::span<const double> limits, std::span<const double> costs, double knee);

} // namespace wattort
