// SPDX-License-Identifier: GPL-3.0-or-later
// Result<T>: a value or an Error. An Error has a code to branch on and one complete translated
// sentence: what could not be done, to what, why, and what to do.
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace pheu
{

enum class ErrorCode {
    InvalidInput,  // text that is not a value of its field, a bad option
    UnknownName,   // page, field, option, record, measure that is not there
    Ambiguous,     // input that reads two ways; the message names the option that decides
    NotFound,      // a file that is missing
    NotAWorkspace, // a file that is not ours
    NewerVersion,  // a workspace of a newer program
    Damaged,       // a file that fails its checks
    ReadOnly,
    Locked, // another program writes
    DiskFull,
    Io,
    Overflow, // money or count beyond 64 bits
    Canceled,
    Conflict, // later edits stand on what should change
    Internal, // a defect of ours, told as such
};

struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString message;
    bool operator==(const Error &) const = default;
};

template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_data(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_data(std::in_place_index<1>, std::move(error))
    {
    }

    explicit operator bool() const { return m_data.index() == 0; }
    T &value() & { return std::get<0>(m_data); }
    const T &value() const & { return std::get<0>(m_data); }
    T &&value() && { return std::get<0>(std::move(m_data)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    const Error &error() const { return std::get<1>(m_data); }

private:
    std::variant<T, Error> m_data;
};

template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    {
    }

    explicit operator bool() const { return !m_error; }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace pheu
