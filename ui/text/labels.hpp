#pragma once

/// \file
/// The words for every value of the model's enums, in the language of the interface and in the terms of the field.

#include "data/import.hpp"
#include "model/compute/centre_estimates.hpp"
#include "model/compute/centre_ranges.hpp"
#include "model/economics/economics.hpp"
#include "model/law/compliance.hpp"
#include "model/plan/key_figures.hpp"
#include "ui/text/language.hpp"

#include <QString>
#include <QStringList>

#include <string_view>
#include <vector>

namespace wattort::ui {

// Inputs
QString label(LayerKind kind);
QString label(HeatSourceState state);
QString label(SurfaceClass surface);
QString label(Decision decision);
QString label(BuildingUse use);
QString label(RenovationState state);
QString label(LandUseKind kind);
QString label(ExclusionKind kind);
QString label(CoolingKind kind);
QString label(HeatRejection rejection);
QString label(NetworkKind kind);
QString label(PipeSystem system);
/// What was imported, and what of the year it does not say.
QString text(const LoadSeries& load);
QString label(EstimateKind kind);
QString label(Redundancy redundancy);
QString label(LoadKind load);
QString label(SizingBasis basis);
QString label(WeatherOrigin origin);
QString label(Confidence confidence);
QString label(Criterion criterion);

// Results
QString label(DemandBasis basis);
QString label(EdgeKind kind);
/// "Compute centre", or the source's own name.
QString sourceName(const NetworkSource& source);
QString label(PipeColour shows);
/// "below 0.7 MWh/(m a)"
QString label(LinearDensityClass step);
/// What such a density is enough for: "In built-up areas".
QString suitabilityText(LinearDensityClass step);
QString label(Remedy remedy);
QString label(PowerStepKind step);
QString label(CentreFigure figure);
/// Of which equipment and what: "Liquid loop: pumps, power over heat".
QString label(const EquipmentRange& figure);
QString label(CostKind kind);
QString label(FundingLimit limit);
QString label(LegalStatus status);
QString label(LegalQuantity quantity);
QString label(LegalComparison comparison);
QString label(LegalGap gap);
QString label(PublishedQuantity quantity);
QString label(Severity severity);

/// In full: "Levelised cost of heat".
QString label(KeyFigure figure);
/// For tiles and table headers: at most about 20 characters.
QString shortLabel(KeyFigure figure);

// Import
QString label(data::ImportKind kind);
QString label(data::SkipReason reason);
QString label(data::Repair repair);

/// A language's name in itself.
QString label(Language language);

/// Groups of the assumptions in the order of the line of thought: "compute", "heat" …
const std::vector<std::string_view>& assumptionGroups();
/// The name of a group; an unknown one is shown as it is.
QString assumptionGroupLabel(std::string_view group);

/// The values of an enum in its order, for lists to choose from. A value ends the list when it has no label:
/// the compiler sees to it that each enumerator has one, because no switch over them has a default.
template <class Enum>
std::vector<Enum> valuesOf()
{
    std::vector<Enum> values;
    for (int i = 0; !label(static_cast<Enum>(i)).isEmpty(); ++i) {
        values.push_back(static_cast<Enum>(i));
    }
    return values;
}

} // namespace wattort::ui
