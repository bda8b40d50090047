#include "model/network/front_pattern.hpp"

#include <Eigen/OrderingMethods>

#include <algorithm>
#include <span>
#include <utility>

namespace wattort {

namespace {

/// Fronts of as few columns are put together whatever zeros that takes; those of more only with fewer zeros.
constexpr int fewColumns = 8;
constexpr double mostZerosOfFew = 0.6;
constexpr int someColumns = 24;
constexpr double mostZerosOfSome = 0.3;
constexpr int manyColumns = 64;
constexpr double mostZerosOfMany = 0.1;
constexpr double mostZeros = 0.05;

/// Columns that belong together, before their rows are known.
struct ColumnGroup {
    int first = 0;
    int columns = 0;
    int height = 0;
    double zeros = 0.0;
};

class PatternBuilder {
public:
    explicit PatternBuilder(const SparseLower& lower)
        : m_lower(lower), m_whole(lower.selfadjointView<Eigen::Lower>()), m_size(int(lower.rows()))
    {}

    FrontPattern build()
    {
        order();
        countHeights();
        group();
        link();
        collectRows();
        placeInParents();
        placeEntries();
        return std::move(m_pattern);
    }

private:
    void order();
    void takeOrder(const std::vector<int>& ordered);
    void renumber();
    void growTree();
    void countHeights();
    void group();
    void link();
    void collectRows();
    void placeInParents();
    void placeEntries();

    /// tell(index) for each entry of the factor's column, the other triangle's too.
    template <class Tell>
    void eachOf(int column, Tell tell) const
    {
        for (SparseLower::InnerIterator it(m_whole, m_pattern.oldOf[std::size_t(column)]); it; ++it) {
            tell(m_newOf[std::size_t(it.row())]);
        }
    }
    std::span<const int> rowsOf(const Front& front) const
    {
        return std::span(m_pattern.rows).subspan(std::size_t(front.firstRow), std::size_t(front.rows));
    }

    const SparseLower& m_lower;
    SparseLower m_whole;
    int m_size;
    std::vector<int> m_newOf;
    std::vector<int> m_parent; ///< of each column in the elimination tree, -1 without
    std::vector<int> m_height; ///< entries of the factor's column
    std::vector<int> m_frontOf;
    FrontPattern m_pattern;
};

void PatternBuilder::renumber()
{
    m_newOf.resize(std::size_t(m_size));
    for (int i = 0; i < m_size; ++i) {
        m_newOf[std::size_t(m_pattern.oldOf[std::size_t(i)])] = i;
    }
}

/// Liu's algorithm, with shortcuts to the roots.
void PatternBuilder::growTree()
{
    m_parent.assign(std::size_t(m_size), -1);
    std::vector<int> shortcut(std::size_t(m_size), -1);
    for (int column = 0; column < m_size; ++column) {
        eachOf(column, [&](int i) {
            while (i != -1 && i < column) {
                const int next = std::exchange(shortcut[std::size_t(i)], column);
                if (next == -1) {
                    m_parent[std::size_t(i)] = column;
                }
                i = next;
            }
        });
    }
}

/// In postorder the columns of a front are neighbours and children come before parents.
void PatternBuilder::order()
{
    Eigen::PermutationMatrix<Eigen::Dynamic, Eigen::Dynamic, int> found;
    Eigen::AMDOrdering<int>()(m_lower.selfadjointView<Eigen::Lower>(), found);
    m_pattern.oldOf.assign(found.indices().data(), found.indices().data() + m_size);
    renumber();
    growTree();
    std::vector<int> child(std::size_t(m_size), -1);
    std::vector<int> sibling(std::size_t(m_size), -1);
    std::vector<int> open;
    for (int i = m_size; i-- > 0;) {
        if (const int parent = m_parent[std::size_t(i)]; parent >= 0) {
            sibling[std::size_t(i)] = std::exchange(child[std::size_t(parent)], i);
        } else {
            open.push_back(i);
        }
    }
    std::vector<int> ordered; // the nodes of the tree
    ordered.reserve(std::size_t(m_size));
    while (!open.empty()) {
        const int node = open.back();
        if (const int next = child[std::size_t(node)]; next >= 0) {
            child[std::size_t(node)] = sibling[std::size_t(next)];
            open.push_back(next);
        } else {
            ordered.push_back(node);
            open.pop_back();
        }
    }
    takeOrder(ordered);
}

void PatternBuilder::takeOrder(const std::vector<int>& ordered)
{
    std::vector<int> place(ordered.size());
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        place[std::size_t(ordered[i])] = int(i);
    }
    const std::vector<int> oldOf = std::exchange(m_pattern.oldOf, std::vector<int>(ordered.size()));
    const std::vector<int> parent = std::exchange(m_parent, std::vector<int>(ordered.size()));
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        const auto node = std::size_t(ordered[i]);
        m_pattern.oldOf[i] = oldOf[node];
        m_parent[i] = parent[node] < 0 ? -1 : place[std::size_t(parent[node])];
    }
    renumber();
}

