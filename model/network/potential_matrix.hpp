#pragma once

/// \file
/// The symmetric system for the potentials of the core nodes: its pattern is analysed once, then filled and solved
/// again and again.

#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace wattort {

class PotentialMatrix {
public:
    using Edge = std::pair<std::uint32_t, std::uint32_t>;
    static constexpr std::uint32_t outside = 0xffffffff; ///< an end that is no unknown

    /// Edges between unknowns, in any order, also parallel ones and such with one end or both outside.
    PotentialMatrix(std::uint32_t unknowns, std::span<const Edge> edges);
    ~PotentialMatrix();
    PotentialMatrix(PotentialMatrix&&) noexcept;

    void clear(double diagonal);
    /// Adds the conductance of an edge to diagonal and off-diagonal.
    void add(std::size_t edge, double conductance);
    void addDiagonal(std::uint32_t unknown, double value);

    /// Solves by a new factorisation; of a matrix that is singular, one with a little on its diagonal.
    std::vector<double> solve(std::span<const double> right);
    /// Solves by conjugate gradients with the last factorisation as preconditioner until the residual is below
    /// `tolerance`, or a hundredth of what it was after some steps. Empty when that takes too long: then solve() is the
    /// faster way.
    std::vector<double> improve(std::span<const double> right, double tolerance);

private:
    struct Storage;
    std::unique_ptr<Storage> m_storage;
};

} // namespace wattort
