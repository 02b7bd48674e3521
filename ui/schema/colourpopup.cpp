// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/colourpopup.h"

#include "schema/swatch.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHash>
#include <QShowEvent>
#include <QVBoxLayout>

namespace pheu
{

namespace
{

constexpr int columns = 4;

constexpr std::pair<const char *, const char *> colours[]{
    {"slate", QT_TRANSLATE_NOOP("pheu::ColourPopup", "Grey")},
    {"blue", QT_TRANSLATE_NOOP("pheu::ColourPopup", "Blue")},
    {"teal", QT_TRANSLATE_NOOP("pheu::ColourPopup", "Teal")},
    {"green", QT_TRANSLATE_NOOP("pheu::ColourPopup", "Green")},
    {"amber", QT_TRANSLATE_NOOP("pheu::ColourPopup", "Amber")},
    {"red", QT_TRANSLATE_NOOP("pheu::ColourPopup", "Red")},
    {"pink", QT_TRANSLATE_NOOP("pheu::ColourPopup", "Pink")},
    {"violet", QT_TRANSLATE_NOOP("pheu::ColourPopup", "Violet")},
};

} // namespace

QStringList colourTokens()
{
    QStringList tokens;
    for (const auto &[token, name] : colours)
        tokens << QLatin1String(token);
    return tokens;
}

QString colourName(const QString &token)
{
    for (const auto &[known, name] : colours) {
        if (QLatin1String(known) == token)
            return QCoreApplication::translate("pheu::ColourPopup", name);
    }
    return token.isEmpty() ? QCoreApplication::translate("pheu::ColourPopup", "No colour") : token;
}

QString nextColour(const QStringList &used)
{
    QHash<QString, int> times;
    for (const QString &token : used)
        ++times[token];
    QString best;
    for (const QString &token : colourTokens()) {
        if (best.isEmpty() || times.value(token) < times.value(best))
            best = token;
    }
    return best;
}

ColourPopup::ColourPopup(Theme &theme, bool none, QWidget *parent)
    : Popup(parent)
{
    setObjectName(QStringLiteral("colourPopup"));
    setAccessibleName(tr("Colour"));
    QStringList tokens = colourTokens();
    if (none)
        tokens.prepend(QString());
    auto *grid = new QGridLayout;
    grid->setSpacing(2);
    for (int i = 0; i < tokens.size(); ++i) {
        const QString token = tokens.at(i);
        auto *swatch = new Swatch(theme, columns, this);
        swatch->setColour(token);
        swatch->setObjectName(token.isEmpty() ? QStringLiteral("colour_none") : QStringLiteral("colour_") + token);
        swatch->setProperty("token", token);
        swatch->setAccessibleName(colourName(token));
        swatch->setToolTip(colourName(token));
        grid->addWidget(swatch, i / columns, i % columns);
        connect(swatch, &Swatch::clicked, this, [this, token] {
            hide();
            emit chosen(token);
        });
    }
    body()->addLayout(grid);
}

void ColourPopup::setCurrent(const QString &token)
{
    m_current = token;
    for (Swatch *swatch : findChildren<Swatch *>())
        swatch->setChecked(swatch->property("token").toString() == token);
}

void ColourPopup::showEvent(QShowEvent *event)
{
    Popup::showEvent(event);
    const QList<Swatch *> all = findChildren<Swatch *>();
    for (Swatch *swatch : all) {
        if (swatch->isChecked()) {
            swatch->setFocus(Qt::PopupFocusReason);
            return;
        }
    }
    if (!all.isEmpty())
        all.front()->setFocus(Qt::PopupFocusReason);
}

} // namespace pheu
