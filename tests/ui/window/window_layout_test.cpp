#include "tests/support/planner.hpp"
#include "ui/chart/chart_view.hpp"
#include "ui/table/value_table.hpp"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSlider>
#include <QTabBar>
#include <QTabWidget>
#include <QTextDocument>

using namespace wattort;
using test::Planner;
using ui::Language;
using ui::Step;

namespace {

QString describe(const QWidget& widget, const QString& text)
{
    return QStringLiteral("%1 “%2” has %3 x %4")
        .arg(QString::fromLatin1(widget.metaObject()->className()), text)
        .arg(widget.width())
        .arg(widget.height());
}

/// The height that the text takes in this width, or the size of its one line.
bool isClipped(const QLabel& label)
{
    if (label.text().isEmpty()) {
        return false;
    }
    const QMargins margins = label.contentsMargins();
    const int width = label.width() - margins.left() - margins.right() - 2 * label.margin();
    const int height = label.height() - margins.top() - margins.bottom() - 2 * label.margin();
    if (Qt::mightBeRichText(label.text())) {
        QTextDocument page;
        page.setDocumentMargin(0);
        page.setDefaultFont(label.font());
        page.setHtml(label.text());
        page.setTextWidth(label.wordWrap() ? width : -1);
        return page.idealWidth() > width + 1 || page.size().height() > height + 1;
    }
    QString shown = label.text();
    if (label.buddy()) {
        shown.remove(QLatin1Char('&'));
    }
    const int flags = label.wordWrap() ? int(Qt::TextWordWrap) : 0;
    const QRect needed = label.fontMetrics().boundingRect(QRect(0, 0, width, 100'000), flags, shown);
    return needed.width() > width + 1 || needed.height() > height + 1;
}

QStringList clippedTexts(QWidget& window)
{
    QStringList clipped;
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (label->isVisible() && isClipped(*label)) {
            clipped << describe(*label, label->text());
        }
    }
    for (const QAbstractButton* button : window.findChildren<QAbstractButton*>()) {
        const bool writes =
            !button->text().isEmpty() && button->isVisible()
            && !(qobject_cast<const QToolButton*>(button)
                 && static_cast<const QToolButton*>(button)->toolButtonStyle() == Qt::ToolButtonIconOnly);
        QString text = button->text();
        const int icon = button->icon().isNull() ? 0 : button->iconSize().width() + 4;
        if (writes && button->fontMetrics().horizontalAdvance(text.remove(QLatin1Char('&'))) + icon > button->width()) {
            clipped << describe(*button, button->text());
        }
    }
    for (const QComboBox* box : window.findChildren<QComboBox*>()) {
        // What is longer than a panel is wide is elided and stands in the tool tip.
        const bool elided = box->fontMetrics().horizontalAdvance(box->currentText()) + 30 > box->width();
        if (box->isVisible() && elided && box->toolTip() != box->currentText()) {
            clipped << describe(*box, box->currentText());
        }
    }
    for (const QHeaderView* header : window.findChildren<QHeaderView*>()) {
        for (int i = 0; header->isVisible() && header->orientation() == Qt::Horizontal && i < header->count(); ++i) {
            const QString text = header->model()->headerData(i, Qt::Horizontal).toString();
            const QRect needed = header->fontMetrics().boundingRect(QRect(0, 0, header->sectionSize(i) - 4, 1'000),
                                                                    Qt::TextWordWrap, text);
            if (needed.width() > header->sectionSize(i) || needed.height() > header->height()) {
                clipped << describe(*header, text);
            }
        }
    }
    return clipped;
}

/// Widgets that Tab leads to, starting from `first`; `visit` is called while each has the keyboard.
QList<QWidget*> tabOrder(
    QWidget* first, const std::function<void(QWidget&)>& visit = [](QWidget&) {})
{
    first->setFocus(Qt::TabFocusReason);
    QList<QWidget*> order;
    for (int i = 0; i < 600; ++i) {
        QWidget* now = QApplication::focusWidget();
        if (!now || (order.contains(now) && now != order.last())) {
            break;
        }
        if (order.isEmpty() || now != order.last()) { // day, month and year are three stops in one field
            order << now;
            visit(*now);
        }
        QTest::keyClick(now, Qt::Key_Tab);
    }
    return order;
}

} // namespace

/// Everything fits on a notebook, can be read, and can be reached with the keyboard.
class WindowLayoutTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::OwnSettings> m_settings;
    std::unique_ptr<Planner> m_planner;

private Q_SLOTS:
    void initTestCase()
    {
        m_settings = std::make_unique<test::OwnSettings>();
        m_planner = std::make_unique<Planner>();
        QVERIFY(m_planner->waitForPlan());
    }
    void cleanupTestCase() { m_planner.reset(); }

    void noTextIsCutOff_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QSize>("size");
        for (const auto& [name, language] :
             {std::pair{"German", Language::German}, std::pair{"English", Language::English}}) {
            for (const QSize size : {QSize(1'366, 768), QSize(1'920, 1'080)}) {
                QTest::addRow("%s, %d x %d", name, size.width(), size.height()) << language << size;
            }
        }
    }
    void noTextIsCutOff()
    {
        QFETCH(const Language, language);
        QFETCH(const QSize, size);
        Planner& planner = *m_planner;
        ui::applyLanguage(language);
        QCoreApplication::processEvents();
        planner->resize(size);
        QCoreApplication::processEvents();
        QCOMPARE(planner->size(), size);
        QVERIFY2(planner->minimumSizeHint().width() <= 1'366 && planner->minimumSizeHint().height() <= 768,
                 qPrintable(QStringLiteral("%1 x %2")
                                .arg(planner->minimumSizeHint().width())
                                .arg(planner->minimumSizeHint().height())));
        QStringList clipped;
        for (const Step step : ui::allSteps()) {
            planner.goTo(step);
            planner.unfold();
            QTabWidget* results = planner.panel().results();
            for (int tab = 0; tab < (results ? results->count() : 1); ++tab) {
                if (results) {
                    results->setCurrentIndex(tab);
                }
                QTest::qWait(0);
                for (const auto* table : planner.window().findChildren<ui::ValueTableView*>()) {
                    // Texts that may break leave nothing to scroll sideways for.
                    if (table->isVisible() && table->wordWrap()
                        && table->horizontalHeader()->length() > table->viewport()->width()) {
                        clipped << describe(*table, table->accessibleName());
                    }
                }
                for (const QString& text : clippedTexts(planner.window())) {
                    const QString line = QStringLiteral("%1: %2").arg(ui::label(step), text);
                    if (!clipped.contains(line)) {
                        clipped << line;
                    }
                }
            }
        }
        QVERIFY2(clipped.isEmpty(), qPrintable(QLatin1Char('\n') + clipped.join(QLatin1Char('\n'))));
    }

    void panelsDoNotHideTheirRightEdge_data() { noTextIsCutOff_data(); }
    void panelsDoNotHideTheirRightEdge()
    {
        QFETCH(const Language, language);
        QFETCH(const QSize, size);
        ui::applyLanguage(language);
        QCoreApplication::processEvents();
        m_planner->window().resize(size);
        for (const Step step : ui::allSteps()) {
            m_planner->goTo(step);
            m_planner->unfold();
            QWidget& panel = m_planner->panel();
            QVERIFY2(panel.width() <= panel.parentWidget()->width(),
                     qPrintable(QStringLiteral("%1: %2 in %3")
                                    .arg(ui::label(step))
                                    .arg(panel.width())
                                    .arg(panel.parentWidget()->width())));
        }
    }

    void everyActionSaysWhatItDoes()
    {
        QSet<QKeySequence> shortcuts;
        for (const Language language : {Language::German, Language::English}) {
            ui::applyLanguage(language);
            QCoreApplication::processEvents();
            shortcuts.clear();
            for (QAction* action : m_planner->window().actions().all()) {
                QVERIFY(!action->text().isEmpty());
                QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->objectName()));
                for (const QKeySequence& keys : action->shortcuts()) {
                    QVERIFY2(!shortcuts.contains(keys), qPrintable(keys.toString()));
                    shortcuts.insert(keys);
                }
            }
        }
        for (const char* name : {"new", "open", "save", "save_as", "undo", "redo", "quit", "import", "export_results",
                                 "write_report", "replan", "zoom_in", "zoom_out", "full_screen", "tour"}) {
            QVERIFY2(!m_planner->action(name).shortcut().isEmpty(), name);
        }
        for (auto* button : m_planner->window().findChildren<QToolButton*>()) {
            if (button->isVisible() && button->text().isEmpty()) {
                QVERIFY(!test::nameOf(button).isEmpty());
                QVERIFY2(!button->toolTip().isEmpty(), qPrintable(test::nameOf(button)));
            }
        }
    }

