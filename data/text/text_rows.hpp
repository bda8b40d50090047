#pragma once

/// \file
/// Lines and numbers of text files that others wrote.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wattort::data {

/// As UTF-8, without line ends (LF or CRLF) and without a byte order mark.
/// \throws Failure CannotOpen, TooLarge (over 64 MB)
std::vector<std::string> linesOf(const std::filesystem::path& file);

/// Fields between `separator`; of blanks any number separates. Quotes around a field are taken off.
std::vector<std::string_view> fieldsOf(std::string_view line, char separator);

/// What separates the fields of a table: a semicolon or a tab where its header has one, else a comma.
char separatorOf(std::string_view header);

/// ASCII letters in lower case.
std::string lowerOf(std::string_view text);

/// The whole text is a finite number. A comma counts as the decimal sign where there is no point.
std::optional<double> numberOf(std::string_view text);

} // namespace wattort::data
