// SPDX-License-Identifier: GPL-3.0-or-later
// Another type for a field: a table of cases, and that the preview counts exactly what then happens and undo brings
// all of it back.
#include "workspace/conversion.h"

#include "support/sampling.h"
#include "support/workspacefile.h"

#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

QString S(const char *text)
{
    return QString::fromUtf8(text);
}

struct ConvertedFile : WorkspaceFile {
    FieldId made;
    std::vector<RecordId> records;

    explicit ConvertedFile(Language language = Language::Vietnamese)
        : WorkspaceFile(language)
    {
    }

    const Page &campaigns() const { return page("campaigns"); }
    const Field &madeField() const { return *workspace->schema().field(made); }

    void addField(const QString &type, FieldConfig config = {}, const QStringList &options = {})
    {
        AddField add{campaigns().id, {}, -1};
        add.field.type = fieldType(type);
        add.field.names.own = S("Trường");
        add.field.config = std::move(config);
        for (const QString &name : options)
            add.field.options.push_back({{}, {}, {{}, {}, name}, S("blue")});
        const auto done = workspace->apply({EditKind::AddField, {add}});
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
        made = done->addedFields.front();
    }
    void fill(const std::vector<Value> &values)
    {
        AddRecords add{campaigns().id, {made}, {}};
        for (const Value &value : values)
            add.rows.push_back({value});
        const auto done = workspace->apply({EditKind::AddRecords, {add}});
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
        records = done->added;
    }
    std::vector<Value> values() const
    {
        const auto fetched = workspace->reader().fetch(campaigns().id, records, std::span(&made, 1));
        std::vector<Value> all;
        for (const Record &record : *fetched)
            all.push_back(record.values.front());
        return all;
    }
    QStringList plain() const
    {
        QStringList texts;
        for (const Value &value : values())
            texts << workspace->plain(madeField(), value);
        return texts;
    }
    Result<ConversionPreview> preview(const QString &type, const FieldConfig &config = {}) const
    {
        return previewConversion(workspace->database(), workspace->schema(), madeField(), type, config);
    }
    Result<ChangeSet> retype(const QString &type, const FieldConfig &config = {})
    {
        return workspace->apply({EditKind::RetypeField, {RetypeField{made, type, config}}});
    }
};

Value day(int y, int m, int d)
{
    return qint64(toDay(QDate(y, m, d)));
}
Value localTime(int y, int m, int d, int h, int min)
{
    return QDateTime(QDate(y, m, d), QTime(h, min)).toMSecsSinceEpoch();
}

} // namespace

