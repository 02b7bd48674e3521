// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula/run.h"

#include "base/currency.h"
#include "base/text.h"
#include "formula/exactproduct.h"
#include "formula/operations.h"

#include <QDateTime>

#include <cmath>

namespace pheu
{

using Kind = FormulaKind;
using Reason = FormulaTrace::Reason;

void FormulaRun::note(int index, Reason reason) const
{
    if (m_trace && m_trace->reason == Reason::None)
        *m_trace = {reason, node(index).at + 1, node(index).length};
}

FormulaCell FormulaRun::empty(int index, Reason reason) const
{
    note(index, reason);
    return {};
}

FormulaCell FormulaRun::failed(int index, Reason reason) const
{
    note(index, reason);
    return FormulaCell::failed();
}

quint64 FormulaRun::currencyOf(const FormulaType &type) const
{
    if (type.currencyInput >= 0) {
        const FormulaCell &code = m_inputs[size_t(type.currencyInput)];
        if (code.hasValue())
            return packedCode(code.text);
    }
    return packedCode(type.currency);
}

FormulaCell FormulaRun::result() const
{
    const int root = int(m_program.nodes.size()) - 1;
    FormulaCell cell = at(root);
    const FormulaType &type = part(root).type;
    if (!cell.hasValue())
        return cell;
    if ((type.is(Kind::Number) || type.is(Kind::Percent)) && !std::isfinite(cell.real))
        return failed(root, Reason::Overflow);
    if (type.is(Kind::Text) && cell.text.size() > longestFormulaText)
        return failed(root, Reason::TooLong);
    if (type.is(Kind::Date) && (cell.integer < toDay(QDate(1, 1, 1)) || cell.integer > toDay(QDate(9999, 12, 31))))
        return failed(root, Reason::OutOfRange);
    if (type.is(Kind::Money) && cell.currency != 0) {
        // A linked record's own currency cannot be told by the field that shows the result.
        const bool own = type.currencyInput >= 0 && m_program.inputs[size_t(type.currencyInput)].path.steps.size() == 1;
        const quint64 shown = own ? currencyOf(type) : packedCode(type.currency);
        if (cell.currency != shown)
            return failed(root, Reason::Currencies);
    }
    return cell;
}

FormulaCell FormulaRun::at(int index) const
{
    const Node &what = node(index);
    switch (what.kind) {
    case Node::Kind::Number:
    case Node::Kind::Text:
        return part(index).constant;
    case Node::Kind::Name:
        return named(index);
    case Node::Kind::Sum:
        return sum(index);
    case Node::Kind::Product:
        return product(index);
    case Node::Kind::Concat:
        return concat(what);
    case Node::Kind::And:
    case Node::Kind::Or:
    case Node::Kind::Not:
        return truths(what);
    case Node::Kind::Compare:
        return comparison(index);
    case Node::Kind::Call:
        return called(index);
    case Node::Kind::ContextCall:
        break;
    }
    return {};
}

FormulaCell FormulaRun::called(int index) const
{
    const FormulaArguments arguments(*this, index);
    FormulaCell cell = part(index).function->value(arguments);
    return arguments.metFailure() ? FormulaCell::failed() : cell;
}

FormulaCell FormulaRun::named(int index) const
{
    const Part &what = part(index);
    if (what.input < 0)
        return what.constant; // true, false
    FormulaCell cell = m_inputs[size_t(what.input)];
    if (!cell.hasValue()) {
        if (what.type.is(Kind::Truth))
            return FormulaCell::ofInteger(0); // a box that was never ticked
        note(index, Reason::NoValue);
        return FormulaCell::skipped();
    }
    if (what.type.is(Kind::Money))
        cell.currency = currencyOf(what.type);
    return cell;
}

namespace
{

// a ± b of what sumKind() allowed. The cells have values.
FormulaCell added(const FormulaCell &a, Kind aKind, const FormulaCell &b, Kind bKind, bool minus, Kind to)
{
    constexpr qint64 dayMs = 86'400'000;
    if (to == Kind::Number || to == Kind::Percent) {
        const double right = realOf(b, bKind);
        return FormulaCell::ofReal(realOf(a, aKind) + (minus ? -right : right));
    }
    const auto inUnit = [&](const FormulaCell &cell, Kind kind) -> qint64 {
        const bool isNumber = kind == Kind::Number || kind == Kind::Integer || kind == Kind::Percent;
        if (to == Kind::Instant && isNumber)
            return qint64(std::llround(std::clamp(realOf(cell, kind), -1e8, 1e8) * double(dayMs)));
        if (to == Kind::Instant && kind == Kind::Duration)
            return cell.integer * 1000;
        if (to == Kind::Date && kind != Kind::Integer && isNumber)
            return qint64(std::clamp(std::floor(cell.real), -1e9, 1e9));
        return cell.integer;
    };
    qint64 sum = 0;
    const qint64 left = inUnit(a, aKind), right = inUnit(b, bKind);
    if (minus ? __builtin_sub_overflow(left, right, &sum) : __builtin_add_overflow(left, right, &sum))
        return FormulaCell::failed();
    if (to == Kind::Duration && aKind == Kind::Instant)
        sum /= 1000;
    return FormulaCell::ofInteger(sum);
}

bool isPointInTime(Kind kind)
{
    return kind == Kind::Date || kind == Kind::Instant;
}

} // namespace

FormulaCell FormulaRun::sum(int index) const
{
    const Node &what = node(index);
    const Kind result = part(index).type.kind;
    bool dates = false;
    for (const Node::Term &term : what.terms)
        dates = dates || isPointInTime(part(term.node).type.kind);
    FormulaCell total;
    Kind kind = Kind::Nothing;
    quint64 currency = 0;
    bool any = false;
    for (const Node::Term &term : what.terms) {
        FormulaCell cell = at(term.node);
        const bool minus = term.op == FormulaOp::Minus;
        const Kind next = result == Kind::Money ? Kind::Money : part(term.node).type.kind;
        cell = converted(std::move(cell), part(term.node).type.kind, next);
        if (cell.isSkipped() && !dates)
            continue;
        if (!cell.hasValue())
            return cell.isSkipped() ? FormulaCell{} : cell;
        if (cell.currency != 0 && currency != 0 && cell.currency != currency)
            return failed(index, Reason::Currencies);
        currency = cell.currency ? cell.currency : currency;
        if (!any && !minus) {
            total = cell;
            kind = next;
        } else {
            const Kind to = any ? sumKind(kind, next, minus) : next;
            const FormulaCell before = any ? total : FormulaCell::ofInteger(0);
            total = added(before, any ? kind : (next == Kind::Number || next == Kind::Percent ? Kind::Integer : next),
                          cell, next, minus, to);
            kind = to;
        }
        any = true;
        if (!total.hasValue())
            return failed(index, Reason::Overflow);
    }
    if (!any)
        return FormulaCell::skipped();
    if (result == Kind::Number && !std::isfinite(realOf(total, kind)))
        return failed(index, Reason::Overflow);
    total = converted(std::move(total), kind, result);
    total.currency = currency;
    return total;
}

FormulaCell FormulaRun::product(int index) const
{
    const Node &what = node(index);
    const Kind result = part(index).type.kind;
    ExactProduct exact;
    bool skipped = false, divides = false, whole = true, units = false;
    qint64 wholeValue = 1;
    double real = 1;
    quint64 currency = 0;
    for (const Node::Term &term : what.terms) {
        const FormulaCell cell = at(term.node);
        const Kind kind = part(term.node).type.kind;
        divides |= term.op != FormulaOp::Times;
        if (cell.isSkipped()) {
            skipped = true;
            continue;
        }
        if (!cell.hasValue())
            return cell;
        const bool decimal = kind == Kind::Number || kind == Kind::Percent;
        const double value = realOf(cell, kind);
        if (term.op != FormulaOp::Times && value == 0)
            return empty(term.node, Reason::DividedByZero);
        if (cell.currency != 0 && currency != 0 && cell.currency != currency)
            return failed(index, Reason::Currencies);
        currency = cell.currency ? cell.currency : currency;
        units = units || kind == Kind::Money || kind == Kind::Duration;
        if (term.op == FormulaOp::Modulo) {
            real = std::fmod(units ? exact.value() : real, value);
            exact = {};
            exact.times(real);
            wholeValue = decimal || cell.integer == 0 || cell.integer == -1 ? 0 : wholeValue % cell.integer;
            continue;
        }
        const bool times = term.op == FormulaOp::Times;
        whole = whole && times && !decimal && !__builtin_mul_overflow(wholeValue, cell.integer, &wholeValue);
        real = times ? real * value : real / value;
        if (result == Kind::Money || result == Kind::Duration || units) {
            if (decimal)
                times ? exact.times(cell.real) : exact.dividedBy(cell.real);
            else
                times ? exact.times(cell.integer) : exact.dividedBy(cell.integer);
        }
    }
    if (skipped)
        return divides ? FormulaCell{} : FormulaCell::skipped();
    if (result == Kind::Integer)
        return whole || divides ? FormulaCell::ofInteger(wholeValue) : failed(index, Reason::Overflow);
    if (result != Kind::Money && result != Kind::Duration)
        return std::isfinite(real) ? FormulaCell::ofReal(real) : failed(index, Reason::Overflow);
    const std::optional<qint64> rounded = exact.rounded();
    return rounded ? FormulaCell::ofMoney(*rounded, result == Kind::Money ? currency : 0)
                   : failed(index, Reason::Overflow);
}

FormulaCell FormulaRun::concat(const Node &what) const
{
    QString text;
    for (const Node::Term &term : what.terms) {
        const FormulaCell cell = at(term.node);
        if (cell.state == FormulaCell::State::Failed)
            return cell;
        text += cellText(cell, part(term.node).type);
        if (text.size() > longestFormulaText)
            return failed(term.node, Reason::TooLong);
    }
    return FormulaCell::ofText(text);
}

bool FormulaRun::truth(int index) const
{
    const FormulaCell cell = at(index);
    return cell.hasValue() && realOf(cell, part(index).type.kind) != 0;
}

FormulaCell FormulaRun::truths(const Node &what) const
{
    if (what.kind == Node::Kind::Not)
        return FormulaCell::ofInteger(truth(what.terms[0].node) ? 0 : 1);
    const bool decides = what.kind == Node::Kind::Or;
    for (const Node::Term &term : what.terms) {
        if (truth(term.node) == decides)
            return FormulaCell::ofInteger(decides ? 1 : 0);
    }
    return FormulaCell::ofInteger(decides ? 0 : 1);
}

int compareCells(const FormulaCell &a, FormulaKind aKind, const FormulaCell &b, FormulaKind bKind)
{
    if (aKind == Kind::Text) {
        const QString left = caseFold(a.text), right = caseFold(b.text);
        return left == right ? 0 : compareText(left, right) < 0 ? -1 : 1;
    }
    const bool reals = aKind == Kind::Number || aKind == Kind::Percent || bKind == Kind::Number ||
                       bKind == Kind::Percent || aKind != bKind;
    if (!reals)
        return a.integer < b.integer ? -1 : a.integer > b.integer ? 1 : 0;
    double left = realOf(a, aKind), right = realOf(b, bKind);
    if (aKind == Kind::Money && bKind != Kind::Money)
        left /= double(pow10i(digitsOf(a.currency)));
    if (bKind == Kind::Money && aKind != Kind::Money)
        right /= double(pow10i(digitsOf(b.currency)));
    if (std::abs(left - right) <= 1e-13 * std::max(std::abs(left), std::abs(right)))
        return 0;
    return left < right ? -1 : 1;
}

bool FormulaRun::sameOption(const Part &what, const Node &comparison) const
{
    const int left = comparison.terms[0].node, right = comparison.terms[1].node;
    const FormulaCell cell = at(node(left).kind == Node::Kind::Name ? left : right);
    return cell.hasValue() && std::find(what.options.begin(), what.options.end(), cell.integer) != what.options.end();
}

FormulaCell FormulaRun::comparison(int index) const
{
    const Node &what = node(index);
    const FormulaOp op = what.terms[1].op;
    const int left = what.terms[0].node, right = what.terms[1].node;
    const auto truthOf = [](bool value) { return FormulaCell::ofInteger(value ? 1 : 0); };
    if (!part(index).options.empty())
        return truthOf(sameOption(part(index), what) == (op == FormulaOp::Equal));
    const FormulaCell a = at(left), b = at(right);
    if (!a.hasValue() || !b.hasValue())
        return truthOf(op == FormulaOp::NotEqual);
    if (a.currency != 0 && b.currency != 0 && a.currency != b.currency) {
        note(index, Reason::Currencies);
        return truthOf(op == FormulaOp::NotEqual);
    }
    const int order = compareCells(a, part(left).type.kind, b, part(right).type.kind);
    switch (op) {
    case FormulaOp::Equal:
        return truthOf(order == 0);
    case FormulaOp::NotEqual:
        return truthOf(order != 0);
    case FormulaOp::Less:
        return truthOf(order < 0);
    case FormulaOp::LessOrEqual:
        return truthOf(order <= 0);
    case FormulaOp::Greater:
        return truthOf(order > 0);
    case FormulaOp::GreaterOrEqual:
        return truthOf(order >= 0);
    default:
        return {};
    }
}

FormulaCell FormulaArguments::asResult(size_t i, FormulaCell cell) const
{
    return converted(std::move(cell), type(i).kind, resultType().kind);
}

FormulaCell FormulaArguments::asResult(size_t i) const
{
    return asResult(i, at(i));
}

FormulaCell FormulaArguments::used(size_t i) const
{
    FormulaCell cell = at(i);
    m_metFailure = m_metFailure || cell.state == FormulaCell::State::Failed;
    return cell;
}

QString FormulaArguments::text(size_t i) const
{
    return cellText(used(i), type(i));
}

std::optional<double> FormulaArguments::number(size_t i) const
{
    const FormulaCell cell = used(i);
    return cell.hasValue() ? std::optional(realOf(cell, type(i).kind)) : std::nullopt;
}

std::optional<qint64> FormulaArguments::whole(size_t i) const
{
    const std::optional<double> value = number(i);
    return value ? std::optional(qint64(std::clamp(std::trunc(*value), -1e9, 1e9))) : std::nullopt;
}

std::optional<Day> FormulaArguments::day(size_t i) const
{
    const FormulaCell cell = used(i);
    if (!cell.hasValue())
        return std::nullopt;
    if (type(i).is(FormulaKind::Instant))
        return toDay(QDateTime::fromMSecsSinceEpoch(cell.integer).date());
    return cell.integer < toDay(QDate(1, 1, 1)) || cell.integer > toDay(QDate(9999, 12, 31))
               ? std::nullopt
               : std::optional(Day(cell.integer));
}

bool FormulaArguments::equal(size_t i, size_t j) const
{
    const FormulaCell a = at(i), b = at(j);
    if (!a.hasValue() || !b.hasValue() || (a.currency && b.currency && a.currency != b.currency))
        return false;
    return compareCells(a, type(i).kind, b, type(j).kind) == 0;
}

} // namespace pheu
