#include "model/economics/annuity.hpp"

#include "model/finding/finding.hpp"

#include <algorithm>
#include <cmath>

namespace wattort {

namespace {

constexpr double nearlyEqual = 1e-9;

double yearsOf(Duration duration)
{
    return (duration / oneYear).value();
}

} // namespace

double annuityFactor(const AnnuityBasis& basis)
{
    expects(basis.years() > 0.0, "the period of an annuity is more than zero");
    const double rate = basis.discountRate;
    return std::abs(rate) < nearlyEqual ? 1.0 / basis.years() : rate / (1.0 - std::pow(1.0 + rate, -basis.years()));
}

double presentValueFactor(const AnnuityBasis& basis, double priceChange)
{
    const double q = 1.0 + basis.discountRate;
    const double r = 1.0 + priceChange;
    if (std::abs(q - r) < nearlyEqual) {
        return basis.years() / q;
    }
    return (1.0 - std::pow(r / q, basis.years())) / (q - r);
}

double levelisingFactor(const AnnuityBasis& basis, double priceChange)
{
    return annuityFactor(basis) * presentValueFactor(basis, priceChange);
}

double levelisingFactor(const AnnuityBasis& basis, double priceChange, std::span<const double> shares)
{
    const bool constant = std::all_of(shares.begin(), shares.end(), [](double share) { return share == 1.0; });
    if (constant) {
        return levelisingFactor(basis, priceChange);
    }
    const double ratio = (1.0 + priceChange) / (1.0 + basis.discountRate);
    const long years = std::max(1L, std::lround(basis.years()));
    double sum = 0.0;
    double weight = 1.0 / (1.0 + basis.discountRate);
    double all = 0.0;
    for (long year = 0; year < years; ++year) {
        const double share = shares[std::min(std::size_t(year), shares.size() - 1)];
        sum += share * weight;
        all += weight;
        weight *= ratio;
    }
    // Periods need not be whole years: the mean share goes with the factor of the period as it is.
    return levelisingFactor(basis, priceChange) * sum / all;
}

int replacements(const AnnuityBasis& basis, Duration lifetime)
{
    expects(yearsOf(lifetime) > 0.0, "the lifetime of an investment is more than zero");
    // T / lifetime may come out as 2.0000000001, and then nothing is bought again at the end.
    return int(std::ceil((basis.period / lifetime).value() - nearlyEqual)) - 1;
}

Money residualValue(const Asset& asset, const AnnuityBasis& basis, double priceChange)
{
    const int count = replacements(basis, asset.lifetime);
    const double lifetime = yearsOf(asset.lifetime);
    const double bought = std::pow(1.0 + priceChange, count * lifetime);
    const double left = ((count + 1) * lifetime - basis.years()) / lifetime;
    return asset.investment * bought * left;
}

Money capitalAnnuity(const Asset& asset, const AnnuityBasis& basis, double priceChange)
{
    const double q = 1.0 + basis.discountRate;
    const double r = 1.0 + priceChange;
    double bought = 1.0;
    for (int k = 1; k <= replacements(basis, asset.lifetime); ++k) {
        bought += std::pow(r / q, k * yearsOf(asset.lifetime));
    }
    const Money residual = residualValue(asset, basis, priceChange) * std::pow(q, -basis.years());
    return (asset.investment * bought - residual) * annuityFactor(basis);
}

} // namespace wattort
