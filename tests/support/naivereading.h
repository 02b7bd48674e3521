// SPDX-License-Identifier: GPL-3.0-or-later
// Random questions to a SmallWorkspace, and a reading of its records that shares no code with the store: it looks at
// one record at a time.
#pragma once

#include "base/currency.h"
#include "base/day.h"
#include "base/text.h"
#include "storage/query.h"
#include "support/smallworkspace.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace pheu::test
{

class NaiveReading
{
public:
    explicit NaiveReading(const SmallWorkspace &workspace)
        : m_workspace(workspace)
    {
    }

    bool matches(PageId page, qint64 record, const Filter &filter) const
    {
        switch (filter.kind) {
        case Filter::Kind::All:
            return true;
        case Filter::Kind::Not:
            return !matches(page, record, filter.children.front());
        case Filter::Kind::And:
            return std::all_of(filter.children.begin(), filter.children.end(),
                               [&](const Filter &f) { return matches(page, record, f); });
        case Filter::Kind::Or:
            return std::any_of(filter.children.begin(), filter.children.end(),
                               [&](const Filter &f) { return matches(page, record, f); });
        case Filter::Kind::Compare:
            break;
        }
        if (filter.op == Operator::Ne || filter.op == Operator::IsEmpty) {
            Filter positive = filter;
            positive.op = filter.op == Operator::Ne ? Operator::Eq : Operator::IsNotEmpty;
            return !matches(page, record, positive);
        }
        for (const FieldPath &path : filter.path.paths) {
            const std::vector<Cell> cells = reach(page, record, path, 0);
            if (cells.empty() && filter.path.paths.size() > 1)
                continue;
            return fits(cells, path, page, filter);
        }
        return false;
    }

    // <0, 0, >0 as the order of the two records by one sort.
    int compare(PageId page, qint64 a, qint64 b, const PathChoice &choice) const
    {
        for (const FieldPath &path : choice.paths) {
            const Field &field = fieldOf(page, path);
            const auto keyA = firstKey(page, a, choice);
            const auto keyB = firstKey(page, b, choice);
            return compareKeys(field, keyA, keyB);
        }
        return 0;
    }

private:
    struct Cell {
        PageId page;
        qint64 record;
        Value value;
    };

    const Field &fieldOf(PageId page, const FieldPath &path) const
    {
        const Field *field = nullptr;
        for (const FieldId step : path.steps) {
            field = m_workspace.schema.page(page)->field(step);
            page = field->config.target;
        }
        return *field;
    }

    std::vector<Cell> reach(PageId page, qint64 record, const FieldPath &path, size_t step) const
    {
        const Value value = m_workspace.value(page, record, path.steps[step]);
        std::vector<Cell> cells;
        if (step + 1 == path.steps.size()) {
            if (value.isIds()) {
                for (const qint64 id : value.toIds())
                    cells.push_back({page, record, Value(id)});
            } else if (!value.isEmpty()) {
                cells.push_back({page, record, value});
            }
            return cells;
        }
        const PageId target = m_workspace.schema.page(page)->field(path.steps[step])->config.target;
        IdList ids = value.toIds();
        if (value.isInteger())
            ids = {value.toInteger()};
        for (const qint64 id : ids) {
            for (Cell &cell : reach(target, id, path, step + 1))
                cells.push_back(std::move(cell));
        }
        return cells;
    }

    bool fits(const std::vector<Cell> &cells, const FieldPath &path, PageId page, const Filter &filter) const
    {
        const Field &field = fieldOf(page, path);
        if (filter.op == Operator::IsNotEmpty)
            return !cells.empty();
        const bool checkbox = field.type->id() == QLatin1String("checkbox");
        for (const QString &operand : filter.operands) {
            if (checkbox && operand == QLatin1String("false")) {
                if (std::none_of(cells.begin(), cells.end(), [](const Cell &c) { return c.value == Value(1); }))
                    return true;
                continue;
            }
            if (std::any_of(cells.begin(), cells.end(),
                            [&](const Cell &c) { return fitsOne(field, c, filter.op, operand); }))
                return true;
        }
        return false;
    }

    static bool ordered(int order, Operator op)
    {
        switch (op) {
        case Operator::Lt:
            return order < 0;
        case Operator::Le:
            return order <= 0;
        case Operator::Gt:
            return order > 0;
        case Operator::Ge:
            return order >= 0;
        default:
            return order == 0;
        }
    }

    static bool textFits(const QString &text, Operator op, const QString &operand)
    {
        const QString a = caseFold(text);
        const QString b = caseFold(operand);
        if (op == Operator::Contains)
            return a.contains(b);
        if (op == Operator::StartsWith)
            return a.startsWith(b);
        return ordered(a < b ? -1 : (a == b ? 0 : 1), op);
    }

    bool fitsOne(const Field &field, const Cell &cell, Operator op, const QString &operand) const
    {
        const QString type = field.type->id();
        const auto order = [](double a, double b) { return a < b ? -1 : (a > b ? 1 : 0); };
        if (field.config.target) {
            const Page &page = *m_workspace.schema.page(field.config.target);
            const qint64 id = cell.value.toInteger();
            QStringList names{m_workspace.value(page.id, id, page.nameField).toText()};
            if (page.aliasField) {
                for (const QString &alias : m_workspace.value(page.id, id, page.aliasField).toText().split(u','))
                    names.append(alias.trimmed());
            }
            names.removeAll(QString());
            return std::any_of(names.begin(), names.end(), [&](const QString &n) { return textFits(n, op, operand); });
        }
        if (!field.options.empty()) {
            const Option &option = *field.option(OptionId(cell.value.toInteger()));
            if (op == Operator::Contains || op == Operator::StartsWith)
                return textFits(option.names.en, op, operand) || textFits(option.names.vi, op, operand);
            return field.option(operand)->id == option.id;
        }
        if (type == QLatin1String("date"))
            return ordered(order(double(cell.value.toInteger()), double(*parseIsoDay(operand))), op);
        if (type == QLatin1String("checkbox"))
            return cell.value == Value(1) && operand == QLatin1String("true");
        if (type == QLatin1String("money")) {
            const QString code = m_workspace.value(cell.page, cell.record, field.config.currencyField).toText();
            const int digits = *currencyDigits(code.isEmpty() ? QStringLiteral("VND") : code);
            return ordered(
                order(double(cell.value.toInteger() * pow10i(4 - digits)), std::round(operand.toDouble() * 10000)), op);
        }
        if (cell.value.isText())
            return textFits(cell.value.toText(), op, operand);
        return ordered(order(cell.value.toDouble(), operand.toDouble()), op);
    }

    std::vector<Cell> firstKey(PageId page, qint64 record, const PathChoice &choice) const
    {
        for (const FieldPath &path : choice.paths) {
            std::vector<Cell> cells = reach(page, record, path, 0);
            if (!cells.empty())
                return cells;
        }
        return {};
    }

    int compareCells(const Field &field, const Cell &a, const Cell &b) const
    {
        const auto sign = [](auto x, auto y) { return x < y ? -1 : (y < x ? 1 : 0); };
        if (field.config.target) {
            return compareText(m_workspace.nameOf(field.config.target, a.value.toInteger()),
                               m_workspace.nameOf(field.config.target, b.value.toInteger()));
        }
        if (!field.options.empty()) {
            const auto position = [&](const Cell &c) {
                return field.option(OptionId(c.value.toInteger())) - field.options.data();
            };
            return sign(position(a), position(b));
        }
        if (field.type->id() == QLatin1String("money")) {
            const auto major = [&](const Cell &c) {
                const QString code = m_workspace.value(c.page, c.record, field.config.currencyField).toText();
                return c.value.toInteger() * pow10i(4 - *currencyDigits(code.isEmpty() ? QStringLiteral("VND") : code));
            };
            return sign(major(a), major(b));
        }
        if (a.value.isText())
            return compareText(a.value.toText(), b.value.toText());
        return sign(a.value.toDouble(), b.value.toDouble());
    }

    int compareKeys(const Field &field, const std::vector<Cell> &a, const std::vector<Cell> &b) const
    {
        for (size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
            if (const int order = compareCells(field, a[i], b[i]))
                return order;
        }
        return a.size() < b.size() ? -1 : (a.size() > b.size() ? 1 : 0);
    }

    const SmallWorkspace &m_workspace;
};

class QuestionMaker
{
public:
    QuestionMaker(const SmallWorkspace &workspace, unsigned seed)
        : m_workspace(workspace)
        , m_random(seed)
    {
    }

    Filter filter(PageId page, int depth)
    {
        const int kind = depth == 0 ? 0 : random(5);
        if (kind <= 1)
            return compare(page);
        if (kind == 2)
            return Filter::negated(filter(page, depth - 1));
        std::vector<Filter> parts;
        for (int i = 0; i < 2 + random(2); ++i)
            parts.push_back(filter(page, depth - 1));
        return kind == 3 ? Filter::all(std::move(parts)) : Filter::any(std::move(parts));
    }

    PathChoice path(PageId page, bool overMany)
    {
        if (page == test::results && random(8) == 0)
            return *virtualPath(m_workspace.schema, *m_workspace.schema.page(page), QStringLiteral("stage"));
        FieldPath path;
        while (true) {
            const Page &current = *m_workspace.schema.page(page);
            const Field &field = current.fields[size_t(random(int(current.fields.size())))];
            if (field.storage() == Storage::RowMeta)
                continue;
            path.steps.push_back(field.id);
            const bool many = field.storage() == Storage::Join || field.storage() == Storage::Reverse;
            if (!field.config.target || path.steps.size() >= 4 || random(2) == 0 || (many && !overMany))
                return {{path}};
            page = field.config.target;
        }
    }

    int random(int below) { return int(m_random() % unsigned(below)); }

private:
    Filter compare(PageId page)
    {
        const PathChoice choice = path(page, true);
        const Field *field = nullptr;
        for (const FieldId step : choice.paths.front().steps) {
            field = m_workspace.schema.page(page)->field(step);
            page = field->config.target;
        }
        const std::vector<Operator> operators = field->type->operators();
        const Operator op = operators[size_t(random(int(operators.size())))];
        if (op == Operator::IsEmpty || op == Operator::IsNotEmpty)
            return Filter::compare(choice, op, {});
        QStringList operands{operand(*field, op)};
        while (op == Operator::In && operands.size() < 3)
            operands.append(operand(*field, op));
        return Filter::compare(choice, op, operands);
    }

    QString operand(const Field &field, Operator op)
    {
        static const QStringList words{
            QStringLiteral("TẾT"),           QStringLiteral("tết"),      QStringLiteral("đường DÀI"),
            QStringLiteral("ÉTÉ"),           QStringLiteral("11.11"),    QStringLiteral("black friday"),
            QStringLiteral("100% \"SALE\""), QStringLiteral("A_B"),      QStringLiteral("STRASSE"),
            QStringLiteral("nobody"),        QStringLiteral("duong dai")};
        static const QStringList parts{QStringLiteral("t"), QStringLiteral("ết"), QStringLiteral("%"),
                                       QStringLiteral("_"), QStringLiteral("B"),  QStringLiteral("đ"),
                                       QStringLiteral("ss")};
        const QString type = field.type->id();
        const bool part = op == Operator::Contains || op == Operator::StartsWith;
        if (!field.options.empty() && !part) {
            const Option &option = field.options[size_t(random(int(field.options.size())))];
            const QStringList names{option.role, option.names.en, option.names.vi};
            return names[random(3)];
        }
        if (type == QLatin1String("date"))
            return QStringLiteral("2026-02-%1").arg(18 + random(11));
        if (type == QLatin1String("checkbox"))
            return random(2) ? QStringLiteral("true") : QStringLiteral("false");
        if (type == QLatin1String("money"))
            return QStringList{QStringLiteral("1.5"),    QStringLiteral("100"),   QStringLiteral("-0.05"),
                               QStringLiteral("0.1234"), QStringLiteral("2.255"), QStringLiteral("0")}[random(6)];
        if (field.type->isNumeric())
            return QStringList{QStringLiteral("1.5"), QStringLiteral("100"), QStringLiteral("-0.25"),
                               QStringLiteral("0"), QStringLiteral("0.75")}[random(5)];
        return part ? parts[random(int(parts.size()))] : words[random(int(words.size()))];
    }

    const SmallWorkspace &m_workspace;
    std::mt19937 m_random;
};

} // namespace pheu::test
