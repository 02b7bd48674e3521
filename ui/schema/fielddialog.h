// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a field or changes one: name, type, what the type has to be told, description, rules. Another type shows what
// happens to the values before it happens. Writes one edit itself, large ones off the GUI thread.
#pragma once

#include "schema/fielddraft.h"
#include "schema/kindsettings.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace pheu
{

class ConversionView;
class RulesBox;
class TypeButton;

class FieldDialog : public QDialog
{
    Q_OBJECT
public:
    // `draft.field` 0: a new field of `draft.page`.
    FieldDialog(Workspace &workspace, Theme &theme, Localizer &localizer, const FieldDraft &draft,
                QWidget *parent = nullptr);
    FieldDraft draft() const;

public slots:
    void accept() override;
    void reject() override; // asks when something was written

signals:
    void written(const pheu::ChangeSet &changes);

private:
    void build();
    QWidget *buildBody();
    void setKind(const QString &kind);
    void showSettings();
    void touched();
    void update(); // conversion, button
    void tell();   // the problem, if there is one
    void tellName();
    void askConversion();
    Result<Field> described() const;
    QString problem() const;
    void finish(const Result<void> &result);
    const Field *field() const { return m_workspace.schema().field(m_draft.field); }
    void fitHeight(bool anew = false);
    bool isChanged() const { return !(draft() == m_opened); }

    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    FieldDraft m_draft;  // as it was given; kind as chosen
    FieldDraft m_opened; // as the widgets showed it first
    QLineEdit *m_name;
    TypeButton *m_type;
    QVBoxLayout *m_settingsPlace;
    KindSettings *m_settings = nullptr;
    QPlainTextEdit *m_description;
    RulesBox *m_rules;
    ConversionView *m_conversion;
    QLabel *m_problem;
    QPushButton *m_save = nullptr;
    QScrollArea *m_scroll = nullptr;
    QTimer m_wait; // typing settles before values are looked at
    QTimer m_tell; // … and before anybody is told off
    int m_tallest = 0;
    QString m_askedType;
    FieldConfig m_askedConfig;
    bool m_tried = false; // problems are told after the first try to save
    bool m_writing = false;
};

} // namespace pheu
