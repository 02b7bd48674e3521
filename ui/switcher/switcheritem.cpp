// SPDX-License-Identifier: GPL-3.0-or-later
#include "switcher/switcheritem.h"

#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct SwitcherText {
    Q_DECLARE_TR_FUNCTIONS(pheu::QuickSwitcher)
};

QString iconOf(ViewKind kind)
{
    switch (kind) {
    case ViewKind::Grid:
        return QStringLiteral("fields");
    case ViewKind::Board:
        return QStringLiteral("column-left");
    case ViewKind::Gallery:
        return QStringLiteral("image");
    case ViewKind::Calendar:
        return QStringLiteral("calendar");
    case ViewKind::Timeline:
        return QStringLiteral("steps");
    case ViewKind::Form:
        return QStringLiteral("clipboard");
    case ViewKind::Pivot:
        return QStringLiteral("chart");
    }
    return QStringLiteral("page");
}

SwitcherItem itemOf(const Page &page, Language language)
{
    SwitcherItem item;
    item.kind = SwitcherItem::Kind::Page;
    item.page = page.id;
    item.icon = page.icon;
    item.colour = page.color;
    item.title = page.names.in(language);
    item.detail = SwitcherText::tr("Page");
    return item;
}

SwitcherItem itemOf(const Page &page, const View &view, Language language)
{
    SwitcherItem item;
    item.kind = SwitcherItem::Kind::View;
    item.page = page.id;
    item.view = view.id;
    item.icon = iconOf(view.kind);
    item.title = view.names.in(language);
    item.detail = page.names.in(language);
    return item;
}

SwitcherItem itemOf(const SwitcherCommand &command)
{
    SwitcherItem item;
    item.kind = SwitcherItem::Kind::Command;
    item.command = command.id;
    item.commandName = command.name;
    item.icon = command.icon.isEmpty() ? QStringLiteral("command") : command.icon;
    item.title = command.title;
    item.detail = command.keys;
    return item;
}

// Best first, in the order given among equals.
std::vector<SwitcherItem> best(std::vector<std::pair<int, SwitcherItem>> found, int limit)
{
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<SwitcherItem> items;
    for (size_t i = 0; i < found.size() && int(i) < limit; ++i)
        items.push_back(found[i].second);
    return items;
}

} // namespace

QString SwitcherItem::key() const
{
    switch (kind) {
    case Kind::Page:
        return QStringLiteral("page:%1").arg(page.value);
    case Kind::View:
        return QStringLiteral("view:%1").arg(view.value);
    case Kind::Record:
        return QStringLiteral("record:%1:%2").arg(page.value).arg(record.value);
    case Kind::Command:
        return QStringLiteral("command:") + commandName;
    default:
        return {};
    }
}

int fitOf(const QString &title, const QString &search)
{
    const QString text = searchFold(title);
    const QString all = searchFold(search).simplified();
    if (text.startsWith(all))
        return 0;
    bool everyWordBegins = true;
    for (const QString &word : all.split(u' ', Qt::SkipEmptyParts)) {
        if (!text.contains(word))
            return -1;
        everyWordBegins = everyWordBegins && (text.startsWith(word) || text.contains(u' ' + word));
    }
    return everyWordBegins ? 1 : 2;
}

std::vector<SwitcherItem> pageItems(const Schema &schema, Language language, const QString &search, int limit)
{
    std::vector<std::pair<int, SwitcherItem>> found;
    for (const Page &page : schema.pages) {
        const int fit = fitOf(page.names.in(language), search);
        if (fit >= 0)
            found.emplace_back(fit, itemOf(page, language));
    }
    return best(std::move(found), limit);
}

// A view answers to its own name, and to that of its page with it: “campaigns board”.
std::vector<SwitcherItem> viewItems(const Schema &schema, Language language, const QString &search, int limit)
{
    std::vector<std::pair<int, SwitcherItem>> found;
    for (const Page &page : schema.pages) {
        if (page.views.size() < 2)
            continue; // the page itself leads there
        for (const View &view : page.views) {
            const QString name = view.names.in(language);
            const int own = fitOf(name, search);
            const int both = fitOf(page.names.in(language) + u' ' + name, search);
            if (own >= 0 || (both >= 0 && fitOf(page.names.in(language), search) < 0))
                found.emplace_back(own >= 0 ? own : both, itemOf(page, view, language));
        }
    }
    return best(std::move(found), limit);
}

std::vector<SwitcherItem> commandItems(const std::vector<SwitcherCommand> &commands, const QString &search, int limit)
{
    std::vector<std::pair<int, SwitcherItem>> found;
    for (const SwitcherCommand &command : commands) {
        const int fit = fitOf(command.title, search);
        if (fit >= 0)
            found.emplace_back(fit, itemOf(command));
    }
    return best(std::move(found), limit);
}

SwitcherItem recordItem(const Schema &schema, Language language, const SearchHit &hit)
{
    SwitcherItem item;
    item.kind = SwitcherItem::Kind::Record;
    item.page = hit.page;
    item.record = hit.record;
    item.title = hit.name;
    if (const Page *page = schema.page(hit.page)) {
        item.icon = page->icon;
        item.colour = page->color;
        item.detail = page->names.in(language);
    }
    if (!hit.field.isEmpty())
        item.text = QStringLiteral("%1: %2").arg(hit.field, hit.text);
    return item;
}

std::vector<SwitcherItem> recentItems(const Workspace &workspace, Language language, const QStringList &keys,
                                      const std::vector<SwitcherCommand> &commands)
{
    const Schema &schema = workspace.schema();
    std::vector<SwitcherItem> items;
    for (const QString &key : keys) {
        const QString kind = key.section(u':', 0, 0);
        const qint64 id = key.section(u':', 1, 1).toLongLong();
        if (kind == QLatin1String("page")) {
            if (const Page *page = schema.page(PageId(id)))
                items.push_back(itemOf(*page, language));
        } else if (kind == QLatin1String("view")) {
            for (const Page &page : schema.pages) {
                if (const View *view = page.view(ViewId(id)))
                    items.push_back(itemOf(page, *view, language));
            }
        } else if (kind == QLatin1String("command")) {
            for (const SwitcherCommand &command : commands) {
                if (command.name == key.section(u':', 1))
                    items.push_back(itemOf(command));
            }
        } else if (kind == QLatin1String("record")) {
            const qint64 record = key.section(u':', 2, 2).toLongLong();
            const auto names = workspace.reader().names(PageId(id), std::span(&record, 1));
            if (schema.page(PageId(id)) && names && names->contains(record))
                items.push_back(
                    recordItem(schema, language, {PageId(id), RecordId(record), names->value(record), {}, {}}));
        }
    }
    return items;
}

} // namespace pheu
