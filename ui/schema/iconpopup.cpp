// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/iconpopup.h"

#include "schema/colourpopup.h"
#include "schema/swatch.h"
#include "theme/icons.h"

#include <QGridLayout>
#include <QLabel>
#include <QShowEvent>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr int columns = 10;
}

IconPopup::IconPopup(Theme &theme, QWidget *parent)
    : Popup(parent)
{
    setObjectName(QStringLiteral("iconPopup"));
    setAccessibleName(tr("Icon and colour"));
    const auto title = [this](const QString &text) {
        auto *label = new QLabel(text);
        setLook(label, "section");
        body()->addWidget(label);
    };
    title(tr("ICON"));
    auto *icons = new QWidget;
    auto *grid = new QGridLayout(icons);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(2);
    const QStringList names = pageIcons();
    for (int i = 0; i < names.size(); ++i) {
        const QString name = names.at(i);
        auto *swatch = new Swatch(theme, columns, icons);
        swatch->setIconName(name);
        swatch->setObjectName(QStringLiteral("icon_") + name);
        swatch->setAccessibleName(name);
        swatch->setProperty("icon", name);
        grid->addWidget(swatch, i / columns, i % columns);
        connect(swatch, &Swatch::clicked, this, [this, name] { take(name, m_colour); });
    }
    body()->addWidget(icons);
    title(tr("COLOUR"));
    auto *colours = new QWidget;
    auto *row = new QGridLayout(colours);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    QStringList tokens = colourTokens();
    tokens.prepend(QString());
    for (int i = 0; i < tokens.size(); ++i) {
        const QString token = tokens.at(i);
        auto *swatch = new Swatch(theme, int(tokens.size()), colours);
        swatch->setColour(token);
        swatch->setObjectName(token.isEmpty() ? QStringLiteral("pageColour_none")
                                              : QStringLiteral("pageColour_") + token);
        swatch->setProperty("token", token);
        swatch->setAccessibleName(colourName(token));
        swatch->setToolTip(colourName(token));
        row->addWidget(swatch, 0, i);
        connect(swatch, &Swatch::clicked, this, [this, token] { take(m_icon, token); });
    }
    row->setColumnStretch(int(tokens.size()), 1);
    body()->addWidget(colours);
}

void IconPopup::setCurrent(const QString &icon, const QString &colour)
{
    m_icon = icon;
    m_colour = colour;
    for (Swatch *swatch : findChildren<Swatch *>()) {
        const QVariant name = swatch->property("icon");
        swatch->setChecked(name.isValid() ? name.toString() == icon : swatch->property("token").toString() == colour);
    }
}

// It stays open, so that both can be chosen.
void IconPopup::take(const QString &icon, const QString &colour)
{
    setCurrent(icon, colour);
    emit chosen(icon, colour);
}

void IconPopup::showEvent(QShowEvent *event)
{
    Popup::showEvent(event);
    for (Swatch *swatch : findChildren<Swatch *>()) {
        if (swatch->isChecked()) {
            swatch->setFocus(Qt::PopupFocusReason);
            return;
        }
    }
}

} // namespace pheu
