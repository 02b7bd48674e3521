// SPDX-License-Identifier: GPL-3.0-or-later
// A person's text as a tooltip: never read as markup, and shown as it was typed (an escaped “&” without any tag around
// it would stand there as “&amp;”).
#pragma once

#include <QString>
#include <QTextDocument>

namespace pheu
{

inline QString plainTip(const QString &text)
{
    return text.isEmpty() ? QString() : Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal);
}

} // namespace pheu
