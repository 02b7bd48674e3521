// SPDX-License-Identifier: GPL-3.0-or-later
// What a file is, told by its content; the name only refines what the content already says (a zip that is a Word
// document). What may be opened by another program is a short list of documents and pictures.
#pragma once

#include <QString>

class QIODevice;

namespace pheu
{

// "application/octet-stream" when the content tells nothing. `source` is left at its start.
QString mimeOf(QIODevice &source, const QString &name);
// Documents and pictures that hold no program. Everything else is only saved.
bool mayBeOpened(const QString &mime);
// The endings that files of this kind have, most usual first; empty: not known.
QStringList endingsOf(const QString &mime);

} // namespace pheu
