#include "model/economics/cash_flow.hpp"

#include <cmath>
#include <cstddef>

namespace wattort {

namespace {

constexpr double lowestRate = -0.5;
constexpr double highestRate = 10.0;
constexpr int scanSteps = 400;

double worth(std::span<const Money> payments, double rate)
{
    return netPresentValue(payments, rate).value();
}

bool differ(double a, double b)
{
    return (a < 0.0) != (b < 0.0);
}

double bisect(std::span<const Money> payments, double low, double high)
{
    const double atLow = worth(payments, low);
    for (int step = 0; step < 100 && high - low > 1e-12; ++step) {
        const double middle = 0.5 * (low + high);
        (differ(worth(payments, middle), atLow) ? high : low) = middle;
    }
    return 0.5 * (low + high);
}

} // namespace

Money netPresentValue(std::span<const Money> payments, double rate)
{
    // Horner's scheme from the last year.
    double sum = 0.0;
    for (std::size_t year = payments.size(); year-- > 0;) {
        sum = sum / (1.0 + rate) + payments[year].value();
    }
    return Money::from_value(sum);
}

std::optional<double> internalRate(std::span<const Money> payments)
{
    std::optional<double> found;
    // Steps in log(1 + rate) are as fine where rates are small as people read them.
    const double from = std::log1p(lowestRate);
    const double step = (std::log1p(highestRate) - from) / scanSteps;
    double former = worth(payments, lowestRate);
    for (int i = 1; i <= scanSteps; ++i) {
        const double rate = std::expm1(from + i * step);
        const double now = worth(payments, rate);
        if (differ(former, now)) {
            if (found) {
                return std::nullopt;
            }
            found = bisect(payments, std::expm1(from + (i - 1) * step), rate);
        }
        former = now;
    }
    return found;
}

} // namespace wattort
