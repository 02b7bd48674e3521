// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/fieldkinds.h"

#include "theme/icons.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

using Group = FieldKind::Group;

enum Rule { None = 0, Required = 1, Unique = 2, Range = 4, Pattern = 8 };

struct Line {
    const char *id;
    Group group;
    int rules;
    const char *title; // of a type: empty, the type has one itself
    const char *meaning;
};

constexpr Line table[]{
    {"text", Group::Text, Required | Unique | Pattern, "",
     QT_TRANSLATE_NOOP("pheu::FieldKinds", "One line: a name, a code, a short note")},
    {"long_text", Group::Text, Required | Pattern, "",
     QT_TRANSLATE_NOOP("pheu::FieldKinds", "Several lines: a brief, a script")},
    {"url", Group::Text, Required | Unique | Pattern, "",
     QT_TRANSLATE_NOOP("pheu::FieldKinds", "An address that opens with a click")},
    {"email", Group::Text, Required | Unique | Pattern, "",
     QT_TRANSLATE_NOOP("pheu::FieldKinds", "An address to write to")},
    {"phone", Group::Text, Required | Unique | Pattern, "", QT_TRANSLATE_NOOP("pheu::FieldKinds", "A number to call")},
    {"integer", Group::Numbers, Required | Unique | Range, "",
     QT_TRANSLATE_NOOP("pheu::FieldKinds", "Whole numbers: clicks, orders, pieces")},
    {"decimal", Group::Numbers, Required | Unique | Range, "",
     QT_TRANSLATE_NOOP("pheu::FieldKinds", "Numbers with decimals: a score, a factor")},
    {"money", Group::Numbers, Required | Range, "", QT_TRANSLATE_NOOP("pheu::FieldKinds", "An amount in a currency")},
    {"percent", Group::Numbers, Required | Range, "",
     QT_TRANSLATE_NOOP("pheu::FieldKinds", "A share: 12 % is kept as 0.12")},
    {"rating", Group::Numbers, Required | Range, "", QT_TRANSLATE_NOOP("pheu::FieldKinds", "Stars, from one up")},
    {"duration", Group::Numbers, Required | Range, "",
     QT_TRANSLATE_NOOP("pheu::FieldKinds", "Hours, minutes and seconds: the length of a video")},
    {"select", Group::Choices, Required, "",
     QT_TRANSLATE_NOOP("pheu::FieldKinds", "One of a list of coloured options: a status")},
    {"multi_select", Group::Choices, Required, "",
     QT_TRANSLATE_NOOP("pheu::FieldKinds", "Several of a list of coloured options: tags")},
    {"person", Group::Choices, Required, "",
     QT_TRANSLATE_NOOP("pheu::FieldKinds", "One of the people you name: who is in charge")},
    {"checkbox", Group::Choices, None, "", QT_TRANSLATE_NOOP("pheu::FieldKinds", "Yes or no")},
    {"date", Group::Time, Required | Unique | Range, "", QT_TRANSLATE_NOOP("pheu::FieldKinds", "A day")},
    {"datetime", Group::Time, Required | Range, "", QT_TRANSLATE_NOOP("pheu::FieldKinds", "A day and a time of day")},
    {"created_time", Group::Time, None, "",
     QT_TRANSLATE_NOOP("pheu::FieldKinds", "When the record was made; filled by itself")},
    {"modified_time", Group::Time, None, "",
     QT_TRANSLATE_NOOP("pheu::FieldKinds", "When the record was last changed; filled by itself")},
    {"link", Group::Links, Required, "",
     QT_TRANSLATE_NOOP("pheu::FieldKinds", "Records of this or another page: the campaign of an ad")},
    {"attachment", Group::Links, Required, "",
     QT_TRANSLATE_NOOP("pheu::FieldKinds", "Files: pictures, PDF, documents, kept in the workspace")},
    {"button", Group::Links, None, "",
     QT_TRANSLATE_NOOP("pheu::FieldKinds", "A button that opens an address made of the record")},
    {"formula", Group::Computed, None, QT_TRANSLATE_NOOP("pheu::FieldKinds", "Formula"),
     QT_TRANSLATE_NOOP("pheu::FieldKinds", "Computed from other fields of the record")},
    {"lookup", Group::Computed, None, QT_TRANSLATE_NOOP("pheu::FieldKinds", "Lookup"),
     QT_TRANSLATE_NOOP("pheu::FieldKinds", "A field of the linked record, shown here")},
    {"rollup", Group::Computed, None, QT_TRANSLATE_NOOP("pheu::FieldKinds", "Rollup"),
     QT_TRANSLATE_NOOP("pheu::FieldKinds", "Count, sum, mean … over the linked records")},
    {"kpi", Group::Computed, None, QT_TRANSLATE_NOOP("pheu::FieldKinds", "KPI"),
     QT_TRANSLATE_NOOP("pheu::FieldKinds", "A figure of the catalogue over the linked results: ROI, CPL")},
    {"autonumber", Group::Computed, None, QT_TRANSLATE_NOOP("pheu::FieldKinds", "Autonumber"),
     QT_TRANSLATE_NOOP("pheu::FieldKinds", "The next number for each new record")},
    {"utm_tagged_url", Group::Computed, None, QT_TRANSLATE_NOOP("pheu::FieldKinds", "Tagged URL"),
     QT_TRANSLATE_NOOP("pheu::FieldKinds", "The base URL with its UTM parameters; filled by itself")},
    {"utm_channel_group", Group::Computed, None, QT_TRANSLATE_NOOP("pheu::FieldKinds", "Channel group"),
     QT_TRANSLATE_NOOP("pheu::FieldKinds", "Where GA4 counts a link: Paid Social, Email …; from its UTM parameters")},
};

