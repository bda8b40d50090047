#include "ui/edit/decisions.hpp"

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

template <typename Feature>
void lift(Layer<Feature>& layer)
{
    std::vector<Feature> features = layer.features();
    for (Feature& feature : features) {
        feature.decision = Decision::Optional;
    }
    layer = Layer<Feature>(std::move(features), layer.source);
}

} // namespace

void liftDecisions(Document& document)
{
    document.change(QCoreApplication::translate("Decisions", "Leave all buildings and streets to the program"),
                    [](Scenario& next) {
                        lift(next.layers.buildings);
                        lift(next.layers.streets);
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
