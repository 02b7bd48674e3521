// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/query.h"

#include "storage/filterlexer.h"
#include "storage/pathnames.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

struct QueryText {
    Q_DECLARE_TR_FUNCTIONS(pheu::QueryText)
};

Filter joined(Filter::Kind kind, std::vector<Filter> parts)
{
    Filter filter;
    filter.kind = kind;
    for (Filter &part : parts) {
        if (part.kind == kind)
            std::move(part.children.begin(), part.children.end(), std::back_inserter(filter.children));
        else
            filter.children.push_back(std::move(part));
    }
    if (filter.children.empty())
        return {};
    if (filter.children.size() == 1)
        return Filter(std::move(filter.children.front()));
    return filter;
}

QString operatorText(Operator op)
{
    switch (op) {
    case Operator::Eq:
        return QStringLiteral("=");
    case Operator::Ne:
        return QStringLiteral("!=");
    case Operator::Lt:
        return QStringLiteral("<");
    case Operator::Le:
        return QStringLiteral("<=");
    case Operator::Gt:
        return QStringLiteral(">");
    case Operator::Ge:
        return QStringLiteral(">=");
    case Operator::In:
        return QStringLiteral("in");
    case Operator::Contains:
        return QStringLiteral("contains");
    case Operator::StartsWith:
        return QStringLiteral("starts with");
    case Operator::IsEmpty:
        return QStringLiteral("is empty");
    case Operator::IsNotEmpty:
        return QStringLiteral("is not empty");
    }
    return {};
}

// The role, else a name, that leads back to this field on its page.
QString nameOfField(const Page &page, const Field &field)
{
    for (const QString &name : {field.role, field.names.own, field.names.en, field.names.vi}) {
        if (!name.isEmpty() && page.field(name) && page.field(name)->id == field.id)
            return quotedName(name);
    }
    return quotedName(field.names.own.isEmpty() ? field.names.en : field.names.own);
}

QString onePathText(const Schema &schema, PageId pageId, const FieldPath &path)
{
    if (path.steps == std::vector<FieldId>{importColumn})
        return QStringLiteral("import");
    if (path.steps == std::vector<FieldId>{idColumn})
        return QStringLiteral("id");
    QStringList segments;
    const Page *page = schema.page(pageId);
    for (const FieldId step : path.steps) {
        const Field *field = page ? page->field(step) : nullptr;
        if (!field)
            return {};
        segments.append(nameOfField(*page, *field));
        page = targetPage(schema, *field);
    }
    return segments.join(u'.');
}

QString operandText(const QString &operand, const Field *field)
{
    const bool textField = field && field->storage() == Storage::Text && field->type->id() != QLatin1String("date");
    const bool truth = operand == QLatin1String("true") || operand == QLatin1String("false");
    if (!textField && (truth || isBareLiteral(operand)))
        return operand;
    return quotedText(operand);
}

QString compareText(const Schema &schema, PageId page, const Filter &filter)
{
    const Field *field = filter.path.paths.empty() ? nullptr : fieldOfPath(schema, page, filter.path.paths.front());
    QString text = pathText(schema, page, filter.path) + u' ' + operatorText(filter.op);
    if (filter.op == Operator::IsEmpty || filter.op == Operator::IsNotEmpty)
        return text;
    QStringList operands;
    for (const QString &operand : filter.operands)
        operands.append(operandText(operand, field));
    const QString list = operands.join(QStringLiteral(", "));
    return text + u' ' + (filter.op == Operator::In ? u'(' + list + u')' : list);
}

QString filterPart(const Schema &schema, PageId page, const Filter &filter, bool bracketed)
{
    switch (filter.kind) {
    case Filter::Kind::All:
        return {};
    case Filter::Kind::Compare:
        return compareText(schema, page, filter);
    case Filter::Kind::Not:
        return filter.children.empty()
                   ? QString()
                   : QStringLiteral("not ") + filterPart(schema, page, filter.children.front(), true);
    case Filter::Kind::And:
    case Filter::Kind::Or:
        break;
    }
    QStringList parts;
    for (const Filter &child : filter.children) {
        const QString part = filterPart(schema, page, child, true);
        if (!part.isEmpty())
            parts.append(part);
    }
    const QString text =
        parts.join(filter.kind == Filter::Kind::And ? QStringLiteral(" and ") : QStringLiteral(" or "));
    return bracketed && parts.size() > 1 ? u'(' + text + u')' : text;
}

