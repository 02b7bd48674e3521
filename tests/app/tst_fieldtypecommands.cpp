// SPDX-License-Identifier: GPL-3.0-or-later
// pheu set, query and export on every type of field, and the rules that scripts keep too.
#include "answer.h"
#include "support/workspacefile.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pheu;
using namespace pheu::test;

class FieldTypeCommandsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void setAndQueryWorkOnEveryType_data();
    void setAndQueryWorkOnEveryType();
    void filtersAndOrdersWorkOnEveryType_data();
    void filtersAndOrdersWorkOnEveryType();
    void filesAreSetByTheirPaths();
    void aButtonIsNotSet();
    void rulesAreKeptByScripts();
    void exportWritesEveryType();
    void whatIsWrongWithAValueSaysInWhichField_data();
    void whatIsWrongWithAValueSaysInWhichField();
    void anAmountThatIsRoundedIsSaid();
    void aFieldMayBeNamedLikeARole();
    void daysAreNamedByToday_data();
    void daysAreNamedByToday();

private:
    void addField(const QString &type, const FieldRules &rules = {}, const QString &name = {});
    QString set(const QString &record, const QStringList &assignments)
    {
        const Answer answer = runProgram(QStringList{u"set"_qs, m_path, u"campaigns"_qs, record} + assignments);
        return answer.code == 0 ? QString::fromUtf8(answer.out).trimmed() : QString::fromUtf8(answer.err);
    }
    QStringList names(const QStringList &arguments)
    {
        const Answer answer =
            runProgram(QStringList{u"query"_qs, m_path, u"campaigns"_qs, u"--format"_qs, u"json"_qs} + arguments);
        QStringList found;
        for (const QJsonValue &row : answer.array())
            found << row[u"name"_qs].toString();
        return answer.code == 0 ? found : QStringList{QString::fromUtf8(answer.err)};
    }
    std::unique_ptr<WorkspaceFile> m_file;
    QString m_path;
};

void FieldTypeCommandsTest::addField(const QString &type, const FieldRules &rules, const QString &name)
{
    AddField add{m_file->page("campaigns").id, {}, -1};
    add.field.type = fieldType(type);
    add.field.names.own = name.isEmpty() ? u"f_"_qs + type : name;
    add.field.config.rules = rules;
    if (add.field.type->meaning() == Meaning::Option)
        add.field.options = {{{}, {}, {{}, {}, u"An Nguyễn"_qs}, u"blue"_qs},
                             {{}, {}, {{}, {}, u"Bình"_qs}, u"red"_qs}};
    const auto made = m_file->workspace->apply({EditKind::AddField, {add}});
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
}

void FieldTypeCommandsTest::initTestCase()
{
    m_file = std::make_unique<WorkspaceFile>();
    m_path = m_file->path;
    for (const FieldType *type : fieldTypes()) {
        if (type->isEditable() && type->meaning() != Meaning::Record)
            addField(type->id());
    }
    addField(u"button"_qs);
}

void FieldTypeCommandsTest::setAndQueryWorkOnEveryType_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("json"); // of the value
    QTest::addColumn<QString>("refused");
    const auto row = [](const char *type, const char *text, const char *json, const char *refused = "") {
        QTest::newRow(type) << QString::fromUtf8(text) << QString::fromUtf8(json) << QString::fromUtf8(refused);
    };
    row("text", "a", "\"a\"");
    row("long_text", "a\nb", "\"a\\nb\"");
    row("integer", "12", "12", "1.5");
    row("decimal", "12.5", "12.5", "x");
    row("money", "12", "12", "1,5");
    row("percent", "12%", "0.12", "x");
    row("duration", "1h 30m", "5400", "soon");
    row("rating", "4", "4", "9");
    row("date", "2026-03-01", "\"2026-03-01\"", "1/3/2026");
    row("datetime", "2026-03-01T10:00:00+07:00", "\"2026-03-01T03:00:00Z\"", "soon");
    row("checkbox", "true", "true", "maybe");
    row("select", "An Nguyễn", "\"An Nguyễn\"", "Nobody");
    row("multi_select", "Bình, An Nguyễn", "[\"Bình\",\"An Nguyễn\"]", "Nobody");
    row("person", "Bình", "\"Bình\"");
    row("url", "https://a.vn", "\"https://a.vn\"", "javascript:alert(1)");
    row("email", "an@a.vn", "\"an@a.vn\"", "an");
    row("phone", "+84 912 345 678", "\"+84 912 345 678\"", "abc");
}

