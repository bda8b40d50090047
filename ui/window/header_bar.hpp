#pragma once

/// \file
/// Above everything: the site, the key figures by which the plan is judged, and whether they are up to date.

#include "model/plan/key_figures.hpp"
#include "ui/edit/document.hpp"
#include "ui/edit/live_plan.hpp"

#include <QFrame>

#include <vector>

class QLabel;

namespace wattort::ui {

class Choice;

class HeaderBar : public QFrame {
    Q_OBJECT

public:
    HeaderBar(Document& document, LivePlan& live, QWidget* parent = nullptr);

    /// What stands on the tile of this figure; empty when it has none.
    QString shown(KeyFigure figure) const;
    /// "Not up to date" or what is being done; empty when all is current.
    QString state() const;

private:
    struct Tile {
        KeyFigure figure;
        QLabel* value;
        QString suffix; ///< "/a" where the short name does not say that it is for a year
    };

    QWidget* makeTile(KeyFigure figure);
    void showScenario();
    void showPlan();

    Document& m_document;
    LivePlan& m_live;
    Choice* m_site;
    QLabel* m_state;
    std::vector<Tile> m_tiles;
};

} // namespace wattort::ui
