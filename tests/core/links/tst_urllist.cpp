// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/urllist.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace pheu;

namespace
{

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class TestUrlList : public QObject
{
    Q_OBJECT

private slots:
    void addressesAreFoundInWhatPeopleHave_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QStringList>("found"); // line|url|page
        const auto row = [](const char *name, const char *list, const QStringList &found) {
            QTest::newRow(name) << text(list) << found;
        };
        row("lines", "https://a.vn/1\n\n  https://a.vn/2 \r\n", {text("1|https://a.vn/1|"), text("3|https://a.vn/2|")});
        row("a column with a header", "Tên\tĐịa chỉ\nTết\thttps://a.vn/1\n", {text("2|https://a.vn/1|")});
        row("commas", "name,url\nTết,https://a.vn/1?x=1,2\n", {text("2|https://a.vn/1?x=1,2|")});
        row("quotes", "\"Tết, 2026\",\"https://a.vn/1\",\"đỏ\"\n", {text("1|https://a.vn/1|")});
        row("semicolons and a page", "https://a.vn/1;https://b.vn/p\n", {text("1|https://a.vn/1|https://b.vn/p")});
        row("tabs and a page", "https://a.vn/1;x\thttps://b.vn/p\n", {text("1|https://a.vn/1;x|https://b.vn/p")});
        row("no scheme", "a.vn/1?utm_source=fb\n", {text("1|a.vn/1?utm_source=fb|")});
        row("words after addresses are looked at", "https://a.vn/1\nkhông\n",
            {text("1|https://a.vn/1|"), text("2|không|")});
        row("nothing", "\n\n", {});
    }
    void addressesAreFoundInWhatPeopleHave()
    {
        QFETCH(QString, list);
        QFETCH(QStringList, found);
        QStringList got;
        for (const UrlList::Item &item : urlList(list).items)
            got.append(QStringLiteral("%1|%2|%3").arg(item.line).arg(item.url.url, item.url.page));
        QCOMPARE(got, found);
    }

    void aFileIsReadInItsEncoding()
    {
        QTemporaryDir dir;
        for (const auto encoding : {QStringConverter::Utf8, QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
            QFile file(dir.filePath(text("danh sách.txt")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
            file.write(QByteArray(encoder(text("https://a.vn/tết\nhttps://a.vn/2\n"))));
            file.close();
            const auto list = readUrlFile(file.fileName());
            QVERIFY(bool(list));
            QCOMPARE(list->items.size(), size_t(2));
            QCOMPARE(list->items[0].url.url, text("https://a.vn/tết"));
        }
    }

    void aFileWithoutAddressesIsRefused()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(text("x.txt"));
        QVERIFY(!readUrlFile(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("xin chao\n");
        file.close();
        const auto list = readUrlFile(path);
        QVERIFY(!list && list.error().message.contains(text("x.txt")));
    }
};

QTEST_APPLESS_MAIN(TestUrlList)
#include "tst_urllist.moc"
