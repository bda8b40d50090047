#pragma once

/// \file
/// Text of foreign files as UTF-8.

#include <string>
#include <string_view>

namespace wattort::data {

bool isUtf8(std::string_view text);

/// The text itself when it is UTF-8; else what it says in Windows-1252, of which Latin-1 is a part: the encodings that
/// German offices have left behind.
std::string utf8Of(std::string text);

} // namespace wattort::data
