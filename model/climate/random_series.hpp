#pragma once

/// \file
/// Random series that are the same on every machine: the standard library's distributions are not.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace wattort {

/// SplitMix64 with the Box-Muller transform.
/// \source Steele, Lea, Flood 2014 (OOPSLA, 10.1145/2660193.2660195); Box and Muller 1958
class RandomNumbers {
public:
    explicit RandomNumbers(std::uint64_t seed) : m_state(seed) {}
    /// Between 0 and 1, never one of them.
    double uniform();
    /// Mean 0, standard deviation 1; cosine first, the sine is kept for the next call.
    double normal();

private:
    std::uint64_t m_state;
    double m_kept = 0.0;
    bool m_hasKept = false;
};

/// First-order autoregressive series with mean 0 and standard deviation 1: y = phi y + sqrt(1 - phi^2) n.
std::vector<double> autoregressive(RandomNumbers& random, std::size_t length, double phi);

/// The quantile of the standard normal distribution, relative error below 1.2e-9; 0 < p < 1.
/// \source Acklam 2003, "An algorithm for computing the inverse normal cumulative distribution function"
double normalQuantile(double p);

/// Rank of each value, 0 for the smallest; equal values keep their order.
std::vector<std::size_t> ranks(std::span<const double> values);

} // namespace wattort
