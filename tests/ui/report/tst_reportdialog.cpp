// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportdialog.h"
#include "report/reportlayout.h"
#include "report/reportwriter.h"
#include "sample/sampleworkspace.h"
#include "support/shopworkspace.h"
#include "support/threadwatch.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace pheu;

namespace
{

struct Open {
    fixture::Shop shop;
    MetricsEngine engine;
    Localizer localizer;
    QTemporaryDir out;

    Open()
        : engine(*shop.workspace)
    {
    }
    Format format() const { return localizer.format(shop.workspace->settings().currency); }
    MetricQuery slice() const
    {
        MetricQuery query;
        query.from = toDay(QDate(2026, 11, 1));
        query.to = toDay(QDate(2026, 11, 30));
        query.comparison = Period{toDay(QDate(2026, 10, 2)), toDay(QDate(2026, 10, 31))};
        return query;
    }
};

// Writes, and waits for it.
bool exported(ReportDialog &dialog, const QString &file)
{
    const QSignalSpy done(&dialog, &ReportDialog::exported);
    dialog.exportTo(file);
    const auto *button = dialog.findChild<QPushButton *>(QStringLiteral("exportReport"));
    return QTest::qWaitFor([&] { return button->isEnabled(); }, 30'000) && done.count() == 1;
}

} // namespace

class TestReportDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QCoreApplication::setOrganizationName(QStringLiteral("pheu-test"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        Theme::loadFonts();
    }

    void itShowsThePageAndWritesWhatWasTyped()
    {
        Open open;
        ReportDialog dialog(*open.shop.workspace, open.localizer, open.slice());
        dialog.show();
        auto *preview = dialog.findChild<QLabel *>(QStringLiteral("reportPreview"));
        QVERIFY(preview && preview->pixmap().isNull()); // made beside the window
        QTRY_VERIFY(!preview->pixmap().isNull());
        auto *next = dialog.findChild<QPushButton *>(QStringLiteral("nextPage"));
        auto *page = dialog.findChild<QLabel *>(QStringLiteral("pageLabel"));
        const QString first = page->text();
        QVERIFY(next->isEnabled());
        QTest::mouseClick(next, Qt::LeftButton);
        QTRY_VERIFY(page->text() != first);
        dialog.findChild<QLineEdit *>(QStringLiteral("reportTitle"))->setText(QStringLiteral("November"));
        dialog.findChild<QLineEdit *>(QStringLiteral("reportClient"))->setText(QStringLiteral("An Nhiên"));
        dialog.findChild<QPlainTextEdit *>(QStringLiteral("reportComment"))->setPlainText(QStringLiteral("Good."));
        const QString file = open.out.filePath(QStringLiteral("november.pdf"));
        QVERIFY(exported(dialog, file));
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.readAll().startsWith("%PDF-"));
        QVERIFY(dialog.findChild<QPushButton *>(QStringLiteral("openPdf"))->isVisible());
    }

    void theClientIsRememberedForTheWorkspace()
    {
        Open open;
        {
            ReportDialog dialog(*open.shop.workspace, open.localizer, open.slice());
            dialog.findChild<QLineEdit *>(QStringLiteral("reportClient"))->setText(QStringLiteral("Client A"));
            QVERIFY(exported(dialog, open.out.filePath(QStringLiteral("a.pdf"))));
        }
        ReportDialog again(*open.shop.workspace, open.localizer, open.slice());
        QCOMPARE(again.findChild<QLineEdit *>(QStringLiteral("reportClient"))->text(), QStringLiteral("Client A"));
        Open fresh;
        ReportDialog elsewhere(*fresh.shop.workspace, fresh.localizer, fresh.slice());
        QVERIFY(elsewhere.findChild<QLineEdit *>(QStringLiteral("reportClient"))->text().isEmpty());
    }

