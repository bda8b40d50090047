#include "ui/report/pdf_navigation.hpp"

#include "ui/report/style.hpp"

#include <QRegularExpression>

#include <map>
#include <optional>

namespace wattort::ui::report {

namespace {

constexpr double pointsPerUnit = 72.0 / 254.0;
constexpr int crossReferenceLength = 20; ///< bytes of an entry

QByteArray reference(int object)
{
    return QByteArray::number(object) + " 0 R";
}

/// What the update needs to know of the file before it.
class PdfFile {
public:
    explicit PdfFile(const QByteArray& pdf) : m_pdf(pdf)
    {
        const qsizetype start = pdf.lastIndexOf("startxref");
        const qsizetype trailer = pdf.lastIndexOf("trailer");
        if (start < 0 || trailer < 0) {
            return;
        }
        table = pdf.mid(start + 10).trimmed().split('\n').value(0).trimmed().toLongLong();
        m_trailer = pdf.mid(trailer, start - trailer);
        size = numberBehind(m_trailer, "/Size");
        catalogue = numberBehind(m_trailer, "/Root");
        const int kidsOf = numberBehind(object(catalogue), "/Pages");
        const QByteArray tree = object(kidsOf);
        const qsizetype from = tree.indexOf('[');
        const qsizetype to = tree.indexOf(']', from);
        const QStringList words =
            QString::fromLatin1(tree.mid(from + 1, to - from - 1)).simplified().split(QLatin1Char(' '));
        for (qsizetype i = 0; from >= 0 && i + 2 < words.size(); i += 3) {
            pages.push_back(words[i].toInt());
        }
    }

    bool understood() const { return size > 0 && catalogue > 0 && !pages.empty() && !object(catalogue).isEmpty(); }

    /// The dictionary of an object, from "<<" to the last ">>"; empty when it is not where the table says.
    QByteArray object(int number) const
    {
        const qsizetype entry = m_pdf.indexOf('\n', m_pdf.indexOf('\n', table) + 1) + 1 + number * crossReferenceLength;
        const qsizetype at = m_pdf.mid(entry, 10).toLongLong();
        if (number <= 0 || number >= size || !m_pdf.mid(at, 20).startsWith(QByteArray::number(number) + " 0 obj")) {
            return {};
        }
        const QByteArray whole = m_pdf.mid(at, m_pdf.indexOf("endobj", at) - at);
        const qsizetype from = whole.indexOf("<<");
        return whole.mid(from, whole.lastIndexOf(">>") + 2 - from);
    }

    /// Entries of the trailer that the update repeats.
    QByteArray repeatedTrailer() const
    {
        static const QRegularExpression kept(QStringLiteral(R"(/Info \d+ 0 R|/ID\s*\[[^\]]*\])"));
        QByteArray entries;
        auto matches = kept.globalMatch(QString::fromLatin1(m_trailer));
        while (matches.hasNext()) {
            entries += matches.next().captured().toLatin1() + '\n';
        }
        return entries;
    }

    qlonglong table = 0; ///< where the cross-reference table begins
    int size = 0;
    int catalogue = 0;
    std::vector<int> pages; ///< objects, first page first

private:
    static int numberBehind(const QByteArray& text, const char* key)
    {
        const qsizetype at = text.indexOf(key);
        return at < 0
                   ? 0
                   : text.mid(at + qsizetype(qstrlen(key))).trimmed().split(' ').value(0).split('\n').value(0).toInt();
    }

    const QByteArray& m_pdf;
    QByteArray m_trailer;
};

/// Objects of the update by number.
using Objects = std::map<int, QByteArray>;

QByteArray textString(const QString& text)
{
    QByteArray hex = "<FEFF";
    for (const QChar character : text) {
        hex += QByteArray::number(character.unicode(), 16).rightJustified(4, '0').toUpper();
    }
    return hex + '>';
}

class Update {
public:
    Update(const PdfFile& file, const Navigation& navigation)
        : m_file(file), m_navigation(navigation), m_next(file.size)
    {}

    Objects made()
    {
        addBookmarks();
        addLinks();
        QByteArray dictionary = m_file.object(m_file.catalogue);
        dictionary.chop(2);
        m_objects[m_file.catalogue] =
            dictionary + "/Outlines " + reference(m_outline)
            + "\n/PageMode /UseOutlines\n/ViewerPreferences << /DisplayDocTitle true >>\n/Lang ("
            + m_navigation.language + ")\n>>";
        return m_objects;
    }

private:
    QByteArray destination(const PagePlace& place) const
    {
        const std::size_t page = std::min(std::size_t(std::max(1, place.page)), m_file.pages.size()) - 1;
        return "/Dest [" + reference(m_file.pages[page]) + " /XYZ null "
               + QByteArray::number((pageHeight - place.y) * pointsPerUnit, 'f', 1) + " null]\n";
    }

