#pragma once

/// \file
/// How the cost of a trench may be shared among the consumers behind it so that no group of them ever pays more than
/// the trench costs that this group needs.

#include <cstdint>
#include <span>
#include <vector>

namespace wattort {

/// Numbers that add up, in place of design powers, which do not. A consumer of peak p weighs p u(p), where u is concave
/// and never above 1 over the highest sum of peaks of consumers of size p that a certain pipe carries: a group whose
/// design power that pipe carries then weighs at most 1, whatever sizes are in it (a group of unlike sizes counts like
/// one of its mean size weighted by peak, and u of that mean is at least the mean of u). For other pipes the most that
/// a group may weigh is found the same way. There is a measure for each pipe and for some sizes at which it is exact.
/// The last measure is the power that consumers take all at once: a pipe carries no group that takes more.
class LoadMeasures {
public:
    /// Peaks of all consumers, what each takes at once with the others, and capacities of the pipes, all in watts; the
    /// last pipe carries whatever there is.
    LoadMeasures(std::span<const double> peaksW, std::span<const double> atOnceW, std::span<const double> capacitiesW);

    std::size_t count() const { return m_measures.size() + 1; }
    /// Never falls with the peak, nor does its share in the peak; of the last measure that holds for what is at once.
    double weight(std::size_t measure, double peakW, double atOnceW) const;
    /// The most that each pipe carries, one a pipe, never falling. Pipes behind one that carries all are left out.
    std::span<const double> limits(std::size_t measure) const
    {
        return std::span(m_limits).subspan(measure * m_pipes, m_pipes);
    }
    std::size_t pipes() const { return m_pipes; }

private:
    struct Measure {
        double size = 0.0; ///< where two lines meet
        double atSize = 0.0;
        double slopeBelow = 0.0;
        double slopeAbove = 0.0;
        double perWatt(double peakW) const
        {
            return atSize + (peakW - size) * (peakW < size ? slopeBelow : slopeAbove);
        }
    };
    static Measure measureAt(double size, std::span<const double> sizes, std::span<const double> highest);
    void addLimits(std::span<const double> sizes, std::span<const std::vector<double>> perWatt,
                   std::span<const double> peaksW);
    void addLimitsAtOnce(std::span<const double> atOnceW, std::span<const double> capacitiesW);

    std::size_t m_pipes = 0;
    std::vector<Measure> m_measures;
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
/// \param most that can ever be behind the trench
CostShare costShare(std::span<const double> limits, std::span<const double> costs, double knee, double most);

} // namespace wattort
