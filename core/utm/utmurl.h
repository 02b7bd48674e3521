// SPDX-License-Identifier: GPL-3.0-or-later
// A URL taken apart by hand into its address, its name=value parts and its #fragment, and put together again. Parts
// that are not touched stay exactly as they were written, so a mended URL differs only where it was mended.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace pheu
{

struct UrlPart {
    QString name;    // decoded
    QString value;   // decoded; + is a space
    QString written; // as it stands in the URL
    bool operator==(const UrlPart &) const = default;
};

// &-separated name=value parts, empty ones left out.
std::vector<UrlPart> urlParts(const QString &written);
UrlPart urlPart(const QString &name, const QString &value); // encoded as taggedUrl() does

struct UtmUrl {
    QString address; // before ? and #
    std::vector<UrlPart> query;
    QString fragment; // without #
    bool hasFragment = false;

    static UtmUrl parse(const QString &url);
    QString text() const;
    QString host() const; // lower case, without www.; empty: no absolute http(s) URL
    // Value of the first part of exactly that name; null: there is none.
    QString value(const QString &name) const;
    // Changes the first part of that name, or adds one after the others.
    void set(const QString &name, const QString &value);
    bool isTagged() const; // has a utm_ parameter, whatever its case, in the query or after #
};

// utm_source … of the nine whatever the case; empty: none of them.
QString knownUtmName(const QString &name);
// Lower case, without https://, www., path and port: "https://www.Shop.vn/x" is "shop.vn".
QString domainOf(const QString &text);
// "shop.vn" and everything below it.
bool isBelowDomain(const QString &host, const QStringList &domains);

} // namespace pheu