    void menusHaveNoLetterTwice()
    {
        for (const Language language : {Language::German, Language::English}) {
            ui::applyLanguage(language);
            QCoreApplication::processEvents();
            for (QMenu* menu : m_planner->window().findChildren<QMenu*>()) {
                QMap<QChar, QString> letters;
                for (const QAction* action : menu->actions()) {
                    const int mark = int(action->text().indexOf(QLatin1Char('&')));
                    if (mark >= 0 && mark + 1 < action->text().size()) {
                        const QChar letter = action->text()[mark + 1].toLower();
                        QVERIFY2(!letters.contains(letter),
                                 qPrintable(action->text() + QStringLiteral(" / ") + letters.value(letter)));
                        letters[letter] = action->text();
                    }
                }
            }
        }
    }

    void everyInputIsReachedWithTabAndHasAName()
    {
        ui::applyLanguage(Language::English);
        QCoreApplication::processEvents();
        for (const Step step : ui::allSteps()) {
            m_planner->goTo(step);
            m_planner->unfold();
            const QList<QWidget*> order = tabOrder(&m_planner->window().workspace().bar());
            int reached = 0;
            for (QWidget* widget : m_planner->panel().findChildren<QWidget*>()) {
                const bool input = qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QComboBox*>(widget)
                                   || qobject_cast<QSlider*>(widget) || qobject_cast<QPushButton*>(widget);
                if (!input || !widget->isVisible() || !widget->isEnabled() || widget->focusProxy()) {
                    continue;
                }
                const QString name = test::nameOf(widget);
                QVERIFY2(!name.isEmpty(), qPrintable(ui::label(step)));
                QVERIFY2(order.contains(widget), qPrintable(QStringLiteral("%1: %2").arg(ui::label(step), name)));
                ++reached;
            }
            QVERIFY2(reached > 0, qPrintable(ui::label(step)));
            QVERIFY(order.contains(&m_planner->map())); // and back to the map
            // From top to bottom within the panel.
            int last = -1;
            for (QWidget* widget : order) {
                if (m_planner->panel().isAncestorOf(widget) && qobject_cast<ui::QuantityEdit*>(widget)) {
                    const int y = widget->mapTo(&m_planner->panel(), QPoint(0, 0)).y();
                    QVERIFY2(y >= last, qPrintable(test::nameOf(widget)));
                    last = y;
                }
            }
        }
    }