class TestConversion : public QObject
{
    Q_OBJECT

private slots:
    void valuesBecomeWhatTheTableSays_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<Value>("before");
        QTest::addColumn<QString>("after"); // as scripts write it; ! lost; ~ in front: rounded
        const auto row = [](const char *from, const char *to, const Value &before, const char *after) {
            QTest::addRow("%s to %s: %s", from, to, after) << S(from) << S(to) << before << S(after);
        };
        row("text", "integer", S("1.234"), "1234"); // the workspace is Vietnamese
        row("text", "integer", S("1.234,5"), "!");
        row("text", "decimal", S("1.234,5"), "1234.5");
        row("text", "money", S("1,5tr"), "1500000");
        row("text", "money", S("$5"), "!");
        row("text", "percent", S("12,5%"), "0.125");
        row("text", "duration", S("90 phút"), "5400");
        row("text", "rating", S("4/5"), "4");
        row("text", "rating", S("6"), "!");
        row("text", "date", S("01/03/2026"), "2026-03-01");
        row("text", "date", S("hôm nay"), "!"); // which day that was is not known any more
        row("text", "datetime", S("01/03/2026 14:30"), nullptr);
        row("text", "checkbox", S("có"), "true");
        row("text", "checkbox", S("có lẽ"), "!");
        row("text", "email", S("an@a.vn"), "an@a.vn");
        row("text", "email", S("an"), "!");
        row("text", "url", S("a.vn/x"), "https://a.vn/x");
        row("text", "phone", S("0912 345 678"), "0912 345 678");
        row("text", "select", S("Đỏ"), "Đỏ");
        row("text", "person", S("An"), "An");
        row("text", "multi_select", S("Đỏ, Xanh"), "Đỏ, Xanh");
        row("long_text", "text", S("a\nb"), "~a b");
        row("long_text", "text", S("a"), "a");
        row("email", "text", S("an@a.vn"), "an@a.vn");
        row("integer", "decimal", 7, "7");
        row("integer", "money", 7, "7");
        row("integer", "rating", 3, "3");
        row("integer", "rating", 0, "!");
        row("integer", "duration", 90, "90");
        row("integer", "checkbox", 1, "true");
        row("integer", "checkbox", 5, "~true");
        row("integer", "text", 1234, "1234");
        row("integer", "select", 2026, "2026");
        row("decimal", "integer", 2.5, "~3");
        row("decimal", "integer", -2.5, "~-3");
        row("decimal", "integer", 7.0, "7");
        row("decimal", "integer", 1e300, "!");
        row("decimal", "money", 0.1, "~0");
        row("decimal", "percent", 0.125, "0.125");
        row("decimal", "text", 0.1, "0,1");
        row("decimal", "checkbox", 0.0, "false");
        row("percent", "decimal", 0.125, "0.125");
        row("percent", "text", 0.125, "12,5%");
        row("money", "integer", 1500000, "1500000");
        row("money", "decimal", 1500000, "1500000");
        row("money", "text", 1500000, "1500000");
        row("duration", "integer", 5400, "5400");
        row("duration", "text", 5400, "1:30:00");
        row("rating", "integer", 4, "4");
        row("rating", "text", 4, "4");
        row("checkbox", "integer", 1, "1");
        row("checkbox", "text", 0, "Không");
        row("date", "text", day(2026, 3, 1), "01/03/2026");
        row("date", "datetime", day(2026, 3, 1), nullptr);
        row("datetime", "date", localTime(2026, 3, 1, 0, 0), "2026-03-01");
        row("datetime", "date", localTime(2026, 3, 1, 14, 30), "~2026-03-01");
        row("datetime", "text", localTime(2026, 3, 1, 14, 30), "01/03/2026 14:30");
    }
    void valuesBecomeWhatTheTableSays()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(Value, before);
        QFETCH(QString, after);
        ConvertedFile file;
        file.addField(from);
        file.fill({before});
        const auto preview = file.preview(to);
        QVERIFY2(preview, preview ? "" : qPrintable(preview.error().message));
        const auto done = file.retype(to);
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        const bool lost = after == u"!";
        const bool rounded = after.startsWith(u'~');
        QCOMPARE(preview->filled, 1);
        QCOMPARE(preview->lost, qint64(lost));
        QCOMPARE(preview->rounded, qint64(rounded));
        QCOMPARE(preview->examples.size(), size_t(lost));
        if (lost)
            QVERIFY(!preview->examples.front().reason.isEmpty());
        if (after.isNull()) // an instant: in the time zone of this computer
            QCOMPARE(QDateTime::fromMSecsSinceEpoch(file.values().front().toInteger()).date(), QDate(2026, 3, 1));
        else
            QCOMPARE(file.plain(), QStringList{lost ? QString() : rounded ? after.mid(1) : after});
        QVERIFY(file.workspace->undo());
        QCOMPARE(file.values(), std::vector<Value>{before});
        QCOMPARE(file.madeField().type->id(), from);
        QVERIFY(file.workspace->redo());
        QCOMPARE(file.madeField().type->id(), to);
        QCOMPARE(file.problems(), QStringList());
    }

    void aColumnOfTextIsReadInOneLocale()
    {
        ConvertedFile file; // Vietnamese, and yet the column is written as English
        file.addField(S("text"));
        file.fill({S("1,234.50"), S("12.5"), S("3.25"), S("1.234")});
        QVERIFY(file.retype(S("decimal")));
        QCOMPARE(file.plain(), QStringList({S("1234.5"), S("12.5"), S("3.25"), S("1.234")}));
    }

    void newOptionsAreMadeOnceInOrderOfFirstUse()
    {
        ConvertedFile file;
        file.addField(S("text"));
        file.fill({S("Xanh"), S(" đỏ "), S("ĐỎ"), S("Xanh"), Value()});
        const auto preview = file.preview(S("select"));
        QCOMPARE(preview->newOptions, QStringList({S("Xanh"), S("đỏ")}));
        QCOMPARE(preview->filled, 4);
        QVERIFY(file.retype(S("select")));
        QCOMPARE(file.madeField().options.size(), 2U);
        QCOMPARE(file.plain(), QStringList({S("Xanh"), S("đỏ"), S("đỏ"), S("Xanh"), QString()}));
        QVERIFY(file.workspace->undo());
        QVERIFY(file.madeField().options.empty());
    }

    void tooManyTextsAreRefusedAsOptions()
    {
        ConvertedFile file;
        file.addField(S("text"));
        std::vector<Value> values;
        for (int i = 0; i < 600; ++i)
            values.push_back(S("text %1").arg(i));
        file.fill(values);
        QVERIFY(file.preview(S("select"))->refusal.contains(S("500")));
        const auto refused = file.retype(S("select"));
        QVERIFY(!refused);
        QCOMPARE(file.madeField().type->id(), S("text"));
    }

    void optionsStayThoseTheyAreBetweenKindsOfSelects()
    {
        ConvertedFile file;
        file.addField(S("multi_select"), {}, {S("A"), S("B"), S("C")});
        const auto id = [&](size_t i) { return file.madeField().options[i].id.value; };
        file.fill({IdList{id(1), id(0)}, IdList{id(2)}, Value()});
        const auto preview = file.preview(S("select"));
        QCOMPARE(preview->rounded, 1);
        QCOMPARE(preview->newOptions, QStringList());
        QVERIFY(file.retype(S("select")));
        QCOMPARE(file.values(), std::vector<Value>({id(1), id(2), {}}));
        QVERIFY(file.retype(S("person")));
        QCOMPARE(file.values(), std::vector<Value>({id(1), id(2), {}}));
        FieldConfig many;
        many.many = true;
        QVERIFY(file.retype(S("person"), many));
        QCOMPARE(file.values(), std::vector<Value>({IdList{id(1)}, IdList{id(2)}, {}}));
        QVERIFY(file.retype(S("text")));
        QCOMPARE(file.plain(), QStringList({S("B"), S("C"), QString()}));
    }

    void textBecomesLinksByNameAndBack()
    {
        ConvertedFile file;
        const Page &channels = file.page("channels");
        file.addField(S("text"));
        Query all;
        all.page = channels.id;
        const auto ids = *file.workspace->reader().select(all);
        QVERIFY(ids.size() > 2);
        std::vector<qint64> two{ids[0].value, ids[1].value};
        const auto names = *file.workspace->reader().names(channels.id, two);
        file.fill({names[two[0]], names[two[0]] + S(", ") + names[two[1]], S("Không có"), Value()});
        FieldConfig one;
        one.target = channels.id;
        const auto preview = file.preview(S("link"), one);
        QVERIFY(preview);
        QCOMPARE(preview->lost, 2);
        FieldConfig many = one;
        many.many = true;
        QCOMPARE(file.preview(S("link"), many)->lost, 1);
        QVERIFY(file.retype(S("link"), many));
        QCOMPARE(file.values(), std::vector<Value>({IdList{two[0]}, IdList{two[0], two[1]}, {}, {}}));
        QCOMPARE(file.preview(S("link"), one)->rounded, 1);
        QVERIFY(file.retype(S("link"), one));
        QCOMPARE(file.values(), std::vector<Value>({two[0], two[0], {}, {}}));
        QVERIFY(file.retype(S("text")));
        QCOMPARE(file.plain().first(), names[two[0]]);
    }

    void amountsKeepTheirMajorUnitsInAnotherCurrency()
    {
        ConvertedFile file;
        file.addField(S("money"));
        file.fill({1500});
        FieldConfig dollars;
        dollars.currency = S("USD");
        QVERIFY(file.retype(S("money"), dollars));
        QCOMPARE(file.values(), std::vector<Value>{150000});
        file.fill({1050});
        FieldConfig dong;
        dong.currency = S("VND");
        QCOMPARE(file.preview(S("money"), dong)->rounded, 1);
    }

    void whatAFieldCannotBecomeIsRefused()
    {
        ConvertedFile file;
        QVERIFY(convertibleTo(file.field("campaigns", "created")).empty());
        QVERIFY(convertibleTo(file.field("campaigns", "ads")).empty()); // the other side of a link
        const auto refused = previewConversion(file.workspace->database(), file.workspace->schema(),
                                               file.field("campaigns", "start"), S("money"), {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        for (const QString &type : convertibleTo(file.field("campaigns", "name")))
            QVERIFY(fieldType(type) && type != u"text");
    }

    void aCanceledPreviewStops()
    {
        ConvertedFile file;
        file.addField(S("text"));
        file.fill({S("a")});
        const auto canceled = previewConversion(file.workspace->database(), file.workspace->schema(), file.madeField(),
                                                S("integer"), {}, [](double) { return false; });
        QVERIFY(!canceled);
        QCOMPARE(canceled.error().code, ErrorCode::Canceled);
    }

    // Random values of every type, converted from type to type.
    void thePreviewCountsWhatHappensAndUndoBringsAllBack()
    {
        QRandomGenerator random = seeded();
        const QStringList words{S("12"),           S("1,5"),     S("01/03/2026"), S("có"),
                                S("Đỏ"),           S("a@b.vn"),  S("0912345678"), S("★★★"),
                                S("https://a.vn"), S("1:30:00"), S("Đỏ, Xanh"),   S("14:30 01/03/2026"),
                                S("x\ny"),         S("50%")};
        for (int round = 0; round < portionOf(60); ++round) {
            ConvertedFile file;
            file.addField(S("long_text"));
            std::vector<Value> values;
            for (int i = 0; i < 30; ++i)
                values.push_back(random.bounded(5) == 0 ? Value() : Value(words[random.bounded(words.size())]));
            file.fill(values);
            std::vector<std::vector<Value>> history{file.values()};
            for (int step = 0; step < 6; ++step) {
                FieldConfig config;
                config.target = file.page("channels").id;
                config.many = random.bounded(2) == 1;
                std::vector<QString> types = convertibleTo(file.madeField());
                const QString type = types[size_t(random.bounded(int(types.size())))];
                if (type != u"link")
                    config.target = {};
                if (type != u"link" && type != u"person")
                    config.many = false;
                const auto preview = file.preview(type, config);
                QVERIFY2(preview, preview ? "" : qPrintable(preview.error().message));
                const auto done = file.retype(type, config);
                QVERIFY2(done, done ? "" : qPrintable(done.error().message + type));
                const auto filled = [](const std::vector<Value> &all) {
                    return qint64(std::count_if(all.begin(), all.end(), [](const Value &v) { return !v.isEmpty(); }));
                };
                QCOMPARE(preview->filled, filled(history.back()));
                history.push_back(file.values());
                QCOMPARE(preview->converted, filled(history.back()));
                QCOMPARE(preview->lost, preview->filled - preview->converted);
            }
            QCOMPARE(file.problems(), QStringList());
            for (size_t i = history.size() - 1; i-- > 0;) {
                QVERIFY(file.workspace->undo());
                QCOMPARE(file.values(), history[i]);
            }
            QCOMPARE(file.problems(), QStringList());
        }
    }
};

QTEST_APPLESS_MAIN(TestConversion)
#include "tst_conversion.moc"
