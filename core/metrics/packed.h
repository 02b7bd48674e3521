// SPDX-License-Identifier: GPL-3.0-or-later
// A vector of whole numbers kept in half the width while all of them fit. Signed ones know a null, the least
// value of the width in use; unsigned ones have none (their user gives 0 that meaning).
#pragma once

#include <concepts>
#include <cstddef>
#include <limits>
#include <vector>

namespace pheu
{

template<std::integral Small, std::integral Large>
class Packed
{
public:
    static constexpr Large null = std::numeric_limits<Large>::min();
    static constexpr Small smallNull = std::numeric_limits<Small>::min();

    bool isWide() const { return m_wide; }
    size_t size() const { return m_wide ? m_large.size() : m_small.size(); }
    const Small *small() const { return m_small.data(); }
    const Large *large() const { return m_large.data(); }

    Large at(size_t i) const
    {
        if (m_wide)
            return m_large[i];
        if constexpr (std::signed_integral<Small>)
            return m_small[i] == smallNull ? null : Large(m_small[i]);
        else
            return m_small[i];
    }

    void set(size_t i, Large value)
    {
        if (!fits(value))
            widen();
        if (m_wide)
            m_large[i] = value;
        else
            m_small[i] = narrow(value);
    }

    void append(Large value)
    {
        if (!fits(value))
            widen();
        if (m_wide)
            m_large.push_back(value);
        else
            m_small.push_back(narrow(value));
    }

    void assign(size_t count, Large value)
    {
        *this = {};
        if (!fits(value))
            m_wide = true;
        resize(count, value);
    }

    void resize(size_t count, Large value)
    {
        if (!fits(value))
            widen();
        if (m_wide)
            m_large.resize(count, value);
        else
            m_small.resize(count, narrow(value));
    }

    void reserve(size_t count)
    {
        if (m_wide)
            m_large.reserve(count);
        else
            m_small.reserve(count);
    }

    void squeeze()
    {
        if (m_small.capacity() > m_small.size() + m_small.size() / 8)
            m_small.shrink_to_fit();
        if (m_large.capacity() > m_large.size() + m_large.size() / 8)
            m_large.shrink_to_fit();
    }

    // Calls use(pointer, null) with the vector in its width.
    template<typename Use>
    decltype(auto) visit(Use &&use) const
    {
        return m_wide ? use(m_large.data(), null) : use(m_small.data(), smallNull);
    }

    // Moves the value at `from` to `to`; used to close and open gaps in one pass.
    void move(size_t from, size_t to)
    {
        if (m_wide)
            m_large[to] = m_large[from];
        else
            m_small[to] = m_small[from];
    }

private:
    bool fits(Large value) const
    {
        if (m_wide)
            return true;
        if constexpr (std::signed_integral<Small>)
            return value == null || (value > smallNull && value <= std::numeric_limits<Small>::max());
        else
            return value <= std::numeric_limits<Small>::max();
    }

    static Small narrow(Large value)
    {
        if constexpr (std::signed_integral<Small>)
            return value == null ? smallNull : Small(value);
        else
            return Small(value);
    }

    void widen()
    {
        m_large.reserve(m_small.capacity());
        for (size_t i = 0; i < m_small.size(); ++i)
            m_large.push_back(at(i));
        m_small = {};
        m_wide = true;
    }

    bool m_wide = false;
    std::vector<Small> m_small;
    std::vector<Large> m_large;
};

} // namespace pheu
