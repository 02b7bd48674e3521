// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/formulahighlighter.h"

#include "formula/tokens.h"

#include <QTextDocument>

namespace pheu
{

FormulaHighlighter::FormulaHighlighter(const Theme &theme, QTextDocument *document)
    : QSyntaxHighlighter(document)
    , m_theme(theme)
{
}

void FormulaHighlighter::setDefect(const FormulaDefect &defect)
{
    if (defect.position == m_defect.position && defect.length == m_defect.length)
        return;
    m_defect = defect;
    rehighlight();
}

void FormulaHighlighter::highlightBlock(const QString &text)
{
    using Kind = FormulaToken::Kind;
    // A text or name may go over lines: the whole formula is looked at, this line of it coloured.
    const QString whole = document()->toPlainText();
    const int start = currentBlock().position(), end = start + int(text.size());
    const Palette &palette = m_theme.palette();
    for (const FormulaToken &token : formulaTokens(whole)) {
        const int from = qMax(token.at, start), to = qMin(token.at + token.length, end);
        if (from >= to)
            continue;
        QTextCharFormat format;
        switch (token.kind) {
        case Kind::Function:
            format.setForeground(palette.accent);
            break;
        case Kind::Word:
            format.setForeground(palette.accent);
            format.setFontWeight(QFont::DemiBold);
            break;
        case Kind::Name:
            format.setForeground(palette.ink);
            format.setFontWeight(QFont::DemiBold);
            break;
        case Kind::Text:
            format.setForeground(palette.good);
            break;
        case Kind::Number:
            format.setForeground(palette.warn);
            break;
        case Kind::Sign:
            format.setForeground(palette.mute);
            break;
        }
        setFormat(from - start, to - from, format);
    }
    if (m_defect.position == 0)
        return;
    const int from = qMax(m_defect.position - 1, start), to = qMin(m_defect.position - 1 + m_defect.length, end);
    for (int at = from; at < to; ++at) {
        QTextCharFormat marked = format(at - start);
        marked.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        marked.setUnderlineColor(palette.bad);
        marked.setForeground(palette.bad);
        setFormat(at - start, 1, marked);
    }
}

} // namespace pheu
