#include "model/climate/random_series.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>

namespace wattort {

namespace {

template <std::size_t Count>
double polynomial(const std::array<double, Count>& coefficients, double x)
{
    double sum = 0.0;
    for (const double coefficient : coefficients) {
        sum = sum * x + coefficient;
    }
    return sum;
}

} // namespace

double RandomNumbers::uniform()
{
    m_state += 0x9E3779B97F4A7C15U;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    z ^= z >> 31U;
    return (double(z >> 11U) + 0.5) * 0x1.0p-53;
}

double RandomNumbers::normal()
{
    if (m_hasKept) {
        m_hasKept = false;
        return m_kept;
    }
    const double radius = std::sqrt(-2.0 * std::log(uniform()));
    const double angle = 2.0 * std::numbers::pi * uniform();
    m_kept = radius * std::sin(angle);
    m_hasKept = true;
    return radius * std::cos(angle);
}

std::vector<double> autoregressive(RandomNumbers& random, std::size_t length, double phi)
{
    const double innovation = std::sqrt(1.0 - phi * phi);
    std::vector<double> series(length);
    double value = 0.0;
    for (std::size_t i = 0; i < length; ++i) {
        value = i == 0 ? random.normal() : phi * value + innovation * random.normal();
        series[i] = value;
    }
    return series;
}

double normalQuantile(double p)
{
    constexpr std::array a{-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                           1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
    constexpr std::array b{-5.447609879822406e+01, 1.615858368580409e+02,  -1.556989798598866e+02,
                           6.680131188771972e+01,  -1.328068155288572e+01, 1.0};
    constexpr std::array c{-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                           -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
    constexpr std::array d{7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00,
                           1.0};
    constexpr double tail = 0.02425;
    if (p < tail || p > 1.0 - tail) {
        const double q = std::sqrt(-2.0 * std::log(std::min(p, 1.0 - p)));
        const double quantile = polynomial(c, q) / polynomial(d, q);
        return p < 0.5 ? quantile : -quantile;
    }
    const double q = p - 0.5;
    return q * polynomial(a, q * q) / polynomial(b, q * q);
}

std::vector<std::size_t> ranks(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<std::size_t> rank(values.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        rank[order[i]] = i;
    }
    return rank;
}

} // namespace wattort
