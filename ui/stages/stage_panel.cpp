#include "ui/stages/stage_panel.hpp"

#include "ui/edit/assumption_edit.hpp"
#include "ui/stages/chart_place.hpp"
#include "ui/stages/figure_list.hpp"
#include "ui/stages/fold.hpp"
#include "ui/table/value_table.hpp"

#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace wattort::ui {

StagePanel::StagePanel(Step step, const StageContext& context, QWidget* parent)
    : QWidget(parent), m_step(step), m_context(context), m_column(new QVBoxLayout(this)), m_toDo(new QLabel(this))
{
    m_column->setContentsMargins(14, 12, 14, 14);
    m_column->setSpacing(10);
    auto* title = new QLabel(label(step), this);
    title->setObjectName(QStringLiteral("stageTitle"));
    title->setWordWrap(true);
    auto* sentence = new QLabel(description(step), this);
    sentence->setObjectName(QStringLiteral("faint"));
    sentence->setWordWrap(true);
    m_column->addWidget(title);
    m_column->addWidget(sentence);
    m_toDo->setObjectName(QStringLiteral("todo"));
    m_toDo->setWordWrap(true);
    m_toDo->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_toDo, &QLabel::linkActivated, this, &StagePanel::actionWanted);
    m_column->addWidget(m_toDo);
    // What the cards do not need stays below them, not between their lines.
    m_column->addStretch(1);

    connect(&document(), &Document::changed, this, [this] {
        m_scenarioDue = true;
        refresh();
    });
    connect(&document(), &Document::siteSelected, this, [this] {
        m_scenarioDue = true;
        refresh();
    });
    connect(&live(), &LivePlan::changed, this, [this] {
        m_planDue = true;
        refresh();
    });
}

void StagePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void StagePanel::refresh()
{
    if (!isVisible()) {
        return;
    }
    if (m_scenarioDue) {
        m_scenarioDue = false;
        refreshScenario();
    }
    if (m_planDue) {
        m_planDue = false;
        refreshPlan();
    }
}

void StagePanel::refreshScenario()
{
    m_toDo->setText(toDo(m_step, scenario()));
    m_toDo->setVisible(!m_toDo->text().isEmpty());
    showScenario();
}

void StagePanel::refreshPlan()
{
    for (FigureList* list : m_figures) {
        list->show(live().figures(), live().current());
    }
    if (m_results) {
        m_results->setEnabled(live().current() || live().running());
    }
    if (live().plan().complete()) {
        showPlan(live().plan());
    } else if (m_results) {
        clearResults();
    }
    showRanking();
}

/// A plan that is gone leaves no charts behind; tables of the inputs come back.
void StagePanel::clearResults()
{
    for (ChartPlace* chart : m_results->findChildren<ChartPlace*>()) {
        chart->showNothing(tr("Shown as soon as a site is planned"));
    }
    for (ValueTableView* table : m_results->findChildren<ValueTableView*>()) {
        table->show({}, {});
    }
    showScenario();
}

QVBoxLayout* StagePanel::addSection(const QString& title)
{
    auto* card = new QFrame(this);
    card->setObjectName(QStringLiteral("card"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    if (!title.isEmpty()) {
        auto* heading = new QLabel(title, card);
        heading->setObjectName(QStringLiteral("sectionTitle"));
        heading->setWordWrap(true);
        column->addWidget(heading);
    }
    addBlock(card);
    return column;
}

QFormLayout* StagePanel::addForm(const QString& title)
{
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(10);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    addSection(title)->addLayout(form);
    return form;
}

void StagePanel::addBlock(QWidget* block)
{
    m_column->insertWidget(m_column->count() - 1, block);
}

void StagePanel::addFigures(const QString& title, std::vector<KeyFigure> figures)
{
    auto* list = new FigureList(std::move(figures), this);
    addSection(title)->addWidget(list);
    m_figures.push_back(list);
}

void StagePanel::addAssumptions(const QString& title, std::string_view group)
{
    auto* fold = new Fold(title, this);
    fold->setContent(assumptionGroupEdit(live().catalogues().assumptions, group, document(), fold));
    addBlock(fold);
}

void StagePanel::fitHeight(QListWidget& list)
{
    const int row = list.count() > 0 ? list.sizeHintForRow(0) : list.fontMetrics().height() + 6;
    list.setFixedHeight(std::clamp(list.count(), 3, 8) * row + 2 * list.frameWidth() + 2);
}

void StagePanel::addToResults(QWidget* widget, const QString& title)
{
    if (!m_results) {
        m_results = new QTabWidget;
        m_results->setDocumentMode(true);
        m_results->setParent(this); // until the window puts it in its place
        m_results->hide();
    }
    if (widget->accessibleName().isEmpty()) {
        widget->setAccessibleName(title);
    }
    m_results->addTab(widget, title);
}

} // namespace wattort::ui
