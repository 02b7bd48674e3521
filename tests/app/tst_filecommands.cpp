// SPDX-License-Identifier: GPL-3.0-or-later
// Files from the command line: set, query, info, check, export.
#include "program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class FileCommandsTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(pheu({u"new"_qs, workspace()}).code, 0);
    }

    void setAddsFilesAndQueryNamesThem()
    {
        const QString one = write(u"Kế hoạch.txt"_qs, "plan"), two = write(u"a, b.txt"_qs, "two"),
                      three = write(u"c.txt"_qs, "plan");
        const Answer added = pheu({u"set"_qs, workspace(), u"ads"_qs, u"new"_qs, u"name=Video"_qs, u"files="_qs + one});
        QVERIFY2(added.code == 0, added.err.constData());
        const QString id = QString::fromUtf8(added.out).trimmed();
        const Answer more =
            pheu({u"set"_qs, workspace(), u"ads"_qs, id, u"files="_qs + two + u'\n' + three, u"files="_qs + one});
        QVERIFY2(more.code == 0, more.err.constData());
        const QJsonArray rows =
            pheu({u"query"_qs, workspace(), u"ads"_qs, u"--fields"_qs, u"name,files"_qs, u"--format"_qs, u"json"_qs})
                .array();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0][u"files"_qs].toArray(),
                 (QJsonArray{u"Kế hoạch.txt"_qs, u"a, b.txt"_qs, u"c.txt"_qs, u"Kế hoạch.txt"_qs}));
        const QJsonObject files = pheu({u"info"_qs, workspace(), u"--json"_qs}).object()[u"attachments"_qs].toObject();
        QCOMPARE(files[u"files"_qs].toInt(), 4);
        QCOMPARE(files[u"bytes"_qs].toInt(), 7); // each content once
        QCOMPARE(pheu({u"check"_qs, workspace()}).code, 0);
        QCOMPARE(pheu({u"undo"_qs, workspace()}).code, 0);
        QCOMPARE(
            pheu({u"info"_qs, workspace(), u"--json"_qs}).object()[u"attachments"_qs].toObject()[u"files"_qs].toInt(),
            1);
        QCOMPARE(pheu({u"redo"_qs, workspace()}).code, 0);
        QCOMPARE(pheu({u"set"_qs, workspace(), u"ads"_qs, id, u"files="_qs}).code, 0); // empties it
        QCOMPARE(
            pheu({u"info"_qs, workspace(), u"--json"_qs}).object()[u"attachments"_qs].toObject()[u"files"_qs].toInt(),
            0);
    }

    void exportsNameTheFiles()
    {
        QCOMPARE(
            pheu({u"set"_qs, workspace(), u"ads"_qs, u"new"_qs, u"name=V"_qs, u"files="_qs + write(u"a.txt"_qs, "x")})
                .code,
            0);
        const QString csv = m_folder->filePath(u"out.csv"_qs);
        const Answer answer = pheu({u"export"_qs, workspace(), u"ads"_qs, u"-o"_qs, csv});
        QVERIFY2(answer.code == 0, answer.err.constData());
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("a.txt"));
    }

    void whatIsNoFileIsRefusedWhole_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("nothing there") << u"nothing.txt"_qs;
        QTest::newRow("a folder") << u"."_qs;
        QTest::newRow("an empty file") << u"empty.txt"_qs;
    }
    void whatIsNoFileIsRefusedWhole()
    {
        QFETCH(QString, path);
        write(u"empty.txt"_qs, "");
        const Answer answer = pheu({u"set"_qs, workspace(), u"ads"_qs, u"new"_qs, u"name=V"_qs,
                                    u"files="_qs + write(u"a.txt"_qs, "x"), u"files="_qs + m_folder->filePath(path)});
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.isOneSentence(), answer.err.constData());
        QCOMPARE(pheu({u"query"_qs, workspace(), u"ads"_qs, u"--format"_qs, u"json"_qs}).array().size(), 0);
    }

    void backupCarriesFilesAndCheckFindsOneThatIsChanged()
    {
        const QByteArray marker = "THE-CONTENT-OF-THE-FILE";
        QCOMPARE(pheu({u"set"_qs, workspace(), u"ads"_qs, u"new"_qs, u"files="_qs + write(u"a.txt"_qs, marker)}).code,
                 0);
        const QString copy = m_folder->filePath(u"copy.pheu"_qs);
        QCOMPARE(pheu({u"backup"_qs, workspace(), u"-o"_qs, copy}).code, 0);
        QFile file(copy);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        const qsizetype at = bytes.indexOf(marker);
        QVERIFY(at > 0);
        QVERIFY(file.seek(at));
        file.write("t");
        file.close();
        const Answer checked = pheu({u"check"_qs, copy});
        QCOMPARE(checked.code, 1);
        QVERIFY2((checked.out + checked.err).contains("a.txt"), (checked.out + checked.err).constData());
    }

private:
    QString workspace() const { return m_folder->filePath(u"w.pheu"_qs); }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_folder->filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(FileCommandsTest)
#include "tst_filecommands.moc"
