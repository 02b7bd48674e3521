// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the text of a formula by recursive descent. Every error names the character where reading stopped.
#pragma once

#include "formula/node.h"

#include <QCoreApplication>

namespace pheu {

class FormulaParser
{
    Q_DECLARE_TR_FUNCTIONS(pheu::Formula)

public:
    FormulaParser(const QString &text, const QStringList &contextFunctions);
    Result<Formula> run();

private:
    using Kind = Formula::Node::Kind;
    using Term = Formula::Node::Term;
    // Each reads one level of precedence and returns the node, or -1 after setting the error.
    int readOr();
    int readAnd();
    int readNot();
    int readComparison();
    int readSum();
    int readProduct();
    int readSign();
    int readPrimary();
    int readNumber();
    int readText();
    int readName();
    int readCall(const QString &function, int position);
    int readChain(Kind kind, QStringView word, int (FormulaParser::*next)());

    int add(Formula::Node node);
    int addName(const QString &name);
    int fail(int position, const QString &why);
    void skipSpace();
    bool take(QChar c);
    bool takeWord(QStringView word);
    bool takeComparison(FormulaOp &op);
    QChar peek(int ahead = 0) const;
    bool atEnd() const { return m_pos >= m_text.size(); }

    QString m_text;
    QStringList m_contextFunctions;
    QStringList m_names;
    std::vector<Formula::Node> m_nodes;
    int m_pos = 0;
    int m_level = 0;
    QString m_error;
};

} // namespace pheu
