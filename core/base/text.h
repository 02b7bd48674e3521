// SPDX-License-Identifier: GPL-3.0-or-later
// Text that comes from people: normalised to NFC on every way in; compared without case;
// searched without case and without marks (đ counts as d in search, never in equality).
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace pheu
{

// NFC, with NUL and other C0 controls except tab and newline removed.
QString cleanText(const QString &text);
// Full case folding of NFC text: two texts are "=" when their folds are equal.
QString caseFold(QStringView text);
// Case folded, marks removed, đ → d: what search and "same name" hints compare.
QString searchFold(QStringView text);
// The same over UTF-8, with a fast path for ASCII; used inside SQLite functions and sort keys.
void caseFoldUtf8(std::string_view in, std::string &out);
void searchFoldUtf8(std::string_view in, std::string &out);
// Order for people: by search fold, then by case fold, then by code point. <0, 0, >0.
int compareText(QStringView a, QStringView b);

} // namespace pheu
