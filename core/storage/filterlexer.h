// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the filter language. Positions are indexes into the text; errors tell them as characters
// counted from 1.
#pragma once

#include "base/result.h"

#include <QStringList>

#include <vector>

namespace pheu
{

struct FilterToken {
    enum class Kind { End, Path, Text, Literal, Symbol };
    Kind kind = Kind::End;
    QStringList segments; // Path: the names between the dots
    bool bare = false;    // Path: one segment without backticks, so it may be a keyword
    QString text;         // Text: without quotes; Literal, Symbol, Path: as written
    int at = 0;
};

// The tokens with one End at the end. Errors: InvalidInput.
Result<std::vector<FilterToken>> lexFilter(const QString &text);

// A name segment that needs no backticks.
bool isBareName(const QString &name);
// A number or a day that needs no quotes.
bool isBareLiteral(const QString &text);
// `any name` with backticks where they are needed.
QString quotedName(const QString &name);
// "any text" with its quotes and backslashes escaped.
QString quotedText(const QString &text);
// Reads the path that starts at `*at` and moves behind it; no dots inside bare segments.
Result<QStringList> lexPath(const QString &text, int *at);
// The character, counted from 1, that stands at an index.
int characterAt(const QString &text, int index);

} // namespace pheu
