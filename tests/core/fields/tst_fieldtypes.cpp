// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/fieldtype.h"

#include <QTest>

#include <algorithm>

using namespace pheu;

class TestFieldTypes : public QObject
{
    Q_OBJECT

private slots:
    void everyTypeOfTheFileFormatIsInTheTable()
    {
        QStringList ids;
        for (const FieldType *type : fieldTypes())
            ids += type->id();
        const QString all = QStringLiteral("text long_text integer decimal money percent duration rating date datetime "
                                           "checkbox select multi_select person link url email phone attachment button "
                                           "created_time modified_time");
        QCOMPARE(ids, all.split(u' '));
    }

    void aTypeIsFoundByItsIdOnly()
    {
        for (const FieldType *type : fieldTypes()) {
            QCOMPARE(fieldType(type->id()), type);
            QVERIFY(!type->title().isEmpty());
            QCOMPARE(type->operators().empty(), type->meaning() == Meaning::Nothing);
        }
        QCOMPARE(fieldType(QStringLiteral("Text")), nullptr);
        QCOMPARE(fieldType(QString()), nullptr);
    }

    void valuesLiveWhereTheFileFormatSays_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("storage");
        const auto row = [](const char *id, Storage storage) {
            QTest::newRow(id) << QString::fromLatin1(id) << int(storage);
        };
        row("text", Storage::Text);
        row("long_text", Storage::Text);
        row("integer", Storage::Integer);
        row("decimal", Storage::Real);
        row("money", Storage::Integer);
        row("percent", Storage::Real);
        row("date", Storage::Text);
        row("checkbox", Storage::Integer);
        row("select", Storage::Integer);
        row("multi_select", Storage::Join);
        row("url", Storage::Text);
        row("link", Storage::Integer);
        row("datetime", Storage::Integer);
        row("duration", Storage::Integer);
        row("rating", Storage::Integer);
        row("phone", Storage::Text);
        row("email", Storage::Text);
        row("person", Storage::Integer);
        row("attachment", Storage::Join);
        row("button", Storage::Virtual);
        row("created_time", Storage::RowMeta);
        row("modified_time", Storage::RowMeta);
    }
    void valuesLiveWhereTheFileFormatSays()
    {
        QFETCH(QString, id);
        QFETCH(int, storage);
        QCOMPARE(int(fieldType(id)->storage({})), storage);
    }

    void aLinkIsStoredByItsKind()
    {
        const FieldType *link = fieldType(QStringLiteral("link"));
        FieldConfig config;
        config.many = true;
        QCOMPARE(link->storage(config), Storage::Join);
        config.reverseOf = FieldId(3);
        QCOMPARE(link->storage(config), Storage::Reverse);
    }

    void severalPeopleAreStoredAsAList()
    {
        FieldConfig config;
        config.many = true;
        QCOMPARE(fieldType(QStringLiteral("person"))->storage(config), Storage::Join);
    }

    void onlyNumbersAreNumericAndWhatTheProgramKeepsIsNotEdited()
    {
        QStringList numeric;
        QStringList readOnly;
        for (const FieldType *type : fieldTypes()) {
            if (type->isNumeric())
                numeric += type->id();
            if (!type->isEditable())
                readOnly += type->id();
        }
        QCOMPARE(numeric, QStringLiteral("integer decimal money percent duration rating").split(u' '));
        QCOMPARE(readOnly, QStringLiteral("button created_time modified_time").split(u' '));
    }

    void emptySortsFirstAndOrderIsTotal_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("texts"); // ascending, separated by |
        QTest::newRow("text") << "text" << QStringLiteral("|Ao|ao|áo|dao|đơn|Zalo");
        QTest::newRow("integer") << "integer" << QStringLiteral("|-5|0|7|1000");
        QTest::newRow("decimal") << "decimal" << QStringLiteral("|-5.5|0|0.1|7e3");
        QTest::newRow("money") << "money" << QStringLiteral("|-5|0|7|1000");
        QTest::newRow("percent") << "percent" << QStringLiteral("|-5%|0|0.1|70%");
        QTest::newRow("date") << "date" << QStringLiteral("|1999-12-31|2026-01-01|2026-01-02");
        QTest::newRow("checkbox") << "checkbox" << QStringLiteral("|no|yes");
        QTest::newRow("duration") << "duration" << QStringLiteral("|-1:00:00|0|59|1:00:00|90 phút");
        QTest::newRow("rating") << "rating" << QStringLiteral("|1|2|★★★|5");
        QTest::newRow("datetime") << "datetime" << QStringLiteral("|2026-03-01T00:00:00Z|2026-03-01T08:00:00+07:00");
        QTest::newRow("email") << "email" << QStringLiteral("|an@a.vn|binh@a.vn");
        QTest::newRow("url") << "url" << QStringLiteral("|https://a.vn|https://b.vn");
    }
    void emptySortsFirstAndOrderIsTotal()
    {
        QFETCH(QString, id);
        QFETCH(QString, texts);
        const FieldType *type = fieldType(id);
        ParseContext script;
        script.currency = QStringLiteral("VND");
        std::vector<Value> values;
        for (const QString &text : texts.split(u'|'))
            values.push_back(*type->parse(text, script));
        for (size_t a = 0; a < values.size(); ++a) {
            for (size_t b = 0; b < values.size(); ++b) {
                const int order = type->compare(values[a], values[b]);
                QCOMPARE(order < 0, a < b);
                QCOMPARE(order > 0, a > b);
            }
        }
    }

    void filtersOfferWhatATypeCanAnswer()
    {
        const auto has = [](const char *id, Operator op) {
            const std::vector<Operator> all = fieldType(QString::fromLatin1(id))->operators();
            return std::find(all.begin(), all.end(), op) != all.end();
        };
        QVERIFY(has("text", Operator::Contains));
        QVERIFY(!has("text", Operator::Lt));
        QVERIFY(has("money", Operator::Ge));
        QVERIFY(!has("money", Operator::Contains));
        QVERIFY(has("select", Operator::In));
        QVERIFY(has("link", Operator::Contains));
        QVERIFY(!has("checkbox", Operator::Gt));
        QVERIFY(has("datetime", Operator::Ge));
        QVERIFY(has("duration", Operator::Lt));
        QVERIFY(has("phone", Operator::StartsWith));
        QVERIFY(has("person", Operator::In));
        for (const FieldType *type : fieldTypes()) {
            if (type->meaning() != Meaning::Nothing)
                QVERIFY(has(type->id().toLatin1().constData(), Operator::IsEmpty));
        }
    }
};

QTEST_APPLESS_MAIN(TestFieldTypes)
#include "tst_fieldtypes.moc"
