// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/namecheck.h"

#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::NameCheck)
};

QString needed(NamedThing what)
{
    switch (what) {
    case NamedThing::Page:
        return Text::tr("A page needs a name that can be seen. Type one.");
    case NamedThing::Field:
        return Text::tr("A field needs a name that can be seen. Type one.");
    case NamedThing::Option:
        return Text::tr("An option needs a name that can be seen. Type one.");
    case NamedThing::View:
        return Text::tr("A view needs a name that can be seen. Type one.");
    case NamedThing::Dashboard:
        return Text::tr("A dashboard needs a name that can be seen. Type one.");
    }
    return {};
}

QString taken(NamedThing what)
{
    switch (what) {
    case NamedThing::Page:
        return Text::tr("There is a page “%1” already. Choose another name.");
    case NamedThing::Field:
        return Text::tr("The page has a field “%1” already. Choose another name.");
    case NamedThing::Option:
        return Text::tr("The field has an option “%1” already. Choose another name.");
    case NamedThing::View:
        return Text::tr("The page has a view “%1” already. Choose another name.");
    case NamedThing::Dashboard:
        return Text::tr("There is a dashboard “%1” already. Choose another name.");
    }
    return {};
}

bool isTaken(const QString &name, const std::vector<const Names *> &others)
{
    return std::ranges::any_of(others, [&](const Names *other) { return other->matches(name); });
}

bool canBeSeen(const QString &name)
{
    return std::ranges::any_of(name.toUcs4(), [](char32_t code) {
        const QChar::Category category = QChar::category(code);
        return category != QChar::Other_Format && category != QChar::Other_Control &&
               category != QChar::Separator_Space && category != QChar::Mark_NonSpacing;
    });
}

} // namespace

QString cleanName(const QString &name)
{
    // Through UTF-8: half a surrogate pair would not come back from the file as it went in.
    const QString clean = QString::fromUtf8(cleanText(name).toUtf8()).simplified();
    return canBeSeen(clean) ? clean : QString();
}

Result<QString> checkedName(NamedThing what, const QString &name, const std::vector<const Names *> &others)
{
    QString clean = cleanName(name);
    if (clean.isEmpty())
        return Error{ErrorCode::InvalidInput, needed(what)};
    if (clean.size() > longestName)
        return Error{ErrorCode::InvalidInput,
                     Text::tr("The name “%1…” is longer than 200 characters. Shorten it.").arg(clean.left(40))};
    if (isTaken(clean, others))
        return Error{ErrorCode::InvalidInput, taken(what).arg(clean)};
    return clean;
}

Result<Names> checkedNames(NamedThing what, const Names &names, const std::vector<const Names *> &others)
{
    Names checked;
    for (const auto member : {&Names::en, &Names::vi, &Names::own}) {
        if ((names.*member).isEmpty())
            continue;
        const Result<QString> name = checkedName(what, names.*member, others);
        if (!name)
            return name.error();
        checked.*member = *name;
    }
    if (checked == Names())
        return Error{ErrorCode::InvalidInput, needed(what)};
    return checked;
}

QString freeName(const QString &name, const std::vector<const Names *> &others)
{
    const QString clean = cleanName(name).left(longestName - 8).trimmed();
    QString candidate = clean;
    for (int number = 2; isTaken(candidate, others); ++number)
        candidate = QStringLiteral("%1 %2").arg(clean).arg(number);
    return candidate;
}

} // namespace pheu
