// SPDX-License-Identifier: GPL-3.0-or-later
// Quick entry: nothing is written before it is saved, and then one record is, or a sentence says what is wrong.
#include "support/filebytes.h"
#include "viewfixture.h"
#include "views/form/formfield.h"
#include "views/form/formview.h"

#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>

using namespace pheu;
using namespace pheu::test;

class FormViewTest : public QObject
{
    Q_OBJECT

    struct Entry : ViewFixture {
        void open(const char *page = "campaigns")
        {
            show(page, ViewKind::Form, makeFormView, usualForm(workspace().schema(), file.page(page).id));
        }
        FormView &form() const { return *static_cast<FormView *>(view); }
        FormField &field(const char *role) const
        {
            FormField *found = form().fieldOf(file.field("campaigns", role).id);
            if (!found)
                qFatal("no field %s", role);
            return *found;
        }
        void fill(const char *role, const QString &text)
        {
            field(role).box()->setFocus();
            field(role).box()->beginEdit();
            CellEditor *editor = field(role).box()->editor();
            auto *line = editor->findChild<QLineEdit *>();
            line->selectAll();
            QTest::keyClicks(line, text);
            QTest::keyClick(line, Qt::Key_Return);
            QCoreApplication::processEvents();
        }
        QPushButton &button(const char *name) const { return *view->findChild<QPushButton *>(QLatin1String(name)); }
        void require(const char *role, const std::function<void(FieldRules &)> &edit)
        {
            FieldConfig config = file.field("campaigns", role).config;
            edit(config.rules);
            ChangeField change;
            change.field = file.field("campaigns", role).id;
            change.config = config;
            const auto done = workspace().apply({EditKind::ChangeField, {change}});
            if (!done)
                qFatal("%s", qPrintable(done.error().message));
        }
    };

private slots:
    void whatIsFilledInBecomesOneRecordAndTheFormIsEmptyAgain()
    {
        Entry e;
        e.open();
        e.fill("name", QStringLiteral("Black Friday"));
        e.fill("budget", QStringLiteral("500k"));
        QCOMPARE(e.file.count("campaigns"), 0); // not before it is saved
        e.button("formSave").click();
        QCOMPARE(e.file.count("campaigns"), 1);
        const RecordId record(1);
        QCOMPARE(e.file.get("campaigns", record, "name"), Value(QStringLiteral("Black Friday")));
        QCOMPARE(e.file.get("campaigns", record, "budget"), Value(qint64(500'000)));
        QVERIFY(e.field("name").value().isEmpty());
        QVERIFY(e.workspace().undo());
        QCOMPARE(e.file.count("campaigns"), 0);
    }

    void filesAreKeptWithTheRecordAsOneEdit()
    {
        Entry e;
        e.open("ads");
        FormField &field = *e.form().fieldOf(e.file.field("ads", "files").id);
        QVERIFY(field.files());
        FilesToAdd files;
        for (const char *name : {"one.png", "two.png", "three.png"}) {
            const QString path = e.file.dir.filePath(QLatin1String(name));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(tinyPng()) > 0);
            files.paths << path;
        }
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(files.paths[0]), QUrl::fromLocalFile(files.paths[1])});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(field.files(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(field.files(), &drop);
        field.files()->add({{files.paths[2]}, {}});
        QTRY_COMPARE(field.files()->findChildren<QToolButton *>(QStringLiteral("formFileRemove")).size(), 3);
        field.files()->findChild<QToolButton *>(QStringLiteral("formFileRemove"))->click(); // the first is taken out
        QTRY_COMPARE(field.files()->files().paths.size(), 2);
        QCOMPARE(e.file.count("ads"), 0);
        e.button("formSave").click();
        QTRY_COMPARE(e.file.count("ads"), 1);
        QTRY_COMPARE(e.file.get("ads", RecordId(1), "files").toIds().size(), size_t(2));
        QTRY_VERIFY(field.files()->files().isEmpty());
        QVERIFY(e.refused.isEmpty());
        QVERIFY(e.workspace().undo());
        QCOMPARE(e.file.count("ads"), 0);
    }

    void aFileThatCannotBeReadIsSaidAndNothingIsLost()
    {
        Entry e;
        e.open("ads");
        FormField &field = *e.form().fieldOf(e.file.field("ads", "files").id);
        field.files()->add({{e.file.dir.filePath(QStringLiteral("not there.png"))}, {}});
        e.button("formSave").click();
        const auto *problem = e.view->findChild<QLabel *>(QStringLiteral("formProblem"));
        QTRY_VERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains(QStringLiteral("not there.png")), qPrintable(problem->text()));
        QCOMPARE(e.file.count("ads"), 0);
        QCOMPARE(field.files()->files().paths.size(), 1);
    }

    void anEmptyFormIsNotSaved()
    {
        Entry e;
        e.open();
        e.button("formSave").click();
        QCOMPARE(e.file.count("campaigns"), 0);
        QVERIFY(e.view->findChild<QLabel *>(QStringLiteral("formProblem"))->isVisible());
    }

    void aRequiredFieldIsMarkedAndSaysSoBesideIt()
    {
        Entry e;
        e.require("budget", [](FieldRules &rules) { rules.required = true; });
        e.open();
        e.fill("name", QStringLiteral("Black Friday"));
        e.button("formSave").click();
        QCOMPARE(e.file.count("campaigns"), 0);
        QVERIFY(!e.field("budget").error().isEmpty());
        QVERIFY(e.field("name").error().isEmpty());
        QCOMPARE(e.field("name").value(), Value(QStringLiteral("Black Friday"))); // nothing is lost
        e.fill("budget", QStringLiteral("10"));
        QVERIFY(e.field("budget").error().isEmpty());
        e.button("formSave").click();
        QCOMPARE(e.file.count("campaigns"), 1);
    }

    void aValueOutOfRangeSaysSoBesideIt()
    {
        Entry e;
        e.require("budget", [](FieldRules &rules) { rules.max = QStringLiteral("1000"); });
        e.open();
        e.fill("name", QStringLiteral("Black Friday"));
        e.fill("budget", QStringLiteral("2000"));
        e.button("formSave").click();
        QCOMPARE(e.file.count("campaigns"), 0);
        QVERIFY2(e.field("budget").error().contains(QStringLiteral("1,000")), qPrintable(e.field("budget").error()));
    }

    void whatIsStillBeingTypedCounts()
    {
        Entry e;
        e.open();
        e.field("name").box()->beginEdit();
        QTest::keyClicks(e.field("name").box()->editor()->findChild<QLineEdit *>(), QStringLiteral("Typed"));
        e.form().save(false);
        QCOMPARE(e.file.count("campaigns"), 1);
        QCOMPARE(e.file.get("campaigns", RecordId(1), "name"), Value(QStringLiteral("Typed")));
    }

    void titleAndTextAreKeptInTheView()
    {
        Entry e;
        e.open();
        auto *title = e.view->findChild<QLineEdit *>(QStringLiteral("formTitle"));
        title->setFocus();
        QTest::keyClicks(title, QStringLiteral("New campaign"));
        QTest::keyClick(title, Qt::Key_Return);
        QCOMPARE(e.now().config.title, QStringLiteral("New campaign"));
        QVERIFY(e.workspace().undo());
        QCOMPARE(e.now().config.title, QString());
    }

    void aFieldAddedElsewhereComesAndWhatWasTypedStays()
    {
        Entry e;
        e.show("campaigns", ViewKind::Form, makeFormView, {});
        e.fill("name", QStringLiteral("Black Friday"));
        Field field;
        field.type = fieldType(QStringLiteral("text"));
        field.names.own = QStringLiteral("Agency");
        const auto done = e.workspace().apply({EditKind::AddField, {AddField{e.file.page("campaigns").id, field, -1}}});
        QVERIFY(done);
        QVERIFY(e.form().fieldOf(done->addedFields.front()));
        QCOMPARE(e.field("name").value(), Value(QStringLiteral("Black Friday")));
    }
};

QTEST_MAIN(FormViewTest)
#include "tst_formview.moc"
