// SPDX-License-Identifier: GPL-3.0-or-later
// The dashboards of a workspace and which of them this window shows. Every change is one edit of the setting, so that
// undo brings the last state back and other windows follow. Knows no widget.
#pragma once

#include "report/dashboards.h"
#include "theme/localizer.h"
#include "workspace/workspace.h"

#include <QObject>

namespace pheu
{

// A picture that is not in the workspace yet.
struct NewPicture {
    QString name;
    QByteArray bytes;
};

class DashboardEdits : public QObject
{
    Q_OBJECT
public:
    DashboardEdits(Workspace &workspace, Localizer &localizer, QObject *parent = nullptr);

    const std::vector<Dashboard> &all() const { return m_all; }
    const Dashboard &current() const { return m_all[m_current]; }
    size_t currentIndex() const { return m_current; }
    QString nameOf(const Dashboard &dashboard) const;
    QString titleOf(const CardDefinition &card) const; // never empty
    bool canEdit() const { return !m_workspace.isReadOnly(); }
    // The template that the current one was made from; null: of none.
    const DashboardTemplate *origin() const;

    void choose(const QString &id); // unknown: nothing
    // The new one is chosen.
    void add(const DashboardTemplate &from);
    void addEmpty();
    void copy(const QString &id);
    void rename(const QString &id, const QString &name);
    void moveTo(const QString &id, int place);
    void remove(const QString &id);

    // Of the current one.
    bool save(CardDefinition card, const std::optional<NewPicture> &picture = {}); // added where its id is new
    void addCard(const CardDefinition &card);
    void copyCard(const QString &id);
    void moveCard(const QString &id, int step);
    void moveCardBefore(const QString &id, const QString &other);
    void resizeCard(const QString &id, int span, int height);
    void removeCard(const QString &id);
    void takeCards(const DashboardTemplate &from); // in place of those there are
    void reset();                                  // those it was made with

signals:
    void changed(); // dashboards, names, cards, or which is shown
    void chosen(const QString &id);
    void refused(const QString &sentence);
    void notice(const QString &sentence, bool undoable);

private:
    bool write(const std::vector<Dashboard> &all);
    bool write(const Dashboard &changed);
    void read();
    const Dashboard *find(const QString &id) const;
    void addAndChoose(Dashboard dashboard);

    Workspace &m_workspace;
    Localizer &m_localizer;
    QJsonObject m_setting;
    std::vector<Dashboard> m_all;
    size_t m_current = 0;
    QString m_gone; // was shown when it was deleted: is shown again when it comes back
};

} // namespace pheu