void FieldTypeCommandsTest::setAndQueryWorkOnEveryType()
{
    QFETCH(QString, text);
    QFETCH(QString, json);
    QFETCH(QString, refused);
    const QString field = u"f_"_qs + QString::fromLatin1(QTest::currentDataTag());
    const QString id = set(u"new"_qs, {u"name=A"_qs, field + u'=' + text});
    QVERIFY2(id.toInt() > 0, qPrintable(id));
    const QStringList query{u"query"_qs, m_path, u"campaigns"_qs, u"--fields"_qs, field};
    const auto last = [&]() -> QJsonValue {
        return runProgram(query + QStringList{u"--format"_qs, u"json"_qs}).array().last().toObject()[field];
    };
    QCOMPARE(last(), QJsonDocument::fromJson("[" + json.toUtf8() + "]").array().first());
    for (const QString &format : {u"csv"_qs, u"table"_qs})
        QCOMPARE(runProgram(query + QStringList{u"--format"_qs, format}).code, 0);
    if (!refused.isEmpty()) {
        const Answer answer = runProgram({u"set"_qs, m_path, u"campaigns"_qs, id, field + u'=' + refused});
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.isOneSentence() && answer.err.contains(refused.toUtf8()), answer.err.constData());
    }
    QCOMPARE(set(id, {field + u'='}), QString());
    QVERIFY(last().isNull() || last() == QJsonArray() || last() == QJsonValue(false));
}

void FieldTypeCommandsTest::filtersAndOrdersWorkOnEveryType_data()
{
    QTest::addColumn<QStringList>("values"); // ascending
    QTest::addColumn<QString>("above");      // what lets only the last through
    const auto row = [](const char *type, const char *values, const char *above) {
        QTest::newRow(type) << QString::fromUtf8(values).split(u'|') << QString::fromUtf8(above);
    };
    row("duration", "59|3600|5400", "> \"1:00:00\"");
    row("rating", "1|2|4", ">= 3");
    row("datetime", "2026-03-01T00:00:00Z|2026-03-02T00:00:00Z|2026-03-05T00:00:00Z", "> 2026-03-03");
    row("email", "an@a.vn|binh@a.vn|chi@b.vn", "contains \"@B.VN\"");
    row("phone", "0901|0902|1900", "starts with \"19\"");
    row("person", "An Nguyễn|Bình", "in (\"Bình\")");
    row("multi_select", "An Nguyễn|Bình", "= \"Bình\"");
}

void FieldTypeCommandsTest::filtersAndOrdersWorkOnEveryType()
{
    QFETCH(QStringList, values);
    QFETCH(QString, above);
    const QString field = u"f_"_qs + QString::fromLatin1(QTest::currentDataTag());
    QStringList made;
    for (qsizetype i = values.size(); i-- > 0;) {
        made.prepend(u"%1 %2"_qs.arg(field).arg(i));
        const QString id = set(u"new"_qs, {u"name="_qs + made.first(), field + u'=' + values[i]});
        QVERIFY2(id.toInt() > 0, qPrintable(id));
    }
    const QString only = u"name starts with \"%1 \""_qs.arg(field);
    QCOMPARE(names({u"--filter"_qs, only, u"--sort"_qs, field}), made);
    QCOMPARE(names({u"--filter"_qs, only + u" and %1 %2"_qs.arg(field, above)}), QStringList{made.last()});
    QCOMPARE(names({u"--filter"_qs, only + u" and %1 is empty"_qs.arg(field)}), QStringList());
}

