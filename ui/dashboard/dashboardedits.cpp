// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/dashboardedits.h"

#include "dashboard/cardkindinfo.h"
#include "metrics/workspacecatalogue.h"
#include "workspace/door.h"
#include "workspace/namecheck.h"

#include <QBuffer>

#include <algorithm>

namespace pheu
{

namespace
{

const QString settingKey = QStringLiteral("dashboard");

} // namespace

DashboardEdits::DashboardEdits(Workspace &workspace, Localizer &localizer, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_localizer(localizer)
    , m_setting(workspace.settings().dashboard)
    , m_all(dashboardsFrom(m_setting))
{
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (changes.settings)
            read();
    });
}

void DashboardEdits::read()
{
    if (m_workspace.settings().dashboard == m_setting)
        return;
    m_setting = m_workspace.settings().dashboard;
    const QString shown = current().id;
    m_all = dashboardsFrom(m_setting);
    const auto still = std::find_if(m_all.begin(), m_all.end(), [&](const Dashboard &one) { return one.id == shown; });
    const bool gone = still == m_all.end();
    m_current = gone ? std::min(m_current, m_all.size() - 1) : size_t(still - m_all.begin());
    if (gone) {
        m_gone = shown;
    } else if (const Dashboard *back = find(m_gone)) {
        m_current = size_t(back - m_all.data());
        m_gone.clear();
    }
    emit changed();
    if (current().id != shown)
        emit chosen(current().id);
}

QString DashboardEdits::nameOf(const Dashboard &dashboard) const
{
    const QString name = dashboard.names.in(m_localizer.language());
    return name.isEmpty() ? tr("Dashboard") : name;
}

QString DashboardEdits::titleOf(const CardDefinition &card) const
{
    const QString title = cardTitle(card, *catalogueOf(m_workspace), m_localizer.language());
    return title.isEmpty() ? cardKindInfo(card.kind).name() : title;
}

const Dashboard *DashboardEdits::find(const QString &id) const
{
    const auto it = std::find_if(m_all.begin(), m_all.end(), [&](const Dashboard &one) { return one.id == id; });
    return it == m_all.end() ? nullptr : &*it;
}

// Its id is that of the template, with a number where there were more of them.
const DashboardTemplate *DashboardEdits::origin() const
{
    const DashboardTemplate *found = nullptr;
    for (const DashboardTemplate &one : dashboardTemplates()) {
        const QString id = current().id;
        if (!id.startsWith(one.id))
            continue;
        QString rest = id.mid(one.id.size());
        if (rest.startsWith(u'-'))
            rest = rest.mid(1);
        if (std::all_of(rest.begin(), rest.end(), [](QChar c) { return c.isDigit(); }))
            found = &one;
    }
    return found;
}

bool DashboardEdits::write(const std::vector<Dashboard> &all)
{
    const QJsonObject setting = dashboardsToJson(all);
    if (setting == m_setting)
        return true;
    const auto done = m_workspace.apply({EditKind::Setting, {SetSetting{settingKey, setting}}});
    if (!done)
        emit refused(done.error().message);
    return bool(done);
}

bool DashboardEdits::write(const Dashboard &changed)
{
    if (changed.cards.size() > mostCards) {
        emit refused(
            tr("A dashboard has at most %1 cards. Delete one first, or add another dashboard.").arg(mostCards));
        return false;
    }
    return write(withDashboard(m_all, changed));
}

void DashboardEdits::choose(const QString &id)
{
    const Dashboard *found = find(id);
    if (!found || found == &m_all[m_current])
        return;
    m_current = size_t(found - m_all.data());
    emit changed();
    emit chosen(id);
}

void DashboardEdits::addAndChoose(Dashboard dashboard)
{
    const QString id = dashboard.id;
    if (m_all.size() >= mostDashboards) {
        emit refused(tr("A workspace has at most %1 dashboards. Delete one first.").arg(mostDashboards));
        return;
    }
    if (write(withDashboard(m_all, dashboard)))
        choose(id);
}

void DashboardEdits::add(const DashboardTemplate &from)
{
    addAndChoose(dashboardFromTemplate(from, m_all, *catalogueOf(m_workspace), m_localizer.language()));
}

void DashboardEdits::addEmpty()
{
    Dashboard empty;
    empty.id = QStringLiteral("own");
    empty.names.own = tr("New dashboard");
    addAndChoose(withFreeNames(std::move(empty), m_all));
}

