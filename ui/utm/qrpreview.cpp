// SPDX-License-Identifier: GPL-3.0-or-later
#include "utm/qrpreview.h"

#include <QPainter>

#include <algorithm>

namespace pheu
{

QrPreview::QrPreview(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("qrPreview"));
    setMinimumSize(220, 220);
}

QString QrPreview::show(const QString &url, const QrOptions &options)
{
    const Result<QrMatrix> matrix = qrMatrix(url, options.level);
    m_matrix = matrix ? *matrix : QrMatrix();
    m_quiet = options.quiet;
    setAccessibleName(matrix ? tr("QR code of %1").arg(url) : tr("No QR code"));
    update();
    return matrix ? QString() : matrix.error().message;
}

void QrPreview::paintEvent(QPaintEvent *)
{
    if (m_matrix.side == 0)
        return;
    QPainter painter(this);
    const int squares = m_matrix.side + 2 * m_quiet;
    const int scale = std::max(1, std::min(width(), height()) / squares);
    const int size = scale * squares;
    const QPoint corner((width() - size) / 2, (height() - size) / 2);
    painter.fillRect(QRect(corner, QSize(size, size)), Qt::white);
    for (int y = 0; y < m_matrix.side; ++y) {
        for (int x = 0; x < m_matrix.side; ++x) {
            if (m_matrix.at(x, y))
                painter.fillRect(
                    QRect(corner + QPoint((x + m_quiet) * scale, (y + m_quiet) * scale), QSize(scale, scale)),
                    Qt::black);
        }
    }
}

} // namespace pheu
