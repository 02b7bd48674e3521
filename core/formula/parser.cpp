// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula/parser.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace pheu {

namespace {

struct Arity
{
    QLatin1String name;
    int least;
    int most;
};

constexpr Arity functions[] = {
    {QLatin1String("if"), 2, 3},    {QLatin1String("min"), 1, 1000}, {QLatin1String("max"), 1, 1000},
    {QLatin1String("abs"), 1, 1},   {QLatin1String("round"), 1, 2},
};

const Arity *arityOf(const QString &name)
{
    const auto at = std::ranges::find_if(functions, [&](const Arity &f) { return name == f.name; });
    return at == std::end(functions) ? nullptr : at;
}

bool isNameStart(QChar c)
{
    return c.isLetter() || c == u'_';
}

bool isNamePart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == u'_';
}

} // namespace

FormulaParser::FormulaParser(const QString &text, const QStringList &contextFunctions)
    : m_text(text), m_contextFunctions(contextFunctions)
{
}

Result<Formula> FormulaParser::run()
{
    if (readOr() >= 0) {
        skipSpace();
        if (!atEnd())
            fail(m_pos, tr("“%1” was not expected here").arg(peek()));
    }
    if (!m_error.isEmpty())
        return Error{ErrorCode::InvalidInput, m_error};
    Formula formula;
    formula.m_text = m_text;
    formula.m_names = m_names;
    formula.m_nodes = std::make_shared<const std::vector<Formula::Node>>(std::move(m_nodes));
    return formula;
}

int FormulaParser::fail(int position, const QString &why)
{
    if (m_error.isEmpty())
        m_error = tr("The formula “%1” cannot be read at character %2: %3.")
                      .arg(m_text).arg(position + 1).arg(why);
    return -1;
}

int FormulaParser::add(Formula::Node node)
{
    if (int(m_nodes.size()) >= Formula::maxNodes)
        return fail(m_pos, tr("it has more than %1 parts").arg(Formula::maxNodes));
    for (const Term &term : node.terms)
        node.depth = std::max(node.depth, m_nodes[size_t(term.node)].depth + 1);
    if (node.depth > Formula::maxDepth)
        return fail(m_pos, tr("it is nested more than %1 levels deep").arg(Formula::maxDepth));
    m_nodes.push_back(std::move(node));
    return int(m_nodes.size()) - 1;
}

int FormulaParser::addName(const QString &name)
{
    if (!m_names.contains(name))
        m_names.append(name);
    return add({.kind = Kind::Name, .text = name, .terms = {}});
}

void FormulaParser::skipSpace()
{
    while (!atEnd() && m_text[m_pos].isSpace())
        ++m_pos;
}

QChar FormulaParser::peek(int ahead) const
{
    return m_pos + ahead < m_text.size() ? m_text[m_pos + ahead] : QChar();
}

bool FormulaParser::take(QChar c)
{
    skipSpace();
    if (peek() != c || atEnd())
        return false;
    ++m_pos;
    return true;
}

bool FormulaParser::takeWord(QStringView word)
{
    skipSpace();
    const int end = m_pos + int(word.size());
    if (QStringView(m_text).mid(m_pos, word.size()).compare(word, Qt::CaseInsensitive) != 0)
        return false;
    if (end < m_text.size() && isNamePart(m_text[end]))
        return false;
    m_pos = end;
    return true;
}

bool FormulaParser::takeComparison(FormulaOp &op)
{
    static constexpr std::pair<QStringView, FormulaOp> signs[] = {
        {u"<=", FormulaOp::LessOrEqual}, {u">=", FormulaOp::GreaterOrEqual}, {u"!=", FormulaOp::NotEqual},
        {u"<>", FormulaOp::NotEqual},    {u"≤", FormulaOp::LessOrEqual},     {u"≥", FormulaOp::GreaterOrEqual},
        {u"≠", FormulaOp::NotEqual},     {u"=", FormulaOp::Equal},           {u"<", FormulaOp::Less},
        {u">", FormulaOp::Greater},
    };
    skipSpace();
    for (const auto &[sign, meaning] : signs) {
        if (QStringView(m_text).mid(m_pos).startsWith(sign)) {
            m_pos += int(sign.size());
            op = meaning;
            return true;
        }
    }
    return false;
}

int FormulaParser::readChain(Kind kind, QStringView word, int (FormulaParser::*next)())
{
    const int first = (this->*next)();
    if (first < 0)
        return -1;
    std::vector<Term> terms = {{first}};
    while (takeWord(word)) {
        const int node = (this->*next)();
        if (node < 0)
            return -1;
        terms.push_back({node});
    }
    return terms.size() == 1 ? first : add({.kind = kind, .text = {}, .terms = std::move(terms)});
}

int FormulaParser::readOr()
{
    // Guards the parser's own stack; the tree's depth is checked by add().
    if (++m_level > Formula::maxDepth)
        return fail(m_pos, tr("it is nested more than %1 levels deep").arg(Formula::maxDepth));
    const int node = readChain(Kind::Or, u"or", &FormulaParser::readAnd);
    --m_level;
    return node;
}

int FormulaParser::readAnd()
{
    return readChain(Kind::And, u"and", &FormulaParser::readNot);
}

int FormulaParser::readNot()
{
    int times = 0;
    while (takeWord(u"not"))
        ++times;
    int node = readComparison();
    for (; node >= 0 && times > 0; --times)
        node = add({.kind = Kind::Not, .text = {}, .terms = {{node}}});
    return node;
}

