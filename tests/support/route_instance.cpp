#include "tests/support/route_instance.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <set>
#include <sstream>

namespace wattort::test {

namespace {

class Reader {
public:
    RouteInstance read(std::istream& stream);

private:
    bool record(const std::string& keyword, std::istringstream& words);
    bool edge(std::istringstream& words);
    bool terminal(std::istringstream& words, bool withPrize);
    bool root(std::istringstream& words);
    bool node(std::istringstream& words, std::uint32_t& number) const;

    RouteInstance m_instance;
    bool m_sized = false;
    bool m_steiner = false;
    std::uint32_t m_firstTerminal = RouteProblem::noRoot;
};

bool Reader::node(std::istringstream& words, std::uint32_t& number) const
{
    double value = 0.0;
    if (!(words >> value) || value != std::floor(value) || value < 1.0
        || value > double(m_instance.problem.prizes.size())) {
        return false;
    }
    number = static_cast<std::uint32_t>(value) - 1;
    return true;
}

bool Reader::edge(std::istringstream& words)
{
    RouteEdge edge;
    const bool read = node(words, edge.a) && node(words, edge.b) && words >> edge.cost;
    if (!read || !std::isfinite(edge.cost) || edge.cost < 0.0) {
        return false;
    }
    m_instance.problem.edges.push_back(edge);
    return true;
}

bool Reader::terminal(std::istringstream& words, bool withPrize)
{
    std::uint32_t number = 0;
    double prize = RouteProblem::mustConnect;
    if (!node(words, number)) {
        return false;
    }
    std::string text;
    if (withPrize && words >> text) {
        // "-inf" or "inf" is a node that must be connected.
        try {
            prize = std::abs(std::stod(text));
        } catch (const std::exception&) {
            return false;
        }
        if (std::isnan(prize)) {
            return false;
        }
    } else if (withPrize) {
        return false;
    }
    m_steiner = m_steiner || !withPrize;
    m_firstTerminal = std::min(m_firstTerminal, number);
    m_instance.terminals += m_instance.problem.prizes[number] == 0.0 ? 1u : 0u;
    m_instance.problem.prizes[number] = prize;
    return true;
}

bool Reader::root(std::istringstream& words)
{
    return node(words, m_instance.problem.root);
}

bool Reader::record(const std::string& keyword, std::istringstream& words)
{
    if (keyword == "nodes") {
        double count = 0.0;
        if (m_sized || !(words >> count) || count < 1.0 || count > 1e8) {
            return false;
        }
        m_sized = true;
        m_instance.problem.prizes.assign(static_cast<std::size_t>(count), 0.0);
        return true;
    }
    if (keyword == "e" || keyword == "a") {
        return edge(words);
    }
    if (keyword == "t" || keyword == "tp") {
        return terminal(words, keyword == "tp");
    }
    if (keyword == "root" || keyword == "rootp") {
        return root(words);
    }
    return true; // comments, counts, coordinates
}

RouteInstance Reader::read(std::istream& stream)
{
    m_instance.problem.root = RouteProblem::noRoot;
    std::size_t number = 0;
    bool comment = false;
    for (std::string line; std::getline(stream, line);) {
        ++number;
        std::istringstream words(line);
        std::string keyword;
        words >> keyword;
        std::transform(keyword.begin(), keyword.end(), keyword.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        if (keyword == "section") {
            std::string name;
            words >> name;
            comment = name.rfind("Comment", 0) == 0 || name.rfind("Coord", 0) == 0;
        } else if (keyword == "eof") {
            break;
        } else if (!comment && !record(keyword, words)) {
            m_instance.error = "line " + std::to_string(number) + ": " + line.substr(0, 60);
            return m_instance;
        }
    }
    if (!m_sized) {
        m_instance.error = "no nodes";
    } else if (m_steiner && m_instance.problem.root == RouteProblem::noRoot) {
        m_instance.problem.root = m_firstTerminal;
    } else if (m_instance.problem.root != RouteProblem::noRoot) {
        m_instance.problem.prizes[m_instance.problem.root] = RouteProblem::mustConnect;
    }
    return m_instance;
}

} // namespace

RouteInstance readRouteInstance(std::istream& stream)
{
    return Reader().read(stream);
}

RouteProblem streetGrid(int width, std::mt19937& random)
{
    RouteProblem problem{.root = RouteProblem::noRoot};
    problem.prizes.assign(static_cast<std::size_t>(width * width), 0.0);
    const auto at = [width](int x, int y) { return static_cast<std::uint32_t>(y * width + x); };
    for (int y = 0; y < width; ++y) {
        for (int x = 0; x < width; ++x) {
            if (x + 1 < width) {
                problem.edges.push_back({at(x, y), at(x + 1, y), 50.0 + double(random() % 100)});
            }
            if (y + 1 < width) {
                problem.edges.push_back({at(x, y), at(x, y + 1), 50.0 + double(random() % 100)});
            }
        }
    }
    return problem;
}

double checkedRouteCost(const RouteProblem& problem, const std::vector<std::uint32_t>& edges)
{
    std::map<std::uint32_t, std::vector<std::uint32_t>> neighbours;
    double cost = 0.0;
    for (const std::uint32_t e : edges) {
        if (e >= problem.edges.size()) {
            return std::nan("");
        }
        neighbours[problem.edges[e].a].push_back(problem.edges[e].b);
        neighbours[problem.edges[e].b].push_back(problem.edges[e].a);
        cost += problem.edges[e].cost;
    }
    const auto richest = std::max_element(problem.prizes.begin(), problem.prizes.end());
    std::uint32_t start = problem.root;
    if (start == RouteProblem::noRoot) {
        start = edges.empty() ? static_cast<std::uint32_t>(richest - problem.prizes.begin())
                              : problem.edges[edges.front()].a;
    }
    std::set<std::uint32_t> reached{start};
    std::vector<std::uint32_t> open{start};
    while (!open.empty()) {
        const std::uint32_t node = open.back();
        open.pop_back();
        for (const std::uint32_t to : neighbours[node]) {
            if (reached.insert(to).second) {
                open.push_back(to);
            }
        }
    }
    if (reached.size() != edges.size() + 1) {
        return std::nan(""); // a cycle, or edges apart
    }
    for (std::uint32_t node = 0; node < problem.prizes.size(); ++node) {
        cost += reached.count(node) == 0 ? problem.prizes[node] : 0.0;
    }
    return cost < RouteProblem::mustConnect ? cost : std::nan("");
}

} // namespace wattort::test
