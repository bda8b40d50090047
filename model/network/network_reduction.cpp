#include "model/network/network_reduction.hpp"

namespace wattort {

namespace {

/// Links at each node, in one array.
struct Incidence {
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> links;

    explicit Incidence(const FlowProblem& problem) : first(problem.nodes.size() + 1), links(2 * problem.links.size())
    {
        for (const FlowLink& link : problem.links) {
            ++first[link.from + 1];
            ++first[link.to + 1];
        }
        for (std::size_t node = 1; node < first.size(); ++node) {
            first[node] += first[node - 1];
        }
        std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
        for (std::uint32_t i = 0; i < problem.links.size(); ++i) {
            links[next[problem.links[i].from]++] = i;
            links[next[problem.links[i].to]++] = i;
        }
    }
};

class Reducer {
public:
    explicit Reducer(const FlowProblem& problem)
        : m_problem(problem),
          m_at(problem),
          m_degree(problem.nodes.size()),
          m_movable(problem.nodes.size()),
          m_used(problem.links.size())
    {
        for (std::uint32_t node = 0; node < problem.nodes.size(); ++node) {
            m_degree[node] = m_at.first[node + 1] - m_at.first[node];
            m_movable[node] = !problem.nodes[node].fixed;
        }
        for (const FlowLink& link : problem.links) {
            const bool plain = link.kind == FlowLinkKind::Pipe && link.status == LinkStatus::Open && link.oneWay == 0;
            m_movable[link.from] = m_movable[link.from] && plain;
            m_movable[link.to] = m_movable[link.to] && plain;
        }
        m_result.core.assign(problem.nodes.size(), true);
    }

    NetworkReduction reduced()
    {
        cutLeaves();
        for (std::uint32_t node = 0; node < m_degree.size(); ++node) {
            m_result.core[node] = m_result.core[node] && !(m_movable[node] && m_degree[node] == 2);
        }
        for (std::uint32_t node = 0; node < m_degree.size(); ++node) {
            if (m_result.core[node]) {
                walkFrom(node);
            }
        }
        // Rings that hang at nothing.
        for (std::uint32_t i = 0; i < m_used.size(); ++i) {
            if (!m_used[i]) {
                m_result.core[m_problem.links[i].from] = true;
                walkFrom(m_problem.links[i].from);
            }
        }
        return std::move(m_result);
    }

private:
    void cutLeaves()
    {
        std::vector<std::uint32_t> stack;
        for (std::uint32_t node = static_cast<std::uint32_t>(m_degree.size()); node-- > 0;) {
            if (m_movable[node] && m_degree[node] == 1) {
                stack.push_back(node);
            }
        }
        while (!stack.empty()) {
            const std::uint32_t leaf = stack.back();
            stack.pop_back();
            if (m_degree[leaf] != 1) {
                continue; // The last node of a part without a fixed potential.
            }
            const std::uint32_t link = unusedLink(leaf);
            const std::uint32_t parent = across(link, leaf);
            m_used[link] = true;
            m_result.core[leaf] = false;
            m_result.leaves.push_back({link, leaf, parent});
            --m_degree[leaf];
            if (--m_degree[parent] == 1 && m_movable[parent]) {
                stack.push_back(parent);
            }
        }
    }

    void walkFrom(std::uint32_t start)
    {
        for (std::uint32_t i = m_at.first[start]; i < m_at.first[start + 1]; ++i) {
            std::uint32_t link = m_at.links[i];
            if (m_used[link]) {
                continue;
            }
            FlowChain chain{.from = start, .firstMember = static_cast<std::uint32_t>(m_result.members.size())};
            std::uint32_t node = start;
            while (true) {
                m_used[link] = true;
                const bool reversed = m_problem.links[link].from != node;
                node = across(link, node);
                m_result.members.push_back({link, node, reversed});
                if (m_result.core[node]) {
                    break;
                }
                link = unusedLink(node);
            }
            chain.to = node;
            chain.endMember = static_cast<std::uint32_t>(m_result.members.size());
            m_result.chains.push_back(chain);
        }
    }

    std::uint32_t across(std::uint32_t link, std::uint32_t node) const
    {
        const FlowLink& l = m_problem.links[link];
        return l.from == node ? l.to : l.from;
    }

    std::uint32_t unusedLink(std::uint32_t node) const
    {
        std::uint32_t i = m_at.first[node];
        while (m_used[m_at.links[i]]) {
            ++i;
        }
        return m_at.links[i];
    }

    const FlowProblem& m_problem;
    Incidence m_at;
    std::vector<std::uint32_t> m_degree;
    std::vector<std::uint8_t> m_movable;
    std::vector<std::uint8_t> m_used;
    NetworkReduction m_result;
};

} // namespace

NetworkReduction reduceNetwork(const FlowProblem& problem)
{
    return Reducer(problem).reduced();
}

} // namespace wattort
