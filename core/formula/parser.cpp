// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula/parser.h"

#include "formula/functions.h"
#include "storage/pathnames.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

bool isNameStart(QChar c)
{
    return c.isLetter() || c == u'_';
}

bool isNamePart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == u'_';
}

} // namespace

FormulaParser::FormulaParser(const QString &text, const QStringList &contextFunctions, FormulaDialect dialect)
    : m_text(text)
    , m_contextFunctions(contextFunctions)
    , m_dialect(dialect)
{
}

std::vector<Formula::Node> FormulaParser::read()
{
    if (readOr() >= 0) {
        skipSpace();
        if (!atEnd())
            fail(m_pos, tr("“%1” was not expected here").arg(peek()));
    }
    return m_defect.position ? std::vector<Node>() : std::move(m_nodes);
}

Result<Formula> FormulaParser::run()
{
    std::vector<Node> nodes = read();
    if (m_defect.position)
        return m_defect.error(m_text);
    Formula formula;
    formula.m_text = m_text;
    formula.m_names = m_names;
    formula.m_nodes = std::make_shared<const std::vector<Formula::Node>>(std::move(nodes));
    return formula;
}

int FormulaParser::fail(int position, const QString &why, int length)
{
    if (!m_defect.position)
        m_defect = {position + 1, length, why};
    return -1;
}

int FormulaParser::add(Node node, int start)
{
    if (int(m_nodes.size()) >= Formula::maxNodes)
        return fail(m_pos, tr("it has more than %1 parts").arg(Formula::maxNodes));
    for (const Term &term : node.terms)
        node.depth = std::max(node.depth, m_nodes[size_t(term.node)].depth + 1);
    if (node.depth > Formula::maxDepth)
        return fail(m_pos, tr("it is nested more than %1 levels deep").arg(Formula::maxDepth));
    node.at = start;
    node.length = m_pos - start;
    m_nodes.push_back(std::move(node));
    return int(m_nodes.size()) - 1;
}

int FormulaParser::addTerms(Kind kind, std::vector<Term> terms, int start)
{
    Node node;
    node.kind = kind;
    node.terms = std::move(terms);
    return add(std::move(node), start);
}

void FormulaParser::skipSpace()
{
    while (!atEnd() && m_text[m_pos].isSpace())
        ++m_pos;
}

// Where the next thing begins.
int FormulaParser::nextStart()
{
    skipSpace();
    return m_pos;
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
    const int start = nextStart();
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
    return terms.size() == 1 ? first : addTerms(kind, std::move(terms), start);
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
    const int start = nextStart();
    int times = 0;
    while (takeWord(u"not"))
        ++times;
    int node = readComparison();
    for (; node >= 0 && times > 0; --times)
        node = addTerms(Kind::Not, {{node}}, start);
    return node;
}

int FormulaParser::readComparison()
{
    const int start = nextStart();
    const int left = readConcat();
    FormulaOp op;
    if (left < 0 || !takeComparison(op))
        return left;
    const int right = readConcat();
    if (right < 0)
        return -1;
    return addTerms(Kind::Compare, {{left}, {right, op}}, start);
}

int FormulaParser::readConcat()
{
    const int start = nextStart();
    const int first = readSum();
    if (first < 0)
        return -1;
    std::vector<Term> terms = {{first}};
    while (m_dialect == FormulaDialect::Record && take(u'&')) {
        const int node = readSum();
        if (node < 0)
            return -1;
        terms.push_back({node});
    }
    return terms.size() == 1 ? first : addTerms(Kind::Concat, std::move(terms), start);
}

int FormulaParser::readSum()
{
    const int start = nextStart();
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
    return terms.size() == 1 ? first : addTerms(Kind::Sum, std::move(terms), start);
}

int FormulaParser::readProduct()
{
    const int start = nextStart();
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
    return terms.size() == 1 ? first : addTerms(Kind::Product, std::move(terms), start);
}

int FormulaParser::readSign()
{
    const int start = nextStart();
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
    return addTerms(Kind::Sum, {{node, FormulaOp::Minus}}, start);
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
    if (c == u'`' || isNameStart(c) || (c == u'{' && m_dialect == FormulaDialect::Record))
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
    Node node;
    node.number = QLocale::c().toDouble(QStringView(m_text).mid(start, m_pos - start), &ok);
    if (!ok || !std::isfinite(node.number))
        return fail(start, tr("this number is too large"), m_pos - start);
    if (percentFollows()) {
        ++m_pos;
        node.number /= 100;
    }
    return add(std::move(node), start);
}

