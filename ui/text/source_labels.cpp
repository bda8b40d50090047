#include "ui/text/labels.hpp"

#include <QCoreApplication>

namespace wattort::ui {

namespace {

struct SourceLabels {
    Q_DECLARE_TR_FUNCTIONS(Labels)
};

} // namespace

QString label(HeatSourceState state)
{
    switch (state) {
    case HeatSourceState::Existing:
        return SourceLabels::tr("Existing heat source");
    case HeatSourceState::New:
        return SourceLabels::tr("New heat source");
    }
    return {};
}

QString sourceName(const NetworkSource& source)
{
    if (source.heatSource == NetworkSource::none) {
        return SourceLabels::tr("Compute centre");
    }
    return source.name.empty() ? SourceLabels::tr("Heat source %1").arg(source.heatSource + 1)
                               : QString::fromStdString(source.name);
}

} // namespace wattort::ui
