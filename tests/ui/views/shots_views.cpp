// SPDX-License-Identifier: GPL-3.0-or-later
// shots_views FOLDER [WIDTHxHEIGHT]: pictures of every kind of view over the sample workspace, with some pictures
// attached, in both languages and themes. For looking at, not a test.
#include "sample/sampleworkspace.h"
#include "views/board/boardview.h"
#include "views/calendar/calendarview.h"
#include "views/form/formfield.h"
#include "views/form/formfiles.h"
#include "views/form/formview.h"
#include "views/gallery/galleryview.h"
#include "views/pivot/pivotview.h"
#include "views/timeline/timelineview.h"
#include "widgets/emptystate.h"

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QFrame>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>
#include <QTemporaryDir>
#include <QVBoxLayout>

using namespace pheu;

namespace
{

void settle(int ms)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < ms)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

QByteArray picture(int seed)
{
    QImage image(640, 360 + seed % 3 * 140, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient fill(0, 0, 640, 400);
    fill.setColorAt(0, QColor::fromHsv(seed * 47 % 360, 120, 220));
    fill.setColorAt(1, QColor::fromHsv((seed * 47 + 60) % 360, 160, 140));
    painter.fillRect(image.rect(), fill);
    painter.setPen(Qt::white);
    QFont font = typeFont(TypeRole::Number);
    font.setPixelSize(96);
    painter.setFont(font);
    painter.drawText(image.rect(), Qt::AlignCenter, QStringLiteral("−%1 %").arg(10 + seed % 7 * 5));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

// An attachment field on a page, with a picture in two of three records.
FieldId addPictures(Workspace &workspace, const Page &page)
{
    Field field;
    field.type = fieldType(QStringLiteral("attachment"));
    field.names.own = QStringLiteral("Creative");
    const auto made = workspace.apply(Edit{EditKind::AddField, {AddField{page.id, field, -1}}});
    if (!made || made->addedFields.empty())
        return {};
    const FieldId id = made->addedFields.front();
    Query query;
    query.page = page.id;
    query.limit = 90;
    const auto ids = workspace.reader().select(query);
    auto session = workspace.beginEdit(EditKind::Attach);
    if (!ids || !session)
        return id;
    std::vector<SetCells::Cell> cells;
    for (size_t i = 0; i < ids->size(); ++i) {
        if (i % 3 == 2)
            continue;
        QByteArray bytes = picture(int(i));
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        const auto file = (*session)->addAttachment(buffer, QStringLiteral("creative-%1.png").arg(i));
        if (file)
            cells.push_back({(*ids)[i], id, IdList{file->value}});
    }
    if (!(*session)->apply(SetCells{page.id, cells}))
        return id;
    if (const auto done = (*session)->commit())
        workspace.absorb(*done);
    return id;
}

struct Shooter {
    Workspace &workspace;
    MetricsEngine &engine;
    Theme &theme;
    Localizer &localizer;
    QDir folder;
    QSize size;
    QString tag;

    void shoot(const char *name, const char *role, ViewKind kind, PageView *(*make)(const PageViewContext &, QWidget *),
               const ViewConfig &config, const std::function<void(PageView &)> &prepare = {})
    {
        const PageId page = workspace.schema().page(QLatin1String(role))->id;
        QWidget window;
        window.setStyleSheet(
            QStringLiteral("QWidget#window { background: %1 }").arg(theme.palette().background.name()));
        window.setObjectName(QStringLiteral("window"));
        window.resize(size);
        auto *layout = new QVBoxLayout(&window);
        layout->setContentsMargins(20, 20, 20, 20);
        auto *card = new QFrame;
        card->setProperty("look", QStringLiteral("card"));
        layout->addWidget(card);
        auto *inside = new QVBoxLayout(card);
        inside->setContentsMargins(1, 1, 1, 1);
        PageView *view = make({page, &workspace, &engine, &theme, &localizer}, nullptr);
        inside->addWidget(view);
        window.show();
        View shown;
        shown.page = page;
        shown.kind = kind;
        shown.config = config;
        MetricQuery slice;
        slice.from = sampleLastDay() - 364;
        slice.to = sampleLastDay();
        view->setSlice(slice);
        view->setView(shown);
        view->setActive(true);
        for (int i = 0; i < 100 && view->isLoading(); ++i)
            settle(50);
        settle(400);
        if (prepare) {
            prepare(*view);
            settle(300);
        }
        window.grab().save(folder.filePath(QStringLiteral("%1-%2.png").arg(QLatin1String(name), tag)));
    }

    void all(FieldId adPicture)
    {
        const Schema &schema = workspace.schema();
        const auto page = [&](const char *role) { return schema.page(QLatin1String(role))->id; };
        const auto field = [&](const char *of, const char *role) {
            return schema.page(QLatin1String(of))->field(QLatin1String(role))->id;
        };
        shoot("board", "campaigns", ViewKind::Board, makeBoardView, usualBoard(schema, page("campaigns")));
        ViewConfig ads = usualBoard(schema, page("ads"));
        ads.image = adPicture;
        setGroupField(ads, field("ads", "channel"));
        shoot("board-ads", "ads", ViewKind::Board, makeBoardView, ads);
        ViewConfig ruled = usualBoard(schema, page("campaigns"));
        const auto more = [&](const char *amount, const char *colour) {
            return ColourRule{Filter::compare(PathChoice{{FieldPath{{field("campaigns", "budget")}}}}, Operator::Gt,
                                              {QLatin1String(amount)}),
                              {},
                              QLatin1String(colour)};
        };
        ruled.colours = {more("150000000", "red"), more("80000000", "amber")};
        ruled.collapsed = {schema.field(field("campaigns", "status"))->options.front().id.value};
        shoot("board-rules", "campaigns", ViewKind::Board, makeBoardView, ruled);
        shoot("board-empty", "ads", ViewKind::Board, makeBoardView, {});
        ViewConfig plan = usualTimeline(schema, page("campaigns"));
        plan.scale = QStringLiteral("quarter");
        plan.metrics = QStringList{QStringLiteral("roi")};
        shoot("timeline", "campaigns", ViewKind::Timeline, makeTimelineView, plan);
        plan.colours = ruled.colours;
        shoot("timeline-rules", "campaigns", ViewKind::Timeline, makeTimelineView, plan);
        plan.colours.clear();
        setGroupField(plan, field("campaigns", "channels"));
        plan.scale = QStringLiteral("month");
        shoot("timeline-channels", "campaigns", ViewKind::Timeline, makeTimelineView, plan);
        plan.scale = QStringLiteral("year");
        setGroupField(plan, field("campaigns", "status"));
        shoot("timeline-year", "campaigns", ViewKind::Timeline, makeTimelineView, plan);
        ViewConfig gallery = usualGallery(schema, page("ads"));
        gallery.image = adPicture;
        shoot("gallery", "ads", ViewKind::Gallery, makeGalleryView, gallery);
        shoot("calendar", "campaigns", ViewKind::Calendar, makeCalendarView, usualCalendar(schema, page("campaigns")));
        ViewConfig dated = usualCalendar(schema, page("campaigns"));
        dated.colours = ruled.colours;
        shoot("calendar-rules", "campaigns", ViewKind::Calendar, makeCalendarView, dated);
        shoot("calendar-costs", "costs", ViewKind::Calendar, makeCalendarView, usualCalendar(schema, page("costs")));
        ViewConfig week = usualCalendar(schema, page("campaigns"));
        week.scale = QStringLiteral("week");
        shoot("calendar-week", "campaigns", ViewKind::Calendar, makeCalendarView, week);
        shoot("form", "campaigns", ViewKind::Form, makeFormView, usualForm(schema, page("campaigns")),
              [](PageView &view) { static_cast<FormView &>(view).save(false); });
        shoot("form-ads", "ads", ViewKind::Form, makeFormView, usualForm(schema, page("ads")), [](PageView &view) {
            auto *files = view.findChild<FormFiles *>();
            files->add({{QStringLiteral("banner-tet.png"), QStringLiteral("brief.pdf")}, {}});
        });
        ViewConfig pivot = usualPivot(schema, page("results"));
        shoot("pivot", "results", ViewKind::Pivot, makePivotView, pivot);
        pivot.rows = QStringList{QStringLiteral("channel"), QStringLiteral("campaign")};
        pivot.across = QStringList{QStringLiteral("quarter")};
        pivot.kpis = QStringList{QStringLiteral("spend"), QStringLiteral("orders"), QStringLiteral("roi"),
                                 QStringLiteral("cpl")};
        shoot("pivot-two", "results", ViewKind::Pivot, makePivotView, pivot);
        shoot("pivot-campaigns", "campaigns", ViewKind::Pivot, makePivotView, usualPivot(schema, page("campaigns")));
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (argc < 2) {
        qInfo("shots_views FOLDER [WIDTHxHEIGHT]");
        return 2;
    }
    const QStringList sizes = QString::fromLocal8Bit(argc > 2 ? argv[2] : "1080x720").split(u'x');
    const QSize size(sizes.value(0).toInt(), sizes.value(1).toInt());
    QDir().mkpath(QString::fromLocal8Bit(argv[1]));
    QTemporaryDir dir;
    Theme::loadFonts();
    Theme theme;
    Localizer localizer;
    const Clock clock = Clock::fixed(QDateTime(QDate(2026, 11, 21), QTime(9, 0)));
    auto workspace = createSampleWorkspace(dir.filePath(QStringLiteral("sample.pheu")), Language::Vietnamese, clock);
    if (!workspace) {
        qWarning("%s", qPrintable(workspace.error().message));
        return 1;
    }
    const FieldId picture = addPictures(**workspace, *(*workspace)->schema().page(QStringLiteral("ads")));
    MetricsEngine engine(**workspace);
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
        theme.setMode(mode);
        for (const Language language : {Language::Vietnamese, Language::English}) {
            localizer.setLanguage(language);
            engine.setLanguage(language);
            Shooter shooter{**workspace,
                            engine,
                            theme,
                            localizer,
                            QDir(QString::fromLocal8Bit(argv[1])),
                            size,
                            QStringLiteral("%1-%2").arg(
                                language == Language::Vietnamese ? QStringLiteral("vi") : QStringLiteral("en"),
                                mode == ThemeMode::Dark ? QStringLiteral("dark") : QStringLiteral("light"))};
            shooter.all(picture);
        }
    }
    return 0;
}
