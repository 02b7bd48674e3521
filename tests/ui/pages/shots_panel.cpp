// SPDX-License-Identifier: GPL-3.0-or-later
// shots_panel FOLDER: pictures of the record panel, a grid with files, the list of a cell and the previews, in both
// languages and themes. For looking at, not a test.
#include "fields/attachmenteditor.h"
#include "files/filelist.h"
#include "files/previewcanvas.h"
#include "files/previewdialog.h"
#include "files/thumbnails.h"
#include "pages/panelsection.h"
#include "pages/recordpanel.h"
#include "support/filesfixture.h"
#include "support/pagefixture.h"
#include "workspace/recordtemplates.h"

#include <QDir>
#include <QLinearGradient>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

using namespace pheu;
using namespace pheu::test;

namespace
{

QByteArray banner(const QString &text, const QColor &from, const QColor &to, QSize size = {1200, 628})
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient gradient(0, 0, size.width(), size.height());
    gradient.setColorAt(0, from);
    gradient.setColorAt(1, to);
    painter.fillRect(image.rect(), gradient);
    QFont font;
    font.setPixelSize(size.height() / 6);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(image.rect(), Qt::AlignCenter | Qt::TextWordWrap, text);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPG", 90);
    return buffer.data();
}

QByteArray brief()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    QFont font;
    for (int page = 1; page <= 3; ++page) {
        if (page > 1)
            writer.newPage();
        font.setPointSize(22);
        painter.setFont(font);
        painter.drawText(400, 700, QStringLiteral("Kế hoạch truyền thông Black Friday – trang %1").arg(page));
        font.setPointSize(11);
        painter.setFont(font);
        for (int line = 0; line < 30; ++line)
            painter.drawText(
                400, 1400 + line * 320,
                QStringLiteral("%1. Nội dung, kênh, ngân sách và người phụ trách của tuần %1.").arg(line + 1));
    }
    painter.end();
    return buffer.data();
}

struct Shots : PageFixture {
    RecordId campaign, ad;
    QDir folder;
    QString tag;

    void attach(const char *role, RecordId record, const QByteArray &bytes, const QString &name)
    {
        auto session = std::move(*file.workspace->beginEdit(EditKind::Attach));
        QBuffer buffer;
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        IdList ids = file.get(role, record, "files").toIds();
        ids.push_back(session->addAttachment(buffer, name)->value);
        (void)session->update(file.page(role).id, record, std::array{file.field(role, "files").id},
                              std::array{Value(ids)});
        file.workspace->absorb(*session->commit());
    }

    void fill()
    {
        campaign = file.add("campaigns", {{"name", QStringLiteral("Black Friday")},
                                          {"budget", Value(90'000'000)},
                                          {"notes", QStringLiteral("Đẩy mạnh tuần cuối tháng 11.")}});
        (void)file.set("campaigns", campaign, "budget", Value(110'000'000));
        (void)file.set("campaigns", campaign, "status",
                       Value(file.field("campaigns", "status").option(QStringLiteral("active"))->id.value));
        const char *names[] = {"BF-video-15s-A", "BF-carousel-B", "BF-search-brand"};
        const QColor colours[][2] = {{QColor(0x0b6e8f), QColor(0x4fb3d0)},
                                     {QColor(0xe0792b), QColor(0xf2b263)},
                                     {QColor(0x4b7d3a), QColor(0x9dc183)}};
        for (int i = 0; i < 3; ++i) {
            const RecordId made = file.add("ads", {{"name", QString::fromLatin1(names[i])},
                                                   {"campaign", Value(campaign.value)},
                                                   {"headline", QStringLiteral("Giảm đến 50 %")}});
            attach("ads", made, banner(QLatin1String(names[i]), colours[i][0], colours[i][1]),
                   QStringLiteral("%1.jpg").arg(QLatin1String(names[i])));
            if (i == 0) {
                ad = made;
                attach("ads", made, banner(QStringLiteral("Story"), QColor(0x6b4fa0), QColor(0xb39ddb), {1080, 1920}),
                       QStringLiteral("story.jpg"));
                attach("ads", made, brief(), QStringLiteral("Kịch bản KOL.pdf"));
            }
        }
        file.add("utm_links", {{"name", QStringLiteral("BF Facebook")},
                               {"campaign", Value(campaign.value)},
                               {"base_url", QStringLiteral("https://annhien.vn/bf")}});
        attach("campaigns", campaign, brief(), QStringLiteral("Kế hoạch truyền thông.pdf"));
        attach("campaigns", campaign, banner(QStringLiteral("KV"), colours[0][0], colours[0][1]),
               QStringLiteral("Key visual.jpg"));
        attach("campaigns", campaign, QByteArray("a,b\n1,2\n"), QStringLiteral("Ngân sách.csv"));
        (void)file.workspace->apply({EditKind::Comment,
                                     {AddComment{file.page("campaigns").id, campaign,
                                                 QStringLiteral("Khách duyệt ngân sách 110 triệu, chạy từ 20/11.")}}});
        (void)saveRecordTemplate(*file.workspace, file.page("campaigns").id, campaign,
                                 QStringLiteral("Chiến dịch sale"));
    }

    void save(const char *name, QWidget *widget)
    {
        QTest::qWait(400);
        widget->grab().save(folder.filePath(QStringLiteral("%1-%2.png").arg(QLatin1String(name), tag)));
    }

    void draw(Language language, ThemeMode mode)
    {
        tag =
            QStringLiteral("%1-%2").arg(language == Language::Vietnamese ? QStringLiteral("vi") : QStringLiteral("en"),
                                        mode == ThemeMode::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
        localizer.setLanguage(language);
        theme.setMode(mode);
        show("campaigns");
        window->resize(1280, 1000);
        page->resize(1280, 1000);
        page->openRecord(campaign);
        auto *panel = page->findChild<RecordPanel *>();
        panel->findChild<PanelSection *>(QStringLiteral("section_history"))->setExpanded(true);
        save("panel", window.get());
        auto *scroll = panel->findChild<QScrollArea *>(QStringLiteral("recordScroll"));
        scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
        save("panel-below", window.get());
        show("ads");
        window->resize(1280, 800);
        page->resize(1280, 800);
        goTo(ad, "files");
        save("grid", window.get());
        edit(ad, "files");
        save("editor", window.get());
        const IdList ids = file.get("ads", ad, "files").toIds();
        for (int i = 0; i < 3; ++i) {
            PreviewDialog *dialog = PreviewDialog::openOver(*file.workspace, theme, localizer, ids,
                                                            AttachmentId(ids[size_t(i)]), window.get());
            QTest::qWait(600);
            save(i == 0 ? "preview" : i == 1 ? "preview-tall" : "preview-pdf", dialog);
            dialog->close();
        }
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme::loadFonts();
    Shots shots;
    shots.folder = QDir(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("."));
    shots.fill();
    shots.draw(Language::Vietnamese, ThemeMode::Light);
    shots.draw(Language::English, ThemeMode::Dark);
    return 0;
}
