// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class RecordCommandsTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void newMakesTheTemplateAndRefusesAnExistingFile();
    void replaceKeepsTheOldFileBesideAsBak();
    void anUnknownCurrencyOrTemplateIsRefusedAndLeavesNothing();
    void infoTellsPagesFieldsAndTypes();
    void setNewPrintsTheIdAndQueryGivesItBack();
    void moneyIsExactInMajorUnits();
    void pagesAndFieldsAreNamedByRoleOrByEitherName();
    void pathsOverLinksAreFollowed();
    void setRefusesWhatItDoesNotKnow_data();
    void setRefusesWhatItDoesNotKnow();
    void anEmptyValueEmptiesTheField();
    void queryFiltersSortsAndCutsOut();
    void csvGuardsFormulasAndKeepsNumbers();
    void undoAndRedoWorkAcrossRuns();
    void exportWritesAFileThatIsComplete();
    void backupAndCheckAgree();
    void aPlaceThatIsNotThereIsNamed();
    void aNameInDecomposedFormIsTheSameName();

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    QString workspace() const { return file(u"w.pheu"_qs); }
    QString add(const QString &page, const QStringList &assignments)
    {
        const Answer answer = pheu(QStringList{u"set"_qs, workspace(), page, u"new"_qs} + assignments);
        return answer.code == 0 ? QString::fromUtf8(answer.out).trimmed() : QString::fromUtf8(answer.err);
    }
    QJsonArray query(const QStringList &arguments)
    {
        return pheu(QStringList{u"query"_qs, workspace()} + arguments + QStringList{u"--format"_qs, u"json"_qs})
            .array();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void RecordCommandsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const Answer answer = pheu({u"new"_qs, workspace(), u"--language"_qs, u"vi"_qs});
    QVERIFY2(answer.code == 0, answer.err.constData());
}

void RecordCommandsTest::newMakesTheTemplateAndRefusesAnExistingFile()
{
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"w.pheu"_qs});
    const Answer again = pheu({u"new"_qs, workspace(), u"--language"_qs, u"vi"_qs});
    QCOMPARE(again.code, 1);
    QVERIFY(again.isOneSentence());
    QVERIFY(again.err.contains("w.pheu"));
}

void RecordCommandsTest::replaceKeepsTheOldFileBesideAsBak()
{
    add(u"channels"_qs, {u"name=Radio"_qs});
    QFile before(workspace());
    QVERIFY(before.open(QIODevice::ReadOnly));
    const QByteArray old = before.readAll();
    QCOMPARE(pheu({u"new"_qs, workspace(), u"--replace"_qs, u"--currency"_qs, u"USD"_qs}).code, 0);
    QFile kept(workspace() + u".bak"_qs);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), old);
    QCOMPARE(pheu({u"info"_qs, workspace(), u"--json"_qs}).object().value(u"currency"_qs).toString(), u"USD"_qs);
}

void RecordCommandsTest::anUnknownCurrencyOrTemplateIsRefusedAndLeavesNothing()
{
    for (const QStringList &bad :
         {QStringList{u"--currency"_qs, u"XYZ"_qs}, QStringList{u"--template"_qs, u"none-such"_qs}}) {
        const Answer answer = pheu(QStringList{u"new"_qs, file(u"x.pheu"_qs)} + bad);
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.isOneSentence(), answer.err.constData());
        QVERIFY(answer.err.contains(bad.last().toUtf8()));
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"w.pheu"_qs});
}

