#include "model/economics/construction.hpp"

#include "model/network/build_order.hpp"

#include <algorithm>

namespace wattort {

namespace {

double shareOf(double part, double all)
{
    return all > 0.0 ? part / all : 0.0;
}

} // namespace

std::vector<ConstructionPhase> constructionPhases(const NetworkInput& input, const NetworkDesign& design, Money most,
                                                  int yearsBetween, int lastYear)
{
    std::vector<ConstructionPhase> built;
    if (!(most > Money{})) {
        return built;
    }
    double allLoss = 0.0; // W
    for (const NetworkPipe& pipe : design.pipes) {
        allLoss += (pipe.heatLoss * pipe.length).value();
    }
    for (const NetworkPhase& phase : networkPhases(input, design, most)) {
        Money pipes;
        double loss = 0.0;
        for (const std::uint32_t i : phase.pipes) {
            pipes += design.pipes[i].investment;
            loss += (design.pipes[i].heatLoss * design.pipes[i].length).value();
        }
        built.push_back({.year = std::min(int(built.size()) * yearsBetween, lastYear),
                         .pipes = shareOf(pipes.value(), design.pipeInvestment.value()),
                         .connections = shareOf((phase.investment - pipes).value(),
                                                (design.connectionInvestment + design.decentral.investment).value()),
                         .heat = shareOf(phase.heatSold.value(), design.heatSold.value()),
                         .loss = shareOf(loss, allLoss)});
    }
    return built;
}

std::vector<double> shareBuilt(const std::vector<ConstructionPhase>& phases, double ConstructionPhase::*part,
                               std::size_t years)
{
    std::vector<double> shares(years);
    for (const ConstructionPhase& phase : phases) {
        for (auto year = std::size_t(phase.year); year < years; ++year) {
            shares[year] += phase.*part;
        }
    }
    return shares;
}

} // namespace wattort
