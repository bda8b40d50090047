#include "ui/stages/fold.hpp"

#include <QToolButton>
#include <QVBoxLayout>

namespace wattort::ui {

Fold::Fold(const QString& title, QWidget* parent)
    : QFrame(parent), m_button(new QToolButton(this)), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("card"));
    m_column->setContentsMargins(8, 6, 12, 8);
    m_column->setSpacing(8);
    m_button->setObjectName(QStringLiteral("foldButton"));
    m_button->setText(title);
    m_button->setAutoRaise(true);
    m_button->setCheckable(true);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setArrowType(Qt::RightArrow);
    QFont font = m_button->font();
    font.setWeight(QFont::DemiBold);
    m_button->setFont(font);
    m_column->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_button, &QToolButton::toggled, this, &Fold::setOpen);
}

void Fold::setContent(QWidget* content)
{
    delete m_content;
    m_content = content;
    content->setContentsMargins(4, 0, 0, 0);
    m_column->addWidget(content);
    content->setVisible(m_button->isChecked());
}

void Fold::setOpen(bool open)
{
    m_button->setChecked(open);
    m_button->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    if (m_content) {
        m_content->setVisible(open);
    }
}

} // namespace wattort::ui
