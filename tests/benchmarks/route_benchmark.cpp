// Routes at fixed prices on instances of the field: SteinLib .stp (Steiner, and prize-collecting with and without a
// root) and PACE .gr. `route_benchmark FILE… [--seconds S] [--work ARCS] [--seed N]`; exit code 3 for files that cannot
// be read, 1 for a network that is none or a bound above it.

#include "model/network/route_optimiser.hpp"
#include "tests/support/route_instance.hpp"

#include <chrono>
#include <cmath>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <mutex>
#include <string>
#include <thread>

using namespace wattort;

namespace {

struct Options {
    std::vector<std::string> files;
    double seconds = 60.0;
    RouteSearchLimits limits;
};

Options options(int count, char** values)
{
    Options read;
    for (int i = 1; i < count; ++i) {
        const std::string word = values[i];
        const char* next = i + 1 < count ? values[i + 1] : "";
        if (word == "--seconds") {
            read.seconds = std::strtod(next, nullptr);
        } else if (word == "--work") {
            read.limits.work = std::strtoull(next, nullptr, 10);
        } else if (word == "--seed") {
            read.limits.seed = static_cast<std::uint32_t>(std::strtoul(next, nullptr, 10));
        } else {
            read.files.push_back(word);
            continue;
        }
        ++i;
    }
    return read;
}

/// Requests a stop after a time unless it goes out of scope before.
class Deadline {
public:
    Deadline(std::stop_source& source, double seconds)
        : m_thread([this, &source, seconds] {
              std::unique_lock lock(m_mutex);
              if (!m_done.wait_for(lock, std::chrono::duration<double>(seconds), [this] { return m_over; })) {
                  source.request_stop();
              }
          })
    {}
    ~Deadline()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_over = true;
        }
        m_done.notify_all();
        m_thread.join();
    }
    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;

private:
    std::mutex m_mutex;
    std::condition_variable m_done;
    bool m_over = false;
    std::thread m_thread;
};

std::string escaped(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return out;
}

int measure(const std::string& file, Options options)
{
    std::ifstream stream(file);
    const test::RouteInstance instance = test::readRouteInstance(stream);
    if (!stream.is_open() || !instance.error.empty()) {
        std::fprintf(stderr, "%s: %s\n", file.c_str(), stream.is_open() ? instance.error.c_str() : "cannot be opened");
        return 3;
    }
    std::stop_source stop;
    options.limits.stop = stop.get_token();
    const Deadline deadline(stop, options.seconds);
    const auto start = std::chrono::steady_clock::now();
    const RouteTree tree = findRoutes(instance.problem, options.limits);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    const double checked = test::checkedRouteCost(instance.problem, tree.edges);
    std::printf("{\"instance\":\"%s\",\"nodes\":%zu,\"edges\":%zu,\"terminals\":%zu,\"upper_bound\":%.6f,"
                "\"lower_bound\":%.6f,\"seconds\":%.4f}\n",
                escaped(file).c_str(), instance.problem.prizes.size(), instance.problem.edges.size(),
                instance.terminals, std::isnan(checked) ? -1.0 : checked, tree.bound, taken.count());
    std::fflush(stdout);
    return checked >= tree.bound - 1e-6 * std::abs(checked) && std::abs(checked - tree.cost) <= 1e-6 * checked ? 0 : 1;
}

} // namespace

int main(int count, char** values)
{
    const Options read = options(count, values);
    int worst = read.files.empty() ? 2 : 0;
    for (const std::string& file : read.files) {
        worst = std::max(worst, measure(file, read));
    }
    return worst;
}