void DashboardEdits::copy(const QString &id)
{
    const std::vector<Dashboard> before = m_all;
    if (!write(withDashboardCopied(m_all, id)))
        return;
    for (const Dashboard &one : m_all) {
        const auto same = [&](const Dashboard &other) { return other.id == one.id; };
        if (std::none_of(before.begin(), before.end(), same))
            return choose(one.id);
    }
}

void DashboardEdits::rename(const QString &id, const QString &name)
{
    const Dashboard *found = find(id);
    if (!found || name == nameOf(*found))
        return;
    const Result<QString> checked = checkedName(NamedThing::Dashboard, name, namesBut(m_all, id));
    if (!checked) {
        emit refused(checked.error().message);
        return;
    }
    Dashboard renamed = *found;
    renamed.names.own = *checked;
    write(renamed);
}

void DashboardEdits::moveTo(const QString &id, int place)
{
    if (const Dashboard *found = find(id)) {
        std::vector<Dashboard> moved = m_all;
        const auto from = int(found - m_all.data());
        for (int at = from; at != place && at + (place > at ? 1 : -1) >= 0; at += place > at ? 1 : -1)
            moved = withDashboardMoved(std::move(moved), id, place > at ? 1 : -1);
        write(moved);
    }
}

void DashboardEdits::remove(const QString &id)
{
    const Dashboard *found = find(id);
    if (!found)
        return;
    if (m_all.size() == 1) {
        emit refused(tr("The last dashboard stays. Delete its cards, or add another dashboard first."));
        return;
    }
    const QString name = nameOf(*found);
    if (write(withoutDashboard(m_all, id)))
        emit notice(tr("The dashboard “%1” was deleted. Undo brings it back.").arg(name), true);
}

bool DashboardEdits::save(CardDefinition card, const std::optional<NewPicture> &picture)
{
    if (!picture) {
        const bool isThere = current().card(card.id) != nullptr;
        return write(isThere ? withCardChanged(current(), card) : withCard(current(), card));
    }
    auto session = m_workspace.beginEdit(EditKind::Setting);
    if (!session) {
        emit refused(session.error().message);
        return false;
    }
    QBuffer buffer;
    buffer.setData(picture->bytes);
    buffer.open(QIODevice::ReadOnly);
    const Result<AttachmentId> kept = (*session)->addAttachment(buffer, picture->name);
    if (!kept) {
        emit refused(kept.error().message);
        return false;
    }
    card.image = *kept;
    const bool isThere = current().card(card.id) != nullptr;
    const Dashboard changed = isThere ? withCardChanged(current(), card) : withCard(current(), card);
    const auto set = (*session)->apply(SetSetting{settingKey, dashboardsToJson(withDashboard(m_all, changed))});
    const auto done = set ? (*session)->commit() : Result<ChangeSet>(set.error());
    session->reset();
    if (!done) {
        emit refused(done.error().message);
        return false;
    }
    m_workspace.absorb(*done);
    return true;
}

void DashboardEdits::addCard(const CardDefinition &card)
{
    write(withCard(current(), card));
}

void DashboardEdits::copyCard(const QString &id)
{
    write(withCardCopied(current(), id));
}

void DashboardEdits::moveCard(const QString &id, int step)
{
    write(withCardMoved(current(), id, step));
}

void DashboardEdits::moveCardBefore(const QString &id, const QString &other)
{
    write(withCardBefore(current(), id, other));
}

void DashboardEdits::resizeCard(const QString &id, int span, int height)
{
    if (const CardDefinition *card = current().card(id)) {
        CardDefinition sized = *card;
        sized.span = span;
        sized.height = height;
        write(withCardChanged(current(), sized));
    }
}

void DashboardEdits::removeCard(const QString &id)
{
    const CardDefinition *card = current().card(id);
    if (!card)
        return;
    const QString title = titleOf(*card);
    if (write(withoutCard(current(), id)))
        emit notice(tr("The card “%1” was deleted. Undo brings it back.").arg(title), true);
}

void DashboardEdits::takeCards(const DashboardTemplate &from)
{
    Dashboard changed = current();
    changed.cards = dashboardFromTemplate(from, m_all, *catalogueOf(m_workspace), m_localizer.language()).cards;
    write(changed);
}

void DashboardEdits::reset()
{
    if (const DashboardTemplate *from = origin())
        takeCards(*from);
}

} // namespace pheu
