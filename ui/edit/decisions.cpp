#include "ui/edit/decisions.hpp"

#include "model/network/decision_price.hpp"
#include "ui/text/labels.hpp"

#include <QCoreApplication>

namespace wattort::ui {

namespace {

template <typename Feature>
void setDecisions(Layer<Feature>& layer, const std::vector<std::uint32_t>& positions, Decision decision)
{
    std::vector<Feature> features = layer.features();
    for (const std::uint32_t position : positions) {
        features.at(position).decision = decision;
    }
    layer = Layer<Feature>(std::move(features), layer.source);
}

} // namespace

void liftDecisions(Document& document)
{
    document.change(QCoreApplication::translate("Decisions", "Leave all buildings and streets to the program"),
                    [](Scenario& next) {
                        next.layers.buildings = withoutDecisions(next.layers.buildings);
                        next.layers.streets = withoutDecisions(next.layers.streets);
                    });
}

void decideOn(Document& document, LayerKind layer, const std::vector<std::uint32_t>& positions, Decision decision)
{
    document.change(QStringLiteral("%1: %2").arg(label(layer), label(decision)), [&](Scenario& next) {
        if (layer == LayerKind::Buildings) {
            setDecisions(next.layers.buildings, positions, decision);
        } else {
            setDecisions(next.layers.streets, positions, decision);
        }
    });
}

} // namespace wattort::ui