// The pieces of a comma separated list, still quoted.
Result<QStringList> splitQuoted(const QString &text)
{
    QStringList pieces;
    QString piece;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'`')
            quoted = !quoted; // a doubled backtick closes and opens again
        if (c == u',' && !quoted) {
            pieces.append(piece.trimmed());
            piece.clear();
        } else {
            piece.append(c);
        }
    }
    if (quoted)
        return Error{ErrorCode::InvalidInput, QueryText::tr("The list “%1” has a ` without its closing `.").arg(text)};
    pieces.append(piece.trimmed());
    for (const QString &part : pieces) {
        if (part.isEmpty() && pieces.size() > 1)
            return Error{ErrorCode::InvalidInput,
                         QueryText::tr("The list “%1” has an empty name between commas.").arg(text)};
    }
    if (pieces.size() == 1 && pieces.first().isEmpty())
        pieces.clear();
    return pieces;
}

} // namespace

Filter Filter::all(std::vector<Filter> parts)
{
    std::erase_if(parts, [](const Filter &part) { return part.isAll(); });
    return joined(Kind::And, std::move(parts));
}

Filter Filter::any(std::vector<Filter> parts)
{
    for (const Filter &part : parts) {
        if (part.isAll())
            return {};
    }
    return joined(Kind::Or, std::move(parts));
}

Filter Filter::negated(Filter part)
{
    Filter filter;
    filter.kind = Kind::Not;
    filter.children.push_back(std::move(part));
    return filter;
}

Filter Filter::compare(PathChoice path, Operator op, QStringList operands)
{
    Filter filter;
    filter.kind = Kind::Compare;
    filter.path = std::move(path);
    filter.op = op;
    filter.operands = std::move(operands);
    return filter;
}

QString pathText(const Schema &schema, PageId pageId, const PathChoice &choice)
{
    if (choice.paths.size() == 1)
        return onePathText(schema, pageId, choice.paths.front());
    const Page *page = schema.page(pageId);
    const QString stage = QStringLiteral("stage");
    if (page && virtualPath(schema, *page, stage) == choice)
        return stage;
    return choice.paths.empty() ? QString() : onePathText(schema, pageId, choice.paths.front());
}

QString filterText(const Schema &schema, PageId page, const Filter &filter)
{
    return filterPart(schema, page, filter, false);
}

Result<QStringList> splitNames(const QString &text)
{
    Result<QStringList> pieces = splitQuoted(text);
    if (!pieces)
        return pieces;
    QStringList names;
    for (const QString &piece : *pieces) {
        const bool wholeQuoted = piece.size() >= 2 && piece.startsWith(u'`') && piece.endsWith(u'`');
        int at = 0;
        if (wholeQuoted) {
            Result<QStringList> segments = lexPath(piece, &at);
            if (segments && segments->size() == 1 && at == piece.size()) {
                names.append(segments->first());
                continue;
            }
        }
        names.append(piece); // a path such as campaign.`any name` keeps its quotes for parsePath
    }
    return names;
}

Result<std::vector<Sort>> parseSorts(const Schema &schema, PageId page, const QString &text)
{
    Result<QStringList> pieces = splitQuoted(text);
    if (!pieces)
        return pieces.error();
    std::vector<Sort> sorts;
    for (QString piece : *pieces) {
        Sort sort;
        if (piece.startsWith(u'-') || piece.startsWith(u'\u2212') || piece.startsWith(u'+')) {
            sort.descending = !piece.startsWith(u'+');
            piece = piece.mid(1).trimmed();
        }
        Result<PathChoice> path = parsePath(schema, page, piece);
        if (!path)
            return path.error();
        sort.path = std::move(*path);
        sorts.push_back(std::move(sort));
    }
    return sorts;
}

} // namespace pheu
