// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs of links as a person uses them: ticked, typed, looked at, made, put right, saved.
#include "support/workspacefile.h"
#include "utm/auditdialog.h"
#include "utm/auditmodel.h"
#include "utm/builderdialog.h"
#include "utm/picklist.h"
#include "utm/planmodel.h"
#include "utm/qrdialog.h"
#include "utm/rulesdialog.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

struct Fixture {
    WorkspaceFile file;
    Theme theme;
    Localizer localizer;
    RecordId campaign, ad;

    Fixture()
    {
        localizer.setLanguage(Language::English);
        theme.setMode(ThemeMode::Light);
        const auto channel = [&](const char *name) {
            return (**file.workspace->reader().findByName(file.page("channels").id, text(name))).value;
        };
        campaign = file.add("campaigns",
                            {{"name", text("Tết & Xuân")}, {"channels", IdList{channel("Facebook"), channel("Zalo")}}});
        ad = file.add("ads", {{"name", text("Video 1")},
                              {"campaign", campaign.value},
                              {"channel", channel("Facebook")},
                              {"landing_page", text("https://shop.vn/tet")}});
    }
    RecordId link(const char *source, const char *medium)
    {
        return file.add("utm_links", {{"name", text(source)},
                                      {"base_url", text("https://shop.vn/a")},
                                      {"utm_source", text(source)},
                                      {"utm_medium", text(medium)},
                                      {"utm_campaign", text("tet")}});
    }
};

template<typename T>
T *part(QWidget &dialog, const char *name)
{
    T *found = dialog.findChild<T *>(QLatin1String(name));
    if (!found)
        qFatal("there is no %s", name);
    return found;
}

} // namespace

class TestLinkDialogs : public QObject
{
    Q_OBJECT

private slots:
    void aListThatCannotBeReadSaysWhy()
    {
        Fixture f;
        PickList list(QStringLiteral("pick"), QStringLiteral("Ads"));
        list.load(*f.file.workspace, "ads");
        QCOMPARE(list.count(), 1);
        QVERIFY(!part<QLabel>(list, "pickTrouble")->isVisibleTo(&list));
        QFile damaged(f.file.path);
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        damaged.write(QByteArray(qsizetype(damaged.size()), '\0'));
        damaged.close();
        list.load(*f.file.workspace, "ads");
        QCOMPARE(list.count(), 0);
        auto *trouble = part<QLabel>(list, "pickTrouble");
        QVERIFY(trouble->isVisibleTo(&list));
        QVERIFY2(trouble->text().contains(QFileInfo(f.file.path).fileName()), qPrintable(trouble->text()));
    }

    void linksAreBuiltFromACampaign()
    {
        Fixture f;
        BuilderDialog dialog(*f.file.workspace, f.theme, f.localizer, {f.campaign});
        QSignalSpy planned(&dialog, &BuilderDialog::planned);
        dialog.QWidget::show();
        auto *make = part<QPushButton>(dialog, "builderMake");
        QVERIFY(planned.wait(10000));
        auto *plan = dialog.findChild<PlanModel *>();
        new QAbstractItemModelTester(plan, QAbstractItemModelTester::FailureReportingMode::Fatal, &dialog);
        QCOMPARE(plan->rowCount(), 2);
        QVERIFY(!make->isEnabled()); // there is no address yet
        QVERIFY(!part<QLabel>(dialog, "builderDetails")->text().isEmpty());

        planned.clear();
        QTest::keyClicks(part<QLineEdit>(dialog, "builderBaseUrl"), text("https://shop.vn/tet"));
        QTest::keyClicks(part<QLineEdit>(dialog, "builderContents"), text("A, b"));
        QVERIFY(planned.wait(10000));
        QCOMPARE(plan->rowCount(), 4);
        QCOMPARE(plan->canBeMade(), 4);
        QCOMPARE(
            plan->plan()[0].taggedUrl,
            text("https://shop.vn/tet?utm_source=facebook&utm_medium=paid_social&utm_campaign=tet-xuan&utm_content=a"));
        QVERIFY2(part<QLabel>(dialog, "builderDetails")->text().contains(text("lower case")),
                 qPrintable(part<QLabel>(dialog, "builderDetails")->text()));

        QSignalSpy finished(&dialog, &QDialog::finished);
        QTest::mouseClick(make, Qt::LeftButton);
        QVERIFY(finished.count() > 0 || finished.wait(10000));
        QCOMPARE(dialog.made(), 4);
        QCOMPARE(f.file.count("utm_links"), 4);
        QVERIFY(bool(f.file.workspace->undo()));
        QCOMPARE(f.file.count("utm_links"), 0);
    }

