#include "data/catalogues.hpp"

#include "data/csv/embedded.hpp"

#include <algorithm>

namespace wattort::data {

const Catalogues& catalogues()
{
    static const Catalogues read = [] {
        Catalogues all = csv::readCatalogues(csv::embeddedCatalogues());
        csv::requireComplete(all);
        return all;
    }();
    return read;
}

std::string_view catalogueText(std::string_view fileName)
{
    const auto files = csv::embeddedCatalogues();
    const auto found = std::find_if(files.begin(), files.end(),
                                    [fileName](const csv::NamedText& file) { return file.name == fileName; });
    expects(found != files.end(), "a catalogue file that is asked for exists");
    return found->text;
}

} // namespace wattort::data
