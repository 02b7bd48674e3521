// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of a card: chosen from a file, pasted or dropped, looked at in a worker before it is taken. It goes into
// the workspace with the card, not before.
#pragma once

#include "dashboard/dashboardedits.h"

#include <QWidget>

class QLabel;
class QMimeData;
class QPushButton;

namespace pheu
{

class PicturePick : public QWidget
{
    Q_OBJECT
public:
    explicit PicturePick(QWidget *parent = nullptr);
    void setKept(bool kept); // the card has one already
    const std::optional<NewPicture> &picture() const { return m_picture; }
    void take(const QString &file);
    void take(const QMimeData &dropped);
    // A form with a row whose height follows its width leaves none to others that were hidden.
    bool hasHeightForWidth() const override { return false; }

signals:
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void choose();
    void look(std::function<Result<NewPicture>()> read);
    void say(const QString &text, bool wrong);

    QPushButton *m_choose;
    QPushButton *m_paste;
    QLabel *m_text;
    std::optional<NewPicture> m_picture;
    bool m_kept = false;
    int m_question = 0;
};

} // namespace pheu