void FieldTypeCommandsTest::filesAreSetByTheirPaths()
{
    QFile file(m_file->dir.filePath(u"Bản tóm tắt.txt"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("tết") > 0);
    file.close();
    const QString id = set(u"new"_qs, {u"name=F"_qs, u"f_attachment="_qs + file.fileName()});
    QVERIFY2(id.toInt() > 0, qPrintable(id));
    QCOMPARE(names({u"--filter"_qs, u"f_attachment is not empty"_qs}), QStringList{u"F"_qs});
    const Answer shown =
        runProgram({u"query"_qs, m_path, u"campaigns"_qs, u"--fields"_qs, u"f_attachment"_qs, u"--format"_qs,
                    u"json"_qs, u"--filter"_qs, u"f_attachment is not empty"_qs, u"--sort"_qs, u"-f_attachment"_qs});
    QCOMPARE(shown.array().first()[u"f_attachment"_qs].toArray(), QJsonArray{u"Bản tóm tắt.txt"_qs});
    const Answer contains =
        runProgram({u"query"_qs, m_path, u"campaigns"_qs, u"--filter"_qs, u"f_attachment contains \"x\""_qs});
    QCOMPARE(contains.code, 1);
}

void FieldTypeCommandsTest::aButtonIsNotSet()
{
    const Answer answer = runProgram({u"set"_qs, m_path, u"campaigns"_qs, u"new"_qs, u"f_button=https://a.vn"_qs});
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.isOneSentence());
    const Answer shown = runProgram(
        {u"query"_qs, m_path, u"campaigns"_qs, u"--fields"_qs, u"name,f_button"_qs, u"--sort"_qs, u"f_button"_qs});
    QVERIFY2(shown.code == 0, shown.err.constData());
}

void FieldTypeCommandsTest::rulesAreKeptByScripts()
{
    FieldRules rules;
    rules.unique = true;
    rules.pattern = u"KM-\\d+"_qs;
    rules.hint = u"Write KM-1."_qs;
    addField(u"text"_qs, rules, u"code"_qs);
    const QString id = set(u"new"_qs, {u"name=R"_qs, u"code=KM-1"_qs});
    QVERIFY2(id.toInt() > 0, qPrintable(id));
    for (const QString &bad : {u"code=km-1"_qs, u"code=KM-1"_qs, u"code=x"_qs}) {
        const Answer answer = runProgram({u"set"_qs, m_path, u"campaigns"_qs, u"new"_qs, u"name=S"_qs, bad});
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.isOneSentence() && answer.err.trimmed().endsWith("Write KM-1."), answer.err.constData());
    }
    QCOMPARE(set(u"new"_qs, {u"name=T"_qs, u"code=KM-2"_qs}).toInt(), id.toInt() + 1); // nothing was half done
}

void FieldTypeCommandsTest::exportWritesEveryType()
{
    const QString out = m_file->dir.filePath(u"out.csv"_qs);
    const Answer answer = runProgram({u"export"_qs, m_path, u"campaigns"_qs, u"-o"_qs, out});
    QVERIFY2(answer.code == 0, answer.err.constData());
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray header = file.readLine();
    for (const FieldType *type : fieldTypes()) {
        if (type->isEditable() && type->meaning() != Meaning::Record)
            QVERIFY2(header.contains("f_" + type->id().toLatin1()), header.constData());
    }
    QVERIFY(!header.contains("f_button"));
    const Answer again =
        runProgram({u"import"_qs, m_path, out, u"--page"_qs, u"campaigns"_qs, u"--dry-run"_qs, u"--json"_qs});
    QVERIFY2(again.code == 0, again.err.constData());
}

void FieldTypeCommandsTest::whatIsWrongWithAValueSaysInWhichField_data()
{
    QTest::addColumn<QString>("assignment");
    for (const char *assignment :
         {"f_integer=1.5", "f_decimal=x", "f_percent=x", "f_money=x", "f_date=31/12/2026", "f_datetime=x",
          "f_duration=1:99", "f_rating=6", "f_checkbox=maybe", "f_select=Nobody", "f_multi_select=Nobody", "f_url=foo",
          "f_email=foo", "f_phone=abc", "stage=Nowhere"})
        QTest::newRow(assignment) << QString::fromLatin1(assignment);
}

void FieldTypeCommandsTest::whatIsWrongWithAValueSaysInWhichField()
{
    QFETCH(QString, assignment);
    const Answer answer = runProgram(
        {u"set"_qs, m_path, u"campaigns"_qs, u"new"_qs, u"name=A"_qs, assignment, u"--language"_qs, u"en"_qs});
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.isOneSentence());
    const QString field = assignment.startsWith(u"stage"_qs) ? u"Stage"_qs : assignment.section(u'=', 0, 0);
    QVERIFY2(QString::fromUtf8(answer.err).contains(u'\u201c' + field + u'\u201d'), answer.err.constData());
}

