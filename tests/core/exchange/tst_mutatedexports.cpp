// SPDX-License-Identifier: GPL-3.0-or-later
// Exports that were damaged on their way: bytes changed, cut, doubled, mixed with other files and with what readers
// stumble over. Every one is planned or refused in a sentence, in time, and the rows of a plan add up.
#include "support/importing.h"

#include "support/sampling.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <array>

using namespace pheu;
using namespace pheu::test;

namespace
{

std::vector<QByteArray> fixtures()
{
    std::vector<QByteArray> files;
    const QDir folder(QStringLiteral(PHEU_TEST_DATA "/exports"));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files.push_back(file.read(6000));
    }
    return files;
}

// What makes readers stumble, put in anywhere.
const std::array<QByteArrayView, 26> morsels{"\"",
                                             "\"\"",
                                             "\r",
                                             "\n",
                                             "\r\n\r\n",
                                             ",",
                                             ";",
                                             "\t",
                                             QByteArrayView("\0", 1),
                                             "\xEF\xBB\xBF",
                                             "\xFF\xFE",
                                             "\xC3",
                                             "\xED\xA0\x80",
                                             "\xF4\x90\x80\x80",
                                             "1e308",
                                             "-9223372036854775808",
                                             "99999999999999999999",
                                             "1.20253E+17",
                                             "2026-02-30",
                                             "0000-00-00",
                                             "31/12/9999",
                                             "=1+1",
                                             "Total",
                                             "Day",
                                             "\xE2\x80\xAE",
                                             "NaN"};

void mutate(QByteArray &bytes, const QByteArray &other, QRandomGenerator &random)
{
    const auto at = [&] { return bytes.isEmpty() ? 0 : qsizetype(random.bounded(int(bytes.size()))); };
    const qsizetype place = at();
    const qsizetype length = 1 + random.bounded(60);
    switch (random.bounded(8)) {
    case 0:
        if (!bytes.isEmpty())
            bytes[place] = char(random.bounded(256));
        break;
    case 1:
        bytes.remove(place, length);
        break;
    case 2:
        bytes.insert(at(), bytes.mid(place, length));
        break;
    case 3:
    case 4: {
        const QByteArrayView morsel = morsels[size_t(random.bounded(int(morsels.size())))];
        bytes.insert(place, QByteArray(morsel.data(), morsel.size()));
        break;
    }
    case 5:
        bytes.insert(place, other.mid(random.bounded(int(other.size())), length * 4));
        break;
    case 6:
        if (random.bounded(4) == 0)
            bytes.truncate(place);
        break;
    case 7:
        bytes.replace(random.bounded(2) ? "," : "\n", random.bounded(2) ? ";" : "\t");
        break;
    }
}

} // namespace

class TestMutatedExports : public QObject
{
    Q_OBJECT

private slots:
    void everyOneIsPlannedOrRefused();
};

void TestMutatedExports::everyOneIsPlannedOrRefused()
{
    const std::vector<QByteArray> files = fixtures();
    QVERIFY(files.size() >= 30);
    Importing here(QStringLiteral("VND"));
    QRandomGenerator random = seeded();
    ImportOptions options;
    qint64 planned = 0, refused = 0, applied = 0, slowest = 0;
    const int rounds = portionOf(100'000);
    for (int i = 0; i < rounds; ++i) {
        QByteArray bytes = files[size_t(random.bounded(int(files.size())))];
        const QByteArray &other = files[size_t(random.bounded(int(files.size())))];
        for (int times = 1 + random.bounded(6); times > 0; --times)
            mutate(bytes, other, random);
        const QString path = here.write(bytes, QStringLiteral("mutated.csv"));
        options.spread = random.bounded(4) == 0 ? SpreadRule::Days : SpreadRule::Refuse;
        options.currency = random.bounded(4) == 0 ? QStringLiteral("VND") : QString();
        QElapsedTimer timer;
        timer.start();
        const auto plan = ImportPlan::make(*here.workspace, {path}, options);
        slowest = std::max(slowest, timer.elapsed());
        const auto said = [&] { return qPrintable(QStringLiteral("round %1").arg(i)); };
        QVERIFY2(timer.elapsed() < 2000, said());
        if (!plan) {
            ++refused;
            QVERIFY2(plan.error().message.size() > 20, said());
            continue;
        }
        ++planned;
        const ImportSummary &summary = (*plan)->summary();
        if (options.spread == SpreadRule::Refuse)
            QVERIFY2(summary.rows == summary.added + summary.updated + summary.merged + summary.skipped, said());
        QVERIFY2(summary.problemCount >= qint64(summary.problems.size()), said());
        if (i % 100 == 0 && (summary.added || summary.updated)) {
            const qint64 before = here.count("results");
            QVERIFY2(bool((*plan)->apply()), said());
            QVERIFY2(bool(here.workspace->undo()), said());
            QCOMPARE(here.count("results"), before);
            ++applied;
        }
    }
    qInfo("%d files: %lld planned, %lld refused, %lld applied and taken back, the slowest %lld ms", rounds, planned,
          refused, applied, slowest);
    QVERIFY(planned > rounds / 20);
    QVERIFY(refused > rounds / 20);
    QVERIFY(applied > 0);
}

QTEST_GUILESS_MAIN(TestMutatedExports)
#include "tst_mutatedexports.moc"
