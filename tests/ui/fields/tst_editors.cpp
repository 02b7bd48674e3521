// SPDX-License-Identifier: GPL-3.0-or-later
// The editors of field types by keyboard and mouse, in the box of one field as the record panel shows it.
#include "fields/cellmarks.h"
#include "fields/fieldbox.h"
#include "support/workspacefile.h"

#include <QCalendarWidget>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace pheu;
using namespace pheu::test;

namespace
{

QString S(const char *text)
{
    return QString::fromUtf8(text);
}

// One field of one record in a window; what is edited is written, as the panel does.
struct OneField {
    WorkspaceFile file;
    Theme theme;
    Localizer localizer;
    std::unique_ptr<QWidget> window;
    FieldBox *box = nullptr;
    FieldId field;
    RecordId record;
    QStringList opened, refused;

    explicit OneField(const char *type, const FieldConfig &config = {}, const QStringList &options = {})
    {
        localizer.setLanguage(Language::Vietnamese);
        theme.setMode(ThemeMode::Light);
        const PageId page = file.page("campaigns").id;
        AddField add{page, {}, -1};
        add.field.type = fieldType(QLatin1String(type));
        add.field.names.own = S("Trường");
        add.field.config = config;
        for (const QString &name : options)
            add.field.options.push_back({{}, {}, {{}, {}, name}, S("blue")});
        const auto made = file.workspace->apply({EditKind::AddField, {add}});
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        field = made->addedFields.front();
        const auto added = file.workspace->apply(
            {EditKind::AddRecords, {AddRecords{page, {file.field("campaigns", "name").id}, {{S("Tết")}}, true}}});
        record = added->added.front();
        window = std::make_unique<QWidget>();
        window->resize(500, 520);
        box = new FieldBox(CellContext{file.workspace.get(), &theme, &localizer, field, record, {}}, window.get());
        box->setGeometry(20, 20, 300, box->heightForWidth(300));
        QObject::connect(box, &FieldBox::edited, box, [this](FieldId, const Value &value) { write(value); });
        QObject::connect(box, &FieldBox::urlClicked, box, [this](const QString &url) { opened << url; });
        QObject::connect(box, &FieldBox::refused, box, [this](const QString &why) { refused << why; });
        window->show();
        QApplication::setActiveWindow(window.get());
        box->setFocus();
    }
    void write(const Value &value)
    {
        const auto done =
            file.workspace->apply({EditKind::Cells, {SetCells{file.page("campaigns").id, {{record, field, value}}}}});
        if (done)
            box->setValue(value);
        box->finishEdit(done ? Result<void>() : Result<void>(done.error()));
    }
    QWidget *target() const { return QApplication::focusWidget() ? QApplication::focusWidget() : box; }
    void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, target(), Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(target(), key, modifiers);
        QCoreApplication::processEvents();
    }
    Value value() const
    {
        const auto records =
            file.workspace->reader().fetch(file.page("campaigns").id, std::span(&record, 1), std::span(&field, 1));
        return records->front().values.front();
    }
    template<typename Widget>
    Widget *drop(const char *name) const
    {
        return window->findChild<Widget *>(QLatin1String(name));
    }
};

Value at(int h, int min, int d = 5)
{
    return QDateTime(QDate(2026, 3, d), QTime(h, min)).toMSecsSinceEpoch();
}

} // namespace

class TestEditors : public QObject
{
    Q_OBJECT

private slots:
    void aTimeIsTypedWithItsDay()
    {
        OneField one("datetime");
        one.box->beginEdit();
        one.type(S("5/3/2026 14h30"));
        one.press(Qt::Key_Return);
        QCOMPARE(one.value(), at(14, 30));
        QVERIFY(!one.box->isEditing());
        QVERIFY(one.box->accessibleDescription().contains(S("14:30")));
    }

