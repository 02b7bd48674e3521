// SPDX-License-Identifier: GPL-3.0-or-later
// The third step: which column goes to which field, what every row gets besides, and the mapping kept as a preset or
// shared as a file.
#pragma once

#include "exchange/importer.h"
#include "theme/localizer.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace pheu
{

class MappingTable;

class MappingStep : public QWidget
{
    Q_OBJECT
public:
    MappingStep(Workspace &workspace, Localizer &localizer, QWidget *parent = nullptr);

    void show(const SourceInfo &source, const Page &page);
    void fill(ImportOptions &options, const Page *page) const;
    void forget(); // choices made by hand
    void setSpread(bool spread);
    void showSpread(); // the keyboard is where it is chosen
    QStringList chosen() const;
    QStringList complete() const;
    void keepPreset(const ImportOptions &options); // under the name that was typed

signals:
    void changed();
    void keepRequested();
    void presetKept(const QString &name);
    void presetFileChosen(const QString &name); // one was taken over from a file
    void told(const QString &sentence, bool isError);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void exportTo();
    void importFrom();

    Workspace &m_workspace;
    Localizer &m_localizer;
    SourceInfo m_source;
    MappingTable *m_table;
    QLineEdit *m_channel;
    QComboBox *m_onMatch;
    QCheckBox *m_spread;
    QLineEdit *m_presetName;
    QPushButton *m_keep, *m_export, *m_import;
};

} // namespace pheu