    /// Children of one parent form a chain.
    void addBookmarks()
    {
        const auto& all = m_navigation.bookmarks;
        m_outline = m_next++;
        const int first = m_next;
        m_next += int(all.size());
        const auto chain = [&](int parent, const std::vector<std::size_t>& children) {
            for (std::size_t i = 0; i < children.size(); ++i) {
                QByteArray& item = m_objects[first + int(children[i])];
                item += "/Title " + textString(all[children[i]].text) + "\n/Parent " + reference(parent) + '\n'
                        + destination(all[children[i]].place);
                item += i > 0 ? "/Prev " + reference(first + int(children[i - 1])) + '\n' : QByteArray();
                item +=
                    i + 1 < children.size() ? "/Next " + reference(first + int(children[i + 1])) + '\n' : QByteArray();
            }
            if (!children.empty()) {
                const bool open = parent == m_outline;
                m_objects[parent] += "/First " + reference(first + int(children.front())) + "\n/Last "
                                     + reference(first + int(children.back())) + "\n/Count "
                                     + QByteArray::number(open ? int(children.size()) : -int(children.size())) + '\n';
            }
        };
        m_objects[m_outline] = "/Type /Outlines\n";
        std::vector<std::size_t> chapters;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].level == 1 || chapters.empty()) {
                chapters.push_back(i);
            }
        }
        chain(m_outline, chapters);
        for (std::size_t c = 0; c < chapters.size(); ++c) {
            std::vector<std::size_t> sections;
            const std::size_t end = c + 1 < chapters.size() ? chapters[c + 1] : all.size();
            for (std::size_t i = chapters[c] + 1; i < end; ++i) {
                sections.push_back(i);
            }
            chain(first + int(chapters[c]), sections);
        }
        for (auto& [number, dictionary] : m_objects) {
            dictionary = "<<\n" + dictionary + ">>";
        }
    }

    void addLinks()
    {
        std::map<int, QByteArray> ofPage;
        for (const PageLink& link : m_navigation.links) {
            const QRectF& area = link.area;
            QByteArray corners;
            for (const double corner :
                 {area.left(), pageHeight - area.bottom(), area.right(), pageHeight - area.top()}) {
                corners += QByteArray::number(corner * pointsPerUnit, 'f', 1) + ' ';
            }
            ofPage[link.page] += reference(m_next) + ' ';
            // Flag 4: printed, as PDF/A-1 wants of every annotation.
            m_objects[m_next++] = "<<\n/Type /Annot\n/Subtype /Link\n/F 4\n/Border [0 0 0]\n/Rect [" + corners + "]\n"
                                  + destination(link.to) + ">>";
        }
        for (const auto& [page, links] : ofPage) {
            const int object = m_file.pages[std::size_t(page) - 1];
            QByteArray dictionary = m_file.object(object);
            dictionary.chop(2);
            // QPdfWriter names a list of its own, which is empty: the report has no links to the world outside.
            const qsizetype former = dictionary.indexOf("/Annots ");
            if (former >= 0) {
                dictionary.remove(former, dictionary.indexOf('\n', former) + 1 - former);
            }
            m_objects[object] = dictionary + "/Annots [" + links + "]\n>>";
        }
    }

    const PdfFile& m_file;
    const Navigation& m_navigation;
    Objects m_objects;
    int m_next = 0;
    int m_outline = 0;
};

} // namespace

QByteArray withNavigation(const QByteArray& pdf, const Navigation& navigation)
{
    const PdfFile file(pdf);
    if (!file.understood()) {
        return pdf;
    }
    const Objects objects = Update(file, navigation).made();
    QByteArray all = pdf;
    QByteArray table = "xref\n";
    for (const auto& [number, dictionary] : objects) {
        table += QByteArray::number(number) + " 1\n" + QByteArray::number(all.size()).rightJustified(10, '0')
                 + " 00000 n \n";
        all += QByteArray::number(number) + " 0 obj\n" + dictionary + "\nendobj\n";
    }
    const qsizetype start = all.size();
    all += table + "trailer\n<<\n/Size " + QByteArray::number(objects.rbegin()->first + 1) + "\n/Root "
           + reference(file.catalogue) + '\n' + file.repeatedTrailer() + "/Prev " + QByteArray::number(file.table)
           + "\n>>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
    return all;
}

} // namespace wattort::ui::report