    void aTimeIsPickedFromCalendarAndList()
    {
        OneField one("datetime");
        one.write(at(9, 0));
        one.box->beginEdit();
        auto *calendar = one.drop<QCalendarWidget>("cellCalendar");
        QVERIFY(calendar && calendar->isVisible());
        QCOMPARE(calendar->selectedDate(), QDate(2026, 3, 5));
        emit calendar->clicked(QDate(2026, 3, 7)); // the day changes, the time stays, the editor too
        QVERIFY(one.box->isEditing());
        auto *times = one.drop<QListWidget>("cellTimes");
        QCOMPARE(times->currentItem()->text(), S("09:00"));
        QListWidgetItem *item = times->findItems(S("16:30"), Qt::MatchExactly).value(0);
        QTest::mouseClick(times->viewport(), Qt::LeftButton, {},
                          (times->scrollToItem(item), times->visualItemRect(item).center()));
        QVERIFY(!one.box->isEditing());
        QCOMPARE(one.value(), at(16, 30, 7));
    }

    void keysStepDaysAndQuartersOfAnHour()
    {
        OneField one("datetime");
        one.write(at(23, 50));
        one.box->beginEdit();
        one.press(Qt::Key_Down, Qt::ShiftModifier);
        one.press(Qt::Key_Down, Qt::ControlModifier);
        one.press(Qt::Key_Up);
        one.press(Qt::Key_Return);
        QCOMPARE(one.value(), at(0, 5, 12));
    }

    void anInstantThatIsNotTouchedStaysToTheMillisecond()
    {
        OneField one("datetime");
        const Value exact(qint64(1772693405123));
        one.write(exact);
        one.box->beginEdit();
        one.press(Qt::Key_Return);
        QVERIFY(!one.box->isEditing());
        QCOMPARE(one.value(), exact);
    }

    void whatIsNoTimeIsToldAndTheEditorStays()
    {
        OneField one("datetime");
        one.box->beginEdit();
        one.type(S("5/3/2026 25:00"));
        one.press(Qt::Key_Return);
        QVERIFY(one.box->isEditing());
        QVERIFY2(one.box->editor()->errorText().contains(S("25:00")), qPrintable(one.box->editor()->errorText()));
        one.press(Qt::Key_Escape);
        QVERIFY(!one.box->isEditing());
        QVERIFY(one.value().isEmpty());
    }

    void aLengthOfTimeShowsHowItWasRead()
    {
        OneField one("duration");
        one.box->beginEdit(S("9"));
        one.type(S("0 phút"));
        const auto *note = one.window->findChild<QWidget *>(S("editorNoteText"));
        QVERIFY(note && note->isVisible());
        QCOMPARE(note->property("text").toString(), S("= 1:30:00"));
        one.press(Qt::Key_Return);
        QCOMPARE(one.value(), Value(5400));
    }

    void starsAreTypedSteppedAndClicked()
    {
        OneField one("rating");
        one.type(S("4")); // begins the edit
        QVERIFY(one.box->isEditing());
        one.press(Qt::Key_Return);
        QCOMPARE(one.value(), Value(4));
        one.box->beginEdit();
        one.press(Qt::Key_Right);
        one.press(Qt::Key_Right); // there are five
        one.press(Qt::Key_Return);
        QCOMPARE(one.value(), Value(5));
        one.box->beginEdit();
        one.type(S("0"));
        one.press(Qt::Key_Return);
        QVERIFY(one.value().isEmpty());
        one.box->beginEdit();
        auto *stars = one.box->editor()->findChild<QWidget *>(S("cellStars"));
        QTest::mouseClick(stars, Qt::LeftButton, {}, starRect(stars->rect(), 2).center());
        QCOMPARE(one.value(), Value(3));
        QVERIFY(!one.box->isEditing());
        one.box->beginEdit();
        one.type(S("7"));
        QVERIFY(one.box->editor()->errorText().contains(u'5'));
        one.press(Qt::Key_Escape);
        QCOMPARE(one.value(), Value(3));
    }

