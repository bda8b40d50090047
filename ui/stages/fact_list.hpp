#pragma once

/// \file
/// Facts about one thing as rows of name and value.

#include <QString>
#include <QWidget>

#include <vector>

class QGridLayout;

namespace wattort::ui {

struct Fact {
    QString name;
    QString value;
    QString toolTip = {};
    /// Name of an icon before the value, e.g. "warning"; empty: none.
    QString icon = {};

    friend bool operator==(const Fact&, const Fact&) = default;
};

class FactList : public QWidget {
    Q_OBJECT

public:
    explicit FactList(QWidget* parent = nullptr);

    void show(std::vector<Fact> facts);
    using QWidget::show;
    const std::vector<Fact>& facts() const { return m_facts; }

private:
    QGridLayout* m_grid;
    std::vector<Fact> m_facts;
};

} // namespace wattort::ui
