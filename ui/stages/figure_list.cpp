#include "ui/stages/figure_list.hpp"

#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <QGridLayout>
#include <QLabel>

namespace wattort::ui {

FigureList::FigureList(std::vector<KeyFigure> figures, QWidget* parent)
    : QWidget(parent), m_figures(std::move(figures)), m_stale(new QLabel(tr("Not up to date"), this))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    m_stale->setObjectName(QStringLiteral("stale"));
    m_stale->hide();
    grid->addWidget(m_stale, 0, 0, 1, 2);
    int row = 1;
    for (const KeyFigure figure : m_figures) {
        auto* name = new QLabel(label(figure), this);
        name->setWordWrap(true);
        auto* value = new QLabel(QStringLiteral("–"), this);
        value->setObjectName(QStringLiteral("figureValue"));
        value->setAlignment(Qt::AlignRight | Qt::AlignTop);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAccessibleName(label(figure));
        grid->addWidget(name, row, 0);
        grid->addWidget(value, row, 1);
        m_values.push_back(value);
        ++row;
    }
}

void FigureList::show(const std::vector<KeyFigureValue>& values, bool current)
{
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        const auto position = std::size_t(m_figures[i]);
        m_values[i]->setText(position < values.size() ? text(values[position]) : QStringLiteral("–"));
        m_values[i]->setEnabled(current);
    }
    m_stale->setVisible(!current && !values.empty());
}

QString FigureList::shown(KeyFigure figure) const
{
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        if (m_figures[i] == figure) {
            return m_values[i]->text();
        }
    }
    return {};
}

} // namespace wattort::ui
