// SPDX-License-Identifier: GPL-3.0-or-later
// A canary of markup in every string that a person can give: names of the file, the workspace, pages, fields, options,
// views, records and files, cells, descriptions, comments. No label, tooltip, item, message or document of the real
// window and its dialogs may read it as markup.
#include "mainwindow/filelease.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/workspaceview.h"
#include "support/workspacefile.h"
#include "widgets/messagebar.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>
#include <QTest>
#include <QTextDocument>
#include <QTextEdit>
#include <QTimer>
#include <QToolTip>

using namespace pheu;
using namespace pheu::test;

namespace
{

const QString mark = QStringLiteral("canary");
const QString canary =
    QStringLiteral("<img src=\"file:///tmp/canary.png\"><a href=\"http://canary\">x</a><b>canary</b>&lt;i&gt;");

// A text that a widget with automatic text format would read as markup, with the canary's tags alive in it.
bool isAlive(const QString &text)
{
    return text.contains(mark) && Qt::mightBeRichText(text) &&
           (text.contains(QLatin1String("<img src=\"file")) ||
            text.contains(QLatin1String("<a href=\"http://canary")) || text.contains(QLatin1String("<b>canary")));
}

class Watch
{
public:
    void look()
    {
        for (QWidget *widget : QApplication::allWidgets())
            lookAt(*widget);
    }
    QStringList findings;
    int labels = 0, tips = 0, items = 0, documents = 0, seen = 0;

private:
    void find(const QObject &where, const QString &what, const QString &text)
    {
        const QString line = QStringLiteral("%1 “%2” (in %3): %4: %5")
                                 .arg(QString::fromLatin1(where.metaObject()->className()), where.objectName(),
                                      where.parent() ? where.parent()->objectName() : QString(), what, text.left(120));
        if (!findings.contains(line))
            findings << line;
    }
    void lookAt(QWidget &widget)
    {
        ++tips;
        if (isAlive(widget.toolTip()))
            find(widget, QStringLiteral("tooltip"), widget.toolTip());
        if (isAlive(widget.whatsThis()))
            find(widget, QStringLiteral("help"), widget.whatsThis());
        const auto *menu = qobject_cast<QMenu *>(&widget);
        for (const QAction *action : widget.actions()) { // a menu that shows none has its texts for tooltips
            if ((!menu || menu->toolTipsVisible()) && isAlive(action->toolTip()))
                find(widget,
                     QStringLiteral("tooltip of the action “%1” (%2)")
                         .arg(action->objectName(), widget.actions().front()->text().left(30)),
                     action->toolTip());
        }
        if (const auto *label = qobject_cast<QLabel *>(&widget)) {
            ++labels;
            seen += label->text().contains(mark) ? 1 : 0;
            if (isAlive(label->text()) && label->textFormat() != Qt::PlainText)
                find(widget, QStringLiteral("label"), label->text());
        }
        if (const auto *box = qobject_cast<QMessageBox *>(&widget)) {
            if (box->textFormat() != Qt::PlainText && (isAlive(box->text()) || isAlive(box->informativeText())))
                find(widget, QStringLiteral("message box"), box->text());
        }
        if (const auto *edit = qobject_cast<QTextEdit *>(&widget)) {
            ++documents;
            const QString html = edit->toHtml();
            if (html.contains(QLatin1String("<img ")) || html.contains(QLatin1String("href=\"http://canary")))
                find(widget, QStringLiteral("document"), edit->toPlainText());
        }
        if (const auto *view = qobject_cast<QAbstractItemView *>(&widget))
            lookAtItems(*view, view->rootIndex(), 0);
    }
    void lookAtItems(const QAbstractItemView &view, const QModelIndex &parent, int depth)
    {
        const QAbstractItemModel *model = view.model();
        if (!model || depth > 3)
            return;
        for (int row = 0; row < std::min(model->rowCount(parent), 60); ++row) {
            for (int column = 0; column < std::min(model->columnCount(parent), 60); ++column) {
                const QModelIndex index = model->index(row, column, parent);
                ++items;
                seen += index.data().toString().contains(mark) ? 1 : 0;
                // The grid's own delegate shows what its model says, escaped: asked below by pointing at it.
                if (view.objectName() != QLatin1String("grid") && isAlive(index.data(Qt::ToolTipRole).toString()))
                    find(view, QStringLiteral("tooltip of an item"), index.data(Qt::ToolTipRole).toString());
                if (model->hasChildren(index) && column == 0)
                    lookAtItems(view, index, depth + 1);
            }
        }
    }
};

} // namespace

class TestPlainText : public QObject
{
    Q_OBJECT

private slots:
    void noStringOfAPersonIsReadAsMarkup();

private:
    static void plant(WorkspaceFile &file);
};

