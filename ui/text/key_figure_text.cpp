#include "ui/text/quantity_text.hpp"

namespace wattort::ui {

QString text(const KeyFigureValue& value)
{
    const KeyFigureInfo& about = info(value.figure);
    return value.value ? valueText(*value.value, about.unit, about.digits) : QStringLiteral("–");
}

} // namespace wattort::ui
