// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/systemreason.h"

#include <QFile>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace pheu;
using namespace Qt::StringLiterals;

class SystemReasonTest : public QObject
{
    Q_OBJECT
private slots:
    void whatAFileOfQtSaysIsSaidInOurWords()
    {
        QTemporaryDir folder;
        QFile missing(folder.filePath(u"none/none.csv"_qs));
        QVERIFY(!missing.open(QIODevice::ReadOnly));
        QCOMPARE(systemReason(missing.errorString()), u"there is no such file or folder"_qs);
        QFile directory(folder.path());
        QVERIFY(!directory.open(QIODevice::WriteOnly));
        QCOMPARE(systemReason(directory.errorString()), u"it is a folder"_qs);
        QSaveFile saved(folder.path());
        QVERIFY(!saved.open(QIODevice::WriteOnly));
        QCOMPARE(systemReason(saved.errorString()), u"it is a folder"_qs);
        QFile full(u"/dev/full"_qs);
        if (!full.open(QIODevice::WriteOnly))
            QSKIP("there is no /dev/full");
        QVERIFY(full.write("a") == 1 && !full.flush());
        QCOMPARE(systemReason(full.errorString()), u"the disk is full"_qs);
    }

    void whatTheSystemSaysIsKnownByNumberAndByWords()
    {
        for (const int error : {EACCES, EPERM, ENOENT, ENOSPC, EROFS, EISDIR, EIO, EBUSY, EMFILE, ENAMETOOLONG}) {
            QVERIFY2(systemReason(error) != qt_error_string(error), qPrintable(qt_error_string(error)));
            QCOMPARE(systemReason(qt_error_string(error)), systemReason(error));
        }
        QCOMPARE(systemReason(EDOM), qt_error_string(EDOM)); // of no file: as the system says it
        QCOMPARE(systemReason(u"Something odd"_qs), u"Something odd"_qs);
    }
};

QTEST_GUILESS_MAIN(SystemReasonTest)
#include "tst_systemreason.moc"
