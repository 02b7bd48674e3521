// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog of a card by itself: its rows, what is missing, what would be lost, the keyboard in it.
#include "dashboardfixture.h"

#include "dashboard/cardsizes.h"
#include "dashboard/picturepick.h"

#include <QApplication>
#include <QHash>
#include <QSpinBox>

using namespace pheu;
using namespace pheu::fixture;

class TestCardDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::loadFonts(); }

    void whatIsMissingIsSaidAndKeepsItFromBeingSaved()
    {
        Board board;
        QVERIFY(board.waitForCards());
        CardDialog *dialog = board.openNewCard();
        QVERIFY(dialog);
        auto *save = dialog->findChild<QPushButton *>(QStringLiteral("cardSave"));
        QVERIFY(!problemOf(*dialog).isEmpty());
        QVERIFY(!save->isEnabled());
        chooseKind(*dialog, "donut");
        typeFigure(*dialog, 1, "ROI"); // shares of a rate mean nothing
        pickEntry(*dialog, "cardBy", QStringLiteral("channel"));
        QVERIFY(!problemOf(*dialog).isEmpty());
        QVERIFY(!save->isEnabled());
        typeFigure(*dialog, 1, "Revenue");
        QVERIFY2(problemOf(*dialog).isEmpty(), qPrintable(problemOf(*dialog)));
        QVERIFY(save->isEnabled());
        auto *height = dialog->findChild<QSpinBox *>(QStringLiteral("cardHeight"));
        height->setValue(leastCardBody - 8);
        QVERIFY(problemOf(*dialog).contains(QString::number(leastCardBody)));
        height->setValue(0);
        QVERIFY(save->isEnabled());
        dialog->accept();
    }

    void onlyWhatWouldBeLostIsAskedAbout()
    {
        Board board;
        QVERIFY(board.waitForCards());
        const auto asks = [&](CardDialog &dialog) {
            dialog.reject();
            auto *question = dialog.findChild<QDialog *>(QStringLiteral("questionDialog"));
            if (question)
                question->findChild<QPushButton *>(QStringLiteral("questionYes"))->click();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            return question != nullptr;
        };
        CardDialog *dialog = board.openNewCard();
        chooseKind(*dialog, "heat"); // looked at, and another one
        chooseKind(*dialog, "table");
        QVERIFY(!asks(*dialog));
        dialog = board.openNewCard();
        chooseKind(*dialog, "combo");
        typeFigure(*dialog, 1, "Cost");
        typeFigure(*dialog, 2, "Orders");
        chooseKind(*dialog, "text"); // has none, but they are typed
        QVERIFY(asks(*dialog));
        dialog = board.openNewCard();
        dialog->findChild<QLineEdit *>(QStringLiteral("cardTitle"))->setText(QStringLiteral("x"));
        dialog->findChild<QLineEdit *>(QStringLiteral("cardTitle"))->clear();
        QVERIFY(!asks(*dialog));
        dialog = board.openConfigure(QStringLiteral("trend"));
        QVERIFY(!asks(*dialog));
        dialog = board.openConfigure(QStringLiteral("trend"));
        chooseKind(*dialog, "columns");
        QVERIFY(asks(*dialog));
    }

    // Whatever was looked at before.
    void eachKindShowsTheRowsThatItNeeds()
    {
        Board board;
        QVERIFY(board.waitForCards());
        CardDialog *dialog = board.openNewCard();
        const auto rows = [&] {
            QCoreApplication::processEvents(); // laid out
            QStringList names;
            for (const char *name : {"cardFigures", "cardBy", "cardAcross", "cardFunnel", "cardGoal", "cardText",
                                     "cardPicture", "cardAlt", "cardTitle", "cardSpan", "cardHeight"}) {
                const auto *row = dialog->findChild<QWidget *>(QLatin1String(name));
                if (row->isVisible() && row->height() > 16)
                    names << QLatin1String(name);
            }
            return names;
        };
        QHash<QByteArray, QStringList> first;
        const QByteArrayList kinds{"kpi",  "funnel", "bars",    "trend",  "columns", "combo", "donut",
                                   "heat", "table",  "ranking", "target", "text",    "image"};
        for (const QByteArray &kind : kinds) {
            chooseKind(*dialog, kind.constData());
            first.insert(kind, rows());
        }
        QVERIFY2(first["image"].contains(QStringLiteral("cardAlt")), qPrintable(first["image"].join(u' ')));
        for (const QByteArray &from : kinds) {
            for (const QByteArray &to : kinds) {
                chooseKind(*dialog, from.constData());
                chooseKind(*dialog, to.constData());
                QVERIFY2(QTest::qWaitFor([&] { return rows() == first[to]; }, 2000),
                         from + " → " + to + ": " + rows().join(u' ').toUtf8());
            }
        }
        dialog->accept();
    }

    void figuresComeBackWithAKindThatHasRoomForThem()
    {
        Board board;
        QVERIFY(board.waitForCards());
        CardDialog *dialog = board.openNewCard();
        chooseKind(*dialog, "combo");
        typeFigure(*dialog, 1, "Cost");
        typeFigure(*dialog, 2, "Orders");
        chooseKind(*dialog, "kpi");
        QCOMPARE(dialog->card().names, QStringList{QStringLiteral("cost")});
        chooseKind(*dialog, "combo");
        QCOMPARE(dialog->card().names, QStringList({QStringLiteral("cost"), QStringLiteral("orders")}));
        dialog->accept();
    }

    void theKeyboardGoesOnFromTheKindThatWasClicked()
    {
        Board board;
        QVERIFY(board.waitForCards());
        CardDialog *dialog = board.openNewCard();
        QApplication::setActiveWindow(dialog);
        chooseKind(*dialog, "trend");
        auto *trend = dialog->findChild<QToolButton *>(QStringLiteral("kind-trend"));
        QCOMPARE(dialog->focusWidget(), trend);
        QTest::keyClick(trend, Qt::Key_Right);
        QVERIFY(!trend->isChecked());
        QCOMPARE(dialog->focusWidget(), dialog->findChild<QToolButton *>(QStringLiteral("kind-columns")));
        dialog->accept();
    }

    void figuresArePutInOrderByTheirArrows()
    {
        Board board;
        QVERIFY(board.waitForCards());
        CardDialog *dialog = board.openNewCard();
        chooseKind(*dialog, "combo");
        typeFigure(*dialog, 1, "Cost");
        typeFigure(*dialog, 2, "Orders");
        typeFigure(*dialog, 3, "Leads");
        QCOMPARE(dialog->card().names,
                 QStringList({QStringLiteral("cost"), QStringLiteral("orders"), QStringLiteral("leads")}));
        const auto buttons = dialog->findChildren<QToolButton *>(QStringLiteral("figureUp"));
        QCOMPARE(buttons.size(), 3);
        QTest::mouseClick(buttons.at(2), Qt::LeftButton);
        QCOMPARE(dialog->card().names,
                 QStringList({QStringLiteral("cost"), QStringLiteral("leads"), QStringLiteral("orders")}));
        QTest::mouseClick(dialog->findChildren<QToolButton *>(QStringLiteral("figureRemove")).at(0), Qt::LeftButton);
        QCOMPARE(dialog->card().names, QStringList({QStringLiteral("leads"), QStringLiteral("orders")}));
        dialog->accept();
    }

    void aFileThatIsNoPictureIsRefusedWithASentence()
    {
        Board board;
        QVERIFY(board.waitForCards());
        QFile file(board.shop.dir.filePath(QStringLiteral("notes.png")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a picture at all");
        file.close();
        CardDialog *dialog = board.openNewCard();
        chooseKind(*dialog, "image");
        auto *text = dialog->findChild<QLabel *>(QStringLiteral("pictureText"));
        const QString before = text->text();
        dialog->findChild<PicturePick *>()->take(file.fileName());
        QTRY_VERIFY(text->text() != before);
        QVERIFY(!dialog->picture());
        QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("cardSave"))->isEnabled());
        dialog->accept();
    }
};

QTEST_MAIN(TestCardDialog)
#include "tst_carddialog.moc"
