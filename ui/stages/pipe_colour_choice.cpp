#include "ui/stages/pipe_colour_choice.hpp"

namespace wattort::ui {

PipeColourChoice::PipeColourChoice(Document& document, QWidget* parent) : Choice(parent)
{
    setObjectName(QStringLiteral("pipeColour"));
    setAccessibleName(tr("Colour of the planned pipes"));
    for (const PipeColour shows : valuesOf<PipeColour>()) {
        addItem(label(shows), int(shows));
    }
    setToolTip(tr("Temperatures and pressures at the end of each pipe away from the source, at design load if nothing "
                  "else is said. The width always shows the diameter."));
    const auto showChosen = [this, &document] { show(int(document.scenario().pipeColour)); };
    connect(&document, &Document::changed, this, showChosen);
    connect(this, &Choice::chosen, this, [&document](const QVariant& key) {
        const auto shows = PipeColour(key.toInt());
        document.change(tr("Colour of the pipes: %1").arg(label(shows)),
                        [shows](Scenario& next) { next.pipeColour = shows; });
    });
    showChosen();
}

} // namespace wattort::ui
