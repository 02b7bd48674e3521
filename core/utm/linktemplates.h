// SPDX-License-Identifier: GPL-3.0-or-later
// Where a link is put, as people of the Vietnamese market do it: a Facebook page, Zalo OA, a QR code on paper. Data:
// resources/utm/templates.json. Each gives the parameters that follow from the place.
#pragma once

#include "utm/taggedurl.h"

namespace pheu
{

struct LinkTemplate {
    QString id; // zalo-oa
    QString en, vi;
    QString enHint, viHint;
    UtmParameters parameters; // values may be naming templates
    QStringList channels;     // names and aliases of channels that it is for
};

const std::vector<LinkTemplate> &linkTemplates();
const LinkTemplate *linkTemplate(const QString &idOrName);
// The first template for a channel of that name or one of these aliases; null: none.
const LinkTemplate *linkTemplateFor(const QStringList &channelNames);

} // namespace pheu