void RecordCommandsTest::infoTellsPagesFieldsAndTypes()
{
    const QJsonObject info = pheu({u"info"_qs, workspace(), u"--json"_qs}).object();
    QCOMPARE(info.value(u"currency"_qs).toString(), u"VND"_qs);
    QVERIFY(info.value(u"version"_qs).isDouble());
    QStringList roles;
    QJsonObject results;
    for (const QJsonValue &page : info.value(u"pages"_qs).toArray()) {
        roles.append(page.toObject().value(u"role"_qs).toString());
        if (roles.last() == u"results")
            results = page.toObject();
    }
    QCOMPARE(roles, (QStringList{u"campaigns"_qs, u"ads"_qs, u"utm_links"_qs, u"channels"_qs, u"stages"_qs,
                                 u"funnels"_qs, u"results"_qs, u"costs"_qs, u"targets"_qs}));
    QCOMPARE(results.value(u"records"_qs).toInt(-1), 0);
    QHash<QString, QString> types;
    for (const QJsonValue &field : results.value(u"fields"_qs).toArray())
        types.insert(field.toObject().value(u"role"_qs).toString(), field.toObject().value(u"type"_qs).toString());
    QCOMPARE(types.value(u"spend"_qs), u"money"_qs);
    QCOMPARE(types.value(u"date"_qs), u"date"_qs);
    QCOMPARE(types.value(u"channel"_qs), u"link"_qs);
    QCOMPARE(types.value(u"created"_qs), u"created_time"_qs);
}

void RecordCommandsTest::setNewPrintsTheIdAndQueryGivesItBack()
{
    const QString id = add(u"campaigns"_qs, {u"name=Tết sum vầy"_qs, u"objective=sales"_qs, u"status=Đang chạy"_qs,
                                             u"channels=Facebook, TikTok"_qs, u"start=2026-01-05"_qs,
                                             u"budget=120000000"_qs, u"tags=seasonal,launch"_qs});
    QVERIFY2(id.toLongLong() > 0, qPrintable(id));
    const QJsonArray rows = query({u"campaigns"_qs, u"--language"_qs, u"en"_qs});
    QCOMPARE(rows.size(), 1);
    const QJsonObject row = rows.first().toObject();
    QCOMPARE(row.value(u"id"_qs).toInteger(), id.toLongLong());
    QCOMPARE(row.value(u"name"_qs).toString(), u"Tết sum vầy"_qs);
    QCOMPARE(row.value(u"objective"_qs).toString(), u"Sales"_qs);
    QCOMPARE(row.value(u"status"_qs).toString(), u"Active"_qs);
    QCOMPARE(row.value(u"channels"_qs).toArray(), (QJsonArray{u"Facebook"_qs, u"TikTok"_qs}));
    QCOMPARE(row.value(u"start"_qs).toString(), u"2026-01-05"_qs);
    QVERIFY(row.value(u"end"_qs).isNull());
    QCOMPARE(row.value(u"budget"_qs).toDouble(), 120000000.0);
    QCOMPARE(row.value(u"tags"_qs).toArray().size(), 2);
    QCOMPARE(row.value(u"stage"_qs).toArray(), QJsonArray());
    QVERIFY(row.value(u"owner"_qs).isNull());
}

void RecordCommandsTest::moneyIsExactInMajorUnits()
{
    add(u"results"_qs, {u"date=2026-03-01"_qs, u"currency=USD"_qs, u"spend=1429.99"_qs});
    add(u"results"_qs, {u"spend=90071992547409"_qs, u"date=2026-03-02"_qs});
    const Answer answer =
        pheu({u"query"_qs, workspace(), u"results"_qs, u"--fields"_qs, u"spend"_qs, u"--format"_qs, u"json"_qs});
    QVERIFY2(answer.out.contains("\"spend\":1429.99"), answer.out.constData());
    QVERIFY2(answer.out.contains("\"spend\":90071992547409}"), answer.out.constData());
}

void RecordCommandsTest::pagesAndFieldsAreNamedByRoleOrByEitherName()
{
    QVERIFY(add(u"Kênh"_qs, {u"Tên=Radio"_qs}).toLongLong() > 0);
    QVERIFY(add(u"Channels"_qs, {u"Name=TV"_qs}).toLongLong() > 0);
    QCOMPARE(query({u"channels"_qs, u"--filter"_qs, u"`Tên` in (\"radio\", \"tv\")"_qs}).size(), 2);
}

