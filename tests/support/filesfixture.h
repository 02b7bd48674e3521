// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace with files in it, for tests of what shows them: pictures and documents made on the spot.
#pragma once

#include "support/filebytes.h"
#include "support/workspacefile.h"
#include "theme/localizer.h"
#include "theme/theme.h"
#include "workspace/attachments.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>

#include <array>

namespace pheu::test
{

inline QByteArray picture(QSize size, const QColor &colour, const char *format = "PNG")
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format))
        qFatal("no writer for %s", format);
    return buffer.data();
}

inline QByteArray document(int pages)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        QPainter painter(&writer);
        for (int page = 1; page <= pages; ++page) {
            if (page > 1)
                writer.newPage();
            painter.drawText(500, 500, QStringLiteral("Page %1").arg(page));
        }
    }
    return buffer.data();
}

struct FilesFixture {
    WorkspaceFile file;
    Theme theme;
    Localizer localizer;
    RecordId ad = file.add("ads", {{"name", QStringLiteral("Video 15s")}});

    Workspace &workspace() { return *file.workspace; }
    FieldId field() const { return file.field("ads", "files").id; }
    PageId page() const { return file.page("ads").id; }
    IdList ids() const { return file.get("ads", ad, "files").toIds(); }
    AttachmentId attach(const QByteArray &bytes, const QString &name)
    {
        auto session = std::move(*workspace().beginEdit(EditKind::Attach));
        QBuffer buffer;
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        const auto id = session->addAttachment(buffer, name);
        if (!id)
            qFatal("%s", qPrintable(id.error().message));
        IdList all = ids();
        all.push_back(id->value);
        if (!session->update(page(), ad, std::array{field()}, std::array{Value(all)}))
            qFatal("not written");
        const auto changes = session->commit();
        session.reset();
        workspace().absorb(*changes);
        return *id;
    }
    Attachment info(qint64 id)
    {
        const auto found = attachments(workspace().database(), std::span(&id, 1));
        return found && !found->empty() ? found->front() : Attachment();
    }
    QStringList names()
    {
        QStringList names;
        for (const qint64 id : ids())
            names << info(id).name;
        return names;
    }
};

} // namespace pheu::test
