// SPDX-License-Identifier: GPL-3.0-or-later
// shots_links FOLDER: pictures of the dialogs of links over the sample, in both languages and themes. For looking at,
// not a test.
#include "sample/sampleworkspace.h"
#include "utm/auditdialog.h"
#include "utm/builderdialog.h"
#include "utm/qrdialog.h"
#include "utm/rulesdialog.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace pheu;

namespace
{

struct Shots {
    QDir folder;
    Workspace &workspace;
    Theme theme;
    Localizer localizer;
    QString suffix;

    Shots(const QString &path, Workspace &sample)
        : folder(path)
        , workspace(sample)
    {
    }
    void save(const char *name, QWidget &widget)
    {
        widget.show();
        QTest::qWait(900);
        widget.grab().save(folder.filePath(QString::fromLatin1(name) + suffix));
    }
    std::vector<RecordId> first(const char *page, int count) const
    {
        Query query;
        query.page = workspace.schema().page(QLatin1String(page))->id;
        query.limit = count;
        const auto ids = workspace.reader().select(query);
        return ids ? *ids : std::vector<RecordId>();
    }
    void draw(Language language, ThemeMode mode)
    {
        localizer.setLanguage(language);
        theme.setMode(mode);
        suffix = QStringLiteral("-%1-%2.png")
                     .arg(language == Language::Vietnamese ? QStringLiteral("vi") : QStringLiteral("en"),
                          mode == ThemeMode::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
        BuilderDialog builder(workspace, theme, localizer, first("campaigns", 2));
        builder.findChild<QLineEdit *>(QStringLiteral("builderContents"))->setText(QStringLiteral("Ảnh 1, video 2"));
        save("builder", builder);
        RulesDialog rules(workspace, theme, localizer);
        save("rules", rules);
        rules.findChild<QTabWidget *>(QStringLiteral("rulesTabs"))->setCurrentIndex(1);
        save("rules-channels", rules);
        AuditDialog audit(workspace, theme, localizer);
        save("audit", audit);
        audit.setList(
            QStringLiteral("https://shop.vn/p#x?utm_source=facebook&utm_medium=cpc&utm_campaign=tet\n"
                           "https://shop.vn/p?utm_source=fb&utm_medium=CPC&utm_campaign=T%E1%BA%BFt+2026&utm_term=\n"
                           "https://shop.vn/q?utm_source=offline&utm_medium=qr&utm_campaign=tet&phone=0912345678"));
        save("audit-list", audit);
        QrDialog codes(workspace, theme, localizer, first("utm_links", 1));
        save("qr", codes);
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme::loadFonts();
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("sample.pheu"));
    const auto made = createSampleWorkspace(path, Language::Vietnamese);
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    Shots shots(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("."), **made);
    shots.draw(Language::Vietnamese, ThemeMode::Light);
    shots.draw(Language::English, ThemeMode::Dark);
    return 0;
}
