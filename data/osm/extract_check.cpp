#include "data/osm/extract_check.hpp"

#include "model/finding/finding.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>

namespace wattort::data::osm {

namespace {

/// The format allows headers of 64 KiB and blobs of 32 MiB.
constexpr std::uint64_t largestHeader = 64u << 10;
constexpr std::uint64_t largestBlob = 32u << 20;

/// A number of a protocol buffer: seven bits a byte, least first.
std::optional<std::uint64_t> takeVarint(std::string_view& bytes)
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; !bytes.empty() && shift < 64; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        value |= std::uint64_t(byte & 0x7FU) << shift;
        if ((byte & 0x80U) == 0) {
            return value;
        }
    }
    return {};
}

/// Field 3 of a BlobHeader; the others are texts.
std::optional<std::uint64_t> blobSize(std::string_view header)
{
    std::optional<std::uint64_t> size;
    while (!header.empty()) {
        const auto key = takeVarint(header);
        const auto value = key ? takeVarint(header) : std::nullopt;
        constexpr unsigned text = 2;
        if (!value || ((*key & 7U) == text && *value > header.size())) {
            return {};
        }
        if ((*key & 7U) == text) {
            header.remove_prefix(*value);
        } else if (*key >> 3 == 3) {
            size = value;
        }
    }
    return size && *size <= largestBlob ? size : std::nullopt;
}

[[noreturn]] void damaged(const std::filesystem::path& file, std::uint64_t found, std::uint64_t expected)
{
    throw Failure({.problem = Problem::Damaged,
                   .place = {.file = file.string()},
                   .found = std::to_string(found) + " B",
                   .expected = "≥ " + std::to_string(expected) + " B"});
}

void requireWholeBlocks(const std::filesystem::path& file, std::ifstream& stream, std::uint64_t fileSize)
{
    std::uint64_t at = 0;
    std::string header;
    while (at < fileSize) {
        std::array<char, 4> length{};
        stream.seekg(static_cast<std::streamoff>(at));
        stream.read(length.data(), length.size());
        std::uint64_t headerSize = 0;
        for (const char byte : length) {
            headerSize = headerSize << 8 | static_cast<unsigned char>(byte);
        }
        if (!stream || headerSize == 0 || headerSize > largestHeader) {
            damaged(file, fileSize, at + length.size() + 1);
        }
        header.resize(headerSize);
        stream.read(header.data(), static_cast<std::streamsize>(headerSize));
        const auto size = stream ? blobSize(header) : std::nullopt;
        const std::uint64_t end = at + length.size() + headerSize + size.value_or(1);
        if (!size || end > fileSize) {
            damaged(file, fileSize, end);
        }
        at = end;
    }
}

void requireEndOfXml(const std::filesystem::path& file, std::ifstream& stream, std::uint64_t fileSize)
{
    std::string end(std::min<std::uint64_t>(fileSize, 1'024), '\0');
    stream.seekg(static_cast<std::streamoff>(fileSize - end.size()));
    stream.read(end.data(), static_cast<std::streamsize>(end.size()));
    if (end.find("</osm>") == std::string::npos) {
        throw Failure({.problem = Problem::Damaged, .place = {.file = file.string()}, .expected = "</osm>"});
    }
}

} // namespace

void requireWhole(const std::filesystem::path& file)
{
    std::error_code error;
    const std::uint64_t size = std::filesystem::file_size(file, error);
    std::ifstream stream(file, std::ios::binary);
    if (error || !stream) {
        throw Failure({.problem = Problem::CannotOpen, .place = {.file = file.string()}});
    }
    const int first = stream.peek();
    if (first == 0) {
        requireWholeBlocks(file, stream, size);
    } else if (first == '<' || first == 0xEF) {
        requireEndOfXml(file, stream, size);
    }
}

} // namespace wattort::data::osm