    void whatIsThereAlreadyIsNotMadeAgain()
    {
        Fixture f;
        LinkRequest request;
        request.ads = {f.ad};
        const auto plan = planLinks(*f.file.workspace, request);
        QVERIFY(plan && makeLinks(*f.file.workspace, *plan));
        BuilderDialog dialog(*f.file.workspace, f.theme, f.localizer, {}, {f.ad});
        QSignalSpy planned(&dialog, &BuilderDialog::planned);
        dialog.QWidget::show();
        QVERIFY(planned.wait(10000));
        QCOMPARE(dialog.findChild<PlanModel *>()->duplicates(), 1);
        QVERIFY(!part<QPushButton>(dialog, "builderMake")->isEnabled());
        // Another place is another link.
        planned.clear();
        auto *place = part<QComboBox>(dialog, "builderPlace");
        place->setCurrentIndex(place->findData(text("zalo-oa")));
        QVERIFY(planned.wait(10000));
        QCOMPARE(dialog.findChild<PlanModel *>()->canBeMade(), 1);
    }

    void aTickedCampaignCountsEvenWhileTheListIsNarrowed()
    {
        Fixture f;
        BuilderDialog dialog(*f.file.workspace, f.theme, f.localizer);
        QSignalSpy planned(&dialog, &BuilderDialog::planned);
        dialog.QWidget::show();
        auto *list = part<QListWidget>(dialog, "builderCampaignsList");
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Space);
        QTest::keyClicks(part<QLineEdit>(dialog, "builderCampaignsSearch"), text("zzz"));
        QVERIFY(list->item(0)->isHidden());
        QVERIFY(planned.wait(10000));
        QTRY_COMPARE(dialog.findChild<PlanModel *>()->rowCount(), 2);
        QCOMPARE(part<QTabWidget>(dialog, "builderTabs")->tabText(0), text("Campaigns (1)"));
    }

    void whatWasFoundIsReachedAndTickedByKeys()
    {
        Fixture f;
        BuilderDialog dialog(*f.file.workspace, f.theme, f.localizer);
        QSignalSpy planned(&dialog, &BuilderDialog::planned);
        dialog.QWidget::show();
        auto *search = part<QLineEdit>(dialog, "builderCampaignsSearch");
        auto *list = part<QListWidget>(dialog, "builderCampaignsList");
        search->setFocus();
        QTest::keyClicks(search, text("tet"));
        QTest::keyClick(search, Qt::Key_Down);
        QVERIFY(list->currentItem() && !list->currentItem()->isHidden());
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(list->currentItem()->checkState(), Qt::Checked);
        QVERIFY(planned.wait(10000));
    }

    void rulesAreSavedAndRefusedWithASentence()
    {
        Fixture f;
        RulesDialog dialog(*f.file.workspace, f.theme, f.localizer);
        dialog.show();
        QVERIFY(dialog.rules() == UtmRules());
        auto *naming = part<QLineEdit>(dialog, "rulesNaming_utm_campaign");
        naming->setText(text("{moon}"));
        QVERIFY(part<QLabel>(dialog, "rulesExample")->text().contains(text("{moon}")));
        QTest::mouseClick(dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
        QVERIFY(dialog.isVisible() && part<QLabel>(dialog, "rulesProblem")->isVisible());
        naming->setText(text("{yyyy}-{mm}-{campaign}"));
        QVERIFY2(part<QLabel>(dialog, "rulesExample")->text().endsWith(text("2026-03-tet-binh-ngo")),
                 qPrintable(part<QLabel>(dialog, "rulesExample")->text()));
        part<QLineEdit>(dialog, "rulesSources")->setText(text("facebook, zalo"));
        part<QCheckBox>(dialog, "rulesRequired_utm_term")->setChecked(true);
        part<QComboBox>(dialog, "rulesSeparator")->setCurrentIndex(1);
        QTest::mouseClick(part<QPushButton>(dialog, "rulesAddChannel"), Qt::LeftButton);
        auto *channels = part<QTableWidget>(dialog, "rulesChannels");
        channels->item(0, 0)->setText(text("KOL"));
        channels->item(0, 1)->setText(text("kol*"));
        QTest::mouseClick(dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
        QVERIFY(!dialog.isVisible());
        const UtmRules kept = utmRules(*f.file.workspace);
        QCOMPARE(kept.sources, (QStringList{text("facebook"), text("zalo")}));
        QCOMPARE(kept.separator, text("_"));
        QVERIFY(kept.required.contains(text("utm_term")));
        QCOMPARE(kept.channelRules, (std::vector<ChannelRule>{{text("KOL"), text("kol*"), {}, {}}}));
    }

    void linksOfTheWorkspaceArePutRight()
    {
        Fixture f;
        f.link("facebook", "cpc");
        f.link("facebook", "cpc");
        const RecordId fb = f.link("fb", "CPC");
        AuditDialog dialog(*f.file.workspace, f.theme, f.localizer);
        QSignalSpy looked(&dialog, &AuditDialog::looked);
        dialog.QWidget::show();
        QVERIFY(looked.wait(10000));
        auto *model = dialog.findChild<AuditModel *>();
        new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::Fatal, &dialog);
        QVERIFY(model->rowCount() >= 2);
        const int before = model->rowCount();
        // One finding on a click.
        QTest::mouseClick(part<QPushButton>(dialog, "auditFix"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(model->rowCount() < before, 10000);
        QTest::mouseClick(part<QPushButton>(dialog, "auditFixAll"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 0, 10000);
        QCOMPARE(f.file.get("utm_links", fb, "utm_source"), Value(text("facebook")));
        QCOMPARE(f.file.get("utm_links", fb, "utm_medium"), Value(text("cpc")));
        QVERIFY(!part<QPushButton>(dialog, "auditFixAll")->isEnabled());
    }

    void aPastedListIsPutRightInPlace()
    {
        Fixture f;
        AuditDialog dialog(*f.file.workspace, f.theme, f.localizer);
        dialog.QWidget::show();
        dialog.setList(text(
            "Name\tURL\nA\thttps://a.vn/p#utm_source=facebook&utm_medium=cpc&utm_campaign=tet\nB\thttps://a.vn/p"));
        auto *model = dialog.findChild<AuditModel *>();
        QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 2, 10000);
        QTest::mouseClick(part<QPushButton>(dialog, "auditFixAll"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 1, 10000);
        QCOMPARE(
            part<QPlainTextEdit>(dialog, "auditList")->toPlainText(),
            text(
                "Name\tURL\nA\thttps://a.vn/p?utm_source=facebook&utm_medium=cpc&utm_campaign=tet\nB\thttps://a.vn/p"));
        QVERIFY(!part<QPushButton>(dialog, "auditFix")->isEnabled()); // no tags at all: a person decides
        QCOMPARE(f.file.count("utm_links"), 0);
    }

    void codesAreShownAndSaved()
    {
        Fixture f;
        const RecordId one = f.link("facebook", "cpc");
        const RecordId two = f.link("zalo", "oa");
        QTemporaryDir dir;
        QrDialog dialog(*f.file.workspace, f.theme, f.localizer, {one});
        dialog.show();
        QVERIFY(part<QLabel>(dialog, "qrUrl")->text().contains(text("utm_source=facebook")));
        part<QSpinBox>(dialog, "qrSize")->setValue(400);
        dialog.saveTo(dir.filePath(text("a.png")));
        QCOMPARE(QImage(dir.filePath(text("a.png"))).size(), QSize(400, 400));
        // The one that is ticked is saved, whichever row the cursor stands on.
        auto *list = dialog.findChild<PickList *>();
        list->setCurrent(two);
        QCOMPARE(list->current(), two);
        QVERIFY(part<QLabel>(dialog, "qrUrl")->text().contains(text("utm_source=facebook")));
        QVERIFY(part<QPushButton>(dialog, "qrSave")->isEnabled());
        dialog.saveTo(dir.filePath(text("b.png")));
        QCOMPARE(QImage(dir.filePath(text("b.png"))), QImage(dir.filePath(text("a.png"))));
        QrDialog several(*f.file.workspace, f.theme, f.localizer, {one, two});
        several.show();
        part<QComboBox>(several, "qrType")->setCurrentIndex(1);
        QSignalSpy saved(&several, &QrDialog::saved);
        several.saveAllTo(dir.filePath(text("all")));
        QVERIFY(saved.count() > 0 || saved.wait(10000));
        QCOMPARE(QDir(dir.filePath(text("all"))).entryList(QDir::Files, QDir::Name),
                 (QStringList{text("facebook.svg"), text("zalo.svg")}));
    }

    void everyWidgetThatTakesInputHasAName()
    {
        Fixture f;
        BuilderDialog builder(*f.file.workspace, f.theme, f.localizer);
        RulesDialog rules(*f.file.workspace, f.theme, f.localizer);
        AuditDialog audit(*f.file.workspace, f.theme, f.localizer);
        QrDialog codes(*f.file.workspace, f.theme, f.localizer);
        for (QDialog *dialog : std::initializer_list<QDialog *>{&builder, &rules, &audit, &codes}) {
            for (QWidget *widget : dialog->findChildren<QWidget *>()) {
                const bool own = widget->inherits("QLineEdit") || widget->inherits("QComboBox") ||
                                 widget->inherits("QAbstractSpinBox") || widget->inherits("QAbstractItemView") ||
                                 widget->inherits("QPlainTextEdit");
                const QString name = widget->objectName();
                if (!own || name.startsWith(text("qt_")) || widget->inherits("QHeaderView") ||
                    (widget->parentWidget() && (widget->parentWidget()->inherits("QComboBoxPrivateContainer") ||
                                                widget->parentWidget()->inherits("QAbstractSpinBox") ||
                                                widget->parentWidget()->inherits("QComboBox"))))
                    continue;
                QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(name));
            }
        }
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme::loadFonts();
    TestLinkDialogs test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_linkdialogs.moc"
