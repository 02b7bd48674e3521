// SPDX-License-Identifier: GPL-3.0-or-later
// One line of plain text that is cut with … instead of widening its window; the whole text is its tool tip.
#pragma once

#include <QLabel>

namespace pheu
{

class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    void setFullText(const QString &text);
    QString fullText() const { return m_text; }
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    QString m_text;
};

} // namespace pheu
