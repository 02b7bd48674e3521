// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of field that a person chooses among: every type, and the ways to compute one. One line a kind in
// fieldkinds.cpp; a kind whose type this program does not know is left out.
#pragma once

#include "storage/schema.h"

namespace pheu
{

struct FieldKind {
    enum class Group { Text, Numbers, Choices, Time, Links, Computed };
    QString id; // of the type, or what fills a computed field: "formula", "lookup" …
    QString title;
    QString meaning; // one line
    QString icon;
    Group group = Group::Text;
};

std::vector<FieldKind> fieldKinds(); // in the order of the picker
FieldKind fieldKind(const QString &id);
QString kindOf(const Field &field);
bool isComputedKind(const QString &kind);
// Kinds that a person can give to a new field; the others are only shown.
bool canBeMade(const QString &kind);
QString groupTitle(FieldKind::Group group);

bool hasOptions(const QString &kind);

// Which rules a kind can have.
bool canBeRequired(const QString &kind);
bool canBeUnique(const QString &kind);
bool canHaveRange(const QString &kind);
bool canHavePattern(const QString &kind);

} // namespace pheu
