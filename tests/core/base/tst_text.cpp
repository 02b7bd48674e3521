// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include "support/sampling.h"

#include <QTest>

using namespace pheu;

namespace
{

struct Letter {
    QString text; // NFC
    QChar ascii;
};

// The 67 letters of the Vietnamese alphabet that carry a mark, in both cases: 134.
std::vector<Letter> markedLetters()
{
    const QString bases = QStringLiteral("aăâeêioôơuưy");
    const QString plain = QStringLiteral("aaaeeiooouuy");
    const QString tones = QStringLiteral("\u0300\u0301\u0303\u0309\u0323");
    std::vector<Letter> letters;
    const auto add = [&](const QString &lower, QChar ascii) {
        letters.push_back({lower, ascii});
        letters.push_back({lower.toUpper(), ascii});
    };
    for (qsizetype i = 0; i < bases.size(); ++i) {
        if (bases[i] != plain[i])
            add(bases[i], plain[i]);
        for (const QChar tone : tones)
            add((QString(bases[i]) + tone).normalized(QString::NormalizationForm_C), plain[i]);
    }
    add(QStringLiteral("đ"), u'd');
    return letters;
}

// Ways to type one letter: composed, decomposed, the tone apart, the marks in another order.
QStringList formsOf(const QString &letter)
{
    const QString apart = letter.normalized(QString::NormalizationForm_D);
    QStringList forms{letter, apart};
    if (apart.size() == 3) {
        forms += QString(apart[0]) + apart[2] + apart[1];
        forms += (apart.left(2)).normalized(QString::NormalizationForm_C) + apart[2];
        forms += (QString(apart[0]) + apart[2]).normalized(QString::NormalizationForm_C) + apart[1];
    }
    QStringList same; // two tone marks above do not commute: only forms that mean the letter count
    for (const QString &form : forms) {
        if (form.normalized(QString::NormalizationForm_C) == letter)
            same += form;
    }
    return same;
}

QString utf8(void (*fold)(std::string_view, std::string &), const QString &text)
{
    std::string out = "left over";
    fold(text.toStdString(), out);
    return QString::fromStdString(out);
}

} // namespace

class TestText : public QObject
{
    Q_OBJECT

private slots:
    void thereAre134Letters() { QCOMPARE(markedLetters().size(), size_t(134)); }

    void everyVietnameseLetterIsFoundInEveryForm()
    {
        int forms = 0;
        for (const Letter &letter : markedLetters()) {
            for (const QString &form : formsOf(letter.text)) {
                ++forms;
                QCOMPARE(cleanText(form), letter.text);
                QCOMPARE(searchFold(form), QString(letter.ascii));
                QCOMPARE(utf8(searchFoldUtf8, form), QString(letter.ascii));
                QCOMPARE(searchFold(u'x' + form + u'y'), QString(u'x') + letter.ascii + u'y');
                QCOMPARE(caseFold(cleanText(form)), letter.text.toLower());
                QCOMPARE(utf8(caseFoldUtf8, cleanText(form)), letter.text.toLower());
            }
        }
        QVERIFY2(forms >= 134 * 2, "decomposed forms are missing");
    }

    void aLetterWithAMarkIsNotEqualToOneWithout()
    {
        for (const Letter &letter : markedLetters())
            QVERIFY(caseFold(letter.text) != QString(letter.ascii));
        QVERIFY(caseFold(QStringLiteral("Đ")) != QStringLiteral("d"));
        QCOMPARE(caseFold(QStringLiteral("TẾT Đoan Ngọ")), caseFold(QStringLiteral("tết đoan ngọ")));
    }

