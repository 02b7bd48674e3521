// SPDX-License-Identifier: GPL-3.0-or-later
// The second step: how the file was read (kind of export, sheet, encoding, delimiter, header line, its tables, numbers,
// dates, currency), each to be changed, over the first rows as they come out of it.
#pragma once

#include "exchange/sourcepreview.h"
#include "theme/localizer.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QSpinBox;
class QTableWidget;

namespace pheu
{

class StructureStep : public QWidget
{
    Q_OBJECT
public:
    StructureStep(const Workspace &workspace, Localizer &localizer, PageId page, QWidget *parent = nullptr);

    void setFiles(const QStringList &files);
    QString shownFile() const;
    void show(const SourcePreview &preview);
    void clear(const QString &why);
    void fill(ImportOptions &options) const;
    // Own presets came or went; `chosen`: the title of the one to choose, empty: as it is.
    void loadPresets(const QString &chosen = {});
    const Page *page() const; // chosen, else that of the export; null: it is not known yet
    // What reads two ways, in words of this step; the box that answers it gets the focus. Empty: nothing.
    QString ask(const QStringList &ambiguous);

signals:
    void changed();       // what is read follows
    void targetChanged(); // … and a mapping made by hand no longer fits
    void fileChosen();

private:
    void buildForm(QFormLayout *left, QFormLayout *right, PageId wanted);
    void showFound(const SourcePreview &preview);
    void showTables(const std::vector<SourceTable> &tables);
    void chooseTables();
    void showRows(const SourcePreview &preview);

    const Workspace &m_workspace;
    Localizer &m_localizer;
    QString m_path; // of the file that is shown
    QString m_foundPage = QStringLiteral("results");
    QLabel *m_found;
    QComboBox *m_file, *m_page, *m_preset, *m_sheet, *m_encoding, *m_delimiter, *m_decimal, *m_dates;
    QSpinBox *m_headerLine;
    QLineEdit *m_currency;
    QLabel *m_tablesTitle;
    QListWidget *m_tables;
    QHash<QString, QList<qint64>> m_chosenTables; // by file, once somebody chose
    QTableWidget *m_rows;
};

} // namespace pheu
