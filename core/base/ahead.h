// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a long work, made some ahead by a thread of its own while the earlier ones are used. Several wait, so that
// neither side stands still for the other on a busy machine. Invariant: the parts come in their order, each once.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace pheu
{

template<typename Part>
class Ahead
{
public:
    // `make` fills a part, perhaps one that was used before; false: there was nothing left. It runs in the thread, and
    // what it refers to outlives this.
    explicit Ahead(std::function<bool(Part &)> make)
        : m_make(std::move(make))
        , m_thread([this] { run(); })
    {
    }
    ~Ahead()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stop = true;
        }
        m_room.notify_one();
        m_thread.join();
    }
    Ahead(const Ahead &) = delete;
    Ahead &operator=(const Ahead &) = delete;

    // Null at the end. The part before goes back to be filled again.
    Part *next()
    {
        std::unique_lock lock(m_mutex);
        if (m_current)
            m_used.push_back(std::move(m_current));
        m_filled.wait(lock, [this] { return m_ended || !m_ready.empty(); });
        if (m_ready.empty())
            return nullptr;
        m_current = std::move(m_ready.front());
        m_ready.pop_front();
        if (m_ready.size() == mostReady / 2)
            m_room.notify_one();
        return m_current.get();
    }

private:
    static constexpr size_t mostReady = 12;

    void run()
    {
        for (bool more = true; more;) {
            std::unique_lock lock(m_mutex);
            if (m_ready.size() >= mostReady)
                m_room.wait(lock, [this] { return m_stop || m_ready.size() <= mostReady / 2; });
            if (m_stop)
                return;
            std::unique_ptr<Part> part = m_used.empty() ? std::make_unique<Part>() : std::move(m_used.back());
            if (!m_used.empty())
                m_used.pop_back();
            lock.unlock();
            more = m_make(*part);
            lock.lock();
            if (more)
                m_ready.push_back(std::move(part));
            m_ended = !more;
            m_filled.notify_one();
        }
    }

    std::function<bool(Part &)> m_make;
    std::mutex m_mutex;
    std::condition_variable m_filled, m_room;
    std::deque<std::unique_ptr<Part>> m_ready, m_used;
    std::unique_ptr<Part> m_current;
    bool m_ended = false, m_stop = false;
    std::thread m_thread; // last: it begins when all the others are there
};

} // namespace pheu
