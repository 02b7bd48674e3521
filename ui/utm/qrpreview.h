// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a QR code as it will be written: dark on white with its quiet zone, in light and dark windows alike.
#pragma once

#include "links/qrcode.h"

#include <QWidget>

namespace pheu
{

class QrPreview : public QWidget
{
    Q_OBJECT
public:
    explicit QrPreview(QWidget *parent = nullptr);
    // Returns why there is no code; empty: it is shown.
    QString show(const QString &url, const QrOptions &options);
    QSize sizeHint() const override { return {300, 300}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QrMatrix m_matrix;
    int m_quiet = 4;
};

} // namespace pheu
