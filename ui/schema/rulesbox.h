// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of a field: required, unique, from–to, pattern, and the sentence that is shown when one refuses a value.
// Bounds are typed as people write values and kept as plain text.
#pragma once

#include "schema/fielddraft.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace pheu
{

class RulesBox : public QWidget
{
    Q_OBJECT
public:
    RulesBox(Workspace &workspace, Localizer &localizer, QWidget *parent = nullptr);
    void setKind(const QString &kind, const FieldType *type, const FieldConfig &config); // what the kind can have
    void load(const FieldDraft &draft);
    void store(FieldDraft &draft) const;
    QString problem() const;

signals:
    void changed();
    void folded(); // opened or closed

private:
    void showParts();
    std::optional<QString> plainBound(const QLineEdit *edit) const;
    QString shownBound(const QString &plain) const;

    Workspace &m_workspace;
    Localizer &m_localizer;
    QString m_kind;
    const FieldType *m_type = nullptr;
    FieldConfig m_config;
    QToolButton *m_title;
    QWidget *m_body;
    QFormLayout *m_form;
    QCheckBox *m_required;
    QCheckBox *m_unique;
    QWidget *m_range;
    QLineEdit *m_min;
    QLineEdit *m_max;
    QLineEdit *m_pattern;
    QLineEdit *m_hint;
};

} // namespace pheu
