#include "data/files/pending_file.hpp"

#include "model/finding/finding.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace wattort::data::files {

namespace {

class Descriptor {
public:
    Descriptor(const std::filesystem::path& path, int flags, mode_t mode = 0)
        : m_number(::open(path.c_str(), flags, mode))
    {}
    ~Descriptor()
    {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    bool open() const { return m_number >= 0; }
    int number() const { return m_number; }

private:
    int m_number;
};

std::filesystem::path followed(const std::filesystem::path& target)
{
    std::error_code error;
    const std::filesystem::path real = std::filesystem::weakly_canonical(target, error);
    return error ? target : real;
}

std::filesystem::path temporaryName(const std::filesystem::path& target)
{
    static std::atomic<unsigned> counter = 0;
    char suffix[40];
    std::snprintf(suffix, sizeof suffix, ".tmp-%x-%x", unsigned(::getpid()), counter++);
    return target.parent_path() / ('.' + target.filename().string() + suffix);
}

} // namespace

PendingFile::PendingFile(const std::filesystem::path& target) : m_target(followed(target))
{
    constexpr int attempts = 100;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        m_path = temporaryName(m_target);
        const Descriptor file(m_path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
        if (file.open()) {
            return;
        }
        // A run that ended in a crash may have left one behind.
        if (errno != EEXIST) {
            break;
        }
    }
    fail();
}

PendingFile::~PendingFile()
{
    if (!m_committed) {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
    }
}

void PendingFile::write(std::string_view content) const
{
    const Descriptor file(m_path, O_WRONLY | O_CLOEXEC);
    while (file.open() && !content.empty()) {
        const ssize_t written = ::write(file.number(), content.data(), content.size());
        if (written < 0 && errno != EINTR) {
            fail();
        }
        content.remove_prefix(written < 0 ? 0 : std::size_t(written));
    }
    if (!file.open()) {
        fail();
    }
}

void PendingFile::commit()
{
    struct stat old = {};
    {
        const Descriptor file(m_path, O_RDWR | O_CLOEXEC);
        if (!file.open() || ::fsync(file.number()) != 0) {
            fail();
        }
        if (::stat(m_target.c_str(), &old) == 0) {
            if (!S_ISREG(old.st_mode)) {
                errno = S_ISDIR(old.st_mode) ? EISDIR : EINVAL;
                fail();
            }
            if (::fchmod(file.number(), old.st_mode & 07777) != 0) {
                fail();
            }
        }
    }
    if (std::rename(m_path.c_str(), m_target.c_str()) != 0) {
        fail();
    }
    m_committed = true;
    // From here on the new file is in place; without this a power failure could bring the old name back, no more.
    const Descriptor folder(m_target.has_parent_path() ? m_target.parent_path() : ".",
                            O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder.open()) {
        ::fsync(folder.number());
    }
}

void PendingFile::fail() const
{
    throw Failure(
        {.problem = Problem::CannotWrite, .place = {.file = m_target.string()}, .found = std::strerror(errno)});
}

void createFolder(const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) {
        throw Failure({.problem = Problem::CannotWrite, .place = {.file = folder.string()}, .found = error.message()});
    }
}

} // namespace wattort::data::files