void RecordCommandsTest::pathsOverLinksAreFollowed()
{
    add(u"campaigns"_qs, {u"name=Hè"_qs, u"stage=Quan tâm"_qs, u"channels=Zalo,Facebook"_qs, u"budget=5000000"_qs});
    add(u"results"_qs, {u"date=2026-03-01"_qs, u"campaign=Hè"_qs, u"channel=Zalo"_qs});
    const QJsonObject row =
        query({u"results"_qs, u"--fields"_qs, u"campaign,campaign.stage,campaign.budget,campaign.channels"_qs})
            .first()
            .toObject();
    QCOMPARE(row.value(u"campaign"_qs).toArray(), QJsonArray{u"Hè"_qs});
    QCOMPARE(row.value(u"campaign.stage"_qs).toArray().size(), 1);
    QCOMPARE(row.value(u"campaign.budget"_qs).toDouble(), 5000000.0);
    QCOMPARE(row.value(u"campaign.channels"_qs).toArray(), (QJsonArray{u"Zalo"_qs, u"Facebook"_qs}));
}

void RecordCommandsTest::setRefusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const QStringList &arguments, const QString &told) {
        QTest::newRow(name) << arguments << told;
    };
    row("page", {u"nowhere"_qs, u"new"_qs, u"name=a"_qs}, u"nowhere"_qs);
    row("field", {u"campaigns"_qs, u"new"_qs, u"colour of hair=a"_qs}, u"colour of hair"_qs);
    row("option", {u"campaigns"_qs, u"new"_qs, u"status=Sleeping"_qs}, u"Sleeping"_qs);
    row("link", {u"results"_qs, u"new"_qs, u"channel=Carrier pigeon"_qs}, u"Carrier pigeon"_qs);
    row("date", {u"results"_qs, u"new"_qs, u"date=2026-02-30"_qs}, u"2026-02-30"_qs);
    row("number", {u"results"_qs, u"new"_qs, u"clicks=12abc"_qs}, u"12abc"_qs);
    row("computed", {u"utm_links"_qs, u"new"_qs, u"tagged_url=https://a.example"_qs}, QString());
    row("row time", {u"campaigns"_qs, u"new"_qs, u"created=2026-01-01"_qs}, QString());
    row("other side of a link", {u"channels"_qs, u"new"_qs, u"campaigns=x"_qs}, QString());
    row("record", {u"campaigns"_qs, u"99999"_qs, u"name=a"_qs}, u"99999"_qs);
    row("twice", {u"campaigns"_qs, u"new"_qs, u"name=a"_qs, u"Tên=b"_qs}, QString());
}

void RecordCommandsTest::setRefusesWhatItDoesNotKnow()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, told);
    const Answer before = pheu({u"info"_qs, workspace(), u"--json"_qs});
    const Answer answer = pheu(QStringList{u"set"_qs, workspace()} + arguments);
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.out.isEmpty());
    QVERIFY2(answer.isOneSentence(), answer.err.constData());
    QVERIFY2(answer.err.contains(told.toUtf8()), answer.err.constData());
    QCOMPARE(pheu({u"info"_qs, workspace(), u"--json"_qs}).out, before.out);
}

void RecordCommandsTest::anEmptyValueEmptiesTheField()
{
    const QString id = add(u"campaigns"_qs, {u"name=A"_qs, u"budget=1000"_qs, u"channels=Zalo"_qs});
    QCOMPARE(pheu({u"set"_qs, workspace(), u"campaigns"_qs, id, u"budget="_qs, u"channels="_qs}).code, 0);
    const QJsonObject row = query({u"campaigns"_qs}).first().toObject();
    QVERIFY(row.value(u"budget"_qs).isNull());
    QCOMPARE(row.value(u"channels"_qs).toArray(), QJsonArray());
}

