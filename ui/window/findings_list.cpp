#include "ui/window/findings_list.hpp"

#include "ui/text/finding_text.hpp"
#include "ui/text/labels.hpp"
#include "ui/window/icon.hpp"
#include "ui/window/theme.hpp"

namespace wattort::ui {

namespace {

QIcon iconOf(Severity severity)
{
    const SignalColours colours = signalColours();
    switch (severity) {
    case Severity::Note:
        return themedIcon(QStringLiteral("info"), colours.accent);
    case Severity::Warning:
        return themedIcon(QStringLiteral("warning"), colours.warning);
    case Severity::Error:
        return themedIcon(QStringLiteral("error"), colours.error);
    }
    return {};
}

} // namespace

FindingsList::FindingsList(QWidget* parent) : QListWidget(parent)
{
    setAccessibleName(tr("Findings"));
    setWordWrap(true);
    setFrameShape(QFrame::NoFrame);
    setSpacing(3);
    const auto choose = [this](QListWidgetItem* item) {
        const auto position = std::size_t(row(item));
        if (position < m_findings.size()) {
            Q_EMIT chosen(m_findings[position]);
        }
    };
    connect(this, &QListWidget::itemClicked, this, choose);
    connect(this, &QListWidget::itemActivated, this, choose); // by Enter
}

void FindingsList::show(const Findings& findings, bool current)
{
    setEnabled(current);
    if (findings == m_findings && count() > 0) {
        return;
    }
    m_findings = findings;
    clear();
    for (const Finding& finding : findings) {
        auto* item = new QListWidgetItem(iconOf(finding.severity), text(finding), this);
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1: %2").arg(label(finding.severity), text(finding)));
        item->setToolTip(adviceText(finding.problem));
    }
    if (!findings.empty()) {
        setCurrentRow(0); // for those who come with the keyboard
    }
    if (findings.empty()) {
        auto* item = new QListWidgetItem(tr("Nothing to complain about."), this);
        item->setFlags(Qt::NoItemFlags);
    }
}

} // namespace wattort::ui
