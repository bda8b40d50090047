#include "ui/stages/fact_list.hpp"

#include "ui/window/icon.hpp"
#include "ui/window/theme.hpp"

#include <QGridLayout>
#include <QLabel>

namespace wattort::ui {

namespace {

QColor colourOf(const QString& icon)
{
    const SignalColours colours = signalColours();
    return icon == QLatin1String("error")     ? colours.error
           : icon == QLatin1String("warning") ? colours.warning
           : icon == QLatin1String("ok")      ? colours.ok
                                              : colours.faint;
}

} // namespace

FactList::FactList(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 3);
    m_grid->setColumnStretch(1, 4);
}

void FactList::show(std::vector<Fact> facts)
{
    if (facts == m_facts) {
        return;
    }
    m_facts = std::move(facts);
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const Fact& fact : m_facts) {
        auto* name = new QLabel(fact.name, this);
        name->setWordWrap(true);
        name->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        auto* value = new QLabel(fact.value, this);
        value->setObjectName(QStringLiteral("figureValue"));
        value->setAlignment(Qt::AlignRight | Qt::AlignTop);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAccessibleName(fact.name);
        value->setToolTip(fact.toolTip);
        name->setToolTip(fact.toolTip);
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(value, row, 1);
        if (!fact.icon.isEmpty()) {
            auto* sign = new QLabel(this);
            sign->setPixmap(themedPixmap(fact.icon, colourOf(fact.icon), 16));
            m_grid->addWidget(sign, row, 2, Qt::AlignTop);
        }
        ++row;
    }
}

} // namespace wattort::ui
