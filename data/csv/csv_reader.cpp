#include "data/csv/csv_reader.hpp"

#include <algorithm>
#include <utility>

namespace wattort::data::csv {

namespace {

class Scanner {
public:
    Scanner(std::string_view text, std::string file, char separator)
        : m_text(text), m_file(std::move(file)), m_separator(separator)
    {
        if (m_text.substr(0, 3) == "\xEF\xBB\xBF") {
            m_text.remove_prefix(3);
        }
    }

    bool atEnd() const { return m_at == m_text.size(); }

    Row row()
    {
        Row row{.line = m_line};
        row.fields.push_back(field());
        while (!atEnd() && m_text[m_at] == m_separator) {
            ++m_at;
            row.fields.push_back(field());
        }
        endLine();
        return row;
    }

private:
    std::string field()
    {
        if (!atEnd() && m_text[m_at] == '"') {
            return quoted();
        }
        const std::size_t from = m_at;
        while (!atEnd() && m_text[m_at] != m_separator && m_text[m_at] != '\n' && m_text[m_at] != '\r') {
            ++m_at;
        }
        return std::string(m_text.substr(from, m_at - from));
    }

    std::string quoted()
    {
        const std::int64_t begin = m_line;
        std::string value;
        for (++m_at; !atEnd(); ++m_at) {
            if (m_text[m_at] == '"') {
                ++m_at;
                if (atEnd() || m_text[m_at] != '"') {
                    return value;
                }
            }
            m_line += m_text[m_at] == '\n';
            value += m_text[m_at];
        }
        throw Failure({.problem = Problem::Damaged, .place = {.file = m_file, .row = begin}, .expected = "\""});
    }

    void endLine()
    {
        if (!atEnd() && m_text[m_at] == '\r') {
            ++m_at;
        }
        if (atEnd()) {
            return;
        }
        if (m_text[m_at] != '\n' && m_text[m_at - 1] != '\r') {
            throw Failure({.problem = Problem::Damaged,
                           .place = {.file = m_file, .row = m_line},
                           .found = std::string(1, m_text[m_at]),
                           .expected = std::string(1, m_separator)});
        }
        m_at += m_text[m_at] == '\n';
        ++m_line;
    }

    std::string_view m_text;
    std::string m_file;
    char m_separator;
    std::size_t m_at = 0;
    std::int64_t m_line = 1;
};

} // namespace

Table read(std::string_view text, std::string file, char separator)
{
    Table table{.file = file};
    Scanner scanner(text, std::move(file), separator);
    while (!scanner.atEnd()) {
        Row row = scanner.row();
        if (row.fields.size() == 1 && row.fields.front().empty()) {
            continue;
        }
        if (table.columns.empty()) {
            table.columns = std::move(row.fields);
        } else if (row.fields.size() == table.columns.size()) {
            table.rows.push_back(std::move(row));
        } else {
            throw Failure({.problem = Problem::Damaged,
                           .place = {.file = table.file, .row = row.line},
                           .found = std::to_string(row.fields.size()),
                           .expected = std::to_string(table.columns.size())});
        }
    }
    if (table.columns.empty()) {
        throw Failure({.problem = Problem::Damaged, .place = {.file = table.file}, .found = "0"});
    }
    std::vector<std::string> sorted = table.columns;
    std::sort(sorted.begin(), sorted.end());
    const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
    if (twice != sorted.end()) {
        throw Failure({.problem = Problem::DuplicateKey, .place = {.file = table.file, .row = 1, .field = *twice}});
    }
    return table;
}

} // namespace wattort::data::csv