void RecordCommandsTest::queryFiltersSortsAndCutsOut()
{
    for (int i = 1; i <= 5; ++i)
        add(u"results"_qs, {u"date=2026-03-0%1"_qs.arg(i), u"clicks=%1"_qs.arg(i * 10),
                            u"channel=%1"_qs.arg(i % 2 ? u"Zalo"_qs : u"Facebook"_qs)});
    const auto clicks = [&](const QStringList &more) {
        QList<int> found;
        for (const QJsonValue &row : query(QStringList{u"results"_qs, u"--fields"_qs, u"clicks"_qs} + more))
            found.append(row.toObject().value(u"clicks"_qs).toInt());
        return found;
    };
    QCOMPARE(clicks({u"--sort"_qs, u"-clicks"_qs}), (QList<int>{50, 40, 30, 20, 10}));
    QCOMPARE(clicks({u"--sort"_qs, u"-clicks"_qs, u"--limit"_qs, u"2"_qs, u"--offset"_qs, u"1"_qs}),
             (QList<int>{40, 30}));
    QCOMPARE(clicks({u"--filter"_qs, u"channel = \"zalo\" and clicks > 10"_qs}), (QList<int>{30, 50}));
    QCOMPARE(clicks({u"--filter"_qs, u"date >= 2026-03-04 or clicks = 10"_qs}), (QList<int>{10, 40, 50}));
    QCOMPARE(clicks({u"--filter"_qs, u"campaign is not empty"_qs}), QList<int>());
    const QString often = QStringList(500, u"-clicks"_qs).join(u',') + u",date"_qs;
    QCOMPARE(clicks({u"--sort"_qs, often}), (QList<int>{50, 40, 30, 20, 10}));
    const Answer mangled = pheu({u"query"_qs, workspace(), u"a\nb\x1b[31m"_qs});
    QCOMPARE(mangled.code, 1);
    QVERIFY(mangled.isOneSentence() && !mangled.err.contains('\x1b'));
    const Answer bad = pheu({u"query"_qs, workspace(), u"results"_qs, u"--filter"_qs, u"clicks >"_qs});
    QCOMPARE(bad.code, 1);
    QVERIFY(bad.isOneSentence());
    const Answer unknown = pheu({u"query"_qs, workspace(), u"results"_qs, u"--fields"_qs, u"nonsense"_qs});
    QCOMPARE(unknown.code, 1);
    QVERIFY(unknown.err.contains("nonsense"));
}

void RecordCommandsTest::csvGuardsFormulasAndKeepsNumbers()
{
    add(u"campaigns"_qs, {u"name==1+1"_qs, u"budget=-5"_qs});
    const Answer answer =
        pheu({u"query"_qs, workspace(), u"campaigns"_qs, u"--fields"_qs, u"name,budget"_qs, u"--format"_qs, u"csv"_qs});
    QCOMPARE(answer.code, 0);
    QVERIFY2(answer.out.startsWith("id,name,budget\n"), answer.out.constData());
    QVERIFY2(answer.out.contains(",'=1+1,-5\n"), answer.out.constData());
}

void RecordCommandsTest::undoAndRedoWorkAcrossRuns()
{
    QCOMPARE(pheu({u"redo"_qs, workspace()}).code, 1);
    const QString id = add(u"campaigns"_qs, {u"name=A"_qs});
    QCOMPARE(pheu({u"set"_qs, workspace(), u"campaigns"_qs, id, u"name=B"_qs}).code, 0);
    const Answer list = pheu({u"undo"_qs, workspace(), u"--list"_qs});
    QCOMPARE(list.code, 0);
    QVERIFY(list.out.count('\n') >= 4);
    QCOMPARE(pheu({u"undo"_qs, workspace()}).code, 0);
    QCOMPARE(query({u"campaigns"_qs}).first().toObject().value(u"name"_qs).toString(), u"A"_qs);
    QCOMPARE(pheu({u"undo"_qs, workspace()}).code, 0);
    QCOMPARE(query({u"campaigns"_qs}).size(), 0);
    QCOMPARE(pheu({u"redo"_qs, workspace()}).code, 0);
    QCOMPARE(pheu({u"redo"_qs, workspace()}).code, 0);
    const QJsonObject row = query({u"campaigns"_qs}).first().toObject();
    QCOMPARE(row.value(u"name"_qs).toString(), u"B"_qs);
    QCOMPARE(row.value(u"id"_qs).toInteger(), id.toLongLong());
    const Answer nothing = pheu({u"redo"_qs, workspace()});
    QCOMPARE(nothing.code, 1);
    QVERIFY(nothing.isOneSentence());
    QCOMPARE(pheu({u"undo"_qs, workspace(), u"--import"_qs, u"7"_qs}).code, 1);
}

