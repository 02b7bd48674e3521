// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icons.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace pheu
{

namespace
{

QByteArray drawing(const QString &name)
{
    for (const QString &candidate : {name, QStringLiteral("page")}) {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(candidate));
        if (file.open(QIODevice::ReadOnly))
            return file.readAll();
    }
    return {};
}

class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(QByteArray svg, QColor colour)
        : m_svg(std::move(svg))
        , m_colour(std::move(colour))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray svg = m_svg;
        svg.replace("currentColor", m_colour.name(QColor::HexRgb).toLatin1());
        QSvgRenderer renderer(svg);
        painter->save();
        if (mode == QIcon::Disabled)
            painter->setOpacity(0.4);
        renderer.render(painter, QRectF(rect));
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    // Qt asks in device pixels here.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new LineIconEngine(m_svg, m_colour); }

private:
    QByteArray m_svg;
    QColor m_colour;
};

} // namespace

QIcon lineIcon(const QString &name, const QColor &colour)
{
    return QIcon(new LineIconEngine(drawing(name), colour));
}

QPixmap linePixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio)
{
    LineIconEngine engine(drawing(name), colour);
    QPixmap pixmap = engine.pixmap(QSize(size, size) * devicePixelRatio, QIcon::Normal, QIcon::Off);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QString fieldTypeIcon(const QString &typeId)
{
    static const QHash<QString, QString> icons{
        {QStringLiteral("long_text"), QStringLiteral("long-text")},
        {QStringLiteral("integer"), QStringLiteral("number")},
        {QStringLiteral("decimal"), QStringLiteral("number")},
        {QStringLiteral("money"), QStringLiteral("money")},
        {QStringLiteral("percent"), QStringLiteral("percent")},
        {QStringLiteral("date"), QStringLiteral("calendar")},
        {QStringLiteral("checkbox"), QStringLiteral("checkbox")},
        {QStringLiteral("select"), QStringLiteral("tag")},
        {QStringLiteral("multi_select"), QStringLiteral("tag")},
        {QStringLiteral("url"), QStringLiteral("globe")},
        {QStringLiteral("link"), QStringLiteral("link")},
        {QStringLiteral("created_time"), QStringLiteral("clock")},
        {QStringLiteral("modified_time"), QStringLiteral("clock")},
        {QStringLiteral("datetime"), QStringLiteral("calendar-clock")},
        {QStringLiteral("duration"), QStringLiteral("timer")},
        {QStringLiteral("rating"), QStringLiteral("star")},
        {QStringLiteral("phone"), QStringLiteral("phone")},
        {QStringLiteral("email"), QStringLiteral("mail")},
        {QStringLiteral("person"), QStringLiteral("user")},
        {QStringLiteral("attachment"), QStringLiteral("attachment")},
        {QStringLiteral("button"), QStringLiteral("button")},
        // What fills a computed field says more than the type of its result.
        {QStringLiteral("formula"), QStringLiteral("formula")},
        {QStringLiteral("lookup"), QStringLiteral("lookup")},
        {QStringLiteral("rollup"), QStringLiteral("rollup")},
        {QStringLiteral("kpi"), QStringLiteral("chart")},
        {QStringLiteral("autonumber"), QStringLiteral("hash")},
    };
    return icons.value(typeId, QStringLiteral("text"));
}

QStringList pageIcons()
{
    static const QStringList icons =
        QStringLiteral("page megaphone image link broadcast steps funnel chart trend activity wallet currency cart "
                       "store box gift tag "
                       "target flag star heart trophy rocket bolt idea user users smile chat phone mail headset bell "
                       "clipboard calendar "
                       "clock globe pin building briefcase book database folder camera video key shield scale")
            .split(u' ');
    return icons;
}

} // namespace pheu
