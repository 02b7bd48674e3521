// SPDX-License-Identifier: GPL-3.0-or-later
// What a kind of field has to be told: options, currency, target … One class a kind, one line each in
// kindsettings.cpp. Reads and writes only the members of a draft that its kind uses.
#pragma once

#include "schema/fielddraft.h"
#include "theme/theme.h"

#include <QWidget>

namespace pheu
{

class KindSettings : public QWidget
{
    Q_OBJECT
public:
    struct Around {
        Workspace &workspace;
        Theme &theme;
        Localizer &localizer;
        PageId page;
        FieldId field; // 0: a new one
    };

    using QWidget::QWidget;
    virtual void load(const FieldDraft &draft) = 0;
    virtual void store(FieldDraft &draft) const = 0;
    // Something that problemOf() cannot know, such as a formula that does not read.
    virtual QString problem() const { return {}; }
    virtual QWidget *troubled() const { return nullptr; } // where the problem can be mended

signals:
    void changed();
};

// Null: the kind has nothing to be told.
KindSettings *makeKindSettings(const QString &kind, const KindSettings::Around &around, QWidget *parent);

} // namespace pheu