void FieldTypeCommandsTest::anAmountThatIsRoundedIsSaid()
{
    const Answer exact = runProgram({u"set"_qs, m_path, u"campaigns"_qs, u"new"_qs, u"f_money=12.00"_qs});
    QCOMPARE(exact.code, 0);
    QVERIFY2(exact.err.isEmpty(), exact.err.constData());
    const Answer rounded = runProgram({u"set"_qs, m_path, u"campaigns"_qs, u"new"_qs, u"f_money=12.005"_qs});
    QCOMPARE(rounded.code, 0);
    QVERIFY2(rounded.err.contains("f_money"), rounded.err.constData());
}

void FieldTypeCommandsTest::aFieldMayBeNamedLikeARole()
{
    addField(u"text"_qs, {}, u"utm_links"_qs);
    addField(u"text"_qs, {}, u"id"_qs);
    const Answer all =
        runProgram({u"query"_qs, m_path, u"campaigns"_qs, u"--format"_qs, u"json"_qs, u"--limit"_qs, u"1"_qs});
    QCOMPARE(all.code, 0);
    for (const char *key : {"\"id\":", "\"id (2)\":", "\"utm_links\":", "\"utm_links (2)\":"})
        QCOMPARE(all.out.count(key), 1);
    const Answer twice = runProgram({u"query"_qs, m_path, u"campaigns"_qs, u"--format"_qs, u"json"_qs, u"--limit"_qs,
                                     u"1"_qs, u"--fields"_qs, u"name,Name"_qs});
    QCOMPARE(twice.code, 0);
    QCOMPARE(twice.out.count("\"name\":"), 1);
    QVERIFY(!twice.out.contains("(2)"));
}

void FieldTypeCommandsTest::daysAreNamedByToday_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *filter, const QStringList &found) {
        QTest::newRow(filter) << QString::fromUtf8(filter) << found;
    };
    row("f_date = today", {u"now"_qs});
    row("f_date in last 30 days", {u"now"_qs, u"before"_qs});
    row("f_date = \"last 30 days\"", {u"now"_qs, u"before"_qs});
    row("f_date < last 7 days", {u"before"_qs, u"long ago"_qs});
    row("f_date in (today, 2001-02-03) and name is not empty", {u"now"_qs, u"long ago"_qs});
    row("f_date >= this fiscal year or f_date < 2002-01-01 and f_date < today", {u"now"_qs, u"long ago"_qs});
    row("f_datetime = Today", {u"now"_qs});
}

void FieldTypeCommandsTest::daysAreNamedByToday()
{
    QFETCH(QString, filter);
    QFETCH(QStringList, found);
    auto own = std::make_unique<WorkspaceFile>();
    std::swap(m_file, own);
    const QString path = std::exchange(m_path, m_file->path);
    addField(u"date"_qs);
    addField(u"datetime"_qs);
    const QDate today = QDateTime::currentDateTime().date();
    const auto on = [&](const QString &name, QDate day, const QStringList &more = {}) {
        QCOMPARE(
            set(u"new"_qs, QStringList{u"name="_qs + name, u"f_date="_qs + day.toString(Qt::ISODate)} + more).toInt() >
                0,
            true);
    };
    on(u"now"_qs, today, {u"f_datetime="_qs + today.toString(Qt::ISODate) + u" 12:00"_qs});
    on(u"before"_qs, today.addDays(-20));
    on(u"long ago"_qs, {2001, 2, 3}, {u"f_datetime=2001-02-03 12:00"_qs});
    QStringList names = this->names({u"--filter"_qs, filter});
    if (filter.contains(u"fiscal"_qs))
        names.removeAll(u"before"_qs); // in January it is of the year before
    m_path = path;
    std::swap(m_file, own);
    QCOMPARE(names, found);
}

QTEST_GUILESS_MAIN(FieldTypeCommandsTest)
#include "tst_fieldtypecommands.moc"
