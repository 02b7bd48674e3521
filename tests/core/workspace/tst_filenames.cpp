// SPDX-License-Identifier: GPL-3.0-or-later
// Names of files: what is kept, and what every file system takes.
#include "workspace/attachments.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace pheu;

namespace
{

// Five hundred names that somebody will have: reserved, invisible, endless, foreign, and mixtures of all.
QStringList hostileNames()
{
    QStringList parts{QStringLiteral("con"),
                      QStringLiteral("NUL.txt"),
                      QStringLiteral("com1"),
                      QStringLiteral("LPT9.pdf"),
                      QStringLiteral("aux .png"),
                      QStringLiteral("COM².txt"),
                      QStringLiteral("."),
                      QStringLiteral(".."),
                      QStringLiteral("..."),
                      QStringLiteral(" "),
                      QString(),
                      QStringLiteral("../../etc/passwd"),
                      QStringLiteral("/etc/passwd"),
                      QStringLiteral("C:\\Windows\\win.ini"),
                      QStringLiteral("a/b/c.png"),
                      QStringLiteral("\\\\server\\share\\x"),
                      QStringLiteral(".bashrc"),
                      QStringLiteral("-rf"),
                      QStringLiteral("~root"),
                      QStringLiteral("a:b"),
                      QStringLiteral("what?.pdf"),
                      QStringLiteral("*.*"),
                      QStringLiteral("<script>.html"),
                      QStringLiteral("a|b"),
                      QStringLiteral("\"quoted\".txt"),
                      QStringLiteral("ends in dots..."),
                      QStringLiteral("ends in spaces   "),
                      QStringLiteral("tab\tand\nline"),
                      QString(QChar(0)) + QStringLiteral("nul"),
                      QStringLiteral("bell\a.txt"),
                      QStringLiteral("exe\u202Egnp.exe"),
                      QStringLiteral("\u2066isolate\u2069.txt"),
                      QStringLiteral("zero\u200Bwidth\uFEFF.txt"),
                      QStringLiteral("soft\u00ADhyphen"),
                      QStringLiteral("line\u2028separator"),
                      QStringLiteral("Tiếng Việt có dấu.docx"),
                      QStringLiteral("e\u0302\u0301.txt"),
                      QStringLiteral("日本語の資料.pdf"),
                      QStringLiteral("عربى.pdf"),
                      QStringLiteral("👩‍👩‍👧‍👦 family.png"),
                      QString(QChar(0xd800)) + QStringLiteral("lone.txt"),
                      QStringLiteral("x").repeated(300) + QStringLiteral(".pptx"),
                      QStringLiteral("ệ").repeated(300) + QStringLiteral(".pdf"),
                      QStringLiteral("a.").repeated(200),
                      QStringLiteral("👩‍👩‍👧‍👦").repeated(60) + QStringLiteral(".png"),
                      QStringLiteral("name.") + QString(300, u'e'),
                      QStringLiteral("%00.png"),
                      QStringLiteral("$(rm -r).sh"),
                      QStringLiteral("`ls`.txt"),
                      QStringLiteral("'; DROP TABLE t1; --"),
                      QStringLiteral("\u0085next line"),
                      QStringLiteral("\u00A0space")};
    std::mt19937 random(3);
    const QStringList first = parts;
    while (parts.size() < 500) {
        QString mixed;
        for (int i = 0; i < 3; ++i)
            mixed += first.at(int(random() % unsigned(first.size())));
        parts << mixed;
    }
    return parts;
}

} // namespace

class TestFileNames : public QObject
{
    Q_OBJECT
private slots:
    void aNameIsKeptAsItIsGivenButForItsPath_data();
    void aNameIsKeptAsItIsGivenButForItsPath();
    void namesAreMadeSafe_data();
    void namesAreMadeSafe();
    void fiveHundredHostileNamesBecomeFiles();
    void aTakenNameGetsANumber();
};

void TestFileNames::aNameIsKeptAsItIsGivenButForItsPath_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("kept");
    QTest::newRow("plain") << "Brief.pdf"
                           << "Brief.pdf";
    QTest::newRow("composed") << QStringLiteral("Te\u0302\u0301t.png") << QStringLiteral("Tết.png");
    QTest::newRow("path") << "/home/an/Ảnh/a.png"
                          << "a.png";
    QTest::newRow("path of Windows") << "C:\\Ảnh\\a.png"
                                     << "a.png";
    QTest::newRow("climbing") << "../../x"
                              << "x";
    QTest::newRow("only a path") << "a/"
                                 << "file";
    QTest::newRow("nothing") << ""
                             << "file";
    QTest::newRow("dots") << ".."
                          << "file";
    QTest::newRow("lines") << "a\nb\t.txt"
                           << "ab.txt";
    QTest::newRow("signs stay") << "100 % “ok”? <a>.txt"
                                << "100 % “ok”? <a>.txt";
}