    void foldsAreTheSameOverUtf16AndUtf8()
    {
        QRandomGenerator random = test::seeded();
        const QList<QPair<uint, uint>> ranges{{0x1, 0x7F},      {0x80, 0x24F},      {0x300, 0x36F},
                                              {0x370, 0x5FF},   {0xE00, 0xE7F},     {0x1E00, 0x1FFF},
                                              {0x2000, 0x2FFF}, {0x3040, 0x9FFF},   {0xAC00, 0xD7A3},
                                              {0xFB00, 0xFFFD}, {0x10000, 0x10FFF}, {0x1F300, 0x1FAFF}};
        QString before;
        for (int i = 0; i < test::portionOf(200000); ++i) {
            QString text;
            for (int size = random.bounded(1, 8); size > 0; --size) {
                const auto [from, to] = ranges[random.bounded(int(ranges.size()))];
                const char32_t c = from + random.bounded(to - from + 1);
                text += QString::fromUcs4(&c, 1);
            }
            const QString clean = cleanText(text);
            QCOMPARE(clean, cleanText(clean));
            QCOMPARE(utf8(caseFoldUtf8, clean), caseFold(clean));
            QCOMPARE(utf8(searchFoldUtf8, clean), searchFold(clean));
            QCOMPARE(searchFold(searchFold(clean)), searchFold(clean));
            QCOMPARE(caseFold(caseFold(clean)), caseFold(clean));
            QCOMPARE(searchFold(caseFold(clean)), searchFold(clean));
            QCOMPARE(compareText(clean, clean), 0);
            if (searchFold(clean) != searchFold(before)) {
                const bool less = searchFold(clean).toUtf8() < searchFold(before).toUtf8();
                QCOMPARE(compareText(clean, before) < 0, less);
                QCOMPARE(compareText(before, clean) > 0, less);
            }
            before = clean;
        }
    }

    void cleaningRemovesControlsAndKeepsLines()
    {
        QCOMPARE(cleanText(QStringLiteral("a\r\nb\rc\td")), QStringLiteral("a\nb\nc\td"));
        QCOMPARE(cleanText(QString::fromLatin1("a\0b\x01\x1F", 5)), QStringLiteral("ab"));
        QCOMPARE(cleanText(QString()), QString());
    }

    void halfASurrogateBecomesTheReplacementCharacter()
    {
        const QString emoji = QStringLiteral("🎯");
        QCOMPARE(cleanText(emoji), emoji);
        QCOMPARE(cleanText(emoji.left(1) + u'x'), QStringLiteral("\uFFFDx"));
        QCOMPARE(cleanText(emoji.right(1)), QStringLiteral("\uFFFD"));
        QCOMPARE(cleanText(emoji.left(1)), QStringLiteral("\uFFFD"));
    }

    void foldingKnowsMoreThanVietnamese()
    {
        QCOMPARE(caseFold(QStringLiteral("Straße")), QStringLiteral("strasse"));
        QCOMPARE(utf8(caseFoldUtf8, QStringLiteral("Straße")), QStringLiteral("strasse"));
        QCOMPARE(searchFold(QStringLiteral("ﬁlé №1 Ｗｉｄｅ")), QStringLiteral("file no1 wide"));
        QCOMPARE(searchFold(QStringLiteral("กำไร")), searchFold(QStringLiteral("กำไร")));
        QVERIFY(!searchFold(QStringLiteral("มี")).isEmpty());
        // A vowel sign above is part of a Thai word, not a mark on it.
        QVERIFY(searchFold(QStringLiteral("มี")) != searchFold(QStringLiteral("ม")));
    }

    void brokenUtf8IsFoldedWithoutHarm()
    {
        std::string out;
        for (const std::string_view text :
             {"\xC3", "\xC3\x28", "\xE1\xBA", "\xF0\x9F\x8E", "\xED\xA0\x80", "\xFF\xFE", "a\xC0\x80z", "\x80"}) {
            caseFoldUtf8(text, out);
            searchFoldUtf8(text, out);
            QVERIFY(QString::fromStdString(out).contains(QChar(u'\uFFFD')));
        }
    }

    void peopleFindNamesInTheirOrder()
    {
        QStringList names{QStringLiteral("Zalo"), QStringLiteral("đơn"), QStringLiteral("Dao"), QStringLiteral("áo"),
                          QStringLiteral("ao"),   QStringLiteral("Ăn"),  QStringLiteral("Ao"),  QStringLiteral("e")};
        std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return compareText(a, b) < 0; });
        QCOMPARE(names, QStringList({QStringLiteral("Ăn"), QStringLiteral("Ao"), QStringLiteral("ao"),
                                     QStringLiteral("áo"), QStringLiteral("Dao"), QStringLiteral("đơn"),
                                     QStringLiteral("e"), QStringLiteral("Zalo")}));
    }

    void theOrderOfTextIsTheOrderOfItsUtf8()
    {
        // U+FFFD sorts before an emoji by code point, after it by UTF-16 unit.
        QVERIFY(compareText(QStringLiteral("\uFFFD"), QStringLiteral("🎯")) < 0);
        QVERIFY(compareText(QStringLiteral("🎯"), QStringLiteral("\uFFFD")) > 0);
    }
};

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