void TestPlainText::plant(WorkspaceFile &file)
{
    Workspace &workspace = *file.workspace;
    const auto apply = [&](const Change &change) {
        if (const auto done = workspace.apply({EditKind::Script, {change}}); !done)
            qFatal("%s", qPrintable(done.error().message));
    };
    auto numbered = [number = 0]() mutable { return canary + QString::number(++number); };
    apply(SetSetting{QStringLiteral("name"), canary});
    const RecordId campaign = file.add("campaigns", {{"name", canary}, {"notes", canary}});
    const RecordId ad = file.add("ads", {{"name", canary}, {"campaign", campaign.value}});
    file.add("costs", {{"what", canary}, {"amount", qint64(5000)}, {"campaign", campaign.value}});
    file.add("results", {{"date", qint64(20500)}, {"clicks", qint64(7)}, {"campaign", campaign.value}});
    apply(AddComment{file.page("campaigns").id, campaign, canary});
    QBuffer source;
    source.setData("text");
    source.open(QIODevice::ReadOnly);
    auto session = std::move(*workspace.beginEdit(EditKind::Attach));
    const auto attached = session->addAttachment(source, canary.left(60) + QStringLiteral(".txt"));
    const std::array fields{file.field("ads", "files").id};
    const std::array values{Value(IdList{attached->value})};
    if (!session->update(file.page("ads").id, ad, fields, values))
        qFatal("no file");
    const auto changes = session->commit();
    session.reset();
    workspace.absorb(*changes);
    const Schema schema = workspace.schema();
    for (const Page &page : schema.pages) {
        for (const Field &field : page.fields) {
            apply(ChangeField{field.id, numbered(), canary, {}, {}, {}});
            for (const Option &option : field.options)
                apply(ChangeOption{option.id, numbered(), {}, {}});
        }
        for (const View &view : page.views)
            apply(ChangeView{view.id, numbered(), {}, {}});
        for (const ViewKind kind : {ViewKind::Board, ViewKind::Gallery, ViewKind::Calendar, ViewKind::Timeline,
                                    ViewKind::Form, ViewKind::Pivot}) {
            View view;
            view.page = page.id;
            view.kind = kind;
            view.names.own = numbered();
            (void)workspace.apply({EditKind::View, {AddView{view}}}); // not every kind fits every page
        }
        apply(ChangePage{page.id, numbered(), {}, {}, {}, {}});
    }
    file.add("channels", {{"name", canary + QStringLiteral(" gone")}});
    const RecordId gone = file.add("channels", {{"name", canary + QStringLiteral(" lost")}});
    if (!file.remove("channels", {gone}))
        qFatal("not removed");
}

void TestPlainText::noStringOfAPersonIsReadAsMarkup()
{
    Theme::loadFonts();
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    WorkspaceFile file;
    plant(file);
    file.workspace.reset();
    const QString path =
        file.dir.filePath(QStringLiteral("<b>canary</b><img src=\"file.png\">.pheu").replace(u'/', u'∕'));
    QVERIFY(QFile::rename(file.path, path));
    QSettings settings(file.dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Localizer localizer;
    localizer.setLanguage(Language::English);
    Theme theme;
    FileLease lease;
    MainWindow window(settings, theme, localizer, lease);
    window.show();
    QVERIFY2(window.openFile(path), qPrintable(window.messages()->text()));
    Watch watch;
    // What opens over the window is looked at and closed again.
    int dialogs = 0;
    QTimer closer;
    connect(&closer, &QTimer::timeout, this, [&] {
        watch.look();
        if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget())) {
            ++dialogs;
            dialog->reject();
        } else if (QWidget *popup = QApplication::activePopupWidget()) {
            popup->close();
        }
    });
    closer.start(150);
    const std::vector<Page> pages = window.view()->workspace().schema().pages;
    for (const Page &page : pages) {
        window.view()->showPage(page.id);
        for (size_t view = 0; view < page.views.size(); ++view) {
            QTest::qWait(60);
            watch.look();
            window.run(Command::NextView);
        }
        QTest::qWait(60);
        window.run(Command::Panel);
        QTest::qWait(100);
        watch.look();
    }
    for (const Command command :
         {Command::Settings, Command::History, Command::Catalogue, Command::ExportReport, Command::Switcher,
          Command::SaveTemplate, Command::NewPage, Command::Find, Command::Replace, Command::ExportPage}) {
        window.run(command);
        QTest::qWait(200);
        watch.look();
    }
    const QString csv = file.dir.filePath(QStringLiteral("<b>canary<∕b>.csv"));
    {
        QFile table(csv);
        QVERIFY(table.open(QIODevice::WriteOnly));
        const QByteArray cell = '"' + canary.toUtf8().replace('"', "\"\"") + '"';
        table.write(cell + ',' + cell + "2\n" + cell + ',' + cell + "\n" + cell + ",x\n");
    }
    for (const Page &page : {pages.front(), pages.back()})
        window.importFiles({csv}, page.id);
    window.showError(canary);
    window.run(Command::Overview);
    QTest::qWait(300);
    watch.look();
    window.closeFile(); // the start page names the files of before
    QTest::qWait(100);
    watch.look();
    closer.stop();
    qInfo("%d labels, %d tooltips, %d items, %d documents looked at in %d dialogs; the canary stood in %d",
          watch.labels, watch.tips, watch.items, watch.documents, dialogs, watch.seen);
    QVERIFY(watch.seen > 200 && dialogs >= 4); // it was there to be found
    QVERIFY2(watch.findings.isEmpty(), qPrintable(watch.findings.join(u'\n')));
}

QTEST_MAIN(TestPlainText)
#include "tst_plaintext.moc"
