// SPDX-License-Identifier: GPL-3.0-or-later
// The record panel alone: its parts are used as a person uses them.
#include "fields/fieldbox.h"
#include "files/filelist.h"
#include "pages/linkedtable.h"
#include "pages/panelsection.h"
#include "pages/recordcomments.h"
#include "pages/recordhistory.h"
#include "pages/recordpanel.h"
#include "support/filesfixture.h"
#include "workspace/comments.h"
#include "workspace/recordtemplates.h"

#include <QAbstractButton>
#include <QApplication>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace pheu;
using namespace pheu::test;

class TestRecordPanel : public QObject
{
    Q_OBJECT

    struct Shown {
        WorkspaceFile file{Language::English};
        Theme theme;
        Localizer localizer;
        QWidget window;
        RecordPanel *panel = nullptr;
        RecordId campaign =
            file.add("campaigns", {{"name", QStringLiteral("Black Friday")}, {"budget", Value(90'000'000)}});
        RecordId first = file.add("ads", {{"name", QStringLiteral("Video A")}, {"campaign", Value(campaign.value)}});
        RecordId second = file.add("ads", {{"name", QStringLiteral("Video B")}, {"campaign", Value(campaign.value)}});
        RecordId stray = file.add("ads", {{"name", QStringLiteral("Stray")}});
        QStringList refusals;

        explicit Shown(const char *role = "campaigns", RecordId record = {})
        {
            panel = new RecordPanel(file.page(role).id, *file.workspace, theme, localizer, &window);
            QObject::connect(panel, &RecordPanel::refused, panel, [this](const QString &m) { refusals << m; });
            window.resize(420, 900);
            panel->resize(window.size());
            window.show();
            QApplication::setActiveWindow(&window);
            panel->showRecord(record ? record : campaign);
        }
        ~Shown() { delete panel; }
        LinkedTable &ads() const
        {
            for (LinkedTable *table : panel->findChildren<LinkedTable *>()) {
                if (table->reverse() == file.field("campaigns", "ads").id)
                    return *table;
            }
            qFatal("no table of ads");
        }
        PanelSection &section(const QString &name) const
        {
            return *panel->findChild<PanelSection *>(QStringLiteral("section_") + name);
        }
        QStringList historyLines() const
        {
            QStringList lines;
            for (const QLabel *label : panel->findChildren<QLabel *>(QStringLiteral("historyLine"))) {
                if (!label->isHidden())
                    lines << label->text();
            }
            return lines;
        }
        template<typename T>
        T &child(const char *name) const
        {
            return *panel->findChild<T *>(QLatin1String(name));
        }
    };

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        QCoreApplication::processEvents();
    }
    static void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c), Qt::NoModifier);
    }

