// SPDX-License-Identifier: GPL-3.0-or-later
// lookup, rollup, kpi: which link is followed, what is read there, and what is made of it.
#pragma once

#include "schema/kindsettings.h"

class QComboBox;
class QLabel;

namespace pheu
{

class FollowSettings final : public KindSettings
{
    Q_OBJECT
public:
    FollowSettings(const Around &around, const QString &kind, QWidget *parent);
    void load(const FieldDraft &draft) override;
    void store(FieldDraft &draft) const override;

private:
    void build();
    void fillVia();
    void fillSources();
    void fillAggregates();
    void fillKpis();
    void showNote();
    const Page *linkedPage() const;

    Around m_around;
    QString m_kind;
    QComboBox *m_via;
    QComboBox *m_source = nullptr;    // lookup, rollup; rollup: 0 for the records themselves
    QComboBox *m_aggregate = nullptr; // rollup
    QComboBox *m_kpi = nullptr;
    QLabel *m_note;
};

} // namespace pheu
