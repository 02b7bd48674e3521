// SPDX-License-Identifier: GPL-3.0-or-later
// Names that break programs which build SQL, CSV, formulas, filters or markup out of text; no two alike by caseFold.
#pragma once

#include "base/text.h"
#include "storage/schema.h"

#include <QSet>
#include <QStringList>

#include <random>

namespace pheu::test
{

inline QStringList hostileSeeds()
{
    const auto u = [](const char *text) { return QString::fromUtf8(text); };
    QStringList seeds;
    for (const char *text : {"\"",
                             "'",
                             "`",
                             "``",
                             "\\",
                             "\\\"",
                             "[VND]",
                             "Chi phí [VND]",
                             "]",
                             "[[",
                             "{17}",
                             "{",
                             "}",
                             "{17",
                             "%",
                             "%1",
                             "%2",
                             "%n",
                             "%%",
                             "%s%n",
                             ";",
                             "--",
                             "/*",
                             "*/",
                             "--x",
                             "; DROP TABLE t1;--",
                             "' OR '1'='1",
                             "a\"b'c`d",
                             "?",
                             "?1",
                             ":x",
                             "@p",
                             "$v",
                             "#",
                             "#12",
                             "&",
                             "&amp;",
                             "&lt;b&gt;",
                             "<b>đậm</b>",
                             "<img src=x>",
                             "<a href='http://x'>",
                             "<!--",
                             "]]>",
                             "<?xml?>",
                             "|",
                             "||",
                             "~",
                             "!",
                             "!=",
                             "<>",
                             "<",
                             ">",
                             ">=",
                             "=",
                             "==",
                             "=1+1",
                             "=cmd|' /C calc'!A0",
                             "+1",
                             "-1",
                             "@SUM(A1)",
                             "\xEF\xBC\x9D"
                             "1",
                             "\xEF\xBC\x8B"
                             "1",
                             "'=1",
                             "''",
                             ",",
                             "a,b",
                             ".",
                             "a.b",
                             "..",
                             "../x",
                             "/",
                             "C:\\x",
                             "~/x",
                             "CON",
                             "NUL.txt",
                             "SELECT",
                             "select *",
                             "from",
                             "WHERE",
                             "GROUP BY",
                             "NULL",
                             "null",
                             "rowid",
                             "_rowid_",
                             "oid",
                             "id",
                             "ID",
                             "c1",
                             "t1",
                             "j1",
                             "sqlite_master",
                             "created_at",
                             "import",
                             "import_id",
                             "stage",
                             "and",
                             "or",
                             "not",
                             "NOT",
                             "in",
                             "is",
                             "is empty",
                             "is not empty",
                             "between",
                             "contains",
                             "like",
                             "true",
                             "FALSE",
                             "today",
                             "today()",
                             "this month",
                             "last 30 days",
                             "sum",
                             "SUM(",
                             "if",
                             "IF(1,2,3)",
                             "now()",
                             "round(x)",
                             "0",
                             "1",
                             "-0",
                             "1.5",
                             "1,5",
                             "1e308",
                             "1e999",
                             "0x10",
                             "NaN",
                             "inf",
                             "-inf",
                             "1/2",
                             "½",
                             "٣",
                             "2026-01-31",
                             "31/01/2026",
                             "31.1.26",
                             "12:30",
                             "2026-02-30",
                             "Q1",
                             "(",
                             ")",
                             "()",
                             "(a",
                             "a)",
                             "(1)",
                             "a = 1",
                             "`a` = 1",
                             "\"x\"",
                             "“x”",
                             "«x»",
                             "…",
                             "—",
                             "a—b",
                             "＝",
                             "＠",
                             "，",
                             "；",
                             "Đường",
                             "đường",
                             "Tiếng Việt",
                             "Ngân sách",
                             "Ngân sa\xCC\x81"
                             "ch 2",
                             "e\xCC\x82\xCC\x81 rời",
                             "o\xCC\x9B móc",
                             "ﬁ",
                             "ß",
                             "İ",
                             "ı",
                             "ǅ",
                             "Σς",
                             "K",
                             "Å",
                             "å",
                             "x\xCC\x81\xCC\x82\xCC\x83\xCC\xA3",
                             "Z̸̡̢a̸l̸g̸o̸",
                             "\xE2\x80\xAE"
                             "gnp.exe",
                             "a\xE2\x80\x8F"
                             "b",
                             "\xE2\x80\xAB"
                             "trái\xE2\x80\xAC",
                             "שלום",
                             "مرحبا",
                             "שלום 12 abc",
                             "a\xE2\x80\x8B"
                             "b",
                             "a\xE2\x80\x8D"
                             "b",
                             "a\xEF\xBB\xBF"
                             "b",
                             "\xE2\x81\xA6"
                             "x\xE2\x81\xA9",
                             "a\xC2\xA0"
                             "b",
                             "a\xE3\x80\x80"
                             "b",
                             "a\xC2\xAD"
                             "b",
                             "👨‍👩‍👧‍👦",
                             "🏳️‍🌈",
                             "👍🏽",
                             "🇻🇳",
                             "1️⃣",
                             "❤",
                             "❤️",
                             "𝒳",
                             "𠜎",
                             "\xF4\x8F\xBF\xBF",
                             "\xEF\xBF\xBD",
                             "한글",
                             "日本語",
                             "ไทย",
                             "a\tb",
                             "a\nb",
                             "a\r\nb",
                             "a\x01"
                             "b",
                             "a\x7F"
                             "b",
                             " đầu",
                             "cuối ",
                             "hai  cách",
                             "\xE2\x80\xA8"
                             "dòng",
                             "a;b",
                             "a\"",
                             "\"a",
                             "`a",
                             "a`",
                             "a``b",
                             "name",
                             "Name",
                             "Tên",
                             "value",
                             "record",
                             "http://x.vn/?a=b&c=d",
                             "javascript:alert(1)",
                             "file:///etc/passwd",
                             "${x}",
                             "$(x)",
                             "{{x}}",
                             "%00",
                             "\\0",
                             "\\n",
                             "\\u0041"})
        seeds << u(text);
    for (const int length : {100, 180, 199, 200})
        seeds << QString(length, u'ế');
    seeds << QString(99, u'"') << QString(100, u'`') << QString(66, u'}').prepend(u'{');
    return seeds;
}

// A field of such a name.
inline Field field(qint64 id, const QString &name, const char *type)
{
    Field made;
    made.id = FieldId(id);
    made.names.own = name;
    made.type = fieldType(QLatin1String(type));
    return made;
}

// `count` of them that are names: each can be seen and has at most 200 characters once it is cleaned.
inline QStringList hostileNames(int count)
{
    const QStringList seeds = hostileSeeds();
    std::mt19937 random(20260305);
    QStringList names;
    QSet<QString> folds;
    const auto add = [&](const QString &name) {
        const QString clean = QString::fromUtf8(cleanText(name).toUtf8()).simplified();
        if (clean.isEmpty() || clean.size() > 200 || folds.contains(caseFold(clean)))
            return;
        folds.insert(caseFold(clean));
        names << name;
    };
    for (const QString &seed : seeds)
        add(seed);
    while (names.size() < count) { // two of them meet
        const QString a = seeds[int(random() % seeds.size())], b = seeds[int(random() % seeds.size())];
        add(a.left(90) + (random() % 2 ? QString() : QStringLiteral(" ")) + b.left(90));
    }
    return names.mid(0, count);
}

} // namespace pheu::test