/// The rows of the factor are paths of the tree: each entry is met once.
void PatternBuilder::countHeights()
{
    m_height.assign(std::size_t(m_size), 1);
    std::vector<int> seen(std::size_t(m_size), -1);
    for (int column = 0; column < m_size; ++column) {
        seen[std::size_t(column)] = column;
        eachOf(column, [&](int i) {
            for (; i < column && seen[std::size_t(i)] != column; i = m_parent[std::size_t(i)]) {
                ++m_height[std::size_t(i)];
                seen[std::size_t(i)] = column;
            }
        });
    }
}

ColumnGroup joinedGroup(const ColumnGroup& child, const ColumnGroup& parent)
{
    ColumnGroup both{
        .first = child.first, .columns = child.columns + parent.columns, .height = child.columns + parent.height};
    both.zeros = child.zeros + parent.zeros + double(child.columns) * (both.height - child.height);
    return both;
}

bool worthJoining(const ColumnGroup& both)
{
    const double columns = both.columns;
    const double zeros = both.zeros / (columns * both.height - 0.5 * columns * (columns - 1.0));
    if (both.columns <= fewColumns) {
        return zeros <= mostZerosOfFew;
    }
    return (both.columns <= someColumns && zeros < mostZerosOfSome)
           || (both.columns <= manyColumns && zeros < mostZerosOfMany) || zeros < mostZeros;
}

void PatternBuilder::group()
{
    std::vector<ColumnGroup> groups;
    for (int column = 0; column < m_size; ++column) {
        ColumnGroup one{.first = column, .columns = 1, .height = m_height[std::size_t(column)]};
        while (!groups.empty()) {
            const ColumnGroup& before = groups.back();
            const bool child = m_parent[std::size_t(one.first - 1)] == one.first;
            const ColumnGroup both = joinedGroup(before, one);
            if (!child || !worthJoining(both)) {
                break;
            }
            one = both;
            groups.pop_back();
        }
        groups.push_back(one);
    }
    m_frontOf.resize(std::size_t(m_size));
    for (const ColumnGroup& one : groups) {
        std::fill_n(m_frontOf.begin() + one.first, one.columns, int(m_pattern.fronts.size()));
        m_pattern.fronts.push_back({.firstColumn = one.first, .columns = one.columns});
    }
}

void PatternBuilder::link()
{
    for (Front& front : m_pattern.fronts) {
        const int above = m_parent[std::size_t(front.firstColumn + front.columns - 1)];
        front.parent = above < 0 ? -1 : m_frontOf[std::size_t(above)];
    }
}

