// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula/compiler.h"

#include "base/day.h"
#include "base/text.h"
#include "formula/functions.h"
#include "formula/operations.h"
#include "formula/parser.h"
#include "formula/references.h"
#include "storage/pathnames.h"

#include <algorithm>

namespace pheu
{

FormulaType FormulaCompiler::fail(const Node &at, const QString &why)
{
    if (!m_defect.position)
        m_defect = {at.at + 1, std::max(1, at.length), why};
    return {};
}

FormulaType FormulaCompiler::failSegment(const Node::Segment &at, const QString &why)
{
    if (!m_defect.position)
        m_defect = {at.at + 1, std::max(1, at.length), why};
    return {};
}

bool FormulaCompiler::run()
{
    m_program.parts.resize(m_program.nodes.size());
    for (size_t i = 0; i < m_program.nodes.size() && !m_defect.position; ++i)
        m_program.parts[i].type = typeOf(i);
    return !m_defect.position;
}

FormulaType FormulaCompiler::typeOf(size_t index)
{
    const Node &node = m_program.nodes[index];
    Part &part = m_program.parts[index];
    switch (node.kind) {
    case Node::Kind::Number: {
        const bool whole = node.number == std::floor(node.number) && std::abs(node.number) < 9e15;
        part.constant = whole ? FormulaCell::ofInteger(qint64(node.number)) : FormulaCell::ofReal(node.number);
        part.zero = node.number == 0;
        return {whole ? FormulaKind::Integer : FormulaKind::Number, {}};
    }
    case Node::Kind::Text:
        part.constant = FormulaCell::ofText(node.text);
        return {FormulaKind::Text, {}};
    case Node::Kind::Name:
        return name(index);
    case Node::Kind::Sum:
        return sum(node);
    case Node::Kind::Product:
        return product(node);
    case Node::Kind::Concat:
        return concat(node);
    case Node::Kind::And:
    case Node::Kind::Or:
    case Node::Kind::Not:
        return truths(node);
    case Node::Kind::Compare:
        return comparison(index);
    case Node::Kind::Call:
        return call(index);
    case Node::Kind::ContextCall:
        break;
    }
    return fail(node, tr("“%1” is not known here").arg(node.text));
}

// Only what can be written at this place, as it would be written there; found by any of its names.
QStringList FormulaCompiler::nearestFields(const Page &page, const QString &name, bool last) const
{
    std::vector<QStringList> names;
    for (const Field &field : page.fields) {
        const bool follows = field.config.target && !field.config.many && !field.config.reverseOf;
        const bool fits = last ? formulaKindOf(field) && !field.config.reverseOf : follows;
        if (fits)
            names.push_back({shownName(field.names), field.role, field.names.own, field.names.en, field.names.vi});
    }
    QStringList written;
    for (const QString &near : nearestNames(name, names, 3)) {
        if (const Field *field = page.field(near))
            written.append(formulaNameOf(page, *field));
    }
    written.removeDuplicates();
    return written;
}

const Field *FormulaCompiler::stepOf(const Page &page, const Node::Segment &segment, bool last)
{
    const Field *field = segment.field ? page.field(segment.field) : page.field(segment.name);
    if (field)
        return field;
    if (segment.field) {
        failSegment(segment, tr("the field that stood here was removed; choose another one, or undo its removal"));
        return nullptr;
    }
    const FormulaFunction *function = &page == m_scope.page && last ? formulaFunction(segment.name.toLower()) : nullptr;
    if (function) {
        failSegment(segment, tr("a function is written with its brackets: %1").arg(function->signature()));
        return nullptr;
    }
    const QStringList near = nearestFields(page, segment.name, last);
    failSegment(segment, near.isEmpty()
                             ? tr("“%1” has no field “%2”").arg(shownName(page.names), segment.name)
                             : tr("“%1” has no field “%2”; the nearest are: %3")
                                   .arg(shownName(page.names), segment.name, near.join(QStringLiteral(", "))));
    return nullptr;
}

FormulaType FormulaCompiler::name(size_t index)
{
    const Node &node = m_program.nodes[index];
    if (node.path.size() == 1 && !node.path.front().field) {
        for (const bool value : {true, false}) {
            const bool written = node.text.compare(value ? u"true" : u"false", Qt::CaseInsensitive) == 0;
            if (written && node.length == node.text.size()) { // not between backticks
                m_program.parts[index].constant = FormulaCell::ofInteger(value ? 1 : 0);
                return {FormulaKind::Truth, {}};
            }
        }
    }
    const Page *page = m_scope.page;
    FieldPath path;
    for (size_t i = 0; i < node.path.size(); ++i) {
        const Node::Segment &segment = node.path[i];
        const Field *field = stepOf(*page, segment, i + 1 == node.path.size());
        if (!field)
            return {};
        path.steps.push_back(field->id);
        if (i + 1 == node.path.size())
            return inputOf(segment, *field, path, &m_program.parts[index].input);
        const Page *target = targetPage(*m_scope.schema, *field);
        if (!target)
            return failSegment(segment,
                               tr("“%1” is not a link, so nothing can follow it").arg(shownName(field->names)));
        if (field->config.many || field->config.reverseOf)
            return failSegment(segment, tr("“%1” links to several records; add a lookup or a rollup field and use "
                                           "that one here")
                                            .arg(shownName(field->names)));
        page = target;
    }
    return {};
}

FormulaType FormulaCompiler::inputOf(const Node::Segment &segment, const Field &field, const FieldPath &path,
                                     int *input)
{
    const QString called = shownName(field.names);
    if (field.config.computed == QLatin1String("kpi"))
        return failSegment(segment, tr("“%1” is a KPI over the period of the dashboard, which is not kept in the "
                                       "record; add a rollup field and use that one here")
                                        .arg(called));
    if (field.config.reverseOf)
        return failSegment(segment, tr("“%1” shows records that link here; add a lookup or a rollup field and use that "
                                       "one here")
                                        .arg(called));
    const std::optional<FormulaKind> kind = formulaKindOf(field);
    if (!kind)
        return failSegment(segment, tr("“%1” has no value that a formula could use").arg(called));
    FormulaType type{*kind, {}};
    if (type.is(FormulaKind::Money))
        type = moneyOf(field, path);
    *input = addInput(path, type);
    return type;
}

FormulaType FormulaCompiler::moneyOf(const Field &field, const FieldPath &path)
{
    FormulaType type{FormulaKind::Money, field.config.currency};
    if (type.currency.isEmpty()) {
        type.currency = m_scope.currency;
        type.ofWorkspace = true;
    }
    if (field.config.currencyField) {
        FieldPath codes = path;
        codes.steps.back() = field.config.currencyField;
        type.currencyInput = addInput(codes, {FormulaKind::Text, {}});
    }
    return type;
}

int FormulaCompiler::addInput(const FieldPath &path, const FormulaType &type)
{
    for (size_t i = 0; i < m_program.inputs.size(); ++i) {
        if (m_program.inputs[i].path == path)
            return int(i);
    }
    m_program.inputs.push_back({path, type});
    return int(m_program.inputs.size()) - 1;
}

FormulaType FormulaCompiler::unified(const FormulaType &a, bool aZero, const FormulaType &b, bool bZero, const Node &at)
{
    if (a.is(FormulaKind::Nothing) || (b.is(FormulaKind::Money) && aZero))
        return b;
    if (b.is(FormulaKind::Nothing) || (a.is(FormulaKind::Money) && bZero))
        return a;
    if (a.isNumber() && b.isNumber())
        return a.kind == b.kind ? a : FormulaType{FormulaKind::Number, {}};
    if (a.kind != b.kind) {
        if (a.is(FormulaKind::Money) || b.is(FormulaKind::Money)) {
            const FormulaType &other = a.is(FormulaKind::Money) ? b : a;
            if (other.isNumber())
                return fail(at,
                            tr("an amount of money and a plain number do not go together; write money(…) around the "
                               "number, or number(…) around the amount"));
        }
        return fail(at, tr("%1 and %2 do not go together").arg(kindInWords(a.kind), kindInWords(b.kind)));
    }
    if (!a.is(FormulaKind::Money))
        return a;
    if (a.currencyInput < 0 && b.currencyInput < 0 && a.currency != b.currency)
        return fail(at,
                    tr("one amount is in %1 and the other in %2, and they do not add up").arg(a.currency, b.currency));
    // The record's own currency field says more than the one of a linked record.
    const auto isOwn = [&](const FormulaType &type) {
        return type.currencyInput >= 0 && m_program.inputs[size_t(type.currencyInput)].path.steps.size() == 1;
    };
    return isOwn(b) && !isOwn(a) ? b : a;
}

FormulaType FormulaCompiler::sum(const Node &node)
{
    FormulaType type;
    bool zero = false;
    for (const Node::Term &term : node.terms) {
        const FormulaType &next = part(term.node).type;
        const bool minus = term.op == FormulaOp::Minus;
        const bool first = &term == &node.terms.front();
        const FormulaKind kind = first ? next.kind : sumKind(type.kind, next.kind, minus);
        const bool negatedAlone = first && minus && !next.isNumber() && !next.is(FormulaKind::Money) &&
                                  !next.is(FormulaKind::Duration) && !next.is(FormulaKind::Nothing);
        if (first) {
            if (negatedAlone || next.is(FormulaKind::Text) || next.is(FormulaKind::Truth))
                return fail(this->node(term.node),
                            next.is(FormulaKind::Text)
                                ? tr("text cannot be added or subtracted; & joins texts")
                                : tr("%1 cannot be added or subtracted").arg(kindInWords(next.kind)));
            type = next;
        } else if (type.is(FormulaKind::Text) || next.is(FormulaKind::Text)) {
            return fail(this->node(term.node), tr("text cannot be added or subtracted; & joins texts"));
        } else if (kind == FormulaKind::Money || (type.is(FormulaKind::Money) || next.is(FormulaKind::Money))) {
            type = unified(type, zero, next, part(term.node).zero, this->node(term.node));
        } else if (kind == FormulaKind::Nothing && !type.is(kind) && !next.is(kind)) {
            return fail(this->node(term.node),
                        minus
                            ? tr("%2 cannot be subtracted from %1").arg(kindInWords(type.kind), kindInWords(next.kind))
                            : tr("%1 and %2 cannot be added").arg(kindInWords(type.kind), kindInWords(next.kind)));
        } else {
            type = {kind, {}};
        }
        if (m_defect.position)
            return {};
        zero = first && part(term.node).zero;
    }
    return type;
}

FormulaType FormulaCompiler::product(const Node &node)
{
    FormulaType type = part(node.terms.front().node).type;
    for (const Node::Term &term : node.terms) {
        const FormulaType &next = part(term.node).type;
        if (&term == &node.terms.front()) {
            if (!next.isNumber() && !next.is(FormulaKind::Money) && !next.is(FormulaKind::Duration) &&
                !next.is(FormulaKind::Nothing))
                return fail(this->node(term.node),
                            tr("%1 cannot be multiplied or divided").arg(kindInWords(next.kind)));
            continue;
        }
        const FormulaKind kind = productKind(type.kind, next.kind, term.op);
        if (kind == FormulaKind::Nothing && !type.is(kind) && !next.is(kind)) {
            if (term.op == FormulaOp::Times && type.is(FormulaKind::Money) && next.is(FormulaKind::Money))
                return fail(this->node(term.node), tr("two amounts of money cannot be multiplied"));
            if (term.op == FormulaOp::Divide && next.is(FormulaKind::Money))
                return fail(this->node(term.node),
                            tr("%1 cannot be divided by an amount of money").arg(kindInWords(type.kind)));
            return fail(this->node(term.node),
                        term.op == FormulaOp::Times
                            ? tr("%1 cannot be multiplied by %2").arg(kindInWords(type.kind), kindInWords(next.kind))
                            : tr("%1 cannot be divided by %2").arg(kindInWords(type.kind), kindInWords(next.kind)));
        }
        const bool both = type.is(FormulaKind::Money) && next.is(FormulaKind::Money);
        if (both && type.currencyInput < 0 && next.currencyInput < 0 && type.currency != next.currency)
            return fail(this->node(term.node), tr("one amount is in %1 and the other in %2, and they have no ratio")
                                                   .arg(type.currency, next.currency));
        if (kind != FormulaKind::Money)
            type = {kind, {}};
        else if (!type.is(FormulaKind::Money))
            type = next;
    }
    return type;
}

FormulaType FormulaCompiler::concat(const Node &node)
{
    return node.terms.empty() ? FormulaType{} : FormulaType{FormulaKind::Text, {}};
}

FormulaType FormulaCompiler::truths(const Node &node)
{
    for (const Node::Term &term : node.terms) {
        const FormulaType &type = part(term.node).type;
        if (!type.is(FormulaKind::Truth) && !type.is(FormulaKind::Nothing) && !type.isNumber())
            return fail(this->node(term.node),
                        tr("%1 is neither true nor false; compare it with something").arg(kindInWords(type.kind)));
    }
    return {FormulaKind::Truth, {}};
}

// status = "Active" means the option, by any of its names; renaming the language of the program changes nothing.
bool FormulaCompiler::optionsOf(size_t compare, int field, int text)
{
    if (node(field).kind != Node::Kind::Name || node(text).kind != Node::Kind::Text || part(field).input < 0)
        return false;
    const Field *leaf = m_scope.schema->field(m_program.inputs[size_t(part(field).input)].path.steps.back());
    if (!leaf || leaf->options.empty() || leaf->storage() != Storage::Integer)
        return false;
    for (const Option &option : leaf->options) {
        if (option.names.matches(node(text).text) || caseFold(option.role) == caseFold(node(text).text))
            m_program.parts[compare].options.push_back(option.id.value);
    }
    return true;
}

// start >= "2026-01-01"
bool FormulaCompiler::dateOf(int date, int text)
{
    if (!part(date).type.is(FormulaKind::Date) || node(text).kind != Node::Kind::Text)
        return false;
    const std::optional<Day> day = parseIsoDay(QStringView(node(text).text));
    if (!day) {
        fail(node(text), tr("“%1” is no date; write one as 2026-03-31").arg(node(text).text));
        return false;
    }
    part(text).constant = FormulaCell::ofInteger(*day);
    part(text).type = {FormulaKind::Date, {}};
    return true;
}

FormulaType FormulaCompiler::comparison(size_t index)
{
    const Node &node = m_program.nodes[index];
    const int left = node.terms[0].node, right = node.terms[1].node;
    const FormulaType truth{FormulaKind::Truth, {}};
    const FormulaOp op = node.terms[1].op;
    if (op == FormulaOp::Equal || op == FormulaOp::NotEqual) {
        if (optionsOf(index, left, right) || optionsOf(index, right, left))
            return truth;
    }
    if (dateOf(left, right) || dateOf(right, left))
        return truth;
    if (m_defect.position)
        return {};
    const FormulaType &a = part(left).type, &b = part(right).type;
    const bool moneyAndNumber =
        (a.is(FormulaKind::Money) && b.isNumber()) || (a.isNumber() && b.is(FormulaKind::Money));
    const bool truthAndNumber =
        (a.is(FormulaKind::Truth) && b.isNumber()) || (a.isNumber() && b.is(FormulaKind::Truth));
    if (moneyAndNumber || truthAndNumber || a.is(FormulaKind::Nothing) || b.is(FormulaKind::Nothing) ||
        (a.isNumber() && b.isNumber()))
        return truth;
    if (a.kind != b.kind)
        return fail(this->node(right),
                    tr("%1 cannot be compared with %2").arg(kindInWords(a.kind), kindInWords(b.kind)));
    if (a.is(FormulaKind::Money) && a.currencyInput < 0 && b.currencyInput < 0 && a.currency != b.currency)
        return fail(
            this->node(right),
            tr("one amount is in %1 and the other in %2, and they cannot be compared").arg(a.currency, b.currency));
    return truth;
}

FormulaType FormulaCompiler::call(size_t index)
{
    Part &part = m_program.parts[index];
    part.function = formulaFunction(m_program.nodes[index].text);
    FormulaTyping typing(*this, index);
    return part.function ? part.function->type(typing) : fail(m_program.nodes[index], tr("there is no such function"));
}

size_t FormulaTyping::count() const
{
    return m_compiler.m_program.nodes[m_index].terms.size();
}

const FormulaType &FormulaTyping::type(size_t i) const
{
    return m_compiler.part(m_compiler.m_program.nodes[m_index].terms[i].node).type;
}

FormulaType FormulaTyping::fail(size_t i, const QString &why)
{
    const Formula::Node &node = m_compiler.m_program.nodes[m_index];
    return m_compiler.fail(i < node.terms.size() ? m_compiler.node(node.terms[i].node) : node, why);
}

FormulaType FormulaTyping::unified(size_t first, size_t step)
{
    const Formula::Node &node = m_compiler.m_program.nodes[m_index];
    FormulaType type;
    bool zero = true;
    for (size_t i = first; i < count() && !m_compiler.m_defect.position; i += step) {
        const FormulaProgram::Part &next = m_compiler.part(node.terms[i].node);
        const bool unset = i == first;
        type = unset ? next.type
                     : m_compiler.unified(type, zero, next.type, next.zero, m_compiler.node(node.terms[i].node));
        zero = (unset || zero) && next.zero;
    }
    return type;
}

bool FormulaTyping::number(size_t i)
{
    if (type(i).isNumber() || type(i).is(FormulaKind::Nothing))
        return true;
    fail(i, tr("a number is needed here, not %1").arg(kindInWords(type(i).kind)));
    return false;
}

bool FormulaTyping::text(size_t) // every kind can be written
{
    return !m_compiler.m_defect.position;
}

bool FormulaTyping::date(size_t i)
{
    if (type(i).is(FormulaKind::Date) || type(i).is(FormulaKind::Instant) || type(i).is(FormulaKind::Nothing))
        return true;
    fail(i, tr("a date is needed here, not %1").arg(kindInWords(type(i).kind)));
    return false;
}

bool FormulaTyping::truth(size_t i)
{
    if (type(i).is(FormulaKind::Truth) || type(i).isNumber() || type(i).is(FormulaKind::Nothing))
        return true;
    fail(i, tr("%1 is neither true nor false; compare it with something").arg(kindInWords(type(i).kind)));
    return false;
}

void FormulaTyping::usesToday()
{
    m_compiler.m_program.usesToday = true;
}

std::optional<QString> FormulaTyping::literal(size_t i) const
{
    const Formula::Node &node = m_compiler.node(m_compiler.m_program.nodes[m_index].terms[i].node);
    return node.kind == Formula::Node::Kind::Text ? std::optional(node.text) : std::nullopt;
}

} // namespace pheu
