#pragma once

/// \file
/// The model beside what others have published about sites that run.

#include "model/plan/plan.hpp"
#include "model/scenario/catalogue.hpp"

#include <vector>

namespace wattort {

struct PublishedComparison {
    PublishedFigure published;
    double computed = 0.0; ///< in published.unit

    bool withinBounds() const { return computed >= published.boundLow && computed <= published.boundHigh; }
};

/// Each figure of published_sites.csv computed by the same functions as a plan, with the assumptions given: the centre
/// is sized from its number of accelerators or its IT power, without redundancy, and runs as a supercomputer (HpcBatch)
/// in the weather of the climate station nearest to the site. That is a German station: what depends on the weather has
/// wider bounds. A figure without a system is that of a heat pump, with the temperatures of its water.
/// \throws std::logic_error if a figure names a system that the catalogue does not have
std::vector<PublishedComparison> comparePublishedSites(const Catalogues& catalogues, const Assumptions& assumptions);

} // namespace wattort
