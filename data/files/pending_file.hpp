#pragma once

/// \file
/// A file that is there as a whole or not at all.

#include <filesystem>
#include <string_view>

namespace wattort::data::files {

/// A new, empty file beside `target`, hidden, on the same file system. It goes away again unless it is committed.
class PendingFile {
public:
    /// \throws Failure CannotWrite
    explicit PendingFile(const std::filesystem::path& target);
    ~PendingFile();
    PendingFile(const PendingFile&) = delete;
    PendingFile& operator=(const PendingFile&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    /// Writes the whole content. \throws Failure CannotWrite
    void write(std::string_view content) const;
    /// Forces the content to the disk and puts the file in the place of the target, with its permissions.
    /// \throws Failure CannotWrite; the target is then as it was
    void commit();

private:
    [[noreturn]] void fail() const;

    std::filesystem::path m_target; ///< where a symbolic link leads to
    std::filesystem::path m_path;
    bool m_committed = false;
};

/// With its parents; it may be there already. \throws Failure CannotWrite
void createFolder(const std::filesystem::path& folder);

} // namespace wattort::data::files