private slots:
    void initTestCase() { Theme::loadFonts(); }

    void valuesOfFieldsAndOfFiguresStandBelowOneAnother()
    {
        Shown s;
        s.panel->setFigures({QStringLiteral("cost"), QStringLiteral("roi")}, {Figure(12), Figure(0.5)}, {});
        QCoreApplication::processEvents();
        const auto *box = s.panel->findChild<FieldBox *>();
        const int field = box->mapTo(s.panel, QPoint(cellPadding, 0)).x();
        for (const char *name : {"recordFigure_cost", "recordFigure_roi"}) {
            const auto *value = s.panel->findChild<QLabel *>(QLatin1String(name));
            QVERIFY2(value && value->isVisible(), name);
            QCOMPARE(value->mapTo(s.panel, value->contentsRect().topLeft()).x(), field);
        }
    }

    void linkedRecordsAreEditedInPlace()
    {
        Shown f;
        LinkedTable &ads = f.ads();
        QCOMPARE(ads.model().rowCount(), 2);
        ads.view()->setFocus();
        ads.view()->setCurrentIndex(ads.model().index(1, 0));
        press(Qt::Key_F2);
        QTest::qWait(1);
        QVERIFY(ads.isEditing());
        ads.view()->findChild<QLineEdit *>()->selectAll();
        type(QStringLiteral("Video 15s"));
        press(Qt::Key_Return);
        QCOMPARE(f.file.get("ads", f.second, "name"), Value(QStringLiteral("Video 15s")));
        QTRY_VERIFY(!ads.isEditing());
        QVERIFY(f.file.workspace->undo());
        QCOMPARE(ads.model().valueAt(ads.model().index(1, 0)), Value(QStringLiteral("Video B")));
    }

    void linkedRecordsAreAddedLinkedAndUnlinked()
    {
        Shown f;
        LinkedTable &ads = f.ads();
        QTest::mouseClick(ads.findChild<QPushButton *>(QStringLiteral("linkedAdd")), Qt::LeftButton);
        QCOMPARE(ads.model().rowCount(), 3);
        QTest::qWait(1);
        QVERIFY(ads.isEditing()); // its name comes next
        type(QStringLiteral("Banner"));
        press(Qt::Key_Return);
        const RecordId added = ads.model().recordAt(2);
        QCOMPARE(f.file.get("ads", added, "name"), Value(QStringLiteral("Banner")));
        QCOMPARE(f.file.get("ads", added, "campaign"), Value(f.campaign.value));

        QTest::mouseClick(ads.findChild<QPushButton *>(QStringLiteral("linkedLink")), Qt::LeftButton);
        auto *search = ads.findChild<QLineEdit *>(QStringLiteral("linkSearch"));
        QVERIFY(search);
        QTest::keyClicks(search, QStringLiteral("stray"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(f.file.get("ads", f.stray, "campaign"), Value(f.campaign.value));
        QCOMPARE(ads.model().rowCount(), 4);

        ads.unlink(f.first);
        QVERIFY(f.file.get("ads", f.first, "campaign").isEmpty());
        QCOMPARE(ads.model().rowCount(), 3);
        QVERIFY(f.refusals.isEmpty());
    }

    void manyLinksAreUnlinkedOneByOne()
    {
        Shown f;
        const RecordId channel = f.file.add("channels", {{"name", QStringLiteral("Zalo OA")}});
        const RecordId other = f.file.add("channels", {{"name", QStringLiteral("Báo giấy")}});
        QVERIFY(f.file.set("campaigns", f.campaign, "channels", IdList{other.value, channel.value}));
        LinkedTable table(f.file.field("channels", "campaigns").id, *f.file.workspace, f.theme, f.localizer);
        QCOMPARE(table.fill(channel), 1);
        table.unlink(f.campaign);
        QCOMPARE(f.file.get("campaigns", f.campaign, "channels"), Value(IdList{other.value}));
        table.link(f.campaign);
        QCOMPARE(f.file.get("campaigns", f.campaign, "channels"), Value(IdList{other.value, channel.value}));
    }

    void spaceOpensTheLinkedRecord()
    {
        Shown f;
        QSignalSpy opened(f.panel, &RecordPanel::openRecordRequested);
        f.ads().view()->setFocus();
        f.ads().view()->setCurrentIndex(f.ads().model().index(1, 0));
        press(Qt::Key_Space);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.front().at(0).value<PageId>(), f.file.page("ads").id);
        QCOMPARE(opened.front().at(1).value<RecordId>(), f.second);
    }

    void commentsAreAddedChangedAndDeleted()
    {
        Shown f;
        auto &text = f.child<QPlainTextEdit>("commentText");
        text.setFocus();
        QTest::keyClicks(&text, QStringLiteral("Ask for the new video"));
        QTest::keyClick(&text, Qt::Key_Return, Qt::ControlModifier);
        auto comments = commentsOf(f.file.workspace->database(), f.file.page("campaigns").id, f.campaign);
        QVERIFY(comments);
        QCOMPARE(comments->size(), size_t(1));
        QCOMPARE(comments->front().text, QStringLiteral("Ask for the new video"));
        QCOMPARE(text.toPlainText(), QString());
        QVERIFY(f.section(QStringLiteral("comments")).isExpanded());

        QTest::mouseClick(f.panel->findChild<QAbstractButton *>(QStringLiteral("commentMore")), Qt::LeftButton);
        auto *menu = f.panel->findChild<QMenu *>(QStringLiteral("commentMenu"));
        QVERIFY(menu);
        menu->actions().front()->trigger();
        menu->close();
        text.setPlainText(QStringLiteral("Done"));
        f.child<QPushButton>("commentSend").click();
        comments = commentsOf(f.file.workspace->database(), f.file.page("campaigns").id, f.campaign);
        QCOMPARE(comments->front().text, QStringLiteral("Done"));

        QVERIFY(f.file.workspace->undo());
        QVERIFY(f.file.workspace->undo());
        comments = commentsOf(f.file.workspace->database(), f.file.page("campaigns").id, f.campaign);
        QVERIFY(comments->empty());
    }

    void aCommentThatIsBeingWrittenIsNotLostByOpeningAnotherRecord()
    {
        Shown f;
        const RecordId other = f.file.add("campaigns", {{"name", QStringLiteral("Tết")}});
        QTest::keyClicks(&f.child<QPlainTextEdit>("commentText"), QStringLiteral("half a thought"));
        f.panel->showRecord(other);
        const auto comments = commentsOf(f.file.workspace->database(), f.file.page("campaigns").id, f.campaign);
        QCOMPARE(comments->size(), size_t(1));
        QCOMPARE(f.child<QPlainTextEdit>("commentText").toPlainText(), QString());
    }

    void theHistoryOfARecordTellsWhatChangedFromWhatToWhat()
    {
        Shown f;
        QVERIFY(f.file.set("campaigns", f.campaign, "budget", Value(110'000'000)));
        PanelSection &section = f.section(QStringLiteral("history"));
        QVERIFY(!section.isExpanded()); // quiet until it is asked for
        QSignalSpy filled(f.panel->findChild<RecordHistory *>(), &RecordHistory::filled);
        section.setExpanded(true);
        QVERIFY(filled.wait());
        QTRY_VERIFY(!f.historyLines().isEmpty());
        const QStringList lines = f.historyLines();
        QVERIFY2(lines.join(u'|').contains(QStringLiteral("Budget")), qPrintable(lines.join(u'|')));
        QVERIFY2(lines.front().contains(u'→') && lines.front().contains(QStringLiteral("110")),
                 qPrintable(lines.front()));
    }

    void filesAreDroppedOnTheirPart()
    {
        Shown f;
        const QString path = f.file.dir.filePath(QStringLiteral("brief.png"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(tinyPng()) > 0);
        file.close();
        auto &list = f.child<FileList>("files_files");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(list.viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(list.viewport(), &drop);
        QTRY_VERIFY2(f.file.get("campaigns", f.campaign, "files").toIds().size() == 1,
                     qPrintable(f.refusals.join(u'|')));
        QTRY_COMPARE(list.count(), 1);
    }

    void aFoldedPartStaysFoldedForTheNextRecord()
    {
        Shown f;
        const QString name = QStringLiteral("linked_%1").arg(f.file.field("campaigns", "ads").id.value);
        f.section(name).setExpanded(false);
        QVERIFY(f.ads().isHidden());
        f.panel->showRecord(f.file.add("campaigns", {{"name", QStringLiteral("Tết")}}));
        QVERIFY(!f.section(name).isExpanded());
        f.localizer.setLanguage(Language::Vietnamese);
        QCoreApplication::processEvents();
        QVERIFY(!f.section(name).isExpanded());
    }

    void aTemplateMakesACampaignWithItsAdsAndLinks()
    {
        Shown f;
        const RecordId link = f.file.add(
            "utm_links",
            {{"name", QStringLiteral("L")}, {"campaign", Value(f.campaign.value)}, {"ad", Value(f.second.value)}});
        Q_UNUSED(link)
        QVERIFY(saveRecordTemplate(*f.file.workspace, f.file.page("campaigns").id, f.campaign,
                                   QStringLiteral(" Sale  kit ")));
        const auto templates = recordTemplates(*f.file.workspace, f.file.page("campaigns").id);
        QVERIFY(templates);
        QCOMPARE(templates->size(), size_t(1));
        QCOMPARE(templates->front().name, QStringLiteral("Sale kit"));
        QCOMPARE(templates->front().records, 4);
        QVERIFY(f.file.remove("ads", {f.first})); // the template knows it still
        f.file.reopen();
        const auto made = addFromTemplate(*f.file.workspace, templates->front().id);
        QVERIFY(made);
        QCOMPARE(f.file.get("campaigns", *made, "name"), Value(QStringLiteral("Black Friday")));
        QCOMPARE(f.file.get("campaigns", *made, "budget"), Value(90'000'000));
        const IdList ads = f.file.get("campaigns", *made, "ads").toIds();
        const IdList links = f.file.get("campaigns", *made, "utm_links").toIds();
        QCOMPARE(ads.size(), size_t(2));
        QCOMPARE(links.size(), size_t(1));
        QCOMPARE(f.file.get("utm_links", RecordId(links.front()), "ad"), Value(ads.back()));
        QCOMPARE(f.file.get("ads", RecordId(ads.front()), "name"), Value(QStringLiteral("Video A")));
        QVERIFY(f.file.workspace->undo()); // one edit
        QCOMPARE(f.file.get("campaigns", *made, "name"), Value(QStringLiteral("no record")));
        QVERIFY(removeRecordTemplate(*f.file.workspace, templates->front().id));
        QVERIFY(recordTemplates(*f.file.workspace, f.file.page("campaigns").id)->empty());
        QCOMPARE(f.file.problems(), QStringList());
        delete f.panel;
        f.panel = nullptr;
    }
};

QTEST_MAIN(TestRecordPanel)
#include "tst_recordpanel.moc"
