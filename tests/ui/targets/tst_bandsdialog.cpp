// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/goalsfixture.h"
#include "targets/bandsdialog.h"
#include "targets/targetssetting.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace pheu;
using test::GoalsFixture;

namespace
{

struct Open : GoalsFixture {
    Theme theme;
    Localizer localizer;
    std::unique_ptr<BandsDialog> dialog;

    Open() { again(); }
    void again()
    {
        dialog = std::make_unique<BandsDialog>(workspace(), theme, localizer);
        dialog->show();
    }
    QDoubleSpinBox *limit(const char *name) const { return dialog->findChild<QDoubleSpinBox *>(QLatin1String(name)); }
    QPushButton *button(const char *name) const { return dialog->findChild<QPushButton *>(QLatin1String(name)); }
};

} // namespace

class TestBandsDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::loadFonts(); }

    void itShowsTheLimitsAndSavesOthersAsOneEdit()
    {
        Open open;
        QCOMPARE(open.limit("bandAhead")->value(), 105.0);
        QCOMPARE(open.limit("bandOnTrack")->value(), 95.0);
        QCOMPARE(open.limit("bandAtRisk")->value(), 80.0);
        QVERIFY(!open.button("bandsShipped")->isEnabled());
        open.limit("bandAtRisk")->setValue(90);
        QTest::mouseClick(open.button("bandsSave"), Qt::LeftButton);
        QCOMPARE(open.dialog->result(), int(QDialog::Accepted));
        QCOMPARE(keptPaceBands(open.workspace()).atRisk, 0.9);
        QVERIFY(open.workspace().undo());
        QCOMPARE(keptPaceBands(open.workspace()), PaceBands());
    }

    void limitsThatDoNotFallAreRefusedByName()
    {
        Open open;
        open.limit("bandOnTrack")->setValue(105);
        auto *problem = open.dialog->findChild<QLabel *>(QStringLiteral("bandsProblem"));
        QVERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains(paceStateName(PaceState::Ahead)), qPrintable(problem->text()));
        QVERIFY(!open.button("bandsSave")->isEnabled());
        open.limit("bandOnTrack")->setValue(79);
        QVERIFY(problem->text().contains(paceStateName(PaceState::AtRisk)));
        open.limit("bandOnTrack")->setValue(100);
        QVERIFY(!problem->isVisible());
        QVERIFY(open.button("bandsSave")->isEnabled());
    }

    void theShippedLimitsComeBackByAClick()
    {
        Open open;
        QVERIFY(keepPaceBands(open.workspace(), {1.5, 1.2, 0.5}));
        open.again();
        QCOMPARE(open.limit("bandAhead")->value(), 150.0);
        QTest::mouseClick(open.button("bandsShipped"), Qt::LeftButton);
        QCOMPARE(open.dialog->bands(), PaceBands());
        QTest::mouseClick(open.button("bandsSave"), Qt::LeftButton);
        QCOMPARE(keptPaceBands(open.workspace()), PaceBands());
        QVERIFY(open.workspace().undo());
        QCOMPARE(keptPaceBands(open.workspace()).ahead, 1.5);
    }

    void aGoalIsJudgedByThem()
    {
        Open open;
        open.add(QStringLiteral("results"), {{"date", QStringLiteral("2026-11-15")}, {"orders", QStringLiteral("45")}});
        open.target(
            {{"name", QStringLiteral("O")}, {"kpi", QStringLiteral("orders")}, {"target", QStringLiteral("100")}});
        const QString day = QStringLiteral("2026-11-15"); // 50 were due
        QCOMPARE(open.boardOn(day).statuses().front().pace.state, PaceState::AtRisk);
        open.limit("bandOnTrack")->setValue(90);
        QTest::mouseClick(open.button("bandsSave"), Qt::LeftButton);
        QCOMPARE(open.boardOn(day).statuses().front().pace.state, PaceState::OnTrack);
    }
};

QTEST_MAIN(TestBandsDialog)
#include "tst_bandsdialog.moc"
