// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/pageviews.h"

#include <algorithm>

namespace pheu
{

PageViews::PageViews(PageId page, Workspace &workspace, Localizer &localizer, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_workspace(workspace)
    , m_localizer(localizer)
{
    read();
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (!changes.schema)
            return;
        const std::vector<View> before = m_views;
        const ViewId chosen = m_current;
        read();
        if (m_views.empty())
            return; // the page is gone
        const auto sameLabels = [](const View &a, const View &b) {
            return a.id == b.id && a.names == b.names && a.kind == b.kind;
        };
        if (!std::equal(before.begin(), before.end(), m_views.begin(), m_views.end(), sameLabels) ||
            chosen != m_current)
            emit listChanged();
        emit currentChanged(); // also when only a field changed: a view shows fields
    });
    connect(&localizer, &Localizer::changed, this, &PageViews::listChanged);
}

void PageViews::read()
{
    const Page *page = m_workspace.schema().page(m_page);
    const auto place =
        std::find_if(m_views.begin(), m_views.end(), [this](const View &view) { return view.id == m_current; }) -
        m_views.begin();
    m_views = page ? page->views : std::vector<View>();
    for (View &view : m_views) {
        if (const auto held = m_held.constFind(view.id.value); held != m_held.constEnd())
            view.config = *held;
    }
    const bool there =
        std::any_of(m_views.begin(), m_views.end(), [this](const View &view) { return view.id == m_current; });
    if (!there && !m_views.empty()) // it was removed: its neighbour
        m_current = m_views[std::min(size_t(std::max<std::ptrdiff_t>(0, place)), m_views.size() - 1)].id;
}

const View &PageViews::current() const
{
    static const View none;
    const auto at =
        std::find_if(m_views.begin(), m_views.end(), [this](const View &view) { return view.id == m_current; });
    return at == m_views.end() ? none : *at;
}

QString PageViews::name(const View &view) const
{
    return view.names.in(m_localizer.language());
}

void PageViews::choose(ViewId view)
{
    const bool there = std::any_of(m_views.begin(), m_views.end(), [view](const View &v) { return v.id == view; });
    if (!there || view == m_current)
        return;
    m_current = view;
    emit listChanged();
    emit currentChanged();
}

void PageViews::step(int by)
{
    const auto at =
        std::find_if(m_views.begin(), m_views.end(), [this](const View &view) { return view.id == m_current; });
    const int count = int(m_views.size());
    if (count > 1)
        choose(m_views[size_t((int(at - m_views.begin()) + by + count) % count)].id);
}

bool PageViews::apply(const Change &change)
{
    const auto applied = m_workspace.apply(Edit{EditKind::View, {change}});
    if (!applied)
        emit refused(applied.error().message);
    return bool(applied);
}

void PageViews::edit(const ViewConfig &config)
{
    if (config == current().config)
        return;
    if (canEdit()) {
        ChangeView change{m_current, {}, {}, {}};
        change.config = config;
        apply(change);
        return;
    }
    m_held.insert(m_current.value, config);
    read();
    emit currentChanged();
}

QString PageViews::freeName(const QString &wanted) const
{
    QString name = wanted;
    const auto taken = [&](const View &view) { return view.names.matches(name); };
    for (int n = 2; std::any_of(m_views.begin(), m_views.end(), taken); ++n)
        name = QStringLiteral("%1 %2").arg(wanted).arg(n);
    return name;
}

void PageViews::addView(View view)
{
    const auto applied = m_workspace.apply(Edit{EditKind::View, {AddView{std::move(view), -1}}});
    if (!applied)
        emit refused(applied.error().message);
    else if (!applied->addedViews.empty())
        choose(applied->addedViews.front());
}

void PageViews::add(ViewKind kind, const ViewConfig &config, const QString &title)
{
    View view;
    view.page = m_page;
    view.kind = kind;
    view.config = config;
    view.names.own = freeName(title);
    addView(std::move(view));
}

void PageViews::duplicate(ViewId id)
{
    const auto at = std::find_if(m_views.begin(), m_views.end(), [id](const View &view) { return view.id == id; });
    if (at == m_views.end())
        return;
    View copy = *at;
    copy.id = {};
    copy.role.clear();
    copy.names = {};
    copy.names.own = freeName(name(*at));
    addView(std::move(copy));
}

void PageViews::rename(ViewId id, const QString &name)
{
    ChangeView change{id, {}, {}, {}};
    change.name = name.trimmed();
    apply(change);
}

void PageViews::move(ViewId id, int position)
{
    ChangeView change{id, {}, {}, {}};
    change.position = position;
    apply(change);
}

void PageViews::remove(ViewId id)
{
    const auto at = std::find_if(m_views.begin(), m_views.end(), [id](const View &view) { return view.id == id; });
    if (at == m_views.end())
        return;
    const QString gone = name(*at);
    if (apply(RemoveView{id}))
        emit done(tr("The view “%1” was removed.").arg(gone), true);
}

} // namespace pheu
