// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the text of a formula by recursive descent. Every defect names the characters where reading stopped. Formula
// fields have more than KPIs: {17} for a field, paths, &, all functions.
#pragma once

#include "formula/node.h"

#include <QCoreApplication>

namespace pheu
{

enum class FormulaDialect { Kpi, Record };

class FormulaParser
{
    Q_DECLARE_TR_FUNCTIONS(pheu::Formula)

public:
    FormulaParser(const QString &text, const QStringList &contextFunctions,
                  FormulaDialect dialect = FormulaDialect::Kpi);
    Result<Formula> run();
    // The nodes, children before parents; empty when there is a defect.
    std::vector<Formula::Node> read();
    const FormulaDefect &defect() const { return m_defect; }

private:
    using Node = Formula::Node;
    using Kind = Node::Kind;
    using Term = Node::Term;
    // Each reads one level of precedence and returns the node, or -1 after setting the defect.
    int readOr();
    int readAnd();
    int readNot();
    int readComparison();
    int readConcat();
    int readSum();
    int readProduct();
    int readSign();
    int readPrimary();
    int readNumber();
    int readText();
    int readName();
    int readCall(const QString &function, int position);
    QStringList nearestFunctions(const QString &name) const;
    int readChain(Kind kind, QStringView word, int (FormulaParser::*next)());
    bool readSegment(Node::Segment &segment);
    bool readQuoted(Node::Segment &segment);
    bool readReference(Node::Segment &segment);

    int add(Node node, int start);
    int addTerms(Kind kind, std::vector<Term> terms, int start);
    int fail(int position, const QString &why, int length = 1);
    bool percentFollows() const;
    void skipSpace();
    int nextStart();
    bool take(QChar c);
    bool takeWord(QStringView word);
    bool takeComparison(FormulaOp &op);
    QChar peek(int ahead = 0) const;
    bool atEnd() const { return m_pos >= m_text.size(); }

    QString m_text;
    QStringList m_contextFunctions;
    FormulaDialect m_dialect;
    QStringList m_names;
    std::vector<Node> m_nodes;
    int m_pos = 0;
    int m_level = 0;
    FormulaDefect m_defect;
};

// A name that stands in a formula without backticks: letters, digits and _, and no word of the language.
bool isBareFormulaName(const QString &name);

} // namespace pheu