// 10% at the end, or before a bracket, a comma or an operator, is a tenth; 17 % 5 is a remainder.
bool FormulaParser::percentFollows() const
{
    if (peek() != u'%')
        return false;
    int next = m_pos + 1;
    while (next < m_text.size() && m_text[next].isSpace())
        ++next;
    return next >= m_text.size() || QStringView(u"),+*×/÷&=<>≤≥≠!").contains(m_text[next]);
}

int FormulaParser::readText()
{
    const int start = m_pos++;
    Node node;
    node.kind = Kind::Text;
    for (;; ++m_pos) {
        if (atEnd())
            return fail(start, tr("this text has no closing quote"), int(m_text.size()) - start);
        if (peek() == u'"') {
            if (peek(1) != u'"')
                break;
            ++m_pos; // a doubled quote stands for one
        }
        node.text += peek();
    }
    ++m_pos;
    return add(std::move(node), start);
}

bool FormulaParser::readQuoted(Node::Segment &segment)
{
    for (++m_pos;; ++m_pos) {
        if (atEnd())
            return fail(segment.at, tr("this name has no closing backtick"), int(m_text.size()) - segment.at) >= 0;
        if (peek() == u'`') {
            if (peek(1) != u'`')
                break;
            ++m_pos;
        }
        segment.name += peek();
    }
    ++m_pos;
    return !segment.name.isEmpty() || fail(segment.at, tr("the name is empty"), 2) >= 0;
}

// {17}
bool FormulaParser::readReference(Node::Segment &segment)
{
    const int close = int(m_text.indexOf(u'}', m_pos));
    bool ok = false;
    const qint64 id = close < 0 ? 0 : QStringView(m_text).mid(m_pos + 1, close - m_pos - 1).toLongLong(&ok);
    if (!ok || id == 0)
        return fail(m_pos, tr("“{” begins the number of a field, such as {17}")) >= 0;
    m_pos = close + 1;
    segment.field = FieldId(id);
    return true;
}

bool FormulaParser::readSegment(Node::Segment &segment)
{
    segment = {};
    segment.at = m_pos;
    bool read = true;
    if (peek() == u'`') {
        read = readQuoted(segment);
    } else if (peek() == u'{') {
        read = readReference(segment);
    } else {
        while (isNamePart(peek()))
            segment.name += m_text[m_pos++];
    }
    segment.length = m_pos - segment.at;
    return read;
}

int FormulaParser::readName()
{
    const int start = m_pos;
    Node node;
    node.kind = Kind::Name;
    QStringList words;
    for (;;) {
        Node::Segment segment;
        if (!readSegment(segment))
            return -1;
        words.append(segment.name);
        node.path.push_back(std::move(segment));
        const QChar next = peek(1);
        if (peek() != u'.' || !(isNameStart(next) || next == u'`' || next == u'{'))
            break;
        ++m_pos;
    }
    const int end = m_pos;
    skipSpace();
    if (peek() == u'(' && !atEnd() && isNameStart(m_text[start]))
        return readCall(words.join(u'.').toLower(), start);
    m_pos = end;
    node.text = words.join(u'.');
    if (!m_names.contains(node.text))
        m_names.append(node.text);
    return add(std::move(node), start);
}

QStringList FormulaParser::nearestFunctions(const QString &name) const
{
    std::vector<QStringList> names;
    for (const FormulaFunction *function : formulaFunctions()) {
        if (m_dialect == FormulaDialect::Record || function->ofKpis)
            names.push_back({function->name});
    }
    for (const QString &function : m_contextFunctions)
        names.push_back({function});
    return nearestNames(name, names, 3);
}

int FormulaParser::readCall(const QString &function, int position)
{
    const bool ofContext = m_contextFunctions.contains(function);
    const FormulaFunction *known = formulaFunction(function);
    if (known && m_dialect == FormulaDialect::Kpi && !known->ofKpis)
        known = nullptr;
    if (!ofContext && !known)
        return fail(position,
                    tr("there is no function “%1”; the nearest are: %2")
                        .arg(function, nearestFunctions(function).join(QStringLiteral(", "))),
                    int(function.size()));
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
    if (count < (ofContext ? 1 : known->least) || count > (ofContext ? 1 : known->most))
        return fail(position, tr("“%1” does not take %n argument(s)", nullptr, count).arg(function), m_pos - position);
    Node node;
    node.kind = ofContext ? Kind::ContextCall : Kind::Call;
    node.text = function;
    node.terms = std::move(terms);
    return add(std::move(node), position);
}

bool isBareFormulaName(const QString &name)
{
    if (name.isEmpty() || !isNameStart(name[0]) || !std::all_of(name.begin(), name.end(), isNamePart))
        return false;
    for (const QStringView word : {u"and", u"or", u"not", u"true", u"false"}) {
        if (name.compare(word, Qt::CaseInsensitive) == 0)
            return false;
    }
    return true;
}

} // namespace pheu
