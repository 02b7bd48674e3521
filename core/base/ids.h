// SPDX-License-Identifier: GPL-3.0-or-later
// Distinct id types, so that a page id cannot be passed for a field id. 0 is "none".
#pragma once

#include <QtGlobal>

#include <compare>
#include <functional>

namespace pheu
{

template<typename Tag>
struct Id {
    qint64 value = 0;

    constexpr Id() = default;
    constexpr explicit Id(qint64 v)
        : value(v)
    {
    }
    constexpr explicit operator bool() const { return value != 0; }
    constexpr auto operator<=>(const Id &) const = default;
};

template<typename Tag>
size_t qHash(Id<Tag> id, size_t seed = 0) noexcept
{
    return std::hash<qint64>{}(id.value) ^ seed;
}

using PageId = Id<struct PageTag>;
using FieldId = Id<struct FieldTag>;
using OptionId = Id<struct OptionTag>;
using RecordId = Id<struct RecordTag>;
using EditId = Id<struct EditTag>;
using ImportId = Id<struct ImportTag>;
using ViewId = Id<struct ViewTag>;
using AttachmentId = Id<struct AttachmentTag>;
using CommentId = Id<struct CommentTag>;

} // namespace pheu

template<typename Tag>
struct std::hash<pheu::Id<Tag>> {
    size_t operator()(pheu::Id<Tag> id) const noexcept { return std::hash<qint64>{}(id.value); }
};
