// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gallery/galleryview.h"

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
    , m_gallery(new GalleryCanvas(records(), theme()))
{
    setObjectName(QStringLiteral("galleryView"));
    m_gallery->setAccessibleName(tr("Gallery"));
    setCanvas(m_gallery);
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
    const Field *image = imageField();
    const int width = cardWidth(config().rowHeight);
    CardPlan plan;
    plan.fields = shownFields();
    plan.shape = cardShape(*pageNow(), plan.fields);
    fitChips(plan.shape, records(), *pageNow(), plan.fields, width);
    plan.shape.imageHeight = image ? width * 9 / 16 + 8 : 0;
    plan.image = image ? image->id : FieldId();
    plan.fitImage = config().fitImage;
    m_gallery->setContent(std::move(plan), width);
}

std::vector<ViewOption> GalleryView::options()
{
    if (!pageNow())
        return {};
    std::vector<ViewOption> list;
    const Field *image = imageField();
    list.push_back(
        {QStringLiteral("galleryImage"), tr("Picture"), fieldName(image ? image->id : FieldId()), [this](QMenu &menu) {
             const FieldList fields = imageFields(*pageNow());
             fieldMenu(menu, fields, config().image, fields.empty() ? QString() : tr("No picture"),
                       chooser(&ViewConfig::image));
             if (fields.empty())
                 return;
             menu.addSeparator();
             addChoice(menu, tr("Show whole pictures"), config().fitImage,
                       [this] { change([](ViewConfig &c) { c.fitImage = !c.fitImage; }); });
         }});
    list.push_back(
        {QStringLiteral("gallerySize"), tr("Cards"), sizeName(config().rowHeight), [this](QMenu &menu) {
             for (const RowHeight size : {RowHeight::Short, RowHeight::Medium, RowHeight::Tall, RowHeight::ExtraTall}) {
                 addChoice(menu, sizeName(size), size == config().rowHeight,
                           [this, size] { change([size](ViewConfig &c) { c.rowHeight = size; }); });
             }
         }});
    return list;
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
