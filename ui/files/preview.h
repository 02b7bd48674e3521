// SPDX-License-Identifier: GPL-3.0-or-later
// What a preview shows of a file: a picture, or a page of a PDF. Read and drawn by a worker with a connection of its
// own; only the last asked for is answered.
#pragma once

#include "workspace/attachments.h"

#include <QImage>
#include <QObject>

#include <memory>
#include <vector>

namespace pheu
{

struct PreviewImage {
    // The picture, and halves of halves of it: a small view of a large picture is drawn from one near its size.
    std::vector<QImage> levels;
    int page = 0, pages = 1; // of a PDF
    QSizeF points;           // of the page, 1/72 inch; empty: a picture
    QString refusal;         // why there is none, for the person
};

// PDF needs Qt PDF, which the program can be built without.
bool previewsPdf();
bool isPreviewed(const Attachment &file);
// For a worker. `pixels`: the longest width of a PDF page.
PreviewImage makePreview(const QByteArray &bytes, const Attachment &file, int page, int pixels);

class PreviewLoader : public QObject
{
    Q_OBJECT
public:
    PreviewLoader(const QString &workspacePath, QObject *parent = nullptr);
    ~PreviewLoader() override;
    void load(const Attachment &file, int page, int pixels);

signals:
    void loaded(const pheu::PreviewImage &preview);

private:
    struct Content;
    QString m_path;
    std::shared_ptr<Content> m_content; // of the file that was read last: turning a page reads nothing
    quint64 m_turn = 0;
};

} // namespace pheu
