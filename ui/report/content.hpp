#pragma once

/// \file
/// The chapters of the report, each a list of blocks in the report's language.

#include "ui/chart/diagram.hpp"
#include "ui/map/pipe_colouring.hpp"
#include "ui/report/block.hpp"
#include "ui/report/report.hpp"

namespace wattort::ui::report {

/// Says things in the language of the report. Prose stands here in both languages side by side, so that who changes
/// one sentence sees the other; names of things come from ui/text.
struct Context {
    const ReportInput& input;
    const Plan& plan;

    QString operator()(const char* english, const char* german) const
    {
        return QString::fromUtf8(input.language == Language::German ? german : english);
    }
    /// The catalogue's own words.
    QString either(const std::string& english, const std::string& german) const
    {
        return QString::fromStdString(input.language == Language::German ? german : english);
    }
    QString siteName() const;
    const RankedSite* ranked() const; ///< of the report's site; nullptr without ranking
};

Blocks summaryChapter(const Context& say);
/// Part of the summary: whether the site should be followed up, why, and what comes next.
Blocks recommendation(const Context& say);
Blocks siteChapter(const Context& say);
Blocks computeChapter(const Context& say);
/// Part of the chapter on the compute centre: indicators, grid, weather of the design, 25 years.
Blocks operationSection(const Context& say);
Blocks heatChapter(const Context& say);
/// Part of the chapter on the network: budget, target and construction phases, where there are any.
Blocks networkGoals(const Context& say);
/// Nothing where the compute centre is the only source.
Blocks networkSources(const Context& say);
/// Of a network with decentral heat pumps.
Blocks decentralHeatPumps(const Context& say);
Blocks supplyChapter(const Context& say);
Blocks economicsChapter(const Context& say);
Blocks emissionsChapter(const Context& say);
Blocks lawChapter(const Context& say);
Blocks followUpChapter(const Context& say);
Blocks rankingChapter(const Context& say);
Blocks methodChapter(const Context& say); ///< with the limits of the model
Blocks assumptionsAppendix(const Context& say);
Blocks dataAppendix(const Context& say);

/// Title, region, site and map of the first page.
void paintCover(QPainter& painter, const Context& say);

/// A part of the region with the site marked, with scale bar and north arrow.
struct MapView {
    Box box;
    bool network = false; ///< with the planned network
    bool legend = true;
    std::shared_ptr<const PipeColouring> colouring = nullptr; ///< null: pipes by diameter
};
void paintMapInto(QPainter& painter, const QRectF& in, const Context& say, const MapView& view);
/// `say` must outlive the figure.
Figure mapFigure(const QString& caption, const Context& say, const MapView& view, double height);
Box regionBox(const Context& say);
Box networkBox(const Context& say); ///< of the site and all pipes
Box siteBox(const Context& say);    ///< of the site and what is around it

/// A chart as a figure of the report: vectors, no picture.
Figure chartFigure(const QString& caption, const Diagram& diagram, double height);

void append(Blocks& blocks, Blocks more);

/// Rows of name and value.
Table factTable(const QString& caption, const Context& say, const std::vector<std::pair<QString, QString>>& facts);

} // namespace wattort::ui::report
