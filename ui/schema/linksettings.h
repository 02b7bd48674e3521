// SPDX-License-Identifier: GPL-3.0-or-later
// Which page a link leads to, whether to many records, and whether that page shows it too.
#pragma once

#include "schema/kindsettings.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace pheu
{

class LinkSettings final : public KindSettings
{
    Q_OBJECT
public:
    LinkSettings(const Around &around, QWidget *parent);
    void load(const FieldDraft &draft) override;
    void store(FieldDraft &draft) const override;
    QString problem() const override;

private:
    void suggestName();

    Around m_around;
    QComboBox *m_target;
    QCheckBox *m_many;
    QCheckBox *m_reverse;
    QLineEdit *m_reverseName;
    bool m_nameIsOwn = false;
    FieldId m_reverseOf;
};

} // namespace pheu
