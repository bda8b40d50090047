#include "data/sqlite/database.hpp"

#include <sqlite3.h>

namespace wattort::data::sqlite {

namespace {

[[noreturn]] void fail(sqlite3* database, const std::string& file)
{
    const int status = sqlite3_errcode(database);
    const bool written = sqlite3_db_readonly(database, "main") == 0;
    throw Failure({.problem = written ? Problem::CannotWrite : Problem::Damaged,
                   .place = {.file = file},
                   .found = status == SQLITE_OK ? "" : sqlite3_errmsg(database)});
}

} // namespace

void Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3* database, std::string_view sql, std::string file) : m_file(std::move(file))
{
    sqlite3_stmt* prepared = nullptr;
    const int status = sqlite3_prepare_v2(database, sql.data(), int(sql.size()), &prepared, nullptr);
    m_statement.reset(prepared);
    if (status != SQLITE_OK) {
        fail(database, m_file);
    }
}

void Statement::bind(int parameter, double value)
{
    checkBound(sqlite3_bind_double(m_statement.get(), parameter, value));
}

void Statement::bind(int parameter, std::int64_t value)
{
    checkBound(sqlite3_bind_int64(m_statement.get(), parameter, value));
}

void Statement::bind(int parameter, std::string_view value)
{
    checkBound(sqlite3_bind_text64(m_statement.get(), parameter, value.data() == nullptr ? "" : value.data(),
                                   value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int parameter, std::span<const std::byte> value)
{
    static constexpr std::byte nothing{};
    checkBound(sqlite3_bind_blob64(m_statement.get(), parameter, value.empty() ? &nothing : value.data(), value.size(),
                                   SQLITE_STATIC));
}

void Statement::bindNull(int parameter)
{
    checkBound(sqlite3_bind_null(m_statement.get(), parameter));
}

void Statement::checkBound(int status) const
{
    if (status == SQLITE_TOOBIG) {
        throw Failure({.problem = Problem::TooLarge,
                       .place = {.file = m_file},
                       .expected = std::to_string(largestValueBytes >> 20) + " MB"});
    }
    if (status != SQLITE_OK) {
        fail(sqlite3_db_handle(m_statement.get()), m_file);
    }
}

bool Statement::step()
{
    const int status = sqlite3_step(m_statement.get());
    if (status != SQLITE_ROW && status != SQLITE_DONE) {
        fail(sqlite3_db_handle(m_statement.get()), m_file);
    }
    return status == SQLITE_ROW;
}

void Statement::run()
{
    step();
    sqlite3_reset(m_statement.get());
}

CellType Statement::type(int column) const
{
    switch (sqlite3_column_type(m_statement.get(), column)) {
    case SQLITE_INTEGER:
        return CellType::Integer;
    case SQLITE_FLOAT:
        return CellType::Real;
    case SQLITE_TEXT:
        return CellType::Text;
    case SQLITE_BLOB:
        return CellType::Blob;
    default:
        return CellType::Null;
    }
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

std::string_view Statement::text(int column) const
{
    const unsigned char* text = sqlite3_column_text(m_statement.get(), column);
    const int bytes = sqlite3_column_bytes(m_statement.get(), column);
    return text == nullptr ? std::string_view()
                           : std::string_view(reinterpret_cast<const char*>(text), std::size_t(bytes));
}

std::span<const std::byte> Statement::blob(int column) const
{
    const void* blob = sqlite3_column_blob(m_statement.get(), column);
    const int bytes = sqlite3_column_bytes(m_statement.get(), column);
    return blob == nullptr ? std::span<const std::byte>()
                           : std::span(static_cast<const std::byte*>(blob), std::size_t(bytes));
}

} // namespace wattort::data::sqlite
