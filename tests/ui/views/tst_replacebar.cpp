// SPDX-License-Identifier: GPL-3.0-or-later
// Find and replace: an empty replacement takes text away, and says so before it does.
#include "viewfixture.h"
#include "views/gridpage.h"
#include "views/gridview.h"
#include "views/replacebar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace pheu;
using namespace pheu::test;

class TestReplaceBar : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyReplacementIsCalledRemovingAndEnterAloneDoesNotDoIt()
    {
        ViewFixture f;
        const RecordId record = f.file.add("campaigns", {{"name", QStringLiteral("Tet draft")}});
        f.show(
            "campaigns", ViewKind::Grid,
            [](const PageViewContext &context, QWidget *parent) -> PageView * { return new GridPage(context, parent); },
            {});
        GridView &grid = *static_cast<GridPage *>(f.view)->grid();
        QTRY_COMPARE(grid.records().rowCount(), 1);
        grid.goTo(record);
        ReplaceBar bar(f.workspace(), grid, f.theme, f.localizer);
        bar.open();
        auto *find = bar.findChild<QLineEdit *>(QStringLiteral("replaceFind"));
        auto *with = bar.findChild<QLineEdit *>(QStringLiteral("replaceWith"));
        auto *button = bar.findChild<QPushButton *>(QStringLiteral("replaceAll"));
        QSignalSpy done(&bar, &ReplaceBar::done);
        bar.findChild<QComboBox *>(QStringLiteral("replaceWhere"))->setCurrentIndex(2);
        QCOMPARE(button->text(), QStringLiteral("Replace all"));
        find->setText(QStringLiteral(" draft"));
        QCOMPARE(button->text(), QStringLiteral("Remove all"));
        QTRY_VERIFY(button->isEnabled());
        QTest::keyClick(with, Qt::Key_Return);
        QCOMPARE(done.count(), 0);
        QCOMPARE(f.file.get("campaigns", record, "name").toText(), QStringLiteral("Tet draft"));
        with->setText(QStringLiteral("!"));
        QCOMPARE(button->text(), QStringLiteral("Replace all"));
        with->clear();
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(f.file.get("campaigns", record, "name").toText(), QStringLiteral("Tet"));
        QCOMPARE(done.count(), 1);
        QVERIFY2(done.front().front().toString().startsWith(QStringLiteral("Removed from")),
                 qPrintable(done.front().front().toString()));
    }
};

QTEST_MAIN(TestReplaceBar)
#include "tst_replacebar.moc"
