// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gridclipboard.h"

#include <QMimeData>
#include <QTest>

using namespace pheu;

class TestGridClipboard : public QObject
{
    Q_OBJECT

private slots:
    void aBlockComesBackAsItWas_data()
    {
        QTest::addColumn<QList<QStringList>>("rows");
        QTest::newRow("one cell") << QList<QStringList>{{QStringLiteral("a")}};
        QTest::newRow("block") << QList<QStringList>{{QStringLiteral("1"), QStringLiteral("2")},
                                                     {QStringLiteral("3"), QStringLiteral("4")}};
        QTest::newRow("tab, newline and quote in a cell") << QList<QStringList>{
            {QStringLiteral("a\tb"), QStringLiteral("c\nd")}, {QStringLiteral("say \"hi\""), QStringLiteral("Tết")}};
        QTest::newRow("empty cells") << QList<QStringList>{{QString(), QStringLiteral("x"), QString()},
                                                           {QString(), QString(), QString()}};
        QTest::newRow("a quote inside a word")
            << QList<QStringList>{{QStringLiteral("5\" screen"), QStringLiteral("b")}};
    }
    void aBlockComesBackAsItWas()
    {
        QFETCH(QList<QStringList>, rows);
        const TextBlock block(rows.begin(), rows.end());
        QCOMPARE(blockFromText(blockToText(block)), block);
    }

    void whatSpreadsheetsCopyIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QString>("last");
        QTest::newRow("Excel ends with CRLF") << QStringLiteral("a\tb\r\nc\td\r\n") << 2 << QStringLiteral("d");
        QTest::newRow("LibreOffice ends with LF") << QStringLiteral("a\tb\nc\td\n") << 2 << QStringLiteral("d");
        QTest::newRow("no newline at the end") << QStringLiteral("a\tb\nc\td") << 2 << QStringLiteral("d");
        QTest::newRow("a newline inside quotes") << QStringLiteral("\"x\ny\"\tz\n") << 1 << QStringLiteral("z");
        QTest::newRow("a quote that never ends") << QStringLiteral("\"half\tb\n") << 1 << QStringLiteral("b");
        QTest::newRow("an empty last cell") << QStringLiteral("a\t\n") << 1 << QString();
    }
    void whatSpreadsheetsCopyIsRead()
    {
        QFETCH(QString, text);
        QFETCH(int, rows);
        QFETCH(QString, last);
        const TextBlock block = blockFromText(text);
        QCOMPARE(int(block.size()), rows);
        QCOMPARE(block.back().size(), 2);
        QCOMPARE(block.back().back(), last);
    }

    void nothingIsNoRow() { QVERIFY(blockFromText(QString()).empty()); }

    void theTableBesideTheTextEscapesWhatPeopleWrote()
    {
        const auto data = blockToMime({{QStringLiteral("<b>A & B</b>"), QStringLiteral("2")}});
        QVERIFY(data->hasText() && data->hasHtml());
        QVERIFY(data->html().contains(QStringLiteral("&lt;b&gt;A &amp; B&lt;/b&gt;")));
        QCOMPARE(data->text(), QStringLiteral("<b>A & B</b>\t2"));
    }
};

QTEST_GUILESS_MAIN(TestGridClipboard)
#include "tst_gridclipboard.moc"
