// SPDX-License-Identifier: GPL-3.0-or-later
// The memory of an import does not grow with its rows, but for 20 bytes of each key. An import runs in a process of its
// own, this program again, so that its peak is known.
#include "exchange/importer.h"
#include "exchange/plantable.h"
#include "support/adresults.h"
#include "support/sampling.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace pheu;

namespace
{

// In MiB, of this process since it began; 0: the system does not say.
int peak()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toInt() / 1024;
    }
    return 0;
}

int importAlone(const QString &csv)
{
    QTemporaryDir dir;
    auto workspace = Workspace::create(dir.filePath(QStringLiteral("w.pheu")),
                                       {.currency = QStringLiteral("USD"), .language = Language::English, .name = {}});
    if (!workspace)
        return 1;
    ImportOptions options;
    options.preset = QStringLiteral("none");
    for (const char *name : {"date", "channel", "campaign", "ad", "impressions", "clicks", "visits", "leads", "mqls",
                             "sqls", "orders", "spend", "revenue"})
        options.map << QStringLiteral("%1=%1").arg(QLatin1String(name));
    auto plan = ImportPlan::make(**workspace, {csv}, options);
    if (!plan)
        return 2;
    const int planned = peak();
    if (!(*plan)->apply())
        return 3;
    std::printf("%lld %d %d\n", static_cast<long long>((*plan)->summary().added), planned, peak());
    return 0;
}

} // namespace

class TestImportMemory : public QObject
{
    Q_OBJECT

private slots:
    void aColumnReadsTheSameFromAFile_data();
    void aColumnReadsTheSameFromAFile();
    void aKeyIsFoundInATableThatGrew();
    void anImportOfMoreRowsTakesNoMoreMemory();

private:
    struct Peaks {
        qint64 rows = 0;
        int planned = 0, applied = 0;
    };
    Peaks importOf(int rows);
    QTemporaryDir m_dir;
};

void TestImportMemory::aColumnReadsTheSameFromAFile_data()
{
    QTest::addColumn<int>("plainSegments");
    QTest::newRow("in memory") << 1000;
    QTest::newRow("partly in a file") << 2;
    QTest::newRow("all in a file") << 0;
}

void TestImportMemory::aColumnReadsTheSameFromAFile()
{
    QFETCH(const int, plainSegments);
    const auto spill = std::make_shared<SpillFile>(size_t(plainSegments) * SpillFile::segmentBytes);
    PlanColumn column, other;
    column.setSpill(spill);
    other.setSpill(spill);
    QRandomGenerator random = test::seeded();
    std::vector<qint64> expected;
    const auto small = [&] { return qint64(random.bounded(2'000'000)) - 1'000'000; };
    for (int i = 0; i < 300'000; ++i) {
        expected.push_back(random.bounded(10) == 0 ? PlanColumn::null : small());
        column.append(expected.back());
        other.append(i);
    }
    const auto change = [&](qint64 value) {
        const auto row = size_t(random.bounded(int(expected.size())));
        column.set(row, value);
        expected[row] = value;
    };
    const auto isAsExpected = [&] {
        bool same = column.size() == expected.size();
        for (size_t row = 0; row < expected.size() && same; ++row)
            same = column.at(row) == expected[row] && other.at(row) == qint64(row);
        return same;
    };
    spill->release();
    for (int i = 0; i < 1000; ++i)
        change(i % 7 == 0 ? PlanColumn::null : small());
    QVERIFY(isAsExpected());
    QVERIFY(column.scale(100));
    for (qint64 &value : expected)
        value *= value == PlanColumn::null ? 1 : 100;
    QVERIFY(isAsExpected());
    for (int i = 0; i < 1000; ++i)
        change(qint64(1) << (20 + i % 43)); // takes eight bytes each from here on
    spill->release();
    QVERIFY(isAsExpected());
    QVERIFY(!column.scale(1'000'000'000));
    QVERIFY(isAsExpected());
#ifdef Q_OS_LINUX
    QCOMPARE(spill->mappedBytes() > 0, plainSegments < 1000);
#endif
}

void TestImportMemory::aKeyIsFoundInATableThatGrew()
{
    const auto keyOf = [](int number) {
        KeyHash hash;
        hash.add(number);
        return hash;
    };
    for (const size_t expected : {size_t(0), size_t(1), size_t(100'000)}) {
        KeyTable table(expected);
        for (int i = 0; i < 100'000; ++i) {
            QVERIFY(!table.find(keyOf(i)));
            table.insert(keyOf(i), i % 2 ? i : -i - 1);
        }
        for (int i = 0; i < 100'000; ++i) {
            const qint32 *found = table.find(keyOf(i));
            QVERIFY(found && *found == (i % 2 ? i : -i - 1));
        }
        QVERIFY(!table.find(keyOf(100'000)));
    }
}

TestImportMemory::Peaks TestImportMemory::importOf(int rows)
{
    const QString csv = m_dir.filePath(QStringLiteral("%1.csv").arg(rows));
    QProcess process;
    if (test::writeAdResults(csv, rows))
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--import"), csv});
    Peaks peaks;
    if (process.waitForFinished(280'000) && process.exitCode() == 0) {
        const QList<QByteArray> said = process.readAllStandardOutput().simplified().split(' ');
        peaks = {said.value(0).toLongLong(), said.value(1).toInt(), said.value(2).toInt()};
    }
    QFile::remove(csv);
    return peaks;
}

void TestImportMemory::anImportOfMoreRowsTakesNoMoreMemory()
{
    if (peak() == 0)
        QSKIP("This system does not say how much memory a process took.");
    const int few = test::runsInFull() ? 1'000'000 : 200'000, many = test::runsInFull() ? 5'000'000 : 600'000;
    const Peaks small = importOf(few), large = importOf(many);
    QCOMPARE(small.rows, few);
    QCOMPARE(large.rows, many);
    qInfo("planned %d and %d MiB, applied %d and %d MiB", small.planned, large.planned, small.applied, large.applied);
    const int keys = int((qint64(many) - few) * 20 >> 20);
    // The first 24 MiB stay in plain memory, which is less trouble for a small import.
    QVERIFY(large.planned - small.planned <= keys + 24);
    QVERIFY(small.applied <= 250 && large.applied <= 250);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--import"))
        return importAlone(arguments.value(2));
    TestImportMemory test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_importmemory.moc"
