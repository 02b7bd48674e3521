// SPDX-License-Identifier: GPL-3.0-or-later
// Colours of a formula's words, and the line under the place where it cannot be read.
#pragma once

#include "formula/formula.h"
#include "theme/theme.h"

#include <QSyntaxHighlighter>

namespace pheu
{

class FormulaHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    FormulaHighlighter(const Theme &theme, QTextDocument *document);
    void setDefect(const FormulaDefect &defect); // position 0: none

protected:
    void highlightBlock(const QString &text) override;

private:
    const Theme &m_theme;
    FormulaDefect m_defect;
};

} // namespace pheu
