#include "ui/report/content.hpp"

#include <algorithm>
#include <iterator>

namespace wattort::ui::report {

QString Context::siteName() const
{
    return QString::fromStdString(plan.site);
}

const RankedSite* Context::ranked() const
{
    const auto found = std::find_if(input.ranking.begin(), input.ranking.end(),
                                    [this](const RankedSite& site) { return site.site == input.site; });
    return found == input.ranking.end() ? nullptr : &*found;
}

void append(Blocks& blocks, Blocks more)
{
    std::move(more.begin(), more.end(), std::back_inserter(blocks));
}

Table factTable(const QString& caption, const Context& say, const std::vector<std::pair<QString, QString>>& facts)
{
    Table table{.caption = caption,
                .columns = {{say("Quantity", "Größe"), 3.0, false}, {say("Value", "Wert"), 2.0, true}}};
    for (const auto& [name, value] : facts) {
        table.rows.push_back({.cells = {name, value}});
    }
    return table;
}

} // namespace wattort::ui::report