    void aWrongMailAddressOrPhoneNumberIsTold_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("right");
        QTest::newRow("email") << "email"
                               << "an@"
                               << "an@example.com";
        QTest::newRow("phone") << "phone"
                               << "09 mot"
                               << "0912 345 678";
    }
    void aWrongMailAddressOrPhoneNumberIsTold()
    {
        QFETCH(QString, type);
        QFETCH(QString, wrong);
        QFETCH(QString, right);
        OneField one(type.toLatin1());
        one.box->beginEdit();
        one.type(wrong);
        one.press(Qt::Key_Return);
        QVERIFY(one.box->isEditing());
        QVERIFY(one.box->editor()->errorText().contains(wrong));
        one.box->editor()->findChild<QLineEdit *>()->clear();
        one.type(right);
        one.press(Qt::Key_Return);
        QCOMPARE(one.value(), Value(right));
    }

    void aMailAddressOpensAsMail()
    {
        OneField one("email");
        one.write(S("an@example.com"));
        QTest::mouseClick(one.box, Qt::LeftButton, Qt::ControlModifier, QPoint(20, one.box->height() / 2));
        QCOMPARE(one.opened, QStringList{S("mailto:an@example.com")});
    }

    void peopleAreChosenByTyping()
    {
        FieldConfig many;
        many.many = true;
        OneField one("person", many, {S("Nguyễn Thị Lan"), S("Trần Bình")});
        const auto &options = one.file.workspace->schema().field(one.field)->options;
        const IdList both{options[1].id.value, options[0].id.value};
        one.box->beginEdit(S("b"));
        one.type(S("inh"));
        one.press(Qt::Key_Return);
        one.type(S("lan"));
        one.press(Qt::Key_Return);
        one.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(one.value(), Value(both));
    }

    void initialsAreThoseOfTheFirstAndTheLastWord()
    {
        QCOMPARE(initialsOf(S("Nguyễn Thị Lan")), S("NL"));
        QCOMPARE(initialsOf(S("  đạt ")), S("Đ"));
        QCOMPARE(initialsOf(S("(An) Bình")), S("AB"));
        QCOMPARE(initialsOf(S("…")), S("?"));
    }

    void aButtonOpensTheAddressOfItsRecord()
    {
        FieldConfig config;
        config.formula = S("\"https://example.com/\" & name");
        config.label = S("Mở");
        OneField one("button", config);
        QVERIFY(one.file.set("campaigns", one.record, "name", S("tet-2026")));
        QTest::mouseClick(one.box, Qt::LeftButton, {}, buttonRect(one.box->rect(), S("Mở")).center());
        QCOMPARE(one.refused, QStringList());
        QCOMPARE(one.opened, QStringList{S("https://example.com/tet-2026")});
        one.box->setFocus();
        one.press(Qt::Key_Return);
        QCOMPARE(one.opened.size(), 2);
        QVERIFY(!one.box->isEditing());
    }

    void aButtonNeverOpensWhatIsNoAddress_data()
    {
        QTest::addColumn<QString>("formula");
        for (const char *formula :
             {"", "\"javascript:alert(1)\"", "\"file:///etc/passwd\"", "name", "\"https://a.vn@evil.vn\""})
            QTest::newRow(formula) << S(formula);
    }
    void aButtonNeverOpensWhatIsNoAddress()
    {
        QFETCH(QString, formula);
        FieldConfig config;
        config.formula = formula;
        OneField one("button", config);
        one.press(Qt::Key_Return);
        QCOMPARE(one.opened, QStringList());
        QCOMPARE(one.refused.size(), 1);
    }

    void anEmptyRequiredFieldIsMarked()
    {
        FieldConfig config;
        config.rules.required = true;
        OneField one("text", config);
        const auto marked = [&] {
            const QImage image = one.box->grab().toImage();
            return image.pixelColor(image.width() - 2, 1) == one.theme.palette().bad;
        };
        one.window->setFocus();
        QVERIFY(marked());
        one.write(S("x"));
        QVERIFY(!marked());
    }
};

QTEST_MAIN(TestEditors)
#include "tst_editors.moc"