    void whatHasTheKeyboardIsSeen()
    {
        m_planner->goTo(Step::Economics);
        m_planner->unfold();
        const auto edits = m_planner->panel().findChildren<ui::QuantityEdit*>();
        QVERIFY(edits.size() > 5);
        QStringList hidden;
        int seen = 0;
        tabOrder(edits.front(), [&](QWidget& widget) {
            if (m_planner->panel().isAncestorOf(&widget)) {
                ++seen;
                if (widget.visibleRegion().isEmpty()) {
                    hidden << test::nameOf(&widget);
                }
            }
        });
        QVERIFY(seen > 5);
        QVERIFY2(hidden.isEmpty(), qPrintable(hidden.join(QLatin1Char('\n'))));
    }

    void mapChartsAndTablesHaveNames()
    {
        QVERIFY(!test::nameOf(&m_planner->map()).isEmpty());
        QVERIFY(!m_planner->map().accessibleDescription().isEmpty());
        for (const Step step : ui::allSteps()) {
            m_planner->goTo(step);
            QTabWidget* results = m_planner->panel().results();
            for (int tab = 0; results && tab < results->count(); ++tab) {
                results->setCurrentIndex(tab);
                QTest::qWait(0);
                QVERIFY2(!test::nameOf(results->currentWidget()).isEmpty(), qPrintable(results->tabText(tab)));
            }
        }
    }
};

QTEST_MAIN(WindowLayoutTest)
#include "window_layout_test.moc"