int FormulaParser::readComparison()
{
    const int left = readSum();
    FormulaOp op;
    if (left < 0 || !takeComparison(op))
        return left;
    const int right = readSum();
    if (right < 0)
        return -1;
    return add({.kind = Kind::Compare, .text = {}, .terms = {{left}, {right, op}}});
}

int FormulaParser::readSum()
{
    const int first = readProduct();
    if (first < 0)
        return -1;
    std::vector<Term> terms = {{first}};
    for (;;) {
        FormulaOp op = FormulaOp::Plus;
        if (take(u'-') || take(u'−'))
            op = FormulaOp::Minus;
        else if (!take(u'+'))
            break;
        const int node = readProduct();
        if (node < 0)
            return -1;
        terms.push_back({node, op});
    }
    return terms.size() == 1 ? first : add({.kind = Kind::Sum, .text = {}, .terms = std::move(terms)});
}

int FormulaParser::readProduct()
{
    const int first = readSign();
    if (first < 0)
        return -1;
    std::vector<Term> terms = {{first, FormulaOp::Times}};
    for (;;) {
        FormulaOp op = FormulaOp::Times;
        if (take(u'/') || take(u'÷'))
            op = FormulaOp::Divide;
        else if (take(u'%'))
            op = FormulaOp::Modulo;
        else if (!take(u'*') && !take(u'×'))
            break;
        const int node = readSign();
        if (node < 0)
            return -1;
        terms.push_back({node, op});
    }
    return terms.size() == 1 ? first : add({.kind = Kind::Product, .text = {}, .terms = std::move(terms)});
}

int FormulaParser::readSign()
{
    bool negative = false;
    for (;;) {
        if (take(u'-') || take(u'−'))
            negative = !negative;
        else if (!take(u'+'))
            break;
    }
    const int node = readPrimary();
    if (node < 0 || !negative)
        return node;
    return add({.kind = Kind::Sum, .text = {}, .terms = {{node, FormulaOp::Minus}}});
}

int FormulaParser::readPrimary()
{
    skipSpace();
    if (atEnd())
        return fail(m_pos, tr("a number, a name or “(” is missing at the end"));
    const QChar c = peek();
    if (c.isDigit() || (c == u'.' && peek(1).isDigit()))
        return readNumber();
    if (c == u'"')
        return readText();
    if (c == u'`' || isNameStart(c))
        return readName();
    if (!take(u'('))
        return fail(m_pos, tr("“%1” was not expected here").arg(c));
    const int opened = m_pos - 1;
    const int node = readOr();
    if (node < 0)
        return -1;
    return take(u')') ? node : fail(opened, tr("this bracket is not closed"));
}

int FormulaParser::readNumber()
{
    const int start = m_pos;
    while (peek().isDigit())
        ++m_pos;
    if (peek() == u'.' && peek(1).isDigit()) {
        ++m_pos;
        while (peek().isDigit())
            ++m_pos;
    }
    const int sign = peek(1) == u'-' || peek(1) == u'+' ? 1 : 0;
    if (peek().toLower() == u'e' && peek(1 + sign).isDigit()) {
        m_pos += 1 + sign;
        while (peek().isDigit())
            ++m_pos;
    }
    if (isNamePart(peek()))
        return fail(m_pos, tr("“%1” was not expected here").arg(peek()));
    bool ok = false;
    const double number = QLocale::c().toDouble(QStringView(m_text).mid(start, m_pos - start), &ok);
    if (!ok || !std::isfinite(number))
        return fail(start, tr("this number is too large"));
    return add({.kind = Kind::Number, .number = number, .text = {}, .terms = {}});
}

int FormulaParser::readText()
{
    const int start = m_pos++;
    QString text;
    for (;; ++m_pos) {
        if (atEnd())
            return fail(start, tr("this text has no closing quote"));
        if (peek() == u'"') {
            if (peek(1) != u'"')
                break;
            ++m_pos; // a doubled quote stands for one
        }
        text += peek();
    }
    ++m_pos;
    return add({.kind = Kind::Text, .text = text, .terms = {}});
}

int FormulaParser::readName()
{
    const int start = m_pos;
    QString name;
    if (peek() == u'`') {
        for (++m_pos;; ++m_pos) {
            if (atEnd())
                return fail(start, tr("this name has no closing backtick"));
            if (peek() == u'`') {
                if (peek(1) != u'`')
                    break;
                ++m_pos;
            }
            name += peek();
        }
        ++m_pos;
        return name.isEmpty() ? fail(start, tr("the name is empty")) : addName(name);
    }
    while (isNamePart(peek()) || (peek() == u'.' && isNameStart(peek(1))))
        name += m_text[m_pos++];
    skipSpace();
    return peek() == u'(' && !atEnd() ? readCall(name.toLower(), start) : addName(name);
}

int FormulaParser::readCall(const QString &function, int position)
{
    const bool ofContext = m_contextFunctions.contains(function);
    const Arity *arity = arityOf(function);
    if (!ofContext && !arity)
        return fail(position, tr("there is no function “%1”").arg(function));
    take(u'(');
    std::vector<Term> terms;
    if (!take(u')')) {
        do {
            const int node = readOr();
            if (node < 0)
                return -1;
            terms.push_back({node});
        } while (take(u','));
        if (!take(u')'))
            return fail(m_pos, tr("“,” or “)” is missing after an argument of “%1”").arg(function));
    }
    const int count = int(terms.size());
    if (count < (ofContext ? 1 : arity->least) || count > (ofContext ? 1 : arity->most))
        return fail(position, tr("“%1” does not take %n argument(s)", nullptr, count).arg(function));
    return add({.kind = ofContext ? Kind::ContextCall : Kind::Call, .text = function,
                .terms = std::move(terms)});
}

} // namespace pheu
