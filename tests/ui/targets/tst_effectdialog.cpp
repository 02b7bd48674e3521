// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/goalswindow.h"
#include "targets/campaigneffectdialog.h"
#include "targets/effectchart.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

using namespace pheu;
using test::GoalsWindow;

namespace
{

// kpis.md: 100 million sold in the month against 90 before it; and 80 a year earlier.
struct Open : GoalsWindow<CampaignEffectDialog> {
    RecordId campaign;

    Open()
    {
        campaign = add(QStringLiteral("campaigns"), {{"name", QStringLiteral("Sale")},
                                                     {"start", QStringLiteral("2026-11-01")},
                                                     {"end", QStringLiteral("2026-11-30")}});
        add(QStringLiteral("campaigns"), {{"name", QStringLiteral("Without dates")}});
        for (const auto &[date, revenue] : {std::pair("2026-10-10", "90000000"), std::pair("2026-11-10", "100000000"),
                                            std::pair("2025-11-10", "80000000")})
            add(QStringLiteral("results"), {{"date", QLatin1String(date)},
                                            {"channel", QStringLiteral("Facebook")},
                                            {"revenue", QLatin1String(revenue)}});
    }
    void show()
    {
        window = std::make_unique<CampaignEffectDialog>(workspace(), engine, theme, localizer, campaign);
        window->show();
        QVERIFY(window->rows().empty()); // it is answered beside the window
        QTRY_VERIFY(find<QPushButton>("effectCopy")->isEnabled());
    }
    QString cell(const QString &what, int column = 1) const
    {
        for (const QStringList &row : window->rows()) {
            if (row[0] == what)
                return row[column];
        }
        return {};
    }
    void baseline(BaselineKind kind) const
    {
        auto *box = find<QComboBox>("effectBaseline");
        box->setCurrentIndex(box->findData(int(kind)));
    }
};

const QString incremental = QStringLiteral("Incremental sales");
const QString share = QStringLiteral("Share of revenue");

} // namespace

class TestEffectDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::loadFonts(); }

    void aCampaignIsHeldAgainstEachOfTheThreeBaselines()
    {
        Open open;
        open.show();
        QVERIFY2(open.cell(incremental).startsWith(QStringLiteral("10,000,000")), qPrintable(open.cell(incremental)));
        QCOMPARE(open.cell(share), QStringLiteral("10.0%"));
        QVERIFY(open.find<QLabel>("effectHeadline")->text().startsWith(u'+'));
        QVERIFY(!open.find<QDateEdit>("effectFrom")->isEnabled()); // the campaign gives them
        open.baseline(BaselineKind::YearEarlier);
        QTRY_VERIFY(open.cell(incremental).startsWith(QStringLiteral("20,000,000")));
        QVERIFY2(open.cell(QStringLiteral("Baseline"), 2).contains(QStringLiteral("2025")),
                 qPrintable(open.cell(QStringLiteral("Baseline"), 2)));
        open.baseline(BaselineKind::Entered);
        QTRY_VERIFY(open.find<QLabel>("effectProblem")->isVisible()); // nothing is entered yet
        QVERIFY(open.window->rows().empty());
        QVERIFY(!open.find<QPushButton>("effectCopy")->isEnabled());
        open.find<QLineEdit>("effectEntered")->setText(QStringLiteral("95m"));
        QTRY_VERIFY(open.cell(incremental).startsWith(QStringLiteral("5,000,000")));
        QVERIFY(!open.find<QLabel>("effectProblem")->isVisible());
    }

    void whatIsUndefinedIsADashWithItsReason()
    {
        Open open;
        open.show();
        const QString after = QStringLiteral("Revenue a day after");
        QCOMPARE(open.cell(after), Format::undefined());
        QVERIFY2(open.cell(after, 2).contains(QStringLiteral("No revenue is recorded")),
                 qPrintable(open.cell(after, 2)));
        QCOMPARE(open.cell(QStringLiteral("After ÷ before")), Format::undefined());
    }

    void aLagMovesTheWindowAndAFilterNarrowsWhatCounts()
    {
        Open open;
        open.show();
        open.find<QSpinBox>("effectLag")->setValue(-25); // 7 October to 5 November
        QTRY_VERIFY(open.cell(QStringLiteral("Revenue of the window")).startsWith(QStringLiteral("90,000,000")));
        open.find<QSpinBox>("effectLag")->setValue(0);
        open.find<QLineEdit>("effectFilter")->setText(QStringLiteral("channel = \"Zalo\""));
        QTRY_COMPARE(open.cell(QStringLiteral("Revenue of the window")), Format::undefined());
        open.find<QLineEdit>("effectFilter")->setText(QStringLiteral("chanel = 1"));
        QTRY_VERIFY(open.find<QLabel>("effectProblem")->text().contains(QStringLiteral("chanel")));
    }

    void daysOfOnesOwnNeedNoCampaign()
    {
        Open open;
        open.show();
        QCOMPARE(open.find<QComboBox>("effectCampaign")->count(), 2); // the one without dates is not among them
        open.find<QComboBox>("effectCampaign")->setCurrentIndex(0);
        QVERIFY(open.find<QDateEdit>("effectFrom")->isEnabled());
        open.find<QDateEdit>("effectFrom")->setDate({2026, 10, 1});
        open.find<QDateEdit>("effectTo")->setDate({2026, 10, 31});
        QTRY_VERIFY(open.cell(QStringLiteral("Revenue of the window")).startsWith(QStringLiteral("90,000,000")));
        open.find<QDateEdit>("effectTo")->setDate({2026, 9, 1});
        QTRY_VERIFY(open.find<QLabel>("effectProblem")->isVisible());
    }

    void itIsCopiedAsATable()
    {
        Open open;
        open.show();
        QTest::mouseClick(open.find<QPushButton>("effectCopy"), Qt::LeftButton);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 8);
        QCOMPARE(lines.front(), QStringLiteral("Figure\tValue\tDays"));
        QVERIFY(lines.at(3).startsWith(incremental + u'\t'));
    }

    void theChartSaysItsStretchesToThoseWhoDoNotSeeIt()
    {
        Open open;
        open.show();
        const auto *chart = open.window->findChild<EffectChart *>();
        QVERIFY2(chart->accessibleDescription().contains(QStringLiteral("Window")),
                 qPrintable(chart->accessibleDescription()));
        QVERIFY(chart->accessibleDescription().contains(QStringLiteral("Baseline")));
        QVERIFY(!open.window->grab().isNull()); // it paints
    }
};

QTEST_MAIN(TestEffectDialog)
#include "tst_effectdialog.moc"