void TestFileNames::aNameIsKeptAsItIsGivenButForItsPath()
{
    QFETCH(QString, given);
    QFETCH(QString, kept);
    QCOMPARE(attachmentName(given), kept);
    QCOMPARE(attachmentName(kept), kept);
}

void TestFileNames::namesAreMadeSafe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("safe");
    QTest::newRow("plain") << "Kế hoạch truyền thông.pdf"
                           << "Kế hoạch truyền thông.pdf";
    QTest::newRow("device") << "con.txt"
                            << "_con.txt";
    QTest::newRow("device in capitals") << "LPT1"
                                        << "_LPT1";
    QTest::newRow("no device") << "console.txt"
                               << "console.txt";
    QTest::newRow("signs") << "a:b*c?.txt"
                           << "a_b_c_.txt";
    QTest::newRow("turned direction") << QStringLiteral("exe\u202Egnp.exe") << "exegnp.exe";
    QTest::newRow("dots behind") << "end..."
                                 << "end";
    QTest::newRow("hidden") << ".profile"
                            << "_.profile";
    QTest::newRow("an option") << "-rf.txt"
                               << "_-rf.txt";
    QTest::newRow("nothing left") << QStringLiteral("\u200B\u202E") << "file";
    QTest::newRow("long, keeps its ending")
        << QString(400, u'x') + QStringLiteral(".pptx") << QString(115, u'x') + QStringLiteral(".pptx");
}

void TestFileNames::namesAreMadeSafe()
{
    QFETCH(QString, name);
    QFETCH(QString, safe);
    QCOMPARE(safeFileName(name), safe);
    QCOMPARE(safeFileName(safe), safe);
}

void TestFileNames::fiveHundredHostileNamesBecomeFiles()
{
    QTemporaryDir dir;
    const QStringList names = hostileNames();
    QCOMPARE(names.size(), 500);
    QSet<QString> given;
    for (const QString &name : names) {
        const QString safe =
            freeFileName(name, [&](const QString &wanted) { return given.contains(wanted.toCaseFolded()); });
        given.insert(safe.toCaseFolded());
        const QByteArray bytes = safe.toUtf8();
        QVERIFY2(!safe.isEmpty() && bytes.size() <= 120, bytes.constData());
        QVERIFY2(safe.normalized(QString::NormalizationForm_C) == safe, bytes.constData());
        for (const QChar c : safe)
            QVERIFY2(c.unicode() >= 0x20 && c.unicode() != 0x7f && !QStringView(u"<>:\"/\\|?*").contains(c),
                     bytes.constData());
        QVERIFY2(!safe.endsWith(u'.') && !safe.endsWith(u' ') && !safe.startsWith(u'.'), bytes.constData());
        QCOMPARE(QString::fromUtf8(bytes), safe); // no half characters
        QFile file(dir.filePath(safe));
        QVERIFY2(file.open(QIODevice::WriteOnly | QIODevice::NewOnly), bytes.constData());
    }
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden).size(), 500);
}

void TestFileNames::aTakenNameGetsANumber()
{
    const QSet<QString> taken{QStringLiteral("a.png"), QStringLiteral("a (2).png")};
    const auto isTaken = [&](const QString &name) { return taken.contains(name); };
    QCOMPARE(freeFileName(QStringLiteral("a.png"), isTaken), QStringLiteral("a (3).png"));
    QCOMPARE(freeFileName(QStringLiteral("b.png"), isTaken), QStringLiteral("b.png"));
    const QString full = QString(116, u'x') + QStringLiteral(".png");
    const QString freed = freeFileName(full, [&](const QString &name) { return name == full; });
    QVERIFY(freed != full);
    QVERIFY(freed.toUtf8().size() <= 120);
    QVERIFY(freed.endsWith(QStringLiteral(" (2).png")));
}

QTEST_GUILESS_MAIN(TestFileNames)
#include "tst_filenames.moc"
