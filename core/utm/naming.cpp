// SPDX-License-Identifier: GPL-3.0-or-later
#include "utm/naming.h"

#include <QCoreApplication>
#include <QDate>
#include <QStringList>

#include <vector>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::UtmNaming)
};

QString dated(const NamingFacts &facts, const char *form)
{
    return toDate(facts.date).toString(QLatin1String(form));
}

struct Placeholder {
    const char *name;
    QString (*value)(const NamingFacts &);
};

constexpr Placeholder placeholders[] = {
    {"campaign", [](const NamingFacts &f) { return f.campaign; }},
    {"channel", [](const NamingFacts &f) { return f.channel; }},
    {"ad", [](const NamingFacts &f) { return f.ad; }},
    {"ad_group", [](const NamingFacts &f) { return f.adGroup; }},
    {"content", [](const NamingFacts &f) { return f.content; }},
    {"source", [](const NamingFacts &f) { return f.source; }},
    {"medium", [](const NamingFacts &f) { return f.medium; }},
    {"yyyy", [](const NamingFacts &f) { return dated(f, "yyyy"); }},
    {"yy", [](const NamingFacts &f) { return dated(f, "yy"); }},
    {"mm", [](const NamingFacts &f) { return dated(f, "MM"); }},
    {"dd", [](const NamingFacts &f) { return dated(f, "dd"); }},
    {"date", [](const NamingFacts &f) { return dated(f, "yyyyMMdd"); }},
    {"quarter", [](const NamingFacts &f) { return QStringLiteral("q%1").arg((toDate(f.date).month() + 2) / 3); }},
};

const Placeholder *placeholderOf(const QString &name)
{
    for (const Placeholder &one : placeholders) {
        if (name.compare(QLatin1String(one.name), Qt::CaseInsensitive) == 0)
            return &one;
    }
    return nullptr;
}

struct Piece {
    QString text; // as it stands; of a placeholder its name
    const Placeholder *placeholder = nullptr;
};

Error unknown(const QString &name, const QString &pattern)
{
    QStringList known;
    for (const QString &one : namingPlaceholders())
        known.append(u'{' + one + u'}');
    return {ErrorCode::InvalidInput,
            Text::tr("The naming template “%1” cannot be used: there is no placeholder {%2}. There are: %3.")
                .arg(pattern, name, known.join(QStringLiteral(", ")))};
}

Result<std::vector<Piece>> piecesOf(const QString &pattern)
{
    std::vector<Piece> pieces;
    for (qsizetype at = 0; at < pattern.size();) {
        const qsizetype open = pattern.indexOf(u'{', at);
        if (open != at)
            pieces.push_back({pattern.mid(at, open < 0 ? -1 : open - at)});
        if (open < 0)
            break;
        const qsizetype close = pattern.indexOf(u'}', open);
        if (close < 0)
            return Error{ErrorCode::InvalidInput,
                         Text::tr("The naming template “%1” cannot be used: a { is not closed by }.").arg(pattern)};
        const QString name = pattern.mid(open + 1, close - open - 1).trimmed();
        const Placeholder *placeholder = placeholderOf(name);
        if (!placeholder)
            return unknown(name, pattern);
        pieces.push_back({name, placeholder});
        at = close + 1;
    }
    return pieces;
}

} // namespace

const QStringList &namingPlaceholders()
{
    static const QStringList names = [] {
        QStringList all;
        for (const Placeholder &one : placeholders)
            all.append(QLatin1String(one.name));
        return all;
    }();
    return names;
}

Result<void> checkNaming(const QString &pattern)
{
    const Result<std::vector<Piece>> pieces = piecesOf(pattern);
    return pieces ? Result<void>() : pieces.error();
}

QString filledNaming(const QString &pattern, const NamingFacts &facts)
{
    const Result<std::vector<Piece>> pieces = piecesOf(pattern);
    if (!pieces)
        return {};
    QString filled;
    QString sign; // literal text that waits for what follows it
    bool afterMissing = false;
    for (const Piece &piece : *pieces) {
        if (!piece.placeholder) {
            // Of two signs around a missing fact one stays.
            if (!afterMissing || sign.isEmpty())
                sign += afterMissing && filled.isEmpty() ? QString() : piece.text;
            continue;
        }
        const QString value = piece.placeholder->value(facts).trimmed();
        afterMissing = value.isEmpty();
        if (afterMissing)
            continue;
        filled += sign + value;
        sign.clear();
    }
    return afterMissing ? filled : filled + sign;
}

} // namespace pheu