void PatternBuilder::collectRows()
{
    std::vector<std::vector<int>> handedOn(m_pattern.fronts.size()); // fronts that have this one for a parent
    std::vector<int> seen(std::size_t(m_size), -1);
    for (std::size_t i = 0; i < m_pattern.fronts.size(); ++i) {
        Front& front = m_pattern.fronts[i];
        front.firstRow = int(m_pattern.rows.size());
        const int end = front.firstColumn + front.columns;
        const auto add = [&](int row) {
            if (row >= end && std::exchange(seen[std::size_t(row)], int(i)) != int(i)) {
                m_pattern.rows.push_back(row);
            }
        };
        for (int column = front.firstColumn; column < end; ++column) {
            eachOf(column, add);
        }
        for (const int child : handedOn[i]) {
            const Front& below = m_pattern.fronts[std::size_t(child)];
            for (int row = below.firstRow; row < below.firstRow + below.rows; ++row) {
                add(m_pattern.rows[std::size_t(row)]);
            }
        }
        front.rows = int(m_pattern.rows.size()) - front.firstRow;
        std::sort(m_pattern.rows.begin() + front.firstRow, m_pattern.rows.end());
        front.place = m_pattern.size;
        m_pattern.size += std::size_t(front.height()) * std::size_t(front.columns);
        if (front.parent >= 0) {
            handedOn[std::size_t(front.parent)].push_back(int(i));
        }
    }
}

int placeIn(const Front& front, std::span<const int> rows, int index)
{
    const int column = index - front.firstColumn;
    return column < front.columns
               ? column
               : front.columns + int(std::lower_bound(rows.begin(), rows.end(), index) - rows.begin());
}

void PatternBuilder::placeInParents()
{
    m_pattern.inParent.resize(m_pattern.rows.size());
    for (const Front& front : m_pattern.fronts) {
        if (front.parent < 0) {
            continue;
        }
        const Front& parent = m_pattern.fronts[std::size_t(front.parent)];
        const auto above = rowsOf(parent);
        int place = 0; // Both lists rise.
        for (int i = front.firstRow; i < front.firstRow + front.rows; ++i) {
            const int row = m_pattern.rows[std::size_t(i)];
            const int column = row - parent.firstColumn;
            while (column >= parent.columns && above[std::size_t(place)] != row) {
                ++place;
            }
            m_pattern.inParent[std::size_t(i)] = column < parent.columns ? column : parent.columns + place;
        }
    }
}

void PatternBuilder::placeEntries()
{
    const auto value = [this](int front) { return m_pattern.fronts[std::size_t(front)].endEntry; };
    std::vector<FrontEntry> unsorted;
    std::vector<int> frontOf;
    for (int column = 0; column < m_size; ++column) {
        for (int i = m_lower.outerIndexPtr()[column]; i < m_lower.outerIndexPtr()[column + 1]; ++i) {
            const auto [first, second] =
                std::minmax({m_newOf[std::size_t(column)], m_newOf[std::size_t(m_lower.innerIndexPtr()[i])]});
            const int of = m_frontOf[std::size_t(first)];
            Front& front = m_pattern.fronts[std::size_t(of)];
            unsorted.push_back(
                {i, (first - front.firstColumn) * front.height() + placeIn(front, rowsOf(front), second)});
            frontOf.push_back(of);
            ++front.endEntry;
        }
    }
    int before = 0;
    for (std::size_t i = 0; i < m_pattern.fronts.size(); ++i) {
        const int count = value(int(i));
        m_pattern.fronts[i].firstEntry = m_pattern.fronts[i].endEntry = before;
        before += count;
    }
    m_pattern.entries.resize(unsorted.size());
    for (std::size_t i = 0; i < unsorted.size(); ++i) {
        m_pattern.entries[std::size_t(m_pattern.fronts[std::size_t(frontOf[i])].endEntry++)] = unsorted[i];
    }
}

} // namespace

FrontPattern frontPattern(const SparseLower& lower)
{
    return PatternBuilder(lower).build();
}

} // namespace wattort
