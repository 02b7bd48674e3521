// SPDX-License-Identifier: GPL-3.0-or-later
// shots_targets FOLDER: pictures of the Goals page of the sample in both languages and themes and two sizes, and of
// its dialogs. For looking at, not a test.
#include "sample/sampleworkspace.h"
#include "targets/alertsdialog.h"
#include "targets/bandsdialog.h"
#include "targets/budgetsdialog.h"
#include "targets/campaigneffectdialog.h"
#include "targets/goalcheck.h"
#include "targets/goaldialog.h"
#include "targets/goalspage.h"
#include "targets/goaltree.h"
#include "targets/treetemplatedialog.h"
#include "targets/whatifdialog.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace pheu;

namespace
{

void shoot(QWidget &widget, const QDir &folder, const QString &name)
{
    QTest::qWait(400);
    widget.grab().save(folder.filePath(name + QStringLiteral(".png")));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (argc < 2) {
        qInfo("shots_targets FOLDER");
        return 2;
    }
    Theme::loadFonts();
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    for (const Language language : {Language::Vietnamese, Language::English}) {
        QTemporaryDir place;
        const auto workspace = createSampleWorkspace(place.filePath(QStringLiteral("sample.pheu")), language);
        if (!workspace) {
            qWarning("%s", qPrintable(workspace.error().message));
            return 1;
        }
        MetricsEngine engine(**workspace);
        Theme theme;
        Localizer localizer;
        localizer.setLanguage(language);
        theme.setMode(ThemeMode::Light);
        GoalsPage page(**workspace, engine, theme, localizer);
        page.setAutoFillBackground(true);
        page.show();
        QTest::qWait(800);
        for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
            theme.setMode(mode);
            const QString tag = (language == Language::Vietnamese ? QStringLiteral("vi-") : QStringLiteral("en-")) +
                                (mode == ThemeMode::Light ? QStringLiteral("light") : QStringLiteral("dark"));
            for (const QSize size : {QSize(1064, 776), QSize(1704, 1056)}) { // beside the sidebar
                page.resize(size);
                shoot(page, folder, QStringLiteral("goals-%1-%2").arg(tag).arg(size.width()));
            }
            auto *course = page.findChild<QTabBar *>(QStringLiteral("goalCourseTabs"));
            course->setCurrentIndex(1);
            shoot(page, folder, QStringLiteral("goals-table-%1").arg(tag));
            course->setCurrentIndex(0);
            const auto goal = readGoal(**workspace, page.findChild<GoalTree *>()->current());
            GoalDialog dialog(**workspace, engine, theme, localizer, goal ? *goal : GoalRecord());
            dialog.show();
            shoot(dialog, folder, QStringLiteral("dialog-%1").arg(tag));
            WhatIfDialog whatIf(**workspace, engine, localizer);
            whatIf.show();
            whatIf.findChild<QLineEdit *>(QStringLiteral("whatIfGoal"))->setText(QStringLiteral("4000"));
            shoot(whatIf, folder, QStringLiteral("whatif-%1").arg(tag));
            TreeTemplateDialog templates(**workspace, engine, localizer);
            templates.show();
            templates.findChild<QLineEdit *>(QStringLiteral("treeTop"))->setText(QStringLiteral("2000000000"));
            shoot(templates, folder, QStringLiteral("templates-%1").arg(tag));
            BudgetsDialog budgets(**workspace, engine, theme, localizer, sampleLastDay());
            budgets.show();
            shoot(budgets, folder, QStringLiteral("budgets-%1").arg(tag));
            AlertsDialog alerts(**workspace, engine, localizer);
            alerts.show();
            shoot(alerts, folder, QStringLiteral("alerts-%1").arg(tag));
            const auto campaigns = datedCampaigns(**workspace);
            CampaignEffectDialog effect(**workspace, engine, theme, localizer,
                                        campaigns && !campaigns->empty() ? campaigns->front().id : RecordId());
            effect.show();
            shoot(effect, folder, QStringLiteral("effect-%1").arg(tag));
            effect.findChild<QComboBox *>(QStringLiteral("effectBaseline"))->setCurrentIndex(1);
            shoot(effect, folder, QStringLiteral("effect-year-%1").arg(tag));
            BandsDialog bands(**workspace, theme, localizer);
            bands.show();
            shoot(bands, folder, QStringLiteral("bands-%1").arg(tag));
            GoalDialog fresh(**workspace, engine, theme, localizer, GoalRecord());
            fresh.show();
            shoot(fresh, folder, QStringLiteral("dialog-new-%1").arg(tag));
            const std::pair<const char *, const char *> wrong[] = {
                {"goalTarget", "500"}, {"goalFloor", "600"}, {"goalFormula", "(A + B"}, {"goalFilter", "chanel = 1"}};
            for (const auto &[name, text] : wrong)
                fresh.findChild<QLineEdit *>(QLatin1String(name))->setText(QString::fromLatin1(text));
            fresh.findChild<GoalCheck *>()->checkNow();
            shoot(fresh, folder, QStringLiteral("dialog-wrong-%1").arg(tag));
        }
    }
    return 0;
}
