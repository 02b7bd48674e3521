// SPDX-License-Identifier: GPL-3.0-or-later
// A page as cards with a picture: the first of an attachment field. A click opens the record.
#pragma once

#include "views/recordsview.h"

namespace pheu
{

class GalleryCanvas;

class GalleryView final : public RecordsView
{
    Q_OBJECT
public:
    explicit GalleryView(const PageViewContext &context, QWidget *parent = nullptr);
    GalleryCanvas &gallery() const { return *m_gallery; }

protected:
    Missing missing() const override;
    ViewRecords::Ask fields() const override;
    void layOut() override;
    std::vector<ViewOption> options() override;

private:
    const Field *imageField() const;
    std::vector<FieldId> shownFields() const;

    GalleryCanvas *m_gallery;
};

PageView *makeGalleryView(const PageViewContext &context, QWidget *parent);
QString galleryLacks(const Schema &schema, PageId page);
ViewConfig usualGallery(const Schema &schema, PageId page);

} // namespace pheu