const Line *lineOf(const QString &id)
{
    const auto found = std::find_if(std::begin(table), std::end(table),
                                    [&id](const Line &line) { return QLatin1String(line.id) == id; });
    return found == std::end(table) ? nullptr : found;
}

bool has(const QString &kind, Rule rule)
{
    const Line *line = lineOf(kind);
    return line && (line->rules & rule);
}

FieldKind kindFrom(const Line &line)
{
    const QString id = QLatin1String(line.id);
    const FieldType *type = fieldType(id);
    const QString title = *line.title ? QCoreApplication::translate("pheu::FieldKinds", line.title)
                          : type      ? type->title()
                                      : QString();
    return {id, title, QCoreApplication::translate("pheu::FieldKinds", line.meaning), fieldTypeIcon(id), line.group};
}

} // namespace

std::vector<FieldKind> fieldKinds()
{
    std::vector<FieldKind> kinds;
    for (const Line &line : table) {
        if (*line.title || fieldType(QLatin1String(line.id)))
            kinds.push_back(kindFrom(line));
    }
    return kinds;
}

FieldKind fieldKind(const QString &id)
{
    const Line *line = lineOf(id);
    return line ? kindFrom(*line) : FieldKind{id, id, {}, fieldTypeIcon(id), Group::Text};
}

QString kindOf(const Field &field)
{
    return field.isComputed() ? field.config.computed : field.type->id();
}

bool isComputedKind(const QString &kind)
{
    const Line *line = lineOf(kind);
    return line && line->group == Group::Computed;
}

bool hasOptions(const QString &kind)
{
    const FieldType *type = fieldType(kind);
    return type && type->meaning() == Meaning::Option;
}

bool canBeMade(const QString &kind)
{
    return kind != QLatin1String("utm_tagged_url");
}

QString groupTitle(Group group)
{
    switch (group) {
    case Group::Text:
        return QCoreApplication::translate("pheu::FieldKinds", "TEXT");
    case Group::Numbers:
        return QCoreApplication::translate("pheu::FieldKinds", "NUMBERS");
    case Group::Choices:
        return QCoreApplication::translate("pheu::FieldKinds", "CHOICES");
    case Group::Time:
        return QCoreApplication::translate("pheu::FieldKinds", "DATE AND TIME");
    case Group::Links:
        return QCoreApplication::translate("pheu::FieldKinds", "LINKS AND FILES");
    case Group::Computed:
        return QCoreApplication::translate("pheu::FieldKinds", "COMPUTED");
    }
    return {};
}

bool canBeRequired(const QString &kind)
{
    return has(kind, Required);
}

bool canBeUnique(const QString &kind)
{
    return has(kind, Unique);
}

bool canHaveRange(const QString &kind)
{
    return has(kind, Range);
}

bool canHavePattern(const QString &kind)
{
    return has(kind, Pattern);
}

} // namespace pheu
