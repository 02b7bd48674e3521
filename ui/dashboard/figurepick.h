// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a card, one row each: a list that narrows to what is typed, the workspace's own first; several can be
// put in order. Knows no card.
#pragma once

#include "metrics/catalogue.h"
#include "theme/theme.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace pheu
{

class FigurePick : public QWidget
{
    Q_OBJECT
public:
    // A figure that can be chosen: by its name, or by the short one of the trade (CPL).
    struct Entry {
        QString id, name, shortName;
        QString text() const;
    };

    FigurePick(Theme &theme, std::vector<Entry> entries, QWidget *parent = nullptr);
    // As many rows as there are names, at least `least`; those beyond `most` come back when it is larger again.
    void setLimits(int least, int most);
    void setFigures(const QStringList &ids);
    // Those that were chosen, in their order: an empty row is none.
    QStringList figures() const;

signals:
    void changed();

private:
    struct Row {
        QWidget *widget;
        QComboBox *box;
        QToolButton *up, *remove;
    };
    void setRows(const QStringList &ids);
    void addRow(const QString &id);
    void removeRow(const QWidget *widget);
    void moveUp(const QWidget *widget);
    void refresh();
    QString idOf(const QComboBox &box) const;

    Theme &m_theme;
    std::vector<Entry> m_entries;
    int m_least = 1, m_most = 1;
    QStringList m_beyond;
    std::vector<Row> m_rows;
    QVBoxLayout *m_list;
    QPushButton *m_add;
    bool m_setting = false;
};

// Those that the workspace has pages for: own ones, those of the dashboard, other KPIs, other measures.
std::vector<FigurePick::Entry> pickableFigures(const Catalogue &catalogue, const Schema &schema, Language language);

} // namespace pheu
