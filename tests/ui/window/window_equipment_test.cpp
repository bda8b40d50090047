#include "data/catalogues.hpp"
#include "tests/support/planner.hpp"
#include "ui/edit/choice.hpp"
#include "ui/edit/entry_dialog.hpp"
#include "ui/stages/accelerator_dialog.hpp"
#include "ui/stages/compute_equipment.hpp"
#include "ui/stages/compute_panel.hpp"
#include "ui/stages/compute_ranges.hpp"
#include "ui/stages/figure_list.hpp"
#include "ui/stages/network_kind_choice.hpp"
#include "ui/stages/network_pipes.hpp"
#include "ui/stages/pipe_dialog.hpp"
#include "ui/table/value_table.hpp"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>

using namespace wattort;
using test::Planner;
using ui::Step;

/// Entries of the planner's own, and loads that were recorded elsewhere.
class WindowEquipmentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSystemOfOnesOwnIsCopiedPlannedWithUndoneAndDeleted()
    {
        Planner planner;
        ui::ComputeEquipment* equipment = open(planner);
        const Scenario before = planner.scenario();
        ui::EntryDialog* form = entryForm(planner, equipment->systemEntries());
        field<QLineEdit>(*form, QStringLiteral("Name"))->setText(QStringLiteral("Rack of ours"));
        field<ui::QuantityEdit>(*form, QStringLiteral("Rated power"))->setValue(200.0);
        form->accept();
        QVERIFY(form->message().contains(QLatin1String("between the least and the highest")));
        field<ui::QuantityEdit>(*form, QStringLiteral("Rated power, at most"))->setValue(220.0);
        field<QLineEdit>(*form, QStringLiteral("Source"))->clear();
        form->accept();
        QVERIFY2(form->message().contains(QLatin1String("Source")), qPrintable(form->message()));
        field<QLineEdit>(*form, QStringLiteral("Source"))->setText(QStringLiteral("Offer of 1 November"));
        form->accept();
        QTRY_VERIFY(planner.live().current());

        const ComputeDesign& design = planner.scenario().compute;
        QCOMPARE(design.system, std::string("own_1"));
        QVERIFY(equipment->system()->currentText().contains(QLatin1String("Rack of ours")));
        const ComputeSystem& planned = planner.live().plan().centre->output.system;
        QCOMPARE(planned.nameplate.value, Power(200.0 * kW));
        QCOMPARE(planned.provenance.source, std::string("Offer of 1 November"));
        // What nobody touched has all its digits.
        QCOMPARE(planned.maximumWaterSupply, before.kept.systems.empty()
                                                 ? catalogueSystem(before.compute.system).maximumWaterSupply
                                                 : before.kept.systems.front().entry.maximumWaterSupply);

        planner.action("undo").trigger();
        QVERIFY(planner.scenario() == before);
        planner.action("redo").trigger();
        QTRY_VERIFY(planner.live().current());
        entry(equipment->systemEntries(), "deleteEntry")->trigger();
        QCOMPARE(planner.scenario().compute.system, ComputeDesign{}.system);
        for (const auto& kept : planner.scenario().kept.systems) {
            QVERIFY(!kept.own);
        }
    }

    void figuresOfACoolingKindCanBeOnesOwn()
    {
        Planner planner;
        ui::ComputeEquipment* equipment = open(planner);
        ui::EntryDialog* form = entryForm(planner, equipment->coolingEntries());
        field<ui::QuantityEdit>(*form, QStringLiteral("Fans outdoors, power over heat"))->setValue(20.0);
        form->accept();
        QTRY_VERIFY(planner.live().current());
        QCOMPARE(planner.live().plan().centre->output.cooling.heatRejectionFan, 0.2);
        QVERIFY(equipment->cooling()->currentText().contains(QLatin1String("own figures")));
        entry(equipment->coolingEntries(), "deleteEntry")->trigger();
        QTRY_VERIFY(planner.live().current());
        QVERIFY(planner.live().plan().centre->output.cooling.heatRejectionFan < 0.1);
        QVERIFY(!equipment->cooling()->currentText().contains(QLatin1String("own figures")));
    }

    void aLiquidLoopGivesItsHeatOffAsChosen()
    {
        Planner planner;
        ui::ComputeEquipment* equipment = open(planner);
        QVERIFY(equipment->heatRejection()->isVisible() && equipment->airCooling()->isVisible());
        QCOMPARE(planner.live().plan().year->output.wue, 0.0);
        const Scenario before = planner.scenario();
        equipment->heatRejection()->setFocus();
        QTest::keyClick(equipment->heatRejection(), Qt::Key_End);
        QTRY_VERIFY(planner.live().current());
        QCOMPARE(planner.scenario().compute.heatRejection, HeatRejection::CoolingTower);
        QVERIFY(planner.live().plan().year->output.wue > 0.5);
        planner.action("undo").trigger();
        QVERIFY(planner.scenario() == before);

        equipment->airCooling()->setFocus();
        QTest::keyClick(equipment->airCooling(), Qt::Key_Home);
        QTRY_VERIFY(planner.live().current());
        QCOMPARE(planner.live().plan().centre->output.airCooling.kind, CoolingKind::AirChiller);
        // Both rows are kept as they are now.
        QCOMPARE(planner.scenario().kept.coolingSystems.size(), std::size_t(2));
        equipment->cooling()->setFocus();
        QTest::keyClick(equipment->cooling(), Qt::Key_Home);
        QTRY_VERIFY(planner.live().current());
        QVERIFY(!equipment->heatRejection()->isVisible() && !equipment->airCooling()->isVisible());
        QCOMPARE(planner.scenario().kept.coolingSystems.size(), std::size_t(1));
    }

    void anAcceleratorOfOnesOwnStandsApartFromItsSystems()
    {
        Planner planner;
        ui::ComputeEquipment* equipment = open(planner);
        const Scenario before = planner.scenario();
        entry(equipment->systemEntries(), "ownAccelerators")->trigger();
        auto* dialog = planner.window().findChild<ui::AcceleratorDialog*>();
        QVERIFY(dialog && !dialog->editButton()->isEnabled());
        dialog->copyButton()->click();
        auto* form = dialog->findChild<ui::EntryDialog*>();
        QVERIFY(form);
        field<QLineEdit>(*form, QStringLiteral("Name"))->setText(QStringLiteral("Chip of ours"));
        field<ui::QuantityEdit>(*form, QStringLiteral("PFLOPS, BF16, dense"))->setValue(4.0);
        field<QLineEdit>(*form, QStringLiteral("Source"))->clear();
        form->accept();
        QVERIFY2(form->message().contains(QLatin1String("Source")), qPrintable(form->message()));
        field<QLineEdit>(*form, QStringLiteral("Source"))->setText(QStringLiteral("Data sheet of November"));
        form->accept();
        QCOMPARE(planner.scenario().kept.accelerators.size(), std::size_t(1));
        QCOMPARE(dialog->list()->count(), 1);
        dialog->reject();

        ui::EntryDialog* system = entryForm(planner, equipment->systemEntries());
        auto* chip = field<ui::Choice>(*system, QStringLiteral("Accelerator"));
        chip->setCurrentIndex(chip->findText(QStringLiteral("Chip of ours")));
        system->accept();
        QTRY_VERIFY(planner.live().current());
        QCOMPARE(planner.live().plan().centre->output.system.accelerator.denseBf16Petaflops, 4.0);
        planner.action("undo").trigger();
        planner.action("undo").trigger();
        QVERIFY(planner.scenario() == before);
    }

    /// With heat pumps at the consumers, at a price of heat with which they pay; and back.
    void theKindOfNetworkIsChosenAndUndone()
    {
        Scenario scenario = test::smallRegion();
        scenario.overrides["heat_work_price"] = {140.0, "test"};
        Planner planner(scenario);
        QVERIFY(planner.waitForPlan());
        planner.goTo(ui::Step::Network);
        auto* kind = planner.panel().findChild<ui::NetworkKindChoice*>();
        QVERIFY(kind && !kind->figures()->isVisible());
        const Scenario before = planner.scenario();
        const NetworkDesign direct = planner.live().plan().network->output;
        kind->choice()->setFocus();
        QTest::keyClick(kind->choice(), Qt::Key_Down);
        QTRY_VERIFY(planner.live().current());
        QCOMPARE(planner.scenario().networkKind, NetworkKind::DecentralHeatPumps);
        const Plan& plan = planner.live().plan();
        QVERIFY(plan.drawn && plan.network->output.decentral.count > 10);
        QVERIFY(kind->figures()->isVisible());
        for (const QLabel* label : kind->findChildren<QLabel*>()) { // none is cut
            QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
        QTRY_COMPARE(kind->figures()->shown(KeyFigure::DecentralHeatPumps),
                     QString::number(plan.network->output.decentral.count));
        ui::ValueTableView* consumers = nullptr;
        for (auto* table : planner.panel().results()->findChildren<ui::ValueTableView*>()) {
            const QAbstractItemModel* model = table->model();
            const bool found = model && model->columnCount() == 12
                               && model->headerData(9, Qt::Horizontal).toString().contains(QLatin1String("COP"));
            consumers = found ? table : consumers;
        }
        QVERIFY(consumers);
        QCOMPARE(std::size_t(consumers->model()->rowCount()), plan.network->output.consumers.size());
        planner.action("undo").trigger();
        QTRY_VERIFY(planner.live().current());
        QVERIFY(planner.scenario() == before);
        QVERIFY(!planner.live().plan().drawn);
        QVERIFY(planner.live().plan().network->output == direct);
        QVERIFY(!kind->figures()->isVisible());
    }

    void theKindOfPipeIsChosenAndAPipeOfOnesOwnTakesItsPlace()
    {
        Planner planner;
        QVERIFY(planner.waitForPlan());
        planner.goTo(ui::Step::Network);
        auto* pipes = planner.panel().findChild<ui::NetworkPipes*>();
        QVERIFY(pipes);
        const Scenario before = planner.scenario();
        pipes->choice()->setFocus();
        QTest::keyClick(pipes->choice(), Qt::Key_Down);
        QTRY_VERIFY(planner.live().current());
        QCOMPARE(planner.scenario().pipeSystem, PipeSystem::SteelTwin);
        const NetworkDesign& network = planner.live().plan().network->output;
        const auto twins = std::ranges::count(network.pipes, PipeSystem::SteelTwin, &NetworkPipe::system);
        QVERIFY(twins > std::ptrdiff_t(network.pipes.size() / 2));
        const Money twinInvestment = network.pipeInvestment;

        pipes->ownButton()->click();
        auto* dialog = planner.window().findChild<ui::PipeDialog*>();
        QVERIFY(dialog && !dialog->editButton()->isEnabled() && !dialog->todayButton()->isEnabled());
        dialog->base()->setCurrentIndex(int(data::catalogues().pipes.size()) + 1); // twin, DN 25
        dialog->copyButton()->click();
        auto* form = dialog->findChild<ui::EntryDialog*>();
        QVERIFY(form);
        const QString cost = QStringLiteral("Cost per metre of trench in a street, both pipes");
        field<ui::QuantityEdit>(*form, cost)->setValue(5'000.0);
        field<QLineEdit>(*form, QStringLiteral("Source"))->setText(QStringLiteral("Offer of November"));
        form->accept();
        QVERIFY2(form->message().contains(QLatin1String("cost")), qPrintable(form->message())); // above the highest
        field<ui::QuantityEdit>(*form, QStringLiteral("Cost, at most"))->setValue(6'000.0);
        form->accept();
        QCOMPARE(dialog->list()->count(), 1);
        QVERIFY(dialog->list()->item(0)->text().contains(QLatin1String("DN 25")));
        QTRY_VERIFY(planner.live().current());
        for (const NetworkPipe& pipe : planner.live().plan().network->output.pipes) {
            if (pipe.nominalDiameter == 25 && pipe.surface == SurfaceClass::Street && pipe.investment > Money{}) {
                QCOMPARE((pipe.investment / pipe.length).value(), 5'000.0);
            }
        }
        dialog->deleteButton()->click();
        QTRY_VERIFY(planner.live().current());
        QCOMPARE(planner.live().plan().network->output.pipeInvestment, twinInvestment);
        dialog->reject();
        for (int i = 0; i < 3; ++i) {
            planner.action("undo").trigger();
        }
        QVERIFY(planner.scenario() == before);
    }

    void rangesAreShownForEachKeyResult()
    {
        Planner planner;
        open(planner);
        auto& panel = static_cast<ui::ComputePanel&>(planner.panel());
        for (QWidget* above = panel.ranges()->parentWidget(); above; above = above->parentWidget()) {
            if (auto* tabs = qobject_cast<QTabWidget*>(above)) {
                tabs->setCurrentWidget(panel.ranges());
                break;
            }
        }
        QTRY_VERIFY_WITH_TIMEOUT(panel.ranges()->ranges() != nullptr, 20'000);
        QCOMPARE(panel.ranges()->figures()->table().rowCount(), int(centreFigureCount));
        QVERIFY(panel.ranges()->influences()->table().rowCount() > 5);
        QVERIFY(panel.ranges()->equipment()->table().rowCount() > 10);
        const auto& pue = panel.ranges()->ranges()->figures[std::size_t(CentreFigure::PowerUsageEffectiveness)];
        QCOMPARE(pue.value, planner.live().plan().year->output.annualPue);
        QVERIFY(pue.low < pue.value && pue.value < pue.high);
    }

    void thePowerSupplyChangesTheLosses()
    {
        Planner planner;
        ui::ComputeEquipment* equipment = open(planner);
        const double before = planner.live().plan().year->output.annualPue;
        equipment->powerSupply()->setFocus();
        QTest::keyClick(equipment->powerSupply(), Qt::Key_Down);
        QTRY_VERIFY(planner.live().current());
        QCOMPARE(planner.scenario().compute.powerSupply, std::string("line_interactive"));
        QVERIFY(planner.live().plan().year->output.annualPue < before - 0.005);
    }

private:
    static ui::ComputeEquipment* open(Planner& planner)
    {
        planner.goTo(Step::Compute);
        planner.waitForPlan();
        return static_cast<ui::ComputePanel&>(planner.panel()).equipment();
    }
    static QAction* entry(QToolButton* button, const char* name)
    {
        Q_EMIT button->menu()->aboutToShow();
        auto* action = button->menu()->findChild<QAction*>(QLatin1String(name));
        expects(action && action->isEnabled(), "the menu offers the action");
        return action;
    }
    static ui::EntryDialog* entryForm(Planner& planner, QToolButton* button)
    {
        entry(button, "copyEntry")->trigger();
        auto* form = planner.window().findChild<ui::EntryDialog*>();
        expects(form && form->isVisible(), "the form is open");
        return form;
    }
    template <class Field>
    static Field* field(QWidget& form, const QString& name)
    {
        for (Field* one : form.findChildren<Field*>()) {
            if (one->accessibleName() == name) {
                return one;
            }
        }
        expects(false, "the form has the field");
        return nullptr;
    }
    static const ComputeSystem& catalogueSystem(const std::string& key)
    {
        const auto& systems = data::catalogues().systems;
        return *std::find_if(systems.begin(), systems.end(), [&key](const auto& system) { return system.key == key; });
    }

    test::OwnSettings m_settings;
};

QTEST_MAIN(WindowEquipmentTest)
#include "window_equipment_test.moc"
