// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gallery/galleryview.h"

#include "files/thumbnails.h"
#include "views/gallery/gallerycanvas.h"

#include <algorithm>

namespace pheu
{

namespace
{

constexpr int mostFields = 3; // on a card where none were chosen

int cardWidth(RowHeight size)
{
    switch (size) {
    case RowHeight::Short:
        return 208;
    case RowHeight::Medium:
        return 260;
    case RowHeight::Tall:
        return 330;
    case RowHeight::ExtraTall:
        break;
    }
    return 440;
}

QString sizeName(RowHeight size)
{
    switch (size) {
    case RowHeight::Short:
        return GalleryView::tr("Small");
    case RowHeight::Medium:
        return GalleryView::tr("Medium");
    case RowHeight::Tall:
        return GalleryView::tr("Large");
    case RowHeight::ExtraTall:
        break;
    }
    return GalleryView::tr("Very large");
}

} // namespace

GalleryView::GalleryView(const PageViewContext &context, QWidget *parent)
    : RecordsView(context, QStringLiteral("image"), parent)
    , m_gallery(new GalleryCanvas(records(), workspace(), theme()))
{
    setObjectName(QStringLiteral("galleryView"));
    m_gallery->setAccessibleName(tr("Gallery"));
    setCanvas(m_gallery);
    connect(m_gallery, &GalleryCanvas::currentChanged, this, [this](RecordId record) {
        setCurrent(record);
        m_gallery->setCurrent(record);
    });
    connect(m_gallery, &GalleryCanvas::opened, this, &PageView::recordActivated);
    connect(m_gallery, &GalleryCanvas::menuRequested, this, &GalleryView::showMenu);
    connect(m_gallery, &GalleryCanvas::removeRequested, this, [this] { run(PageCommand::RemoveRecords); });
    connect(m_gallery, &GalleryCanvas::escaped, this, &PageView::escaped);
    connect(&ThumbnailCache::of(workspace()), &ThumbnailCache::ready, m_gallery, &GalleryCanvas::forgetCards);
}

const Field *GalleryView::imageField() const
{
    const Field *field = fieldNow(config().image);
    return field && field->type->meaning() == Meaning::File ? field : nullptr;
}

std::vector<FieldId> GalleryView::shownFields() const
{
    return cardFields(*pageNow(), config(), {config().image}, mostFields);
}

RecordsView::Missing GalleryView::missing() const
{
    return {}; // without pictures it is still a page of cards
}

ViewRecords::Ask GalleryView::fields() const
{
    ViewRecords::Ask ask;
    if (!pageNow())
        return ask;
    ask.shown = shownFields();
    if (const Field *image = imageField())
        ask.shown.push_back(image->id);
    return ask;
}

void GalleryView::layOut()
{
    if (!pageNow())
        return;
    GalleryContent content;
    content.fields = shownFields();
    content.cardWidth = cardWidth(config().rowHeight);
    content.shape = cardShape(*pageNow(), content.fields);
    content.shape.imageHeight = imageField() ? content.cardWidth * 9 / 16 + 8 : 0;
    content.fitImage = config().fitImage;
    if (const Field *image = imageField()) {
        content.image = [this, id = image->id](RecordId record, QSize size) {
            ThumbnailCache &cache = ThumbnailCache::of(workspace());
            const AttachmentId picture = cache.firstPicture(records().value(record, id).toIds());
            const auto fit = config().fitImage ? ThumbnailCache::Fit::Whole : ThumbnailCache::Fit::Fill;
            return picture ? cache.pixmap(picture, size, devicePixelRatioF(), fit) : QPixmap();
        };
    }
    m_gallery->setContent(std::move(content));
    m_gallery->setCurrent(currentRecord());
}

std::vector<ViewOption> GalleryView::options()
{
    if (!pageNow())
        return {};
    std::vector<ViewOption> list;
    const Field *image = imageField();
    list.push_back({QStringLiteral("galleryImage"), tr("Picture"), fieldName(image ? image->id : FieldId()),
                    [this](QMenu &menu) {
                        const FieldList fields = imageFields(*pageNow());
                        fieldMenu(menu, fields, config().image, fields.empty() ? QString() : tr("No picture"),
                                  [this](FieldId id) { change([id](ViewConfig &c) { c.image = id; }); });
                        if (fields.empty())
                            return;
                        menu.addSeparator();
                        addChoice(menu, tr("Show whole pictures"), config().fitImage,
                                  [this] { change([](ViewConfig &c) { c.fitImage = !c.fitImage; }); });
                    }});
    list.push_back({QStringLiteral("gallerySize"), tr("Cards"), sizeName(config().rowHeight), [this](QMenu &menu) {
                        for (const RowHeight size :
                             {RowHeight::Short, RowHeight::Medium, RowHeight::Tall, RowHeight::ExtraTall}) {
                            addChoice(menu, sizeName(size), size == config().rowHeight,
                                      [this, size] { change([size](ViewConfig &c) { c.rowHeight = size; }); });
                        }
                    }});
    return list;
}

void GalleryView::addRecord()
{
    const Result<RecordId> added = records().add({}, {});
    if (!added) {
        emit refused(added.error().message);
        return;
    }
    setCurrent(*added);
    showCurrent();
    emit recordActivated(*added);
}

void GalleryView::showCurrent()
{
    m_gallery->setCurrent(currentRecord());
    m_gallery->showRecord(currentRecord());
}

void GalleryView::setOpenRecord(RecordId record)
{
    RecordsView::setOpenRecord(record);
    m_gallery->setOpen(record);
}

void GalleryView::showMenu(const QPoint &global)
{
    const RecordId record = currentRecord();
    QMenu menu(this);
    menu.addAction(tr("Open"), this, [this, record] { emit recordActivated(record); });
    if (canWrite())
        menu.addAction(tr("Delete record"), this, [this] { run(PageCommand::RemoveRecords); });
    menu.exec(global);
}

PageView *makeGalleryView(const PageViewContext &context, QWidget *parent)
{
    return new GalleryView(context, parent);
}

QString galleryLacks(const Schema &, PageId)
{
    return {};
}

ViewConfig usualGallery(const Schema &schema, PageId id)
{
    ViewConfig config;
    config.rowHeight = RowHeight::Medium;
    const Page *page = schema.page(id);
    const FieldList images = page ? imageFields(*page) : FieldList();
    if (!images.empty())
        config.image = images.front()->id;
    if (page)
        chooseCardFields(*page, config, {config.image}, mostFields);
    return config;
}

} // namespace pheu