void RecordCommandsTest::exportWritesAFileThatIsComplete()
{
    add(u"costs"_qs, {u"what=Lương"_qs, u"amount=58000000"_qs, u"from=2026-01-01"_qs, u"to=2026-01-31"_qs});
    const QString out = file(u"costs.csv"_qs);
    QCOMPARE(pheu({u"export"_qs, workspace(), u"costs"_qs, u"-o"_qs, out}).code, 0);
    QFile written(out);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    QVERIFY2(text.contains("Lương,58000000,"), text.constData());
    QVERIFY(text.contains("2026-01-01,2026-01-31"));
    QCOMPARE(pheu({u"export"_qs, workspace(), u"costs"_qs, u"-o"_qs, file(u"costs.tsv"_qs)}).code, 0);
    const Answer nowhere = pheu({u"export"_qs, workspace(), u"costs"_qs, u"-o"_qs, file(u"no/such/folder/c.csv"_qs)});
    QCOMPARE(nowhere.code, 1);
    QVERIFY(nowhere.isOneSentence());
}

void RecordCommandsTest::backupAndCheckAgree()
{
    add(u"channels"_qs, {u"name=Radio"_qs});
    const QString copy = file(u"copy.pheu"_qs);
    QCOMPARE(pheu({u"backup"_qs, workspace(), u"-o"_qs, copy}).code, 0);
    QCOMPARE(pheu({u"check"_qs, copy}).code, 0);
    QCOMPARE(pheu({u"backup"_qs, workspace(), u"-o"_qs, copy}).code, 1);
    const QString rescued = file(u"rescued.pheu"_qs);
    QCOMPARE(pheu({u"check"_qs, copy, u"--repair"_qs, u"-o"_qs, rescued}).code, 0);
    QCOMPARE(pheu({u"query"_qs, rescued, u"channels"_qs, u"--format"_qs, u"json"_qs}).array().size(),
             query({u"channels"_qs}).size());
}

// In the words of the program, and as the file was asked for.
void RecordCommandsTest::aPlaceThatIsNotThereIsNamed()
{
    const QString target = m_folder->filePath(u"none/copy.pheu"_qs);
    const Answer answer = pheu({u"backup"_qs, workspace(), u"-o"_qs, target, u"--language"_qs, u"en"_qs});
    QVERIFY(answer.code == 1 && answer.isOneSentence());
    QVERIFY2(answer.err.contains(target.toUtf8()) && answer.err.contains("there is no such file or folder"),
             answer.err.constData());
}

void RecordCommandsTest::aNameInDecomposedFormIsTheSameName()
{
    add(u"campaigns"_qs, {u"name="_qs + u"Tết"_qs.normalized(QString::NormalizationForm_D)});
    QCOMPARE(query({u"campaigns"_qs}).first().toObject().value(u"name"_qs).toString(), u"Tết"_qs);
    QCOMPARE(query({u"campaigns"_qs, u"--filter"_qs, u"name = \"TẾT\""_qs}).size(), 1);
    QCOMPARE(query({u"campaigns"_qs, u"--filter"_qs, u"name = \"tet\""_qs}).size(), 0);
}

QTEST_GUILESS_MAIN(RecordCommandsTest)
#include "tst_recordcommands.moc"