    void theCardsOfAnyDashboardMakeAReport()
    {
        Open open;
        Dashboard second;
        second.id = QStringLiteral("notes");
        second.names = {QStringLiteral("Notes"), QStringLiteral("Ghi chú"), {}};
        CardDefinition note;
        note.kind = CardKind::Text;
        note.id = QStringLiteral("note");
        note.ownTitle = QStringLiteral("To read first");
        note.text = QStringLiteral("Budgets moved.");
        second = withCard(second, note);
        const QJsonObject setting = dashboardsToJson({overviewDashboard(), second});
        QVERIFY(open.shop.workspace->apply({EditKind::Setting, {SetSetting{QStringLiteral("dashboard"), setting}}}));
        ReportDialog dialog(*open.shop.workspace, open.localizer, open.slice(), nullptr, QStringLiteral("notes"));
        auto *cards = dialog.findChild<QComboBox *>(QStringLiteral("reportCards"));
        QCOMPARE(cards->count(), 3);
        QCOMPARE(cards->currentIndex(), 2);
        QVERIFY(cards->currentText().contains(QStringLiteral("Notes")));
        ReportOptions options{{}, {}, {}, {}, open.slice()};
        options.dashboard = second;
        const Format format = open.format();
        const auto layout = layoutReport(
            reportFigures(*open.shop.workspace, open.engine, format, Language::English, options), format, {});
        QVERIFY(layout);
        QStringList titles;
        for (const OutlineEntry &entry : (*layout)->outline())
            titles.append(entry.title);
        QVERIFY2(titles.contains(QStringLiteral("To read first")), qPrintable(titles.join(u'|')));
        QCOMPARE((*layout)->data().cards.size(), size_t(1));
        QVERIFY(exported(dialog, open.out.filePath(QStringLiteral("notes.pdf"))));
        ReportDialog first(*open.shop.workspace, open.localizer, open.slice(), nullptr, QStringLiteral("overview"));
        QCOMPARE(first.findChild<QComboBox *>(QStringLiteral("reportCards"))->currentIndex(), 0);
    }

    // A year of a shop: what is counted, laid out and painted takes longer than a person may wait for a key.
    void theWindowStaysLiveWhileAReportIsMade()
    {
        const QTemporaryDir dir;
        const auto sample = createSampleWorkspace(dir.filePath(QStringLiteral("sample.pheu")), Language::English);
        QVERIFY(sample);
        Localizer localizer;
        test::ThreadWatch watch;
        ReportDialog dialog(**sample, localizer, {});
        dialog.show();
        const auto *preview = dialog.findChild<QLabel *>(QStringLiteral("reportPreview"));
        QTRY_VERIFY_WITH_TIMEOUT(!preview->pixmap().isNull(), 30'000);
        const qint64 before = preview->pixmap().cacheKey();
        dialog.findChild<QLineEdit *>(QStringLiteral("reportTitle"))->setText(QStringLiteral("The year"));
        QTRY_VERIFY_WITH_TIMEOUT(preview->pixmap().cacheKey() != before, 30'000);
        QVERIFY(exported(dialog, dir.filePath(QStringLiteral("year.pdf"))));
        QVERIFY2(watch.longestMs() < 100, qPrintable(QString::number(watch.longestMs())));
    }

    void aReportThatIsCanceledLeavesNoFile()
    {
        Open open;
        const QString file = open.out.filePath(QStringLiteral("r.pdf"));
        const auto done = writeReport(*open.shop.workspace, open.engine, open.format(), Language::English,
                                      {{}, {}, {}, {}, open.slice()}, file, [](int, int) { return false; });
        QVERIFY(!done && done.error().code == ErrorCode::Canceled);
        QVERIFY(QDir(open.out.path()).isEmpty());
    }

    void aPlaceThatCannotBeWrittenIsToldAndLeavesNothing()
    {
        Open open;
        ReportDialog dialog(*open.shop.workspace, open.localizer, open.slice());
        dialog.show();
        const QString file = open.out.filePath(QStringLiteral("no/such/folder/r.pdf"));
        QVERIFY(!exported(dialog, file));
        auto *message = dialog.findChild<QLabel *>(QStringLiteral("reportMessage"));
        QVERIFY2(message->isVisible() && message->text().contains(QStringLiteral("cannot be written")),
                 qPrintable(message->text()));
        QVERIFY(QDir(open.out.path()).isEmpty());
    }

    void aBadLogoIsToldInThePreviewAndWhenExporting()
    {
        Open open;
        ReportDialog dialog(*open.shop.workspace, open.localizer, open.slice());
        dialog.show();
        dialog.findChild<QLineEdit *>(QStringLiteral("reportLogo"))->setText(open.shop.workspace->path());
        auto *preview = dialog.findChild<QLabel *>(QStringLiteral("reportPreview"));
        QTRY_VERIFY(preview->text().contains(QStringLiteral("PNG")));
        const QString file = open.out.filePath(QStringLiteral("r.pdf"));
        QVERIFY(!exported(dialog, file));
        QVERIFY(!QFile::exists(file));
    }

    void anExistingReportIsReplacedWhole()
    {
        Open open;
        const QString file = open.out.filePath(QStringLiteral("r.pdf"));
        QFile old(file);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write(QByteArray(3'000'000, 'x'));
        old.close();
        int pages = 0;
        QVERIFY(writeReport(*open.shop.workspace, open.engine, open.format(), Language::English,
                            {{}, {}, {}, {}, open.slice()}, file, [&](int page, int of) {
                                pages = page == of ? of : pages;
                                return true;
                            }));
        QVERIFY(pages >= 2);
        QVERIFY(QFileInfo(file).size() < 1'000'000);
        QCOMPARE(QDir(open.out.path()).entryList(QDir::Files).size(), 1);
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestReportDialog)
#include "tst_reportdialog.moc"
