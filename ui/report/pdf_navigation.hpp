#pragma once

/// \file
/// Bookmarks and links, which QPdfWriter cannot write.

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <vector>

namespace wattort::ui::report {

/// A place in the document, in tenths of a millimetre from the top of the page.
struct PagePlace {
    int page = 1;
    double y = 0.0;
};

struct Bookmark {
    QString text;
    int level = 1; ///< 1: chapter, 2: section of the chapter before
    PagePlace place;
};

struct PageLink {
    int page = 1;
    QRectF area; ///< tenths of a millimetre
    PagePlace to;
};

struct Navigation {
    std::vector<Bookmark> bookmarks;
    std::vector<PageLink> links;
    QByteArray language; ///< of the text, "de-DE"
};

/// The document with navigation, language and its title in the window's bar: an incremental update behind the file as
/// QPdfWriter made it (ISO 32000-1, 7.5.6), allowed by PDF/A-1. A file of another structure is given back as it is.
QByteArray withNavigation(const QByteArray& pdf, const Navigation& navigation);

} // namespace wattort::ui::report
