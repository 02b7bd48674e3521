// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pageguess.h"
#include "support/workspacefile.h"

#include <QFile>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

class TestPageGuess : public QObject
{
    Q_OBJECT

private slots:
    void aColumnIsOfTheTypeThatAllItsValuesReadAs_data()
    {
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QString>("type");
        const auto row = [](const char *name, std::initializer_list<const char *> cells, const char *type) {
            QStringList values;
            for (const char *cell : cells)
                values << QString::fromUtf8(cell);
            QTest::newRow(name) << values << QString::fromLatin1(type);
        };
        row("whole numbers", {"12", "7", "", "1048"}, "integer");
        row("grouped numbers", {"1.234.567", "12", "1.234"}, "integer");
        row("decimals", {"1.5", "2", "-3.25"}, "decimal");
        row("shares", {"12%", "3.5 %"}, "percent");
        row("amounts", {"1.200.000 ₫", "35.000 ₫"}, "money");
        row("days", {"31/12/2026", "01/02/2026"}, "date");
        row("iso days", {"2026-12-31", "2026-01-02"}, "date");
        row("moments", {"2026-12-31 14:30", "2026-01-02 09:00"}, "datetime");
        row("yes and no", {"yes", "no", "yes"}, "checkbox");
        row("addresses", {"https://a.vn/x", "https://b.vn/?q=1"}, "url");
        row("mail", {"lan@an-nhien.vn", "b@c.com"}, "email");
        row("phone numbers", {"0901234567", "0912345678"}, "phone");
        row("long ids", {"120210000000000123", "120210000000000456"}, "text");
        row("codes with zeros", {"00012", "00340", "07"}, "text");
        row("few words", {"Mới", "Đã chốt", "Mới", "Mới", "Đã chốt", "Mới", "Mới"}, "select");
        row("names", {"Lan", "Minh", "Hoa", "Tú"}, "text");
        row("a story", {QByteArray(300, 'a').constData()}, "long_text");
        row("nothing", {"", "", "--"}, "text");
        row("one word among numbers", {"12", "n/a", "abc"}, "text");
    }
    void aColumnIsOfTheTypeThatAllItsValuesReadAs()
    {
        QFETCH(QStringList, values);
        QFETCH(QString, type);
        QStringList lines{QStringLiteral("Key;Value")};
        for (int i = 0; i < values.size(); ++i)
            lines << QStringLiteral("k%1;\"%2\"").arg(i).arg(values.at(i));
        const auto guess = guessPage(write(lines));
        QVERIFY2(guess, guess ? "" : qPrintable(guess.error().message));
        QCOMPARE(guess->columns.size(), size_t(2));
        QCOMPARE(guess->columns[1].type, type);
    }

    void thePageCanBeMadeAndImportedInto()
    {
        WorkspaceFile file(Language::English);
        const QString table =
            write({QStringLiteral("Mã,Khách,Ngày,Giá trị (VND),Tình trạng"),
                   QStringLiteral("A1,Lan,2026-03-01,1200000,Mới"), QStringLiteral("A2,Lan,2026-03-02,350000,Mới"),
                   QStringLiteral("A3,Minh,2026-03-02,,Mới"), QStringLiteral("A4,Hoa,2026-03-04,10,Xong")});
        const auto guess = guessPage(table);
        QVERIFY(guess);
        QCOMPARE(guess->rows, 4);
        const Page page = pageOf(*guess, QStringLiteral("Deals"), QStringLiteral("cart"), QStringLiteral("Name"));
        const auto added = file.workspace->apply({EditKind::AddPage, {AddPage{page, -1}}});
        QVERIFY2(added, added ? "" : qPrintable(added.error().message));
        const Page *made = file.workspace->schema().page(QStringLiteral("Deals"));
        QCOMPARE(made->field(made->nameField)->names.own, QStringLiteral("Mã"));
        QCOMPARE(made->field(QStringLiteral("Giá trị (VND)"))->type->id(), QStringLiteral("money"));
        ImportOptions options;
        options.page = QStringLiteral("Deals");
        const auto plan = ImportPlan::make(*file.workspace, {table}, options);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
        QCOMPARE((*plan)->summary().added, 4);
        QCOMPARE((*plan)->summary().problemCount, 0);
        QVERIFY((*plan)->apply());
    }

    void namesAreMadeDifferentAndAPageWithoutTextGetsANameField()
    {
        const auto guess = guessPage(write({QStringLiteral("N,N,Day"), QStringLiteral("1,2,2026-01-01")}));
        QVERIFY(guess);
        QCOMPARE(guess->columns[1].name, QStringLiteral("N 2"));
        const Page page = pageOf(*guess, QStringLiteral("P"), QStringLiteral("page"), QStringLiteral("Name"));
        QCOMPARE(page.fields.size(), size_t(4));
        QCOMPARE(page.fields.front().names.own, QStringLiteral("Name"));
    }

    void aFileThatIsNoTableIsRefusedInOneSentence()
    {
        QVERIFY(!guessPage(dir.filePath(QStringLiteral("not there.csv"))));
        const auto empty = guessPage(write({}));
        QVERIFY(!empty);
        QVERIFY(empty.error().message.contains(QStringLiteral(".csv")));
    }

private:
    QString write(const QStringList &lines)
    {
        const QString name = dir.filePath(QStringLiteral("t%1.csv").arg(++count));
        QFile out(name);
        if (!out.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        out.write(lines.join(u'\n').toUtf8());
        return name;
    }
    QTemporaryDir dir;
    int count = 0;
};

QTEST_GUILESS_MAIN(TestPageGuess)
#include "tst_pageguess.moc"
